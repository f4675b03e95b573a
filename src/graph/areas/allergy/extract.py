"""AllergyIntolerance -> an allergy, or the fact that no allergy is known."""

from dataclasses import dataclass
from typing import ClassVar

from graph.areas.allergy.project import COLUMNS
from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import SNOMED, codings, has_code, label_of, node, nodes, text, texts
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading, DocumentType
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion, Fact

NO_KNOWN = frozenset({"716186003", "no-known-allergies"})
CATEGORIES = {"medication": "MEDICATION", "food": "FOOD", "environment": "ENVIRONMENT", "biologic": "BIOLOGIC"}
CRITICALITIES = {"low": "LOW", "high": "HIGH", "unable-to-assess": "UNABLE_TO_ASSESS"}
STATUSES = {"active": "ACTIVE", "inactive": "INACTIVE", "resolved": "RESOLVED"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Allergy(Assertion):
    """A row of `allergy`."""

    table: ClassVar[str] = "allergy"
    written: ClassVar[str] = "Passport.allergies"
    shown: ClassVar[tuple[str, ...]] = ("allergies",)
    substance: str
    code_system: str | None = None
    code: str | None = None
    category: str = "OTHER"
    criticality: str | None = None
    clinical_status: str = "ACTIVE"
    reaction: str | None = None
    verified: bool = True
    vital_labels: tuple[str, ...] = ()


def read_allergy(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The allergy of a resource; a refuted one states nothing."""
    resource = entry.resource
    concept = node(resource, "code")
    codes = codings(concept)
    verification = [node(resource, "verificationStatus")]
    if has_code(verification, "refuted"):
        return []
    if any(item.code in NO_KNOWN for item in codes):
        return [Fact(kind="NO_KNOWN_ALLERGIES", value="true", effective_at=moment.at)]
    reactions = nodes(resource, "reaction")
    substance = label_of(concept) or next((label_of(node(item, "substance")) for item in reactions), None)
    if substance is None:
        chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, "the allergy names no substance")
        return []
    manifestations = [
        label for item in reactions for concept in nodes(item, "manifestation") if (label := label_of(concept))
    ]
    code = next((item for item in codes if item.system == SNOMED), codes[0] if codes else None)
    status = text(next(iter(nodes(node(resource, "clinicalStatus"), "coding")), {}), "code") or "active"
    onset = moments[1] or moment
    return [
        Allergy(
            substance=substance,
            code_system=code.system if code else None,
            code=code.code if code else None,
            category=next((CATEGORIES[item] for item in texts(resource, "category") if item in CATEGORIES), "OTHER"),
            criticality=CRITICALITIES.get(text(resource, "criticality") or ""),
            clinical_status=STATUSES.get(status, "ACTIVE"),
            reaction=", ".join(dict.fromkeys(manifestations)) or None,
            verified=not has_code(verification, "unconfirmed"),
            effective_at=onset.at,
            vital_labels=tuple(sorted(chart.sensitivity.own(entry))),
        )
    ]


READING = AreaReading(
    assertions=(Allergy,),
    facts={"NO_KNOWN_ALLERGIES": Allergy.written},
    columns=COLUMNS,
    resources={
        "AllergyIntolerance": DocumentType(
            ("recordedDate", "onsetDateTime", "lastOccurrence"), "CONSULTATION", "Allergy"
        ),
    },
    readers={"AllergyIntolerance": read_allergy},
)
