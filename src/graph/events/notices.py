"""What triggers have left beside their children on the nodes of a spread database, brought to the coordinator (docs/citus.md).

A trigger of a shard cannot write to another node. Its notices become events here, before these get their numbers; nobody is woken
up by one, so that it is told within the half second after which a reader looks by itself.
"""

from datetime import date
from uuid import UUID

from graph.events.announce import Connection

_NOTICES = "DELETE FROM node_notice RETURNING child_id, id, topic, is_of_child, about, created_at"
_TELL = "INSERT INTO outbox (child_id, id, topic, about, created_at) VALUES ($1, $2, $3, $4, $5)"
_ACCOUNTS = "DELETE FROM account_notice RETURNING child_id, representative_id, from_on"
_CHILDREN = "SELECT representative_id, child_id FROM representation WHERE representative_id = ANY ($1::uuid[])"
_PENDING = """
INSERT INTO reminder_pending (child_id, from_on) VALUES ($1, $2)
ON CONFLICT (child_id, from_on) DO UPDATE SET from_on = excluded.from_on
"""


async def take_notices(connection: Connection) -> int:
    """Turn what waits into events and pending reminders, in the transaction that is open; how many notices there were."""
    notices = await connection.fetch(_NOTICES)
    if notices:
        rows = sorted(notices, key=lambda row: (row["created_at"], row["id"]))
        await connection.executemany(
            _TELL,
            [
                (
                    row["child_id"] if row["is_of_child"] else None,
                    row["id"],
                    row["topic"],
                    row["about"],
                    row["created_at"],
                )
                for row in rows
            ],
        )
    return len(notices) + await _take_accounts(connection)


async def _take_accounts(connection: Connection) -> int:
    """Have the reminders looked at of the children whose family's accounts have changed."""
    accounts = await connection.fetch(_ACCOUNTS)
    if not accounts:
        return 0
    people = sorted({row["representative_id"] for row in accounts if row["representative_id"]})
    children: dict[UUID, set[UUID]] = {}
    for representative_id, child_id in await connection.fetch(_CHILDREN, people) if people else ():
        children.setdefault(representative_id, set()).add(child_id)
    pending: set[tuple[UUID, date]] = set()
    for row in accounts:
        day = row["from_on"]
        if row["child_id"]:
            pending.add((row["child_id"], day))
        pending |= {(child_id, day) for child_id in children.get(row["representative_id"], ())}
    await connection.executemany(_PENDING, sorted(pending))
    return len(accounts)
