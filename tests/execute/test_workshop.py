"""Whose turn it is in the workshop: subjects take turns, what is vital goes first, and who asks for too much is turned away."""

import asyncio
import threading
import weakref
from typing import Any

import pytest

from graph.errors import Code, Overload, Refusal, without_frames
from graph.execute import workshop
from graph.execute.cache import Cache
from graph.execute.workshop import AHEAD, BEGIN, ROW, SOON, TURN, Rank, Turn, Workshop

pytestmark = pytest.mark.asyncio

VITAL, ORDINARY = Rank.VITAL, Rank.ORDINARY


class Bench:
    """A workshop whose thread is busy until `gate` is set; `made` is what it made since, in order."""

    def __init__(self) -> None:
        self.workshop, self.gate = Workshop(), threading.Event()
        self.made: list[str] = []
        self.waiting: list[asyncio.Task[object]] = []

    async def busy(self) -> "Bench":
        self.waiting.append(asyncio.create_task(self.workshop.make(AHEAD, lambda: self.gate.wait(5))))
        await asyncio.sleep(0)
        return self

    async def ask(self, name: str, subject: str, rank: Rank = ORDINARY) -> None:
        making = self.workshop.make(Turn(subject, rank), lambda: self.made.append(name))
        self.waiting.append(asyncio.create_task(making))
        await asyncio.sleep(0)

    async def order(self) -> list[str]:
        self.gate.set()
        await asyncio.gather(*self.waiting, return_exceptions=True)
        return self.made


async def test_subjects_take_turns() -> None:
    bench = await Bench().busy()
    for number in range(30):
        await bench.ask(f"many {number}", "many")
    await bench.ask("one", "one")
    await bench.ask("two", "two")
    assert (await bench.order())[:4] == ["many 0", "one", "two", "many 1"]
    assert len(bench.made) == 32
    assert bench.workshop.pending == 0


async def test_what_is_vital_goes_first_and_keeps_nobody_waiting_for_ever() -> None:
    bench = await Bench().busy()
    for name in "abcdefgh":
        await bench.ask(name, name)
    for number in range(3 * ROW):
        await bench.ask(f"vital {number}", "dispatcher", VITAL)
    order = await bench.order()
    assert order[:ROW] == [f"vital {number}" for number in range(ROW)]
    assert order[: 2 * ROW + 2].count("a") == 1
    assert order.index(f"vital {3 * ROW - 1}") < 3 * ROW + 3


async def test_who_asks_for_too_much_is_told_to_come_back_and_others_are_admitted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workshop, "PAUSE", 0)
    bench = await Bench().busy()
    fitting = int(SOON / BEGIN)
    for number in range(fitting):
        await bench.ask(str(number), "many")
    with pytest.raises(Overload) as overload:
        await bench.workshop.enter(Turn("many", ORDINARY), lambda: None)
    assert overload.value.code is Code.RATE_LIMITED
    assert overload.value.details["retryAfter"] == 1
    await bench.ask("other", "other")
    await bench.ask("vital", "dispatcher", VITAL)
    order = await bench.order()
    assert order[0] == "vital"
    assert order.index("other") <= 2
    assert len(order) == fitting + 2
    assert bench.workshop.refused == 1


async def test_what_a_vital_request_waits_for_too_becomes_vital() -> None:
    bench = await Bench().busy()
    kept: Cache[str, None] = Cache(9, 9_000, bench.workshop)
    for name in "abc":
        await bench.ask(name, name)

    async def get(turn: Turn) -> None:
        return await kept.get("key", lambda: bench.made.append("shared"), turn)

    bench.waiting.append(asyncio.create_task(get(Turn("d", ORDINARY))))
    await asyncio.sleep(0)
    bench.waiting.append(asyncio.create_task(get(Turn("e", VITAL))))
    await asyncio.sleep(0)
    assert await bench.order() == ["shared", "a", "b", "c"]
    assert bench.workshop.pending == 0


async def test_what_nobody_waits_for_any_more_is_not_made() -> None:
    bench = await Bench().busy()
    await bench.ask("gone", "a")
    await bench.ask("here", "b")
    bench.waiting[1].cancel()
    await asyncio.sleep(0)
    assert await bench.order() == ["here"]
    assert bench.workshop.pending == 0


async def test_what_is_raised_is_told_and_the_work_goes_on() -> None:
    bench = Bench()
    with pytest.raises(ZeroDivisionError):
        await bench.workshop.make(Turn("a", ORDINARY), lambda: 1 // 0)
    assert await bench.workshop.make(Turn("a", ORDINARY), lambda: 1) == 1


async def test_a_refused_document_is_gone_when_its_job_is_done() -> None:
    """Cycles that grow old are found by a full collection alone, which stops the event loop."""
    held: list[weakref.ref[object]] = []

    def refused() -> None:
        document = type("Document", (), {})()
        document.itself = document
        held.append(weakref.ref(document))
        try:
            raise ValueError(document)
        except ValueError:
            raise Refusal(Code.PARSE_FAILED, "No document.")  # noqa: B904 - its context is what is looked at

    with pytest.raises(Refusal) as caught:
        await Workshop().make(Turn("a", ORDINARY), refused)
    assert held[0]() is None
    assert caught.value.__context__ is None


async def test_an_error_without_frames_still_says_what_it_came_of() -> None:
    """One error may be told to several, each of whom logs its cause."""
    try:
        try:
            raise ConnectionResetError
        except ConnectionResetError as error:
            raise Refusal(Code.UNAVAILABLE, "Gone.") from error
    except Refusal as refusal:
        shared = refusal
    without_frames(shared)
    assert isinstance(shared.__cause__, ConnectionResetError)
    assert (shared.__traceback__, shared.__cause__.__traceback__) == (None, None)


async def test_what_takes_little_is_made_in_one_go_and_what_takes_longer_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Others would wait for all of a go, so one that turns out long ends behind the job that made it so."""
    goes: list[int] = []
    clock = [0.0]
    work = workshop._work

    def long() -> None:
        clock[0] += 2 * TURN

    def count(makes: list[Any]) -> list[Any]:
        made = work(makes)
        goes.append(len(made))
        return made

    monkeypatch.setattr(workshop, "_work", count)
    monkeypatch.setattr(workshop, "perf_counter", lambda: clock[0])
    bench = await Bench().busy()
    bench.workshop._seconds_a_job = TURN / 4
    for number in range(6):
        await bench.ask(f"quick {number}", "a")
    await bench.ask("vital", "b", VITAL)
    bench.waiting.append(asyncio.create_task(bench.workshop.make(Turn("c", ORDINARY), long)))
    bench.waiting.append(asyncio.create_task(bench.workshop.make(Turn("d", ORDINARY), lambda: bench.made.append("d"))))
    await asyncio.sleep(0)
    assert await bench.order() == ["vital", "quick 0", "d", *[f"quick {number}" for number in range(1, 6)]]
    assert sum(goes) == 10
    assert goes[:3] == [1, 1, 2]
    assert bench.workshop.pending == 0
