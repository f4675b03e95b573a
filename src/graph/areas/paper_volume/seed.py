"""Volumes of the synthetic city: children who are older than the service came from paper. SIMULATED."""

from datetime import timedelta
from uuid import UUID, uuid5

from graph.areas.paper_volume.feed import VOLUME_IDS
from graph.identity import NewId
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.part import Rows, SeedPart
from graph.seed.person import DrawnChild

ON_PAPER = 3_650  # days ago: since when records are kept here
COLUMNS = """
child_id id register_number number form held_at organization_id shelf pages begins_on ends_on digitised_on source told_at
"""


def _volumes(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    """The first volume from birth until then, in the archive; every third of them digitised."""
    if person.born > frame.before(ON_PAPER):
        return []
    number = f"{frame.seed}-{person.index:07}-1"
    clinic = layout.districts[person.district].organization_id
    ended = frame.before(ON_PAPER)
    digitised = ended + timedelta(days=400) if person.index % 3 == 0 else None
    place = ("ARCHIVE", clinic, f"R{person.index % 40:02}-{person.index % 97:02}", 40 + person.index % 120)
    days = (person.born, ended, digitised)
    key = uuid5(VOLUME_IDS, f"ARCHIVE/{number}")
    return [(child_id, key, number, 1, "OUTPATIENT_CARD", *place, *days, "SIMULATED", frame.now)]


PART = SeedPart("paper_volume", COLUMNS.split(), _volumes, turn=1)
