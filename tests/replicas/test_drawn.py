"""Drawn sequences of ends of rights, writes, pauses and reads: what a standby has not heard shows nobody anything."""

import asyncio
from collections.abc import Callable, Iterator
from uuid import uuid4

import asyncpg
import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from graph.viewer import Role
from tests.areas.glass.test_break_glass import CLOSE, OPEN, wish
from tests.areas.reminder.sending import prefers
from tests.http.client import Graph, serving
from tests.http.world import ANNA, VERA
from tests.replicas.pair import Pair
from tests.replicas.watching import Both, caught_up

CHILD = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ id }} }}'
OPENED = f'{{ child(by: {{id: "{VERA.global_id}"}}) {{ id }} }}'
PREFERRED = "{ reminderPreferences { language } }"
STEPS = ("end", "begin", "open", "close", "prefer", "pause", "resume", "read", "read", "read together", "wait")
ASSIGNED = (
    "UPDATE assignment SET valid_to = {} WHERE staff_id = (SELECT staff_id FROM account WHERE subject = 'nurse-1')"
)


class Model:
    """The service over both servers beside what its viewers must be told now."""

    def __init__(
        self, both: Both, owner: "asyncpg.Connection[asyncpg.Record]", held: "asyncpg.Connection[asyncpg.Record]"
    ) -> None:
        self.both, self.owner, self.held = both, owner, held
        self.attached, self.grant, self.language = True, "", ""

    async def step(self, name: str) -> None:
        """Do one thing; whatever is read is as the primary has it."""
        match name:
            case "end" | "begin":
                await self.owner.execute(ASSIGNED.format("current_date - 3" if name == "end" else "NULL"))
                self.attached = name == "begin"
            case "pause" | "resume":
                await self.held.execute(f"SELECT pg_wal_replay_{name}()")
            case "prefer":
                self.language = "EN" if self.language != "EN" else "RU"
                answer = await prefers(self.both.graph, "PUSH", language=self.language)
                assert answer.data["reminderPreferencesSet"]["problems"] == []
            case "open" | "close":
                await self.glass(name)
            case "wait":
                await asyncio.sleep(0.3)
            case "read":
                await self.read()
            case _:
                await asyncio.gather(*[self.read() for _ in range(4)])

    async def glass(self, name: str) -> None:
        """Open the glass, or close what is open."""
        key = str(uuid4())  # of no other example: an address in memory may be used again
        if name == "open" and not self.grant:
            payload = (await self.both.graph.ask(OPEN, Role.EMERGENCY_DOCTOR, wish(key=key))).data["breakGlassOpen"]
            assert payload["problems"] == []
            self.grant = payload["grant"]["id"]
        elif name == "close" and self.grant:
            given = {"input": {"idempotencyKey": key, "grantId": self.grant}}
            assert (await self.both.graph.ask(CLOSE, Role.EMERGENCY_DOCTOR, given)).code == "OK"
            self.grant = ""

    async def read(self) -> None:
        """Each viewer is told what holds now, no less and no more."""
        ask = self.both.graph.ask
        nurse, doctor, parent = await asyncio.gather(
            ask(CHILD), ask(OPENED, Role.EMERGENCY_DOCTOR), ask(PREFERRED, Role.PARENT)
        )
        if self.language:
            assert parent.data["reminderPreferences"]["language"] == self.language
        assert nurse.data == {"child": {"id": ANNA.global_id} if self.attached else None}
        assert doctor.data == {"child": {"id": VERA.global_id} if self.grant else None}

    async def end(self) -> None:
        """As it was before."""
        for name in ("resume", "close", "begin"):
            await self.step(name)


@pytest.fixture(scope="module")
def run(pair: Pair, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[list[str]], None]]:
    """Runs the steps of one example."""
    with asyncio.Runner() as runner:
        context = serving(pair.dsn, trail=tmp_path_factory.mktemp("trail"), rate=0)
        graph = runner.run(context.__aenter__())
        both = Both(Graph(graph.app, graph.client, pair.primary.dsn), pair)
        owner = runner.run(asyncpg.connect(pair.primary.dsn))
        held = runner.run(asyncpg.connect(pair.standby.dsn))
        runner.run(both.read_at_standby())

        async def example(steps: list[str]) -> None:
            model = Model(both, owner, held)
            try:
                for step in steps:
                    await model.step(step)
                await model.read()
            finally:
                await model.end()
            await caught_up(pair)

        yield lambda steps: runner.run(example(steps))
        reads = runner.run(both.reads())
        assert reads.standby > 0, "no example was read at the standby"
        assert reads.retries > 0, "no answer of it was outrun"
        for connection in (owner, held):
            runner.run(connection.close())
        runner.run(context.__aexit__(None, None, None))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture], derandomize=True)
@given(steps=st.lists(st.sampled_from(STEPS), min_size=4, max_size=14))
def test_nobody_is_told_what_is_no_longer_theirs(run: Callable[[list[str]], None], steps: list[str]) -> None:
    run(steps)
