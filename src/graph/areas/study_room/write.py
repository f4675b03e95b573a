"""A member of staff books a place in a study room, and gives it back. Who comes first has the last place."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import conflict, done, missing

AHEAD = 20  # bookings of one person whose time has not ended

# Bookings of one person come one after another, and so do those of one time: each sees what the one before has booked.
# Everybody locks in this order, so that nobody waits in a circle.
_ONE_BY_ONE = "SELECT FROM staff WHERE id = $1 FOR NO KEY UPDATE"
_TIME = """
SELECT id, starts_at, ends_at, capacity, booked FROM study_room_time
WHERE id = $1 AND called_off_at IS NULL AND starts_at > $2 FOR NO KEY UPDATE
"""
_OWN = """
SELECT t.id, t.starts_at < $3 AND t.ends_at > $2 AS overlaps
FROM study_room_booking b JOIN study_room_time t ON t.id = b.time_id
WHERE b.staff_id = $1 AND b.cancelled_at IS NULL AND t.called_off_at IS NULL AND t.ends_at > $4
"""
_TAKE = "UPDATE study_room_time SET booked = booked + 1 WHERE id = $1"
_INSERT = "INSERT INTO study_room_booking (id, time_id, staff_id, booked_at) VALUES ($1, $2, $3, $4)"
_CANCEL = """
UPDATE study_room_booking b SET cancelled_at = $3 FROM study_room_time t
WHERE b.id = $1 AND b.staff_id = $2 AND b.cancelled_at IS NULL AND t.id = b.time_id AND t.starts_at > $3
RETURNING b.time_id
"""
_GIVE_BACK = "UPDATE study_room_time SET booked = booked - 1 WHERE id = $1"


@dataclass(frozen=True)
class Bookings:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in writing.py."""
        return {"study_room_book": self.book, "study_room_booking_cancel": self.cancel}

    async def book(self, intent: Intent) -> Written:
        """Book a place; CONFLICT where none is free or where its author has booked another time that overlaps."""
        time_id, now = _key(intent.given["timeId"], "StudyRoomTime"), intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            await connection.execute(_ONE_BY_ONE, author.staff_id)
            time = await connection.fetchrow(_TIME, time_id, now)
            if time is None or author.staff_id is None:
                return missing("There is no such time, or it has begun or is called off.", "timeId")
            span = (time["starts_at"], time["ends_at"])
            problem = _problem(time, await connection.fetch(_OWN, author.staff_id, *span, now))
            if problem:
                return problem
            key = new_id()
            await connection.execute(_TAKE, time_id)
            await connection.execute(_INSERT, key, time_id, author.staff_id, now)
            values = {"booking_id": encode_global_id("StudyRoomBooking", key), "booked_at": now.isoformat()}
            return Act(Written(values=values), purpose=f"study room time {time_id}")

        return await self.idempotent.once(intent, act)

    async def cancel(self, intent: Intent) -> Written:
        """Give a place of one's own back before its time begins; a booking of somebody else is none."""
        key, now = _key(intent.given["bookingId"], "StudyRoomBooking"), intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            await connection.execute(_ONE_BY_ONE, author.staff_id)
            time_id = await connection.fetchval(_CANCEL, key, author.staff_id, now)
            if time_id is None:
                return missing("You have no such booking whose time has not begun.", "bookingId")
            await connection.execute(_GIVE_BACK, time_id)
            return Act(Written(values={"cancelled_at": now.isoformat()}), purpose=f"study room time {time_id}")

        return await self.idempotent.once(intent, act)


def _problem(time: Any, own: list[Any]) -> Act | None:
    """Why the author of these bookings gets no place at a time; None where they do."""
    if any(each["id"] == time["id"] for each in own):
        return done("You have booked it.", "timeId")
    if any(each["overlaps"] for each in own):
        return conflict("You have booked another time that overlaps.", "timeId")
    if len(own) >= AHEAD:
        return conflict(f"You have {AHEAD} bookings ahead of you: cancel one first.", "timeId")
    if time["booked"] >= time["capacity"]:
        return conflict("Every place is taken.", "timeId")
    return None


def _key(text: str, type_name: str) -> UUID:
    """Raises BAD_USER_INPUT."""
    return decode_global_id(text, {type_name: 1}).key
