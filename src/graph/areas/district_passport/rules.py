"""Numbers of a district that are no cells, and what is said of a cell."""

from graph.areas.attachment.tables import AttachmentRow
from graph.areas.district_passport.ages import Band, birthday
from graph.sql.counted import Period
from graph.sql.disclosure import at_least
from graph.sql.family import is_stranger
from graph.sql.named import Expression
from graph.sql.rows import row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.units import UNITS
from graph.sql.value import FALSE, ONE, Composed, Value, call, cast, literal
from graph.tables import ChildRow


def mean_attached(scope: Scope, period: Period, band: Band | None = None) -> Value:
    """Days of attachment to the unit at hand in a period over its days, of children of an age; null without days.

    It counts whoever was attached then, wherever they are now (docs/attachment.md), but for the viewer's own family (domain.md
    5 F 42): it is what numbers of the period are held against (3.13).
    """
    assert scope.counted is not None
    unit = UNITS[scope.counted.unit]
    row, child = row_of(AttachmentRow), row_of(ChildRow)
    since: list[Value] = [row.c.valid_from, period.first]
    until: list[Value] = [call("coalesce", row.c.valid_to, period.last), period.last]
    if band:
        since.append(birthday(child, band.since))  # a band from birth on, too: nobody is of an age before
        until.append(birthday(child, band.until) - ONE)
    days = call("greatest", call("least", *until) - call("greatest", *since) + ONE, Composed("0"))
    rows = row.join(child, child.c.id == row.c.child_id) if band else row
    strangers = () if scope.asker.is_family else (is_stranger(row.c.child_id, scope.asker),)
    query = select(call("coalesce", call("sum", days), Composed("0")))
    within = (row.c.valid_from <= period.last, call("coalesce", row.c.valid_to, literal("infinity")) >= period.first)
    query = query.select_from(rows).where(unit.has(row.c.district_id, scope.row), *within, *strangers)
    possible = call("nullif", call("greatest", period.days, Composed("0")), Composed("0"))
    return Composed(cast(scope.asker.summed(query.scalar()), "NUMERIC"), " / ", possible)


def _mean(scope: Scope) -> Value:
    assert scope.counted is not None
    mean = mean_attached(scope, scope.counted.period)
    disclosed = at_least(mean) if scope.counted.unread else mean
    return cast(call("round", disclosed, ONE), "DOUBLE PRECISION")


def _norm(scope: Scope) -> Value:
    assert scope.counted is not None
    return UNITS[scope.counted.unit].norm(scope.row)


def _attached(scope: Scope) -> Value:
    assert scope.counted is not None
    return scope.counted.total


def _per_1000(scope: Scope) -> Value:
    cell = scope.row.c
    thousands = Composed(cast(cell["count"], "NUMERIC"), " * 1000 / ", call("nullif", cell.denominator, Composed("0")))
    return cast(call("round", thousands, ONE), "DOUBLE PRECISION")


def _suppressed(scope: Scope) -> Value:
    return scope.row.c["count"].is_null() if scope.counted and scope.counted.unread else FALSE


EXPRESSIONS: dict[str, Expression] = {
    "attached_children": Expression(_attached),
    "mean_children": Expression(_mean, 600, across_children=True),
    "norm_children": Expression(_norm, 200),
    "per_1000": Expression(_per_1000),
    "suppressed": Expression(_suppressed),
}
