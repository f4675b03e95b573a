"""Asking for an export; what makes it is execute/exports (docs/export.md)."""

from dataclasses import dataclass
from uuid import UUID

from graph.database.pools import Connection
from graph.execute.exports.queue import told
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import conflict, missing
from graph.write.reaching import reaching

OBJECT = "Child.recordExports"  # what the policy decides over

# Two requests of one person at once: the second waits for the first, and finds what it wrote.
_HOLD = "SELECT true FROM account WHERE subject = $1 FOR NO KEY UPDATE"
_OPEN = "SELECT true FROM record_export WHERE subject = $1 AND status IN ('QUEUED', 'MAKING')"
_DROP = """
DELETE FROM record_export_piece p USING record_export e
WHERE e.subject = $1 AND e.status = 'READY' AND p.child_id = e.child_id AND p.export_id = e.id
"""
_REPLACE = "UPDATE record_export SET status = 'REPLACED', ended_at = $2 WHERE subject = $1 AND status = 'READY'"
_REQUEST = """
INSERT INTO record_export (child_id, id, subject, role, format, status, taken_until, requested_at)
VALUES ($1, $2, $3, $4, $5, 'QUEUED', $6, $6)
"""


@dataclass(frozen=True)
class RecordExports:
    """The one write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the name of its binding in types.py."""
        return {"record_export": self.request}

    async def request(self, intent: Intent) -> Written:
        """Queue an export of a child within reach; what the viewer had before is deleted."""
        given, request, reach = intent.given, intent.request, reaching(intent, OBJECT)
        child_id = decode_global_id(given["childId"], {"Child": 1}).key

        async def act(connection: Connection, author: Author) -> Act:
            if not await reach.relations_to(connection, child_id):
                return missing("There is no such child.", "childId")
            subject, now = request.viewer.subject, request.moment.now
            await connection.execute(_HOLD, subject)
            if await connection.fetchval(_OPEN, subject):
                return conflict("Another export of yours is being made.", "childId")
            await connection.execute(_DROP, subject)
            await connection.execute(_REPLACE, subject, now)
            key: tuple[UUID, UUID] = (child_id, new_id())
            await connection.execute(_REQUEST, *key, subject, request.viewer.role.value, given["format"].value, now)
            await told(connection, key, now)
            return Act(Written({"export": encode_global_id("RecordExport", *key)}), (child_id,))

        return await self.idempotent.once(intent, act)
