"""How numbers went over the last twelve months: what counts in a month, and to whom nothing of it is told (domain.md 3.13)."""

from datetime import date, timedelta
from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, DOCUMENTS, FIRST, SECOND, TODAY, global_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

POINTS = "trend { month until count denominator per1000 suppressed }"
THIS_MONTH = TODAY.replace(day=1)
LAST_MONTH = THIS_MONTH - timedelta(days=1)
ROW = """INSERT INTO {table} (child_id, id, document_id, state, recorded_at, {columns})
  VALUES ('{child}', gen_random_uuid(), '{document}', 'CURRENT', now(), {values})"""


def months_back(months: int) -> date:
    """A day in the middle of the month so many months ago."""
    number = TODAY.year * 12 + TODAY.month - 1 - months
    return date(number // 12, number % 12 + 1, 15)


async def asked(graph: Graph, number: str, role: Role = Role.DISTRICT_DOCTOR) -> Any:
    """A number of the district with its past months."""
    query = f"query ($id: ID!) {{ district(id: $id) {{ passport {{ number: {number} }} }} }}"
    return (await graph.ask(query, role, {"id": global_id("District", FIRST)})).data["district"]["passport"]["number"]


async def trend(graph: Graph, number: str, key: str, role: Role = Role.DISTRICT_DOCTOR) -> list[int]:
    """The points of a cell, and that it is there once."""
    (cell,) = [each for each in await asked(graph, f"{number} {{ key count {POINTS} }}", role) if each["key"] == key]
    return [point["count"] for point in cell["trend"]]


def stated(table: str, **values: str) -> str:
    """A row of Anna's, of a document."""
    columns, cells = ", ".join(values), ", ".join(values.values())
    return ROW.format(table=table, columns=columns, values=cells, child=ANNA.id, document=DOCUMENTS[0])


async def settle(graph: Graph) -> None:
    """Anna was attached all the time."""
    await change(graph.dsn, f"UPDATE attachment SET valid_from = '{months_back(13)}' WHERE child_id = '{ANNA.id}'")


async def test_the_months_end_today(own: Graph) -> None:
    cell, *_ = await asked(own, f"healthGroups {{ {POINTS} }}")
    points = cell["trend"]
    assert len(points) == 12
    assert (points[-1]["month"], points[-1]["until"]) == (f"{THIS_MONTH}", f"{TODAY}")
    assert (points[-2]["month"], points[-2]["until"]) == (f"{LAST_MONTH.replace(day=1)}", f"{LAST_MONTH}")


async def test_who_came_later_is_not_counted_before(own: Graph) -> None:
    both = f"SELECT child_id FROM attachment WHERE child_id IN ('{ANNA.id}', '{BORIS.id}')"
    await change(own.dsn, f"UPDATE attachment SET valid_from = '{months_back(13)}' WHERE child_id IN ({both})")
    before = await asked(own, f"population {{ attached {POINTS} }}")
    await change(own.dsn, f"UPDATE attachment SET valid_from = '{months_back(3)}' WHERE child_id = '{ANNA.id}'")
    after = await asked(own, f"population {{ attached {POINTS} }}")
    lost = [one["count"] - other["count"] for one, other in zip(before["trend"], after["trend"], strict=True)]
    assert lost == [1] * 8 + [0] * 4
    assert after["trend"][-1]["count"] == after["attached"]
    assert {point["denominator"] for point in after["trend"]} == {None}


async def test_who_left_is_in_the_population_of_then_alone(own: Graph) -> None:
    await change(own.dsn, f"UPDATE attachment SET valid_from = '{months_back(13)}' WHERE child_id = '{BORIS.id}'")
    before = await asked(own, f"population {{ {POINTS} }}")
    leave = f"""UPDATE attachment SET valid_to = '{months_back(3)}' WHERE child_id = '{BORIS.id}';
      UPDATE child SET district_id = '{SECOND}' WHERE id = '{BORIS.id}'"""
    for statement in leave.split(";"):
        await change(own.dsn, statement)
    after = await asked(own, f"population {{ {POINTS} }}")
    lost = [one["count"] - other["count"] for one, other in zip(before["trend"], after["trend"], strict=True)]
    assert lost == [0] * 8 + [1] * 4


async def test_a_status_counts_while_it_is_valid(own: Graph) -> None:
    await settle(own)
    days = {"valid_from": f"'{months_back(5)}'", "valid_to": f"'{months_back(2)}'"}
    await change(own.dsn, stated("social_status", kind="'LARGE_FAMILY'", **days))
    assert await trend(own, "socialServiceEligible", "LARGE_FAMILY") == [0] * 6 + [1, 1, 1] + [0] * 3
    assert await trend(own, "socialServiceEligible", "ANY") == [0] * 6 + [1, 1, 1] + [0] * 3


async def test_a_disease_counts_in_the_months_that_state_it_and_is_new_once(own: Graph) -> None:
    await settle(own)
    of = {"clinical_status": "'ACTIVE'", "chronic": "true", "display": "'d'", "disease": "'E10'", "icd10": "'E10.9'"}
    for months in (7, 4, 1):
        await change(own.dsn, stated("condition", **of, stated_on=f"'{months_back(months)}'", restated="true"))
    general = await trend(own, "morbidity(by: ICD10_BLOCK, measure: GENERAL)", "E10-E14")
    primary = await trend(own, "morbidity(by: ICD10_BLOCK, measure: PRIMARY)", "E10-E14")
    assert [month for month, count in enumerate(general) if count] == [4, 7, 10]
    assert [month for month, count in enumerate(primary) if count] == [4]


async def test_a_group_is_that_of_the_newest_document_of_then(own: Graph) -> None:
    await settle(own)
    await change(own.dsn, f"DELETE FROM fact WHERE child_id = '{ANNA.id}' AND kind = 'HEALTH_GROUP'")
    await change(own.dsn, f"UPDATE passport SET health_group_value = 'III' WHERE child_id = '{ANNA.id}'")
    for group, months in (("V", 8), ("III", 2)):
        at = f"'{months_back(months)}T12:00:00+03'"
        await change(
            own.dsn,
            stated(
                "fact",
                kind="'HEALTH_GROUP'",
                value=f"'{group}'",
                source_rank="2",
                lab_confirmed="false",
                effective_at=at,
            ),
        )
    assert await trend(own, "healthGroups", "V") == [0] * 3 + [1] * 6 + [0] * 3
    assert (await trend(own, "healthGroups", "III"))[-3:] == [1, 1, 1]
