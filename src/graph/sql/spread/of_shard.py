"""A statement over children of one shard: over nodes it goes to the node that has them, and reads no other child's rows.

It names its children in one of two ways: by their ids, or, where they would be too many to list, as all of the shard that a key lies
in. Either way who of them counts is decided by the conditions of the statement.
"""

from typing import Any

from graph.database.citus.one_shard import OPERATOR
from graph.sql.compartment import CHILD
from graph.sql.rows import Rows
from graph.sql.value import UUID, parameter
from graph.sql.writer import SqlWriter

OF_SHARD = parameter("shard", "UUID[]")
SHARD_KEY = parameter("shard_key", UUID)


class OfShard(SqlWriter):
    """Writes such a statement: whatever an alias is bound to, its rows are those of these children; `whole`: of all of the shard."""

    def __init__(self, *, whole: bool) -> None:
        super().__init__()
        self.children = SHARD_KEY if whole else OF_SHARD
        self._among = (f" {OPERATOR} ", SHARD_KEY, ")") if whole else (" = ANY (", OF_SHARD, "))")
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
        self.all(f" FROM {rows.base} WHERE {key}", *self._among)

    def complete(self) -> None:
        """Name the columns that are read."""
        for rows, columns in self._confined:
            key = "id" if rows.base == CHILD else "child_id"
            columns.append(", ".join(sorted({key, *self.read(rows)})))
