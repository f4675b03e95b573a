"""What the proof knows of medicine: flags, vaccines, drugs and specialties that masks and conditions name."""

import re
from unicodedata import normalize

from graph.viewer import Role
from tests.proof.rows import PRESENCE, Row

ACTIVE = ("ACTIVE", "RECURRENCE", "RELAPSE")
TELLING = (
    "PSYCHIATRY PSYCHOTHERAPY NARCOLOGY INFECTIOUS_DISEASES DERMATOVENEROLOGY GYNAECOLOGY OBSTETRICS GENETICS".split()
)
# Who sees a label because it is that of their own work (domain.md 4.7, note 14).
SPECIALISTS = {
    "GENETIC": ("GENETICS",),
    "HIV": ("INFECTIOUS_DISEASES",),
    "MENTAL": ("PSYCHIATRY", "PSYCHOTHERAPY", "NARCOLOGY"),
    "REPRODUCTIVE": ("GYNAECOLOGY", "OBSTETRICS"),
    "STI": ("DERMATOVENEROLOGY",),
    "SUBSTANCE": ("PSYCHIATRY", "NARCOLOGY"),
}
FIRST_AID = "nurse school_nurse district_doctor specialist emergency_doctor dispatcher".split()
FOR_SCHOOL = ("SCHOOL_CARD", "CERTIFICATE")  # what a clinic addresses to a school
DISEASES = ("RARE_DISEASE", "CHRONIC_DRUG_BENEFIT")  # privileges that name one
DRUGS = ("MEDICATION", "BIOLOGIC")
TETANUS_RABIES_HEPATITIS_B = re.compile(
    r"tetan|столбн|адс|акдс|rabi|бешен|hepatitis ?b|hep ?b|гепатит\S* (b|в)", re.IGNORECASE
)
CVX = "08 09 18 20 28 35 43 45 90 106 107 110 113 115 120 146".split()
NEEDS = {
    "ASTHMA": "inhaler at hand",
    "DIABETES": "diabetes plan",
    "EPILEPSY": "epilepsy plan",
    "HAEMOPHILIA": "bleeding plan",
    "ANAPHYLAXIS": "allergy plan, adrenaline at hand",
    "CARDIAC": "load by the exemption only",
    "COELIAC": "gluten-free diet",
}

# Codes and diseases as the texts of a random world have them, and what they have that looks like one.
TOLD = (
    "E10.9",
    "(Е10.9)",
    "e109",
    "B23,8",
    "сахарный ДИАБЕТ",
    "ВИЧ",
    "Asthma",
    "t 38.5",
    "B12",
    "x10 дней",
    "в 21.30",
    "A10AB01",
    "Ｅ10.9",
    "E\u00a010.9",
    "E10.9\u00ad",
    "диа\u200bбет",
    "ВИЧ\u00a0— нет",
)
UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b"))
BEGINS, ENDS = r"(?<![^\W_])", r"(?![^\W_])"
DIAGNOSIS = re.compile(
    rf"{BEGINS}(?:(?:[A-Za-zЕ]|E )\d\d[.,]\d|[a-wA-WZ]109){ENDS}|{BEGINS}(?:диабет|asthma|вич{ENDS})\w*", re.IGNORECASE
)
DRUG_SYSTEMS = ("http://hl7.org/fhir/sid/cvx", "http://www.whocc.no/atc")


def undiagnosed(words: str | None) -> str | None:
    """A text of a random world with `…` for codes of ICD-10 and names of diseases, in plain spelling where there is one."""
    if words is None:
        return None
    plain = normalize("NFKC", words.translate(UNSEEN)).replace("—", "-")
    less = DIAGNOSIS.sub("…", plain)
    return words if less == plain else less


def hiding(row: Row, role: Role) -> list[str]:
    """The labels that hide a row: an allergy's own alone from who gives first aid (5 A 5)."""
    is_vital = row.table == "allergy" and role.value in FIRST_AID
    labels: list[str] = row["vital_labels" if is_vital else "labels"]
    return labels


def surely(words: str, allergies: list[Row]) -> str:
    """That none is known, where none of a child's is active, whoever may see it."""
    if words != "KNOWN_NONE":
        return words
    active = [row for row in allergies if row["clinical_status"] == "ACTIVE" and row["state"] == "CURRENT"]
    for row in active:
        row.peek("clinical_status", PRESENCE)
    return "NO_INFORMATION" if active else words


def drug_code(row: Row) -> str | None:
    """The code of a row where it is one of a drug or a vaccine, in its form."""
    system, code = row["code_system"], row["code"]
    is_drug = system in DRUG_SYSTEMS and re.fullmatch(r"[0-9-]{1,13}|[A-V]\d\d[A-Z]{1,2}(\d\d)?", code or "")
    return code if is_drug else None
