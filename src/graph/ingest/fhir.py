"""Reading of FHIR JSON that may be malformed: a wrong type reads as absent, never as an exception."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

Json = dict[str, Any]
EMPTY: Json = {}

SNOMED = "http://snomed.info/sct"
LOINC = "http://loinc.org"
# HL7's addresses and OIDs of ICD-10 and its national editions, the WHO's, and those of the Russian register; codes of procedures (PCS)
# are of another kind.
ICD10 = re.compile(
    r"icd-?10(?!-?pcs)|(?:^|\D)2\.16\.840\.1\.113883\.6\.(?:3|90)(?:\.|$)|(?:^|\D)1\.2\.643\.5\.1\.13\.(?:13\.11\.1005|2\.1\.1\.641)(?!\d)"
    r"|who\.int/(?:.*/)?(?:icd/?(?:release/)?10|browse10)|мкб-?10",
    re.IGNORECASE,
)


class Coding(NamedTuple):
    """One code of a system."""

    system: str
    code: str
    display: str | None


def node(resource: Json, key: str) -> Json:
    """The object at `key`, or an empty one."""
    value = resource.get(key)
    return value if type(value) is dict else EMPTY


def nodes(resource: Json, key: str) -> list[Json]:
    """The objects of the list at `key`."""
    value = resource.get(key)
    return [item for item in value if type(item) is dict] if type(value) is list else []


def text(resource: Json, key: str) -> str | None:
    """The string at `key`, stripped; None where it is empty."""
    value = resource.get(key)
    return (value.strip() or None) if type(value) is str else None


def texts(resource: Json, key: str) -> list[str]:
    """The strings of the list at `key`."""
    value = resource.get(key)
    return [item.strip() for item in value if type(item) is str and item.strip()] if type(value) is list else []


def number(resource: Json, key: str) -> float | None:
    """The number at `key`."""
    value = resource.get(key)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


def codings(concept: Json) -> list[Coding]:
    """The codes of a CodeableConcept, in its order."""
    readable = []
    for coding in nodes(concept, "coding"):
        code = text(coding, "code")
        if code is not None:
            readable.append(Coding(text(coding, "system") or "", code, text(coding, "display")))
    return readable


def label_of(concept: Json) -> str | None:
    """The words of a concept for a person: its text, or the first display, or the first code."""
    written = text(concept, "text")
    if written is not None:
        return written
    coded = codings(concept)
    return next((coding.display for coding in coded if coding.display), coded[0].code if coded else None)


def code_in(concept: Json, system: str) -> str | None:
    """The first code of one system."""
    return next((coding.code for coding in codings(concept) if coding.system == system), None)


@lru_cache(maxsize=1024)
def is_icd10(system: str) -> bool:
    """Whether this is one of the addresses under which senders name ICD-10."""
    return ICD10.search(system) is not None


def has_code(concepts: list[Json], code: str) -> bool:
    """Whether one of the concepts has the code in any system (for FHIR's own small value sets)."""
    return any(coding.code == code for concept in concepts for coding in codings(concept))


def mapped(concept: Json, systems: frozenset[str] | None, table: Mapping[str, str]) -> str | None:
    """The first code that `table` knows, translated; `systems` None takes any system."""
    for coding in codings(concept):
        if (systems is None or coding.system in systems) and coding.code in table:
            return table[coding.code]
    return None
