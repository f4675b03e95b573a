"""The audit trail of the golden city: who looked at its children, and a month that is in a file."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from graph.tables import AuditEntryRow, AuditMonthRow, AuditPlanRow
from tests.golden.collected import THEN, City
from tests.proof.world import Cells


def trail(city: City, children: tuple[UUID, UUID, UUID], chain: UUID) -> None:
    """Who looked, oldest first; the second entry is from before anybody worked anywhere, the last was denied."""
    anna, boris, vera = children
    page = ["Query.myChildren", "Child.name", "PersonName.full", "Child.district", "District.name"]
    blood = ["BloodGroupFact.value"]
    looks: tuple[tuple[str, str, list[str], list[UUID], Cells], ...] = (
        ("nurse", "attached", page, [anna, boris, vera], {}),
        ("specialist", "treating", page, [anna], {"at": datetime(2025, 12, 1, tzinfo=UTC)}),
        ("dispatcher", "call", blood, [anna], {"purpose": "call 03-1"}),
        ("gone", "school", page, [anna], {}),
        ("child", "self", page, [boris], {}),
        ("parent", "represents", page, [anna], {}),
        ("registrar", "organization", page, [anna, boris], {"outcome": "DENIED"}),
    )
    for number, (subject, relation, fields, named, more) in enumerate(looks, start=1):
        role = "school_nurse" if subject == "gone" else subject
        says = {"role": role, "policy_version": "1", "fields": fields, "relations": [relation]}
        city.add(AuditPlanRow, id=f"plan {number}", **says)
        entry: Cells = {"at": THEN + timedelta(hours=number), "subject": subject, "child_ids": named}
        chained = {"chain": chain, "number": number, "hash": b"", "request_id": f"request {number}"}
        city.add(AuditEntryRow, plan_id=f"plan {number}", **(entry | chained | more))
    ends = datetime(2020, 2, 1, tzinfo=UTC)
    city.add(AuditMonthRow, month=date(2020, 1, 1), ends_at=ends, state="FILED", entries=1, file="audit-2020-01")
