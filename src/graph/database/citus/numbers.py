"""Which child a number belongs to, found on one node: a table that is distributed by the number itself (docs/citus.md, Numbers).

What it says is where to look: whoever finds a child by it asks that child whether the number is still its own. So nothing is
ever taken out, and a number that was wrong costs one statement on one node.
"""

from collections.abc import Iterable
from uuid import UUID

from graph.database.citus.spread import Connection, is_distributed

OWNERS = """
CREATE TABLE number_owner (
  value text NOT NULL, system text NOT NULL, child_id uuid NOT NULL,
  CONSTRAINT pk_number_owner PRIMARY KEY (value, system, child_id))
"""
_KNOW = "INSERT INTO number_owner (value, system, child_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING"
OWNERS_OF = "SELECT child_id FROM number_owner WHERE value = $1 AND system = $2 ORDER BY child_id"


async def know_numbers(connection: Connection, numbers: Iterable[tuple[UUID, str, str]]) -> None:
    """Note the child, system and value of numbers that were written in this transaction; nothing on one PostgreSQL."""
    if is_distributed(connection):
        rows = sorted({(value, system, child_id) for child_id, system, value in numbers})
        await connection.executemany(_KNOW, rows)


async def owners_of(connection: Connection, system: str, value: str) -> list[UUID]:
    """The children that have or had a number, of a spread database; one statement on the node of the number."""
    return [row[0] for row in await connection.fetch(OWNERS_OF, value, system)]
