"""Study rooms, times and bookings as the graph shows them; nothing here is of a child."""

from enum import Enum

import strawberry

from graph.areas.study_room.tables import StudyRoomBookingRow, StudyRoomRow, StudyRoomTimeRow
from graph.schema.binding import Argument, Edge, Root, RuledBy, TypeBinding, bind, bound, column, computed
from graph.schema.scalars import Date, DateTime


@strawberry.enum(description="What a study room is for.")
class StudyRoomKind(Enum):
    """docs/literature.md."""

    READING = strawberry.enum_value("READING", description="Scientific databases and professional literature.")
    TRAINING = strawberry.enum_value("TRAINING", description="Short trainings.")


@strawberry.type(description="A room where staff read and are trained.")
@bound(TypeBinding(row=StudyRoomRow, ruled_by=RuledBy.ANYONE, data="study_room"))
class StudyRoom:
    """A row of `study_room`."""

    institution: str | None = computed("institution_name", "The institution that it is in.")
    institution_code: str | None = computed("institution_code", "Its code, for `studyRooms`.")
    code: str | None = column("What the institution calls it, such as 214.")
    name: str | None = column("Its name.")
    place: str | None = column("Where it is there.")
    kind: StudyRoomKind | None = column("What it is for.")
    capacity: int | None = column("How many people it takes.")


@strawberry.type(description="A time at which places of a study room can be booked.")
@bound(TypeBinding(row=StudyRoomTimeRow, ruled_by=RuledBy.ANYONE, data="study_room"))
class StudyRoomTime:
    """A row of `study_room_time`."""

    time_id: strawberry.ID | None = computed("study_room_time_id", "For `studyRoomBook`; `node(id:)` does not take it.")
    room: StudyRoom | None = bind(Edge(on={"id": "room_id"}, order=("id",)), "The room.")
    starts_at: DateTime | None = column("When it begins.")
    ends_at: DateTime | None = column("When it ends.")
    title: str | None = column("What is taught; null where everybody reads what they like.")
    capacity: int | None = column("How many places there are.")
    free: int | None = computed("study_room_time_free", "How many of them nobody has booked.")
    called_off_at: DateTime | None = column("When it was called off; null where it takes place.")


@strawberry.type(description="A place that you have booked.")
@bound(TypeBinding(row=StudyRoomBookingRow, ruled_by=RuledBy.ANYONE, data="study_room_booking"))
class StudyRoomBooking:
    """A row of `study_room_booking`."""

    booking_id: strawberry.ID | None = computed(
        "study_room_booking_id", "For `studyRoomBookingCancel`; `node(id:)` does not take it."
    )
    time: StudyRoomTime | None = bind(Edge(on={"id": "time_id"}, order=("id",)), "Where and when.")
    booked_at: DateTime | None = column("When you booked it.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class QueriesOfStudyRooms:
    """What `Query` gets from this area."""

    study_rooms: list[StudyRoomTime] = bind(
        Root("study_rooms"),
        "The times of study rooms on a day that are not called off, the earliest first; 500 at the most.",
        {
            "day": Argument(Date | None, "The day, in Moscow; left out, today.", strawberry.UNSET),
            "institution": Argument(
                str | None, "Code of an institution; left out, the rooms of all of them.", strawberry.UNSET
            ),
        },
        data="study_room",
    )
    my_study_room_bookings: list[StudyRoomBooking] = bind(
        Root("my_study_room_bookings"),
        "Your own bookings that you have not cancelled, the last one first; 100 at the most.",
        data="study_room_booking",
    )
