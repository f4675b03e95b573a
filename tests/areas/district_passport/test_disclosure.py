"""Who reads no rows is told cells of five children and more, and none that follows from others (5 C 18, R_AGG)."""

import json
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import product
from uuid import UUID

import asyncpg
import pytest

from graph.execute.numbers import QUESTIONS
from graph.viewer import Role
from tests.areas.district_passport.test_passport import passport_of
from tests.http.client import Graph
from tests.http.world import FIRST, FOREIGN, KIDS, SECOND, global_id
from tests.proof.disclosure import listed

Told = tuple[int | None, ...]
pytestmark = pytest.mark.asyncio(loop_scope="module")

PARTITIONS = ((2, 24), (3, 20), (4, 17), (5, 14))  # cells, and the most children
CELL = "{ key count denominator per1000 suppressed }"
NUMBERS = """query ($id: ID!) { district(id: $id) { passport {
    population { attached mean norm byAgeAndSex CELL } healthGroups CELL bloodGroups CELL conflicts CELL stale CELL
    dispensary CELL blocks: morbidity(by: ICD10_BLOCK, measure: GENERAL) CELL } } }""".replace("CELL", CELL)
ATTACHED = sum(kid.district == FIRST for kid in KIDS)
NOTHING = {"count": None, "denominator": ATTACHED, "per1000": None, "suppressed": True}
UNIONS = ((2, 16), (3, 11), (4, 8))


def partitions(cells: int, most: int) -> Iterator[tuple[tuple[int, ...], int | None]]:
    """Every way in which children are spread over cells, and their number, where that is told."""
    for counts in product(range(most + 1), repeat=cells):
        if (children := sum(counts)) <= most:
            yield counts, children if children >= 5 else None


def unions(parts: int, most: int) -> Iterator[tuple[int, ...]]:
    """Every number of children who have some of these, with how many have each."""
    for counts in product(range(most + 1), repeat=parts):
        yield from ((whole, *counts) for whole in range(max(counts), min(sum(counts), most) + 1))


def pinned(worlds: Sequence[tuple[int, ...]], disclosed: Told) -> list[int]:
    """Cells that are not told and are the same in every world in which the same is told."""
    return [
        place for place, cell in enumerate(disclosed) if cell is None and len({world[place] for world in worlds}) < 2
    ]


@pytest.mark.parametrize(("cells", "most"), PARTITIONS)
async def test_no_cell_of_a_partition_follows_from_what_is_told_by_the_rule_that_is_known(
    cells: int, most: int
) -> None:
    """Who knows the rule itself, the sum and every cell that is told still has two answers for each that is not."""
    worlds: dict[tuple[Told, int | None], list[tuple[int, ...]]] = {}
    for counts, children in partitions(cells, most):
        worlds.setdefault((listed("PARTITION", counts), children), []).append(counts)
    assert len(worlds) > most
    assert [(disclosed, each[:2]) for (disclosed, _), each in worlds.items() if pinned(each, disclosed)] == []


@pytest.mark.parametrize(("parts", "most"), UNIONS)
async def test_no_part_of_a_union_follows_from_it_and_the_other_parts(parts: int, most: int) -> None:
    worlds: dict[Told, list[tuple[int, ...]]] = {}
    for counts in unions(parts, most):
        worlds.setdefault(listed("UNION", counts), []).append(counts)
    assert len(worlds) > most
    assert [(disclosed, each[:2]) for disclosed, each in worlds.items() if pinned(each, disclosed)] == []


async def test_leaving_out_small_cells_alone_would_tell_them() -> None:
    """The test itself: with the rule of cells that hang together by nothing, some are pinned."""
    worlds: dict[tuple[Told, int | None], list[tuple[int, ...]]] = {}
    for counts, children in partitions(3, 16):
        worlds.setdefault((listed("EACH", counts), children), []).append(counts)
    assert [disclosed for (disclosed, _), each in worlds.items() if pinned(each, disclosed)]


@pytest.mark.parametrize("rule", ["EACH", "PARTITION", "UNION"])
async def test_the_database_tells_what_the_rule_says(graph: Graph, rule: str) -> None:
    drawn = list(product((0, 1, 3, 4, 5, 6, 9), repeat=4))
    connection = await asyncpg.connect(graph.dsn)
    try:
        for counts in drawn:
            given = {str(place): count for place, count in enumerate(counts)}
            disclosed = await connection.fetchval("SELECT told_cells($1, $2, $3)", json.dumps(given), list(given), rule)
            kept = zip(given, listed(rule, counts), strict=True)
            assert json.loads(disclosed) == {key: count for key, count in kept if count is not None}, counts
        assert await connection.fetchval("SELECT told_cells(NULL, $1, $2)", ["0"], rule) == "{}"
    finally:
        await connection.close()


@pytest.mark.parametrize("role", [Role.DISTRICT_HEAD])
async def test_who_reads_no_rows_is_told_cells_of_five_and_more(graph: Graph, role: Role) -> None:
    passport = await passport_of(graph, role, NUMBERS)
    assert passport["population"]["attached"] == ATTACHED
    cells = {cell["key"]: cell for cell in passport["healthGroups"]}
    assert cells["UNKNOWN"] == {"key": "UNKNOWN", **NOTHING}  # eight, left out with those that have nobody
    ages = {cell["key"]: cell for cell in passport["population"]["byAgeAndSex"]}
    assert ages["3-6 FEMALE"] == {"key": "3-6 FEMALE", **NOTHING}
    for name in ("conflicts", "stale", "bloodGroups"):
        assert [cell["suppressed"] for cell in passport[name]] == [True] * len(passport[name])
    assert [cell["suppressed"] for cell in passport["blocks"]] == [True] * 263
    assert passport["dispensary"][0] == {"key": "OBSERVED", **NOTHING}


@pytest.mark.parametrize("role", [Role.DISTRICT_HEAD, Role.AUDITOR])
async def test_a_number_opens_into_no_child_for_who_reads_none(graph: Graph, role: Role) -> None:
    opened = "query ($id: ID!) { district(id: $id) { childrenCount passport { healthGroups { children { nodes { id } } } } } }"
    answer = await graph.ask(opened, role, {"id": global_id("District", FIRST)})
    withheld = answer.body["extensions"]["access"]["withheld"]
    assert {"StatCell.children", "District.childrenCount"} <= set(withheld)
    assert answer.data["district"]["childrenCount"] is None


async def test_who_reads_no_rows_does_not_choose_the_days(graph: Graph) -> None:
    days = "query ($id: ID!) { district(id: $id) { passport(period: DAYS) { population { attached } } } }"
    asked = days.replace("DAYS", '{ from: "2026-01-01", to: "2026-01-01" }')
    assert (await graph.ask(asked, Role.DISTRICT_HEAD, {"id": global_id("District", FIRST)})).code == "FORBIDDEN"
    assert (await graph.ask(asked, Role.DISTRICT_DOCTOR, {"id": global_id("District", FIRST)})).code == "OK"


@pytest.mark.parametrize("place", [SECOND, FOREIGN])
async def test_another_unit_is_not_told(graph: Graph, place: UUID) -> None:
    answer = await graph.ask(NUMBERS, Role.DISTRICT_HEAD, {"id": global_id("District", place)})
    assert answer.data["district"]["passport"] is None


async def test_questions_are_counted_and_come_back(own: Graph) -> None:
    """In the database, so that no restart and no other process forgets them."""
    given = {"id": global_id("District", FIRST)}
    for _ in range(QUESTIONS):
        assert (await own.ask(NUMBERS, Role.DISTRICT_HEAD, given)).code == "OK"
    answer = await own.ask(NUMBERS, Role.DISTRICT_HEAD, given)
    assert answer.code == "RATE_LIMITED"
    details = answer.errors[0]["extensions"]
    assert 23 * 3600 < details["retryAfter"] <= 24 * 3600 + 1
    assert datetime.fromisoformat(details["availableAt"]) > datetime.now(UTC)
    assert (await own.ask("{ myDistricts { name } }", Role.DISTRICT_HEAD)).code == "OK"
    assert (await own.ask(NUMBERS, Role.DISTRICT_DOCTOR, given)).code == "OK"
    connection = await asyncpg.connect(own.dsn)
    try:
        await connection.execute("UPDATE number_question SET asked_at = asked_at - interval '1 day'")
    finally:
        await connection.close()
    assert (await own.ask(NUMBERS, Role.DISTRICT_HEAD, given)).code == "OK"
