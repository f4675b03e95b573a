"""Whatever is planned, written down and annulled in whatever order: the newest day stands, unless the examination is made (3.7)."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import count
from typing import Any
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from graph.database.connection import connect
from graph.identity import new_id
from graph.ingest.reproject import reproject
from graph.ingest.retract import annul
from graph.viewer import Role
from tests.areas.examination.test_planned_days import plan, planned_of
from tests.areas.examination.test_written import DOCTOR, NURSE, SCHOOL_NURSE, read, write
from tests.http.client import Graph, change, serving
from tests.http.world import ANNA, NOW, TODAY, Kid, uid

NUMBERS = count(1)
ROLES = st.sampled_from((NURSE, DOCTOR, SCHOOL_NURSE))
STEPS = st.one_of(
    st.tuples(st.just("plan"), st.tuples(ROLES, st.integers(0, 3), st.booleans())),
    st.tuples(st.just("write"), st.tuples(ROLES, st.sampled_from(("first", "others", "all")))),
    st.tuples(st.just("annul"), st.booleans()),
)
OPEN = ("DUE", "OVERDUE")
COPY = """
INSERT INTO child SELECT (jsonb_populate_record(c, jsonb_build_object('id', '{id}', 'family', 'Novaya{number}',
  'policy_number', '{policy}', 'snils', '{snils}'))).* FROM child c WHERE id = '{anna}';
INSERT INTO passport SELECT (jsonb_populate_record(p, jsonb_build_object('child_id', '{id}'))).* FROM passport p WHERE child_id = '{anna}';
INSERT INTO enrolment SELECT (jsonb_populate_record(e, jsonb_build_object('child_id', '{id}'))).* FROM enrolment e WHERE child_id = '{anna}'
"""


@dataclass
class Story:
    """A child of its own: what was planned and what stands written of the age that it is in, beside the graph."""

    graph: Graph
    kid: Kid
    age: dict[str, Any]
    planned: dict[UUID, list[str]] = field(default_factory=dict)
    papers: list[frozenset[str]] = field(default_factory=list)

    @property
    def items(self) -> tuple[str, ...]:
        """What is asked for."""
        return (*self.age["specialties"], *self.age["tests"])

    @property
    def is_done(self) -> bool:
        """Whether what stands makes it so."""
        return frozenset(self.items) <= frozenset().union(*self.papers)

    async def do(self, step: tuple[str, Any]) -> None:
        """One thing that somebody does."""
        name, given_step = step
        await getattr(self, f"_{name}")(given_step)

    async def _plan(self, given_step: tuple[Role, int, bool]) -> None:
        role, days, with_anna = given_step
        day = (TODAY + timedelta(days=days)).isoformat()
        kids = (self.kid, ANNA) if with_anna else (self.kid,)
        answer = await plan(self.graph, role, *kids, day=day, idempotencyKey=f"p{next(NUMBERS)}")
        assert answer["problems"] == []
        if day <= self.age["endsOn"]:
            self.planned.setdefault(self.kid.id, []).append(day)

    async def _write(self, given_step: tuple[Role, str]) -> None:
        role, part = given_step
        taken = {"first": self.items[:1], "others": self.items[1:], "all": self.items}[part]
        of = {name: [one for one in self.age[name] if one in taken] for name in ("specialties", "tests")}
        if not taken:
            return
        answer = await write(
            self.graph, role, self.kid, ageMonths=self.age["ageMonths"], **of, idempotencyKey=f"w{next(NUMBERS)}"
        )
        assert answer["problems"] == []
        self.papers.append(frozenset(taken))

    async def _annul(self, is_newest: bool) -> None:
        if not self.papers:
            return
        self.papers.pop(-1 if is_newest else 0)
        connection = await connect(self.graph.dsn)
        order = "DESC" if is_newest else "ASC"
        stands = "SELECT id FROM medical_document WHERE child_id = $1 AND status = 'REGISTERED'"
        document = await connection.fetchval(
            f"{stands} ORDER BY registered_at {order}, id {order} LIMIT 1", self.kid.id
        )
        assert await annul(connection, self.kid.id, document)
        await connection.close()

    async def check(self) -> None:
        """What everybody reads is what the story says."""
        for role in (DOCTOR, SCHOOL_NURSE):
            nodes = (await read(self.graph, role, self.kid))["examPlan"]["nodes"]
            line = next(one for one in nodes if one["ageMonths"] == self.age["ageMonths"])
            assert (line["status"] == "DONE") is self.is_done
            assert self.is_done or line["status"] == self.age["status"]
            days = self.planned.get(self.kid.id, [])
            shown = [one["day"] for one in await planned_of(self.graph, self.kid, role)]
            assert shown == ([] if self.is_done or not days else days[-1:]), role


async def a_story(graph: Graph) -> Story:
    """Of a child that no example before has touched."""
    number = next(NUMBERS)
    kid = Kid(uid(5_000 + number), ANNA.district, ANNA.age, f"N{number}", f"77000000{number:08}", f"2220000{number:04}")
    await change(
        graph.dsn, COPY.format(id=kid.id, anna=ANNA.id, number=number, policy=kid.policy_number, snils=kid.snils)
    )
    connection = await connect(graph.dsn)
    async with connection.transaction():
        await reproject(connection, [kid.id], new_id, NOW)
    await connection.close()
    nodes = (await graph.ask(AGES % kid.global_id, DOCTOR)).data["child"]["examPlan"]["nodes"]
    return Story(graph, kid, next(one for one in nodes if one["status"] in OPEN))


AGES = """{ child(by: {id: "%s"}) { examPlan { nodes { ageMonths status endsOn specialties tests } } } }"""


@pytest.fixture
def served(fresh_world: str) -> Iterator[tuple[asyncio.Runner, Graph]]:
    """The world, served on one loop for all examples."""
    with asyncio.Runner() as runner:
        serve = serving(fresh_world, rate=0)  # examples ask and write more than a person does
        yield runner, runner.run(serve.__aenter__())
        runner.run(serve.__aexit__(None, None, None))


def test_any_order_of_plans_papers_and_annulments(served: tuple[asyncio.Runner, Graph]) -> None:
    runner, graph = served

    async def lived(steps: list[tuple[str, Any]]) -> None:
        story = await a_story(graph)
        await story.check()
        for step in steps:
            await story.do(step)
            await story.check()

    @settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(steps=st.lists(STEPS, max_size=6))
    def agree(steps: list[tuple[str, Any]]) -> None:
        runner.run(lived(steps))

    agree()
