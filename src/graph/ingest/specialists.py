"""Specialties that tell by their name what a child is treated for (domain.md 3.14, 5 F 44).

Their words are in `label_words`. A preventive examination lists these specialists for every child (domain.md 3.7), so there they
say nothing about this one.
"""

import re
from typing import Any

from graph.record import SPECIALTY_LABELS

# Specialties and places of work as NUCC and SNOMED CT code them, and HL7's v3 RoleCode for places.
CODES = {
    "MENTAL": (
        "394587001 394588006 394913002 408467006 PSYCHF 2084P0800X 2084P0804X 2084P0805X 2084F0202X 261QM0801X 261QM0850X "
        "261QM0855X 283Q00000X 101YM0800X"
    ),
    "SUBSTANCE": "SURF 2084P0802X 2084A0401X 207LA0401X 207QA0401X 207RA0401X 261QR0405X 324500000X 101YA0400X",
}
SPECIALTY_CODES = {code: label for label, codes in CODES.items() for code in codes.split()}
ROUTINE = frozenset({*SPECIALTY_CODES, *SPECIALTY_LABELS})
# Documents of these authors are labelled. A dermatologist, a gynaecologist and a doctor for infections see most children for
# other reasons.
AUTHOR_LABELS = {
    "PSYCHIATRY": "MENTAL",
    "PSYCHOTHERAPY": "MENTAL",
    "NARCOLOGY": "SUBSTANCE",
    "VENEREOLOGY": "STI",
}
NAMED = re.compile(
    r"\b(?:психиатр|психотерапевт|нарколог|венеролог|psychiatr|psychotherapist|narcolog|venereolog)\w*", re.IGNORECASE
)


def without_specialists(part: Any) -> Any:
    """The resource of an examination without the names of specialists who examine every child."""
    if isinstance(part, str):
        return "" if part.strip().upper() in ROUTINE else NAMED.sub(" ", part)
    if isinstance(part, dict):
        return {name: without_specialists(value) for name, value in part.items()}
    return [without_specialists(element) for element in part] if isinstance(part, list) else part
