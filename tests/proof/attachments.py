"""Where children of a random world are and were attached."""

from datetime import timedelta

from graph.areas.attachment.tables import AttachmentRow
from graph.tables import ChildRow, DistrictRow, StaffRow
from tests.proof.world import TODAY, Draft

BASES = ("REGISTRATION", "APPLICATION", "MOVE", "CORRECTION", "FEED")


def attachments(draft: Draft) -> None:
    """For each child some that ended, and the one that goes on."""
    for child in draft.world.of(ChildRow):
        for number in range(draft.pick((0, 0, 1, 2))):
            last = TODAY - timedelta(days=draft.pick((1, 30, 400)))
            _attachment(draft, child["id"], draft.pick(draft.world.of(DistrictRow))["id"], last, 700 + number)
        if child["district_id"] is not None:
            _attachment(draft, child["id"], child["district_id"], None, draft.pick((0, 1, 300)))


def _attachment(draft: Draft, child_id: object, district_id: object, last: object, days: int) -> None:
    draft.add(
        AttachmentRow,
        child_id=child_id,
        id=draft.id(),
        district_id=district_id,
        valid_from=TODAY - timedelta(days=days),
        valid_to=last,
        basis=draft.pick(BASES),
        reason=draft.maybe(draft.text("moved"), 0.4),
        decided_by=draft.maybe(draft.pick(draft.world.of(StaffRow))["id"], 0.6),
        decided_at=draft.instant(),
    )
