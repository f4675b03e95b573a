"""In which months children were attached to a unit, and how many were (docs/attachment.md)."""

from graph.areas.attachment.tables import AttachmentRow
from graph.sql.compartment import of_child
from graph.sql.family import is_stranger
from graph.sql.gathered import union_of
from graph.sql.named import Expression
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import select
from graph.sql.told_trend import LEFT
from graph.sql.trend import ALWAYS, MONTHS, first_day, months_in, own_by_month
from graph.sql.units import UNITS
from graph.sql.value import FALSE, TRUE, Bool, Composed, Value, both, call, case, literal, negated
from graph.tables import ChildRow

_EVERY_MONTH = Composed(str((1 << MONTHS) - 1))


def _months_attached(scope: Scope) -> Value:
    """The months at whose end a child was attached to the unit at hand, as bits of a number; now it is.

    Of a wide unit nearly all children have been attached throughout: rows that say so are joined, and few others are looked up.
    """
    assert scope.counted is not None
    assert scope.child is not None
    unit, row, whole = UNITS[scope.counted.unit], row_of(AttachmentRow), row_of(AttachmentRow)
    then = select(call("coalesce", call("bit_or", _months_of(row, scope.asker)), Composed("0"))).select_from(row)
    then = then.where(of_child(row, scope.child.c.id), unit.has(row.c.district_id, scope.row))
    months = Composed("(", then.scalar(), f" | {1 << (MONTHS - 1)})")
    if not unit.is_wide:
        return months
    # A child has one open attachment at the most (uq_attachment_open).
    conditions = (of_child(whole, scope.child.c.id), unit.has(whole.c.district_id, scope.row))
    rows = select(whole.c.child_id).select_from(whole).where(*conditions, *_throughout(whole, scope.asker))
    throughout = rows.lateral()
    scope.source.joins.append(throughout)
    return case((throughout.c.child_id.is_not_null(), _EVERY_MONTH), otherwise=months)


def _months_of(row: Rows, asker: Asker) -> Value:
    """The months of an attachment; most go on since before the first of them."""
    months = months_in(row.c.valid_from, call("coalesce", row.c.valid_to, ALWAYS), asker)
    return case((both(*_throughout(row, asker)), _EVERY_MONTH), otherwise=months)


def _throughout(row: Rows, asker: Asker) -> tuple[Bool, Bool]:
    return row.c.valid_to.is_null(), row.c.valid_from <= first_day(asker)


def _attached_by_month(scope: Scope) -> Value:
    """How many were attached at the end of each month, wherever they are now, but for the viewer's own family, as with the mean."""
    assert scope.counted is not None
    row, child = row_of(AttachmentRow), row_of(ChildRow)
    unit, gathered = UNITS[scope.counted.unit], scope.counted.gathered
    months = call("bit_or", _months_of(row, scope.asker))
    strangers = () if scope.asker.is_family else (is_stranger(row.c.child_id, scope.asker),)
    within = (unit.has(row.c.district_id, scope.row), *strangers)
    if not scope.counted.unread:
        children = select(key=literal(""), months=months).select_from(row).where(*within).group_by(row.c.child_id)
        return own_by_month(children, scope)
    assert gathered is not None
    here = select(key=literal(""), months=gathered.base.c.months).select_from(gathered.base)
    # An open row says where the child is now (docs/attachment.md), so who left has none here: few rows have ended.
    own = select(child.c.district_id).select_from(child).where(child.c.id == row.c.child_id)
    home = own.fenced().lateral()
    away = negated(call("coalesce", unit.has(home.c.district_id, scope.row), FALSE))
    left = select(key=literal(LEFT), months=months).select_from(row.join(home, TRUE))
    left = left.where(*within, row.c.valid_to.is_not_null(), away).group_by(row.c.child_id)
    return own_by_month(union_of(here, left), scope)


EXPRESSIONS: dict[str, Expression] = {
    "months_attached": Expression(_months_attached),
    "attached_by_month": Expression(_attached_by_month, 950, across_children=True),
}
