"""The circuit of the trail, its pulse and its trials, without a database."""

import asyncio
import time
from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from graph.errors import Code, Refusal
from graph.trail import circuit as module
from graph.trail.circuit import QUIET, Circuit, CircuitState
from graph.trail.ledger import unavailable
from graph.trail.pulse import LATE, TICK, Pulse
from tests.trail.running import until


class SlowLoop:
    """A loop whose time passes when a test says so; it takes the timers of a pulse and never runs them by itself."""

    def __init__(self) -> None:
        self.now = 0.0

    def time(self) -> float:
        return self.now

    def call_later(self, delay: float, *_: object) -> SimpleNamespace:
        return SimpleNamespace(cancel=lambda: None)


@dataclass
class Beating:
    """A pulse that a test beats by hand."""

    left: bool = True
    looks: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.pulse = Pulse(self.look)

    def look(self) -> bool:
        self.looks.append(round(self.pulse.seconds, 6))
        return self.left


def beat(pulse: Pulse, clock: SlowLoop, seconds: float) -> None:
    clock.now += seconds
    pulse._beat(clock)  # type: ignore[arg-type]


@pytest.fixture
def beating(monkeypatch: pytest.MonkeyPatch) -> tuple[Beating, SlowLoop]:
    clock, made = SlowLoop(), Beating()
    monkeypatch.setattr(asyncio, "get_running_loop", lambda: clock)
    made.pulse.begin()
    return made, clock


def test_time_is_counted_while_the_loop_runs(beating: tuple[Beating, SlowLoop]) -> None:
    made, clock = beating
    for _ in range(4):
        beat(made.pulse, clock, TICK)
    assert made.looks == pytest.approx([TICK, 2 * TICK, 3 * TICK, 4 * TICK])


def test_a_stall_counts_as_little_and_is_followed_by_a_beat_that_looks_at_nothing(
    beating: tuple[Beating, SlowLoop],
) -> None:
    made, clock = beating
    beat(made.pulse, clock, 2.0)
    assert (made.looks, made.pulse.seconds) == ([], LATE)
    beat(made.pulse, clock, TICK)
    assert made.looks == pytest.approx([LATE + TICK])


def test_one_stall_after_the_other_does_not_keep_it_from_looking(beating: tuple[Beating, SlowLoop]) -> None:
    made, clock = beating
    for _ in range(6):
        beat(made.pulse, clock, 0.3)
    assert len(made.looks) == 3
    assert made.pulse.seconds == pytest.approx(6 * LATE)


@dataclass
class Trail:
    """A trail that answers, fails or hangs."""

    error: Exception | None = None
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    probes: int = 0
    steps: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gate.set()
        self.pulse = Pulse(self.look)
        note = self.steps.append
        self.circuit = Circuit(self.pulse, self.probe, lambda: note("opened"), lambda: note("closed"))

    def look(self) -> bool:
        self.circuit.look()
        return self.circuit.is_watching

    async def probe(self) -> None:
        self.probes += 1
        await self.gate.wait()
        if self.error:
            raise self.error

    async def read(self) -> None:
        """A read that takes for ever."""
        self.circuit.admit()
        answer: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self.circuit.enter(answer)
        try:
            await answer
        finally:
            self.circuit.leave(answer)


@pytest.fixture
async def trail(monkeypatch: pytest.MonkeyPatch) -> Trail:
    monkeypatch.setattr(module, "PAUSE", 0.01)
    return Trail()


async def code(reading: "asyncio.Task[None]") -> Code:
    with pytest.raises(Refusal) as refusal:
        await reading
    assert refusal.value.details == {"retryAfter": 1}
    return refusal.value.code


async def test_a_failed_commit_is_a_doubt_and_one_good_trial_ends_it(trail: Trail) -> None:
    trail.circuit.doubt()
    assert trail.circuit.state is CircuitState.DOUBT
    trail.circuit.admit()
    await until(lambda: trail.circuit.state is CircuitState.CLOSED)
    assert (trail.probes, trail.steps) == (1, ["closed"])


async def test_a_trial_in_vain_opens_it_until_one_is_not(trail: Trail) -> None:
    trail.error = unavailable()
    trail.circuit.doubt()
    await until(lambda: trail.probes > 3)
    assert (trail.circuit.state, trail.steps) == (CircuitState.OPEN, ["opened"])
    with pytest.raises(Refusal, match="cannot be recorded"):
        trail.circuit.admit()
    trail.error = None
    await until(lambda: trail.circuit.state is CircuitState.CLOSED)
    trail.circuit.admit()
    assert trail.steps == ["opened", "closed"]


async def test_an_open_trail_is_tried_at_once_when_it_is_hastened(
    trail: Trail, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PAUSE", 3_600.0)
    trail.error = unavailable()
    trail.circuit.doubt()
    await until(lambda: trail.circuit.is_open)
    trail.error = None
    trail.circuit.hasten()
    await until(lambda: not trail.circuit.is_open)
    assert trail.probes == 2


async def test_reads_that_wait_for_a_server_that_hangs_are_refused_within_a_second(trail: Trail) -> None:
    trail.gate.clear()
    reading = [asyncio.create_task(trail.read()) for _ in range(3)]
    assert {await code(each) for each in reading} == {Code.UNAVAILABLE}
    assert trail.pulse.seconds < 1.0
    assert not any(each.cancelling() for each in reading)
    trail.gate.set()
    await until(lambda: trail.circuit.state is CircuitState.CLOSED)


async def test_a_long_read_goes_on_where_the_trail_answers(trail: Trail) -> None:
    reading = asyncio.create_task(trail.read())
    await until(lambda: trail.probes >= 2)
    assert trail.pulse.seconds > 2 * QUIET
    assert trail.circuit.state is CircuitState.CLOSED
    reading.cancel()
    with pytest.raises(asyncio.CancelledError):  # somebody else's end of it is no refusal
        await reading


async def test_a_process_that_stalls_takes_nobody_for_dead(trail: Trail) -> None:
    trail.gate.clear()
    reading = asyncio.create_task(trail.read())
    await until(lambda: trail.probes == 1)
    asyncio.get_running_loop().call_soon(trail.gate.set)  # the answer comes during the stall, and is read after it
    time.sleep(1.5)  # noqa: ASYNC251 - it stands for a process that does something else
    await until(lambda: trail.circuit.state is CircuitState.CLOSED)
    assert "opened" not in trail.steps
    reading.cancel()


async def test_a_trail_that_takes_something_ends_a_trial_that_hangs(trail: Trail) -> None:
    trail.gate.clear()
    trail.circuit.open()
    trail.circuit.answered()
    trail.circuit.admit()
    trail.gate.set()
    await trail.circuit.stop()
    assert trail.steps == ["opened", "closed"]
