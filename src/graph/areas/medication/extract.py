"""MedicationRequest and MedicationStatement -> a medication."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from graph.ingest.extract.chart import Chart, reference
from graph.ingest.fhir import Json, codings, label_of, node, nodes, number, text
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading, DocumentType
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion

STATUSES = {
    "active": "ACTIVE",
    "completed": "COMPLETED",
    "stopped": "STOPPED",
    "on-hold": "STOPPED",
    "intended": "ACTIVE",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Medication(Assertion):
    """A row of `medication`."""

    table: ClassVar[str] = "medication"
    written: ClassVar[str] = "Passport.medications"
    shown: ClassVar[tuple[str, ...]] = ("medications",)
    display: str
    code_system: str | None = None
    code: str | None = None
    dose: str | None = None
    status: str = "ACTIVE"
    since: date | None = None
    until: date | None = None


def read_medication(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The medication of a resource; drafts and cancelled orders state nothing."""
    resource = entry.resource
    status = STATUSES.get(text(resource, "status") or "")
    if status is None or text(resource, "intent") in ("proposal", "option"):
        return []
    concept = node(resource, "medicationCodeableConcept")
    referenced = chart.find(reference(resource, "medicationReference"))
    if not concept and referenced is not None:
        concept = node(referenced.resource, "code")
    display = label_of(concept) or text(node(resource, "medicationReference"), "display")
    if display is None:
        chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, "the medication has neither a code nor a text")
        return []
    code = next(iter(codings(concept)), None)
    start = None if chart.is_early(entry) else moments[-1] or moments[0]
    end = chart.any_date(entry, text(node(resource, "effectivePeriod"), "end"))
    instruction = next(iter(nodes(resource, "dosageInstruction") or nodes(resource, "dosage")), {})
    return [
        Medication(
            display=display,
            code_system=code.system if code else None,
            code=code.code if code else None,
            dose=text(instruction, "text") or _dose(instruction),
            status=status,
            since=start.day if start else None,
            until=end.day if end else None,
            effective_at=start.at if start else None,
        )
    ]


def _dose(instruction: Json) -> str | None:
    """The coded instruction in words, such as "1, 2 per 1 d"; None without one."""
    amount = node(next(iter(nodes(instruction, "doseAndRate")), {}), "doseQuantity")
    repeat = node(node(instruction, "timing"), "repeat")
    value, frequency, period = number(amount, "value"), number(repeat, "frequency"), number(repeat, "period")
    parts = [f"{value:g} {text(amount, 'unit') or ''}".strip()] if value is not None else []
    if frequency is not None and period is not None:
        parts.append(f"{frequency:g} per {period:g} {text(repeat, 'periodUnit') or ''}".strip())
    if instruction.get("asNeededBoolean") is True:
        parts.append("as needed")
    return ", ".join(parts) or None


READING = AreaReading(
    assertions=(Medication,),
    resources={
        "MedicationRequest": DocumentType(("authoredOn",), "PRESCRIPTION", follows_visit=True, dated_with_visit=True),
        "MedicationStatement": DocumentType(
            ("dateAsserted", "effectiveDateTime", "effectivePeriod.start"), "PRESCRIPTION", follows_visit=True
        ),
    },
    readers={"MedicationRequest": read_medication, "MedicationStatement": read_medication},
)
