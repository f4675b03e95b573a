"""A medical document as its reader was told of it -> what its template prints."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from graph.papers.fhir_lines import MOSCOW, lines_of, moment

TEMPLATE = "document"


def printed(document: Mapping[str, Any], reader: str, at: datetime) -> dict[str, Any]:
    """What document.typ needs: fields of `MedicalDocument`, and whose paper it is since when (domain.md 5 G 50)."""
    content = document["structured"]
    lines, is_whole = lines_of(content) if content else (None, True)
    return {
        "kind": document["kind"],
        "title": document["title"],
        "date": moment(document["date"] or ""),
        "state": document["status"],
        "author": document["author"],
        "organization": document["organization"],
        "sha256": document["sha256"],
        "mark": f"{reader} · {at.astimezone(MOSCOW):%d.%m.%Y %H:%M}",
        "lines": None if lines is None else [tuple(line) for line in lines],
        "whole": is_whole,
    }
