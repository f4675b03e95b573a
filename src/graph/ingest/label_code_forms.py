"""Codes in a text, and the labels that they call for (domain.md 3.14).

Alone, or after the word "diagnosis", a code needs no more than its form. Within other words it must look like nothing else: `в 21.30`
is a time, `N75` a number, `кабинет B21` a room.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from graph.ingest.fhir import ICD10
from graph.ingest.label_codes import ATC, ICD11_RANGES, ICPC_RANGES, LABEL_CODES, LABEL_RANGES

Ranges = Sequence[tuple[str, str, str]]
# Small letters stay Cyrillic, for most of them are prepositions, too.
LATIN = str.maketrans("АВСЕКМНОРТХУ", "ABCEKMHOPTXY")
BEFORE_DIGITS = re.compile(r"[АВСЕКМНОРТХУ](?= ?[0-9])")
SMALL_LATIN = str.maketrans("авортнхуАВОРТНХУ", "ABOPTHXYABOPTHXY")
ICD10_ALONE = re.compile(r"([A-Z]) ?([0-9]{2})(?:[.,]?[0-9A-Z]{1,4})?[+*]?")
ICD11_ALONE = re.compile(r"([0-9A-Z][A-Z][0-9][0-9A-Z])(?:\.[0-9A-Z]{1,3})?")
_PLACE = "каб|кабинет|кабинете|палата|палате|комната|комнате|бокс|офис|кв|квартира|корпус|корп|room|ward|bed|gate"
_TELLING = r"диагноз\w*|мкб(?:-?10)?|код\w*|ds|dx|icd(?:-?10)?"
ICD10_WITHIN = re.compile(
    rf"(?P<place>(?i:\b(?:{_PLACE})\b[\s.:№#-]*(?:No)? ?)[A-Z]\d\d)"
    rf"|(?i:\b(?:{_TELLING})\b)[\s.:;,№(-]*(?P<told>(?:[A-Za-z] ?|[авортнху])[0-9]{{2}})(?![0-9])"
    r"|(?<![\w.])(?:(?P<mental>[Ff][0-9]{2}|F [0-9]{2})(?![A-Za-z])"
    r"|(?P<hiv>[Bb]2[0-4])[0-9]?(?!\w)"
    r"|(?P<whole>[AORTYZaortyz][0-9]{2}|X[0-9]{2})(?!\w)"
    r"|(?P<pointed>[A-Za-z][0-9]{2})\.[0-9](?![A-Za-z])"
    r"|(?P<small>[авортнху][0-9]{2})\.[0-9](?!\d))"
    r"|(?:^|[(,;:] ?)(?P<number>[Nn][0-9]{2})(?!\w)"
)
# With a blank only where the letter was Latin as it came.
APART = re.compile(r"(?<![\w.])([ABNORTXYZ] [0-9]{2})\.[0-9](?!\d)")
ICD11_WITHIN = re.compile(r"(?<![\w.-])([0-9A-Z][A-Z][0-9][0-9A-Z])(?:\.[0-9A-Z]{1,3})?(?![\w-])")
ATC_FORM = re.compile(r"(?<!\w)([GJN][0-9]{2}[A-Z]{1,2}(?:[0-9]{2})?)(?!\w)", re.IGNORECASE)
NUMBER = re.compile(r"(?<![\w.-])(?:[0-9]{4,5}-[0-9]|[0-9]{7,9})(?![\w-])")
DIGIT = re.compile("[0-9]")
ICPC = re.compile(r"icpc|2\.16\.840\.1\.113883\.6\.139", re.IGNORECASE)
CODES_OF = re.compile(rf"(?:{ICD10.pattern})|icd|мкб|icpc|snomed|loinc|atc|\.113883\.6\.", re.IGNORECASE)


def code_labels(text: str) -> Iterator[str]:
    """The labels of the codes in a text; the text comes from `spellings`."""
    if DIGIT.search(text) is None:
        return
    folded = text if text.isascii() else text.translate(LATIN)
    yield from _icd10(text)
    yield from _within(ICD11_RANGES, _icd11(folded))
    for match in NUMBER.finditer(text):
        if match[0] in LABEL_CODES:
            yield LABEL_CODES[match[0]]
    for match in ATC_FORM.finditer(folded):
        code = match[1].upper()
        yield from (label for beginning, label in ATC.items() if code.startswith(beginning))


def icpc_labels(code: str) -> frozenset[str]:
    """The labels of a code of ICPC-2, whose letters mean other chapters than those of ICD-10."""
    return frozenset(_within(ICPC_RANGES, [code.strip().upper().translate(LATIN)[:3]]))


@lru_cache(maxsize=1024)
def is_icpc(system: str) -> bool:
    """Whether this is one of the addresses of ICPC-2."""
    return ICPC.search(system) is not None


@lru_cache(maxsize=1024)
def names_codes(system: str) -> bool:
    """Whether a value under this address is a code and no number of a person."""
    return CODES_OF.search(system) is not None


def _icd10(text: str) -> Iterator[str]:
    folded = text if text.isascii() else BEFORE_DIGITS.sub(lambda match: match[0].translate(LATIN), text)
    alone = ICD10_ALONE.fullmatch(text.upper().translate(LATIN))
    codes = [alone[1] + alone[2]] if alone is not None else []
    codes += [
        match[match.lastgroup].replace(" ", "").translate(SMALL_LATIN).upper()
        for match in ICD10_WITHIN.finditer(folded)
        if match.lastgroup not in (None, "place")
    ]
    codes += [match[1].replace(" ", "") for match in APART.finditer(text)]
    return _within(LABEL_RANGES, codes)


def _icd11(folded: str) -> list[str]:
    alone = ICD11_ALONE.fullmatch(folded.upper())
    return [alone[1]] if alone is not None else [match[1] for match in ICD11_WITHIN.finditer(folded)]


def _within(ranges: Ranges, codes: Sequence[str]) -> Iterator[str]:
    return (label for code in codes for first, last, label in ranges if first <= code <= last)
