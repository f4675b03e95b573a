"""Immunization -> a vaccination."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import codings, label_of, node, nodes, text
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import DocumentType, Reading
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion


@dataclass(frozen=True, slots=True, kw_only=True)
class Vaccination(Assertion):
    """A row of `vaccination`."""

    table: ClassVar[str] = "vaccination"
    written: ClassVar[str] = "Child.vaccinations"
    shown: ClassVar[tuple[str, ...]] = ("vaccinations",)
    vaccine: str
    date: date
    code_system: str | None = None
    code: str | None = None
    status: str = "COMPLETED"
    not_done_reason: str | None = None
    lot_number: str | None = None
    dose_number: int | None = None


def read_vaccination(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The vaccination of a resource, done or not done; one without a date is a doubt."""
    resource = entry.resource
    vaccine = label_of(node(resource, "vaccineCode"))
    moment_of_dose = moments[0] or moments[1]
    if vaccine is None or moment_of_dose is None:
        chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, "the vaccination names no vaccine or no date")
        return []
    code = next(iter(codings(node(resource, "vaccineCode"))), None)
    protocol = next(iter(nodes(resource, "protocolApplied")), {})
    dose = protocol.get("doseNumberPositiveInt")
    return [
        Vaccination(
            vaccine=vaccine,
            date=moment_of_dose.day,
            code_system=code.system if code else None,
            code=code.code if code else None,
            status="NOT_DONE" if text(resource, "status") == "not-done" else "COMPLETED",
            not_done_reason=label_of(node(resource, "statusReason")),
            lot_number=text(resource, "lotNumber"),
            dose_number=dose if type(dose) is int and 0 < dose < 1000 else None,
            effective_at=moment_of_dose.at,
        )
    ]


READING = Reading(
    assertions=(Vaccination,),
    resources={"Immunization": DocumentType(("occurrenceDateTime", "recorded"), "VACCINATION_CERT")},
    readers={"Immunization": read_vaccination},
)
