"""Sections of national documents (СЭМД) -> the FHIR resources of the same meaning.

Code lists and fields are those that published schematrons and templates name (docs/exchange.md has each with its source). Of what
they do not tell the meaning nothing is stated: a doubt says so.
"""

from collections.abc import Iterator

from graph.ingest.cda.section import Section, inner, is_negated
from graph.ingest.cda.systems import NATIONAL_ICD10
from graph.ingest.cda.values import attribute, concept, end_of, filled, moment_of, number, words_of
from graph.ingest.cda.xml import Element
from graph.ingest.fhir import LOINC, Json

SECTIONS = frozenset({"1.2.643.5.1.13.13.99.2.197", "1.2.643.5.1.13.13.11.1379", "1.2.643.5.1.13.2.1.1.1504.23"})
FIELDS = frozenset({"1.2.643.5.1.13.13.99.2.166", "1.2.643.5.1.13.13.11.1380", "1.2.643.5.1.13.2.1.1.1504.41"})
NOSOLOGY = frozenset({"1.2.643.5.1.13.13.11.1077", "1.2.643.5.1.13.2.1.1.1504.4"})
CERTAINTY = frozenset({"1.2.643.5.1.13.13.11.1076", "1.2.643.5.1.13.13.99.2.795"})
CHARACTER = frozenset({"1.2.643.5.1.13.13.11.1049", "1.2.643.5.1.13.2.1.1.586"})
VITAL = frozenset({"1.2.643.5.1.13.13.99.2.262", "1.2.643.5.1.13.13.11.1010"})
FINAL, NEW_CHRONIC = "3", "1"
DIAGNOSIS, ITS_CHARACTER = "838", "12014"
ALLERGY, ALLERGY_SINCE = "11036", "12118"
NOT_KNOWN = "8010"  # beside a dose: whether it says that the dose was not given is not published
MEASURED = {"50": "29463-7", "51": "8302-2"}  # LOINC: weight and height
UNITS = {"гр.": "g", "гр": "g", "г": "g", "кг": "kg", "см": "cm", "м": "m", "g": "g", "kg": "kg", "cm": "cm", "m": "m"}
# Sections in which a section of diagnoses is the document's own; in others it is of a stage, such as the admission.
OWN = frozenset({None, "HOSP", "RESCONS"})


def read_diagnoses(entry: Element, section: Section) -> None:
    """The diagnoses of an entry that are final, by ICD-10."""
    if section.within not in OWN:
        section.doubt(entry, "a diagnosis of a stage of treatment is not the document's own: not taken over")
        return
    group = entry.first("act")
    degree = group.first("code") if group is not None else None
    if degree is not None and (attribute(degree, "codeSystem") not in CERTAINTY or attribute(degree, "code") != FINAL):
        section.doubt(entry, "a diagnosis that is not said to be final is none: not taken over")
        return
    for stated in _observations(entry):
        if attribute(stated.first("value"), "codeSystem") in NATIONAL_ICD10:
            _diagnosis(stated, section)


def _diagnosis(stated: Element, section: Section) -> None:
    code = stated.first("code")
    is_own = _is_field(stated, DIAGNOSIS) or attribute(code, "codeSystem") in NOSOLOGY
    if not is_own or is_negated(stated) or attribute(stated, "moodCode") not in (None, "EVN"):
        section.doubt(stated, "what a code of ICD-10 says here is not known: not taken over")
        return
    time = stated.first("effectiveTime")
    own = concept(stated.first("value"), section.narrative)
    words = words_of(stated.first("text"), section.narrative)
    character = next((item.first("value") for item in _fields(stated, ITS_CHARACTER)), None)
    is_chronic = attribute(character, "codeSystem") in CHARACTER and attribute(character, "code") == NEW_CHRONIC
    end = end_of(time)
    resource = {
        "resourceType": "Condition",
        "code": own | ({"text": own.get("text") or words} if own.get("text") or words else {}),
        "clinicalStatus": {"coding": [{"code": "resolved" if end else "active"}]},
        "onsetDateTime": moment_of(time),
        "abatementDateTime": end,
        "extension": [{"url": "urn:passport:chronic", "valueBoolean": True}] if is_chronic else [],
    }
    section.add(filled(resource), stated)


def read_allergies(entry: Element, section: Section) -> None:
    """The allergies of an entry that name a substance; what is written in words alone, or as a flag, states nothing."""
    stated = entry.first("observation")
    if stated is None:
        raise section.unreadable(entry, "an entry is no observation")
    if not _is_field(stated, ALLERGY):
        section.doubt(stated, "words and flags of the history of allergies are not read: not taken over")
        return
    given = next((item for item in inner(stated, "substanceAdministration")), None)
    material = given.first("consumable", "manufacturedProduct", "manufacturedMaterial") if given is not None else None
    substance = concept(material.first("code"), section.narrative) if material is not None else {}
    if not substance.get("text"):
        raise section.unreadable(stated, "an allergy names no substance")
    if is_negated(stated):
        section.doubt(stated, "whether a denied allergy is refuted is not known: not taken over")
        return
    reaction = concept(stated.first("value"), section.narrative)
    since = next((moment_of(item.first("effectiveTime")) for item in _fields(stated, ALLERGY_SINCE)), None)
    resource = {
        "resourceType": "AllergyIntolerance",
        "code": substance,
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "onsetDateTime": since,
        "reaction": [{"manifestation": [reaction]}] if reaction else [],
    }
    section.add(filled(resource), stated, "patient")


def read_measurements(entry: Element, section: Section) -> None:
    """Height and weight; other parameters of the body are kept as text."""
    group = entry.first("organizer")
    if group is None:
        section.doubt(entry, "an entry is no group of measurements: not taken over")
        return
    if attribute(group.first("statusCode"), "code") != "completed":
        section.doubt(group, "a measurement that is not completed is none: not taken over")
        return
    for part in group.elements("component"):
        for measured in part.elements("observation"):
            _measurement(measured, group, section)


def _measurement(measured: Element, group: Element, section: Section) -> None:
    code, value = measured.first("code"), measured.first("value")
    known = MEASURED.get(attribute(code, "code") or "") if attribute(code, "codeSystem") in VITAL else None
    amount = number(attribute(value, "value"))
    if known is None or amount is None or is_negated(measured):
        section.doubt(measured, "of the parameters of the body height and weight are read: not taken over")
        return
    written = attribute(value, "unit") or ""
    unit = UNITS.get(written.lower(), written)
    resource: Json = {
        "resourceType": "Observation",
        "status": "final",
        "category": [{"coding": [{"code": "vital-signs"}]}],
        "code": filled({"coding": [{"system": LOINC, "code": known}], "text": concept(code).get("text")}),
        "effectiveDateTime": moment_of(measured.first("effectiveTime")) or moment_of(group.first("effectiveTime")),
        "valueQuantity": filled({"value": amount, "unit": unit}),
    }
    section.add(filled(resource), measured)


def read_doses(entry: Element, section: Section) -> None:
    """The doses of a certificate of vaccinations."""
    given = entry.first("substanceAdministration")
    material = given.first("consumable", "manufacturedProduct", "manufacturedMaterial") if given is not None else None
    vaccine = concept(material.first("code"), section.narrative) if material is not None else {}
    if given is None or material is None or not vaccine.get("text"):
        raise section.unreadable(entry, "an immunization names no vaccine")
    is_doubtful = any(True for _ in _fields(given, NOT_KNOWN))
    if is_doubtful or is_negated(given) or attribute(given, "moodCode") not in (None, "EVN"):
        section.doubt(given, "a dose that is planned, denied or under a remark is none that was given: not taken over")
        return
    resource = {
        "resourceType": "Immunization",
        "status": "completed",
        "vaccineCode": vaccine,
        "occurrenceDateTime": moment_of(given.first("effectiveTime")),
        "lotNumber": words_of(material.first("lotNumberText")),
    }
    section.add(filled(resource), given, "patient")


def _observations(entry: Element) -> Iterator[Element]:
    """Every observation of an entry, itself or what it relates to."""
    return (element for element in entry.walk() if element.name == "observation")


def _fields(stated: Element, code: str) -> Iterator[Element]:
    return (item for item in inner(stated, "observation") if _is_field(item, code))


def _is_field(stated: Element, code: str) -> bool:
    own = stated.first("code")
    return attribute(own, "codeSystem") in FIELDS and attribute(own, "code") == code


READERS = {"DGN": read_diagnoses, "ALL": read_allergies, "VITALPARAM": read_measurements, "IMM": read_doses}


def section_name(section: Element) -> str | None:
    """The code of a section by the national list; None for one of another list, or without."""
    code = section.first("code")
    return attribute(code, "code") if attribute(code, "codeSystem") in SECTIONS else None
