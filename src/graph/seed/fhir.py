"""Builders of FHIR R4 resources, as other systems would send them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.ingest.check_digits import SNILS
from graph.ingest.fhir import LOINC, SNOMED
from graph.seed.person import PERSON, DrawnChild, Relative

Json = dict[str, Any]

ICD10 = "http://hl7.org/fhir/sid/icd-10"
DOCUMENT_KIND = "urn:passport:document-kind"
LABEL = "urn:passport:label"
SOURCE_KIND = "urn:passport:source-kind"
OWN = "urn:passport:observation"
UNITS = "http://unitsofmeasure.org"
PATIENT = "urn:passport:patient"
ORGANIZATION = "urn:passport:organization"


def concept(text: str, *codes: tuple[str, str]) -> Json:
    """A CodeableConcept with its words."""
    return {"coding": [{"system": system, "code": code} for system, code in codes], "text": text}


def coded(system: str, code: str) -> Json:
    """A CodeableConcept of one code."""
    return {"coding": [{"system": system, "code": code}]}


def kind(code: str) -> list[Json]:
    """A category that names the kind of document."""
    return [coded(DOCUMENT_KIND, code)]


def patient(person: DrawnChild) -> Json:
    """The child; HTEST says that the record is a test record."""
    own: Json = {"use": "official"}
    own |= {"family": person.name.family} if person.name.family else {}
    own |= {"given": [part for part in person.name[1:] if part]} if person.name.given else {}
    identifiers = [{"system": person.key[0], "value": person.key[1]}]
    identifiers += [{"system": SNILS, "value": person.snils}] if person.snils else []
    return {
        "resourceType": "Patient",
        "meta": {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST"}]},
        "identifier": identifiers,
        "name": [own],
        "gender": "female" if person.female else "male",
        "birthDate": person.born.isoformat(),
        "address": [{"use": "home", "text": person.address, "city": "Москва"}],
    }


def related_person(relative: Relative) -> Json:
    """A representative."""
    phone: Json = {"system": "phone", "value": relative.phone, "use": "mobile"}
    phone |= {"rank": 1} if relative.is_primary else {}
    resource: Json = {
        "resourceType": "RelatedPerson",
        "identifier": [{"system": PERSON, "value": relative.subject}],
        "patient": {"reference": PATIENT},
        "relationship": [coded("http://terminology.hl7.org/CodeSystem/v3-RoleCode", relative.code)],
        "name": [{"family": relative.name.family, "given": [part for part in relative.name[1:] if part]}],
        "telecom": [phone, {"system": "email", "value": f"{relative.subject}@example.org"}],
    }
    return resource | ({"period": {"end": relative.until.isoformat()}} if relative.until else {})


@dataclass(slots=True)
class BundleDraft:
    """Resources of one bundle about one child; `doctor` signs them, `url` makes their identities."""

    person: DrawnChild
    doctor: str
    organization: str
    entries: list[Json]

    def url(self, name: str) -> str:
        """The identity of a resource."""
        return f"urn:passport:seed:{self.person.index}:{name}"

    def add(self, name: str, resource: Json) -> str:
        """Put a resource into the bundle; its identity."""
        url = self.url(name)
        self.entries.append({"fullUrl": url, "resource": resource})
        return url

    def signed(self) -> list[Json]:
        """Who answers for a report: the doctor and the organization."""
        return [{"display": self.doctor}, {"reference": ORGANIZATION}]

    def observation(self, name: str, code: Json, value: Json, **more: object) -> str:
        """A result without a date of its own: that of its report holds."""
        resource = {"resourceType": "Observation", "status": "final", "subject": {"reference": PATIENT}, "code": code}
        return self.add(name, resource | value | more)

    def report(self, name: str, title: str, day: date, results: list[str], **more: object) -> None:
        """A report over results."""
        resource: Json = {
            "resourceType": "DiagnosticReport",
            "status": "final",
            "subject": {"reference": PATIENT},
            "code": concept(title),
            "effectiveDateTime": day.isoformat(),
            "performer": self.signed(),
            "result": [{"reference": url} for url in results],
        }
        self.add(name, resource | more)


def quantity(value: float, unit: str) -> Json:
    """The value of a measurement."""
    return {"valueQuantity": {"value": value, "unit": unit, "system": UNITS, "code": unit}}


__all__ = [
    "LOINC",
    "SNOMED",
    "BundleDraft",
    "Json",
    "coded",
    "concept",
    "kind",
    "patient",
    "quantity",
    "related_person",
]
