"""Results, vital signs and social history of C-CDA -> Observation, and DiagnosticReport for a group of results."""

from graph.ingest.cda.section import Section, inner, is_negated
from graph.ingest.cda.values import attribute, concept, filled, moment_of, value
from graph.ingest.cda.xml import Element
from graph.ingest.fhir import Json

STATUSES = {
    "completed": "final",
    "active": "preliminary",
    "held": "preliminary",
    "aborted": "cancelled",
    "cancelled": "cancelled",
    "nullified": "entered-in-error",
}
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"
REPORTED = "http://terminology.hl7.org/CodeSystem/v2-0074"


def read_results(entry: Element, section: Section) -> None:
    """Results of a laboratory, alone or in a group, which is a report."""
    _read(entry, section, "laboratory")


def read_vital_signs(entry: Element, section: Section) -> None:
    """Measurements of the body, alone or in a group."""
    _read(entry, section, "vital-signs")


def read_social_history(entry: Element, section: Section) -> None:
    """Habits and circumstances."""
    _read(entry, section, "social-history")


def _read(entry: Element, section: Section, category: str) -> None:
    group, alone = entry.first("organizer"), entry.first("observation")
    if group is None and alone is None:
        section.doubt(entry, "an entry is neither a group of observations nor an observation: not taken over")
    if alone is not None:
        _observation(alone, section, category, None)
    if group is None:
        return
    members = [item for part in group.elements("component") for item in part.elements("observation")]
    results = [url for item in members if (url := _observation(item, section, category, group)) is not None]
    if category != "laboratory":
        return
    report = {
        "resourceType": "DiagnosticReport",
        "status": _status(group),
        "category": [{"coding": [{"system": REPORTED, "code": "LAB"}]}],
        "code": concept(group.first("code"), section.narrative),
        "effectiveDateTime": moment_of(group.first("effectiveTime")),
        "result": [{"reference": url} for url in results],
    }
    section.add(filled(report), group)


def _observation(stated: Element, section: Section, category: str, group: Element | None) -> str | None:
    """One observation with those in it; its address, None where it states nothing."""
    if attribute(stated, "moodCode") not in (None, "EVN") or is_negated(stated):
        section.doubt(stated, "an observation that was not made is none: not taken over")
        return None
    code = concept(stated.first("code"), section.narrative)
    if not code:
        raise section.unreadable(stated, "an observation has no code")
    for item in inner(stated, "observation", "COMP"):
        _observation(item, section, category, stated)
    time = moment_of(stated.first("effectiveTime"))
    resource: Json = {
        "resourceType": "Observation",
        "status": _status(stated),
        "category": [{"coding": [{"system": CATEGORY, "code": category}]}],
        "code": code,
        "effectiveDateTime": time or (moment_of(group.first("effectiveTime")) if group is not None else None),
        "interpretation": [word for part in stated.elements("interpretationCode") if (word := concept(part))],
        **value(stated.first("value"), section.narrative),
    }
    return section.add(filled(resource), stated)


def _status(stated: Element) -> str:
    return STATUSES.get(attribute(stated.first("statusCode"), "code") or "", "unknown")
