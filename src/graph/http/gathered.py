"""A transport whose writes of one turn of the loop leave together.

uvicorn writes the head of an answer and its body apart, and uvloop sends each at once: a system call more, and a second time
that the peer is woken.
"""

import asyncio
from collections.abc import Iterable
from contextlib import suppress
from typing import Any


class Gathered(asyncio.Transport):
    """Holds the first write until the second, or until the end of the turn; in everything else the transport that it is made over."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__()
        self._transport = transport
        self._loop = loop
        self._held = b""

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Send it, at the end of this turn at the latest."""
        if self._held:
            held, self._held = self._held, b""
            self._transport.write(held + data)
        elif data:
            self._held = bytes(data)
            self._loop.call_soon(self._send)

    def writelines(self, list_of_data: Iterable[bytes | bytearray | memoryview]) -> None:
        """Send all of it."""
        self.write(b"".join(list_of_data))

    def _send(self) -> None:
        if self._held:
            held, self._held = self._held, b""
            # uvloop refuses to write where the connection has ended since, and nobody is there to be told.
            with suppress(RuntimeError):
                self._transport.write(held)

    def close(self) -> None:
        """Send what is held, and close."""
        self._send()
        self._transport.close()

    def abort(self) -> None:
        """Close at once; what is held is lost."""
        self._held = b""
        self._transport.abort()

    def write_eof(self) -> None:
        """Send what is held, and say that nothing comes any more."""
        self._send()
        self._transport.write_eof()

    def get_write_buffer_size(self) -> int:
        """Bytes that the kernel has not taken."""
        return self._transport.get_write_buffer_size() + len(self._held)

    def can_write_eof(self) -> bool:
        """As the transport below."""
        return self._transport.can_write_eof()

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """As the transport below."""
        return self._transport.get_extra_info(name, default)

    def get_protocol(self) -> asyncio.BaseProtocol:
        """As the transport below."""
        return self._transport.get_protocol()

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        """As the transport below."""
        self._transport.set_protocol(protocol)

    def get_write_buffer_limits(self) -> tuple[int, int]:
        """As the transport below."""
        return self._transport.get_write_buffer_limits()

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        """As the transport below."""
        self._transport.set_write_buffer_limits(high, low)

    def is_closing(self) -> bool:
        """As the transport below."""
        return self._transport.is_closing()

    def is_reading(self) -> bool:
        """As the transport below."""
        return self._transport.is_reading()

    def pause_reading(self) -> None:
        """As the transport below."""
        self._transport.pause_reading()

    def resume_reading(self) -> None:
        """As the transport below."""
        self._transport.resume_reading()
