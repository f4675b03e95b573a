"""Sensitivity labels (domain.md 3.14), the alert a bystander needs, and what counts as chronic.

ICD-10 ranges compare the first three characters; SNOMED and LOINC codes are those that real records carry. Both lists
are short on purpose: a code that is missing is a line here, never a rule elsewhere.
"""

import re

from graph.ingest.fhir import ICD10, LOINC, SNOMED, Coding, Json, codings, node, nodes

LABELS = frozenset(
    {
        "MENTAL",
        "SUBSTANCE",
        "HIV",
        "STI",
        "REPRODUCTIVE",
        "MALTREATMENT",
        "GENETIC",
        "ADOPTION",
        "SOCIAL_DANGER",
    }
)
LABEL_SYSTEM = "urn:passport:label"

LABEL_RANGES = (
    ("F00", "F99", "MENTAL"),
    ("F10", "F19", "SUBSTANCE"),
    ("B20", "B24", "HIV"),
    ("Z21", "Z21", "HIV"),
    ("R75", "R75", "HIV"),
    ("A50", "A64", "STI"),
    ("O00", "O99", "REPRODUCTIVE"),
    ("Z30", "Z39", "REPRODUCTIVE"),
    ("N70", "N77", "REPRODUCTIVE"),
    ("N96", "N97", "REPRODUCTIVE"),
    ("T74", "T74", "MALTREATMENT"),
    ("Z61", "Z61", "MALTREATMENT"),
    ("Y05", "Y07", "MALTREATMENT"),
    ("X60", "X84", "MENTAL"),
)
LABEL_CODES: dict[tuple[str, str], str] = {
    **{
        (SNOMED, code): "MENTAL"
        for code in (
            "192127007 406506008 35489007 370143000 36923009 48694002 197480006 35919005 408856003 72366004 "
            "82313006 248062006 47505003 13746004 58214004 386522008"
        ).split()
    },
    **{
        (SNOMED, code): "SUBSTANCE" for code in "7200002 66590003 26416006 55680006 6525002 191816009 361055000".split()
    },
    **{(SNOMED, code): "HIV" for code in "86406008 165816005 62479008 171121004 31676001".split()},
    **{(SNOMED, code): "STI" for code in "240589008 76272004 15628003 8098009 33839006".split()},
    **{
        (SNOMED, code): "REPRODUCTIVE"
        for code in (
            "72892002 19169002 47200007 79586000 398254007 169553002 65200003 46706006 301807007 169560008 "
            "424441002 424619006 185317003 85116003"
        ).split()
    },
    **{(SNOMED, code): "MALTREATMENT" for code in "248110007 706893006 397940009 424393004".split()},
    (SNOMED, "160499008"): "ADOPTION",
    **{(LOINC, code): "HIV" for code in "55277-8 75622-1 56888-1 7917-8 29893-5 5221-7 68961-2 25836-8".split()},
    **{(LOINC, code): "REPRODUCTIVE" for code in "76690-7 82810-3 2106-3 2118-8 11449-6 8665-2".split()},
    **{(LOINC, code): "MALTREATMENT" for code in "28245-9 76501-6".split()},
    **{(LOINC, code): "STI" for code in "20507-0 24110-9 43304-5 43305-2".split()},
    **{(LOINC, code): "SUBSTANCE" for code in "3426-4 19295-5 72109-2 82667-7".split()},
    **{(LOINC, code): "MENTAL" for code in "44261-6 69737-5 55757-9 89204-2 70274-6".split()},
}
# Codes of HL7's ActCode sensitivities in meta.security.
SECURITY = {
    "PSY": "MENTAL",
    "PSYTHPN": "MENTAL",
    "MH": "MENTAL",
    "ETH": "SUBSTANCE",
    "SUD": "SUBSTANCE",
    "OPIOIDUD": "SUBSTANCE",
    "ALC": "SUBSTANCE",
    "HIV": "HIV",
    "STD": "STI",
    "SEX": "REPRODUCTIVE",
    "PREGNANT": "REPRODUCTIVE",
    "SDV": "MALTREATMENT",
    "VIO": "MALTREATMENT",
    "GDIS": "GENETIC",
}

CHRONIC_RANGES = (
    ("B18", "B18"),
    ("B20", "B24"),
    ("C00", "C97"),
    ("D55", "D58"),
    ("D66", "D68"),
    ("E00", "E07"),
    ("E10", "E14"),
    ("E22", "E27"),
    ("E70", "E77"),
    ("E84", "E84"),
    ("F20", "F29"),
    ("F70", "F79"),
    ("F84", "F84"),
    ("F90", "F90"),
    ("G35", "G35"),
    ("G40", "G40"),
    ("G70", "G73"),
    ("G80", "G80"),
    ("H90", "H90"),
    ("I05", "I09"),
    ("I10", "I15"),
    ("I42", "I42"),
    ("I47", "I50"),
    ("J30", "J30"),
    ("J32", "J32"),
    ("J44", "J45"),
    ("K50", "K51"),
    ("K90", "K90"),
    ("L20", "L20"),
    ("L40", "L40"),
    ("M05", "M09"),
    ("M30", "M35"),
    ("N03", "N04"),
    ("N18", "N18"),
    ("Q20", "Q28"),
)
CHRONIC_SNOMED = frozenset(
    (
        "195967001 233678006 84757009 128613002 44054006 46635009 73211009 190905008 396331005 90935002 128188000 "
        "192127007 446096008 232353008 40055000 239872002 239873007 86406008 35919005 24079001 13213009 40930008 "
        "59621000"
    ).split()
)
CHRONIC_QUALIFIER = "90734009"

ALERT_RANGES = (
    ("J45", "J46", "ASTHMA"),
    ("E10", "E14", "DIABETES"),
    ("G40", "G41", "EPILEPSY"),
    ("D66", "D68", "HAEMOPHILIA"),
    ("I05", "I09", "CARDIAC"),
    ("I20", "I25", "CARDIAC"),
    ("I33", "I52", "CARDIAC"),
    ("Q20", "Q28", "CARDIAC"),
)
ALERT_CODES = {"T78.0": "ANAPHYLAXIS", "T78.2": "ANAPHYLAXIS", "T88.6": "ANAPHYLAXIS", "K90.0": "COELIAC"}
ALERT_SNOMED = {
    "195967001": "ASTHMA",
    "233678006": "ASTHMA",
    "44054006": "DIABETES",
    "46635009": "DIABETES",
    "73211009": "DIABETES",
    "84757009": "EPILEPSY",
    "128613002": "EPILEPSY",
    "90935002": "HAEMOPHILIA",
    "39579001": "ANAPHYLAXIS",
    "13213009": "CARDIAC",
    "49436004": "CARDIAC",
    "396331005": "COELIAC",
}

LOOK_ALIKE = str.maketrans("АВСЕКМНОРТХ", "ABCEKMHOPTX")
ICD10_FORM = re.compile(r"([A-Z][0-9]{2})(?:\.?([0-9]{1,2}))?[+*]?$")


def icd10(concept: Json) -> str | None:
    """The ICD-10 code, such as J45.0, Cyrillic look-alikes and a missing point put right; None when it is not one."""
    for coding in codings(concept):
        if coding.system in ICD10:
            match = ICD10_FORM.match(coding.code.upper().translate(LOOK_ALIKE).replace(" ", ""))
            if match is not None:
                return match[1] + (f".{match[2]}" if match[2] else "")
    return None


def _in_ranges(code: str, ranges: tuple[tuple[str, str, str], ...]) -> set[str]:
    return {name for first, last, name in ranges if first <= code[:3] <= last}


def code_labels(concept: Json) -> set[str]:
    """The labels that a CodeableConcept calls for."""
    found = {LABEL_CODES[key] for coding in codings(concept) if (key := (coding.system, coding.code)) in LABEL_CODES}
    disease = icd10(concept)
    return found | _in_ranges(disease, LABEL_RANGES) if disease is not None else found


def security_labels(resource: Json) -> set[str]:
    """The labels that meta.security names, in HL7's codes or in our own."""
    if "meta" not in resource:
        return set()
    found: set[str] = set()
    for coding in codings({"coding": nodes(node(resource, "meta"), "security")}):
        if coding.system == LABEL_SYSTEM and coding.code in LABELS:
            found.add(coding.code)
        elif coding.code in SECURITY and coding.system != LABEL_SYSTEM:
            found.add(SECURITY[coding.code])
    return found


def chronic(disease: str | None, found: list[Coding]) -> bool:
    """Whether the disease is on the list of chronic ones."""
    if disease is not None and any(first <= disease[:3] <= last for first, last in CHRONIC_RANGES):
        return True
    return any(coding.system == SNOMED and coding.code in CHRONIC_SNOMED for coding in found)


def alert_flag(disease: str | None, found: list[Coding]) -> str | None:
    """What must be known at once without the diagnosis, or None."""
    if disease is not None:
        flag = ALERT_CODES.get(disease) or next(iter(sorted(_in_ranges(disease, ALERT_RANGES))), None)
        if flag is not None:
            return flag
    return next(
        (ALERT_SNOMED[item.code] for item in found if item.system == SNOMED and item.code in ALERT_SNOMED), None
    )
