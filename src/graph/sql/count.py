"""How many rows a list has."""

from graph.plan.nodes import CountField
from graph.sql.connection import children_of, shared_holds
from graph.sql.dimension import looked_up
from graph.sql.expressions import EXPRESSIONS
from graph.sql.filtering import filters_of
from graph.sql.rows import row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import Value, call
from graph.tables import ChildRow


def render_count(field: CountField, scope: Scope) -> Value:
    """How many rows of a list there are that its filters leave."""
    if field.hole is not None:
        from graph.sql.spread.pages import hole  # pages are made of lists, and lists are counted

        return hole(field, scope.row)
    row, page = row_of(ChildRow), field.page
    if page is None:
        return EXPRESSIONS["children_count"](scope)
    beside = looked_up(page, field.relations, row, scope, shared_holds(scope))
    conditions = [*children_of(field.listed, row, scope, field.relations), *filters_of(page, row), *beside.tests]
    return select(call("count", "*")).select_from(beside.start).where(*conditions).scalar()
