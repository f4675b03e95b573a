"""Codes that call for a sensitivity label (domain.md 3.14).

ICD-10 ranges compare the first three characters; SNOMED and LOINC codes are those that real records carry. Both lists
are short on purpose: a code that is missing is a line here, never a rule elsewhere.
"""

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
        "RESTRICTED",
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
# Codes of SNOMED CT and LOINC, and one of ours; no other system has codes that look like these, so the system is not asked.
_CODES = {
    "MENTAL": (
        "192127007 406506008 35489007 370143000 36923009 48694002 197480006 35919005 408856003 72366004 82313006 248062006 "
        "47505003 13746004 58214004 386522008 44261-6 69737-5 55757-9 89204-2 70274-6"
    ),
    "SUBSTANCE": ("7200002 66590003 26416006 55680006 6525002 191816009 361055000 3426-4 19295-5 72109-2 82667-7"),
    "HIV": (
        "86406008 165816005 62479008 171121004 31676001 55277-8 75622-1 56888-1 7917-8 29893-5 5221-7 68961-2 25836-8"
    ),
    "STI": ("240589008 76272004 15628003 8098009 33839006 20507-0 24110-9 43304-5 43305-2"),
    "REPRODUCTIVE": (
        "72892002 19169002 47200007 79586000 398254007 169553002 65200003 46706006 301807007 169560008 424441002 424619006 "
        "185317003 85116003 76690-7 82810-3 2106-3 2118-8 11449-6 8665-2"
    ),
    "MALTREATMENT": ("248110007 706893006 397940009 424393004 28245-9 76501-6"),
    "ADOPTION": ("160499008"),
    "SOCIAL_DANGER": ("SOCIALLY_DANGEROUS"),
}
LABEL_CODES = {code: label for label, codes in _CODES.items() for code in codes.split()}
# Sensitivities of HL7's ActCode, as security tags name them.
SECURITY = {
    **dict.fromkeys("PSY PSYTHPN MH BH EMOTDIS".split(), "MENTAL"),
    **dict.fromkeys("ETH ETHUD SUD OPIOIDUD ALC".split(), "SUBSTANCE"),
    "HIV": "HIV",
    "STD": "STI",
    **dict.fromkeys("SEX PREGNANT".split(), "REPRODUCTIVE"),
    **dict.fromkeys("SDV VIO MST".split(), "MALTREATMENT"),
    **dict.fromkeys("GDIS SCA SICKLE".split(), "GENETIC"),
}
# Tags that ask for nothing: confidentiality from low to normal (HL7 v3-Confidentiality), and test data (v3-ActReason).
UNRESTRICTED = frozenset({"L", "M", "N", "U", "HTEST"})
# What a tag asks for that is none of the above, or that cannot be read.
RESTRICTED = "RESTRICTED"
