"""Answers made comparable: one shape, one spelling of times and numbers."""

import re
from datetime import UTC, datetime
from typing import Any

_TIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")


def flat_to_nested(value: Any) -> Any:
    """Aliases of a runner without nested objects: `a__b` is b inside a.

    A last part in capitals says what to make of the value: ONE the first node, LIST the nodes, ONLY the single value of
    an object, CHILDREN the children behind representations.
    """
    if isinstance(value, list):
        return [flat_to_nested(item) for item in value]
    if not isinstance(value, dict):
        return value
    made: dict[str, Any] = {}
    for alias, given in value.items():
        *path, last = alias.split("__")
        if last.isupper():
            _place(made, path, _made_of(last, flat_to_nested(given)))
        else:
            _place(made, [*path, last], flat_to_nested(given))
    return made


def _made_of(word: str, value: Any) -> Any:
    if value is None:
        return None
    if word == "ONE":
        return value["nodes"][0] if value["nodes"] else None
    if word == "LIST":
        return value["nodes"]
    if word == "ONLY":
        (only,) = value.values()
        return only
    links = value["representationsByRepresentativeId"]["nodes"]
    return {"nodes": [link["childByChildId"] for link in links]}


def _place(made: dict[str, Any], path: list[str], value: Any) -> None:
    for name in path[:-1]:
        made = made.setdefault(name, {})
    known = made.get(path[-1])
    if isinstance(known, dict) and isinstance(value, dict):
        known.update(value)
    else:
        made[path[-1]] = value


def plain(value: Any) -> Any:
    """The same value in one spelling: times in UTC, numbers as floats."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, str) and _TIME.match(value):
        return datetime.fromisoformat(value).astimezone(UTC).isoformat()
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    return value


def difference(expected: Any, given: Any, path: str = "data") -> str | None:
    """Where two answers differ, in words; None where they are equal."""
    if isinstance(expected, dict) and isinstance(given, dict):
        if expected.keys() != given.keys():
            return f"{path}: fields {sorted(expected.keys() ^ given.keys())}"
        return next((gap for key in expected if (gap := difference(expected[key], given[key], f"{path}.{key}"))), None)
    if isinstance(expected, list) and isinstance(given, list):
        if len(expected) != len(given):
            return f"{path}: {len(expected)} items, not {len(given)}"
        pairs = enumerate(zip(expected, given, strict=True))
        return next((gap for i, (a, b) in pairs if (gap := difference(a, b, f"{path}[{i}]"))), None)
    return None if expected == given else f"{path}: {expected!r}, not {given!r}"
