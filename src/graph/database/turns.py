"""Turns: at most so many at once, given in order of asking, and nobody waits for ever."""

import asyncio
from collections import deque


class Turns:
    """`size` turns; one timer serves all who wait, since they are all as patient. Use it in one event loop."""

    def __init__(self, size: int, patience: float) -> None:
        self._free = size
        self._patience = patience
        self._waiting: deque[tuple[float, asyncio.Future[None]]] = deque()
        self._timer: asyncio.TimerHandle | None = None

    async def take(self) -> None:
        """A turn; give it back. Raises TimeoutError after `patience` seconds."""
        if self._free:
            self._free -= 1
            return
        loop = asyncio.get_running_loop()
        future = loop.create_future()
        until = loop.time() + self._patience
        self._waiting.append((until, future))
        if self._timer is None:
            self._timer = loop.call_at(until, self._expire)
        try:
            await future
        except asyncio.CancelledError:
            if future.done() and not future.cancelled() and future.exception() is None:
                self.give()  # it was ours already
            raise

    def give(self) -> None:
        """Hand the turn to the caller that has waited longest."""
        while self._waiting:
            _, future = self._waiting.popleft()
            if not future.done():
                future.set_result(None)
                return
        self._free += 1

    def _expire(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting and self._waiting[0][0] <= loop.time():
            _, future = self._waiting.popleft()
            if not future.done():
                future.set_exception(TimeoutError())
        self._timer = loop.call_at(self._waiting[0][0], self._expire) if self._waiting else None
