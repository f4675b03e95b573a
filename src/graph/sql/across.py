"""A page of rows of many children, such as what waits for a registrar: each of a child that the viewer reaches."""

from collections.abc import Callable

from graph.plan.nodes import ConnectionField, RootField
from graph.sql.compartment import key_of_rows
from graph.sql.connection import Conditions, select_connection
from graph.sql.listed import is_listed, listed_ids, relations_of_list
from graph.sql.named import Opening
from graph.sql.reach import child_row, reaches
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.value import ONE, Bool, Value, any_of

Kept = Callable[[Rows, Scope, ConnectionField], Bool]
Others = Callable[[Rows], tuple[Value, Bool]]
OTHERS = "page_others"  # the parameter of other children, where they are asked for before
PAGE = 600  # what it takes to compile where a statement starts


def rows_of_children(kept: Kept, others: Others | None = None) -> Opening:
    """The rows that are kept, wherever the list of their child shows them: its grant, its row mask and its labels hold here, too.

    An index on the rows that are kept, in the order of the page, leads to them; their children are looked up one by one.
    `others`: where `kept` asks of another child whether it is `reached`, the column that names it, and of which rows.
    """

    def rows(field: ConnectionField, scope: Scope) -> Conditions:
        def conditions(row: Rows) -> list[Bool]:
            if scope.asker.spread and key_of_rows(row) is None and not row.of_children:
                listed = listed_ids(field, lambda each: kept(each, scope, field), scope)
                return [row.c.id == any_of(listed.array())]
            return [kept(row, scope, field), is_listed(field, row, scope)]

        return conditions

    def entry(root: RootField, scope: Scope) -> Select:
        assert root.connection is not None
        return select_connection(root.connection, rows(root.connection, scope), scope)

    return Opening(entry, PAGE, across_children=True, rows=rows, others=others)


def select_others(others: Others, field: ConnectionField, scope: Scope) -> Select:
    """The ids of the other children that are `reached`."""
    row, child = row_of(field.row_type.binding.row), child_row()
    column, named = others(row)
    ids = select(column).select_from(row).where(named).array()
    is_reached = reaches(scope.asker, child, relations_of_list(field))
    return select(id=child.c.id).select_from(child).where(child.c.id == any_of(ids), is_reached)


def reached(child_id: Value, field: ConnectionField, scope: Scope) -> Bool:
    """That the viewer reaches this child in a relation in which its list is there.

    Over nodes it lies on another one: those that are reached have been asked for before.
    """
    if scope.asker.spread:
        return child_id == any_of(scope.asker.given_before(OTHERS, "UUID[]"))
    child = child_row()
    return (
        select(ONE)
        .select_from(child)
        .where(child.c.id == child_id, reaches(scope.asker, child, relations_of_list(field)))
        .exists()
    )
