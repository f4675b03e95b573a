"""Turns that go round between subjects: many bundles of one subject delay another by at most the one under way."""

import asyncio
from collections import deque
from itertools import count


class FairTurns:
    """`size` turns at once; a free one goes to the waiting subject that was served longest ago. Use it in one event loop."""

    def __init__(self, size: int) -> None:
        self._free = size
        self._waiting: dict[str, deque[asyncio.Future[None]]] = {}
        self._running: dict[str, int] = {}
        self._served: dict[str, int] = {}  # the number of the last turn of each subject that waits or has one
        self._numbers = count(1)

    @property
    def waiting(self) -> int:
        """How many callers wait for a turn."""
        return sum(map(len, self._waiting.values()))

    async def take(self, subject: str) -> None:
        """Wait for a turn, to be given back by `give`; a cancelled wait passes its turn on."""
        if self._free:
            self._free -= 1
            self._begin(subject)
            return
        future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(subject, deque()).append(future)
        try:
            await future
        except asyncio.CancelledError:
            if future.cancelled():
                self._leave(subject, future)
            else:
                self.give(subject)  # the turn had been handed over
            raise

    def give(self, subject: str) -> None:
        """End a turn of this subject and pass it on."""
        self._running[subject] -= 1
        if not self._running[subject]:
            del self._running[subject]
        self._hand_on()
        self._forget(subject)

    def _hand_on(self) -> None:
        if not self._waiting:
            self._free += 1
            return
        # Of subjects that were never served, the one that has waited longest.
        subject = min(self._waiting, key=lambda waiting_subject: self._served.get(waiting_subject, 0))
        future = self._waiting[subject].popleft()
        if not self._waiting[subject]:
            del self._waiting[subject]
        self._begin(subject)
        future.set_result(None)

    def _begin(self, subject: str) -> None:
        self._running[subject] = self._running.get(subject, 0) + 1
        self._served[subject] = next(self._numbers)

    def _leave(self, subject: str, future: "asyncio.Future[None]") -> None:
        self._waiting[subject].remove(future)
        if not self._waiting[subject]:
            del self._waiting[subject]
        self._forget(subject)

    def _forget(self, subject: str) -> None:
        if subject not in self._running and subject not in self._waiting:
            self._served.pop(subject, None)
