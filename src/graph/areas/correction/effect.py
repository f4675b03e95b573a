"""What follows where a correction is confirmed: the child's own row, its identifiers, and what is computed from its birth."""

from datetime import datetime
from typing import Any
from uuid import UUID

from graph.areas.correction.values import Correctable
from graph.database.citus.numbers import know_numbers
from graph.database.pools import Connection
from graph.identity import new_id
from graph.ingest.births import follow_birth

# As imports do, so that no two children get one number at once; before the child's row, as they do (ingest/identity.py).
_HOLD = "LOCK TABLE identifier IN SHARE ROW EXCLUSIVE MODE"
_TAKEN = """
SELECT EXISTS (SELECT FROM child WHERE {column} = $2 AND id <> $1)
  OR EXISTS (SELECT FROM identifier WHERE system = $3 AND value = $2 AND child_id <> $1 AND verified)
"""
_STAND = """
UPDATE child SET {column} = $3 WHERE id = $1 AND {column} IS NOT DISTINCT FROM $2 AND {column} IS DISTINCT FROM $3 RETURNING true
"""
# A number that was a mistake recognises the child no more; the correction keeps it.
_FORGET = "DELETE FROM identifier WHERE child_id = $1 AND system = $2 AND value = $3"
_KNOW = """
INSERT INTO identifier (child_id, system, value, verified) VALUES ($1, $2, $3, true)
ON CONFLICT (child_id, system, value) DO UPDATE SET verified = true
"""


async def hold_numbers(connection: Connection, kind: Correctable) -> None:
    """Before a number is looked for and given: nobody else gives one until the transaction ends."""
    if kind.system:
        await connection.execute(_HOLD)


async def is_taken(connection: Connection, child_id: UUID, kind: Correctable, number: str | None) -> bool:
    """Whether another child has the number."""
    return bool(await connection.fetchval(_TAKEN.format(column=kind.column), child_id, number, kind.system))


async def let_stand(
    connection: Connection, child_id: UUID, kind: Correctable, change: tuple[Any, Any], now: datetime
) -> bool:
    """Put the new value in place of the previous one; False where that does not stand any more."""
    previous, new = change
    if not await connection.fetchval(_STAND.format(column=kind.column), child_id, previous, new):
        return False
    if kind.system and previous is not None:
        await connection.execute(_FORGET, child_id, kind.system, previous)
    if kind.system and new is not None:
        await connection.execute(_KNOW, child_id, kind.system, new)
        await know_numbers(connection, [(child_id, kind.system, new)])
    if kind.column in ("birth_date", "sex"):  # norms ask for both
        await follow_birth(connection, child_id, new_id, now)
    return True
