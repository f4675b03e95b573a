"""Rows that remember who looked at them, and a store of all rows of a database, read by plain SELECT *."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

import asyncpg
import sqlalchemy as sa

from graph.tables import stored

# Without the heads of the trail's chains: no answer reads them.
# What a world holds; migrations fill the tables of WHO and of channels and make the key of downloads, which are no world's own.
NOT_OF_A_WORLD = (
    "audit_chain",
    "download_key",
    "growth_reference",
    "growth_rule",
    "norm_region",
    "norm_turned",
    "reminder_channel",
)
TABLES: tuple[sa.Table, ...] = tuple(table for table in stored() if table.name not in NOT_OF_A_WORLD)

WHOLE = "whole"
PRESENCE = "presence"  # that there is such a row
Cells = dict[str, Any]


class Row:
    """One row. `row["column"]` is a look at the whole value, `row.peek` at what a mask leaves of it."""

    __slots__ = ("cells", "looks", "table")

    def __init__(self, table: str, cells: Mapping[str, Any]) -> None:
        self.table = table
        self.cells = dict(cells)
        self.looks: dict[str, set[str]] = {}

    def __getitem__(self, column: str) -> Any:
        return self.peek(column, WHOLE)

    def __contains__(self, column: str) -> bool:
        return column in self.cells

    def peek(self, column: str, how: str) -> Any:
        """The value, looked at only as far as `how` says (change.py keeps just that much of it)."""
        self.looks.setdefault(column, set()).add(how)
        return self.cells[column]

    def key(self, column: str) -> Any:
        """The value by which an edge finds the row: ids are no looks, since no world changes them."""
        return self.cells[column] if column in ("id", "child_id") else self[column]

    def __repr__(self) -> str:
        return f"{self.table} {self.cells}"


class Store:
    """All rows of a database by table, by primary key and by child."""

    def __init__(self, rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> None:
        self.rows = {table.name: [Row(table.name, cells) for cells in rows.get(table.name, ())] for table in TABLES}
        self._by_id: dict[tuple[str, UUID], Row] = {}
        self._by_child: dict[tuple[str, UUID], list[Row]] = {}
        for name, listed in self.rows.items():
            for row in listed:
                if "id" in row:
                    self._by_id[name, row.cells["id"]] = row
                if "child_id" in row and name != "account":
                    self._by_child.setdefault((name, row.cells["child_id"]), []).append(row)

    def by_id(self, table: str, key: UUID | None) -> Row | None:
        """The row with this id."""
        return None if key is None else self._by_id.get((table, key))

    def child(self, key: UUID) -> Row:
        """A child that is known to be there."""
        return self._by_id["child", key]

    def of_child(self, table: str, child_id: UUID) -> list[Row]:
        """Rows of one compartment."""
        return self._by_child.get((table, child_id), [])

    def forget_looks(self) -> None:
        """Start anew."""
        for listed in self.rows.values():
            for row in listed:
                row.looks.clear()


async def read_store(connection: "asyncpg.Connection[asyncpg.Record]") -> Store:
    """Everything that is stored."""
    return Store(
        {
            table.name: [dict(record) for record in await connection.fetch(f'SELECT * FROM "{table.name}"')]
            for table in TABLES
        }
    )


async def write_rows(
    connection: "asyncpg.Connection[asyncpg.Record]", rows: Mapping[str, Iterable[Mapping[str, Any]]]
) -> None:
    """COPY rows into their tables; foreign keys are the writer's care."""
    await connection.execute("SET session_replication_role = replica")
    for table in TABLES:
        columns = [column.name for column in table.columns]
        records = [tuple(row[column] for column in columns) for row in rows.get(table.name, ())]
        if records:
            await connection.copy_records_to_table(table.name, records=records, columns=columns)


async def clear_rows(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    """Empty every table of the graph; DELETE is faster than TRUNCATE for a few rows."""
    await connection.execute("SET session_replication_role = replica")
    await connection.execute(";".join(f'DELETE FROM "{table.name}"' for table in TABLES))
