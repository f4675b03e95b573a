"""Statements about rows that are given to them, each of one child: over nodes a statement for the rows of each shard."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import asyncpg

from graph.database.citus.by_shard import fetch_rows
from graph.database.citus.spread import Connection


@dataclass(frozen=True)
class Given:
    """The rows `said` that a statement reads where its text has `{said}`: columns with their types, its first parameters in order.

    The first is the child; the other tables of the statement say so, too (by_shard.py).
    """

    columns: dict[str, str]

    def statement(self, text: str) -> "OfGiven":
        """The statement of this text."""
        lists = [f"${place}::{kind}[]" for place, kind in enumerate(self.columns.values(), 1)]
        return OfGiven(text.replace("{said}", f"unnest({', '.join(lists)}) as said ({', '.join(self.columns)})"))


@dataclass(frozen=True)
class OfGiven:
    """The text for any number of rows."""

    text: str

    async def fetch(
        self, connection: Connection, rows: Iterable[Sequence[object]], *more: object
    ) -> list[asyncpg.Record]:
        """What it gives for these rows; nothing is asked where there is none. `more`: the rest of its parameters."""
        given = list(rows)
        return await fetch_rows(connection, self.text, given, *more) if given else []
