"""A zip in a file without a name: where its process is killed, the system takes it away."""

import asyncio
import hashlib
import tempfile
import zipfile
from collections.abc import AsyncIterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import BinaryIO, cast
from uuid import UUID

import orjson

from graph.execute.exports.queue import PIECE, MadeFile

MOST = 1_000_000_000  # bytes of one export
DAY = (1980, 1, 1, 0, 0, 0)  # the time of every entry: the manifest says when


@dataclass(frozen=True)
class Entry:
    """A line of the manifest."""

    path: str
    size: int
    sha256: str


class Archive:
    """The zip while it is written."""

    def __init__(self) -> None:
        self.file = cast(BinaryIO, tempfile.TemporaryFile())  # noqa: SIM115 - it lives until its bytes are stored
        self._zip = zipfile.ZipFile(self.file, "w", zipfile.ZIP_DEFLATED)
        self._entries: list[Entry] = []
        self._written = 0

    async def add(self, path: str, content: bytes) -> None:
        """Write one file."""

        async def once() -> AsyncIterator[bytes]:
            yield content

        await self.add_pieces(path, once())

    async def add_pieces(self, path: str, pieces: AsyncIterator[bytes]) -> str:
        """Write one file piece by piece; its SHA-256. Raises OverflowError where the export becomes too large."""
        digest, size = hashlib.sha256(), 0
        with self._zip.open(zipfile.ZipInfo(path, DAY), "w", force_zip64=True) as member:
            async for piece in pieces:
                self._written += len(piece)
                if self._written > MOST:
                    raise OverflowError("an export is too large")
                await asyncio.to_thread(member.write, piece)
                digest.update(piece)
                size += len(piece)
        self._entries.append(Entry(path, size, digest.hexdigest()))
        return digest.hexdigest()

    async def close(self, made_at: datetime, missing: Sequence[str]) -> None:
        """Write the manifest, the last file. `missing`: documents that are listed without their original, by id."""
        says = {
            "madeAt": made_at.isoformat(),
            "files": [asdict(entry) for entry in self._entries],
            "withoutOriginal": list(missing),
        }
        await self.add("manifest.json", orjson.dumps(says, option=orjson.OPT_INDENT_2))
        self._zip.close()


def made_file(file: BinaryIO, document_ids: Sequence[UUID]) -> MadeFile:
    """A file that is complete, with its size and SHA-256."""
    file.seek(0)
    digest = hashlib.sha256()
    while piece := file.read(PIECE):
        digest.update(piece)
    return MadeFile(file, file.tell(), digest.hexdigest(), document_ids)
