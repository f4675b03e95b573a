"""Study rooms, times and bookings in the worlds and the oracle of the tests."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from graph.areas.study_room.tables import StudyRoomBookingRow, StudyRoomRow, StudyRoomTimeRow
from graph.ingest.moment import MOSCOW
from graph.tables import OrganizationRow, StaffRow
from tests.areas.part import AreaPart
from tests.execute.bulk import WORKER
from tests.http.world import TODAY, uid

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.values import Values
    from tests.proof.world import Draft

KINDS = ("READING", "TRAINING")
ROOM, TIME = "md5('sr' || n % 60)::uuid", "md5('st' || n)::uuid"


def _draw(draft: "Draft") -> None:
    """Rooms of any organization, times of the days that are asked for and of others, and bookings of anybody."""
    places = [row["id"] for row in draft.world.of(OrganizationRow)]
    for _ in range(draft.rng.randint(0, 3)):
        named = {"code": draft.text("room"), "name": draft.text("library"), "place": draft.text("floor")}
        capacity = draft.rng.randint(1, 9)
        own = {"kind": draft.pick(KINDS), "capacity": capacity, "imported_at": draft.instant()}
        room = draft.add(StudyRoomRow, id=draft.id(), organization_id=draft.pick(places), **named, **own)
        for hour in draft.rng.sample(range(7, 20), draft.rng.randint(0, 6)):
            _time(draft, room["id"], capacity, hour)


def _time(draft: "Draft", room_id: Any, capacity: int, hour: int) -> None:
    staff = [row["id"] for row in draft.world.of(StaffRow)]
    day = draft.day(-3, 0)
    starts_at = datetime(day.year, day.month, day.day, hour, tzinfo=MOSCOW)
    span = {"day": day, "starts_at": starts_at, "ends_at": starts_at + timedelta(minutes=50)}
    people = draft.rng.sample(staff, min(capacity, draft.rng.randint(0, 3), len(staff)))
    own = {"title": draft.maybe(draft.text("lecture"), 0.5), "capacity": capacity, "booked": len(people)}
    off = draft.instant() if draft.chance(0.15) else None
    time = draft.add(StudyRoomTimeRow, id=draft.id(), room_id=room_id, called_off_at=off, **span, **own)
    for person in people:
        over = draft.instant() if draft.chance(0.2) else None
        own_place = {"time_id": time["id"], "staff_id": person, "booked_at": draft.instant(), "cancelled_at": over}
        draft.add(StudyRoomBookingRow, id=draft.id(), **own_place)


def _golden(city: "City") -> None:
    """A room for reading and one for trainings, and a place that the nurse has booked."""
    from graph.viewer import Role
    from tests.golden.city import CLINIC, SCHOOL, STAFF
    from tests.golden.collected import THEN

    rooms = ((1, CLINIC, "214", "READING", None), (2, SCHOOL, "3", "TRAINING", "First aid"))
    for number, organization, code, kind, title in rooms:
        named = {"code": code, "name": f"Room {code}", "place": "Second floor"}
        key = {"id": uid(number), "organization_id": organization}
        city.add(StudyRoomRow, kind=kind, capacity=4, imported_at=THEN, **key, **named)
        span = {"day": THEN.date(), "starts_at": THEN, "ends_at": THEN + timedelta(hours=1)}
        booked = {"capacity": 4, "booked": 2 - number}
        city.add(StudyRoomTimeRow, id=uid(number), room_id=uid(number), title=title, **span, **booked)
    mine = {"time_id": uid(1), "staff_id": STAFF[Role.NURSE], "booked_at": THEN}
    city.add(StudyRoomBookingRow, id=uid(1), **mine)


def _free(values: "Values", place: "Place") -> int:
    return int(place.row["capacity"] - place.row["booked"])


def _id(type_name: str) -> Any:
    def value(values: "Values", place: "Place") -> str:
        from tests.proof.people import global_id

        return global_id(type_name, place.row.cells["id"])

    return value


PART = AreaPart(
    draw=_draw,
    choices={("study_room", "kind"): KINDS},
    golden=_golden,
    values={
        "study_room_time_id": _id("StudyRoomTime"),
        "study_room_time_free": _free,
        "study_room_booking_id": _id("StudyRoomBooking"),
    },
    texts={
        **{f"StudyRoom.{name}": "of the city's register" for name in ("code", "institution", "institutionCode")},
        **dict.fromkeys(
            ("StudyRoom.name", "StudyRoom.place"), "of the register of study rooms, which an operator imports"
        ),
        "StudyRoomTime.title": "of the register of study rooms, which an operator imports",
    },
    bulk=(
        (
            "study_room",
            (
                f"{ROOM} AS id, md5('o' || n % 50)::uuid AS organization_id, 'r' || n AS code, 'n' AS name, 'p' AS place,"
                " 'READING' AS kind, 9 AS capacity, now() AS imported_at"
            ),
            "generate_series(0, 59) n",
        ),
        (
            "study_room_time",
            (
                f"{TIME} AS id, {ROOM} AS room_id, current_date - 30 + n / 500 AS day, now() + n * interval '9 minutes' AS starts_at,"
                " now() + (n + 1) * interval '9 minutes' AS ends_at, 9 AS capacity, 1 AS booked"
            ),
            "generate_series(1, 30000) n",
        ),
        (
            "study_room_booking",
            f"gen_random_uuid() AS id, {TIME} AS time_id, {WORKER} AS staff_id, now() - n * interval '1 hour' AS booked_at",
            "generate_series(1, 30000) n",
        ),
    ),
    asked={
        "study rooms": f'{{ studyRooms(day: "{TODAY}") {{ timeId startsAt free room {{ name institution }} }} }}',
        "study rooms of one place": f'{{ studyRooms(day: "{TODAY}", institution: "o7") {{ timeId free }} }}',
        "bookings of study rooms": "{ myStudyRoomBookings { bookingId time { startsAt room { name } } } }",
    },
)
