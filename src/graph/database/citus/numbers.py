"""Which child a number belongs to, found on one node: a table that is distributed by the number itself (docs/citus.md, Numbers).

What it says is where to look: whoever finds a child by it asks that child whether the number is still its own. So nothing is
ever taken out, and a number that was wrong costs one statement on one node.
"""

from collections.abc import Iterable, Sequence
from uuid import UUID

from graph.database.citus.insert import insert_many
from graph.database.citus.spread import Connection, is_distributed

OMS, SNILS = "https://fhir.ru/ig/core/systems/oms", "https://fhir.ru/ig/core/systems/snils"
CERTIFICATE, SHARE_LINK = "passport:certificate", "passport:share-link"
OWNERS = """
CREATE TABLE number_owner (
  value text NOT NULL, system text NOT NULL, child_id uuid NOT NULL,
  CONSTRAINT pk_number_owner PRIMARY KEY (value, system, child_id))
"""
# Where numbers are kept: table, column of the child, system, value as text. Hashes stand for codes.
SOURCES = (
    ("child", "id", f"'{OMS}'", "policy_number"),
    ("child", "id", f"'{SNILS}'", "snils"),
    ("identifier", "child_id", "system", "value"),
    ("certificate", "child_id", f"'{CERTIFICATE}'", "encode(code_hash, 'hex')"),
    ("share_link", "child_id", f"'{SHARE_LINK}'", "encode(code_hash, 'hex')"),
)
_FILL = """
INSERT INTO number_owner (value, system, child_id) SELECT {value}, {system}, {child} FROM {table} WHERE {value} IS NOT NULL
ON CONFLICT DO NOTHING
"""
_NUMBERS = "SELECT {system} AS system, {value} AS value FROM {table} WHERE {child} = $1 AND {value} IS NOT NULL"
_COLUMNS = {OMS: "policy_number", SNILS: "snils"}
OWNERS_OF = "SELECT child_id FROM number_owner WHERE value = $1 AND system = $2 ORDER BY child_id"


async def know_numbers(connection: Connection, numbers: Iterable[tuple[UUID, str, str]]) -> None:
    """Note the child, system and value of numbers that were written in this transaction; nothing on one PostgreSQL."""
    if is_distributed(connection):
        rows = sorted({(value, system, child_id) for child_id, system, value in numbers})
        await insert_many(connection, "number_owner", ("value", "system", "child_id"), rows, "ON CONFLICT DO NOTHING")


async def owners_of(connection: Connection, system: str, value: str) -> list[UUID]:
    """The children that have or had a number, of a spread database; one statement on the node of the number."""
    return [row[0] for row in await connection.fetch(OWNERS_OF, value, system)]


async def know_numbers_of(connection: Connection, children: Sequence[UUID]) -> None:
    """Note the numbers that children have now, of a spread database; for rows that came to them from another child."""
    for child_id in children:
        for table, child, system, value in SOURCES:
            rows = await connection.fetch(
                _NUMBERS.format(table=table, child=child, system=system, value=value), child_id
            )
            await know_numbers(connection, [(child_id, row["system"], row["value"]) for row in rows])


async def holders_of(connection: Connection, system: str, value: str) -> list[UUID]:
    """The children that have a policy number or SNILS now, of a spread database."""
    owners = await owners_of(connection, system, value)
    holders = f"SELECT id FROM child WHERE id = ANY ($1) AND {_COLUMNS[system]} = $2 ORDER BY id"  # noqa: S608 - ours
    return [row[0] for row in await connection.fetch(holders, owners, value)]


async def fill_numbers(connection: Connection) -> None:
    """Note the owners of all numbers that are stored; for rows that were written in another way, as a synthetic city is."""
    for table, child, system, value in SOURCES:
        await connection.execute(_FILL.format(table=table, child=child, system=system, value=value))
