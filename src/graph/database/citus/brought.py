"""Rows of several children brought to the coordinator, where one statement compares them as on one PostgreSQL.

The statement reads them under the names of their tables, as a CTE of such a name stands before the table; so its text is the same.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import asyncpg

from graph.database.citus.spread import Connection


@dataclass(frozen=True)
class Brought:
    """The tables, each with the columns that are read of it and what its rows `r` are chosen by, with the same parameters for all."""

    tables: Mapping[str, tuple[str, str]]

    @property
    def opening(self) -> str:
        """How the comparing statement begins; the parameters behind the tables' own are its own."""
        tables = [
            f"{table} AS MATERIALIZED (SELECT * FROM jsonb_populate_recordset(NULL::{table}, ${place}))"  # noqa: S608 - ours
            for place, table in enumerate(self.tables, 1)
        ]
        return f"WITH {', '.join(tables)}"

    async def fetch(
        self, connection: Connection, text: str, given: tuple[object, ...], *more: object
    ) -> list[asyncpg.Record]:
        """What a statement that begins with `opening` gives for these rows."""
        rows = [await connection.fetchval(_rows(*table), *given) for table in self.tables.values()]
        return list(await connection.fetch(text, *rows, *more))


def _rows(columns: str, chosen: str) -> str:
    # Each by its name: over several nodes Citus 13.2 makes `f1`, `f2` of the columns of a whole row.
    named = ", ".join(f"'{name}', r.{name}" for name in columns.split())
    return f"SELECT coalesce(jsonb_agg(jsonb_build_object({named})), '[]') FROM {chosen}"  # noqa: S608 - ours
