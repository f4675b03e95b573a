"""Condition -> a diagnosis, or the fact that no condition is known."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from graph.areas.condition.diseases import CHRONIC_QUALIFIER, alert_flag, chronic
from graph.areas.condition.project import COLUMNS, RESTATED
from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import SNOMED, Coding, Json, code_in, codings, has_code, label_of, node, nodes, text
from graph.ingest.icd10 import icd10, is_doubtful
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading, DocumentType
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion, Fact

NO_KNOWN = frozenset({"160245001", "no-known-problems"})
STATUSES = {
    "active": "ACTIVE",
    "recurrence": "RECURRENCE",
    "relapse": "RELAPSE",
    "inactive": "INACTIVE",
    "remission": "REMISSION",
    "resolved": "RESOLVED",
}
CHRONIC_URL = "urn:passport:chronic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Assertion):
    """A row of `condition`."""

    table: ClassVar[str] = "condition"
    written: ClassVar[str] = "Passport.diagnoses"
    shown: ClassVar[tuple[str, ...]] = ("diagnoses",)
    of_document: ClassVar[Mapping[str, str]] = {"stated_on": "date"}
    display: str
    disease: str
    icd10: str | None = None
    code_system: str | None = None
    code: str | None = None
    clinical_status: str = "ACTIVE"
    chronic: bool = False
    since: date | None = None
    until: date | None = None
    alert_flag: str | None = None

    @property
    def changed(self) -> tuple[str, ...]:
        """The fields that change; a chronic disease is in a list of its own, too."""
        return (*self.shown, "chronicConditions") if self.chronic else self.shown


def read_condition(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The diagnosis of a resource; a refuted one states nothing."""
    resource = entry.resource
    concept = node(resource, "code")
    codes = codings(concept)
    if has_code([node(resource, "verificationStatus")], "refuted"):
        return []
    if any(item.code in NO_KNOWN for item in codes):
        return [Fact(kind="NO_KNOWN_CONDITIONS", value="true", effective_at=moment.at)]
    display = label_of(concept)
    if display is None:
        chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, "the condition has neither a code nor a text")
        return []
    icd10_code = icd10(concept)
    if is_doubtful(concept):
        chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, "its code is not in ICD-10: the disease is kept without it")
    code = next((item for item in codes if item.system == SNOMED), codes[0] if codes else None)
    onset = None if chart.is_early(entry) else moments[1] or moments[2] or moments[0]
    end = chart.any_date(entry, text(resource, "abatementDateTime") or text(node(resource, "abatementPeriod"), "end"))
    status = text(next(iter(nodes(node(resource, "clinicalStatus"), "coding")), {}), "code") or ""
    return [
        Condition(
            display=display,
            disease=disease_key(icd10_code, code, display),
            icd10=icd10_code,
            code_system=code.system if code else None,
            code=code.code if code else None,
            clinical_status=STATUSES.get(status, "RESOLVED" if end is not None else "ACTIVE"),
            chronic=chronic(icd10_code, codes) or _is_stated_chronic(resource),
            since=onset.day if onset else None,
            until=end.day if end else None,
            alert_flag=alert_flag(icd10_code, codes),
            effective_at=onset.at if onset else None,
        )
    ]


def disease_key(icd10_code: str | None, best: Coding | None, display: str) -> str:
    """The identity of a disease: the ICD-10 code, else the code in its system, else the words."""
    return icd10_code or (f"{best.system} {best.code}" if best else display.lower())


def _is_stated_chronic(resource: Json) -> bool:
    """Whether the sender states that it is chronic: the SNOMED qualifier "chronic" as a category, or our own extension."""
    has_extension = any(
        text(item, "url") == CHRONIC_URL and item.get("valueBoolean") is True for item in nodes(resource, "extension")
    )
    return has_extension or any(code_in(item, SNOMED) == CHRONIC_QUALIFIER for item in nodes(resource, "category"))


READING = AreaReading(
    assertions=(Condition,),
    facts={"NO_KNOWN_CONDITIONS": Condition.written},
    columns=COLUMNS,
    upkeep=RESTATED,
    resources={
        "Condition": DocumentType(
            ("recordedDate", "onsetDateTime", "onsetPeriod.start"), "CONSULTATION", dated_with_visit=True
        ),
    },
    readers={"Condition": read_condition},
)
