"""CarePlan -> dispensary observation, where it names an ICD-10 disease or a specialty; otherwise it is a document only.

Our own extensions on CarePlan: `urn:passport:specialty` (valueCode, such as CARDIOLOGY), `urn:passport:visits-per-year`
(valueInteger), `urn:passport:last-visit` and `urn:passport:next-visit` (valueDate), `urn:passport:removal-reason`
(valueString).
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from graph.areas.observation.kept import VISITS
from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import label_of, node, nodes, text
from graph.ingest.icd10 import icd10
from graph.ingest.moment import Moment, read_moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading, DocumentType
from graph.ingest.rows import Assertion


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Assertion):
    """A row of `observation`: dispensary observation, not FHIR's Observation."""

    table: ClassVar[str] = "observation"
    written: ClassVar[str] = "Passport.dispensaryObservations"
    shown: ClassVar[tuple[str, ...]] = ("dispensaryObservations",)
    display: str
    icd10: str | None = None
    specialty: str | None = None
    status: str = "ACTIVE"
    since: date | None = None
    until: date | None = None
    visits_per_year: int | None = None
    last_visit: date | None = None
    next_visit: date | None = None
    removal_reason: str | None = None


def read_observation(entry: BundleEntry, chart: Chart, moments: list[Moment | None], at: Moment) -> list[Assertion]:
    """The dispensary observation of a CarePlan, if it is one."""
    resource = entry.resource
    extensions = {text(item, "url"): item for item in nodes(resource, "extension")}
    specialty = text(extensions.get("urn:passport:specialty", {}), "valueCode")
    concepts = [
        node(condition.resource, "code")
        for item in nodes(resource, "addresses")
        if (condition := chart.find(text(item, "reference"))) and chart.stands(condition)
    ]
    concepts += nodes(resource, "category")
    concept = next((item for item in concepts if icd10(item) is not None), None)
    if concept is None and specialty is None:
        return []
    start = None if chart.is_early(entry) else moments[1] or moments[0]
    end = chart.any_date(entry, text(node(resource, "period"), "end"))
    visits = extensions.get("urn:passport:visits-per-year", {}).get("valueInteger")
    is_over = text(resource, "status") in ("completed", "revoked", "entered-in-error")
    return [
        Observation(
            display=label_of(concept or {}) or text(resource, "title") or specialty or "",
            icd10=icd10(concept) if concept else None,
            specialty=specialty,
            status="REMOVED" if is_over else "ACTIVE",
            since=start.day if start else None,
            until=end.day if end else None,
            visits_per_year=visits if type(visits) is int and 0 < visits < 1000 else None,
            last_visit=_day(extensions.get("urn:passport:last-visit", {})),
            next_visit=_day(extensions.get("urn:passport:next-visit", {})),
            removal_reason=text(extensions.get("urn:passport:removal-reason", {}), "valueString"),
            effective_at=start.at if start else None,
        )
    ]


def _day(extension: dict[str, Any]) -> Any:
    moment = read_moment(text(extension, "valueDate") or "")
    return moment.day if moment is not None else None


READING = AreaReading(
    assertions=(Observation,),
    upkeep=VISITS,
    resources={
        "CarePlan": DocumentType(
            ("created", "period.start"), "CARE_PLAN", "Care plan", follows_visit=True, dated_with_visit=True
        ),
    },
    readers={"CarePlan": read_observation},
)
