"""Lines of a feed -> records, or bad lines."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from io import IOBase
from typing import IO

import orjson

from graph.feeds.adapter import Adapter, FeedRecord, NamedChild
from graph.feeds.fault import FeedFault, Unfit
from graph.feeds.fields import Fields

LONGEST_LINE = 64_000  # bytes
LONGEST_NUMBER = 40  # characters of a policy number or a SNILS
AHEAD = timedelta(minutes=5)  # tolerance for the clocks of partners


@dataclass(frozen=True, slots=True)
class FeedLine:
    """A line of a file, a body or a page; `content` is cut where it is too long."""

    number: int
    content: bytes


@dataclass(frozen=True, slots=True)
class BadLine:
    """A line that goes to quarantine."""

    number: int
    digest: bytes
    code: FeedFault
    field: str | None = None


def lines_of(stream: IO[bytes] | IOBase) -> Iterator[FeedLine]:
    """The lines that are not blank; one that is too long is cut."""
    number = 0
    while content := stream.readline(LONGEST_LINE + 1):
        number += 1
        rest = content
        while len(rest) > LONGEST_LINE and not rest.endswith(b"\n"):
            rest = stream.readline(LONGEST_LINE + 1)
        if content.strip():
            yield FeedLine(number, content)


def batches(lines: Iterator[FeedLine], size: int) -> Iterator[list[FeedLine]]:
    """Batches of at most `size` lines."""
    batch: list[FeedLine] = []
    for line in lines:
        batch.append(line)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def read(adapter: Adapter, line: FeedLine, now: datetime) -> FeedRecord | BadLine:
    """The record of a line, or the bad line."""
    digest = hashlib.sha256(line.content).digest()
    if len(line.content) > LONGEST_LINE:
        return BadLine(line.number, digest, FeedFault.TOO_LONG)
    try:
        body = orjson.loads(line.content)
    except orjson.JSONDecodeError:
        return BadLine(line.number, digest, FeedFault.NOT_JSON)
    try:
        fields = Fields.of(body)
        # Sorted keys: the order of fields does not matter.
        digest = hashlib.sha256(orjson.dumps(body, option=orjson.OPT_SORT_KEYS)).digest()
        return _record(adapter, line.number, digest, fields, now)
    except Unfit as unfit:
        return BadLine(line.number, digest, unfit.code, unfit.field)


def _record(adapter: Adapter, number: int, digest: bytes, fields: Fields, now: datetime) -> FeedRecord:
    kind = adapter.kind(fields.text("kind"))
    if kind is None:
        raise Unfit(FeedFault.UNKNOWN_KIND, "kind")
    sequence, at = fields.number("sequence"), fields.moment("occurredAt")
    if at > now + AHEAD:
        raise Unfit(FeedFault.BAD_DATE, "occurredAt")
    child = _child(fields.part("child")) if kind.needs_child or fields.has("child") else None
    return FeedRecord(number, digest, kind, sequence, at, child, kind.read(fields))


def _child(fields: Fields) -> NamedChild:
    numbers = [fields.maybe_text(name, LONGEST_NUMBER) for name in ("policyNumber", "snils")]
    if not any(numbers):
        raise Unfit(FeedFault.NOT_A_RECORD, "child")
    return NamedChild(fields.day("birthDate"), *numbers)
