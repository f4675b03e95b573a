"""Sends an export that is ready, if all rights by which it was made hold at this moment (docs/export.md)."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import orjson

from graph.database.pools import ReaderPool, WriterPool
from graph.execute.engine import Engine, this_moment
from graph.execute.exports.queue import PIECE, Basis, Queue
from graph.execute.exports.right import Rights
from graph.execute.file import File, nothing
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.execute.originals import reading_as
from graph.viewer import Viewer

EXPORT = "EXPORT"  # the format in an address (areas/record_export/rules.py)
NAME = "Download"  # of the operation, in the trail
ENDINGS = {"ARCHIVE": "zip", "SUMMARY": "json"}
_DOCUMENTS = (
    "documents(first: 100, after: $after) { nodes { id download { mediaType } } pageInfo { hasNextPage endCursor } }"
)
_READ = f"""query {NAME}($id: ID!, $child: ID!, $after: String) {{ node(id: $id) {{ ... on RecordExport {{ status mediaType }} }}
  child(by: {{id: $child}}) {{ {_DOCUMENTS} }} }}"""
_KEPT = """
SELECT format, size, sha256, relations, policy_version, document_ids FROM record_export
WHERE child_id = $1 AND id = $2 AND subject = $3 AND role = $4 AND status = 'READY' AND expires_at > $5
"""
_PIECE = "SELECT content FROM record_export_piece WHERE child_id = $1 AND export_id = $2 AND number = $3"


@dataclass(frozen=True)
class _Asked:
    """An export that somebody fetches: who, by which key, in which request."""

    viewer: Viewer
    key: tuple[UUID, UUID]
    request_id: str


class FetchedExports:
    """Exports by their addresses."""

    def __init__(self, engine: Engine, reader: ReaderPool, writer: WriterPool) -> None:
        self._engine = engine
        self._reader = reader
        self._rights = Rights(engine, reader)
        self._queue = Queue(writer)

    async def open(self, viewer: Viewer, key: tuple[UUID, UUID], request_id: str) -> File:
        """The export as a file. Where a right has ended by which it was made, its bytes are deleted and there is nothing.

        Raises BAD_USER_INPUT where there is nothing, and what an answer of the graph raises.
        """
        now = this_moment().now
        async with reading_as(self._reader, viewer.subject) as connection:
            row = await connection.fetchrow(_KEPT, *key, viewer.subject, viewer.role.value, now)
        if row is None:
            raise nothing()
        media_type = await self._media_type(_Asked(viewer, key, request_id), set(row["document_ids"]))
        basis = Basis(frozenset(row["relations"]), row["policy_version"])
        if media_type is None or not basis.holds_under(await self._rights.now(viewer, key[0])):
            await self._queue.drop(key, "REVOKED", now)
            raise nothing()
        name = f"{key[1]}.{ENDINGS[row['format']]}"
        return File(viewer, name, media_type, row["size"], row["sha256"], partial(self._pieces, viewer, key))

    async def _media_type(self, asked: _Asked, inside: set[UUID]) -> str | None:
        """The content type; None where the viewer may not have the export, or one of the documents that are in it."""
        missing = {encode_global_id("MedicalDocument", asked.key[0], each) for each in inside}
        variables: dict[str, Any] = {"id": encode_global_id("RecordExport", *asked.key), "after": None}
        variables["child"] = encode_global_id("Child", asked.key[0])
        while True:
            operation = Operation(_READ, NAME, variables, asked.request_id)
            data = orjson.loads(await self._engine.answer(asked.viewer, operation))["data"]
            node, child = data["node"], data["child"]
            if not node or not child or node["status"] != "READY":
                return None
            page = child["documents"]
            missing -= {each["id"] for each in page["nodes"] if each["download"]}
            if not missing or not page["pageInfo"]["hasNextPage"]:
                return None if missing else str(node["mediaType"])
            variables["after"] = page["pageInfo"]["endCursor"]

    async def _pieces(self, viewer: Viewer, key: tuple[UUID, UUID], start: int, end: int) -> AsyncIterator[bytes]:
        """Bytes of an export; no connection is held between two pieces. Raises LookupError where it was deleted meanwhile."""
        while start < end:
            number, first = divmod(start, PIECE)
            async with reading_as(self._reader, viewer.subject) as connection:
                content: bytes | None = await connection.fetchval(_PIECE, *key, number)
            if not content:
                raise LookupError("an export that is being sent is gone")
            part = content[first : first + end - start]
            yield part
            start += len(part)
