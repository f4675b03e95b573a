"""One walk over a resource: the sensitivity labels that it calls for wherever a code, a text or a security tag stands."""

import re
from collections.abc import Set
from typing import Any, NamedTuple

from graph.ingest.attached import attached
from graph.ingest.fhir import Json, text
from graph.ingest.label_code_forms import code_labels, icpc_labels, is_icpc, names_codes
from graph.ingest.label_codes import (
    LABEL_CODES,
    LABEL_SYSTEM,
    LABELS,
    RESTRICTED,
    SECURITY,
    UNRESTRICTED,
    UNRESTRICTED_SYSTEMS,
)
from graph.ingest.label_words import word_labels
from graph.ingest.spellings import spellings

# Strings that name things and say nothing of a person; what is encoded is read as an attachment.
SILENT = frozenset(
    "id fullUrl versionId postalCode lotNumber value data valueBase64Binary ifNoneExist reference".split()
)
TAGS = frozenset({"security", "securityLabel", "confidentiality"})
TELLING = TAGS | {"url", "data", "valueBase64Binary"}
INLINE_TAG = "inline-sec-label"
# A moment, a number, a UUID.
EMPTY = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\dT?[\d:.]*(?:Z|[+-]\d\d:\d\d)?)?)?"
    r"|(?:urn:uuid:)?[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
)
UUID = re.compile(r"(?<!\w)[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}(?!\w)")
SHORT, MOST = 120, 32_768
LONGEST_CODE = 32
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
            targets += [(place, address) for address in _addresses(item)]
        if "system" in item and type(item["system"]) is str and ("value" in item or is_icpc(item["system"])):
            labels |= _coded(item)
    return Walk(labels, targets)


def _told(item: Json) -> set[str]:
    """The labels of security tags and of an attached text."""
    found: set[str] = set()
    for content in attached(item):
        found |= said(content) if type(content) is str else walk({"": content}).labels
    for name in TAGS & item.keys():
        found |= tag_labels(item[name])
    if INLINE_TAG in str(item.get("url")):
        found |= tag_labels([value for name, value in item.items() if name != "url"])
    return found


def _addresses(item: Json) -> list[str]:
    """Where the content of an attachment stands, which may be a Binary of the same bundle."""
    address = item.get("url")
    return [address] if "contentType" in item and type(address) is str else []


def _coded(item: Json) -> Set[str]:
    """The labels of a code that only its system makes one: in an Identifier, or of ICPC-2."""
    system, code = item["system"], item.get("value") or item.get("code")
    if type(code) is not str:
        return NONE
    if is_icpc(system):
        return icpc_labels(code)
    return said(code) if names_codes(system) else NONE


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
    if EMPTY.fullmatch(written) is not None:
        return NONE
    found: set[str] = set()
    if len(written) <= LONGEST_CODE and (known := LABEL_CODES.get(written.strip().upper())) is not None:
        found.add(known)
    for reading in spellings(UUID.sub(" ", written) if "-" in written else written):
        found |= word_labels(reading)
        found.update(code_labels(reading))
    return frozenset(found) if found else NONE


def tag_labels(tags: Any) -> set[str]:
    """The labels that security tags name, in HL7's codes or in our own; a tag that is not known restricts."""
    found: set[str] = set()
    waiting = [tags]
    while waiting:
        tag = waiting.pop()
        if type(tag) is list:
            waiting.extend(tag)
        elif type(tag) is dict and type(tag.get("coding")) in (list, dict) and tag["coding"]:
            waiting.append(tag["coding"])
        elif type(tag) is dict:
            found.update(
                _tag(text(tag, "system") or "", text(tag, "code") or text(tag, "display") or text(tag, "text"))
            )
        elif type(tag) is str:
            found.update(_tag("", tag.strip()))
        elif tag is not None:
            found.add(RESTRICTED)
    return found


def _tag(system: str, code: str | None) -> Set[str]:
    if code is None:
        return {RESTRICTED}
    if system == LABEL_SYSTEM:
        return {code} if code in LABELS else {RESTRICTED}
    if code in SECURITY:
        return {SECURITY[code]}
    if code in UNRESTRICTED and UNRESTRICTED_SYSTEMS.match(system) is not None:
        return NONE
    return said(code) or {RESTRICTED}
