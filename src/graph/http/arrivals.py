"""Deadlines of bodies: none may pause for long, none may be so slow that it never ends."""

import asyncio
from types import TracebackType
from typing import Self

from graph.http.problem import too_slow


class Arrivals:
    """Ends what pauses for `pause` seconds, or after as long comes at less than `rate` bytes a second.

    One timer looks at all of them, four times in a pause: a timer for each would cost every short request. What is
    counted is the time between two looks, so that a stall of this process is nobody's slowness.
    """

    def __init__(self, pause: float, rate: float) -> None:
        self._pause = pause
        self._rate = rate
        self._beat = pause / 4
        self._waiting: dict[Arrival, None] = {}
        self._timer: asyncio.TimerHandle | None = None
        self.ended = 0

    def arrival(self) -> "Arrival":
        """One body, in the task that waits for it."""
        return Arrival(self)

    def wait(self, arrival: "Arrival") -> None:
        """A piece of it is waited for."""
        self._waiting[arrival] = None
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self._beat, self.look)

    def leave(self, arrival: "Arrival") -> None:
        """It is not waited for now."""
        self._waiting.pop(arrival, None)

    def look(self) -> None:
        """Count a beat, and end what takes too long."""
        self._timer = None
        for arrival in [*self._waiting]:
            arrival.quiet += self._beat
            arrival.waited += self._beat
            late = arrival.waited - self._pause
            if arrival.quiet > self._pause or (late > 0 and arrival.size < late * self._rate):
                self.leave(arrival)
                self.ended += 1
                arrival.end()
        if self._waiting:
            self._timer = asyncio.get_running_loop().call_later(self._beat, self.look)


class Arrival:
    """A block in which the next piece of one body is waited for, again and again."""

    __slots__ = ("_arrivals", "_is_late", "_task", "quiet", "size", "waited")

    def __init__(self, arrivals: Arrivals) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._task = task
        self._arrivals = arrivals
        self._is_late = False
        self.size = 0
        self.quiet = 0.0  # seconds since the last piece
        self.waited = 0.0  # seconds in all; time in which the body waited for us is not counted

    def came(self, size: int) -> None:
        """A piece is there."""
        if size:
            self.size += size
            self.quiet = 0.0

    def end(self) -> None:
        """Wait no longer."""
        self._is_late = True
        self._task.cancel()

    def __enter__(self) -> Self:
        self._arrivals.wait(self)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._arrivals.leave(self)
        if self._is_late and not self._task.uncancel():
            raise too_slow() from error
