"""A task that goes on until it is stopped, and looks again when it is woken or after a while."""

import asyncio
import contextlib
from collections.abc import Coroutine
from typing import Any


class Follower:
    """The task of one who follows something; use it in one event loop."""

    def __init__(self) -> None:
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Begin, in the running loop."""
        self._task = asyncio.create_task(work, name=name)

    async def stop(self) -> None:
        """End."""
        while self._task and not self._task.done():  # a wait that ends at that moment may take the first for its own
            self._task.cancel()
            await asyncio.wait([self._task], timeout=1)

    def wake(self) -> None:
        """End the rest, or leave out the next one."""
        self._wake.set()

    def heard(self) -> None:
        """What woke it up until now is looked at from here on."""
        self._wake.clear()

    async def rest(self, seconds: float) -> None:
        """Wait until it is woken, so many seconds at the most."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._wake.wait()
