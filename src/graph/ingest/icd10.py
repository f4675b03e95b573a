"""Codes of ICD-10 as documents write them."""

import re

from graph.ingest.fhir import Json, codings, is_icd10
from graph.ingest.icd10_table import is_known

LOOK_ALIKE = str.maketrans("АВСЕКМНОРТХ", "ABCEKMHOPTX")
ICD10_FORM = re.compile(r"([A-Z][0-9]{2})(?:\.?([0-9]{1,2}))?[+*]?$")


def icd10(concept: Json) -> str | None:
    """The ICD-10 code, such as J45.0, Cyrillic look-alikes and a missing point put right; None when it is not one.

    A code must lie in a block of the classification: its form alone says nothing (domain.md 5 A 10).
    """
    for coding in codings(concept):
        if is_icd10(coding.system):
            match = ICD10_FORM.match(coding.code.upper().translate(LOOK_ALIKE).replace(" ", ""))
            if match is not None and is_known(match[1]):
                return match[1] + (f".{match[2]}" if match[2] else "")
    return None


def is_doubtful(concept: Json) -> bool:
    """Whether a code is said to be of ICD-10 and is none."""
    return icd10(concept) is None and any(is_icd10(coding.system) for coding in codings(concept))
