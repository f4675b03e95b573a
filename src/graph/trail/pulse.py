"""How long this process has really waited: time in which its event loop stood still is not counted."""

import asyncio
from collections.abc import Callable

TICK = 0.05  # seconds between two beats
LATE = 2 * TICK  # a beat that comes later than this came after a stall, and at most this is counted


class Pulse:
    """Beats while there is something to look after, and counts the seconds in which it could beat.

    An answer that arrived during a stall of the process is still unread, and its reader must not be given up. So the
    first beat after a stall looks at nothing; the next one does, when the answers have been read.
    """

    def __init__(self, look: Callable[[], bool]) -> None:
        """`look` is called at each beat, and says whether there is anything left to look after."""
        self.seconds = 0.0
        self._look = look
        self._last = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._is_spared = False

    def begin(self) -> None:
        """Beat, unless it does already."""
        if self._timer is None:
            loop = asyncio.get_running_loop()
            self._last = loop.time()
            self._is_spared = False
            self._timer = loop.call_later(TICK, self._beat, loop)

    def stop(self) -> None:
        """Beat no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _beat(self, loop: asyncio.AbstractEventLoop) -> None:
        now = loop.time()
        passed, self._last = now - self._last, now
        self.seconds += min(passed, LATE)
        self._is_spared = passed > LATE and not self._is_spared
        self._timer = loop.call_later(TICK, self._beat, loop)
        if not self._is_spared and not self._look():
            self.stop()
