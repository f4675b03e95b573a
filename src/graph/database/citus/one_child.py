"""Statements about several children, asked about one: so Citus sends each to the one node that has the child (docs/citus.md).

`child_id = any($1)` says of no two tables that their rows are of the same child; `child_id = $1` does, and means the same where the
list has one element.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, cast
from uuid import UUID

from graph.database.citus.spread import Connection, is_distributed

# The children are the first parameter of every such statement, and its rows are of them. Where one select stands in another, Citus
# does not see by the join that the inner rows are of this child, too.
_SAME_CHILD = (
    re.compile(r"\b(\w+)\.child_id = \w+\.(?:child_)?id\b", re.IGNORECASE),
    re.compile(r"\((\w+)\.child_id, [\w.]+\) = \(\w+\.child_id, [\w.]+\)", re.IGNORECASE),
)


def one_by_one(connection: Connection, children: Sequence[UUID]) -> list[tuple[Connection, list[UUID]]]:
    """The children in the groups in which they are worked on, each with the connection for it: all at once on one PostgreSQL."""
    if not is_distributed(connection) or isinstance(connection, OneChild):
        return [(connection, list(children))]
    alone = cast("Connection", OneChild(connection))
    return [(alone, [child]) for child in children]


class OneChild:
    """A connection whose lists of one id are that id; everything else is the connection's own."""

    is_distributed = True

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    async def fetch(self, text: str, *given: object) -> Any:
        """As asyncpg's."""
        return await self._connection.fetch(*_alone(text, given))

    async def fetchrow(self, text: str, *given: object) -> Any:
        """As asyncpg's."""
        return await self._connection.fetchrow(*_alone(text, given))

    async def fetchval(self, text: str, *given: object) -> Any:
        """As asyncpg's, of the first column."""
        return await self._connection.fetchval(*_alone(text, given))

    async def execute(self, text: str, *given: object) -> str:
        """As asyncpg's."""
        return await self._connection.execute(*_alone(text, given))


def _alone(text: str, given: tuple[object, ...]) -> tuple[Any, ...]:
    places = tuple(place for place, value in enumerate(given, 1) if _is_one(value))
    rewritten, single = _rewritten(text, places)
    values = (
        value[0] if place in single and isinstance(value, list) else value for place, value in enumerate(given, 1)
    )
    return (rewritten, *values)


def _is_one(value: object) -> bool:
    return isinstance(value, list) and len(value) == 1 and isinstance(value[0], UUID)


@lru_cache(maxsize=4_000)
def _rewritten(text: str, places: tuple[int, ...]) -> tuple[str, frozenset[int]]:
    """The text with these parameters as single ids, and which of them could be."""
    single = set()
    for place in places:
        parameter = rf"\${place}(?:::uuid\[\])?"
        rewritten = re.sub(rf"= *any *\( *{parameter} *\)", f"= ${place}::uuid", text, flags=re.IGNORECASE)
        rewritten = re.sub(
            rf"\bunnest\({parameter}\) as (\w+) ?\(",
            rf"(select ${place}::uuid) as \1 (",
            rewritten,
            flags=re.IGNORECASE,
        )
        if rewritten != text and not re.search(rf"\${place}(?!\d|::uuid\b(?!\[))", rewritten):
            text = rewritten
            single.add(place)
    if 1 in single:
        for same in _SAME_CHILD:
            text = same.sub(r"(\g<0> and \1.child_id = $1::uuid)", text)
    return text, frozenset(single)
