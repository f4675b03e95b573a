"""What of past months is told to who reads no rows (5 C 18, R_AGG): the functions of the database say what the rule says."""

import json
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

import asyncpg
import pytest

from graph.viewer import Role
from tests.areas.district_passport.histories import EVENTS, PARTITION, STATES, draw_unit
from tests.areas.district_passport.test_trend import POINTS, asked, months_back
from tests.http.client import Graph, change
from tests.http.world import ANNA, BORIS, FIRST, KIDS, SECOND
from tests.proof import told_trend
from tests.proof.told_trend import History

pytestmark = pytest.mark.asyncio(loop_scope="module")
ATTACHED = sum(kid.district == FIRST for kid in KIDS)
DRAWS = 120


async def by_month(connection: Any, histories: Sequence[History]) -> Any:
    """The numbers of one key, as the database has them."""
    bits = [sum(1 << month for month in history) for history in histories if history]
    return json.loads(await connection.fetchval("SELECT by_month($1, $2)", bits, [1] * len(bits)))


async def series_of(connection: Any, each: Sequence[Mapping[str, History]], keys: Sequence[str]) -> str:
    """Those of several keys, where anybody has them."""
    found = {key: told_trend.of_key(each, key) for key in keys}
    return json.dumps({key: await by_month(connection, of) for key, of in found.items() if any(of)})


async def test_the_database_tells_of_a_partition_what_the_rule_says(graph: Graph) -> None:
    connection, some = await asyncpg.connect(graph.dsn), 0
    try:
        for seed in range(DRAWS):
            unit = draw_unit(Random(seed), 12)
            series = await series_of(connection, unit.partition, PARTITION)
            kept = await connection.fetchval("SELECT kept_back($1, $2)", series, PARTITION)
            assert set(kept) == set(told_trend.kept_back(unit.partition, PARTITION, 12)), seed
            rest = json.dumps(await by_month(connection, told_trend.of_key(unit.partition, *kept)))
            against = json.dumps(await by_month(connection, unit.base))
            query = "SELECT told_series('{}', $1, $2, $3, $4, '{}', 'PARTITION')"
            told = json.loads(await connection.fetchval(query, series, rest, against, PARTITION))
            expected = told_trend.told_partition(unit.partition, PARTITION, unit.base, 12)
            assert set(told) == expected, seed
            for key in told:
                assert told[key] == told_trend.numbers(told_trend.of_key(unit.partition, key), 12)
            some += bool(told)
    finally:
        await connection.close()
    assert some > DRAWS / 40


async def test_the_database_tells_of_single_keys_what_the_rule_says(graph: Graph) -> None:
    connection, some, keys = await asyncpg.connect(graph.dsn), 0, (*STATES, *EVENTS)
    try:
        for seed in range(DRAWS):
            unit = draw_unit(Random(seed), 12)
            counts, over = json.dumps(unit.over()), unit.over()
            series = await series_of(connection, unit.others, keys)
            query = "SELECT told_series($1, $2, NULL, NULL, $3, $4, 'EACH')"
            told = json.loads(await connection.fetchval(query, counts, series, keys, EVENTS))
            assert set(told) == told_trend.told_each(unit.others, keys, 12, over), seed
            some += bool(told)
            first = json.loads(await connection.fetchval(query.replace("EACH", "UNION"), counts, series, keys, EVENTS))
            assert set(first) == set(told) & {keys[0]}
    finally:
        await connection.close()
    assert some > DRAWS / 40


async def settle(graph: Graph) -> None:
    """Everybody was attached all the time."""
    await change(graph.dsn, f"UPDATE attachment SET valid_from = '{months_back(13)}' WHERE valid_to IS NULL")


def counts(points: Sequence[Mapping[str, Any]]) -> list[int | None]:
    """The counts of points; that there are none is said of each."""
    assert [point["suppressed"] for point in points] == [point["count"] is None for point in points]
    return [point["count"] for point in points]


async def test_a_number_that_did_not_change_by_few_is_told(own: Graph) -> None:
    role = Role.DISTRICT_HEAD
    await settle(own)
    population = await asked(own, f"population {{ attached {POINTS} }}", role)
    assert counts(population["trend"]) == [ATTACHED] * 12
    for number in ("healthGroups", "socialServiceEligible", "dispensary"):
        for cell in await asked(own, f"{number} {{ key count {POINTS} }}", role):
            assert not cell["trend"] or counts(cell["trend"])[-1] in (None, cell["count"])
            assert {point["denominator"] for point in cell["trend"]} <= {ATTACHED}


async def test_one_child_that_came_takes_the_trend_away(own: Graph) -> None:
    await settle(own)
    await change(own.dsn, f"UPDATE attachment SET valid_from = '{months_back(3)}' WHERE child_id = '{ANNA.id}'")
    population = await asked(own, f"population {{ attached {POINTS} }}", Role.DISTRICT_HEAD)
    assert population["attached"] == ATTACHED
    assert counts(population["trend"]) == [None] * 12
    for cell in await asked(own, f"healthGroups {{ {POINTS} }}", Role.DISTRICT_HEAD):
        assert {(point["count"], point["denominator"]) for point in cell["trend"]} == {(None, None)}


async def test_one_child_that_left_takes_the_trend_of_all_away(own: Graph) -> None:
    """Beside how many of those who are still here were here, it would say how many left."""
    await settle(own)
    await change(own.dsn, f"UPDATE attachment SET valid_to = '{months_back(3)}' WHERE child_id = '{BORIS.id}'")
    await change(own.dsn, f"UPDATE child SET district_id = '{SECOND}' WHERE id = '{BORIS.id}'")
    population = await asked(own, f"population {{ attached {POINTS} }}", Role.DISTRICT_HEAD)
    assert counts(population["trend"]) == [None] * 12
    points = [cell["trend"] for cell in await asked(own, f"healthGroups {{ {POINTS} }}", Role.DISTRICT_HEAD)]
    assert {point["denominator"] for each in points for point in each} == {ATTACHED - 1}
