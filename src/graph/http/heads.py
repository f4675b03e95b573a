"""Connections without a request: each has so many seconds for a head, and their number is bounded."""

import asyncio
import resource
from typing import Protocol

MOST = 1_000
SIZE = 64_000  # bytes of a head


class Waiting(Protocol):
    """A connection without a request."""

    def give_up(self, status: int) -> None:
        """End it; `status` is what a client is told that has begun a request."""


class Heads:
    """Closes connections that take more than `patience` seconds, and the oldest of more than `most`; one timer for all."""

    def __init__(self, patience: float, most: int = MOST) -> None:
        self._patience = patience
        # Half of the files that this process may open: the others are for requests and for the database.
        self._most = min(most, resource.getrlimit(resource.RLIMIT_NOFILE)[0] // 2)
        self._until: dict[Waiting, float] = {}
        self._timer: asyncio.TimerHandle | None = None
        self.closed = 0

    def __len__(self) -> int:
        return len(self._until)

    def wait(self, connection: Waiting) -> None:
        """A request is waited for, from now on, unless it is already."""
        if connection in self._until:
            return
        loop = asyncio.get_running_loop()
        # All have the same patience, so the first to wait is the first to end.
        self._until[connection] = until = loop.time() + self._patience
        if len(self._until) > self._most:
            self._give_up(next(iter(self._until)))
        if self._timer is None:
            self._timer = loop.call_at(until, self._look)

    def leave(self, connection: Waiting) -> None:
        """The request has begun, or the connection has ended."""
        self._until.pop(connection, None)

    def _look(self) -> None:
        loop = asyncio.get_running_loop()
        self._timer = None
        for connection, until in [*self._until.items()]:
            if until > loop.time():
                self._timer = loop.call_at(until, self._look)
                return
            self._give_up(connection)

    def _give_up(self, connection: Waiting) -> None:
        self.leave(connection)
        self.closed += 1
        connection.give_up(408)
