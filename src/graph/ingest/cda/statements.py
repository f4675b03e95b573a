"""Problems and allergies of C-CDA -> Condition and AllergyIntolerance.

A concern (`act`) holds what is stated (`observation`). What is denied as a whole is that none is known; what is denied by its name
is refuted; what is denied of some kind, such as of drugs alone, says nothing of the others and becomes a doubt (domain.md 5 A 5).
"""

from graph.ingest.cda.section import Section, inner, is_negated, templates
from graph.ingest.cda.values import attribute, concept, end_of, filled, instant, moment_of, words_of
from graph.ingest.cda.xml import Element
from graph.ingest.fhir import SNOMED, Json

CLINICAL, VERIFICATION = "clinicalStatus", "verificationStatus"
STATUS_TEMPLATES = frozenset({"2.16.840.1.113883.10.20.22.4.6", "2.16.840.1.113883.10.20.22.4.28"})
STATUSES = {"55561003": "active", "73425007": "inactive", "413322009": "resolved", "277022003": "remission"}
OF_CONCERN = {"active": "active", "completed": "inactive", "suspended": "inactive", "aborted": "inactive"}
CRITICALITY = "2.16.840.1.113883.10.20.22.4.145"
CRITICALITIES = {"CRITL": "low", "CRITH": "high", "CRITU": "unable-to-assess"}
# What kind of problem or allergy is meant where none is named: of any kind.
ANY_PROBLEM, ANY_ALLERGY = frozenset({"55607006"}), frozenset({"419199007", "420134006", "106190000"})
NO_PROBLEM, NO_ALLERGY = "160245001", "716186003"
CATEGORIES = {
    "414285001": "food",
    "235719002": "food",
    "418471000": "food",
    "416098002": "medication",
    "59037007": "medication",
    "419511003": "medication",
    "426232007": "environment",
}


def read_problem(entry: Element, section: Section) -> None:
    """The diagnoses of one concern, or one diagnosis without a concern around it."""
    for concern, stated in _stated(entry, section):
        disease = concept(stated.first("value"), section.narrative)
        resource = _common(concern, stated) | {"resourceType": "Condition"}
        period = stated.first("effectiveTime")
        resource |= filled({"onsetDateTime": moment_of(period), "abatementDateTime": end_of(period)})
        if is_negated(stated):
            if not _is_unnamed(disease, ANY_PROBLEM):
                resource[VERIFICATION] = _coded("refuted")
            else:
                disease = _snomed(NO_PROBLEM)
        section.add(resource | filled({"code": disease}), stated)


def read_allergy(entry: Element, section: Section) -> None:
    """The allergies of one concern, or that none is known."""
    for concern, stated in _stated(entry, section):
        kind = attribute(stated.first("value"), "code")
        substance = _substance(stated, section)
        resource = _common(concern, stated) | {"resourceType": "AllergyIntolerance"}
        category = [CATEGORIES[kind]] if kind in CATEGORIES else []
        resource |= filled({"category": category, "criticality": _criticality(stated)})
        resource |= filled(
            {"onsetDateTime": moment_of(stated.first("effectiveTime")), "reaction": _reactions(stated, section)}
        )
        if is_negated(stated) and not substance:
            if kind not in ANY_ALLERGY:
                section.doubt(stated, "that none of one kind is known says nothing of other allergies: not taken over")
                continue
            substance = _snomed(NO_ALLERGY)
        elif is_negated(stated):
            resource[VERIFICATION] = _coded("refuted")
        section.add(resource | filled({"code": substance}), stated, "patient")


def _stated(entry: Element, section: Section) -> list[tuple[Element, Element]]:
    """What an entry states, each with its concern; itself where it is in none."""
    concern, alone = entry.first("act"), entry.first("observation")
    if concern is None and alone is None:
        raise section.unreadable(entry, "an entry is neither a concern nor an observation")
    if concern is None:
        return [(alone, alone)] if alone is not None else []
    observations = inner(concern, "observation", "SUBJ") or inner(concern, "observation")
    if not observations:
        raise section.unreadable(concern, "a concern holds no observation")
    return [(concern, observation) for observation in observations]


def _common(concern: Element, stated: Element) -> Json:
    """Status and the day on which it was recorded."""
    times = [moment_of(part.first("author", "time")) for part in (stated, concern)]
    recorded = next(filter(None, times), None) or instant(concern.first("effectiveTime", "low"))
    return filled({CLINICAL: _coded(_status(concern, stated)), "recordedDate": recorded})


def _status(concern: Element, stated: Element) -> str:
    for item in inner(stated, "observation"):
        if templates(item) & STATUS_TEMPLATES:
            code = attribute(item.first("value"), "code") or ""
            if code in STATUSES:
                return STATUSES[code]
    if end_of(stated.first("effectiveTime")) is not None:
        return "resolved"
    return OF_CONCERN.get(attribute(concern.first("statusCode"), "code") or "", "active")


def _substance(stated: Element, section: Section) -> Json:
    playing = stated.first("participant", "participantRole", "playingEntity")
    if playing is None:
        return {}
    substance = concept(playing.first("code"), section.narrative)
    name = words_of(playing.first("name"))
    return substance or filled({"text": name})


def _criticality(stated: Element) -> str | None:
    rated = [item for item in inner(stated, "observation") if CRITICALITY in templates(item)]
    return next((CRITICALITIES.get(attribute(item.first("value"), "code") or "") for item in rated), None)


def _reactions(stated: Element, section: Section) -> list[Json]:
    manifestations = [concept(item.first("value"), section.narrative) for item in inner(stated, "observation", "MFST")]
    return [{"manifestation": [item]} for item in manifestations if item]


def _is_unnamed(disease: Json, general: frozenset[str]) -> bool:
    codes = {item.get("code") for item in disease.get("coding", ())}
    return not codes or bool(codes & general)


def _coded(code: str) -> Json:
    return {"coding": [{"code": code}]}


def _snomed(code: str) -> Json:
    return {"coding": [{"system": SNOMED, "code": code}]}
