"""A polyclinic and the city are counted as a district is, and a viewer is told one level alone (R_AGG, domain.md 4.5)."""

from collections.abc import Sequence
from itertools import combinations
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from graph.viewer import Role
from tests.http.client import Graph, change
from tests.http.world import (
    FIRST,
    FOREIGN,
    KIDS,
    LONG_AGO,
    OTHER_POLYCLINIC,
    POLYCLINIC,
    SECOND,
    STAFF,
    global_id,
    insert,
    uid,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

DEPARTMENT = uid(9)
OF_POLYCLINIC = {FIRST: POLYCLINIC, SECOND: POLYCLINIC, FOREIGN: OTHER_POLYCLINIC}
PLACES: dict[UUID, tuple[UUID, UUID | None]] = {
    **{district: (polyclinic, district) for district, polyclinic in OF_POLYCLINIC.items()},
    **{place: (place, None) for place in (POLYCLINIC, OTHER_POLYCLINIC, DEPARTMENT)},
}
NUMBERS = "passport { population { attached norm mean byAgeAndSex { key count suppressed } } }"
ASKED = f"""query ($a: ID!, $b: ID!, $c: ID!, $p: ID!, $q: ID!) {{
  a: district(id: $a) {{ {NUMBERS} }} b: district(id: $b) {{ {NUMBERS} }} c: district(id: $c) {{ {NUMBERS} }}
  p: polyclinic(id: $p) {{ name {NUMBERS} }} q: polyclinic(id: $q) {{ {NUMBERS} }}
  myPolyclinics {{ id districts {{ id passport {{ population {{ attached }} }} }} }} }}"""
OF_CITY = f"{{ city {{ name {NUMBERS} }} }}"
UNITS = {"a": FIRST, "b": SECOND, "c": FOREIGN, "p": POLYCLINIC, "q": OTHER_POLYCLINIC, "city": DEPARTMENT}
IDS = {
    **{name: global_id("District", UNITS[name]) for name in "abc"},
    **{name: global_id("Polyclinic", UNITS[name]) for name in "pq"},
}


async def works_at(graph: Graph, places: Sequence[UUID], role: Role = Role.DISTRICT_HEAD) -> None:
    """Assign somebody to these units and to no other, with a day's questions ahead."""
    connection = await asyncpg.connect(graph.dsn)
    try:
        city = "INSERT INTO organization (id, kind, code, name) VALUES ($1, 'DEPARTMENT', 'city', 'City') ON CONFLICT DO NOTHING"
        await connection.execute(city, DEPARTMENT)
        await connection.execute("DELETE FROM number_question")
        await connection.execute("DELETE FROM assignment WHERE staff_id = $1", STAFF[role])
        for place in places:
            organization, district = PLACES[place]
            values = {"organization_id": organization, "district_id": district, "valid_from": LONG_AGO}
            await insert(connection, "assignment", id=uuid4(), staff_id=STAFF[role], **values)
    finally:
        await connection.close()


async def told(graph: Graph, role: Role = Role.DISTRICT_HEAD) -> dict[UUID, Any]:
    """The passports that somebody is told, by unit."""
    data = (await graph.ask(ASKED, role, IDS)).data | (await graph.ask(OF_CITY, role)).data
    return {UNITS[name]: data[name]["passport"] for name in UNITS if data[name] and data[name]["passport"]}


def around(unit: UUID) -> set[UUID]:
    """The units that a unit is a part of."""
    return set() if unit == DEPARTMENT else {DEPARTMENT, OF_POLYCLINIC.get(unit, DEPARTMENT)}


@pytest.mark.parametrize("count", [1, 2, 3])
async def test_no_unit_is_told_beside_one_that_it_is_a_part_of(own: Graph, count: int) -> None:
    """Whatever somebody is assigned to: nothing could be subtracted from anything."""
    for places in combinations(PLACES, count):
        await works_at(own, places)
        widest = {place for place in places if not around(place) & set(places)}
        assert set(await told(own)) == widest, places


async def test_numbers_of_a_unit_are_those_of_its_districts(own: Graph) -> None:
    for place, districts in ((POLYCLINIC, (FIRST, SECOND)), (DEPARTMENT, (FIRST, SECOND, FOREIGN))):
        await works_at(own, [place])
        population = (await told(own))[place]["population"]
        assert population["attached"] == sum(kid.district in districts for kid in KIDS)
        assert population["norm"] == 800 * len(districts)
        # All but one are of one age and sex, and those who are not would follow from the sum.
        assert {cell["count"] for cell in population["byAgeAndSex"]} == {None}


async def test_a_child_of_no_district_and_one_of_the_viewers_family_count_nowhere(own: Graph) -> None:
    await works_at(own, [DEPARTMENT], Role.AUDITOR)
    before = (await told(own, Role.AUDITOR))[DEPARTMENT]["population"]["attached"]
    await change(own.dsn, f"UPDATE child SET district_id = NULL WHERE id = '{KIDS[-1].id}'")
    person = f"UPDATE representative SET staff_id = '{STAFF[Role.AUDITOR]}' WHERE id = '{uid(301)}'"
    await change(own.dsn, person)  # the mother of two of them
    assert (await told(own, Role.AUDITOR))[DEPARTMENT]["population"]["attached"] == before - 3


async def test_an_organization_of_another_kind_is_no_unit(own: Graph) -> None:
    """Auditors work at stations and hospitals, too: these have no districts."""
    asked = (
        "query ($id: ID!) { polyclinic(id: $id) { name } node(id: $id) { id } myPolyclinics { name } city { name } }"
    )
    answer = await own.ask(asked, Role.AUDITOR, {"id": global_id("Polyclinic", uid(4))})
    assert answer.data == {"polyclinic": None, "node": None, "myPolyclinics": [], "city": None}


@pytest.mark.parametrize("role", [Role.NURSE, Role.DISTRICT_DOCTOR, Role.REGISTRAR, Role.PARENT])
async def test_who_reads_rows_keeps_to_districts(own: Graph, role: Role) -> None:
    answer = await own.ask("{ myPolyclinics { name } city { name } }", role)
    assert answer.data == {"myPolyclinics": [], "city": None}
    assert answer.body["extensions"]["access"]["withheld"] == ["Query.city", "Query.myPolyclinics"]


async def test_questions_of_larger_units_are_counted_and_choose_no_days(own: Graph) -> None:
    await works_at(own, [DEPARTMENT])
    days = '{ city { passport(period: { from: "2026-01-01", to: "2026-01-01" }) { population { attached } } } }'
    assert (await own.ask(days, Role.DISTRICT_HEAD)).code == "FORBIDDEN"
    codes = [(await own.ask(OF_CITY, Role.DISTRICT_HEAD)).code for _ in range(21)]
    assert codes == ["OK"] * 20 + ["RATE_LIMITED"]
