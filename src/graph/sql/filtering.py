"""The filters of a list by columns, as conditions on its rows."""

from collections.abc import Callable

from graph.plan.page import Page
from graph.plan.values import Bind
from graph.schema.question import Filter
from graph.sql.compartment import of_child
from graph.sql.render import order_value
from graph.sql.rows import Rows, row_of
from graph.sql.select import select
from graph.sql.value import Bool, Value, both, parameter
from graph.tables import PassportRow

_OPERATORS: dict[str, Callable[[Value, Value], Bool]] = {
    "eq": lambda column, value: column == value,
    "ge": lambda column, value: column >= value,
    "le": lambda column, value: column <= value,
}


def filters_of(page: Page, row: Rows) -> list[Bool]:
    """What rows must meet by their columns, or by those of a child's passport."""
    return [_filter(restriction, bind, row) for restriction, bind in page.filters]


def _filter(restriction: Filter, bind: Bind, row: Rows) -> Bool:
    if not restriction.passport:
        column, ordered = row.c[restriction.column], order_value(row, restriction.column)
        value = parameter(bind.name, column.described.type)
        test = _OPERATORS[restriction.operator](column, value)
        # Said twice where a text may be missing: indexes hold the value that lists are ordered by.
        return test if ordered is column else both(test, _OPERATORS[restriction.operator](ordered, value))
    # A scalar subselect and no EXISTS: PostgreSQL would turn that into a join that reads every passport of the city.
    passport = row_of(PassportRow)
    column = passport.c[restriction.column]
    stated = select(column).select_from(passport).where(of_child(passport, row.c.id)).scalar()
    return _OPERATORS[restriction.operator](stated, parameter(bind.name, column.described.type))
