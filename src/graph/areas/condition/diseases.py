"""What an ICD-10 or SNOMED code says of a disease: whether it is chronic, the alert a bystander needs."""

from graph.ingest.fhir import SNOMED, Coding

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


def chronic(disease: str | None, codings: list[Coding]) -> bool:
    """Whether the disease is on the list of chronic ones."""
    if disease is not None and any(first <= disease[:3] <= last for first, last in CHRONIC_RANGES):
        return True
    return any(coding.system == SNOMED and coding.code in CHRONIC_SNOMED for coding in codings)


def alert_flag(disease: str | None, codings: list[Coding]) -> str | None:
    """What must be known at once without the diagnosis, or None."""
    if disease is not None:
        flag = ALERT_CODES.get(disease) or next(
            (flag for first, last, flag in ALERT_RANGES if first <= disease[:3] <= last), None
        )
        if flag is not None:
            return flag
    return next(
        (ALERT_SNOMED[item.code] for item in codings if item.system == SNOMED and item.code in ALERT_SNOMED), None
    )
