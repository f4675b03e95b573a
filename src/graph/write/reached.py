"""The children of a bundle whom its sender reaches by a relation that may write."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from graph.ingest.check_digits import OMS, SNILS
from graph.ingest.identity import Connection, IdentifierKey, find_children, keys
from graph.ingest.rows import Child
from graph.write.account import BoundStatement

# Registers of the whole city. A sender's own numbers of a patient, such as those of a clinic's cards, reveal nothing of them.
CITY = (OMS, SNILS)


@dataclass(frozen=True, slots=True)
class Reached:
    """The children within reach, those of the bundle's numbers that are theirs, and the relations that hold for all of them.

    `names_strangers`: the bundle has numbers that are not theirs.
    """

    children: tuple[UUID, ...] = ()
    numbers: frozenset[IdentifierKey] = frozenset()
    relations: frozenset[str] = frozenset()
    names_strangers: bool = False


async def find_reached(
    connection: Connection, reach: BoundStatement, relations: Sequence[str], numbers: Sequence[IdentifierKey]
) -> Reached:
    """Look up the numbers of a bundle and lock the children within reach until the transaction ends.

    `reach` takes `children` and selects each with a boolean for each relation (write/rights.py). Always the same two
    statements; a child out of reach is neither locked nor returned.
    """
    children_by_number = await find_children(connection, set(numbers))
    ids = sorted({child for children in children_by_number.values() for child in children})
    rows = await connection.fetch(*reach.arguments(children=ids))
    children = tuple(row[0] for row in rows)
    relations_of_children = [
        {relation for relation, holds in zip(relations, row[1], strict=True) if holds} for row in rows
    ]
    return Reached(
        children,
        frozenset(number for number, named_children in children_by_number.items() if named_children & set(children)),
        frozenset(set.intersection(*relations_of_children)) if relations_of_children else frozenset(),
    )


def names_strangers(child: Child, reached: Reached) -> bool:
    """Whether a bundle is about no child within reach, or has other numbers of city registers beside those of a child within reach."""
    others = set(keys(child)) - reached.numbers
    return not reached.children or any(system in CITY for system, _ in others)
