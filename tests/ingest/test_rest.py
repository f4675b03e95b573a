"""A turn rests between its batches, until it hurries."""

from datetime import UTC, datetime
from typing import Any, cast

import pytest

from graph.ingest import turn
from graph.ingest.turn import REST, UNHURRIED, Batch, hurry_time, turn_batch

NOW = datetime(2026, 11, 30, tzinfo=UTC)


class Clock:
    """Time that passes while a batch is turned, and what was slept of it."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.slept: list[float] = []

    def monotonic(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds

    async def turn(self, *_: Any) -> None:
        self.now += 2.0


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    passing = Clock()
    monkeypatch.setattr(turn, "time", passing)
    monkeypatch.setattr(turn, "asyncio", passing)
    monkeypatch.setattr(turn, "_turn", passing.turn)
    return passing


async def test_it_rests_as_a_multiple_of_its_work_and_hurries_after_a_while(clock: Clock) -> None:
    hurry = hurry_time()
    assert hurry == clock.now + UNHURRIED
    for _ in range(10):
        await turn_batch(cast(Any, None), Batch(None, [], None), NOW, hurry)
    # Of 6 s a batch the fifth begins after 24 s, and ends when it is time to hurry.
    assert clock.slept == [2.0 * REST] * 4
    assert clock.now == 1_000.0 + 4 * 2.0 * (1 + REST) + 6 * 2.0
