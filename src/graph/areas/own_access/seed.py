"""Own records of the synthetic city: open to each teenager who has an account."""

from uuid import UUID

from graph.identity import NewId
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.part import Rows, SeedPart
from graph.seed.person import DrawnChild
from graph.seed.registers import teen_subject


def _opened(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    subject = teen_subject(frame, person)
    return [] if subject is None else [(child_id, new_id(), subject, frame.now)]


PART = SeedPart("record_access", "child_id id subject opened_at".split(), _opened)
