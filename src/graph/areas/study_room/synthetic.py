"""Rooms of the synthetic city: one to read in and one for trainings in some of its polyclinics, for the coming weeks."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from graph.areas.study_room.register import Room, Span, Timetable, import_timetable
from graph.identity import NewId
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW

POLYCLINICS, DAYS = 5, 28
HOURS = range(9, 17)
TRAINING, LESSON = time(14), timedelta(minutes=45)
LESSONS = (
    "Новые правила прививочного календаря",
    "Первая помощь при анафилаксии",
    "Поиск в научных базах данных",
    "Диспансерное наблюдение детей с астмой",
)
_POLYCLINICS = "SELECT code FROM organization WHERE kind = 'POLYCLINIC' AND closed_at IS NULL ORDER BY code LIMIT $1"


async def furnish(connection: Connection, new_id: NewId, now: datetime) -> int:
    """Bring the rooms in, in the caller's transaction; how many times were new."""
    codes = [row["code"] for row in await connection.fetch(_POLYCLINICS, POLYCLINICS)]
    today = now.astimezone(MOSCOW).date()
    timetable: Timetable = {}
    for code in codes:
        timetable[Room(code, "214", "Читальный зал", "2 этаж", "READING", 6)] = list(_hours(today))
        timetable[Room(code, "301", "Учебная комната", "3 этаж", "TRAINING", 15)] = list(_lessons(today))
    return await import_timetable(connection, timetable, new_id, now)


def _workdays(today: date) -> Iterator[date]:
    days = (today + timedelta(days=ahead) for ahead in range(DAYS))
    return (day for day in days if day.weekday() < 5)


def _hours(today: date) -> Iterator[Span]:
    for day in _workdays(today):
        for hour in HOURS:
            starts_at = datetime.combine(day, time(hour), MOSCOW)
            yield Span(starts_at, starts_at + timedelta(hours=1), None)


def _lessons(today: date) -> Iterator[Span]:
    for place, day in enumerate(day for day in _workdays(today) if day.weekday() in (1, 3)):
        starts_at = datetime.combine(day, TRAINING, MOSCOW)
        yield Span(starts_at, starts_at + LESSON, LESSONS[place % len(LESSONS)])
