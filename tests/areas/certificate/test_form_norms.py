"""What a form asks for is a norm with days of validity; another version counts from its day, and readiness names it (5 A 11)."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from graph.areas.certificate.forms import FOR_SCHOOL, read_form
from graph.areas.norm.document import NormDocument, read_norm, shipped
from graph.viewer import Role
from tests.areas.certificate.issuing import DOCTOR, issue, ready
from tests.areas.certificate.part import shipped as newest
from tests.areas.correction.correcting import refused
from tests.database.test_commands import passport
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, TODAY

pytestmark = pytest.mark.asyncio(loop_scope="module")

CHECKS = dict.fromkeys(FOR_SCHOOL, read_form)
ASK = """query ($id: ID!) { child(by: {id: $id}) { certificateReadiness(form: FORM_079U) {
  formNumber title healthGroup medications address norm { act title validFrom checked } } } }"""
INSERT = """INSERT INTO norm (id, kind, act, title, valid_from, valid_to, source, content, sha256, checked, imported_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'UNVERIFIED', now())"""
COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256")
Edit = Callable[[dict[str, Any]], object]


def written(edit: Edit = lambda document: None, form: str = "FORM_079U") -> str:
    """The shipped document of a form, with something changed."""
    document = json.loads(newest()[form])
    edit(document)
    return json.dumps(document, ensure_ascii=False)


def version(since: date, edit: Edit = lambda document: None) -> NormDocument:
    """A version of 079/u from a day on."""

    def dated(document: dict[str, Any]) -> None:
        document["norm"] |= {"order": f"of {since}", "validFrom": {"is": since.isoformat()}}
        edit(document)

    return read_norm(written(dated), CHECKS)


async def stored(graph: Graph, norm: NormDocument) -> None:
    await rows(graph.dsn, INSERT, *(getattr(norm, name) for name in COLUMNS))


async def readiness(graph: Graph, role: Role = DOCTOR) -> dict[str, Any]:
    child: dict[str, Any] = (await graph.ask(ASK, role, {"id": ANNA.global_id})).data["child"]
    answer: dict[str, Any] = child["certificateReadiness"]
    return answer


async def test_every_shipped_form_is_a_norm_that_nobody_has_compared() -> None:
    norms = [read_norm(text, CHECKS) for text in shipped("graph.areas.certificate")]
    assert {norm.kind for norm in norms} == set(FOR_SCHOOL)
    assert len({(norm.kind, norm.valid_from) for norm in norms}) == len(norms)
    assert all(json.loads(norm.content)["norm"]["checked"] == "UNVERIFIED" for norm in norms)


@pytest.mark.parametrize("role", [DOCTOR, Role.NURSE, Role.SCHOOL_NURSE, Role.PARENT])
async def test_readiness_names_its_norm(own: Graph, role: Role) -> None:
    answer = await readiness(own, role)
    assert answer["formNumber"] == "079/у"
    assert answer["norm"]["act"] == "274н"
    assert (answer["norm"]["validFrom"], answer["norm"]["checked"]) == ("2025-09-01", "UNVERIFIED")


async def test_a_version_counts_from_its_day_on(own: Graph) -> None:
    await ready(own)
    await change(own.dsn, "UPDATE passport SET health_group_effective_at = now() - interval '40 days'")
    before = await readiness(own)

    def stricter(document: dict[str, Any]) -> None:
        document["items"]["health_group"]["maxAgeDays"] = 30
        del document["items"]["medications"]

    await stored(own, version(TODAY + timedelta(days=1), stricter))
    assert await readiness(own) == before
    assert before["healthGroup"] == "PRESENT"
    await stored(own, version(TODAY, stricter))
    after = await readiness(own)
    assert (after["healthGroup"], after["medications"], after["norm"]["act"]) == ("STALE", "NOT_ASKED", f"of {TODAY}")
    assert after | {name: before[name] for name in ("healthGroup", "medications", "norm")} == before
    assert (await issue(own))["certificate"] is None


async def test_what_was_issued_by_the_version_before_stays_as_it_was(own: Graph) -> None:
    await ready(own)
    issued = (await issue(own))["certificate"]

    def shorter(document: dict[str, Any]) -> None:
        document["form"]["validDays"] = 5

    await stored(own, version(TODAY, shorter))
    lines = await rows(own.dsn, "SELECT lines, valid_to FROM certificate")
    assert [(list(row["lines"]), row["valid_to"].isoformat()) for row in lines] == [
        (issued["lines"], issued["validTo"])
    ]
    await ready(own)
    again = (await issue(own))["certificate"]
    assert again["validTo"] == (TODAY + timedelta(days=5)).isoformat()


async def test_without_a_norm_in_force_nothing_is_asked_for_and_nothing_issued(own: Graph) -> None:
    await ready(own)
    await change(own.dsn, f"UPDATE norm SET valid_to = '{TODAY - timedelta(days=1)}' WHERE kind = 'FORM_079U'")
    assert await readiness(own) == {
        "formNumber": None, "title": None, "healthGroup": "NOT_ASKED", "medications": "NOT_ASKED", "address": "NOT_ASKED",
        "norm": None,
    }  # fmt: skip
    assert refused(await issue(own)) == ("INVALID", "form")
    assert not await rows(own.dsn, "SELECT FROM certificate")


def _without(name: str) -> Edit:
    return lambda document: document["items"].pop(name)


def _with(name: str, **line: Any) -> Edit:
    return lambda document: document["items"].update({name: {"title": "x", "required": True, **line}})


REFUSED: dict[str, tuple[str, Edit]] = {
    "no signature": ("FORM_079U", _without("signature")),
    "an unknown field": ("FORM_079U", _with("blood_group")),
    "no age": ("FORM_079U", _with("health_group")),
    "an age of what has none": ("FORM_079U", _with("identity", maxAgeDays=5)),
    "an age of no day": ("FORM_079U", _with("health_group", maxAgeDays=0)),
    "a word for a truth": ("FORM_079U", _with("address", required="no")),
    "a disease in a title": ("FORM_079U", _with("address", title="Шизофрения F20.0")),
    "an unknown form": ("FORM_079U", lambda document: document["form"].update(code="FORM_086U")),
    "of a region": ("FORM_079U", lambda document: document["norm"].update(region="MOSCOW")),
    "diagnoses for a school": ("PE_GROUP", _with("diagnoses")),
    "medications for a school": ("FORM_063U", _with("medications")),
}


@pytest.mark.parametrize("what", REFUSED)
async def test_a_form_that_cannot_be_issued_is_refused(what: str) -> None:
    form, edit = REFUSED[what]
    assert read_norm(written(form=form), CHECKS).kind == form
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong first
        read_norm(written(edit, form), CHECKS)


async def test_the_commands_cover_forms(fresh_database: str, tmp_path: Path) -> None:
    def norms(*words: str) -> tuple[int, str]:
        done = passport("norms", *words, database_url=fresh_database)
        return done.returncode, done.stdout or done.stderr

    day = TODAY + timedelta(days=30)
    file = tmp_path / "079u.json"
    file.write_text(version(day).content)
    assert norms("import", str(file)) == (0, "1 norms, 1 new\n")
    assert norms("check", "FORM_079U", day.isoformat(), "--by", "Иванова А. А.") == (0, f"of {day} is CHECKED\n")
    code, output = norms("list", "--json")
    listed = [(row["kind"], row["act"], row["valid_to"], row["checked"]) for row in json.loads(output)]
    assert code == 0
    assert ("FORM_079U", "274н", (day - timedelta(days=1)).isoformat(), "UNVERIFIED") in listed
    assert ("PE_GROUP", "514н", "2025-08-31", "UNVERIFIED") in listed
    file.write_text(written(_with("diagnoses"), "PE_GROUP"))
    code, output = norms("import", str(file))
    assert (code, "5 C 26" in output) == (2, True)
