"""The compartment of a child: where an alias of a child-scoped table is bound to its child, in this one place.

Where the database is spread over nodes by child (docs/citus.md), a statement about one child goes to the node that has it, if
every alias of a child-scoped table is compared with the id of the child itself and not only with another alias. The opening of
such a statement gives its child a key (`Rows.key`), and what is bound to that child, at whatever depth, is compared with the key,
too. Without a key, as on one PostgreSQL, the text is the comparison alone.

What reads rows of other children than the one at hand says so where it is declared (`across_children` of sql/named.py, of an Edge,
of a CTE).
"""

from typing import TYPE_CHECKING

from graph.sql.rows import Column, Rows
from graph.sql.value import COMPARED, Bool, Value

if TYPE_CHECKING:
    from graph.sql.writer import SqlWriter

CHILD = "child"  # the table of children


def of_child(row: Rows, child_id: Value) -> Bool:
    """That a row is of the compartment of this child."""
    row.child_id = child_id
    return _Bound(row, row.c.child_id == child_id, row.c.child_id)


def is_child(row: Rows, child_id: Value) -> Bool:
    """That a row of `child` is this child."""
    row.child_id = child_id
    return _Bound(row, row.c.id == child_id, row.c.id)


def tied(row: Rows, column: str, value: Value) -> Bool:
    """That a column of an edge's row is this value, which may be that of a child."""
    if column == "id" and row.base == CHILD:
        return is_child(row, value)
    return of_child(row, value) if column == "child_id" else row.c[column] == value


class _Bound(Value):
    """A comparison with a child, and with the key of that child where it has one when the statement is written."""

    __slots__ = ("column", "row")

    def __init__(self, row: Rows, compared: Bool, column: Value) -> None:
        super().__init__(compared, rank=COMPARED)
        self.row = row
        self.column = column

    def write(self, writer: "SqlWriter") -> None:
        """Append the comparison, or both."""
        (compared,) = self.pieces
        key = key_of_rows(self.row)
        pieces = [compared] if key is None else ["(", compared, " AND ", self.column, " = ", key, ")"]
        writer.all(*pieces)


def key_of(child_id: Value) -> Value | None:
    """The key of the child that an id names; None where it has none."""
    if not isinstance(child_id, Column):
        return None
    name, rows = child_id.described.name, child_id.rows
    origin = rows.origin(name)
    if origin is not None:
        return key_of(origin)
    return key_of_rows(rows) if name == "child_id" or (name == "id" and rows.base == CHILD) else None


def key_of_rows(rows: Rows) -> Value | None:
    """The key of the child whose rows these are; None where they may be of several children, or of one without a key."""
    if rows.key is not None:
        return rows.key
    return None if rows.child_id is None else key_of(rows.child_id)
