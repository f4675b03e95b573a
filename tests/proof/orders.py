"""Audit orders of a random world."""

from datetime import timedelta

from graph.areas.audit_order.tables import AuditOrderRow
from graph.tables import AccountRow, ChildRow, OrganizationRow, StaffRow
from graph.viewer import Role
from tests.proof.world import TODAY, Cells, Draft

# First and last day, from today on: running, of one day, the last and the first today, over, not begun.
DAYS = ((-30, 30), (-30, 30), (0, 0), (-20, 0), (0, 60), (-60, -1), (1, 20))


def orders(draft: Draft) -> None:
    """Some for each auditor: for a child or an organization, asked for, approved, revoked."""
    for account in draft.world.of(AccountRow):
        if Role.AUDITOR.value in account["roles"] and account.get("staff_id"):
            for _ in range(draft.pick((0, 1, 2, 4))):
                _order(draft, account)


def _order(draft: Draft, account: Cells) -> None:
    auditor = account["staff_id"]
    child, organization = draft.pick(draft.world.of(ChildRow)), draft.pick(draft.world.of(OrganizationRow))
    target = {"child_id": child["id"]} if draft.chance(0.6) else {"organization_id": organization["id"]}
    if draft.chance(0.1):  # there was none such
        target = {}
    others = [person["id"] for person in draft.world.of(StaffRow) if person["id"] != auditor]
    approved = {"approved_by": draft.pick(others), "approved_at": draft.instant(-3)} if draft.chance(0.8) else {}
    first, last = draft.pick(DAYS)
    draft.add(
        AuditOrderRow,
        id=draft.id(),
        auditor_id=auditor,
        reason=draft.text("complaint"),
        valid_from=TODAY + timedelta(days=first),
        valid_to=TODAY + timedelta(days=last),
        requested_by=auditor,
        requested_at=draft.instant(-9),
        revoked_at=draft.maybe(draft.instant(-3), 0.15),
        **target,
        **approved,
    )
