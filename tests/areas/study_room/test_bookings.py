"""A place in a study room is booked, seen and given back by a member of staff; who may not is refused (docs/literature.md)."""

import pytest

from graph.viewer import Role
from tests.areas.study_room.booking import BOOK, NURSE, TIMES, TOMORROW, asked, book, cancel, mine, outcome, room, staff
from tests.http.client import Graph, change, rows
from tests.http.world import POLYCLINIC, SCHOOL

pytestmark = pytest.mark.asyncio(loop_scope="module")

BOOKING = {Role.NURSE, Role.SCHOOL_NURSE, Role.DISTRICT_DOCTOR, Role.SPECIALIST, Role.EMERGENCY_DOCTOR}
DAY = f'{{ studyRooms(day: "{TOMORROW}", institution: "%s") {{ {TIMES} }} }}'


async def test_a_place_is_booked_seen_and_given_back(own: Graph) -> None:
    (time,) = await room(own.dsn, 9)
    booked = await book(own, time)
    assert booked["problems"] == []
    (seen,) = (await asked(own, DAY % POLYCLINIC.hex)).data["studyRooms"]
    assert (seen["timeId"], seen["capacity"], seen["free"], seen["title"]) == (time, 2, 1, None)
    assert seen["room"]["institutionCode"] == POLYCLINIC.hex
    (own_booking,) = await mine(own)
    assert (own_booking["bookingId"], own_booking["time"]["timeId"]) == (booked["bookingId"], time)
    assert outcome(await cancel(own, booked["bookingId"])) == "OK"
    assert await mine(own) == []
    assert (await asked(own, DAY % POLYCLINIC.hex)).data["studyRooms"][0]["free"] == 2
    assert outcome(await cancel(own, booked["bookingId"])) == "NOT_FOUND"
    assert outcome(await book(own, time)) == "OK"


async def test_rooms_are_listed_by_day_and_by_institution(own: Graph) -> None:
    at_school = await room(own.dsn, 11, 10, organization=SCHOOL)
    here = await room(own.dsn, 12)
    listed = (await asked(own, f'{{ studyRooms(day: "{TOMORROW}") {{ timeId }} }}')).data["studyRooms"]
    assert [each["timeId"] for each in listed] == [at_school[1], at_school[0], *here]
    of_school = (await asked(own, DAY % SCHOOL.hex)).data["studyRooms"]
    assert {each["timeId"] for each in of_school} == set(at_school)
    assert (await asked(own, DAY % "no such code")).data["studyRooms"] == []
    await change(own.dsn, "update study_room_time set called_off_at = now()")
    assert (await asked(own, DAY % SCHOOL.hex)).data["studyRooms"] == []


async def test_a_full_time_is_refused_with_its_code_and_leaves_nothing_behind(own: Graph) -> None:
    (time,) = await room(own.dsn, 9, capacity=1)
    (other,) = await staff(own.dsn, 1)
    assert outcome(await book(own, time, other)) == "OK"
    refused = await book(own, time)
    assert refused["problems"] == [
        {"code": "CONFLICT", "path": ["input", "timeId"], "message": "Every place is taken."}
    ]
    assert refused["bookingId"] is None
    assert await mine(own) == []
    (counted,) = await rows(own.dsn, "select booked from study_room_time where booked > 0")
    assert counted["booked"] == 1


async def test_nobody_is_in_two_rooms_at_once_or_twice_in_one(own: Graph) -> None:
    nine, ten = await room(own.dsn, 9, 10)
    (elsewhere,) = await room(own.dsn, 9, organization=SCHOOL)
    assert [outcome(await book(own, time)) for time in (nine, nine, elsewhere, ten)] == [
        "OK",
        "ALREADY_DONE",
        "CONFLICT",
        "OK",
    ]


async def test_a_time_that_has_begun_or_is_called_off_is_not_booked_nor_given_back(own: Graph) -> None:
    begun, off = await room(own.dsn, 9, 10)
    booking = (await book(own, begun))["bookingId"]
    await change(own.dsn, "update study_room_time set starts_at = now() - interval '1 minute' where booked = 1")
    assert outcome(await cancel(own, booking)) == "NOT_FOUND"
    (another,) = await staff(own.dsn, 1)
    assert outcome(await book(own, begun, another)) == "NOT_FOUND"
    await change(own.dsn, "update study_room_time set called_off_at = now() where booked = 0")
    assert outcome(await book(own, off)) == "NOT_FOUND"


async def test_a_booking_of_somebody_else_is_none(own: Graph) -> None:
    (time,) = await room(own.dsn, 9)
    (other,) = await staff(own.dsn, 1)
    booking = (await book(own, time, other))["bookingId"]
    assert outcome(await cancel(own, booking)) == "NOT_FOUND"
    assert await mine(own) == []
    assert len(await mine(own, other)) == 1


async def test_one_key_books_once(own: Graph) -> None:
    (time,) = await room(own.dsn, 9, capacity=5)
    first, again = [await book(own, time, key="the same") for _ in range(2)]
    assert first == again
    (counted,) = await rows(own.dsn, "select booked from study_room_time where booked > 0")
    assert counted["booked"] == 1


async def test_twenty_bookings_ahead_are_enough(own: Graph) -> None:
    times = await room(own.dsn, *range(1, 22))
    assert [outcome(await book(own, time)) for time in times] == ["OK"] * 20 + ["CONFLICT"]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SHARE_LINK])
async def test_who_treats_children_books_and_nobody_else(own: Graph, role: Role) -> None:
    (time,) = await room(own.dsn, 9)
    answer = await own.ask(BOOK, role, {"input": {"idempotencyKey": "k", "timeId": time}})
    is_booked = answer.code == "OK" and answer.data["studyRoomBook"]["problems"] == []
    assert is_booked is (role in BOOKING)
    assert is_booked or answer.code == "FORBIDDEN"
    listed = await own.ask(f'{{ studyRooms(day: "{TOMORROW}") {{ timeId }} }}', role)
    assert bool(listed.data["studyRooms"]) is (role in BOOKING)


async def test_the_trail_has_each_write_with_its_time_and_without_a_child(own: Graph) -> None:
    (time,) = await room(own.dsn, 9)
    await cancel(own, (await book(own, time))["bookingId"])
    kept = "select child_ids, purpose from audit_entry where purpose like 'study room time %' and subject = $1"
    entries = await rows(own.dsn, kept, NURSE)
    assert [list(entry["child_ids"]) for entry in entries] == [[], []]
    assert len({entry["purpose"] for entry in entries}) == 1
