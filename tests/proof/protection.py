"""Whom a nurse calls about what she may not read, in plain Python from plain rows (domain.md 4.7, note 17)."""

from tests.proof.rows import PRESENCE, Row, Store

PROTECTION = "CHILD_PROTECTION"
NO_RECORD = (
    "outbox",
    "reminder",
    "risk_flag",
    "paper_volume",
    "archive_request",
)  # they have the labels of what they are of


def protection_contact(store: Store, child: Row) -> str | None:
    """What the field says; null where nothing in force stands under the label."""
    labelled = [
        row
        for table in store.rows
        if table not in NO_RECORD
        for row in store.of_child(table, child.cells["id"])
        if "labels" in row and "MALTREATMENT" in row["labels"]
    ]
    standing = [row for row in labelled if _is_in_force(row)]
    for row in standing:
        row.peek("labels", PRESENCE)
    if not standing:
        return None
    district = store.by_id("district", child["district_id"])
    clinic = None if district is None else store.by_id("organization", district["organization_id"])
    named = (clinic["child_protection_contact"] if clinic is not None else None) or "the head of the child's polyclinic"
    duty = "You have a duty to report suspected violence or neglect."
    return f"Call the child-protection contact before you act: {named}. {duty}"


def _is_in_force(row: Row) -> bool:
    if row.table == "referral":
        return row["closed_at"] is None and row["state"] == "CURRENT"
    if row.table == "commission":
        return bool(row["status"] != "CALLED_OFF")
    if row.table == "decision_card_answer":
        return True  # none is taken back
    if row.table == "certificate":
        return bool(row["status"] == "ISSUED")
    if row.table == "appointment":
        return row["status"] in ("BOOKED", "ARRIVED", "FULFILLED")
    return bool(row["state"] == "CURRENT" if "state" in row else row["status"] == "REGISTERED")


def told(grant: Row) -> bool:
    """Whether the family learns of a break-glass grant."""
    return bool(grant["reason"] != PROTECTION or grant["outcome"] == "NOT_JUSTIFIED")
