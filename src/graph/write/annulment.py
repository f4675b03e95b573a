"""The annulment of a medical document by an operator, on the audit trail (domain.md 5 A 7)."""

from dataclasses import dataclass
from uuid import UUID

from graph.database.connection import connect, write_as_service
from graph.errors import Refusal, StartupProblem
from graph.execute.global_id import decode_global_id
from graph.ingest.identity import Connection
from graph.ingest.retract import annul
from graph.settings import Settings
from graph.write.operator import Operator

OPERATION = "passport documents annul"
_BY_ID = "select child_id, id from medical_document where id = $1"


@dataclass(frozen=True)
class Annulment:
    """Annuls documents in the database of a DSN."""

    dsn: str
    settings: Settings

    async def annul(self, document: str) -> bool:
        """Annul a document, by its global id or UUID; whether it was in force until now.

        Raises StartupProblem where the id is neither, and where the trail cannot be written: then nothing is annulled.
        """
        connection = await connect(self.dsn)
        try:
            await write_as_service(connection)
            async with connection.transaction():
                key = await _key(connection, document)
                is_annulled = key is not None and await annul(connection, *key)
                if key is not None and is_annulled:
                    # The id of a document reveals nothing of its content.
                    about = f"document {key[1]}"
                    await Operator(self.dsn, self.settings).record(OPERATION, about, [str(key[0])])
        finally:
            await connection.close()
        return is_annulled


async def _key(connection: Connection, document: str) -> tuple[UUID, UUID] | None:
    """Child and document; None where there is no such document."""
    try:
        row = await connection.fetchrow(_BY_ID, UUID(document))
        return None if row is None else (row[0], row[1])
    except ValueError:
        pass
    try:
        decoded = decode_global_id(document, {"MedicalDocument": 2})
    except Refusal:
        raise StartupProblem("This is no document's id: give the one of the graph, or the UUID.") from None
    return decoded.scope, decoded.key
