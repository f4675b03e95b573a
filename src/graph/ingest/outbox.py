"""Events: which fields of a child changed, never a value; a labelled change is a row of its own (domain.md 5 F 44)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from graph.identity import NewId
from graph.ingest.identity import Connection
from graph.ingest.rows import Document

TOPIC = "PASSPORT_CHANGED"
CHANNEL = "outbox"
INSERT = """
insert into outbox (child_id, id, topic, fields, labels, created_at)
select child_id, id, $3, $4, $5, $6 from unnest($1::uuid[], $2::uuid[]) as changed (child_id, id)
"""


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
    alike: dict[tuple[tuple[str, ...], tuple[str, ...]], list[UUID]] = {}
    for (child_id, labels), names in sorted(grouped.items()):
        alike.setdefault((tuple(sorted(names)), labels), []).append(child_id)
    for (fields, covered), children in alike.items():
        await connection.execute(INSERT, children, [new_id() for _ in children], topic, fields, covered, now)
    await connection.execute(f"notify {CHANNEL}")
