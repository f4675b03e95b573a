"""Rows of a child that several numbers read are read once; ages are held against days that are the same for all children."""

from datetime import date, timedelta

import asyncpg
import pytest

from graph.areas.district_passport.ages import band_of, born_since
from graph.areas.district_passport.dimensions import AGES
from graph.sql.rows import Unnested
from graph.sql.select import select
from graph.sql.statement import build_statement
from graph.sql.value import DATE, Value, parameter
from graph.sql.writer import SqlWriter
from graph.viewer import Role
from tests.http.client import Graph
from tests.plan.corpus import catalog
from tests.plan.weighing import planned

pytestmark = pytest.mark.asyncio(loop_scope="module")

DISTRICT = "RGlzdHJpY3Q6MQ=="
POINTS = "{ key count trend { count } }"


def reads(numbers: str, role: Role) -> dict[str, int]:
    """How often a statement of numbers of a district reads tables of children, by table."""
    _, plan = planned(f'{{ district(id: "{DISTRICT}") {{ passport {{ {numbers} }} }} }}', role)
    text = build_statement(plan, catalog()).sql
    return {table: text.count(f"{table} AS {table}_") for table in ("condition", "fact", "observation")}


@pytest.mark.parametrize("role", [Role.NURSE, Role.DISTRICT_DOCTOR, Role.DISTRICT_HEAD])
async def test_both_measures_of_diseases_and_their_months_read_the_statements_once(role: Role) -> None:
    measures = (f"{name}: morbidity(by: ICD10_CHAPTER, measure: {name}) {POINTS}" for name in ("PRIMARY", "GENERAL"))
    assert reads(" ".join(measures), role)["condition"] == 1


async def test_groups_are_read_together_and_alone() -> None:
    both = f"healthGroups {POINTS} physicalEducationGroups {POINTS}"
    assert reads(both, Role.DISTRICT_DOCTOR)["fact"] == 1
    assert reads(f"healthGroups {POINTS} physicalEducationGroups {{ key count }}", Role.DISTRICT_DOCTOR)["fact"] == 1


async def test_observations_are_read_once_as_they_stand_and_once_as_they_were_replaced() -> None:
    assert reads(f"dispensary {POINTS}", Role.DISTRICT_DOCTOR)["observation"] == 2


LEAP, AFTER = date(2024, 2, 29), date(2025, 3, 1)


@pytest.mark.parametrize(
    "day", [LEAP - timedelta(1), LEAP, LEAP + timedelta(1), AFTER - timedelta(1), AFTER, date(2026, 11, 30)]
)
async def test_a_band_of_age_has_those_of_its_completed_years(graph: Graph, day: date) -> None:
    born = [day - timedelta(days) for days in range(-2, 20 * 366)]
    child = Unnested(birth_date=parameter("born", "DATE[]"))
    bands: Value = born_since(parameter("day", DATE), AGES.values())
    writer = SqlWriter()
    select(band_of(child, bands)).select_from(child).order_by(child.c.n).write(writer)
    text = "".join(
        each if isinstance(each, str) else {"born": "$1::DATE[]", "day": "$2::DATE"}[each.name]
        for each in writer.finish()
    )
    connection = await asyncpg.connect(graph.dsn)
    try:
        places = [row[0] for row in await connection.fetch(text, born, day)]
    finally:
        await connection.close()
    begins = sorted(AGES.values(), reverse=True)
    expected = [
        begins.index(max((age for age in begins if age <= completed(each, day)), default=0)) + 1 for each in born
    ]
    assert places == expected


def completed(born: date, day: date) -> int:
    """Completed years; who was born on the 29th of February completes them on the 1st of March in other years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
