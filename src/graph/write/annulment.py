"""Annul a medical document at an operator's word, on the audit trail (domain.md 5 A 7)."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from graph.database.connection import OPERATOR, connect
from graph.database.pools import AuditWriter
from graph.errors import Refusal, StartupProblem
from graph.execute.global_id import decode_global_id
from graph.identity import new_request_id
from graph.ingest.identity import Connection
from graph.ingest.retract import annul
from graph.policy.grants import policy_version, read_policy
from graph.settings import Settings
from graph.tables.gate import SETTING
from graph.trail.audited import Audited
from graph.trail.entry import Entry
from graph.trail.ledger import Ledger

OPERATION = "passport documents annul"
_BY_ID = "select child_id, id from medical_document where id = $1"


@dataclass(frozen=True)
class Annulment:
    """Annuls over the database of a DSN."""

    dsn: str
    settings: Settings

    async def annul(self, document: str) -> bool:
        """Whether the document stood until now; `document` is its id in the graph or its UUID.

        Raises StartupProblem where the id is neither, and where nothing could be put on record: then nothing is annulled.
        """
        connection = await connect(self.dsn)
        try:
            await connection.execute("set role passport_writer")
            async with connection.transaction():
                key = await _key(connection, document)
                is_annulled = key is not None and await annul(connection, *key)
                if key is not None and is_annulled:
                    await self._record(*key)
        finally:
            await connection.close()
        return is_annulled

    async def _record(self, child_id: UUID, document_id: UUID) -> None:
        """Who: an operator; of what: the document's id, which tells nothing."""
        audited = Audited(OPERATOR[SETTING], policy_version(read_policy(self.settings.policy)), OPERATION)
        now, request_id = datetime.now(UTC), new_request_id()
        entry = Entry(now, OPERATOR[SETTING], audited, [str(child_id)], request_id, f"document {document_id}")
        writer = await AuditWriter.open(self.dsn, self.settings)
        try:
            await Ledger(writer).append([entry])
        except (Refusal, asyncpg.PostgresError, OSError) as error:
            raise StartupProblem("Nothing was annulled: the audit trail cannot be written.") from error
        finally:
            await writer.close()


async def _key(connection: Connection, document: str) -> tuple[UUID, UUID] | None:
    """Child and document; None where there is no such document."""
    try:
        row = await connection.fetchrow(_BY_ID, UUID(document))
        return None if row is None else (row[0], row[1])
    except ValueError:
        pass
    try:
        found = decode_global_id(document, {"MedicalDocument": 2})
    except Refusal:
        raise StartupProblem("This is no document's id: give the one of the graph, or the UUID.") from None
    return found.scope, found.key
