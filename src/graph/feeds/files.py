"""The records of a file: a line of JSON each, or a CSV whose columns are their fields."""

import csv
import gzip
import io
import zlib
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import IO, Any

import orjson

from graph.errors import StartupProblem
from graph.feeds.batch import SIZE, FeedPart
from graph.feeds.reading import LONGEST_LINE, FeedLine, batches, lines_of

GZIP = b"\x1f\x8b"
# Columns of a CSV whose cells are numbers; an identifier of digits alone is a text.
NUMBERS = frozenset({"sequence", "number", "pages"})
DIGITS = 18


async def parts_of(path: Path) -> AsyncIterator[FeedPart]:
    """The batches of a file. Raises StartupProblem where it cannot be read further; batches before that are applied."""
    try:
        with path.open("rb") as raw:
            is_packed = raw.read(2) == GZIP
            raw.seek(0)
            with gzip.GzipFile(fileobj=raw) if is_packed else raw as stream:
                read = lines_of_csv if ".csv" in path.suffixes else lines_of
                for lines in batches(read(stream), SIZE):
                    yield FeedPart(lines, path.name)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise StartupProblem(f"{path.name}: the gzip data is broken or cut.") from None
    except (csv.Error, UnicodeDecodeError):
        raise StartupProblem(f"{path.name} is no CSV in UTF-8.") from None
    except OSError as problem:
        raise StartupProblem(f"{path.name} cannot be read: {problem.strerror}.") from None


def lines_of_csv(stream: IO[bytes] | io.IOBase) -> Iterator[FeedLine]:
    """The rows below the header as lines of JSON, by the number of the line on which each ends; `child.snils` is a field of `child`.

    Raises csv.Error where a row has more cells than the header or a field stands beside its own parts, UnicodeDecodeError where it is
    not UTF-8.
    """
    csv.field_size_limit(LONGEST_LINE)
    rows = csv.DictReader(io.TextIOWrapper(stream, "utf-8-sig", newline=""), strict=True)  # type: ignore[type-var]
    for row in rows:
        if None in row:
            raise csv.Error
        yield FeedLine(rows.line_num, orjson.dumps(_record(row)))


def _record(row: dict[str, str | None]) -> dict[str, Any]:
    record: dict[str, Any] = {}
    for column, cell in row.items():
        if cell is None or not cell.strip():
            continue
        part, (*folders, name) = record, column.strip().split(".")
        for folder in folders:
            part = part.setdefault(folder, {})
            if not isinstance(part, dict):
                raise csv.Error
        if isinstance(part.get(name), dict):
            raise csv.Error
        text = cell.strip()
        # A longer one is no number of ours: it stays a text, which is the fault of its record.
        part[name] = int(text) if column in NUMBERS and text.isdecimal() and len(text) <= DIGITS else text
    return record
