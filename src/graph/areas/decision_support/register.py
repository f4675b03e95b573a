"""The register of rules: reading a file, and bringing it in."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from importlib.resources import files
from typing import Any

from graph.areas.decision_support.predicates import PREDICATES
from graph.identity import NewId
from graph.ingest.icd10_table import is_known
from graph.ingest.identity import Connection

LARGEST = 2_000_000  # bytes of a file
MOST = 500  # rules
HOOKS = frozenset({"PATIENT_VIEW", "ORDER_SELECT"})
KINDS = frozenset({"ADVICE", "PRELIMINARY"})
INDICATORS = frozenset({"INFO", "WARNING", "CRITICAL"})
# What a suggestion may write, and what of its input it may fill in.
WRITES = {"referralCreate": frozenset({"specialty", "reason", "organization"})}
# The parameters of each predicate: those that it needs, and those that it may have.
NEEDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    "factStatus": (frozenset({"fact", "in"}), frozenset()),
    "openReferral": (frozenset({"specialties"}), frozenset()),
    "allergyTo": (frozenset({"class"}), frozenset()),
    "drugOf": (frozenset({"class"}), frozenset()),
    "anyDrug": (frozenset(), frozenset()),
    "diagnosis": (frozenset({"icd10"}), frozenset()),
    "observationOverdue": (frozenset(), frozenset()),
    "growthAlert": (frozenset({"kinds"}), frozenset({"measures"})),
    "conflict": (frozenset(), frozenset()),
    "due": (frozenset({"kind", "in"}), frozenset()),
    "readiness": (frozenset({"item", "in"}), frozenset()),
    "weightStale": (frozenset(), frozenset()),
    "age": (frozenset(), frozenset({"from", "below"})),
    "sex": (frozenset({"value"}), frozenset()),
}
# What a parameter may be, where it is one of few words.
CHOICES = {
    ("factStatus", "fact"): {"bloodGroup", "rhFactor"},
    ("due", "kind"): {"VACCINATION", "EXAMINATION"},
    ("readiness", "item"): {"examination", "vaccinations"},
    ("sex", "value"): {"MALE", "FEMALE"},
}
# The same of each entry of a list.
ENTRIES = {
    ("factStatus", "in"): {"CONFIRMED", "PROVISIONAL", "CONFLICTING", "UNKNOWN", "RETRACTED"},
    ("growthAlert", "kinds"): {"VERY_LOW", "LOW", "HIGH", "VERY_HIGH", "FELL", "ROSE", "LOST"},
    ("growthAlert", "measures"): {"HEIGHT", "WEIGHT", "BODY_MASS_INDEX", "HEAD_CIRCUMFERENCE"},
    ("due", "in"): {"PLANNED", "NOT_YET", "DUE", "OVERDUE"},
    ("readiness", "in"): {"PRESENT", "STALE", "MISSING", "NEEDS_EXAMINATION"},
}
NUMBERS = frozenset({"from", "below"})
CODE = re.compile(r"[A-Z][A-Z0-9_]{2,60}")

_OLD = "SELECT version, definition, title, source, source_url, checked, valid_from FROM decision_rule WHERE code = $1"
_INSERT = """
INSERT INTO decision_rule (id, code, version, definition, title, source, source_url, checked, valid_from, imported_at, is_on,
  accepted, overridden)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, true, 0, 0)
ON CONFLICT (code) DO UPDATE SET version = $3, definition = $4, title = $5, source = $6, source_url = $7, checked = $8,
  valid_from = $9, imported_at = $10
"""
_SWITCH = "UPDATE decision_rule SET is_on = $2 WHERE code = $1 RETURNING id"
_LIST = "SELECT code, version, title, checked, is_on, accepted, overridden FROM decision_rule ORDER BY code"


class RuleProblem(Exception):
    """Why a file is not taken in; the message is a sentence for the operator."""


@dataclass(frozen=True, slots=True)
class WrittenRule:
    """A rule of a file; `definition` is JSON that stands by itself, its classes of substances included."""

    code: str
    version: str
    title: str
    source: str
    source_url: str | None
    checked: str
    valid_from: date
    definition: str


def shipped() -> bytes:
    """The rules that come with the package."""
    return files("graph.areas.decision_support").joinpath("data", "rules.json").read_bytes()


def read_rules(content: bytes) -> list[WrittenRule]:
    """The rules of a file. Raises RuleProblem, which names the rule."""
    if len(content) > LARGEST:
        raise RuleProblem(f"The file is larger than {LARGEST:,} bytes.")
    try:
        written = json.loads(content)
        classes, sources, rules = written["classes"], written["sources"], written["rules"]
        codes = [each["code"] for each in rules]
    except (ValueError, KeyError, TypeError) as error:
        raise RuleProblem(f"It is no JSON with `sources`, `classes` and `rules`: {type(error).__name__}.") from None
    if len(rules) > MOST or len(set(codes)) < len(codes):
        raise RuleProblem(f"At most {MOST} rules, each code once.")
    return [_rule(each, classes, sources) for each in rules]


def _rule(written: Mapping[str, Any], classes: Mapping[str, Any], sources: Mapping[str, Any]) -> WrittenRule:
    code = str(written["code"])
    try:
        source = sources[written["source"]]
        definition = _definition(written, classes)
        return WrittenRule(
            _matching(CODE, code),
            _text(written["version"]),
            _text(written["title"]),
            _text(source["title"]),
            source.get("url"),
            _one_of(written.get("checked", "UNVERIFIED"), {"UNVERIFIED", "CHECKED"}),
            date.fromisoformat(written["validFrom"]),
            json.dumps(definition, ensure_ascii=False, sort_keys=True),
        )
    except KeyError as error:
        raise RuleProblem(f"{code}: there is no {error}.") from None
    except (ValueError, TypeError, AttributeError) as error:
        raise RuleProblem(f"{code}: {error}.") from None


def _definition(written: Mapping[str, Any], classes: Mapping[str, Any]) -> dict[str, Any]:
    kind = _one_of(written.get("kind", "ADVICE"), KINDS)
    hooks = [_one_of(each, HOOKS) for each in written["hooks"]]
    conditions = [_condition(each, classes) for each in written["conditions"]]
    if not hooks or not conditions:
        raise ValueError("it has no hook, or no condition")
    definition: dict[str, Any] = {
        "kind": kind,
        "hooks": hooks,
        "indicator": _one_of(written["indicator"], INDICATORS),
        "summary": _text(written["summary"], 140),
        "detail": _text(written["detail"]),
        "conditions": conditions,
        "suggestions": [_suggestion(each) for each in written.get("suggestions", ())],
    }
    if (kind == "PRELIMINARY") != ("preliminary" in written):
        raise ValueError("a PRELIMINARY rule, and no other, has a diagnosis")
    if kind == "PRELIMINARY":
        icd10 = written["preliminary"]["icd10"]
        if not is_known(icd10):
            raise ValueError(f"{icd10!r} is no code of ICD-10")
        definition["preliminary"] = {"icd10": icd10, "display": _text(written["preliminary"]["display"])}
    return definition


def _condition(written: Mapping[str, Any], classes: Mapping[str, Any]) -> dict[str, Any]:
    name = _one_of(written["is"], set(PREDICATES))
    needed, allowed = NEEDS[name]
    given = written.keys() - {"is"}
    if not needed <= given or given - needed - allowed:
        raise ValueError(f"{name} takes {', '.join(sorted(needed | allowed)) or 'nothing'}")
    return {"is": name} | {each: _parameter(name, each, written[each], classes) for each in given}


def _parameter(predicate: str, name: str, value: Any, classes: Mapping[str, Any]) -> Any:
    if name in NUMBERS:
        if type(value) is not int:
            raise ValueError(f"{predicate}: {name} is a number")
        return value
    if name == "class":
        return _class(classes[value])
    if (predicate, name) in CHOICES:
        return _one_of(value, CHOICES[predicate, name])
    words = ENTRIES.get((predicate, name))
    return [_text(each) if words is None else _one_of(each, words) for each in _list(value)]


def _class(written: Mapping[str, Any]) -> dict[str, list[str]]:
    stems = [_text(each) for each in _list(written["stems"])]
    if any(len(each) < 4 or each != each.casefold() for each in stems):
        raise ValueError("a stem has four small letters or more")
    return {"stems": stems, "atc": [_text(each) for each in _list(written["atc"])]}


def _suggestion(written: Mapping[str, Any]) -> dict[str, Any]:
    write = _one_of(written["write"], set(WRITES))
    arguments = {_one_of(name, WRITES[write]): _text(value) for name, value in written["arguments"].items()}
    return {"label": _text(written["label"]), "write": write, "arguments": arguments}


def _list(written: Any) -> list[Any]:
    if not isinstance(written, list) or not written:
        raise ValueError("a list has one entry or more")
    return written


def _one_of(written: Any, words: Any) -> str:
    if written not in words:
        raise ValueError(f"{written!r} is none of {', '.join(sorted(words))}")
    return str(written)


def _matching(pattern: re.Pattern[str], written: str) -> str:
    if not pattern.fullmatch(written):
        raise ValueError("a code has capital letters, digits and underscores")
    return written


def _text(written: Any, longest: int = 1_000) -> str:
    if not isinstance(written, str) or not 0 < len(written) <= longest or not written.isprintable():
        raise ValueError(f"a text has 1 to {longest:,} printable characters")
    return written


async def import_rules(connection: Connection, rules: Sequence[WrittenRule], new_id: NewId, now: datetime) -> int:
    """Bring them in, in the caller's transaction; how many were new or of another version. One that was off stays off."""
    return sum([await _import(connection, each, new_id, now) for each in rules])


async def _import(connection: Connection, rule: WrittenRule, new_id: NewId, now: datetime) -> bool:
    stored: Any = await connection.fetchrow(_OLD, rule.code)
    columns = (rule.version, rule.definition, rule.title, rule.source, rule.source_url, rule.checked, rule.valid_from)
    if stored is not None and tuple(stored) == columns:
        return False
    if stored is not None and stored["version"] == rule.version and stored["definition"] != rule.definition:
        raise RuleProblem(f"{rule.code}: version {rule.version} says something else already; give it another version.")
    await connection.fetch(_INSERT, new_id(), rule.code, *columns, now)
    return True


async def switch_rule(connection: Connection, code: str, is_on: bool) -> bool:
    """Turn a rule on or off; False where there is none of this code."""
    return bool(await connection.fetch(_SWITCH, code, is_on))


async def list_rules(connection: Connection) -> list[dict[str, Any]]:
    """Every rule, by code."""
    return [dict(row) for row in await connection.fetch(_LIST)]
