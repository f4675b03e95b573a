"""A vaccination that is written down here, as a FHIR bundle: so that it goes the way of every other document."""

from collections.abc import Mapping
from datetime import date
from uuid import uuid4

from graph.areas.vaccination.due import GROUP
from graph.areas.vaccination.extract import UNTIL
from graph.ingest.fhir import Json
from graph.write.paper import Paper

CVX = "http://hl7.org/fhir/sid/cvx"
REASON = "http://terminology.hl7.org/CodeSystem/v3-ActReason"
CONSENT_BY = "urn:passport:consent-by"
# No reason in words: why a child is exempt stands in the documents of whoever treats it (docs/prevention.md).
REASONS = {"EXEMPTION": ("MEDPREC", "медицинский отвод"), "REFUSAL": ("PATOBJ", "письменный отказ")}


def vaccination_paper(immunization: Json, agreed: Json | None = None) -> Paper:
    """An Immunization, and the consent that came before it."""
    entries: list[Json] = [{"fullUrl": uuid4().urn, "resource": {"resourceType": "Immunization", **immunization}}]
    if agreed is not None:
        paper = {"resourceType": "Consent", "status": "active", **agreed}
        entries.append({"fullUrl": uuid4().urn, "resource": paper})
    return Paper("collection", tuple(entries))


def given_dose(given: Mapping[str, object]) -> Json:
    """A dose, from an input."""
    vaccine, code = str(given["vaccine"]).strip(), given.get("code")
    concept: Json = {"text": vaccine}
    if code:
        concept["coding"] = [{"system": CVX, "code": code, "display": vaccine}]
    dose: Json = {"status": "completed", "vaccineCode": concept, "occurrenceDateTime": f"{given['date']}"}
    if given.get("lotNumber"):
        dose["lotNumber"] = given["lotNumber"]
    if given.get("site"):
        dose["site"] = {"text": given["site"]}
    if given.get("reaction"):
        dose["reaction"] = [{"detail": {"display": given["reaction"]}}]
    if given.get("doseNumber"):
        dose["protocolApplied"] = [{"doseNumberPositiveInt": given["doseNumber"]}]
    return dose


def not_given(kind: str, group: str, since: date, until: date | None) -> Json:
    """An exemption or a refusal of a vaccine group."""
    code, words = REASONS[kind]
    resource: Json = {
        "status": "not-done",
        "statusReason": {"coding": [{"system": REASON, "code": code}], "text": words},
        "vaccineCode": {"coding": [{"system": GROUP, "code": group}], "text": group},
        "occurrenceDateTime": since.isoformat(),
    }
    if until is not None:
        resource["extension"] = [{"url": UNTIL, "valueDate": until.isoformat()}]
    return resource


def consent(by: str, day: date, *, permits: bool) -> Json:
    """That somebody agreed in writing, or refused."""
    return {
        "dateTime": day.isoformat(),
        "category": [{"coding": [{"system": CONSENT_BY, "code": by}]}],
        "provision": {"type": "permit" if permits else "deny"},
    }
