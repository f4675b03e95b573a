"""The account behind a write, by a statement that was composed before: so it is known without the graph, too."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.errors import Code, Refusal, unauthenticated
from graph.ingest.identity import Connection


@dataclass(frozen=True, slots=True)
class Query:
    """A statement, the names of its parameters in their order, and the values that are known of them."""

    sql: str
    parameters: tuple[str, ...]
    values: Mapping[str, Any]

    def arguments(self, **more: Any) -> tuple[Any, ...]:
        """What asyncpg takes: the text and the values in its order."""
        values = {**self.values, **more}
        return (self.sql, *(values[name] for name in self.parameters))


@dataclass(frozen=True)
class Author:
    """A known account that may write; `organizations` are those of today's assignments, the oldest assignment first."""

    staff_id: UUID | None
    organizations: tuple[UUID, ...]


async def author_by(connection: Connection, query: Query, *, standard: bool = False) -> Author:
    """Raises UNAUTHENTICATED where the account does not hold the role, FORBIDDEN where it is not a FULL one.

    `standard`: any will do, for what is about the account itself.
    """
    row = await connection.fetchrow(*query.arguments())
    if row is None:
        raise unauthenticated()
    if not standard and row["level"] != "FULL":
        raise Refusal(Code.FORBIDDEN, "Writing needs a full account.")
    return Author(row["staff_id"], tuple(dict.fromkeys(row["organizations"])))
