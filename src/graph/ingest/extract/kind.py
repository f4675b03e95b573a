"""Kinds, ranks, settings and dates of documents: the tables behind `document`. Areas add their resources (ingest/reading.py)."""

from graph.ingest.fhir import LOINC

SOURCE_SYSTEM = "urn:passport:source-kind"
KIND_SYSTEM = "urn:passport:document-kind"
# domain.md 5 A 6: a lower number is the stronger source.
RANKS = {"LAB": 1, "EMR": 2, "PAPER_DIGITISED": 3, "SCHOOL": 4, "REPRESENTATIVE": 5}

# Where a resource's date stands, the document's own date first; every one of them is checked against birth and today.
DATES: dict[str, tuple[str, ...]] = {
    "ClinicalImpression": ("date", "effectiveDateTime", "effectivePeriod.start"),
    "Composition": ("date",),
    "Consent": ("dateTime",),
    "DiagnosticReport": ("effectiveDateTime", "effectivePeriod.start", "issued"),
    "DocumentReference": ("date", "context.period.start"),
    "Encounter": ("period.start",),
    "ImagingStudy": ("started",),
    "Observation": ("effectiveDateTime", "effectivePeriod.start", "effectiveInstant", "issued"),
    "Procedure": ("performedDateTime", "performedPeriod.start"),
    "QuestionnaireResponse": ("authored",),
}
KINDS = {
    "ClinicalImpression": "CONSULTATION",
    "Consent": "CONSENT",
    "DiagnosticReport": "LAB_RESULT",
    "DocumentReference": "SCANNED_PAPER",
    "Encounter": "CONSULTATION",
    "ImagingStudy": "INSTRUMENTAL",
    "Observation": "CONSULTATION",
    "Procedure": "CONSULTATION",
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
# domain.md 3.10.
DOCUMENT_KINDS = frozenset(
    (
        "LAB_RESULT CONSULTATION INSTRUMENTAL DISCHARGE_SUMMARY VACCINATION_CERT PREVENTIVE_EXAM DISPENSARY_CARD REFERRAL "
        "COMMISSION_PROTOCOL SCHOOL_CARD CERTIFICATE BIRTH_MED_CERT DISABILITY CONSENT REFUSAL AMBULANCE_CALL_CARD "
        "SCANNED_PAPER PRESCRIPTION CARE_PLAN OTHER"
    ).split()
)
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
    "Encounter": "Encounter",
    "ImagingStudy": "Imaging study",
}
# Who signs a resource, the first first; where another who is named in it does not sign, its type has a line in SIGNERS.
SIGNERS: dict[str, tuple[str, ...]] = {}
AUTHORS = ("author", "performer", "recorder", "asserter", "requester", "informationSource", "source")
# Encounter labels reach what was prescribed, planned, done and written there, so that a remedy does not give the diagnosis away. What was
# measured there, given as a vaccine or found as an allergy stays in sight: it is needed, and does not say why the child came.
FOLLOWING = {
    "ClinicalImpression",
    "Composition",
    "DocumentReference",
    "Encounter",
    "Procedure",
}
# A whole visit dated before birth (Encounter with what cites it) is an error of the register's dates that real records
# carry (one of Synthea's does): its documents are kept, with a doubt and without its dates. A resource with a lone date
# before birth, or a measurement, result or vaccination before birth, cannot be this child's and is quarantined.
OF_VISIT = {"Encounter", "Procedure"}
