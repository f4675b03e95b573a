"""One walk over a resource: the sensitivity labels of every code, text and security tag in it."""

import re
from collections.abc import Set
from typing import Any, NamedTuple

from graph.ingest.attached import read_attachment
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

# Elements whose strings say nothing of a person; encoded content is read as an attachment.
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
SHORT, CACHE_SIZE = 120, 32_768
LONGEST_CODE = 32
_CACHE: dict[str, frozenset[str]] = {}
NONE: frozenset[str] = frozenset()


class LabelWalk(NamedTuple):
    """The labels that a resource calls for, and its references: the name of the element and the target."""

    labels: set[str]
    targets: list[tuple[str, str]]


def walk(part: Json) -> LabelWalk:
    """Look at every string of a resource, at any depth; an element of a wrong type is read by its actual type."""
    labels: set[str] = set()
    targets: list[tuple[str, str]] = []
    waiting: list[tuple[str, Json]] = [("", part)]
    while waiting:
        place, item = waiting.pop()
        for name, value in item.items():
            kind = type(value)
            if kind is str:
                if name not in SILENT:
                    cached = _CACHE.get(value)
                    labels |= text_labels(value) if cached is None else cached
                elif name == "reference":
                    targets.append((place, value))
            elif kind is dict:
                waiting.append((name, value))
            elif kind is list:
                waiting.extend([(name, element if type(element) is dict else {name: element}) for element in value])
        if not TELLING.isdisjoint(item):
            labels |= _tag_and_attachment_labels(item)
            targets += [(place, address) for address in _addresses(item)]
        if "system" in item and type(item["system"]) is str and ("value" in item or is_icpc(item["system"])):
            labels |= _identifier_labels(item)
    return LabelWalk(labels, targets)


def _tag_and_attachment_labels(item: Json) -> set[str]:
    """The labels of security tags and of attached texts."""
    labels: set[str] = set()
    for content in read_attachment(item):
        labels |= text_labels(content) if type(content) is str else walk({"": content}).labels
    for name in TAGS & item.keys():
        labels |= tag_labels(item[name])
    if INLINE_TAG in str(item.get("url")):
        labels |= tag_labels([value for name, value in item.items() if name != "url"])
    return labels


def _addresses(item: Json) -> list[str]:
    """The address of an attachment's content, which may be a Binary of the same bundle."""
    address = item.get("url")
    return [address] if "contentType" in item and type(address) is str else []


def _identifier_labels(item: Json) -> Set[str]:
    """The labels of a code that is known as one by its system alone: in an Identifier, or of ICPC-2."""
    system, code = item["system"], item.get("value") or item.get("code")
    if type(code) is not str:
        return NONE
    if is_icpc(system):
        return icpc_labels(code)
    return text_labels(code) if names_codes(system) else NONE


def text_labels(written: str) -> frozenset[str]:
    """The labels that a string calls for, as a code or by its words; those of short strings are cached, since these repeat."""
    labels = _CACHE.get(written)
    if labels is None:
        labels = _read_labels(written)
        if len(written) <= SHORT:
            if len(_CACHE) >= CACHE_SIZE:
                _CACHE.clear()
            _CACHE[written] = labels
    return labels


def _read_labels(written: str) -> frozenset[str]:
    if EMPTY.fullmatch(written) is not None:
        return NONE
    labels: set[str] = set()
    if len(written) <= LONGEST_CODE and (label := LABEL_CODES.get(written.strip().upper())) is not None:
        labels.add(label)
    for reading in spellings(UUID.sub(" ", written) if "-" in written else written):
        labels |= word_labels(reading)
        labels.update(code_labels(reading))
    return frozenset(labels) if labels else NONE


def tag_labels(tags: Any) -> set[str]:
    """The labels of security tags, in HL7's codes or in our own; an unknown tag gives RESTRICTED."""
    labels: set[str] = set()
    waiting = [tags]
    while waiting:
        tag = waiting.pop()
        if type(tag) is list:
            waiting.extend(tag)
        elif type(tag) is dict and type(tag.get("coding")) in (list, dict) and tag["coding"]:
            waiting.append(tag["coding"])
        elif type(tag) is dict:
            labels.update(
                _labels_of_tag(
                    text(tag, "system") or "", text(tag, "code") or text(tag, "display") or text(tag, "text")
                )
            )
        elif type(tag) is str:
            labels.update(_labels_of_tag("", tag.strip()))
        elif tag is not None:
            labels.add(RESTRICTED)
    return labels


def _labels_of_tag(system: str, code: str | None) -> Set[str]:
    if code is None:
        return {RESTRICTED}
    if system == LABEL_SYSTEM:
        return {code} if code in LABELS else {RESTRICTED}
    if code in SECURITY:
        return {SECURITY[code]}
    if code in UNRESTRICTED and UNRESTRICTED_SYSTEMS.match(system) is not None:
        return NONE
    return text_labels(code) or {RESTRICTED}
