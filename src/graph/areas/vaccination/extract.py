"""Immunization -> a vaccination."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from graph.areas.vaccination.kept import PASSPORT, TABLE, keep, turn
from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import Json, codings, label_of, node, nodes, text
from graph.ingest.moment import Moment, read_moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading, DocumentType
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion

# Beside a field of the name `date`.
Day = date


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
    not_done_kind: str | None = None
    valid_until: Day | None = None
    lot_number: str | None = None
    dose_number: int | None = None
    site: str | None = None
    reaction: str | None = None


# Why a dose was not given, by HL7's ActReason and by words, each in both spellings of its case.
KINDS = {"MEDPREC": "EXEMPTION", "PATOBJ": "REFUSAL"}
WORDS = {"EXEMPTION": ("медотвод", "отвод", "противопоказ", "exempt", "contraindic"), "REFUSAL": ("отказ", "refus")}
UNTIL = "urn:passport:exempt-until"  # an extension of ours: the last day of an exemption


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
    is_given = text(resource, "status") != "not-done"
    return [
        Vaccination(
            vaccine=vaccine,
            date=moment_of_dose.day,
            code_system=code.system if code else None,
            code=code.code if code else None,
            status="COMPLETED" if is_given else "NOT_DONE",
            not_done_reason=label_of(node(resource, "statusReason")),
            not_done_kind=None if is_given else _kind(node(resource, "statusReason")),
            valid_until=None if is_given else _until(resource),
            lot_number=text(resource, "lotNumber"),
            dose_number=dose if type(dose) is int and 0 < dose < 1000 else None,
            site=label_of(node(resource, "site")),
            reaction=_reaction(resource, chart),
            effective_at=moment_of_dose.at,
        )
    ]


def _kind(reason: Json) -> str | None:
    """Whether it is an exemption or a refusal; None where the reason says neither, such as a vaccine out of stock."""
    for code in codings(reason):
        if code.code in KINDS:
            return KINDS[code.code]
    words = (label_of(reason) or "").lower()
    return next((kind for kind, parts in WORDS.items() if any(part in words for part in parts)), None)


def _until(resource: Json) -> date | None:
    for extension in nodes(resource, "extension"):
        moment = read_moment(text(extension, "valueDate") or "") if text(extension, "url") == UNTIL else None
        if moment is not None:
            return moment.day
    return None


def _reaction(resource: Json, chart: Chart) -> str | None:
    """What came after the dose, in the words of the observation that it names."""
    for reaction in nodes(resource, "reaction"):
        observation = chart.find(text(node(reaction, "detail"), "reference"))
        words = text(node(reaction, "detail"), "display") or (
            label_of(node(observation.resource, "code")) if observation else None
        )
        if words:
            return words
    return None


READING = AreaReading(
    assertions=(Vaccination,),
    columns=PASSPORT,
    keep=keep,
    due=TABLE,
    turn=turn,
    resources={"Immunization": DocumentType(("occurrenceDateTime", "recorded"), "VACCINATION_CERT")},
    readers={"Immunization": read_vaccination},
)
