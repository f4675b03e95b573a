"""The register of study rooms: what a file may say, and what becomes of it."""

from datetime import UTC, datetime
from pathlib import Path

import asyncpg
import pytest

from graph.areas.study_room.register import (
    StudyRoomProblem,
    call_off,
    import_timetable,
    list_rooms,
    read_timetable,
)
from graph.identity import new_id
from tests.database.test_commands import passport

HEAD = "organization,room,name,place,kind,capacity,starts,ends,title\n"
LINE = "p1,214,Library,2nd floor,READING,8,2026-12-01T09:00,2026-12-01T10:00,\n"
NEXT = LINE.replace("T10:00", "T11:00").replace("T09:00", "T10:00")
NOW = datetime(2026, 11, 29, tzinfo=UTC)
PLACE = "INSERT INTO organization (id, kind, code, name) VALUES ('01900000-0000-7000-8000-000000000001', 'POLYCLINIC', 'p1', 'P')"


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (HEAD + LINE.replace("READING", "SLEEPING"), "Line 2, kind: READING or TRAINING"),
        (HEAD + LINE.replace(",8,", ",0,"), "Line 2, capacity"),
        (HEAD + LINE.replace(",8,", ",٨,"), "Line 2, capacity"),
        (HEAD + LINE.replace(",8,", ",501,"), "Line 2, capacity"),
        (HEAD + LINE + NEXT.replace("T11:00", " 11:00"), "Line 3, ends: a day and a time"),
        (HEAD + LINE.replace("T10:00", "T08:00"), "Line 2, ends: later"),
        (HEAD + LINE.replace("12-01T10:00", "12-02T10:00"), "Line 2, ends: later"),
        (HEAD + LINE.replace("Library", ""), "Line 2, name"),
        (HEAD + LINE.replace("Library", "Lib\u202erary"), "Line 2, name"),
        (HEAD + LINE + LINE, "overlap: 2026-12-01T09:00"),
        (HEAD + LINE + NEXT.replace("T10:00", "T09:30"), "overlap: 2026-12-01T09:30"),
        (HEAD + LINE + NEXT.replace(",8,", ",9,"), "disagree"),
        ("organization,room\n", "The first line names"),
        ("", "The first line names"),
        (HEAD + '"p1,214', "is no CSV"),
    ],
)
def test_a_line_that_is_wrong_is_named_with_its_column(content: str, place: str) -> None:
    with pytest.raises(StudyRoomProblem) as problem:
        read_timetable(content.encode())
    assert place in str(problem.value)


def test_what_is_not_utf8_is_refused_at_its_byte() -> None:
    with pytest.raises(StudyRoomProblem, match="Byte 3 is not UTF-8"):
        read_timetable(b"or\xff")


async def test_a_timetable_is_brought_in_once_and_changed_by_another(fresh_database: str) -> None:
    connection = await asyncpg.connect(fresh_database)
    try:
        await connection.execute(PLACE)
        first = read_timetable((HEAD + LINE + NEXT).encode())
        assert await import_timetable(connection, first, new_id, NOW) == 2
        assert await import_timetable(connection, first, new_id, NOW) == 0
        taught = read_timetable((HEAD + LINE.replace("T10:00,", "T10:00,First aid")).encode())
        assert await import_timetable(connection, taught, new_id, NOW) == 1
        (room,) = await list_rooms(connection, NOW)
        assert (room["organization"], room["room"], room["times"], room["booked"]) == ("p1", "214", 2, 0)
        longer = read_timetable((HEAD + LINE.replace("T10:00", "T10:30")).encode())
        with pytest.raises(StudyRoomProblem, match="A time that stands overlaps"):
            async with connection.transaction():
                await import_timetable(connection, longer, new_id, NOW)
        await connection.execute("UPDATE study_room_time SET booked = 3")
        fewer = read_timetable((HEAD + LINE.replace(",8,", ",2,")).encode())
        with pytest.raises(StudyRoomProblem, match="More people have booked room 214 of p1 than 2"):
            async with connection.transaction():
                await import_timetable(connection, fewer, new_id, NOW)
        assert await call_off(connection, "p1", "214", NOW) == (2, 6)
        assert await call_off(connection, "p1", "214", NOW) == (0, 0)
        assert await import_timetable(connection, taught, new_id, NOW) == 1
    finally:
        await connection.close()


async def test_rooms_of_an_unknown_organization_are_not_taken_in(fresh_database: str) -> None:
    connection = await asyncpg.connect(fresh_database)
    try:
        with pytest.raises(StudyRoomProblem, match="There is no open organization p1"):
            await import_timetable(connection, read_timetable((HEAD + LINE).encode()), new_id, NOW)
    finally:
        await connection.close()


async def test_the_register_is_kept_by_commands(fresh_database: str, tmp_path: Path) -> None:
    def study_rooms(*words: str) -> tuple[int, str]:
        done = passport("study-rooms", *words, database_url=fresh_database)
        return done.returncode, done.stdout or done.stderr

    connection = await asyncpg.connect(fresh_database)
    await connection.execute(PLACE)
    await connection.close()
    file = tmp_path / "rooms.csv"
    file.write_text(HEAD + LINE.replace("2026", "2096") + NEXT.replace("2026", "2096"), "utf-8")
    assert study_rooms("import", str(file)) == (0, "1 rooms, 2 times, 2 of them new or changed\n")
    assert study_rooms("import", str(file)) == (0, "1 rooms, 2 times, 0 of them new or changed\n")
    listed = "p1 214  Library, 2nd floor  READING for 8  2 times to come, 0 places booked\n"
    assert study_rooms("list") == (0, listed)
    file.write_text(HEAD + LINE.replace("READING", "SLEEPING"), "utf-8")
    code, output = study_rooms("import", str(file))
    assert (code, "Line 2, kind" in output) == (2, True)
    assert study_rooms("call-off", "p1", "214") == (0, "2 times are called off, of which 0 places were booked\n")
    assert study_rooms("call-off", "p1", "214")[0] == 1
