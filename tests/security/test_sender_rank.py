"""Rank, author and what may be stated come from the proven sender of a bundle; what it claims is kept as claimed (5 A 6)."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from graph.areas.graph import AREAS
from graph.ingest.project import CHANGING, CONSTANT
from graph.ingest.reading import assertions
from graph.ingest.rows import Fact
from graph.policy.vocabulary import WRITTEN
from graph.viewer import Role
from graph.write.rights import objects
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, OTHER_POLYCLINIC, POLYCLINIC, STAFF, build_world
from tests.ingest.bundles import blood
from tests.security.sending import about, own_code, send

DOCTORS = (Role.DISTRICT_DOCTOR, Role.SPECIALIST)
CLAIMS = {
    "meta": {"tag": [{"system": "urn:passport:source-kind", "code": "LAB"}]},
    "performer": [{"display": "Professor Lzhedmitry"}, {"reference": "Organization/lab"}],
}
LABORATORY = {"resourceType": "Organization", "id": "lab", "name": "City laboratory"}
FACTS = "select kind, value, source_rank, lab_confirmed, author from fact order by kind"
DOCUMENT = """select author, organization, source_kind, claimed_author, claimed_organization, claimed_source_kind
    from medical_document where source_id = 'Observation/b'"""


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        yield running


async def works_in(graph: Graph, kind: str) -> None:
    await change(graph.dsn, f"update organization set kind = '{kind}', name = 'Place' where id = '{POLYCLINIC}'")


async def document(graph: Graph) -> tuple[Any, ...]:
    (row,) = await rows(graph.dsn, DOCUMENT)
    return tuple(row)


@pytest.mark.parametrize("role", DOCTORS)
@pytest.mark.parametrize("claims", [CLAIMS, {}])
async def test_a_doctor_is_no_laboratory_whatever_the_bundle_says(
    own: Graph, role: Role, claims: dict[str, Any]
) -> None:
    """The tag of our own, or a category and a status that anyone can write, made LAB of it and lab_confirmed."""
    await works_in(own, "POLYCLINIC")
    answer = await send(own, role, about(ANNA), LABORATORY, blood("b", "A(II) Rh+", **claims))
    assert (answer.status, answer.body["facts"]) == (200, 2)
    facts = {(row["source_rank"], row["lab_confirmed"], row["author"]) for row in await rows(own.dsn, FACTS)}
    assert facts == {(2, False, "Sotrudnik Staff")}
    claimed = ("Professor Lzhedmitry", "City laboratory") if claims else (None, None)
    assert await document(own) == ("Sotrudnik Staff", "Place", "EMR", *claimed, "LAB")


async def test_a_laboratory_s_word_is_a_laboratory_s(own: Graph) -> None:
    await works_in(own, "LABORATORY")
    assert (await send(own, Role.SPECIALIST, about(ANNA), blood("b", "A(II) Rh+"))).status == 200
    assert {(row["source_rank"], row["lab_confirmed"]) for row in await rows(own.dsn, FACTS)} == {(1, True)}
    assert await document(own) == ("Sotrudnik Staff", "Place", "LAB", None, None, "LAB")


async def test_who_works_in_a_clinic_too_is_no_laboratory_whichever_work_is_older(own: Graph) -> None:
    await works_in(own, "LABORATORY")
    await change(own.dsn, f"update organization set kind = 'POLYCLINIC' where id = '{OTHER_POLYCLINIC}'")
    await change(
        own.dsn,
        f"""insert into assignment (staff_id, id, organization_id, valid_from)
        values ('{STAFF[Role.SPECIALIST]}', gen_random_uuid(), '{OTHER_POLYCLINIC}', '2020-01-01')""",
    )
    assert (await send(own, Role.SPECIALIST, about(ANNA), blood("b", "A(II) Rh+"))).status == 200
    assert {(row["source_rank"], row["lab_confirmed"]) for row in await rows(own.dsn, FACTS)} == {(2, False)}


@pytest.mark.parametrize(("kind", "rank"), [("LABORATORY", 5), ("POLYCLINIC", 5)])
async def test_a_bundle_may_lower_its_rank(own: Graph, kind: str, rank: int) -> None:
    await works_in(own, kind)
    tag: dict[str, Any] = {"meta": {"tag": [{"system": "urn:passport:source-kind", "code": "REPRESENTATIVE"}]}}
    assert (await send(own, Role.SPECIALIST, about(ANNA), blood("b", "A(II) Rh+", **tag))).status == 200
    assert {(row["source_rank"], row["lab_confirmed"]) for row in await rows(own.dsn, FACTS)} == {(rank, False)}


async def test_a_school_s_doctor_writes_with_the_rank_of_a_school(own: Graph) -> None:
    await works_in(own, "SCHOOL")
    assert (await send(own, Role.SPECIALIST, about(ANNA), blood("b", "A(II) Rh+"))).status == 200
    assert {(row["source_rank"], row["lab_confirmed"]) for row in await rows(own.dsn, FACTS)} == {(4, False)}


GROUPS = (
    own_code("h", "health-group", "I"),
    own_code("e", "physical-education-group", "MAIN"),
    own_code("p", "privilege", "RARE_DISEASE"),
    own_code("s", "social-status", "ORPHAN"),
)


@pytest.mark.parametrize(("role", "written"), [(Role.DISTRICT_DOCTOR, 4), (Role.SPECIALIST, 0)])
async def test_groups_and_statuses_are_the_district_doctor_s_to_write(own: Graph, role: Role, written: int) -> None:
    """4.7, write: healthGroup / PE group; what a specialist reads masked is not theirs to write either."""
    answer = await send(own, role, about(ANNA), *GROUPS)
    assert (answer.status, answer.body["documents"], answer.body["facts"]) == (200, 4, written)
    refused = [doubt["resource"] for doubt in answer.body["doubts"] if doubt["code"] == "NOT_PERMITTED"]
    assert refused == [f"Observation/{item['id']}" for item in GROUPS[written:]]
    (passport,) = await rows(own.dsn, "select health_group_status from passport where child_id = $1", ANNA.id)
    assert passport["health_group_status"] == ("CONFIRMED" if written else "UNKNOWN")


def test_every_statement_has_a_line_of_the_policy() -> None:
    """What has none is not taken over from anybody."""
    facts = {*CONSTANT, *CHANGING, "NO_KNOWN_ALLERGIES", "NO_KNOWN_CONDITIONS"}
    assert set(objects()) == facts | {kind.table for kind in assertions() if kind is not Fact}
    of_writes = {name for area in AREAS for name in area.written}
    assert set(objects().values()) | of_writes == set(WRITTEN) - {"MedicalDocument"}


async def test_who_works_nowhere_sends_nothing(own: Graph) -> None:
    """Whoever they treated until then: who has left keeps no child (5 F 40)."""
    await change(own.dsn, f"delete from assignment where staff_id = '{STAFF[Role.SPECIALIST]}'")
    assert (await send(own, Role.SPECIALIST, about(ANNA), blood("b", "A(II) Rh+"))).status == 403
    assert await rows(own.dsn, "select from medical_document where source_id = 'Observation/b'") == []
