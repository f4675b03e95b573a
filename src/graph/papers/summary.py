"""An International Patient Summary (IPS, FHIR R4 document Bundle) from what a viewer was told of a record; pure.

A section that is required is always there. Where it has no entries, `emptyReason` says why, and three things are never the same:
`unavailable` (nothing is recorded), known to be none (an entry with the code of IPS for it, or `nilknown`), and `withheld`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import orjson

from graph.papers import summary_entries as entries
from graph.papers.fhir_words import EMPTY, GENDERS, LOINC, OMS, PROFILE, SNILS
from graph.papers.looks import SERVICE
from graph.papers.told import ToldRecord

Json = dict[str, Any]
NO_DATA = {"NO_INFORMATION": "unavailable", "KNOWN_NONE": "nilknown", "HIDDEN": "withheld"}
WORDS = {
    "unavailable": "Сведений нет.",
    "nilknown": "Известно, что этого нет.",
    "withheld": "Вам не показано.",
}


@dataclass(frozen=True)
class Section:
    """A section of the summary: LOINC code and title, its resources, and why there are none."""

    code: str
    title: str
    resources: Sequence[Json]
    reason: str | None = None


def summary(shown: ToldRecord, at: datetime) -> bytes:
    """The Bundle as JSON; `at`: when it is made."""
    return orjson.dumps(summary_bundle(shown, at))


def summary_bundle(shown: ToldRecord, at: datetime) -> Json:
    """The Bundle: Composition, Patient, author, then the entries of the sections in their order."""
    namespace = uuid5(NAMESPACE_URL, f"{shown.child['id']}/{at.isoformat()}")
    made = _Made(namespace)
    patient = made.add("Patient", _patient(shown))
    author = made.add("Organization", {"name": SERVICE})
    sections = [_section(section, made, (patient, author)) for section in sections_of(shown)]
    moment = at.isoformat(timespec="seconds")
    composition = {
        "meta": {"profile": [f"{PROFILE}/Composition-uv-ips"]},
        "status": "final",
        "type": {"coding": [{"system": LOINC, "code": "60591-5", "display": "Patient summary Document"}]},
        "subject": {"reference": patient},
        "date": moment,
        "author": [{"reference": author}],
        "title": "Сводка о пациенте (IPS)",
        "section": sections,
    }
    first = made.entry("Composition", composition)
    return {
        "resourceType": "Bundle",
        "meta": {"profile": [f"{PROFILE}/Bundle-uv-ips"]},
        "identifier": {"system": "urn:ietf:rfc:3986", "value": f"urn:uuid:{namespace}"},
        "type": "document",
        "timestamp": moment,
        "entry": [first, *made.entries],
    }


def sections_of(shown: ToldRecord) -> list[Section]:
    """The three required sections, and those of the others that there is something for."""
    passport = shown.passport
    problems, past, reason = _problems(shown)
    vitals = [each for row in shown.lists["measurements"] if (each := entries.measurement(row))]
    doses = [each for row in shown.lists["vaccinations"] if (each := entries.immunization(row))]
    sections = [
        Section("11450-4", "Проблемы", problems, reason),
        _allergies(shown),
        _medications(shown),
    ]
    others = (
        Section("11348-0", "Перенесённые болезни", past),
        Section("11369-6", "Прививки", doses),
        Section("30954-2", "Результаты исследований", entries.blood(passport)),
        Section("8716-3", "Измерения", vitals),
        Section("47420-5", "Группа здоровья и физкультурная группа", entries.groups(passport)),
    )
    return [*sections, *(each for each in others if each.resources)]


def _problems(shown: ToldRecord) -> tuple[list[Json], list[Json], str | None]:
    rows = shown.passport["diagnoses"]
    if rows["assertion"] == "KNOWN_NONE":
        return [entries.no_known("Condition", "no-known-problems", "No known problems")], [], None
    made = [(row, entries.condition(row)) for row in rows["items"] or ()]
    present = [each for row, each in made if each and row["clinicalStatus"] in entries.PRESENT]
    past = [each for row, each in made if each and row["clinicalStatus"] not in entries.PRESENT]
    if past and all(each for _, each in made):  # who has had diseases, and is known to have none of them now
        return present, past, "nilknown"
    return present, past, _reason(rows["assertion"], shown, "Passport.diagnoses", "Condition.display")


def _allergies(shown: ToldRecord) -> Section:
    rows = shown.passport["allergies"]
    if rows["assertion"] == "KNOWN_NONE":
        none = entries.no_known("AllergyIntolerance", "no-known-allergies", "No known allergies")
        return Section("48765-2", "Аллергии и непереносимости", [none])
    made = [each for row in rows["items"] or () if (each := entries.allergy(row))]
    reason = _reason(rows["assertion"], shown, "Passport.allergies", "Allergy.substance")
    return Section("48765-2", "Аллергии и непереносимости", made, reason)


def _medications(shown: ToldRecord) -> Section:
    rows = shown.passport["medications"]
    made = [each for row in rows["items"] or () if (each := entries.medication(row))]
    reason = _reason(rows["assertion"], shown, "Passport.medications", "Medication.display")
    return Section("10160-0", "Лекарства", made, reason)


def _reason(assertion: str, shown: ToldRecord, *coordinates: str) -> str:
    """Why a section has no entries; where there are rows of which nothing may be written, they are withheld."""
    if shown.is_withheld(*coordinates):
        return "withheld"
    return NO_DATA.get(assertion, "withheld")


class _Made:
    """The entries of the Bundle while it is made; each has an address of its own."""

    def __init__(self, namespace: UUID) -> None:
        self._namespace = namespace
        self.entries: list[Json] = []

    def entry(self, kind: str, content: Json) -> Json:
        """An entry that is not added."""
        key = uuid5(self._namespace, f"{kind}/{len(self.entries)}")
        return {"fullUrl": f"urn:uuid:{key}", "resource": {"resourceType": kind, "id": str(key), **content}}

    def add(self, kind: str, content: Json) -> str:
        """Add an entry; its address."""
        entry = self.entry(kind, content)
        self.entries.append(entry)
        return str(entry["fullUrl"])


def _section(section: Section, made: _Made, people: tuple[str, str]) -> Json:
    patient, author = people
    lines, references = [], []
    for resource in section.resources:
        content = {name: value for name, value in resource.items() if name not in ("resourceType", "line")}
        kind = resource["resourceType"]
        content["patient" if kind in ("AllergyIntolerance", "Immunization") else "subject"] = {"reference": patient}
        if kind == "Observation":
            content["performer"] = [{"reference": author}]
        references.append({"reference": made.add(kind, content)})
        lines.append(resource["line"])
    head = {"title": section.title, "code": {"coding": [{"system": LOINC, "code": section.code}]}}
    if references:
        return {**head, "text": _narrative(lines), "entry": references}
    reason = section.reason or "unavailable"
    coded = {"coding": [{"system": EMPTY, "code": reason}]}
    return {**head, "text": _narrative([WORDS[reason]]), "emptyReason": coded}


def _narrative(lines: Sequence[str]) -> Json:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return {"status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml"><ul>{items}</ul></div>'}


def _patient(shown: ToldRecord) -> Json:
    child = shown.child
    name = child["name"] or {}
    given = [each for each in (name.get("given"), name.get("patronymic")) if each]
    parts = {"family": name.get("family"), "given": given or None, "text": name.get("full")}
    says = {key: value for key, value in parts.items() if value}
    patient: Json = {
        "name": [says] if says else [entries.ABSENT_REASON],
        "gender": GENDERS.get(child["sex"] or "", "unknown"),
    }
    identifiers = [(OMS, child["policyNumber"]), (SNILS, child["snils"])]
    # A masked number is nobody's: another clinic would take it for one that is wrong.
    known = [{"system": system, "value": value} for system, value in identifiers if value and "*" not in value]
    # Without a number of the state it is known by its id here, which tells nothing.
    patient["identifier"] = known or [{"system": "urn:passport:child", "value": child["id"]}]
    if child["birthDate"]:
        return {**patient, "birthDate": child["birthDate"]}
    return {**patient, "_birthDate": entries.ABSENT_REASON}
