"""An open stream: the events that wait for it, each read for its viewer when the transport takes it."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import Self
from uuid import UUID

from graph.errors import Code, Refusal
from graph.execute.following import Subscribed
from graph.execute.standing import StandingQuestion
from graph.schema.subscription import Follow

WAITING = 100  # events that may wait for one stream
PATIENCE = 30.0  # seconds that an event waits for a database that is away or has too much to do
BUSY = (Code.UNAVAILABLE, Code.RATE_LIMITED)
AGAIN = 0.5  # seconds until it is read again

Tell = Callable[["OpenStream", int], Awaitable[bytes | None]]


def revoked() -> Refusal:
    """The end of a stream whose right has ended."""
    return Refusal(Code.ACCESS_REVOKED, "A right that this subscription was opened with has ended.")


def resync() -> Refusal:
    """The end of a stream that missed events."""
    return Refusal(Code.RESYNC_REQUIRED, "Events were missed: read anew, then subscribe again.")


class OpenStream:
    """A Stream of live/stream.py. `held`: the relations that it was opened with, by what it follows."""

    def __init__(
        self, subscribed: Subscribed, follow: Follow, tell: Tell, left: Callable[["OpenStream"], None]
    ) -> None:
        self.subscribed = subscribed  # under the policy of its last event
        self.viewer = subscribed.viewer
        self.operation = subscribed.operation
        self.follow = follow
        self.held: dict[UUID | None, int] = {}
        self.after = 0  # what was told before, perhaps by a process that was ahead of this one
        self._tell = tell
        self._left = left
        self._numbers: deque[int] = deque()
        self._last: int | None = None  # the event behind which nothing comes
        self._end: Exception | None = None
        self._woken: asyncio.Future[None] | None = None

    @property
    def questions(self) -> list[StandingQuestion]:
        """What its rights depend on."""
        return [StandingQuestion(self.viewer, self.follow.followed, row) for row in self.held]

    @property
    def code(self) -> Code | None:
        """The code with which it has ended, if it has and with one."""
        return self._end.code if isinstance(self._end, Refusal) else None

    def push(self, number: int, *, is_last: bool = False) -> None:
        """Queue an event; a full queue ends the stream, since a slow reader must not fill the memory.

        `is_last`: when it was told, the stream is complete; where it was not, that there was one is not told either.
        """
        if number <= self.after:
            return
        if len(self._numbers) >= WAITING:
            self.end(resync())
        elif self._end is None:
            self._numbers.append(number)
            self._last = number if is_last else self._last
            self._wake()

    def begin_with(self, numbers: Iterable[int]) -> None:
        """Put the events that were missed before those that came since."""
        self._numbers.extendleft(reversed([*numbers]))

    def end(self, error: Exception) -> None:
        """End it with an error; nothing that waits is told."""
        if self._end is None:
            self._end = error
            self._numbers.clear()
            self._left(self)
            self._wake()

    def __aiter__(self) -> Self:
        """Itself."""
        return self

    async def __anext__(self) -> bytes:
        """The next event that tells this viewer something. Raises Refusal or StopAsyncIteration as its end."""
        while True:
            if self._end is not None:
                raise self._end
            if not self._numbers:
                self._woken = asyncio.get_running_loop().create_future()
                await self._woken
                continue
            body = await self._read(self._numbers[0])
            if self._end is None:  # a right may have ended meanwhile
                number = self._numbers.popleft()
                if body is not None:
                    if number == self._last:
                        self.end(StopAsyncIteration())
                    return body

    async def aclose(self) -> None:
        """End it."""
        self.end(StopAsyncIteration())

    async def _read(self, number: int) -> bytes | None:
        deadline = asyncio.get_running_loop().time() + PATIENCE
        while self._end is None:
            try:
                return await self._tell(self, number)
            except Refusal as refusal:
                if refusal.code in (Code.FORBIDDEN, Code.UNAUTHENTICATED):
                    self.end(revoked())
                elif refusal.code not in BUSY or asyncio.get_running_loop().time() > deadline:
                    self.end(refusal)
                else:
                    await asyncio.sleep(AGAIN)
        return None

    def _wake(self) -> None:
        if self._woken is not None and not self._woken.done():
            self._woken.set_result(None)
