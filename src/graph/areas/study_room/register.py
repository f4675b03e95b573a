"""The register of study rooms and their times: reading a file, and bringing it in."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

import asyncpg

from graph.identity import NewId
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW

COLUMNS = ("organization", "room", "name", "place", "kind", "capacity", "starts", "ends", "title")
KINDS = ("READING", "TRAINING")
LONGEST = 200  # characters
LARGEST = 5_000_000  # bytes of a file
MOST = 500  # people in a room
_ORGANIZATION = "SELECT id FROM organization WHERE code = $1 AND closed_at IS NULL"
_ROOM = """
INSERT INTO study_room (id, organization_id, code, name, place, kind, capacity, imported_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (organization_id, code) DO UPDATE SET name = excluded.name, place = excluded.place, kind = excluded.kind,
  capacity = excluded.capacity, imported_at = excluded.imported_at
RETURNING id
"""
_TIME = """
INSERT INTO study_room_time AS t (id, room_id, day, starts_at, ends_at, title, capacity, booked)
VALUES ($1, $2, $3, $4, $5, $6, $7, 0)
ON CONFLICT (room_id, starts_at) DO UPDATE SET ends_at = excluded.ends_at, title = excluded.title,
  capacity = excluded.capacity, called_off_at = NULL
WHERE (t.ends_at, t.title, t.capacity, t.called_off_at)
  IS DISTINCT FROM (excluded.ends_at, excluded.title, excluded.capacity, NULL::timestamptz)
RETURNING true
"""
_OVERLAP = """
SELECT a.starts_at FROM study_room_time a JOIN study_room_time b ON b.room_id = a.room_id AND b.starts_at > a.starts_at
  AND b.starts_at < a.ends_at AND b.called_off_at IS NULL
WHERE a.room_id = $1 AND a.called_off_at IS NULL ORDER BY a.starts_at LIMIT 1
"""
_CALL_OFF = """
UPDATE study_room_time SET called_off_at = $3 WHERE starts_at > $3 AND called_off_at IS NULL AND room_id = (
  SELECT r.id FROM study_room r JOIN organization o ON o.id = r.organization_id WHERE o.code = $1 AND r.code = $2)
RETURNING booked
"""
_LIST = """
SELECT o.code AS organization, r.code AS room, r.name, r.place, r.kind, r.capacity,
  count(t.id) FILTER (WHERE t.starts_at > $1) AS times, coalesce(sum(t.booked) FILTER (WHERE t.starts_at > $1), 0) AS booked
FROM study_room r JOIN organization o ON o.id = r.organization_id
LEFT JOIN study_room_time t ON t.room_id = r.id AND t.called_off_at IS NULL
GROUP BY o.code, r.id ORDER BY o.code, r.code
"""


class StudyRoomProblem(Exception):
    """Why a file is not taken in; the message is a sentence for the operator."""


@dataclass(frozen=True, slots=True)
class Span:
    """One time of a room; `title`: what is taught."""

    starts_at: datetime
    ends_at: datetime
    title: str | None


@dataclass(frozen=True, slots=True)
class Room:
    """A room of an institution, by the codes of both."""

    organization: str
    code: str
    name: str
    place: str
    kind: str
    capacity: int


Timetable = dict[Room, list[Span]]


def read_timetable(content: bytes) -> Timetable:
    """The rooms of a CSV with their times; StudyRoomProblem names the line and column of what is wrong."""
    if len(content) > LARGEST:
        raise StudyRoomProblem(f"The file is larger than {LARGEST:,} bytes.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise StudyRoomProblem(f"Byte {error.start + 1} is not UTF-8.") from None
    lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    timetable: Timetable = {}
    try:
        head = next(lines, [])
        if sorted(head) != sorted(COLUMNS):
            raise StudyRoomProblem(f"The first line names {', '.join(COLUMNS)}, each once.")
        for line in filter(None, lines):
            room, span = _line(dict(zip(head, line, strict=False)), lines.line_num)
            timetable.setdefault(room, []).append(span)
    except csv.Error as error:
        raise StudyRoomProblem(f"Line {lines.line_num} is no CSV: {error}.") from None
    if problem := next(_disagreements(timetable), None):
        raise StudyRoomProblem(problem)
    return timetable


def _line(line: dict[str, str], number: int) -> tuple[Room, Span]:
    for name in COLUMNS:
        text = line.get(name, "")
        least = 0 if name == "title" else 1
        if not least <= len(text) <= LONGEST or not text.isprintable() or text != text.strip():
            message = f"{least} to {LONGEST} printable characters, no space around them"
            raise StudyRoomProblem(f"Line {number}, {name}: {message}.")
    if line["kind"] not in KINDS:
        raise StudyRoomProblem(f"Line {number}, kind: {' or '.join(KINDS)}.")
    capacity = line["capacity"]
    if not (capacity.isascii() and capacity.isdecimal() and 1 <= int(capacity) <= MOST):
        raise StudyRoomProblem(f"Line {number}, capacity: a number from 1 to {MOST}.")
    starts_at, ends_at = (_moment(line, name, number) for name in ("starts", "ends"))
    if not starts_at < ends_at or starts_at.date() != ends_at.date():
        raise StudyRoomProblem(f"Line {number}, ends: later than it starts, on the same day.")
    named = (line["organization"], line["room"], line["name"], line["place"], line["kind"])
    room = Room(*named, int(capacity))
    return room, Span(starts_at, ends_at, line.get("title") or None)


def _moment(line: dict[str, str], name: str, number: int) -> datetime:
    try:
        moment = datetime.strptime(line[name], "%Y-%m-%dT%H:%M")  # noqa: DTZ007 - the zone is the next line
    except ValueError:
        message = "a day and a time in Moscow, such as 2026-12-01T09:00"
        raise StudyRoomProblem(f"Line {number}, {name}: {message}.") from None
    return moment.replace(tzinfo=MOSCOW)


def _disagreements(timetable: Timetable) -> Iterator[str]:
    keys = [(room.organization, room.code) for room in timetable]
    for place, key in enumerate(keys):
        if key in keys[:place]:
            yield f"Lines of room {key[1]} of {key[0]} disagree about its name, place, kind or capacity."
    for room, spans in timetable.items():
        for before, after in pairwise(sorted(spans, key=lambda span: span.starts_at)):
            if after.starts_at < before.ends_at:
                yield f"Two times of room {room.code} of {room.organization} overlap: {after.starts_at:%Y-%m-%dT%H:%M}."


async def import_timetable(connection: Connection, timetable: Timetable, new_id: NewId, now: datetime) -> int:
    """Bring rooms and times in, in the caller's transaction; how many times were new or changed. Raises StudyRoomProblem."""
    return sum([await _import(connection, room, spans, new_id, now) for room, spans in timetable.items()])


async def _import(connection: Connection, room: Room, spans: Sequence[Span], new_id: NewId, now: datetime) -> int:
    organization = await connection.fetchval(_ORGANIZATION, room.organization)
    if organization is None:
        raise StudyRoomProblem(f"There is no open organization {room.organization}.")
    of_room = (room.code, room.name, room.place, room.kind, room.capacity)
    room_id: UUID = await connection.fetchval(_ROOM, new_id(), organization, *of_room, now)
    changed = 0
    for span in spans:
        times = (span.starts_at.date(), span.starts_at, span.ends_at, span.title, room.capacity)
        try:
            changed += bool(await connection.fetchval(_TIME, new_id(), room_id, *times))
        except asyncpg.CheckViolationError:
            message = f"More people have booked room {room.code} of {room.organization} than {room.capacity}"
            raise StudyRoomProblem(f"{message}: {span.starts_at:%Y-%m-%dT%H:%M}.") from None
    if overlapping := await connection.fetchval(_OVERLAP, room_id):
        begins = overlapping.astimezone(MOSCOW)
        message = f"A time that stands overlaps one of the file: room {room.code} of {room.organization}"
        raise StudyRoomProblem(f"{message}, {begins:%Y-%m-%dT%H:%M}.")
    return changed


async def call_off(connection: Connection, organization: str, room: str, now: datetime) -> tuple[int, int]:
    """Call off every time of a room that has not begun; how many these are, and how many places of them were booked."""
    booked = [row["booked"] for row in await connection.fetch(_CALL_OFF, organization, room, now)]
    return len(booked), sum(booked)


async def list_rooms(connection: Connection, now: datetime) -> list[dict[str, Any]]:
    """Every room with the number of its times to come and of their places that are booked."""
    return [dict(row) for row in await connection.fetch(_LIST, now)]
