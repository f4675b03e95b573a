"""A record as its viewer was told of it -> what its template prints: passport, vaccinations, documents, who looked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from graph.papers.fhir_lines import MOSCOW, moment
from graph.papers.told import ToldRecord

TEMPLATE = "record"
ROWS = 2_000  # of one table: a few seconds of typst
NOT_SHOWN, NONE, UNKNOWN = "вам не показано", "известно, что нет", "сведений нет"
ASSERTIONS = {"KNOWN_NONE": NONE, "NO_INFORMATION": UNKNOWN, "HIDDEN": NOT_SHOWN}
STATUSES = {
    "CONFIRMED": "подтверждено",
    "PROVISIONAL": "предварительно",
    "CONFLICTING": "документы противоречат друг другу",
    "UNKNOWN": UNKNOWN,
    "RETRACTED": "отозвано",
    "HIDDEN": NOT_SHOWN,
}
FACTS = (
    ("bloodGroup", "Группа крови"),
    ("rhFactor", "Резус-фактор"),
    ("healthGroup", "Группа здоровья"),
    ("physicalEducationGroup", "Группа для физкультуры"),
)


def printed(shown: ToldRecord, at: datetime) -> dict[str, Any]:
    """What record.typ needs; whose paper it is since when stands on every page (domain.md 5 G 50)."""
    child, passport, lists = shown.child, shown.passport, shown.lists
    return {
        "mark": f"{shown.reader} · {at.astimezone(MOSCOW):%d.%m.%Y %H:%M}",
        "name": (child["name"] or {}).get("full"),
        "born": moment(child["birthDate"] or ""),
        "policy": child["policyNumber"],
        "facts": [[name, _fact(passport[field])] for field, name in FACTS],
        "allergies": _listed(passport["allergies"], ("substance", "reaction", "criticality")),
        "diagnoses": _listed(passport["diagnoses"], ("display", "icd10", "clinicalStatus", "since")),
        "medications": _listed(passport["medications"], ("display", "dose", "status", "since")),
        "vaccinations": _rows(lists["vaccinations"], ("date", "vaccine", "doseNumber", "lotNumber")),
        "documents": _rows(lists["documents"], ("date", "title", "organization", "sha256")),
        "looks": [_look(each) for each in lists["accessLog"][:ROWS]],
        "whole": all(len(rows) <= ROWS for rows in lists.values()),
    }


def _fact(fact: Mapping[str, Any]) -> str:
    state = STATUSES[fact["status"]]
    return f"{fact['value']} ({state})" if fact["value"] else state


def _listed(rows: Mapping[str, Any], names: tuple[str, ...]) -> list[str]:
    items = [", ".join(_text(row[name]) for name in names if row[name]) for row in rows["items"] or ()]
    return [item for item in items[:ROWS] if item] or [ASSERTIONS.get(rows["assertion"], NOT_SHOWN)]


def _rows(rows: Any, names: tuple[str, ...]) -> list[list[str]]:
    return [[_text(row[name]) for name in names] for row in rows[:ROWS]]


def _look(row: Mapping[str, Any]) -> list[str]:
    who = "вы" if row["isSelf"] else (row["actor"] or {}).get("full")
    return [_text(row["at"]), _text(who), _text(row["actorRole"]), _text(row["organization"])]


def _text(value: Any) -> str:
    return "—" if value is None or value == "" else moment(str(value))
