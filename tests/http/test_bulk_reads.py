"""One account that reads many children is named in the log and counted, and its answers are the same (domain.md 5 E 37)."""

import pytest
from structlog.testing import capture_logs

from graph.viewer import Role
from tests.http.client import Graph, serving
from tests.http.world import ANNA, GLEB, KIDS, REACHED, subject_of
from tests.trail.running import until

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = "{ myChildren(first: 100) { nodes { id } } }"
ONE = "query ($id: ID!) { child(by: {id: $id}) { sex } }"


async def counted(graph: Graph) -> float:
    """The metric; it has no label."""
    text = (await graph.client.get("/metrics")).text
    (line,) = [line for line in text.splitlines() if line.startswith("passport_bulk_reads_total")]
    return float(line.removeprefix("passport_bulk_reads_total "))


async def test_one_warning_and_one_count_and_the_same_answer(world: str, graph: Graph) -> None:
    reached = len(REACHED[Role.NURSE])
    async with serving(world, bulk_children=reached - 1) as watched:
        with capture_logs() as logged:
            answers = [await watched.ask(PAGE) for _ in range(3)]
            await until(lambda: bool(logged))
        assert [answer.data for answer in answers] == [(await graph.ask(PAGE)).data] * 3
        assert await counted(watched) == 1
    warning = {"event": "bulk read", "log_level": "warning", "subject": subject_of(Role.NURSE), "role": "nurse"}
    assert logged == [warning | {"children": reached, "seconds": 60.0}]
    assert not [kid for kid in KIDS if str(kid.id) in str(logged)]


async def test_children_one_after_the_other_are_counted_too(world: str) -> None:
    async with serving(world, bulk_children=len(REACHED[Role.NURSE]) - 1) as watched:
        with capture_logs() as logged:
            for kid in KIDS:
                await watched.ask(ONE, Role.NURSE, {"id": kid.global_id})
            await until(lambda: bool(logged))
        assert await counted(watched) == 1


async def test_who_reads_few_or_nobody_is_not_named(world: str) -> None:
    async with serving(world, bulk_children=1) as watched:
        with capture_logs() as logged:
            for _ in range(5):
                await watched.ask(ONE, Role.NURSE, {"id": ANNA.global_id})
                await watched.ask(ONE, Role.NURSE, {"id": GLEB.global_id})  # out of reach
                await watched.ask(ONE, Role.PARENT, {"id": ANNA.global_id})
        assert (logged, await counted(watched)) == ([], 0)


async def test_the_limit_is_300_unless_it_is_set(graph: Graph) -> None:
    with capture_logs() as logged:
        await graph.ask(PAGE)
    assert (logged, await counted(graph)) == ([], 0)
    assert graph.app.endpoints["/graphql"].operations.engine.lanes.ordinary.bulk._limit == 300
