"""What the proof knows of medicine: flags, vaccines, drugs and specialties that masks and conditions name."""

import re

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
