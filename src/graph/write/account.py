"""The account behind a write, read by a compiled statement, so that a process without the graph can read it, too."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from graph.database.acting import tell_nodes
from graph.database.citus.spread import is_distributed
from graph.errors import Code, Refusal, unauthenticated
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW


@dataclass(frozen=True, slots=True)
class BoundStatement:
    """A statement, the names of its parameters in order, and values of some of them."""

    sql: str
    parameters: tuple[str, ...]
    values: Mapping[str, Any]

    def arguments(self, **more: Any) -> tuple[Any, ...]:
        """The arguments for asyncpg: text and values in the order of the parameters; `more` adds missing values."""
        values = {**self.values, **more}
        return (self.sql, *(values[name] for name in self.parameters))

    def at(self, now: datetime) -> "BoundStatement":
        """The same for another moment: what holds by its days or its hours is asked as of then."""
        return replace(self, values={**self.values, "now": now, "today": now.astimezone(MOSCOW).date()})


@dataclass(frozen=True)
class Author:
    """An account that may write; `organizations`: those of today's assignments, the oldest first."""

    staff_id: UUID | None
    organizations: tuple[UUID, ...]


async def author_by(connection: Connection, statement: BoundStatement, *, standard: bool = False) -> Author:
    """The author that a statement selects. Raises UNAUTHENTICATED where the account does not hold the role, FORBIDDEN where it is not FULL.

    `standard`: an account of any level will do, for writes about the account itself.
    """
    author = author_in(await connection.fetchrow(*statement.arguments()), standard=standard)
    if is_distributed(connection):  # the statement opened the gate where it ran, and nowhere else
        await tell_nodes(connection, statement.values["subject"])
    return author


def author_in(row: Any, *, standard: bool = False) -> Author:
    """The author in the row of a statement. Raises as `author_by`."""
    if row is None:
        raise unauthenticated()
    if not standard and row["level"] != "FULL":
        raise Refusal(Code.FORBIDDEN, "Writing needs a full account.")
    return Author(row["staff_id"], tuple(dict.fromkeys(row["organizations"])))
