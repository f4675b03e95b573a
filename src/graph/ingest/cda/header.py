"""The header of a CDA document: whose it is, who made it, what it replaces, to which encounter it belongs."""

from graph.ingest.cda.encounter import encounter_of
from graph.ingest.cda.kinds import stated_kind
from graph.ingest.cda.section import PATIENT, Translated
from graph.ingest.cda.systems import CONFIDENTIALITY, ROLE_CODE, system_of
from graph.ingest.cda.values import (
    IDENTITY_SPACE,
    address,
    attribute,
    concept,
    contact,
    filled,
    identifier,
    instant,
    name_of,
    urn,
    words_of,
)
from graph.ingest.cda.xml import Element
from graph.ingest.check_digits import OMS
from graph.ingest.extract.kind import KIND_SYSTEM
from graph.ingest.fhir import Json
from graph.ingest.refusal import RefusalCode, Refused

AUTHOR, AUTHOR_ORGANIZATION = "urn:passport:cda:author", "urn:passport:cda:author-organization"
GUARDIAN = "urn:passport:cda:guardian"
CUSTODIAN, ENCOUNTER = "urn:passport:cda:custodian", "urn:passport:cda:encounter"
SEXES = {("2.16.840.1.113883.5.1", "M"): "male", ("2.16.840.1.113883.5.1", "F"): "female"}
SEXES |= {
    (root, code): sex
    for root in ("1.2.643.5.1.13.13.11.1040", "1.2.643.5.1.13.2.1.1.156")
    for code, sex in (("1", "male"), ("2", "female"))
}


def patient_of(root: Element) -> Translated:
    """The Patient. Raises Refused for a document about nobody, or about more than one person."""
    targets = list(root.elements("recordTarget"))
    role = targets[0].first("patientRole") if targets else None
    person = role.first("patient") if role is not None else None
    if role is None or person is None:
        raise Refused("ClinicalDocument", RefusalCode.NO_PATIENT, "the document has no recordTarget with a patient")
    if len(targets) > 1:
        raise Refused("ClinicalDocument", RefusalCode.TWO_PATIENTS, f"a second recordTarget at {targets[1].place}")
    gender = person.first("administrativeGenderCode")
    resource = {
        "resourceType": "Patient",
        "identifier": [item for item in map(identifier, role.elements("id")) if item] + _policy(role),
        "name": [item for item in map(name_of, person.elements("name")) if item],
        "gender": SEXES.get((attribute(gender, "codeSystem") or "", attribute(gender, "code") or ""), "unknown"),
        "birthDate": (instant(person.first("birthTime")) or "")[:10],
        "address": [item for item in map(address, role.elements("addr")) if item],
    }
    return Translated(PATIENT, filled(resource), role.line)


def _policy(role: Element) -> list[Json]:
    """The number of the OMS policy, which the national header has beside the identifiers."""
    policies = [item for item in role.elements("InsurancePolicy") if item.space == IDENTITY_SPACE]
    numbers = [words_of(item.first("Number")) for item in policies]
    return [{"system": OMS, "value": number} for number in numbers if number and len(number) == 16]


def guardians_of(root: Element) -> list[Translated]:
    """Who represents the patient, as the RelatedPersons that FHIR would name: what they ask for, never a right (domain.md 5 F 41).

    A relation by a code list that is not HL7's is kept in words alone: its numbers mean something else than those of FHIR.
    """
    person = root.first("recordTarget", "patientRole", "patient")
    guardians = list(person.elements("guardian")) if person is not None else []
    return [_guardian(element, number) for number, element in enumerate(guardians)]


def _guardian(element: Element, number: int) -> Translated:
    own = [item for item in map(identifier, element.elements("id")) if item]
    relation = concept(element.first("code"))
    coded = [item for item in relation.get("coding", ()) if item.get("system") == ROLE_CODE]
    names = element.first("guardianPerson")
    resource = {
        "resourceType": "RelatedPerson",
        "patient": {"reference": PATIENT},
        "identifier": own,
        "relationship": [filled({"coding": coded, "text": relation.get("text")})] if relation else [],
        "name": [item for item in map(name_of, names.elements("name")) if item] if names is not None else [],
        "telecom": [item for item in map(contact, element.elements("telecom")) if item],
    }
    # Without an id it has no address of its own, so that a second document finds the same person by name and phone.
    return Translated(f"{GUARDIAN}:{number}" if own else None, filled(resource), element.line)


def people_of(root: Element) -> list[Translated]:
    """Author, the organization of the author, and who keeps the document, as far as they have names."""
    author = root.first("author", "assignedAuthor")
    custodian = root.first("custodian", "assignedCustodian", "representedCustodianOrganization")
    translated = []
    if author is not None and (name := name_of(author.first("assignedPerson", "name"))):
        translated.append(Translated(AUTHOR, {"resourceType": "Practitioner", "name": [name]}, author.line))
    represented = author.first("representedOrganization") if author is not None else None
    for url, place in ((AUTHOR_ORGANIZATION, represented), (CUSTODIAN, custodian)):
        if place is not None and (words := words_of(place.first("name"))):
            translated.append(Translated(url, {"resourceType": "Organization", "name": words}, place.line))
    return translated


def visit_of(root: Element) -> Translated | None:
    """The encounter in which the document was made."""
    visit = root.first("componentOf", "encompassingEncounter")
    if visit is None:
        return None
    return Translated(urn(visit.first("id")) or ENCOUNTER, _about(encounter_of(visit)), visit.line)


def composition_of(root: Element, people: list[Translated], visit: Translated | None) -> Json:
    """The Composition without its sections."""
    known = {item.url for item in people}
    kind = stated_kind(root)
    code = concept(root.first("code"))
    coded = ([{"system": KIND_SYSTEM, "code": kind}] if kind else []) + code.get("coding", [])
    secrecy = root.first("confidentialityCode")
    return filled(
        {
            "resourceType": "Composition",
            "status": "final",
            "type": filled({"coding": coded, "text": code.get("text")}),
            "title": words_of(root.first("title")) or code.get("text"),
            "date": instant(root.first("effectiveTime")),
            "author": [{"reference": url} for url in (AUTHOR, AUTHOR_ORGANIZATION) if url in known],
            "custodian": {"reference": CUSTODIAN} if CUSTODIAN in known else None,
            "subject": {"reference": PATIENT},
            "encounter": {"reference": visit.url} if visit is not None else None,
            "relatesTo": _replaced(root),
            # Beside the code that FHIR has there, a security tag, which says from which code list it is.
            "meta": {"security": [_security(secrecy)]} if attribute(secrecy, "code") else None,
        }
    )


def identity_of(root: Element) -> Json:
    """The identifier of the document. Raises Refused without one: an import could not tell it from another."""
    element = root.first("id")
    own = identifier(element) if element is not None else {}
    if not own:
        raise Refused("ClinicalDocument", RefusalCode.NOT_CDA, "the document has no id")
    return own


def _about(resource: Json) -> Json:
    return {**resource, "subject": {"reference": PATIENT}}


def _replaced(root: Element) -> list[Json]:
    """The documents in whose place this one comes."""
    related = [item for item in root.elements("relatedDocument") if attribute(item, "typeCode") == "RPLC"]
    parents = [item.first("parentDocument", "id") for item in related]
    targets = [identifier(item) for item in parents if item is not None]
    return [{"code": "replaces", "targetIdentifier": target} for target in targets if target]


def _security(secrecy: Element | None) -> Json:
    system = system_of(attribute(secrecy, "codeSystem")) or CONFIDENTIALITY
    return filled({"system": system, "code": attribute(secrecy, "code")})
