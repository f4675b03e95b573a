"""Whatever is planned, written down and annulled, in whatever order: the line says what the documents that stand say, and no more."""

from collections.abc import AsyncIterator
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

import pytest_asyncio
from hypothesis import HealthCheck, given, settings, strategies as st

from graph.database.connection import connect
from graph.execute.global_id import decode_global_id
from graph.ingest.retract import annul, rebuild
from tests.areas.examination.test_planned_days import plan
from tests.areas.examination.test_written import DOCTOR, NURSE, SCHOOL_NURSE, write
from tests.http.client import Graph, serving
from tests.http.world import ANNA, TODAY

AGES = """{ child(by: {id: "%s"}) { examPlan { nodes {
  ageMonths status specialties tests openSpecialties openTests planned { day } } } } }"""
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("plan"), st.integers(1, 300)),
        st.tuples(st.just("record"), st.sampled_from(["first", "rest", "all"])),
        st.tuples(st.just("annul"), st.integers(0, 9)),
    ),
    min_size=2,
    max_size=7,
)
KEYS = count()


@pytest_asyncio.fixture
async def own(fresh_world: str) -> AsyncIterator[Graph]:
    """The world with the plan of each child; each sequence leaves it as it was but for the planned day."""
    connection = await connect(fresh_world)
    await rebuild(connection)
    await connection.close()
    async with serving(fresh_world) as running:
        yield running


async def line_of(graph: Graph, months: int | None = None) -> dict[str, Any]:
    """The line of an age, or of the age that the child is in."""
    nodes = (await graph.ask(AGES % ANNA.global_id, DOCTOR)).data["child"]["examPlan"]["nodes"]
    line: dict[str, Any] = next(
        one for one in nodes if (one["status"] in ("DUE", "OVERDUE") if months is None else one["ageMonths"] == months)
    )
    return line


async def take_back(graph: Graph, document_id: UUID) -> None:
    connection = await connect(graph.dsn)
    assert await annul(connection, ANNA.id, document_id)
    await connection.close()


async def recorded(graph: Graph, line: dict[str, Any], items: list[str]) -> UUID:
    given_items = {name: [item for item in line[name] if item in items] for name in ("specialties", "tests")}
    author = SCHOOL_NURSE if next(KEYS) % 2 else NURSE
    answer = await write(graph, author, ageMonths=line["ageMonths"], idempotencyKey=f"r{next(KEYS)}", **given_items)  # type: ignore[arg-type]
    assert answer["problems"] == []
    return decode_global_id(answer["examination"]["document"]["id"], {"MedicalDocument": 2}).key


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
async def test_the_line_says_what_stands(own: Graph, steps: list[tuple[str, Any]]) -> None:
    before = await line_of(own)
    everything = [*before["specialties"], *before["tests"]]
    parts = {"first": everything[:1], "rest": everything[1:], "all": everything}
    stands: list[tuple[UUID, list[str]]] = []
    day = before["planned"]
    for step, of in steps:
        if step == "plan":
            day = {"day": (TODAY + timedelta(days=of)).isoformat()}
            planned = await plan(own, NURSE, ANNA, day=day["day"], idempotencyKey=f"p{next(KEYS)}")
            # The child may be of another age by then: that day is of the line of that age.
            if planned["problems"] or (await line_of(own, before["ageMonths"]))["planned"] not in (day, None):
                day = (await line_of(own, before["ageMonths"]))["planned"]
        elif step == "record":
            stands.append((await recorded(own, before, parts[of]), parts[of]))
        elif stands:
            await take_back(own, stands.pop(of % len(stands))[0])
        line = await line_of(own, before["ageMonths"])
        made = {item for _, items in stands for item in items}
        missing = [item for item in everything if item not in made]
        assert [*line["openSpecialties"], *line["openTests"]] == missing
        assert line["status"] == (before["status"] if missing else "DONE")
        assert line["planned"] == (day if missing else None)
    for document_id, _ in stands:
        await take_back(own, document_id)
    assert await line_of(own, before["ageMonths"]) == before | {"planned": day}
