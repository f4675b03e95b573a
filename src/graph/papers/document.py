"""A medical document as its reader was told of it -> what its template prints."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from graph.papers.fhir_lines import MOSCOW, lines_of, moment

TEMPLATE = "document"


def printed(document: Mapping[str, Any], reader: str, at: datetime) -> dict[str, Any]:
    """What document.typ needs: fields of `MedicalDocument`, and whose paper it is since when (domain.md 5 G 50).

    `structured` is null where the reader may not have it, and left out where it is too long to print.
    """
    lines, is_whole = _lines(document)
    return {
        "kind": document["kind"],
        "title": document["title"],
        "date": moment(document["date"] or ""),
        "state": document["status"],
        "author": document["author"],
        "organization": document["organization"],
        "sha256": document["sha256"],
        "mark": mark(reader, at),
        "lines": lines,
        "whole": is_whole,
    }


def mark(reader: str, at: datetime) -> str:
    """Whose print it is since when, in Moscow's time."""
    return f"{reader} · {at.astimezone(MOSCOW):%d.%m.%Y %H:%M}"


def _lines(document: Mapping[str, Any]) -> tuple[list[tuple[int, str, str]] | None, bool]:
    if "structured" not in document:
        return [], False
    if not document["structured"]:
        return None, True
    lines, is_whole = lines_of(document["structured"])
    return [(line.depth, line.name, line.text) for line in lines], is_whole
