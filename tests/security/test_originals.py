"""`structured` gives back nothing that the graph masks: people are cut wherever R4 lets them stand (domain.md 4.7, 5 F 41)."""

import json
from collections.abc import AsyncIterator, Iterator
from typing import Any

import asyncpg
import pytest
import pytest_asyncio

from graph.areas.graph import build_catalog
from graph.policy.grants import compile_grants, read_policy
from graph.policy.report import decisions
from tests.fhir.paths import Element, Json, definitions, placed, places

SECRET = "SECRET"
PERSON = {"resourceType": "Patient", "id": SECRET, "name": [{"text": SECRET}], "birthDate": SECRET}
PERSONAL: dict[str, Any] = {
    "Identifier": {"system": "urn:x", "value": SECRET, "assigner": {"display": SECRET}},
    "ContactPoint": {"system": "phone", "value": SECRET},
    "Address": {"text": SECRET, "line": [SECRET], "city": SECRET},
    "HumanName": {"text": SECRET, "family": SECRET, "given": [SECRET]},
}
TARGETS = (
    "Patient/1",
    "https://clinic.test/fhir/RelatedPerson/2",
    "Person/3/_history/1",
    f"Patient?identifier=urn:x|{SECRET}",
)
# A doctor's and an organization's names are theirs to show.
OTHERS = ("Practitioner.name*",)
NARRATIVE = {"status": "generated", "div": f"<div>{SECRET}</div>"}


@pytest_asyncio.fixture
async def connection(database: str) -> AsyncIterator["asyncpg.Connection[asyncpg.Record]"]:
    own = await asyncpg.connect(database)
    yield own
    await own.close()


def secrets(kind: str) -> Iterator[tuple[str, Json]]:
    """The resource with a secret of a person at each place at which one can stand."""
    base = {"resourceType": kind, "id": "kept"}
    around = {()}  # type: set[tuple[str, ...]]
    for element in places(kind, PERSONAL):
        around.add(element.steps[:-1])
        if f"{kind}.{element}" not in OTHERS:
            yield str(element), placed(base, element, PERSONAL[element.kind])
    for element in places(kind, ("Reference!", "Reference!?")):
        around.add(element.steps)
        for target in TARGETS:
            yield f"{element} to {target}", placed(base, element, {"reference": target, "display": SECRET})
        yield f"{element} by type", placed(base, element, {"type": "Patient", "display": SECRET})
        yield (
            f"{element} by identifier",
            placed(base, element, {"identifier": PERSONAL["Identifier"], "display": SECRET}),
        )
        yield f"{element} by number", placed(base, element, {"reference": "urn:uuid:1", "display": SECRET})
    for steps in around:
        for name, value in PERSONAL.items():
            extension = {"url": "urn:x", f"value{name}": value}
            yield f"{steps} {name}", placed(base, Element((*steps, "extension*"), name), extension)
    yield "contained", {**base, "contained": [PERSON]}
    yield (
        "nested",
        {**base, "contained": [{"resourceType": "Bundle", "entry": [{"fullUrl": "urn:1", "resource": PERSON}]}]},
    )


async def cut(connection: "asyncpg.Connection[asyncpg.Record]", whole: list[Json], *, narrative: bool) -> list[Json]:
    query = "select clinical_content(item::jsonb, $2)::text from unnest($1::text[]) item"
    return [
        json.loads(row[0] or "{}") for row in await connection.fetch(query, list(map(json.dumps, whole)), narrative)
    ]


@pytest.mark.parametrize("first", sorted({kind[0] for kind in definitions().resources}))
async def test_a_person_is_cut_wherever_one_can_stand(
    connection: "asyncpg.Connection[asyncpg.Record]", first: str
) -> None:
    places = [
        (f"{kind} {where}", item)
        for kind in definitions().resources
        if kind[0] == first
        for where, item in secrets(kind)
    ]
    whole = await cut(connection, [item for _, item in places], narrative=True)
    assert len(places) > 5
    assert [where for (where, _), kept in zip(places, whole, strict=True) if SECRET in json.dumps(kept)] == []


async def test_a_narrative_is_withheld_at_every_path(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    held = [
        placed({"resourceType": kind, "id": "kept"}, element, NARRATIVE)
        for kind in definitions().resources
        if kind not in ("Patient", "RelatedPerson", "Person")
        for element in places(kind, ["Narrative"])
    ]
    assert len(held) > 140
    assert all(SECRET in json.dumps(kept) for kept in await cut(connection, held, narrative=True))
    shown = await cut(connection, held, narrative=False)
    assert [kept for kept in shown if SECRET in json.dumps(kept) or kept["id"] != "kept"] == []


async def test_what_is_no_person_is_kept(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    kept: Json = {
        "resourceType": "Observation",
        "status": "final",
        "code": {"coding": [{"system": "urn:x", "code": "1", "display": "Weight"}], "text": "Вес"},
        "valueQuantity": {"value": 20.5, "unit": "kg"},
        "performer": [{"reference": "Practitioner/1", "display": "Иванов И. И."}],
        "encounter": {"reference": "urn:uuid:1", "display": "Осмотр"},
        "note": [{"text": "после еды"}],
        "contained": [
            {"resourceType": "Practitioner", "name": [{"family": "Иванов"}]},
            {"resourceType": "Organization", "name": "Clinic"},
        ],
    }
    assert await cut(connection, [kept], narrative=False) == [kept]


async def test_other_marks_of_a_person_are_cut(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    marks: list[Json] = [
        {"resourceType": "Coverage", "subscriberId": SECRET, "class": [{"value": SECRET}]},
        {"resourceType": "FamilyMemberHistory", "name": SECRET, "bornDate": SECRET},
        {"resourceType": "Observation", "note": [{"authorString": SECRET}]},
        {
            "resourceType": "Bundle",
            "entry": [{"request": {"url": f"Patient?identifier={SECRET}", "ifNoneExist": SECRET}}],
        },
        {"resourceType": "Basic", "unheard": {"photo": [{"data": SECRET}], "_birthDate": {"id": SECRET}}},
    ]
    assert SECRET not in json.dumps(await cut(connection, marks, narrative=True))


async def test_deep_documents_are_read(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    deep = '{"kept":1,"a":[' * 500 + f'"{SECRET}"' + "]}" * 500
    read = await connection.fetchval("select clinical_content($1::text::jsonb, true)::text", deep)
    assert "kept" in read
    assert SECRET not in read


def test_only_who_reads_identity_and_contact_in_full_reads_narratives() -> None:
    """5 F 41: a narrative names people in words, which nothing can cut out of it."""
    full = [f"Child.{name}" for name in ("name", "birthDate", "policyNumber", "snils", "address")]
    full += [f"Representative.{name}" for name in ("name", "phone", "email")] + ["PersonName.full"]
    decided = decisions(compile_grants(read_policy(None), build_catalog()))
    stated = {
        (role, relation, name): decision
        for (name, action, role, relation), decision in decided.items()
        if action == "read"
    }
    readers = {
        key[:2] for key, decided in stated.items() if key[2] == "MedicalDocument.structured" and decided == "allow"
    }
    assert readers == {("child", "self")}
    assert {stated[*reader, coordinate] for reader in readers for coordinate in full} == {"allow"}
