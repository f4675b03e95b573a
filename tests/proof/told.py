"""What a family is told of the words of others: a word for them, by why they could look (domain.md 5 E 36)."""

from typing import Any

from tests.proof.rows import Row

CODES = {"LIFE_THREAT", "UNCONSCIOUS", "POISONING", "NO_CONTACT", "CHILD_PROTECTION", "OTHER"}


def told_purpose(row: Row, whole: Any, mask: str, subject: str) -> Any:
    """The reason of an entry as this mask leaves it; `whole`: as it was given."""
    held = set(row["relations"])
    parents = mask == "coded_purpose_of_others" and "REPRESENTS_TEEN" in held
    if row["purpose"] is None or row["purpose"] in CODES or row["subject"] == subject or parents:
        return whole
    if "ORDERED" in held:
        return "AUDIT_ORDER"
    if "REVIEW" in held:
        return "REVIEW"
    if held & {"BREAK_GLASS", "BREAK_GLASS_LABELS", "CALL"}:
        return "EMERGENCY"
    if "TREATING" in held:
        return "TREATMENT"
    if held & {"ATTACHED", "ORGANIZATION", "EXPECTED"}:
        return "CARE"
    if "SCHOOL" in held:
        return "SCHOOL"
    if "CASE" in held:
        return "SOCIAL_SUPPORT"
    return "FAMILY" if held - {"PROTECTED"} else "OTHER"
