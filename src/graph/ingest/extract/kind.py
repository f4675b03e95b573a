"""Kinds, ranks, settings and dates of documents: the tables behind `document`."""

from graph.ingest.fhir import LOINC

SOURCE_SYSTEM = "urn:passport:source-kind"
KIND_SYSTEM = "urn:passport:document-kind"
# domain.md 5 A 6: a lower number is the stronger source.
RANKS = {"LAB": 1, "EMR": 2, "PAPER_DIGITISED": 3, "SCHOOL": 4, "REPRESENTATIVE": 5}

# Where a resource's date stands, the document's own date first; every one of them is checked against birth and today.
DATES: dict[str, tuple[str, ...]] = {
    "AllergyIntolerance": ("recordedDate", "onsetDateTime", "lastOccurrence"),
    "CarePlan": ("created", "period.start"),
    "ClinicalImpression": ("date", "effectiveDateTime", "effectivePeriod.start"),
    "Composition": ("date",),
    "Condition": ("recordedDate", "onsetDateTime", "onsetPeriod.start"),
    "Consent": ("dateTime",),
    "DiagnosticReport": ("effectiveDateTime", "effectivePeriod.start", "issued"),
    "DocumentReference": ("date", "context.period.start"),
    "Encounter": ("period.start",),
    "ImagingStudy": ("started",),
    "Immunization": ("occurrenceDateTime", "recorded"),
    "MedicationRequest": ("authoredOn",),
    "MedicationStatement": ("dateAsserted", "effectiveDateTime", "effectivePeriod.start"),
    "Observation": ("effectiveDateTime", "effectivePeriod.start", "effectiveInstant", "issued"),
    "Procedure": ("performedDateTime", "performedPeriod.start"),
    "QuestionnaireResponse": ("authored",),
    "ServiceRequest": ("authoredOn",),
}
KINDS = {
    "AllergyIntolerance": "CONSULTATION",
    "CarePlan": "CARE_PLAN",
    "ClinicalImpression": "CONSULTATION",
    "Condition": "CONSULTATION",
    "Consent": "CONSENT",
    "DiagnosticReport": "LAB_RESULT",
    "DocumentReference": "SCANNED_PAPER",
    "Encounter": "CONSULTATION",
    "ImagingStudy": "INSTRUMENTAL",
    "Immunization": "VACCINATION_CERT",
    "MedicationRequest": "PRESCRIPTION",
    "MedicationStatement": "PRESCRIPTION",
    "Observation": "CONSULTATION",
    "Procedure": "CONSULTATION",
    "ServiceRequest": "REFERRAL",
}
COMPOSITION_KINDS = {
    (LOINC, "11502-2"): "LAB_RESULT",
    (LOINC, "11488-4"): "CONSULTATION",
    (LOINC, "18842-5"): "DISCHARGE_SUMMARY",
    (LOINC, "34133-9"): "DISCHARGE_SUMMARY",
    (LOINC, "11369-6"): "VACCINATION_CERT",
    (LOINC, "82593-5"): "VACCINATION_CERT",
    (LOINC, "57133-1"): "REFERRAL",
    (LOINC, "59284-0"): "CONSENT",
    (LOINC, "18748-4"): "INSTRUMENTAL",
}
DOCUMENT_KINDS = frozenset(
    {*KINDS.values(), *COMPOSITION_KINDS.values(), "OTHER", "PREVENTIVE_EXAM", "DISPENSARY_CARD"}
) | {
    "COMMISSION_PROTOCOL",
    "SCHOOL_CARD",
    "CERTIFICATE",
    "BIRTH_MED_CERT",
    "DISABILITY",
    "REFUSAL",
    "AMBULANCE_CALL_CARD",
}
CHECK_UPS = frozenset({"185349003", "410620009", "162673000", "170258001", "268565007"})
SETTINGS = {
    "AMB": "OUTPATIENT",
    "VR": "OUTPATIENT",
    "HH": "HOME",
    "EMER": "EMERGENCY",
    "FLD": "EMERGENCY",
    "IMP": "INPATIENT",
    "ACUTE": "INPATIENT",
    "NONAC": "INPATIENT",
    "SS": "INPATIENT",
    "OBSENC": "INPATIENT",
}
TITLES = {
    "AllergyIntolerance": "Allergy",
    "CarePlan": "Care plan",
    "Encounter": "Encounter",
    "ImagingStudy": "Imaging study",
}
AUTHORS = ("author", "performer", "recorder", "asserter", "requester", "informationSource", "source")
# Encounter labels reach what was prescribed, planned, done and written there, so that a remedy does not give the diagnosis away. What was
# measured there, given as a vaccine or found as an allergy stays in sight: it is needed, and does not say why the child came.
FOLLOWING = frozenset(
    {
        "CarePlan",
        "ClinicalImpression",
        "Composition",
        "DocumentReference",
        "Encounter",
        "MedicationRequest",
        "MedicationStatement",
        "Procedure",
        "ServiceRequest",
    }
)
