"""Leaving without losing a request: after SIGTERM a process goes on for a while and sends who asks elsewhere; /readyz is 503.

Then the server stops as it always does: it takes no more connections, answers what is open, and closes WebSockets with 1012.
"""

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from types import FrameType

import structlog
from starlette.types import Message, Send

logger = structlog.get_logger()

CLOSE = (b"connection", b"close")


class Drain:
    """Of one process; `seconds` 0: it stops at once."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self.is_leaving = False

    @asynccontextmanager
    async def watched(self) -> AsyncIterator[None]:
        """Come before the server's own handler of SIGTERM for the length of a block; a second signal is the server's at once."""
        then = signal.getsignal(signal.SIGTERM)
        if not self._seconds or not callable(then):
            yield
            return
        loop = asyncio.get_running_loop()

        def leave(number: int, frame: FrameType | None) -> None:
            signal.signal(signal.SIGTERM, then)
            self.is_leaving = True
            loop.call_soon_threadsafe(loop.call_later, self._seconds, then, number, None)
            logger.info("leaving", seconds=self._seconds)

        signal.signal(signal.SIGTERM, leave)
        try:
            yield
        finally:
            if signal.getsignal(signal.SIGTERM) is leave:
                signal.signal(signal.SIGTERM, then)

    def closing(self, send: Send) -> Send:
        """The same, but that answers end their connection: the next request is sent to another process."""

        async def close(message: Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message["headers"], CLOSE]}
            await send(message)

        return close
