"""Annulling a document retracts what it said, and the labels that others have from it (domain.md 5 A 7); rebuilding
recomputes labels and every passport."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from uuid import UUID

from graph.events.announce import Change, announce
from graph.identity import NewId, new_id as fresh_id
from graph.ingest.citations import carry
from graph.ingest.identity import Connection
from graph.ingest.reproject import reproject, settle

HOLD = "select from child where id = $1 for no key update"
ANNUL = """
update medical_document set status = 'ANNULLED', annulled_at = $3
where child_id = $1 and id = $2 and status <> 'ANNULLED' returning labels
"""
NEXT = "select id from child where id > $1 order by id limit $2 for no key update"
BATCH = 500


async def annul(
    connection: Connection, child_id: UUID, document_id: UUID, *, new_id: NewId = fresh_id, now: datetime | None = None
) -> bool:
    """Annul a document and retract its assertions, in one transaction; False where there is none in force."""
    at = now or datetime.now(UTC)
    async with connection.transaction():
        await connection.execute(HOLD, child_id)
        labels = await connection.fetchval(ANNUL, child_id, document_id, at)
        if labels is None:
            return False
        await recompute(
            connection, [child_id], at, [Change(child_id, frozenset(labels), frozenset({"documents"}))], new_id
        )
    return True


async def recompute(
    connection: Connection,
    children: Sequence[UUID],
    now: datetime,
    changes: Sequence[Change] = (),
    new_id: NewId = fresh_id,
) -> Mapping[UUID, set[str]]:
    """Recompute labels, states and passports of some children, in one transaction; which fields changed, by child.

    `changes`: what the caller has changed, told to readers of events with what follows from it.
    """
    spread = await carry(connection, children, [])
    await settle(connection, children)
    found = await reproject(connection, children, new_id, now)
    passports = [Change(key, frozenset(), frozenset(names)) for key, names in found.items()]
    await announce(connection, [*changes, *spread, *passports], new_id, now)
    return found


async def rebuild(connection: Connection, progress: Callable[[int], None] = lambda done: None) -> dict[str, int]:
    """Recompute all passports, in batches, each in its transaction; `changed` is 0 unless something was out of step."""
    last, done, changed = UUID(int=0), 0, 0
    while True:
        async with connection.transaction():
            children = [row[0] for row in await connection.fetch(NEXT, last, BATCH)]
            if not children:
                return {"passports": done, "changed": changed}
            now = datetime.now(UTC)
            found = await recompute(connection, children, now)
        last, done, changed = children[-1], done + len(children), changed + len(found)
        progress(done)
