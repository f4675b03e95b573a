"""Which templates of documents and sections are read as what.

Of the national documents (СЭМД) a template is 1.2.643.5.1.13.13.14.KIND.9.EDITION, and the published schematrons name the kinds
below. Their sections are coded by a code list of their own, which national.py reads as far as it is published.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from graph.ingest.cda.activities import read_encounter, read_immunization, read_medication, read_procedure
from graph.ingest.cda.results import read_results, read_social_history, read_vital_signs
from graph.ingest.cda.section import Section, templates
from graph.ingest.cda.statements import read_allergy, read_problem
from graph.ingest.cda.systems import system_of
from graph.ingest.cda.values import attribute
from graph.ingest.cda.xml import Element
from graph.ingest.fhir import LOINC

CCD = "2.16.840.1.113883.10.20.22.1.2"
NATIONAL = re.compile(r"1\.2\.643\.5\.1\.13\.13\.14\.(\d+)\.9(?:\.\d+)*")
# What a national document is, by its number; one that is not here is OTHER.
NATIONAL_KINDS = {
    6: "INSTRUMENTAL",
    7: "LAB_RESULT",
    34: "REFERRAL",
    37: "PRESCRIPTION",
    39: "CERTIFICATE",
    47: "CERTIFICATE",
    53: "VACCINATION_CERT",
    57: "REFERRAL",
    85: "CONSULTATION",
    86: "PRESCRIPTION",
    141: "PREVENTIVE_EXAM",
    241: "REFERRAL",
    340: "PREVENTIVE_EXAM",
    346: "REFERRAL",
    369: "CERTIFICATE",
    370: "CERTIFICATE",
}

_ALLERGIES, _PROBLEMS, _MEDICATIONS, _IMMUNIZATIONS = "48765-2", "11450-4", "10160-0", "11369-6"
_RESULTS, _VITAL_SIGNS, _SOCIAL_HISTORY, _PROCEDURES, _ENCOUNTERS = "30954-2", "8716-3", "29762-2", "47519-4", "46240-8"

Reader: TypeAlias = Callable[[Element, Section], None]
READERS: dict[str, Reader] = {
    _ALLERGIES: read_allergy,
    _PROBLEMS: read_problem,
    _MEDICATIONS: read_medication,
    _IMMUNIZATIONS: read_immunization,
    _RESULTS: read_results,
    _VITAL_SIGNS: read_vital_signs,
    _SOCIAL_HISTORY: read_social_history,
    _PROCEDURES: read_procedure,
    _ENCOUNTERS: read_encounter,
}
# The template of a section says what it is, also where its code is another one; entries optional, entries required.
_SECTION = "2.16.840.1.113883.10.20.22.2."
TEMPLATES = {
    f"{_SECTION}{number}{required}": code
    for code, number in {
        _ALLERGIES: 6,
        _PROBLEMS: 5,
        _MEDICATIONS: 1,
        _IMMUNIZATIONS: 2,
        _RESULTS: 3,
        _VITAL_SIGNS: 4,
        _SOCIAL_HISTORY: 17,
        _PROCEDURES: 7,
        _ENCOUNTERS: 22,
    }.items()
    for required in ("", ".1")
}


def reader_of(section: Element) -> Reader | None:
    """What reads a section of C-CDA, by its template, else by its LOINC code; None where nothing does."""
    by_template = next((TEMPLATES[root] for root in sorted(templates(section)) if root in TEMPLATES), None)
    code = section.first("code")
    own = attribute(code, "code") if code is not None and system_of(attribute(code, "codeSystem")) == LOINC else None
    return READERS.get(by_template or own or "")


def national_kind(root: Element) -> str | None:
    """The kind of a national document; None for any other document."""
    for template in templates(root):
        match = NATIONAL.fullmatch(template)
        if match is not None:
            return NATIONAL_KINDS.get(int(match[1]), "OTHER")
    return None


def stated_kind(root: Element) -> str | None:
    """The kind that a template gives a document, where its code would give it another or none."""
    return national_kind(root) or ("OTHER" if CCD in templates(root) else None)
