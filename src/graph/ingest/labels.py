"""One walk over a resource: the sensitivity labels that it calls for wherever a code, a text or a security tag stands."""

import re
from base64 import b64decode
from collections.abc import Set
from typing import Any, NamedTuple

from graph.ingest.diseases import LOOK_ALIKE
from graph.ingest.fhir import Json, text
from graph.ingest.label_codes import (
    LABEL_CODES,
    LABEL_RANGES,
    LABEL_SYSTEM,
    LABELS,
    RESTRICTED,
    SECURITY,
    UNRESTRICTED,
)
from graph.ingest.label_words import word_labels

# Strings that name things and say nothing of a person.
SILENT = frozenset("id fullUrl versionId postalCode lotNumber value data ifNoneExist reference".split())
TAGS = frozenset({"security", "securityLabel", "confidentiality"})
TELLING = TAGS | {"url", "data"}
INLINE_TAG = "inline-sec-label"
MOMENT = re.compile(r"\d{4}(?:-\d\d(?:-\d\dT?[\d:.]*(?:Z|[+-]\d\d:\d\d)?)?)?")
# Alone, a code needs no more than its form. Within a sentence it has a point, or is of a chapter whose letter is followed by two
# digits nowhere else.
CODE = re.compile(r"\s*([A-Z])([0-9]{2})(?:[.,]?[0-9A-Z]{1,4})?[+*]?\s*")
CODE_IN_TEXT = re.compile(r"(?<![\w.])(?:([A-Z])([0-9]{2})\.[0-9]|(F)([0-9]{2})|(B)(2[0-4])|(Z)(21))(?![A-Z])")
SHORT, MOST = 120, 32_768
_REMEMBERED: dict[str, frozenset[str]] = {}
NONE: frozenset[str] = frozenset()


class Walk(NamedTuple):
    """What a resource calls for, and what it refers to: the name of the element and the target."""

    labels: set[str]
    targets: list[tuple[str, str]]


def walk(part: Json) -> Walk:
    """Look at every string of a resource, at whatever depth; a wrong type is read as what it looks like."""
    labels: set[str] = set()
    targets: list[tuple[str, str]] = []
    waiting: list[tuple[str, Json]] = [("", part)]
    while waiting:
        place, item = waiting.pop()
        for name, value in item.items():
            kind = type(value)
            if kind is str:
                if name not in SILENT:
                    found = _REMEMBERED.get(value)
                    labels |= said(value) if found is None else found
                elif name == "reference":
                    targets.append((place, value))
            elif kind is dict:
                waiting.append((name, value))
            elif kind is list:
                waiting.extend([(name, each if type(each) is dict else {name: each}) for each in value])
        if not TELLING.isdisjoint(item):
            labels |= _told(item)
    return Walk(labels, targets)


def _told(item: Json) -> set[str]:
    """The labels of security tags and of an attached text."""
    found = set(_attached(item))
    for name in TAGS & item.keys():
        found |= tag_labels(item[name])
    if INLINE_TAG in str(item.get("url")):
        found |= tag_labels([value for name, value in item.items() if name != "url"])
    return found


def said(written: str) -> frozenset[str]:
    """The labels that a string calls for, as a code or by its words; short ones are remembered, for they are repeated."""
    found = _REMEMBERED.get(written)
    if found is None:
        found = _labels(written)
        if len(written) <= SHORT:
            if len(_REMEMBERED) >= MOST:
                _REMEMBERED.clear()
            _REMEMBERED[written] = found
    return found


def _labels(written: str) -> frozenset[str]:
    if MOMENT.fullmatch(written) is not None:
        return NONE
    found = word_labels(written)
    known = LABEL_CODES.get(written.strip())
    if known is not None:
        found.add(known)
    if any(map(str.isdigit, written)):
        found.update(_diseases(written))
    return frozenset(found) if found else NONE


def _diseases(written: str) -> Set[str]:
    """The labels of ICD-10 codes, alone in the string or within it."""
    alone = CODE.fullmatch(written.upper().translate(LOOK_ALIKE))
    codes = [alone[1] + alone[2]] if alone is not None else []
    codes += ["".join(filter(None, match.groups())) for match in CODE_IN_TEXT.finditer(written.translate(LOOK_ALIKE))]
    return {label for code in codes for first, last, label in LABEL_RANGES if first <= code <= last}


def tag_labels(tags: Any) -> set[str]:
    """The labels that security tags name, in HL7's codes or in our own; a tag that is not known restricts."""
    found: set[str] = set()
    waiting = [tags]
    while waiting:
        tag = waiting.pop()
        if type(tag) is list:
            waiting.extend(tag)
        elif type(tag) is dict and type(tag.get("coding")) in (list, dict):
            waiting.append(tag["coding"])
        elif type(tag) is dict and tag:
            found.update(
                _tag(text(tag, "system") or "", text(tag, "code") or text(tag, "display") or text(tag, "text"))
            )
        elif type(tag) is str:
            found.update(_tag("", tag.strip()))
    return found


def _tag(system: str, code: str | None) -> Set[str]:
    if code is None:
        return {RESTRICTED}
    if system == LABEL_SYSTEM:
        return {code} if code in LABELS else {RESTRICTED}
    if code in SECURITY:
        return {SECURITY[code]}
    return NONE if code in UNRESTRICTED else said(code) or {RESTRICTED}


def _attached(attachment: Json) -> Set[str]:
    """What an attached text says; pictures and PDFs are not read."""
    data, kind = attachment.get("data"), attachment.get("contentType")
    if type(data) is not str or type(kind) is not str or not kind.strip().lower().startswith("text/"):
        return NONE
    try:
        return said(b64decode(data).decode(errors="ignore"))
    except ValueError:
        return NONE
