"""Events: which fields of a child changed, never a value; a labelled change is a row of its own (domain.md 5 F 44)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from graph.identity import NewId

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]"

TOPIC = "PASSPORT_CHANGED"
CHANNEL = "outbox"
# One round trip; told twice in a transaction is told once.
INSERT = f"""
with written as (
  insert into outbox (child_id, id, topic, fields, labels, documents, created_at)
  select child_id, id, $3, $4, $5, string_to_array(documents, ',')::uuid[], $6
  from unnest($1::uuid[], $2::uuid[], $7::text[]) as changed (child_id, id, documents))
select pg_notify('{CHANNEL}', '')
"""  # noqa: S608 - text of ours


@dataclass(frozen=True, slots=True)
class ChildChange:
    """Fields of one child, the labels that cover the change, and the documents that came with it."""

    child_id: UUID
    labels: frozenset[str]
    fields: frozenset[str]
    documents: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Announcement:
    """Changes of children, and what their event is called."""

    changes: tuple[ChildChange, ...]
    topic: str = TOPIC


@dataclass(slots=True)
class _Merged:
    fields: set[str] = field(default_factory=set)
    documents: list[UUID] = field(default_factory=list)


async def announce(
    connection: Connection, changes: Iterable[ChildChange], new_id: NewId, now: datetime, topic: str = TOPIC
) -> None:
    """Write one event for each child and set of labels, and wake the readers when the transaction commits."""
    merged: dict[tuple[UUID, tuple[str, ...]], _Merged] = {}
    for change in changes:
        if change.fields:
            each = merged.setdefault((change.child_id, tuple(sorted(change.labels))), _Merged())
            each.fields.update(change.fields)
            each.documents.extend(change.documents)
    if not merged:
        return
    alike: dict[tuple[tuple[str, ...], tuple[str, ...]], list[tuple[UUID, str]]] = {}
    for (child_id, labels), each in sorted(merged.items(), key=lambda item: item[0]):
        documents = ",".join(map(str, each.documents))
        alike.setdefault((tuple(sorted(each.fields)), labels), []).append((child_id, documents))
    for (fields, covered), rows in alike.items():
        children, documents_of = [child_id for child_id, _ in rows], [documents for _, documents in rows]
        ids = [new_id() for _ in rows]
        await connection.execute(INSERT, children, ids, topic, fields, covered, now, documents_of)
