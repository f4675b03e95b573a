"""A statement over some children of one shard: over nodes it goes to the node that has them, and reads no other child's rows."""

from typing import Any

from graph.sql.compartment import CHILD
from graph.sql.rows import Rows
from graph.sql.value import parameter
from graph.sql.writer import SqlWriter

OF_SHARD = parameter("shard", "UUID[]")


class OfShard(SqlWriter):
    """Writes such a statement: whatever an alias is bound to, its rows are those of these children."""

    def __init__(self) -> None:
        super().__init__()
        self._confined: list[tuple[Rows, list[Any]]] = []

    def table(self, rows: Rows) -> None:
        """Append the rows of a table of children that are of these."""
        if not rows.of_children:
            super().table(rows)
            return
        columns: list[Any] = []
        key = "id" if rows.base == CHILD else "child_id"
        self._confined.append((rows, columns))
        self.all("(SELECT ")
        self.out.append(columns)
        self.all(f" FROM {rows.base} WHERE {key} = ANY (", OF_SHARD, "))")

    def complete(self) -> None:
        """Name the columns that are read."""
        for rows, columns in self._confined:
            key = "id" if rows.base == CHILD else "child_id"
            columns.append(", ".join(sorted({key, *self.read(rows)})))
