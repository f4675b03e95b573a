"""Connections whose peer does not read: what is sent to them would lie in memory without end."""

import asyncio

PATIENCE = 30.0  # seconds that a full buffer may take to be read


class Unread(asyncio.Protocol):
    """A protocol, by mixing in, that is cut off where its buffer stays full, or is not read out after the end."""

    transport: asyncio.Transport
    loop: asyncio.AbstractEventLoop
    _cut_off: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        """The buffer is full."""
        super().pause_writing()
        self.cut_off()

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
        if self._cut_off is None:
            self._cut_off = self.loop.call_later(PATIENCE, self.transport.abort)

    def _keep(self) -> None:
        if self._cut_off is not None:
            self._cut_off.cancel()
            self._cut_off = None
