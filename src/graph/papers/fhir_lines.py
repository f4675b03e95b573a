"""A FHIR resource as lines that people read: what stands in it, level by level, with the names of its elements in Russian."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

LINES = 1_500  # of one document; a second of typst
VALUE = 4_000  # characters of one line
DEEPEST = 12
# What says nothing to a reader, or is in the original alone.
LEFT_OUT = frozenset(
    {"meta", "id", "fullUrl", "contained", "extension", "modifierExtension", "resourceType", "status", "system"}
)
MOSCOW = ZoneInfo("Europe/Moscow")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}(T.{5,30})?")
_NAMES = Path(__file__).with_name("fhir_names.tsv")


class Line(NamedTuple):
    """One line: how deep it stands, what it is called, and its text, which is empty over lines that stand in it."""

    depth: int
    name: str
    text: str


def names() -> dict[str, str]:
    """Names of elements and resources in Russian."""
    lines = _NAMES.read_text("utf-8").splitlines()
    return dict(line.split("\t", 1) for line in lines if line)


def lines_of(resource: Mapping[str, Any]) -> tuple[list[Line], bool]:
    """The lines of a resource, at most LINES; and whether that is all of it."""
    known = names()
    lines: list[Line] = []
    for line in (line for each in _documents(resource) for line in _of_object(each, 0, known)):
        if len(lines) == LINES:
            return lines, False
        lines.append(line)
    return lines, True


def _documents(resource: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """A resource, or those of a Bundle, which says nothing itself."""
    entries = resource.get("entry")
    if resource.get("resourceType") != "Bundle" or not isinstance(entries, list):
        return [resource]
    inside = [each.get("resource") for each in entries if isinstance(each, dict)]
    return [each for each in inside if isinstance(each, dict)]


def _of_object(value: Mapping[str, Any], depth: int, known: Mapping[str, str]) -> Iterator[Line]:
    kind = value.get("resourceType")
    if isinstance(kind, str):
        yield Line(depth, known.get(kind, kind), "")
        depth += 1
    for name, inner in value.items():
        if name not in LEFT_OUT and not name.startswith("_"):
            yield from _of_value(known.get(name, name), inner, depth, known)


def _of_value(name: str, value: Any, depth: int, known: Mapping[str, str]) -> Iterator[Line]:
    if isinstance(value, list):
        for each in value:
            if isinstance(each, list):
                continue  # FHIR has no lists of lists
            yield from _of_value(name, each, depth, known)
        return
    text = _text(value)
    if text:
        yield Line(depth, name, text[:VALUE])
    elif text is None and depth < DEEPEST:
        inside = list(_of_object(value, depth + 1, known))
        if inside:
            yield Line(depth, name, "")
            yield from inside


def _text(value: Any) -> str | None:
    """A value as one text; None for one that has lines of its own."""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if not isinstance(value, dict):
        return "" if value is None else moment(str(value))
    if value.keys() == {"text"}:
        return str(value["text"])
    if "div" in value:
        return _plain(str(value["div"]))
    if "coding" in value or ("code" in value and "display" in value):
        return _coded(value)
    if "value" in value and isinstance(value["value"], int | float):
        parts = [value.get("comparator"), value["value"], value.get("unit") or value.get("code")]
        return " ".join(str(part) for part in parts if part is not None)
    if value.keys() <= {"start", "end"}:
        return f"{moment(str(value.get('start', '…')))} – {moment(str(value.get('end', '…')))}"
    if "reference" in value or value.keys() == {"display"}:
        return str(value.get("display", ""))
    if "contentType" in value:
        return "приложенный файл: в подлиннике"
    return None


def moment(text: str) -> str:
    """A day or an instant of FHIR as people here write it, in Moscow's time; any other text as it is."""
    if not _MOMENT.fullmatch(text):
        return text
    try:
        at = datetime.fromisoformat(text)
        return f"{at.astimezone(MOSCOW):%d.%m.%Y %H:%M}" if at.tzinfo else f"{at:%d.%m.%Y}"
    except (ValueError, OverflowError):
        return text


def _coded(value: Mapping[str, Any]) -> str:
    codings = value.get("coding", [value])
    known = [each for each in codings if isinstance(each, dict)] if isinstance(codings, list) else []
    texts = [value.get("text"), *(each.get("display") for each in known)]
    text = next((str(each) for each in texts if each), "")
    codes = ", ".join(sorted({str(each["code"]) for each in known if each.get("code")}))
    return f"{text} ({codes})" if text and codes else text or codes


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def _plain(html: str) -> str:
    """The words of a narrative."""
    reader = _Words()
    reader.feed(html[: 10 * VALUE])
    return " ".join(reader.words)
