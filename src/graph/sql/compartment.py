"""The compartment of a child: where an alias of a child-scoped table is bound to its child, in this one place.

A statement that is routed by child needs the child of every alias that it reads; that can be added here. What reads rows of
other children than the one at hand says so where it is declared (`across_children` of sql/named.py, of an Edge, of a CTE).
"""

from graph.sql.rows import Rows
from graph.sql.value import Bool, Value


def of_child(row: Rows, child_id: Value) -> Bool:
    """That a row is of the compartment of this child."""
    row.child_id = child_id
    return row.c.child_id == child_id


def is_child(row: Rows, child_id: Value) -> Bool:
    """That a row of `child` is this child."""
    row.child_id = child_id
    return row.c.id == child_id
