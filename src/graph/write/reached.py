"""Which of the children that a bundle names its sender reaches by a relation that may write."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from graph.ingest.identity import Connection, Key, find_children
from graph.write.account import Query


@dataclass(frozen=True, slots=True)
class Reached:
    """The children within reach, by which of the numbers asked for they are stored, and the relations to all of them.

    `names_strangers`: the bundle has numbers that are none of theirs.
    """

    children: tuple[UUID, ...] = ()
    numbers: frozenset[Key] = frozenset()
    relations: frozenset[str] = frozenset()
    names_strangers: bool = False


async def reached_children(
    connection: Connection, reach: Query, relations: Sequence[str], numbers: Sequence[Key]
) -> Reached:
    """Look the numbers of a bundle up and hold the children within reach until the transaction ends.

    `reach` takes `children`, and gives each with a boolean for each of these relations (write/rights.py). The same two
    statements whoever the numbers belong to; a child out of reach is neither held nor told of.
    """
    named = await find_children(connection, set(numbers))
    ids = sorted({child for children in named.values() for child in children})
    rows = await connection.fetch(*reach.arguments(children=ids))
    children = tuple(row[0] for row in rows)
    held = [{relation for relation, holds in zip(relations, row[1], strict=True) if holds} for row in rows]
    return Reached(
        children,
        frozenset(number for number, named_children in named.items() if named_children & set(children)),
        frozenset(set.intersection(*held)) if held else frozenset(),
    )
