"""Commissions of the synthetic city: a consilium of the specialist and the district doctor, of the child that everybody reaches."""

from datetime import timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from graph.identity import NewId
from graph.seed.cases import SeedCase
from graph.seed.frame import Frame
from graph.seed.layout import Layout, Member
from graph.seed.part import Rows, SeedPart
from graph.seed.person import DrawnChild
from graph.viewer import Role

CONVENED, DUE, GRACE = 2, 12, 30  # days: ago, from now, and after that
QUESTION = "Нужно ли менять лечение перед весной"
COMMISSION = "child_id id kind question status convened_by convened_at due_on expires_on turns_on needs_consent"
MEMBER = "child_id id commission_id staff_id is_chair expires_on"


def _sitting(frame: Frame, layout: Layout, person: DrawnChild) -> tuple[Member, Member] | None:
    """Who chairs and who else sits: both reach the child by other relations, too."""
    if person.case is not SeedCase.SHARED:
        return None
    district = layout.districts[person.district]
    doctors = [member for member in layout.of_role(Role.DISTRICT_DOCTOR) if member.district_id == district.id]
    specialists = list(layout.specialists(person.district).values())
    return (specialists[0], doctors[0]) if specialists and doctors else None


def _key(frame: Frame, person: DrawnChild) -> UUID:
    return uuid5(NAMESPACE_URL, f"urn:passport:commission:{frame.seed}:{person.index}")


def _commissions(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    sitting, due = _sitting(frame, layout, person), frame.day + timedelta(days=DUE)
    if sitting is None:
        return []
    convened = (sitting[1].id, frame.now - timedelta(days=CONVENED))
    days = (due, due + timedelta(days=GRACE), due + timedelta(days=1))
    return [(child_id, _key(frame, person), "CONSILIUM", QUESTION, "CONVENED", *convened, *days, False)]


def _members(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    sitting, until = _sitting(frame, layout, person), frame.day + timedelta(days=DUE + GRACE)
    return [
        (child_id, new_id(), _key(frame, person), member.id, place == 0, until)
        for place, member in enumerate(sitting or ())
    ]


PART = (
    SeedPart("commission", COMMISSION.split(), _commissions, turn=2),
    SeedPart("commission_member", MEMBER.split(), _members, turn=3),
)
