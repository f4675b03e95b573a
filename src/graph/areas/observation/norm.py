"""The norm of dispensary observation: how often who sees a child with a disease (rows of `norm`, domain.md 3.12, 5 A 11). Pure."""

import re
from collections.abc import Mapping
from typing import Any

KIND = "DISPENSARY"
PREFIX = re.compile(r"[A-Z][0-9]{2}(\.[0-9]{1,2})?")
SPECIALTY = re.compile("[A-Z][A-Z_]{2,60}")
NAMES = frozenset({"icd10", "specialty", "everyMonths"})
MOST, RAREST = 500, 36


def dispensary(written: Mapping[str, Any]) -> None:
    """Look at the lines of a norm; ValueError where one cannot be used, since kept.py reads them in SQL as they stand."""
    lines = written["dispensary"]
    if not isinstance(lines, list) or not 0 < len(lines) <= MOST:
        raise ValueError(f"it has 1 to {MOST} lines")
    codes = [code for line in lines for code in _checked(line)]
    if len(set(codes)) < len(codes):
        raise ValueError("each code of ICD-10 stands in one line")


def _checked(line: Mapping[str, Any]) -> list[str]:
    if line.keys() != NAMES:
        raise ValueError(f"a line has {', '.join(sorted(NAMES))}")
    codes: Any = line["icd10"]
    if not isinstance(codes, list) or not codes or not all(PREFIX.fullmatch(code) for code in codes):
        raise ValueError("icd10 lists categories or codes of ICD-10, such as J45")
    if not SPECIALTY.fullmatch(line["specialty"]):
        raise ValueError(f"{codes[0]}: a specialty is a word in capital letters, such as CARDIOLOGY")
    if type(line["everyMonths"]) is not int or not 0 < line["everyMonths"] <= RAREST:
        raise ValueError(f"{codes[0]}: everyMonths is a number from 1 to {RAREST}")
    return list(codes)
