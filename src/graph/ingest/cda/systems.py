"""OIDs of code systems and registers -> the addresses under which FHIR, and so the rest of the import, knows them."""

from graph.ingest.check_digits import SNILS
from graph.ingest.fhir import LOINC, SNOMED

ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
SSN = "http://hl7.org/fhir/sid/us-ssn"

ROLE_CODE = "http://terminology.hl7.org/CodeSystem/v3-RoleCode"

ICD10 = "http://hl7.org/fhir/sid/icd-10"
# The national list of ICD-10 under its number of today and its two earlier ones.
NATIONAL_ICD10 = frozenset({"1.2.643.5.1.13.13.11.1005", "1.2.643.5.1.13.2.1.1.641", "1.2.643.5.1.13.2.1.1.718"})

SYSTEMS = {
    **dict.fromkeys(sorted(NATIONAL_ICD10), ICD10),
    "2.16.840.1.113883.6.1": LOINC,
    "2.16.840.1.113883.6.96": SNOMED,
    "2.16.840.1.113883.6.88": "http://www.nlm.nih.gov/research/umls/rxnorm",
    "2.16.840.1.113883.6.69": "http://hl7.org/fhir/sid/ndc",
    "2.16.840.1.113883.12.292": "http://hl7.org/fhir/sid/cvx",
    "2.16.840.1.113883.6.3": ICD10,
    "2.16.840.1.113883.6.90": "http://hl7.org/fhir/sid/icd-10-cm",
    "2.16.840.1.113883.6.12": "http://www.ama-assn.org/go/cpt",
    "2.16.840.1.113883.5.4": ACT_CODE,
    "2.16.840.1.113883.5.8": "http://terminology.hl7.org/CodeSystem/v3-ActReason",
    "2.16.840.1.113883.5.25": CONFIDENTIALITY,
    "2.16.840.1.113883.5.111": ROLE_CODE,
    # Numbers of people: SNILS by its OID of the national tree, the SSN by HL7's.
    "1.2.643.100.3": SNILS,
    "2.16.840.1.113883.4.1": SSN,
}


def system_of(oid: str | None) -> str | None:
    """The address of a code system or register; one that is not known keeps its OID."""
    if not oid:
        return None
    return SYSTEMS.get(oid) or f"urn:oid:{oid}"
