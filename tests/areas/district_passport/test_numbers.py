"""What counts once, what is not counted, and what of it is on record (domain.md 3.13, 3.14, 5 C 18, 5 E 32)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, DOCUMENTS, FIRST, TODAY, global_id, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

DISEASES = """query ($id: ID!, $by: MorbidityDimension!, $measure: MorbidityMeasure!, $band: AgeBand, $period: PeriodInput) {
  district(id: $id) { passport(period: $period) { morbidity(by: $by, measure: $measure, ageBand: $band) {
    key count children { nodes { id } } } } } }"""
ROW = """INSERT INTO condition (child_id, id, document_id, state, recorded_at, clinical_status, chronic, display, disease,
  icd10, stated_on, since, restated, labels) VALUES ('{child}', gen_random_uuid(), '{document}', 'CURRENT', now(), '{status}',
  {chronic}, 'd', '{code}', '{code}', '{day}', {since}, {restated}, '{labels}')"""
OF_YEAR = {"from": "2024-01-01", "to": "2024-12-31"}


def stated(code: str, day: str = "2024-05-05", **more: Any) -> str:
    """A statement of a disease of Anna's."""
    usual = {"child": ANNA.id, "document": DOCUMENTS[0], "status": "ACTIVE", "chronic": False, "since": "NULL"}
    return ROW.format(**{**usual, "restated": False, "labels": "{}", "code": code, "day": day, **more})


async def diseases(graph: Graph, role: Role = Role.DISTRICT_DOCTOR, **more: Any) -> dict[str, int]:
    """Cells that count somebody, by key."""
    asked = {"by": "ICD10_BLOCK", "measure": "GENERAL", "period": OF_YEAR, "id": global_id("District", FIRST), **more}
    answer = await graph.ask(DISEASES, role, asked)
    cells = answer.data["district"]["passport"]["morbidity"]
    assert all(cell["count"] == len(cell["children"]["nodes"]) for cell in cells)
    return {cell["key"]: cell["count"] for cell in cells if cell["count"]}


async def test_a_disease_that_ten_documents_restate_is_one(own: Graph) -> None:
    for day in range(1, 11):
        await change(own.dsn, stated("J06.9", f"2024-05-{day:02}", restated=True))
    await change(own.dsn, stated("J11.1"))
    assert await diseases(own) == {"J00-J06": 1, "J09-J18": 1}
    assert await diseases(own, by="ICD10_CHAPTER") == {"X": 1}
    assert await diseases(own, period={"from": "2023-01-01", "to": "2023-12-31"}) == {}


async def test_primary_is_what_began_in_the_period(own: Graph) -> None:
    await change(own.dsn, stated("E10.9", chronic=True, since="'2020-01-01'"))
    await change(own.dsn, stated("K29.5", chronic=True, since="'2024-03-01'"))
    await change(own.dsn, stated("L20.9", chronic=True, restated=True))
    await change(own.dsn, stated("L20.9", "2022-02-02", chronic=True, restated=True))
    assert await diseases(own) == {"E10-E14": 1, "K20-K31": 1, "L20-L30": 1}
    assert await diseases(own, measure="PRIMARY") == {"K20-K31": 1}


async def test_an_age_band_is_that_of_the_last_day(own: Graph) -> None:
    """Anna is eight, and fifteen in seven years."""
    await change(own.dsn, stated("J06.9", f"{TODAY}"))
    for last, band in ((TODAY, "FROM_0_TO_14"), (TODAY.replace(year=TODAY.year + 7), "FROM_15_TO_17")):
        period = {"from": f"{TODAY}", "to": f"{last}"}
        for asked in ("UNDER_1", "FROM_0_TO_14", "FROM_15_TO_17"):
            assert ("J00-J06" in await diseases(own, band=asked, period=period)) is (asked == band)


async def test_what_a_role_does_not_see_in_lists_is_not_in_its_numbers(own: Graph) -> None:
    """A nurse sees active diagnoses, and none of a label that is not hers (4.7, 3.14)."""
    await change(own.dsn, stated("J06.9", status="RESOLVED"))
    await change(own.dsn, stated("F32.0", labels="{MENTAL}"))
    assert await diseases(own) == {"J00-J06": 1, "F30-F39": 1}
    assert await diseases(own, Role.NURSE) == {}


async def test_a_code_between_two_blocks_counts_in_none(own: Graph) -> None:
    await change(own.dsn, stated("D54.1"))
    assert await diseases(own) == {}


async def test_an_aggregate_is_on_record_without_children_and_a_drill_down_with_them(own: Graph) -> None:
    cells = "query {name} {{ myDistricts {{ passport {{ healthGroups {{ key count {children} }} }} }} }}"
    for name, children in (("Counted", ""), ("Opened", "children { nodes { id } }")):
        await own.ask(cells.format(name=name, children=children), Role.DISTRICT_DOCTOR, operationName=name)
    entries = "SELECT p.fields, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
    trail_rows = await rows(own.dsn, f"{entries} WHERE e.subject = $1 ORDER BY e.id", subject_of(Role.DISTRICT_DOCTOR))
    read = [
        (row["fields"], row["child_ids"])
        for row in trail_rows
        if "DistrictPassport.healthGroups" in (row["fields"] or [])
    ]
    counted = [children for fields, children in read if "StatCell.children" not in fields]
    opened = [set(children) for fields, children in read if "StatCell.children" in fields]
    assert counted == [[]]
    assert {ANNA.id, BORIS.id} <= set().union(*opened)


@pytest.mark.parametrize(("first", "last"), [("0001-01-01", "9999-12-31"), ("9999-12-31", "0001-01-01")])
async def test_the_ends_of_the_calendar_are_days_as_others(own: Graph, first: str, last: str) -> None:
    """A number that cannot be counted would break the whole answer (domain.md 3.13)."""
    query = """query ($id: ID!, $period: PeriodInput) { district(id: $id) { passport(period: $period) { population { mean }
      morbidity(by: ICD10_CHAPTER, measure: PRIMARY, ageBand: FROM_0_TO_14) { count denominator } dispensary { count } } } }"""
    asked = {"id": global_id("District", FIRST), "period": {"from": first, "to": last}}
    passport = (await own.ask(query, Role.DISTRICT_DOCTOR, asked)).data["district"]["passport"]
    assert (passport["population"]["mean"] is None) is (first > last)
