"""A document that somebody's own organization sent: what may be amended and annulled by staff (domain.md 5 A 7, 5 F 44)."""

from dataclasses import dataclass
from uuid import UUID

from graph.ingest.identity import Connection
from graph.ingest.sent import BundleSender, DocumentIdentity, find_sent

_STORED = """
SELECT source_system, source_id, kind, status, sent_by FROM medical_document WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE
"""


@dataclass(frozen=True, slots=True)
class OwnDocument:
    """A stored document of a sender's organization; `identity` is that under which it is stored."""

    identity: DocumentIdentity
    kind: str
    status: str
    sent_by: UUID | None


async def own_document(
    connection: Connection, sender: BundleSender, child_id: UUID, document_id: UUID
) -> OwnDocument | None:
    """The document of a child within reach, where the sender's organization sent it, the sender may know of it and may write all
    that it states: the rule by which a bundle annuls one. None for every other."""
    row = await connection.fetchrow(_STORED, child_id, document_id)
    names = (f"{sender.name} ", f"{sender.own_name} ")
    if row is None or not row["source_system"].startswith(names):
        return None
    identity = (row["source_system"], row["source_id"])
    sent = (await find_sent(connection, (child_id,), [identity])).get(identity)
    if sent is None or not sent.is_known_to(sender) or not sent.kinds <= sender.may_state:
        return None
    return OwnDocument(identity, row["kind"], row["status"], row["sent_by"])
