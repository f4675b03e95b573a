"""Statements about rows that are given to them, each of one child: over nodes one statement for each row, on the node of its child."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import asyncpg

from graph.database.citus.spread import Connection, is_distributed


@dataclass(frozen=True)
class Given:
    """The rows `said` that a statement reads where its text has `{said}`: columns with their types, its first parameters in order.

    Citus sees of which child a statement is where the row stands in it as constants, at whatever depth it is compared with.
    """

    columns: dict[str, str]

    @property
    def many(self) -> str:
        """All rows at once, a parameter with a list for each column."""
        lists = [f"${place}::{kind}[]" for place, kind in enumerate(self.columns.values(), 1)]
        return f"unnest({', '.join(lists)}) as said ({', '.join(self.columns)})"

    @property
    def one(self) -> str:
        """A single row, a parameter for each column."""
        values = [f"${place}::{kind}" for place, kind in enumerate(self.columns.values(), 1)]
        return f"(select {', '.join(values)}) as said ({', '.join(self.columns)})"

    def statement(self, text: str) -> "OfGiven":
        """The statement of this text."""
        return OfGiven(text.replace("{said}", self.many), text.replace("{said}", self.one))


@dataclass(frozen=True)
class OfGiven:
    """The text for all rows, and that for one; parameters behind those of the rows are the same in both."""

    many: str
    one: str

    async def fetch(
        self, connection: Connection, rows: Iterable[Sequence[object]], *more: object
    ) -> list[asyncpg.Record]:
        """What it gives for these rows; nothing is asked where there is none."""
        given = list(rows)
        if not given:
            return []
        if not is_distributed(connection):
            return list(await connection.fetch(self.many, *map(list, zip(*given, strict=True)), *more))
        return [record for row in given for record in await connection.fetch(self.one, *row, *more)]
