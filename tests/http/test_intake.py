"""Bounds of what comes in, without a server: bytes at once, pauses and rates, turns that go round, bugs without words."""

import asyncio
import os
from pathlib import Path
from typing import Any, cast

import pytest

from graph.database.single import Place
from graph.errors import Overload
from graph.http.arrivals import Arrival, Arrivals
from graph.http.heads import Heads
from graph.http.intake import Intake
from graph.http.problem import BodyProblem
from graph.write.account import BoundStatement
from graph.write.bundle_process import work
from graph.write.fair_turns import FairTurns
from graph.write.messages import Failed
from graph.write.registration import Registration
from graph.write.sender import DocumentRights

NOTHING = BoundStatement("select", (), {})


def test_a_subject_has_a_bound_of_its_own_and_all_have_one() -> None:
    intake = Intake(100, 40)
    with intake.permit("a") as first, intake.permit("a") as second, intake.permit("b") as other:
        first.cover(30)
        with pytest.raises(Overload) as refused:
            second.cover(11)
        assert refused.value.code == "RATE_LIMITED"
        second.cover(10)
        other.cover(35)  # 75 of 100
        with intake.permit("c") as third, intake.permit("b") as fourth:
            third.cover(20)  # the last quarter is for who has nothing under way
            with pytest.raises(Overload) as refused:
                fourth.cover(1)
            assert refused.value.code == "UNAVAILABLE"
            with intake.permit("d") as fifth, pytest.raises(Overload):
                fifth.cover(6)
        assert (intake.size, intake.refused) == (75, 3)
    assert (intake.size, intake.of("a"), intake.of("b")) == (0, 0, 0)


def test_a_body_that_grows_counts_once() -> None:
    intake = Intake(100, 40)
    with intake.permit("a") as permit:
        for size in (10, 30, 60, 100):  # alone it may be as large as there is room
            permit.cover(size)
            permit.cover(size - 5)
            assert intake.size == size
        with pytest.raises(Overload):
            permit.cover(101)
    assert intake.size == 0


async def waiting(arrivals: Arrivals) -> "tuple[asyncio.Task[None], Arrival]":
    """A task that waits for a piece which does not come."""
    arrived: list[Arrival] = []

    async def wait() -> None:
        arrived.append(arrivals.arrival())
        with arrived[0]:
            await asyncio.Event().wait()

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    return task, arrived[0]


async def ended(task: "asyncio.Task[None]") -> BodyProblem:
    with pytest.raises(BodyProblem) as problem:
        await task
    return problem.value


async def test_a_pause_has_an_end_and_a_piece_begins_it_anew() -> None:
    arrivals = Arrivals(pause=40, rate=0)
    task, arrival = await waiting(arrivals)
    for _ in range(4):
        arrivals.look()
    arrival.came(1)
    for _ in range(4):
        arrivals.look()
    assert not task.done()
    arrivals.look()
    problem = await ended(task)
    assert (problem.status, problem.code, arrivals.ended) == (408, "TIMEOUT", 1)


async def test_a_body_that_trickles_has_an_end() -> None:
    arrivals = Arrivals(pause=40, rate=100)
    task, arrival = await waiting(arrivals)
    for _ in range(8):
        arrival.came(500)  # 50 bytes a second: after the first pause, 100 are asked
        arrivals.look()
    assert not task.done()
    arrival.size = 3_900
    arrivals.look()
    arrivals.look()
    assert (await ended(task)).status == 408


async def test_who_leaves_for_another_reason_is_not_called_slow() -> None:
    arrivals = Arrivals(pause=40, rate=0)
    task, _ = await waiting(arrivals)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert arrivals.ended == 0


async def test_turns_go_round_between_subjects() -> None:
    turns = FairTurns(1)
    order: list[str] = []

    async def work(subject: str, name: str) -> None:
        await turns.take(subject)
        order.append(name)
        await all_are_there.wait()
        turns.give(subject)

    all_are_there = asyncio.Event()
    tasks = [asyncio.create_task(work("a", f"a{number}")) for number in range(4)]
    await asyncio.sleep(0)
    tasks += [asyncio.create_task(work("b", f"b{number}")) for number in range(2)]
    await asyncio.sleep(0)
    all_are_there.set()
    await asyncio.gather(*tasks)
    assert order == ["a0", "b0", "a1", "b1", "a2", "a3"]
    assert turns.waiting == 0


async def test_a_turn_is_not_lost_with_who_waited_for_it() -> None:
    turns = FairTurns(1)
    await turns.take("a")
    given, left, last = [asyncio.create_task(turns.take(subject)) for subject in ("b", "b", "c")]
    await asyncio.sleep(0)
    left.cancel()
    await asyncio.sleep(0)
    turns.give("a")  # it goes to the first, who leaves before knowing
    given.cancel()
    await asyncio.gather(given, left, return_exceptions=True)
    await asyncio.wait_for(last, 1)
    turns.give("c")
    await asyncio.wait_for(turns.take("d"), 1)
    assert turns.waiting == 0


class Connection:
    """One without a request."""

    def __init__(self) -> None:
        self.status = 0

    def give_up(self, status: int) -> None:
        self.status = status


async def test_of_too_many_connections_without_a_request_the_oldest_is_closed() -> None:
    heads = Heads(60, most=2)
    connections = [Connection() for _ in range(4)]
    for connection in connections[:2]:
        heads.wait(connection)
        heads.wait(connection)
    heads.leave(connections[1])
    for connection in connections[2:]:
        heads.wait(connection)
    assert [each.status for each in connections] == [408, 0, 0, 0]
    assert (len(heads), heads.closed) == (2, 1)


def test_a_bug_travels_without_its_words(tmp_path: Path) -> None:
    """The words of an exception may hold a child's data."""
    (tmp_path / "bundle.json").write_bytes(b"{}")
    handle = os.open(tmp_path / "bundle.json", os.O_RDONLY)
    os.close(handle)  # so the file cannot be read any more
    result = work(
        Place("postgresql:///", 1, 1),
        Registration(NOTHING, NOTHING, (), DocumentRights({}, {})),
        handle,
        cast(Any, None),
    )
    assert isinstance(result, Failed)
    assert result.kind == "OSError"
    assert any("bundle_process.py" in frame for frame in result.where)
