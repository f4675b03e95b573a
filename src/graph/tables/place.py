"""Where the rows of a table lie in a database that is spread over several nodes by Citus (docs/citus.md).

On one PostgreSQL this says nothing. Every table has a place (tests/database/test_places.py).
"""

from collections.abc import Callable
from enum import StrEnum
from typing import TypeVar

from sqlalchemy import Table

Row = TypeVar("Row", bound=type)
_PLACE, _COLUMN = "place", "distributed_by"


class Place(StrEnum):
    """DISTRIBUTED: on the node of the value of one column; REFERENCE: all rows on every node; LOCAL: on the coordinator alone."""

    DISTRIBUTED = "DISTRIBUTED"
    REFERENCE = "REFERENCE"
    LOCAL = "LOCAL"


def placed(place: Place, by: str | None = None) -> Callable[[Row], Row]:
    """Declare the place of a table, above its class; `by` is the column that a DISTRIBUTED one that is not of a child lies by.

    A table whose key begins with child_id needs none: it lies with its child.
    """

    def declare(row: Row) -> Row:
        info = row.__table__.info  # type: ignore[attr-defined]  # every class of a table has one
        info[_PLACE] = place
        if by is not None:
            info[_COLUMN] = by
        return row

    return declare


def place_of(table: Table) -> Place | None:
    """The place of a table; None where nothing says it."""
    declared = table.info.get(_PLACE)
    if declared is not None:
        return Place(declared)
    return Place.DISTRIBUTED if _begins_with_child(table) else None


def column_of(table: Table) -> str:
    """The column by which a DISTRIBUTED table lies."""
    return str(table.info.get(_COLUMN, "id" if table.name == "child" else "child_id"))


def _begins_with_child(table: Table) -> bool:
    key = [column.name for column in table.primary_key.columns]
    return table.name == "child" or key[:1] == ["child_id"]
