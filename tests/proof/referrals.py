"""Referrals of a random world: to one person, to a specialty where somebody has it, and as documents state them."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from graph.areas.referral.tables import ReferralRow
from graph.tables import AssignmentRow, ChildRow, StaffRow
from tests.proof.world import NOW, SPECIALTIES, Cells, Draft, labels


def referrals(draft: Draft) -> None:
    """For each child none, one or two, open or closed about as long ago as it counts."""
    specialists = [row for row in draft.world.of(StaffRow) if row["specialty"] is not None]
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((0, 1, 1, 2)) if specialists else 0):
            _referral(draft, child["id"], draft.pick(specialists))


def _referral(draft: Draft, child_id: UUID, to: Cells) -> None:
    places = [row["organization_id"] for row in draft.world.of(AssignmentRow) if row["staff_id"] == to["id"]]
    is_open_to_all = draft.chance(0.4)
    closed = draft.pick((None, timedelta(days=29), timedelta(days=30), timedelta(days=31)))
    draft.add(
        ReferralRow,
        child_id=child_id,
        id=draft.id(),
        staff_id=None if is_open_to_all else to["id"],
        organization_id=draft.pick(places) if is_open_to_all else draft.maybe(draft.pick(places), 0.5),
        specialty=to["specialty"],
        reason=draft.maybe(draft.text("reason")),
        labels=labels(draft),
        referred_by=draft.maybe(to["id"]),
        opened_at=draft.instant(),
        closed_at=None if closed is None else NOW - closed,
    )


def stated_referrals(draft: Draft, common: Callable[[], Cells]) -> None:
    """None, one or two of a child's documents; they name people and places in words alone."""
    for _ in range(draft.pick((0, 0, 1, 2))):
        draft.add(
            ReferralRow,
            **common(),
            specialty=draft.maybe(draft.pick(SPECIALTIES)),
            organization_name=draft.maybe(draft.text("clinic")),
            specialist_name=draft.maybe(draft.text("specialist")),
            reason=draft.maybe(draft.text("reason")),
            opened_at=draft.instant(),
            closed_at=draft.pick((None, NOW - timedelta(days=1))),
        )
