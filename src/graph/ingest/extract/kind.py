"""Kinds, ranks, settings and dates of documents: the tables behind `document`. Areas add their resources (ingest/reading.py)."""

from graph.ingest.fhir import LOINC

SOURCE_SYSTEM = "urn:passport:source-kind"
KIND_SYSTEM = "urn:passport:document-kind"
# domain.md 5 A 6: a lower number is the stronger source.
RANKS = {"LAB": 1, "EMR": 2, "PAPER_DIGITISED": 3, "SCHOOL": 4, "REPRESENTATIVE": 5}

# The paths of a resource's dates, the document's own date first; all are checked against birth and today.
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
# Where FHIR's classes have no word for a place, a code of ours does.
SETTING_SYSTEM = "urn:passport:setting"
OWN_SETTINGS = frozenset({"OUTPATIENT", "INPATIENT", "EMERGENCY", "SCHOOL", "HOME", "PAVILION"})
TITLES = {
    "Encounter": "Encounter",
    "ImagingStudy": "Imaging study",
}
# The elements that name who signs a resource, in order; a type whose other actors do not sign has a line in SIGNERS.
SIGNERS: dict[str, tuple[str, ...]] = {}
AUTHORS = ("author", "performer", "recorder", "asserter", "requester", "informationSource", "source")
# The labels of an Encounter reach what was prescribed, planned, done and written there, so that a remedy does not give the diagnosis away.
# Measurements, vaccinations and allergies of the visit stay visible: they are needed, and do not say why the child came.
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
