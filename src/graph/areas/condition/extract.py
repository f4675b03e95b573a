"""Condition -> a diagnosis, or the fact that there is none."""

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
from graph.ingest.parse import Entry
from graph.ingest.reading import Reading, Resource
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Fact, Statement

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
class Condition(Statement):
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
        """A chronic disease stands in its own list, too."""
        return (*self.shown, "chronicConditions") if self.chronic else self.shown


def read_condition(entry: Entry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Statement]:
    """One row; a refuted condition states nothing."""
    resource = entry.resource
    concept = node(resource, "code")
    found = codings(concept)
    if has_code([node(resource, "verificationStatus")], "refuted"):
        return []
    if any(item.code in NO_KNOWN for item in found):
        return [Fact(kind="NO_KNOWN_CONDITIONS", value="true", effective_at=moment.at)]
    display = label_of(concept)
    if display is None:
        chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, "the condition has neither a code nor a text")
        return []
    disease = icd10(concept)
    if is_doubtful(concept):
        chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, "its code is not in ICD-10: the disease is kept without it")
    best = next((item for item in found if item.system == SNOMED), found[0] if found else None)
    onset = None if chart.is_early(entry) else moments[1] or moments[2] or moments[0]
    end = chart.any_date(entry, text(resource, "abatementDateTime") or text(node(resource, "abatementPeriod"), "end"))
    status = text(next(iter(nodes(node(resource, "clinicalStatus"), "coding")), {}), "code") or ""
    return [
        Condition(
            display=display,
            disease=disease_key(disease, best, display),
            icd10=disease,
            code_system=best.system if best else None,
            code=best.code if best else None,
            clinical_status=STATUSES.get(status, "RESOLVED" if end is not None else "ACTIVE"),
            chronic=chronic(disease, found) or _stated_chronic(resource),
            since=onset.day if onset else None,
            until=end.day if end else None,
            alert_flag=alert_flag(disease, found),
            effective_at=onset.at if onset else None,
        )
    ]


def disease_key(icd10_code: str | None, best: Coding | None, display: str) -> str:
    """What tells diseases apart: the ICD-10 code, else the code in its system, else the words."""
    return icd10_code or (f"{best.system} {best.code}" if best else display.lower())


def _stated_chronic(resource: Json) -> bool:
    """The sender says so: the SNOMED qualifier "chronic" as a category, or our own extension."""
    stated = any(
        text(item, "url") == CHRONIC_URL and item.get("valueBoolean") is True for item in nodes(resource, "extension")
    )
    return stated or any(code_in(item, SNOMED) == CHRONIC_QUALIFIER for item in nodes(resource, "category"))


READING = Reading(
    statements=(Condition,),
    facts={"NO_KNOWN_CONDITIONS": Condition.written},
    columns=COLUMNS,
    upkeep=RESTATED,
    resources={
        "Condition": Resource(
            ("recordedDate", "onsetDateTime", "onsetPeriod.start"), "CONSULTATION", dated_with_visit=True
        ),
    },
    readers={"Condition": read_condition},
)
