"""A body on its way in: small ones in memory, others to a file without a name; gzip is unpacked on the way, bounded."""

import asyncio
import tempfile
import zlib
from collections.abc import Callable
from types import TracebackType
from typing import IO, Self

from graph.http.problem import BodyProblem, too_large
from graph.write.upload import BIG, Upload

PIECE = 256_000  # bytes that are gathered before a thread writes them, and unpacked at once
GZIP = 16 + zlib.MAX_WBITS


class Spool:
    """Takes the pieces of one body, at most `limit` bytes; `room` is told of how many they are before they are kept."""

    def __init__(self, limit: int, room: Callable[[int], None], *, packed: bool) -> None:
        self._limit = limit
        self._room = room
        self._packed = zlib.decompressobj(GZIP) if packed else None
        self._memory = bytearray()
        self._file: IO[bytes] | None = None
        self.size = 0

    async def add(self, piece: bytes) -> None:
        """Keep a piece. Raises BodyProblem, and what `room` raises."""
        if self._packed is None:
            await self._keep(piece)
            return
        is_more = bool(piece)
        while is_more:
            unpacked = await asyncio.to_thread(self._unpack, piece)
            await self._keep(unpacked)
            # What fills a piece may be followed by more, though nothing packed is left.
            piece = self._packed.unconsumed_tail
            is_more = bool(piece) or len(unpacked) == PIECE

    async def upload(self) -> Upload:
        """The whole body. Raises BodyProblem where the packed data has no end."""
        if self._packed is not None and not self._packed.eof:
            raise _broken()
        if self._file is None:
            return Upload(bytes(self._memory))
        await self._spill(self._file)
        return Upload(file=self._file)

    def _unpack(self, piece: bytes) -> bytes:
        assert self._packed
        if self._packed.eof and piece:
            raise _broken()
        try:
            unpacked = self._packed.decompress(piece, PIECE)
        except zlib.error:
            raise _broken() from None
        if self._packed.unused_data:  # a second file behind the first
            raise _broken()
        return unpacked

    async def _keep(self, piece: bytes) -> None:
        self.size += len(piece)
        if self.size > self._limit:
            raise too_large(self._limit)
        self._room(self.size)
        self._memory += piece
        if self._file is None and self.size > BIG:
            self._file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 - it is closed at the end of the block
        if self._file is not None and len(self._memory) >= PIECE:
            await self._spill(self._file)

    async def _spill(self, file: IO[bytes]) -> None:
        memory, self._memory = self._memory, bytearray()
        await asyncio.to_thread(_write, file, memory)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()


def _write(file: IO[bytes], memory: bytearray) -> None:
    view = memoryview(memory)
    while view:
        view = view[file.write(view) :]


def _broken() -> BodyProblem:
    return BodyProblem(400, "The gzip data of the body is broken or cut.")
