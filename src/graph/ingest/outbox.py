"""Events: which fields of a child changed, never a value; a labelled change is a row of its own (domain.md 5 F 44)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from graph.identity import NewId
from graph.ingest.identity import Connection
from graph.ingest.insert import insert
from graph.ingest.rows import Document

TOPIC = "PASSPORT_CHANGED"
CHANNEL = "outbox"


@dataclass(frozen=True, slots=True)
class Change:
    """Fields of one child, and the labels that cover the change."""

    child_id: UUID
    labels: frozenset[str]
    fields: frozenset[str]

    @classmethod
    def of_document(cls, child_id: UUID, document: Document) -> "Change":
        """What a new document changes; single facts are told by the projection."""
        names = {"documents"}
        for statement in document.statements:
            names.update(statement.changed)
        return cls(child_id, frozenset(document.labels), frozenset(names))


async def announce(
    connection: Connection, changes: Iterable[Change], new_id: NewId, now: datetime, topic: str = TOPIC
) -> None:
    """Write one outbox row per child and set of labels, and wake the readers when the transaction commits."""
    grouped: dict[tuple[UUID, tuple[str, ...]], set[str]] = {}
    for change in changes:
        if change.fields:
            grouped.setdefault((change.child_id, tuple(sorted(change.labels))), set()).update(change.fields)
    if not grouped:
        return
    records = [(key[0], new_id(), topic, sorted(names), key[1], now) for key, names in sorted(grouped.items())]
    columns = ["child_id", "id", "topic", "fields", "labels", "created_at"]
    await insert(connection, "outbox", columns, records)
    await connection.execute(f"notify {CHANNEL}")
