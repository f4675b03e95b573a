"""Study rooms in short: a room with times, staff with accounts, each write, and what is shown."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg

from graph.execute.global_id import encode_global_id
from graph.ingest.moment import MOSCOW
from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer
from tests.http.world import LONG_AGO, POLYCLINIC, TODAY, insert, subject_of, uid

NUMBERS = iter(range(1, 1_000_000))
NURSE = subject_of(Role.NURSE)
TOMORROW = TODAY + timedelta(days=1)
TIMES = "timeId startsAt title capacity free room { name institution institutionCode place kind }"
BOOK = "mutation ($input: StudyRoomBookInput!) { studyRoomBook(input: $input) { bookingId bookedAt problems { code path message } } }"
CANCEL = "mutation ($input: StudyRoomBookingCancelInput!) { studyRoomBookingCancel(input: $input) { cancelledAt problems { code path } } }"


async def asked(graph: Graph, query: str, who: str = NURSE, variables: dict[str, Any] | None = None) -> Any:
    """The answer to one of the staff, as a nurse."""
    headers = bearer(ISSUER.issue(who, Role.NURSE, 600))
    return await graph.post({"query": query, "variables": variables or {}}, headers)


async def room(dsn: str, *hours: int, capacity: int = 2, organization: UUID = POLYCLINIC) -> list[str]:
    """A room with a time of an hour at each of these hours of tomorrow; their ids."""
    connection = await asyncpg.connect(dsn)
    try:
        key = uid(50_000 + next(NUMBERS))
        named = {"code": str(key), "name": "Читальный зал", "place": "2 этаж", "kind": "READING"}
        when = {"imported_at": datetime.now(MOSCOW)}
        await insert(connection, "study_room", id=key, organization_id=organization, capacity=capacity, **named, **when)
        return [await _time(connection, key, hour, capacity) for hour in hours]
    finally:
        await connection.close()


async def _time(connection: Any, room_id: UUID, hour: int, capacity: int) -> str:
    key = uid(50_000 + next(NUMBERS))
    starts_at = datetime(TOMORROW.year, TOMORROW.month, TOMORROW.day, hour, tzinfo=MOSCOW)
    span = {"day": TOMORROW, "starts_at": starts_at, "ends_at": starts_at + timedelta(hours=1)}
    await insert(connection, "study_room_time", id=key, room_id=room_id, capacity=capacity, booked=0, **span)
    return encode_global_id("StudyRoomTime", key)


async def staff(dsn: str, count: int) -> list[str]:
    """As many nurses of the polyclinic more; their subjects."""
    connection = await asyncpg.connect(dsn)
    try:
        subjects = []
        for _ in range(count):
            key = uid(50_000 + next(NUMBERS))
            subjects.append(f"nurse-{key}")
            await insert(connection, "staff", id=key, family="Sestra", given="Nurse")
            own = {"id": key, "staff_id": key, "organization_id": POLYCLINIC, "valid_from": LONG_AGO}
            await insert(connection, "assignment", **own)
            await insert(connection, "account", subject=subjects[-1], staff_id=key, roles=["nurse"], level="FULL")
        return subjects
    finally:
        await connection.close()


async def book(graph: Graph, time: str, who: str = NURSE, key: str | None = None) -> dict[str, Any]:
    """The payload of a booking."""
    given = {"idempotencyKey": key or f"b{next(NUMBERS)}", "timeId": time}
    return dict((await asked(graph, BOOK, who, {"input": given})).data["studyRoomBook"])


async def cancel(graph: Graph, booking: str, who: str = NURSE) -> dict[str, Any]:
    """The payload of a cancellation."""
    given = {"idempotencyKey": f"c{next(NUMBERS)}", "bookingId": booking}
    return dict((await asked(graph, CANCEL, who, {"input": given})).data["studyRoomBookingCancel"])


async def mine(graph: Graph, who: str = NURSE) -> list[dict[str, Any]]:
    """One's own bookings."""
    query = "{ myStudyRoomBookings { bookingId bookedAt time { timeId startsAt room { name } } } }"
    return list((await asked(graph, query, who)).data["myStudyRoomBookings"])


def outcome(payload: dict[str, Any]) -> str:
    """OK or the code of what is wrong."""
    return str((payload["problems"] or [{"code": "OK"}])[0]["code"])
