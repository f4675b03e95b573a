"""Whom a referral lets treat a child, and what is shown of who made it."""

from graph.areas.referral.tables import ReferralRow
from graph.sql.expressions import staff_name
from graph.sql.link import Link, among, assignments
from graph.sql.named import Expression
from graph.sql.rows import row_of
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.value import both, cast, either, literal
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


EXPRESSIONS: dict[str, Expression] = {"referrer_name": Expression(staff_name("referred_by"))}
