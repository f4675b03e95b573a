"""Whom a referral lets treat a child, and what is shown of who made it."""

from collections.abc import Callable

from graph.areas.referral.tables import ReferralRow
from graph.sql.expressions import EXPRESSIONS as OF_FLOOR, staff_name
from graph.sql.link import Link, among, assignments
from graph.sql.named import Expression
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import select
from graph.sql.value import Bool, Value, both, call, cast, either, literal
from graph.tables import StaffRow

TREATING_DAYS = 30  # domain.md 4.5: a closed referral still counts this long


def treating(asker: Asker) -> tuple[Link, ...]:
    """The referrals to the viewer, and those to their specialty where they work."""
    row, staff = row_of(ReferralRow), row_of(StaffRow)
    own = select(staff.c.specialty).select_from(staff).where(staff.c.id == asker.staff_id)
    where = among(row.c.organization_id, assignments(asker, "organization_id"))
    to_anyone = both(row.c.staff_id.is_null(), where, row.c.specialty == own.scalar())
    recent = asker.now - cast(literal(f"{TREATING_DAYS} days"), "INTERVAL")
    unfinished = either(row.c.closed_at.is_null(), row.c.closed_at >= recent)
    return (Link(row, (row.c.staff_id == asker.staff_id, to_anyone), (unfinished,)),)


def _or_as_written(named: Callable[[Scope], Value], column: str) -> Expression:
    """The name of whom a row of ours points to, else the name that stands in its document."""
    return Expression(lambda scope: call("coalesce", named(scope), scope.row.c[column]))


def is_open(row: Rows) -> Bool:
    """Not closed, nor taken back with its document."""
    return both(row.c.closed_at.is_null(), row.c.state == literal("CURRENT"))


EXPRESSIONS: dict[str, Expression] = {
    "referrer_name": _or_as_written(staff_name("referred_by"), "author"),
    "referred_institution": _or_as_written(OF_FLOOR["institution_name"], "organization_name"),
    "referred_specialist": _or_as_written(staff_name("staff_id"), "specialist_name"),
}
