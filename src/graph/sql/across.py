"""A page of rows of many children, such as what waits for a registrar: each of a child that the viewer reaches."""

from collections.abc import Callable
from dataclasses import replace

from graph.plan.nodes import ConnectionField, RootField
from graph.policy.vocabulary import Relation
from graph.sql.connection import select_connection
from graph.sql.named import Opening
from graph.sql.reach import Holds, child_row, reaches
from graph.sql.render import restriction_of
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

    def entry(root: RootField, scope: Scope) -> Select:
        field = root.connection
        assert field is not None

        def conditions(row: Rows) -> list[Bool]:
            return [kept(row, scope, field), _is_listed(field, row, scope)]

        return select_connection(field, conditions, scope)

    return Opening(entry, PAGE, across_children=True)


def reached(child_id: Value, field: ConnectionField, scope: Scope) -> Bool:
    """That the viewer reaches this child in a relation in which its list is there."""
    child = child_row()
    return (
        select(ONE)
        .select_from(child)
        .where(child.c.id == child_id, reaches(scope.asker, child, _relations(field)))
        .exists()
    )


def _relations(field: ConnectionField) -> list[Relation]:
    """Those in which the list of a child is there at all."""
    return [relation for relation in field.relations if relation in field.rule.granted]


def _is_listed(field: ConnectionField, row: Rows, scope: Scope) -> Bool:
    """That the list of the row's child shows this row to the viewer."""
    child, relations = child_row(), _relations(field)
    tests: Holds = {relation: reaches(scope.asker, child, (relation,)) for relation in relations}
    held: Holds = dict.fromkeys(tests) if len(tests) == 1 else tests
    inner = replace(scope, row=row, child=child, holds=held)
    listed = inner.true(field.rule.granted)
    conditions = [child.c.id == row.c.child_id, reaches(scope.asker, child, relations), *inner.visible(row)]
    conditions += [restricted(row, inner) for restricted in restriction_of(field.rule, inner)]
    conditions += [] if listed is None else [listed]
    return select(ONE).select_from(child).where(*conditions).exists()
