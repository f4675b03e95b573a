"""The keys that a child has in a dimension: the one predicate of a cell that counts children and of a list that is filtered."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.plan.page import Page
from graph.policy.vocabulary import Relation
from graph.sql.compartment import of_child
from graph.sql.counted import Breakdown, Period
from graph.sql.expressions import EXPRESSIONS
from graph.sql.named import Dimension
from graph.sql.reach import Holds, fence, holds_to
from graph.sql.render import joined, order_value, ordering
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, FromList, Scope
from graph.sql.select import Select, every_column, select
from graph.sql.value import DATE, TRUE, Bool, Composed, SqlPart, Value, any_of, call, cast, literal, parameter
from graph.tables import PassportRow

DIMENSIONS: dict[str, Dimension] = {}
DUE = "due"  # the column of a page that is ordered by the first of several days


def passport_of(child: Rows) -> Rows:
    """The passport of each child, looked up: behind the fence PostgreSQL cannot read all of the city's for a hash join."""
    passport = row_of(PassportRow)
    own = every_column(passport).select_from(passport).where(of_child(passport, child.c.id))
    return own.fenced().lateral()


def year_until(last: Value, asker: Asker, name: str = "year") -> Period:
    """The twelve months that end on a day; `name`: of their first day in the statement."""
    first = cast(Composed("(", last, " - INTERVAL '1 year' + INTERVAL '1 day')"), DATE)
    return Period(asker.once(name, first), last)


@dataclass(frozen=True)
class Looked:
    """Children with what is looked up beside each of them; `tests`: what the list is filtered by, `due`: what it is ordered by."""

    start: SqlPart
    tests: tuple[Bool, ...] = ()
    due: Value | None = None

    def ordering(self, row: Rows, names: tuple[str, ...]) -> list[Value]:
        """The order of the rows."""
        return [self.due.asc() if name == DUE and self.due is not None else ordering(row, name) for name in names]

    def values(self, row: Rows, names: tuple[str, ...]) -> list[Value]:
        """What the rows are ordered by."""
        return [self.due if name == DUE and self.due is not None else order_value(row, name) for name in names]

    @property
    def more(self) -> dict[str, Value]:
        """What stands beside the columns of the child where the page is put together of several."""
        return {} if self.due is None else {DUE: self.due}


def looked_up(page: Page, relations: Sequence[Relation], child: Rows, scope: Scope, shared: Holds | None) -> Looked:
    """What is asked of each child of a list beside its own columns; `shared`: relations that are known of all alike."""
    if not page.looks_at_all:
        return Looked(child)
    passport, source = passport_of(child), FromList()
    holds = holds_to(scope.asker, child, tuple(relations), shared or {})
    holds = {**holds, **fence(source, {name: test for name, test in holds.items() if test is not None})}
    inner = replace(scope, row=passport, child=child, source=source, holds=holds, prefix="", restrictions=())
    inner = replace(inner, requested=False)
    tests = [_has_one(restriction.dimension, bind.name, inner) for restriction, bind in page.keyed]
    due = [EXPRESSIONS[name](inner) for name in page.due]
    first = call("coalesce", call("least", *due), cast(literal("infinity"), DATE)) if due else None
    return Looked(joined(child.join(passport, TRUE), source), tuple(tests), first)


def _has_one(dimension: str, parameter_name: str, scope: Scope) -> Bool:
    """That the child has one of the keys that were asked for; what a period tells of them is of the last twelve months."""
    keys = DIMENSIONS[dimension].keys(scope, Breakdown(year_until(scope.asker.today, scope.asker), {}))
    asked = any_of(parameter(parameter_name, "TEXT[]"))
    if not isinstance(keys, Select):
        return keys == asked
    # A scalar subselect and no EXISTS, which PostgreSQL would turn into a join with the rows of all children.
    rows = keys.subquery()
    return select(call("bool_or", rows.c.key == asked)).select_from(rows).scalar()
