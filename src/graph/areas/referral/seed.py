"""Referrals of the synthetic city: made here, and in documents of another clinic."""

from datetime import timedelta
from random import Random
from uuid import UUID

from graph.identity import NewId
from graph.seed.cases import CYCLE, SeedCase
from graph.seed.fhir import PATIENT, BundleDraft, Json, coded, concept
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.part import Rows, Section, SeedPart
from graph.seed.person import DrawnChild

SPECIALTY = "urn:passport:specialty"
OPENED = 50  # days ago
CLOSED = {
    SeedCase.SHARED: None,
    SeedCase.REFERRED: None,
    SeedCase.REFERRED_LATELY: 10,
    SeedCase.REFERRED_LONG_AGO: 40,
}  # days ago


def _order(chart: BundleDraft, frame: Frame, random: Random) -> None:
    """The order by which the child came to the clinic that refers it on."""
    if chart.person.case is not SeedCase.REFERRED:
        return
    order: Json = {
        "resourceType": "ServiceRequest",
        "status": "completed",
        "intent": "order",
        "code": concept("Консультация кардиолога"),
        "subject": {"reference": PATIENT},
        "authoredOn": frame.before(OPENED + 10).isoformat(),
        "requester": {"display": chart.doctor},
        "performerType": coded(SPECIALTY, "CARDIOLOGY"),
        "performer": [{"type": "Organization", "display": "Детская городская больница"}],
        "reasonCode": [{"text": "Шумы в сердце"}],
    }
    chart.add("referral", order)


def _referrals(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    """Open, closed lately enough to count as treating, or too long ago."""
    if person.case not in CLOSED:
        return []
    specialists = list(layout.specialists(person.district).values())
    member = specialists[0] if person.case is SeedCase.SHARED else specialists[person.index // CYCLE % len(specialists)]
    days = CLOSED[person.case]
    ended = frame.now - timedelta(days=days) if days is not None else None
    place, reason = member.organization_id, "Консультация по результатам осмотра"
    return [(child_id, new_id(), member.id, place, member.specialty, reason, frame.now - timedelta(days=OPENED), ended)]


PART = SeedPart(
    "referral", "child_id id staff_id organization_id specialty reason opened_at closed_at".split(), _referrals, turn=-1
)
SECTION = Section(_order)
