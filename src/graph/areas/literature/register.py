"""The register of guidelines: reading a file, and bringing it in."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import urlsplit

from graph.identity import NewId
from graph.ingest.icd10_table import is_known
from graph.ingest.identity import Connection

COLUMNS = ("icd10", "title", "publisher", "version", "published", "url")
LONGEST = 500
LARGEST = 2_000_000  # bytes of a file
CATEGORY = re.compile(r"[A-Z][0-9]{2}")
PUBLISHED = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
_OLD = "SELECT category, version, published, url FROM literature WHERE publisher = $1 AND title = $2"
_REMOVE = "DELETE FROM literature WHERE publisher = $1 AND title = $2 RETURNING id"
_INSERT = """
INSERT INTO literature (id, category, title, publisher, version, published, url, imported_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
_LIST = """
SELECT array_agg(category ORDER BY category) AS categories, title, publisher, version, published, url
FROM literature GROUP BY title, publisher, version, published, url ORDER BY publisher, title
"""


class LiteratureProblem(Exception):
    """Why a file is not taken in; the message is a sentence for the operator."""


@dataclass(frozen=True, slots=True)
class Guideline:
    """One version of a text, and the categories of ICD-10 that it is about."""

    categories: tuple[str, ...]
    title: str
    publisher: str
    version: str
    published: str
    url: str

    @property
    def key(self) -> tuple[str, str]:
        """By which it is known whatever its version."""
        return self.publisher, self.title


def read_guidelines(content: bytes) -> list[Guideline]:
    """The guidelines of a CSV; LiteratureProblem names the line and column of what is wrong."""
    if len(content) > LARGEST:
        raise LiteratureProblem(f"The file is larger than {LARGEST:,} bytes.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise LiteratureProblem(f"Byte {error.start + 1} is not UTF-8.") from None
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        head = next(lines, [])
        if sorted(head) != sorted(COLUMNS):
            raise LiteratureProblem(f"The first line names {', '.join(COLUMNS)}, each once.")
        guidelines = [_guideline(dict(zip(head, line, strict=False)), lines.line_num) for line in lines if line]
    except csv.Error as error:
        raise LiteratureProblem(f"Line {lines.line_num} is no CSV: {error}.") from None
    keys = [each.key for each in guidelines]
    if twice := next((key for place, key in enumerate(keys) if key in keys[:place]), None):
        raise LiteratureProblem(f"Two lines are of {twice[1]!r} by {twice[0]!r}: name its categories in one.")
    return guidelines


def _guideline(line: dict[str, str], number: int) -> Guideline:
    for name in COLUMNS:
        text = line.get(name, "")
        if not 0 < len(text) <= LONGEST or not text.isprintable() or text != text.strip():
            raise LiteratureProblem(
                f"Line {number}, {name}: 1 to {LONGEST} printable characters, no space around them."
            )
        if problem := next(_problems(name, text), None):
            raise LiteratureProblem(f"Line {number}, {name}: {problem}.")
    categories = tuple(sorted(set(line["icd10"].split())))
    return Guideline(categories, *(line[name] for name in COLUMNS[1:]))


def _problems(name: str, text: str) -> Iterator[str]:
    if name == "icd10":
        yield from (
            f"{code!r} is no category of ICD-10, such as J45"
            for code in text.split()
            if not CATEGORY.fullmatch(code) or not is_known(code)
        )
    if name == "published" and not _is_partial_date(text):
        yield "a year, a month or a day, such as 2024, 2024-05 or 2024-05-07"
    if name == "url" and not _is_address(text):
        yield "an https address without user, password and port"


def _is_partial_date(text: str) -> bool:
    try:
        return bool(PUBLISHED.fullmatch(text) and date.fromisoformat((text + "-01-01")[:10]))
    except ValueError:
        return False


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
        return parts.scheme == "https" and parts.netloc == parts.hostname and " " not in text and text.isascii()
    except ValueError:
        return False


async def import_guidelines(
    connection: Connection, guidelines: Sequence[Guideline], new_id: NewId, now: datetime
) -> int:
    """Bring them in, in the caller's transaction; how many were new or of another version."""
    return sum([await _import(connection, each, new_id, now) for each in guidelines])


async def _import(connection: Connection, guideline: Guideline, new_id: NewId, now: datetime) -> bool:
    known = (guideline.version, guideline.published, guideline.url)
    stored = {tuple(row) for row in await connection.fetch(_OLD, *guideline.key)}
    if stored == {(category, *known) for category in guideline.categories}:
        return False
    await connection.fetch(_REMOVE, *guideline.key)
    rows = [
        (new_id(), category, guideline.title, guideline.publisher, *known, now) for category in guideline.categories
    ]
    await connection.executemany(_INSERT, rows)
    return True


async def remove_guideline(connection: Connection, publisher: str, title: str) -> bool:
    """Take a text out of the register; False where it is not there."""
    return bool(await connection.fetch(_REMOVE, publisher, title))


async def list_guidelines(connection: Connection) -> list[dict[str, Any]]:
    """Every text, by publisher and title."""
    return [dict(row) for row in await connection.fetch(_LIST)]
