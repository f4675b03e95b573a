"""A norm as it is written down: one JSON document, which says of what it is a norm, since when, and where it comes from."""

import hashlib
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from string import Template
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from graph.areas.norm.located import located

KINDS = {
    "antigens": "VACCINATIONS",
    "examinations": "EXAMINATIONS",
    "commissions": "COMMISSIONS",
    "supportRules": "SUPPORT_MEASURES",
    "riskRules": "RISKS",
    "dispensary": "DISPENSARY",
}  # by what the document holds; a form has a kind of its own
OF_REGIONS = ("VACCINATIONS", "EXAMINATIONS")
BY_STATUS = "EXAMINATIONS_BY_STATUS"  # one that also names social statuses
LONGEST = 500
REGION = re.compile("[A-Z][A-Z0-9_]{0,49}")
Check = Callable[[Mapping[str, Any]], object]  # raises ValueError where a content cannot be used


@dataclass(frozen=True, slots=True)
class NormDocument:
    """One version of a norm; `valid_to` is the end that the act itself names, not that by a later version."""

    kind: str
    act: str
    title: str
    valid_from: date
    valid_to: date | None
    source: str
    content: str
    region: str | None = None

    @property
    def sha256(self) -> str:
        """Of the document as it was written."""
        return hashlib.sha256(self.content.encode()).hexdigest()

    @property
    def id(self) -> UUID:
        """The same for the same document, wherever it is imported."""
        return uuid5(NAMESPACE_URL, f"urn:passport:norm:{self.kind}:{self.valid_from}:{self.sha256}")


def read_norm(content: str, checks: Mapping[str, Check]) -> NormDocument:
    """A norm from its JSON; ValueError says in a sentence what is wrong. Whatever it says of itself, nobody has compared it yet."""
    places: list[str] = []
    try:
        # A season's years stand open in the document: any will do to look at it.
        written = located(json.loads(Template(content).safe_substitute(year="2001", next="2002")), places)
        kind = _kind(written)
        head, source = written["norm"], written["sources"]["ACT"]["title"]
        ends = head.get("validTo")
        norm = NormDocument(
            kind=kind,
            act=_words(head["order"]),
            title=_words(head["title"]),
            valid_from=date.fromisoformat(head["validFrom"]["is"]),
            valid_to=date.fromisoformat(ends["is"]) if ends else None,
            source=_words(source),
            content=content,
            region=_region(head.get("region")),
        )
        places.clear()
        checks[kind](written)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        lacks = "is missing" if isinstance(error, KeyError) else "has another shape than it should"
        raise ValueError(f"it is no norm: {places[-1] if places else 'the document'} {lacks}") from error
    except ValueError as error:
        raise ValueError(f"{f'at {places[-1]}: ' if places else ''}{error}") from error
    if norm.region is not None and norm.kind not in OF_REGIONS:
        raise ValueError("only norms of examinations and vaccinations are of a region")
    if norm.valid_to is not None and norm.valid_to < norm.valid_from:
        raise ValueError("it ends before it begins")
    return norm


def _kind(written: Mapping[str, Any]) -> str:
    if "form" in written:
        return str(written["form"]["code"])
    kinds = [kind for name, kind in KINDS.items() if name in written]
    if len(kinds) != 1:
        raise ValueError(f"a norm holds one of {', '.join(KINDS)}, or a form")
    (kind,) = kinds
    return BY_STATUS if kind == "EXAMINATIONS" and "statuses" in written else kind


def _region(word: str | None) -> str | None:
    if word is not None and not REGION.fullmatch(word):
        raise ValueError("a region is a word in capital letters, such as MOSCOW")
    return word


def _words(text: str) -> str:
    if not 0 < len(text) <= LONGEST or not text.isprintable():
        raise ValueError(f"order, title and source have 1 to {LONGEST} printable characters")
    return text


def shipped(*packages: str) -> list[str]:
    """The texts of the norms in the `data` folders of these packages, by name of the file."""
    folders = [files(package).joinpath("data") for package in packages]
    documents = [file for folder in folders for file in folder.iterdir() if file.name.endswith(".json")]
    return [file.read_text("utf-8") for file in sorted(documents, key=lambda file: file.name)]
