"""Codes that call for a sensitivity label (domain.md 3.14).

ICD-10 ranges compare the first three characters; SNOMED and LOINC codes are those that real records carry. Both lists
are short on purpose: a code that is missing is a line here, never a rule elsewhere. label_code_forms.py finds them in texts.
"""

import re

from graph.ingest.specialists import SPECIALTY_CODES
from graph.record import SPECIALTY_LABELS

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
        "SOCIAL",
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
# ICD-11, the first four characters.
ICD11_RANGES = (
    ("1A60", "1A9Z", "STI"),
    ("1C60", "1C62", "HIV"),
    ("6A00", "6E8Z", "MENTAL"),
    ("6C40", "6C4Z", "SUBSTANCE"),
    ("JA00", "JB6Z", "REPRODUCTIVE"),
    ("PB80", "PD3Z", "MENTAL"),
    ("PJ20", "PJ2Z", "MALTREATMENT"),
    ("QA21", "QA21", "REPRODUCTIVE"),
    ("QE82", "QE82", "MALTREATMENT"),
)
# ICPC-2, whose chapters look like those of ICD-10: read under its own address alone.
ICPC_RANGES = (
    ("B90", "B90", "HIV"),
    ("P01", "P99", "MENTAL"),
    ("P15", "P19", "SUBSTANCE"),
    ("W01", "W99", "REPRODUCTIVE"),
    ("X70", "X73", "STI"),
    ("X90", "X92", "STI"),
    ("Y70", "Y76", "STI"),
    ("Z16", "Z16", "MALTREATMENT"),
    ("Z25", "Z25", "MALTREATMENT"),
)
# Beginnings of ATC codes: what these drugs treat is what they say.
ATC = {
    **dict.fromkeys("J05AE J05AF J05AG J05AJ J05AR J05AX07 J05AX08 J05AX09 J05AX12 J05AX29".split(), "HIV"),
    **dict.fromkeys("N05A N06A N06BA N06CA".split(), "MENTAL"),
    **dict.fromkeys("N07BA N07BB N07BC".split(), "SUBSTANCE"),
    **dict.fromkeys("G02BA G02BB G03A G03XB".split(), "REPRODUCTIVE"),
}
# Codes of SNOMED CT and LOINC, and ours; no other system has codes that look like these, so the system is not asked.
_CODES = {
    "MENTAL": (
        "192127007 406506008 35489007 370143000 36923009 48694002 197480006 35919005 408856003 72366004 82313006 248062006 "
        "47505003 13746004 58214004 386522008 23560001 231494001 191736004 44261-6 69737-5 55757-9 89204-2 70274-6"
    ),
    "SUBSTANCE": ("7200002 66590003 26416006 55680006 6525002 191816009 361055000 3426-4 19295-5 72109-2 82667-7"),
    "HIV": (
        "86406008 165816005 62479008 171121004 31676001 55277-8 75622-1 56888-1 7917-8 7918-6 7919-4 29893-5 31201-7 5220-9 "
        "5221-7 5222-5 5223-3 5224-1 5225-8 10351-5 20447-9 30361-0 35437-3 43010-8 48345-3 49580-4 68961-2 80203-3 25836-8"
    ),
    "STI": (
        "240589008 76272004 15628003 8098009 33839006 20507-0 24110-9 43304-5 43305-2 5292-8 11084-1 22587-0 31147-2 21613-5 21415-5"
    ),
    "REPRODUCTIVE": (
        "72892002 19169002 47200007 79586000 398254007 169553002 65200003 46706006 301807007 169560008 424441002 424619006 "
        "185317003 85116003 76690-7 82810-3 2106-3 2118-8 11449-6 8665-2"
    ),
    "MALTREATMENT": ("248110007 706893006 397940009 424393004 28245-9 76501-6"),
    "ADOPTION": ("160499008"),
    "SOCIAL_DANGER": ("SOCIALLY_DANGEROUS"),
}
LABEL_CODES = {code: label for label, codes in _CODES.items() for code in codes.split()}
# What a specialty treats first; its doctors may see more.
LABEL_CODES |= {specialty: labels[0] for specialty, labels in SPECIALTY_LABELS.items()} | SPECIALTY_CODES
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
# Tags that ask for nothing: confidentiality from low to normal (HL7 v3-Confidentiality), and test data (v3-ActReason). Under
# another address these letters mean something else.
UNRESTRICTED = frozenset({"L", "M", "N", "U", "HTEST"})
UNRESTRICTED_SYSTEMS = re.compile(
    r"(?:.*[/:]v3[/-](?:vs/)?(?:Confidentiality|ActReason)(?:Classification)?|(?:urn:oid:)?2\.16\.840\.1\.113883\.5\.(?:25|8)|)$",
    re.IGNORECASE,
)
# What a tag asks for that is none of the above, or that cannot be read.
RESTRICTED = "RESTRICTED"
