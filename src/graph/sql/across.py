"""A page of rows of many children, such as what waits for a registrar: each of a child that the viewer reaches."""

from collections.abc import Callable

from graph.plan.nodes import ConnectionField, RootField
from graph.sql.connection import Conditions, select_connection
from graph.sql.listed import is_listed, relations_of_list
from graph.sql.named import Opening
from graph.sql.reach import child_row, reaches
from graph.sql.rows import Rows
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.value import ONE, Bool, Value

Kept = Callable[[Rows, Scope, ConnectionField], Bool]
PAGE = 600  # what it takes to compile where a statement starts


def rows_of_children(kept: Kept) -> Opening:
    """The rows that are kept, wherever the list of their child shows them: its grant, its row mask and its labels hold here, too.

    An index on the rows that are kept, in the order of the page, leads to them; their children are looked up one by one.
    """

    def rows(field: ConnectionField, scope: Scope) -> Conditions:
        def conditions(row: Rows) -> list[Bool]:
            return [kept(row, scope, field), is_listed(field, row, scope)]

        return conditions

    def entry(root: RootField, scope: Scope) -> Select:
        assert root.connection is not None
        return select_connection(root.connection, rows(root.connection, scope), scope)

    return Opening(entry, PAGE, across_children=True, rows=rows)


def reached(child_id: Value, field: ConnectionField, scope: Scope) -> Bool:
    """That the viewer reaches this child in a relation in which its list is there."""
    child = child_row()
    return (
        select(ONE)
        .select_from(child)
        .where(child.c.id == child_id, reaches(scope.asker, child, relations_of_list(field)))
        .exists()
    )
