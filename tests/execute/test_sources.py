"""Where a run is read: by hand, with servers that say what they are told to."""

import asyncio
from dataclasses import dataclass, field, replace
from typing import Any, cast

import asyncpg
import pytest

from graph.database.pools import ReaderPool
from graph.database.replica import Log, Replica
from graph.database.replication import Replication
from graph.errors import Code, Refusal
from graph.execute.bulk import BulkReads
from graph.execute.prepared import Prepared
from graph.execute.runner import Runner
from graph.execute.sources import PATIENCE, Sources
from graph.sql.statement import Statement
from graph.trail.audit import AuditTrail
from graph.trail.outrun import Marks, Outrun
from tests.execute.runs import Bench, Database, Trail, statement, turns


@dataclass
class Standby(Database):
    """Answers beside marks; `lost` is raised instead."""

    rights: int = 7
    lost: Exception | None = None
    unknown: bool = False

    async def run(self, sql: str, arguments: list[Any]) -> list[dict[str, Any]]:
        rows = await super().run(sql, arguments)
        if self.lost:
            raise self.lost
        return [] if self.unknown else [{**row, "rights": self.rights, "own": 3} for row in rows]


@dataclass
class Hosts:
    """What probes have found."""

    is_primary_up: bool = True


@dataclass
class Two:
    """A runner over a primary and two standbys."""

    primary: Database = field(default_factory=Database)
    near: Standby = field(default_factory=Standby)
    far: Standby = field(default_factory=Standby)
    trail: Trail = field(default_factory=Trail)
    hosts: Hosts = field(default_factory=Hosts)

    def __post_init__(self) -> None:
        self.replicas = [Replica("far"), Replica("near")]
        for replica, seconds in zip(self.replicas, (0.01, 0.001), strict=True):
            replica.found(0.0, seconds, is_fresh=True)
        for database in (self.primary, self.near, self.far):
            database.gate.set()
        self.trail.gate.set()
        pools = {each: cast(ReaderPool, pool) for each, pool in zip(self.replicas, (self.far, self.near), strict=True)}
        sources = Sources(cast(ReaderPool, self.primary), pools, cast(Replication, self.hosts))
        self.bench = Bench(self.primary, self.trail, Runner(sources, cast(AuditTrail, self.trail), BulkReads(0)))

    async def ask(self, prepared: Prepared | None = None, *arguments: str) -> list[str]:
        """The answers to requests that are sent at once."""
        one = prepared or asked()
        rows = await asyncio.gather(*[self.bench.ask(one, argument) for argument in arguments or ("s",)])
        return [row["data"] for row in rows]

    @property
    def runs(self) -> tuple[int, int, int]:
        """Runs of the primary, the near and the far standby."""
        return len(self.primary.runs), len(self.near.runs), len(self.far.runs)


def asked(**values: Any) -> Prepared:
    prepared = statement()
    prepared.statement = Statement("one $1::TEXT", ("subject",), "unnest one")  # type: ignore[misc]
    for name, value in values.items():
        setattr(prepared, name, value)
    return prepared


@pytest.fixture
async def two() -> Two:
    return Two()


async def test_the_nearest_fresh_standby_is_read_and_its_marks_are_compared(two: Two) -> None:
    assert await two.ask(None, "a", "b") == ["a", "b"]
    assert two.runs == (0, 1, 0)
    assert two.trail.seen == [Marks(7, {"s": 3})]
    assert "freshness" in two.near.texts[0]
    two.replicas[1].doubt()
    await two.ask()
    assert two.runs == (0, 1, 1)
    two.replicas[0].lose()
    await two.ask()
    assert two.runs == (1, 1, 1)
    assert two.trail.seen[-1] is None
    assert "freshness" not in two.primary.texts[0]


async def test_what_is_outrun_is_asked_once_more_at_the_primary(two: Two) -> None:
    two.trail.error = Outrun(8, [])
    two.trail.gate.clear()
    answer = asyncio.create_task(two.ask())
    await turns()
    two.trail.gate.set()
    async with asyncio.timeout(5):
        while two.runs[0] == 0:
            two.trail.error = None if two.replicas[1].retries else two.trail.error
            await asyncio.sleep(0)
    assert await answer == ["s"]
    assert two.runs == (1, 1, 0)
    assert not two.replicas[1].is_fresh
    assert two.trail.seen == [Marks(7, {"s": 3}), None]
    assert two.trail.names == ["s"]  # one entry of one answer


@pytest.mark.parametrize(
    "lost",
    [
        Refusal(Code.UNAVAILABLE, "gone"),
        asyncpg.SerializationError("canceling statement due to conflict with recovery"),
        TimeoutError(),
    ],
    ids=["gone", "conflict", "frozen"],
)
async def test_a_standby_that_fails_costs_one_retry(two: Two, lost: Exception) -> None:
    two.near.lost = lost
    assert await two.ask() == ["s"]
    assert two.runs == (1, 1, 0)
    assert two.replicas[1].retries == 1


async def test_a_question_that_takes_too_long_is_not_asked_twice(two: Two) -> None:
    two.near.lost = Refusal(Code.TIMEOUT, "long")
    with pytest.raises(Refusal) as caught:
        await two.ask()
    assert caught.value.code is Code.TIMEOUT
    assert two.runs == (0, 1, 0)


async def test_a_write_of_one_subject_keeps_others_at_the_standby(two: Two) -> None:
    two.trail.error = Outrun(7, ["s"])
    two.trail.gate.clear()
    answer = asyncio.create_task(two.ask())
    await turns()
    two.trail.gate.set()
    async with asyncio.timeout(5):
        while two.runs[0] == 0:
            two.trail.error = None if two.replicas[1].retries else two.trail.error
            await asyncio.sleep(0)
    assert await answer == ["s"]
    assert two.runs == (1, 1, 0)
    assert two.replicas[1].is_fresh


async def test_an_account_that_a_standby_does_not_know_may_be_new(two: Two) -> None:
    two.near.unknown = True
    assert await two.ask() == ["s"]
    assert two.runs == (1, 1, 0)


async def test_an_event_is_read_at_the_primary(two: Two) -> None:
    await two.ask(asked(is_event=True))
    assert two.runs == (1, 0, 0)


async def test_nothing_is_read_that_cannot_be_compared_while_the_primary_answers(two: Two) -> None:
    two.trail.is_down = True
    await two.ask(asked(vital=True))
    assert two.runs == (1, 0, 0)
    two.hosts.is_primary_up = False
    await two.ask(asked(vital=True))
    assert two.runs == (1, 1, 0)


async def test_without_a_primary_capsules_alone_are_read_at_one_that_is_behind(two: Two) -> None:
    for replica in two.replicas:
        replica.doubt()
    two.primary.error, two.hosts.is_primary_up = Refusal(Code.UNAVAILABLE, "gone"), False
    assert await two.ask(asked(vital=True), "guilty") == ["guilty"]
    assert two.runs == (0, 1, 0)
    with pytest.raises(Refusal):
        await two.ask(asked(), "guilty")
    two.hosts.is_primary_up = True  # it went since the last probe
    assert await two.ask(asked(vital=True), "guilty") == ["guilty"]


async def test_a_capsule_does_not_wait_for_a_primary_that_hangs(two: Two) -> None:
    for replica in two.replicas:
        replica.doubt()
    two.primary.gate.clear()
    async with asyncio.timeout(5):
        assert await two.ask(asked(vital=True)) == ["s"]
    assert two.runs == (1, 1, 0)
    assert two.primary.terminated == 1
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(2 * PATIENCE):
            await two.ask(asked())  # which no standby may answer
    assert two.runs == (2, 1, 0)


async def test_a_statement_is_planned_wherever_it_may_be_read(two: Two) -> None:
    two.replicas[0].lose()
    two.near.lost = Refusal(Code.UNAVAILABLE, "gone")  # which keeps nobody from planning
    prepared = asked()
    assert prepared.statement is not None
    await two.bench.batches.warm(replace(prepared.statement, together=None))
    assert two.runs == (1, 1, 0)
    assert "freshness" in two.near.texts[0]


async def test_what_a_lost_standby_reads_ends_at_once(two: Two) -> None:
    two.near.gate.clear()
    answer = asyncio.create_task(two.ask())
    while two.runs[1] == 0:  # noqa: ASYNC110 - deep inside
        await asyncio.sleep(0)
    two.replicas[1].lose()
    assert await answer == ["s"]
    assert two.runs == (1, 1, 0)
    assert two.near.terminated == 1


def test_lag_is_the_time_since_the_primary_was_where_the_standby_is() -> None:
    log = Log()
    for now, position in ((1.0, 10), (2.0, 20), (3.0, 20), (4.0, 30)):
        log.note(now, position)
    assert [log.age(4.5, position) for position in (9, 10, 19, 20, 29, 30, 99)] == [
        float("inf"),
        3.5,
        3.5,
        1.5,
        1.5,
        0.5,
        0.5,
    ]


def test_a_probe_is_smoothed() -> None:
    replica = Replica("r")
    replica.found(0.0, 0.008, is_fresh=True)
    replica.found(0.0, 0.016, is_fresh=True)
    assert replica.distance == pytest.approx(0.009)
    assert replica.is_up
