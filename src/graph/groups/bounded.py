"""A few at a time, and a bounded number who wait for them: whoever comes beyond that is refused at once."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager


class Bounded:
    """Turns of one event loop. `most`: who has a turn or waits for one; `refusal`: what is raised for who comes beyond them."""

    def __init__(self, at_once: int, most: int, refusal: Callable[[], Exception]) -> None:
        self._turns = asyncio.Semaphore(at_once)
        self._most = most
        self._refusal = refusal
        self._there = 0

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Wait for a turn and keep it for the length of the block. Raises the refusal."""
        if self._there >= self._most:
            raise self._refusal()
        self._there += 1
        try:
            async with self._turns:
                yield
        finally:
            self._there -= 1
