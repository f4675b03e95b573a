"""Medications, immunizations, procedures and encounters of C-CDA -> the FHIR resources of the same name."""

from graph.ingest.cda.encounter import encounter_of
from graph.ingest.cda.section import Section, inner, is_negated, templates
from graph.ingest.cda.values import attribute, concept, filled, moment_of, number, period, quantity, words_of
from graph.ingest.cda.xml import Element
from graph.ingest.fhir import Json

FREE_TEXT_SIG = "2.16.840.1.113883.10.20.22.4.147"
REFUSAL_REASON = "2.16.840.1.113883.10.20.22.4.53"
MEDICATION_STATUSES = {
    "active": "active",
    "completed": "completed",
    "aborted": "stopped",
    "suspended": "on-hold",
    "cancelled": "entered-in-error",
    "nullified": "entered-in-error",
}
DONE = {"completed": "completed", "active": "in-progress", "aborted": "stopped", "cancelled": "not-done"}
GIVEN = {"completed": "completed", None: "completed", "nullified": "entered-in-error"}


def read_medication(entry: Element, section: Section) -> None:
    """What the child takes (EVN) or is to take (INT, RQO)."""
    taken = entry.first("substanceAdministration")
    if taken is None:
        raise section.unreadable(entry, "an entry is no substanceAdministration")
    if is_negated(taken):
        section.doubt(taken, "that something is not taken is no medication: not taken over")
        return
    material = taken.first("consumable", "manufacturedProduct", "manufacturedMaterial")
    if material is None:
        raise section.unreadable(taken, "a medication names no product")
    drug = concept(material.first("code"), section.narrative) or filled({"text": words_of(material.first("name"))})
    written = attribute(taken.first("statusCode"), "code")
    resource = filled(
        {
            "status": MEDICATION_STATUSES.get(written or "", "unknown"),
            "medicationCodeableConcept": drug,
        }
    )
    times, asserted = _course(taken), moment_of(taken.first("author", "time"))
    if attribute(taken, "moodCode") == "EVN":
        own: Json = {"resourceType": "MedicationStatement", "effectivePeriod": times, "dateAsserted": asserted}
        own["dosage"] = _dosage(taken, section)
    else:
        own = {"resourceType": "MedicationRequest", "intent": "order", "authoredOn": asserted or times.get("start")}
        own["dosageInstruction"] = _dosage(taken, section)
    section.add(resource | filled(own), taken)


def read_immunization(entry: Element, section: Section) -> None:
    """A dose, given or not."""
    given = entry.first("substanceAdministration")
    if given is None:
        raise section.unreadable(entry, "an entry is no substanceAdministration")
    if attribute(given, "moodCode") not in (None, "EVN"):
        section.doubt(given, "a planned dose is none that was given: not taken over")
        return
    material = given.first("consumable", "manufacturedProduct", "manufacturedMaterial")
    if material is None:
        raise section.unreadable(given, "an immunization names no vaccine")
    written = attribute(given.first("statusCode"), "code")
    reasons = [item for item in inner(given, "observation") if REFUSAL_REASON in templates(item)]
    dose = number(attribute(given.first("repeatNumber"), "value"))
    resource = {
        "resourceType": "Immunization",
        "status": "not-done" if is_negated(given) else GIVEN.get(written, "not-done"),
        "vaccineCode": concept(material.first("code"), section.narrative),
        "occurrenceDateTime": moment_of(given.first("effectiveTime")),
        "lotNumber": words_of(material.first("lotNumberText")),
        "site": concept(given.first("approachSiteCode"), section.narrative),
        "statusReason": next((concept(item.first("code")) or concept(item.first("value")) for item in reasons), None),
        "protocolApplied": [{"doseNumberPositiveInt": dose}] if type(dose) is int else [],
    }
    section.add(filled(resource), given, "patient")


def read_procedure(entry: Element, section: Section) -> None:
    """Something that was done to the child or for it."""
    done = entry.first("procedure") or entry.first("act") or entry.first("observation")
    if done is None:
        raise section.unreadable(entry, "an entry is neither a procedure, an act nor an observation")
    if attribute(done, "moodCode") not in (None, "EVN") or is_negated(done):
        section.doubt(done, "a procedure that was not made is no procedure: not taken over")
        return
    time = done.first("effectiveTime")
    resource = {
        "resourceType": "Procedure",
        "status": DONE.get(attribute(done.first("statusCode"), "code") or "", "unknown"),
        "code": concept(done.first("code"), section.narrative),
        "performedPeriod": period(time) if time is not None and time.first("low") is not None else None,
    }
    if resource["performedPeriod"] is None:
        resource["performedDateTime"] = moment_of(time)
    section.add(filled(resource), done)


def read_encounter(entry: Element, section: Section) -> None:
    """A visit or a stay."""
    visit = entry.first("encounter")
    if visit is None:
        raise section.unreadable(entry, "an entry is no encounter")
    if attribute(visit, "moodCode") not in (None, "EVN"):
        section.doubt(visit, "a planned encounter is none that took place: not taken over")
        return
    section.add(encounter_of(visit, section.narrative), visit)


def _course(taken: Element) -> Json:
    """From when to when it is taken: the interval among its times, not how often."""
    for time in taken.elements("effectiveTime"):
        if time.first("low") is not None or time.first("high") is not None or attribute(time, "value"):
            return period(time)
    return {}


def _dosage(taken: Element, section: Section) -> list[Json]:
    """In words where there are some, else by amount and interval; an interval alone says once each."""
    words = [item for item in inner(taken, "substanceAdministration") if FREE_TEXT_SIG in templates(item)]
    written = next((words_of(item.first("text"), section.narrative) for item in words), None)
    every = next((time.first("period") for time in taken.elements("effectiveTime") if time.first("period")), None)
    often = number(attribute(every, "value"))
    repeat = {"frequency": 1, "period": often, "periodUnit": attribute(every, "unit")} if often is not None else {}
    amount = taken.first("doseQuantity")
    rate = [{"doseQuantity": quantity(amount)}] if amount is not None and quantity(amount) else []
    dosage = {
        "text": written,
        "timing": {"repeat": filled(repeat)} if repeat else None,
        "doseAndRate": rate,
        "asNeededBoolean": True if taken.first("precondition") is not None else None,
    }
    return [filled(dosage)] if filled(dosage) else []
