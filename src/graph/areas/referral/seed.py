"""Referrals of the synthetic city."""

from datetime import timedelta
from uuid import UUID

from graph.identity import NewId
from graph.seed.cases import CYCLE, Case
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.part import Part, Rows
from graph.seed.person import Person

OPENED = 50  # days ago
CLOSED = {Case.SHARED: None, Case.REFERRED: None, Case.REFERRED_LATELY: 10, Case.REFERRED_LONG_AGO: 40}  # days ago


def _referrals(frame: Frame, layout: Layout, person: Person, child_id: UUID, new_id: NewId) -> Rows:
    """Open, closed lately enough to count as treating, or too long ago."""
    if person.case not in CLOSED:
        return []
    specialists = list(layout.specialists(person.district).values())
    member = specialists[0] if person.case is Case.SHARED else specialists[person.index // CYCLE % len(specialists)]
    days = CLOSED[person.case]
    ended = frame.now - timedelta(days=days) if days is not None else None
    place, reason = member.organization_id, "Консультация по результатам осмотра"
    return [(child_id, new_id(), member.id, place, member.specialty, reason, frame.now - timedelta(days=OPENED), ended)]


PART = Part("referral", "child_id id staff_id organization_id specialty reason opened_at closed_at".split(), _referrals)
