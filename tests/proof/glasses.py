"""Break-glass grants of a random world."""

from datetime import timedelta
from uuid import UUID

from graph.tables import AccountRow, BreakGlassGrantRow, ChildRow, OrganizationRow
from graph.viewer import Role
from tests.proof.world import NOW, Draft

ROLES = (Role.SPECIALIST, Role.EMERGENCY_DOCTOR, Role.NURSE, Role.NURSE, Role.SCHOOL_NURSE, Role.SCHOOL_NURSE)
Staff = dict[Role, list[UUID]]


def glasses(draft: Draft) -> None:
    """Some for each child, by people of this world."""
    staff: Staff = {role: [] for role in Role}
    for account in draft.world.of(AccountRow):
        for role in account["roles"] if account.get("staff_id") else ():
            staff[Role(role)].append(account["staff_id"])
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((0, 3, 6, 9))):
            _broken_glass(draft, child["id"], staff)


def _broken_glass(draft: Draft, child_id: UUID, staff: Staff) -> None:
    """Open, ending this very moment, over or closed; reviewed or not."""
    role = draft.pick([role for role in ROLES if staff[role]])
    reviewed = draft.chance(0.3)
    draft.add(
        BreakGlassGrantRow,
        child_id=child_id,
        id=draft.id(),
        staff_id=draft.pick((*staff[role], *staff[role], *staff[Role.AUDITOR])),
        role=role.value,
        organization_id=draft.pick(draft.world.of(OrganizationRow))["id"],
        reason=draft.pick(("UNCONSCIOUS", "OTHER", "CHILD_PROTECTION")),
        justification=draft.text("because"),
        covers_labels=draft.chance(0.5),
        opened_at=draft.instant(-3),
        expires_at=NOW + timedelta(hours=draft.pick((-1, 0, 1, 3, 3))),
        closed_at=draft.maybe(draft.instant(-3), 0.2),
        outcome=draft.pick(("JUSTIFIED", "NOT_JUSTIFIED")) if reviewed else None,
        reviewed_at=draft.instant(-1) if reviewed else None,
        review_note=draft.text("reviewed") if reviewed else None,
    )
