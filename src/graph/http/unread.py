"""Connections whose peer does not read: what is sent to them would lie in memory without end."""

import asyncio
import fcntl
import sys
import termios
from contextlib import suppress

PATIENCE = 30.0  # seconds in which something of a full buffer must be read


class Unread(asyncio.Protocol):
    """A protocol, by mixing in, that is cut off while its buffer is full and nobody reads; who reads slowly is served."""

    transport: asyncio.Transport
    loop: asyncio.AbstractEventLoop
    _timer: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        """The buffer is full."""
        super().pause_writing()
        if self._timer is None:
            self._look_later()

    def resume_writing(self) -> None:
        """It has been read."""
        self._keep()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """It has ended."""
        self._keep()
        super().connection_lost(exc)

    def cut_off(self) -> None:
        """End the connection some seconds later, whatever is still to be sent then."""
        self._keep()
        self._timer = self.loop.call_later(PATIENCE, self.transport.abort)

    def _look_later(self) -> None:
        self._timer = self.loop.call_later(PATIENCE, self._look, self._unread())

    def _look(self, before: int) -> None:
        if self._unread() >= before:
            self.transport.abort()
        else:
            self._look_later()

    def _unread(self) -> int:
        """Bytes that the peer has not taken yet, the kernel's among them: it lets megabytes go before it asks for more."""
        size = self.transport.get_write_buffer_size()
        with suppress(OSError):
            waiting = fcntl.ioctl(self.transport.get_extra_info("socket").fileno(), termios.TIOCOUTQ, bytes(4))
            size += int.from_bytes(waiting, sys.byteorder)
        return size

    def _keep(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
