"""Norms are rows with days of validity; `passport norms` adds versions and never rewrites one (domain.md 5 A 11)."""

import json
import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from graph.areas.examination.norm import examinations
from graph.areas.norm.document import read_norm, shipped
from graph.areas.vaccination.calendar import VERSIONS, document, read_calendar
from tests.database.test_commands import passport

CHECKS = {"VACCINATIONS": read_calendar, "EXAMINATIONS": examinations}
TODAY = datetime.now(UTC).date()
LATER = TODAY + timedelta(days=400)


def calendar_from(day: date, folder: Path, act: str = "1122н") -> str:
    """A file with the calendar of a later day."""
    calendar = document(VERSIONS[-1])
    calendar["norm"]["validFrom"]["is"], calendar["norm"]["order"] = day.isoformat(), act
    file = folder / f"{day}-{act}.json"
    file.write_text(json.dumps(calendar))
    return str(file)


def test_the_norms_that_are_shipped_can_be_read() -> None:
    norms_read = [read_norm(text, CHECKS) for text in shipped("graph.areas.norm", "graph.areas.vaccination")]
    assert {(norm.kind, norm.act, str(norm.valid_from)) for norm in norms_read} == {
        ("VACCINATIONS", "1122н", "2021-12-31"),
        ("EXAMINATIONS", "211н", "2025-09-01"),
        ("EXAMINATIONS", "514н", "2018-01-01"),
    }
    assert len({norm.id for norm in norms_read}) == len(norms_read)


def test_every_age_of_the_acts_is_there() -> None:
    ages = [*range(13), 15, 18, *range(24, 217, 12)]
    for norm in [read_norm(text, CHECKS) for text in shipped("graph.areas.norm")]:
        examinations_read = examinations(json.loads(norm.content))
        assert [months for months, *_ in examinations_read] == ages[:-1]
        assert all("PEDIATRICS" in specialties for _, specialties, _ in examinations_read)


@pytest.mark.parametrize(
    "content", ["[]", "{}", '{"norm": {}}', "no JSON", '{"norm": {"order": 1}, "sources": {}, "examinations": []}']
)
def test_what_is_no_norm_is_refused(content: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - whatever is wrong first
        read_norm(content, CHECKS)


def _set(calendar: dict[str, Any], place: tuple[str | int, ...], value: object) -> None:
    at: Any = calendar
    for name in place[:-1]:
        at = at[name]
    if value is None:
        del at[place[-1]]
    else:
        at[place[-1]] = value


@pytest.mark.parametrize(
    ("place", "value", "words"),
    [
        (("norm", "title"), None, "norm.title is missing"),
        (("sources",), None, "sources is missing"),
        (("norm", "validFrom"), "2030-01-01", "norm.validFrom has another shape than it should"),
        (
            ("antigens", 1, "series", 0, "seriesDose", 0, "doseNumber"),
            None,
            "antigens[1].series[0].seriesDose[0].doseNumber",
        ),
        (
            ("antigens", 1, "series", 0, "seriesDose", 0, "age", 0, "minAge"),
            {"is": "3 mouths", "by": "ACT"},
            "age[0].minAge",
        ),
        (("antigens", 1, "series"), "none", "antigens[1].series"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(place: tuple[str | int, ...], value: object, words: str) -> None:
    calendar = document(VERSIONS[-1])
    _set(calendar, place, value)
    with pytest.raises(ValueError, match=re.escape(words)):
        read_norm(json.dumps(calendar), CHECKS)


def test_a_norm_says_what_it_is_of() -> None:
    with pytest.raises(ValueError, match="a norm holds one of antigens, examinations"):
        read_norm('{"norm": {}, "sources": {"ACT": {"title": "an act"}}}', CHECKS)


def test_versions_are_added_compared_and_never_rewritten(fresh_database: str, tmp_path: Path) -> None:
    def norms(*words: str) -> tuple[int, str]:
        done = passport("norms", *words, database_url=fresh_database)
        return done.returncode, done.stdout or done.stderr

    file = calendar_from(LATER, tmp_path)
    assert norms("import", file) == (0, "1 norms, 1 new\n")
    assert norms("import", file) == (0, "1 norms, 0 new\n")
    code, output = norms("import", calendar_from(LATER, tmp_path, "another"))
    assert (code, f"from {LATER}" in output) == (2, True)
    code, output = norms("import", calendar_from(TODAY, tmp_path))
    assert (code, "is past" in output) == (2, True)
    assert norms("check", "VACCINATIONS", LATER.isoformat(), "--by", "Иванова А. А.") == (0, "1122н is CHECKED\n")
    assert norms("check", "VACCINATIONS", LATER.isoformat(), "--by", "Иванова А. А.")[0] == 1
    code, output = norms("list", "--json")
    listed = {(row["kind"], row["valid_from"]): row for row in json.loads(output)}
    assert code == 0
    assert listed["VACCINATIONS", LATER.isoformat()]["checked"] == "CHECKED"
    assert listed["VACCINATIONS", "2021-12-31"]["valid_to"] == (LATER - timedelta(days=1)).isoformat()
    assert (
        listed["EXAMINATIONS", "2018-01-01"] | {"valid_to": "2025-08-31", "checked": "UNVERIFIED"}
        == (listed["EXAMINATIONS", "2018-01-01"])
    )
