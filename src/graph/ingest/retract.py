"""Annulling a document retracts its assertions, and the labels that others carry from it (domain.md 5 A 7); rebuilding
recomputes labels and every passport."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

from graph.database.citus.hold import hold
from graph.database.citus.spread import is_distributed
from graph.events.announce import ChildChange, announce
from graph.identity import NewId, new_id as fresh_id
from graph.ingest.citations import carry
from graph.ingest.identity import Connection
from graph.ingest.reading import reread
from graph.ingest.reproject import reproject, settle

LOCK = "select from child where id = $1 for no key update"
ANNUL = """
update medical_document set status = 'ANNULLED', annulled_at = $3, annulment_reason = $4
where child_id = $1 and id = $2 and status <> 'ANNULLED' returning labels
"""
NEXT = "select id from child where id > $1 order by id limit $2"
HOLD = "select id from child where id = any($1::uuid[]) order by id for no key update"
BATCH = 500


async def annul(
    connection: Connection,
    child_id: UUID,
    document_id: UUID,
    *,
    reason: str | None = None,
    now: datetime | None = None,
) -> bool:
    """Annul a document and retract its assertions, in one transaction; False where no such document is in force.

    `reason`: a word of AnnulmentReason.
    """
    at = now or datetime.now(UTC)
    async with connection.transaction():
        await connection.execute(LOCK, child_id)
        labels = await connection.fetchval(ANNUL, child_id, document_id, at, reason)
        if labels is None:
            return False
        change = ChildChange(child_id, frozenset(labels), frozenset({"documents"}))
        await recompute(connection, [child_id], at, [change])
    return True


async def recompute(
    connection: Connection,
    children: Sequence[UUID],
    now: datetime,
    changes: Sequence[ChildChange] = (),
    new_id: NewId = fresh_id,
) -> Mapping[UUID, set[str]]:
    """Recompute labels, states and passports of some children, in the caller's transaction; changed fields of passports, by child.

    `changes`: those of the caller, announced together with the recomputed ones.
    """
    label_changes = await carry(connection, children, [])
    await settle(connection, children)
    changed_fields = await reproject(connection, children, new_id, now)
    passport_changes = [ChildChange(key, frozenset(), frozenset(names)) for key, names in changed_fields.items()]
    await announce(connection, [*changes, *label_changes, *passport_changes], new_id, now)
    return changed_fields


async def rebuild(connection: Connection, progress: Callable[[int], None] = lambda done: None) -> dict[str, int]:
    """Recompute all passports, in batches, each in its transaction; the counts `passports` and `changed` (0: none was stale).

    What areas could not read when it was stored is read first.
    """
    last, done, changed = UUID(int=0), 0, 0
    while True:
        async with connection.transaction():
            children = await _next(connection, last)
            if not children:
                return {"passports": done, "changed": changed}
            now = datetime.now(UTC)
            await reread(connection, children, fresh_id, now)
            changed_fields = await recompute(connection, children, now)
        last, done, changed = children[-1], done + len(children), changed + len(changed_fields)
        progress(done)


async def _next(connection: Connection, last: UUID) -> list[UUID]:
    """The children behind one, locked."""
    if not is_distributed(connection):
        return [row[0] for row in await connection.fetch(f"{NEXT} for no key update", last, BATCH)]
    children = [row[0] for row in await connection.fetch(NEXT, last, BATCH)]
    return sorted(row[0] for row in await hold(connection, HOLD, children))
