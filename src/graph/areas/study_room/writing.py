"""What a member of staff sends to book a place in a study room and to give it back."""

import strawberry

from graph.schema.binding import Argument, RuledBy, TypeBinding, Write, WriteOutcome, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.scalars import DateTime


@strawberry.input(description="Books a place for yourself.")
class StudyRoomBookInput:
    """One place of one time."""

    idempotency_key: str = strawberry.field(description=KEY)
    time_id: strawberry.ID = strawberry.field(description="`timeId` of a StudyRoomTime that has not begun.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class StudyRoomBookPayload:
    """`Query.myStudyRoomBookings` has the booking. CONFLICT: no place is free, or you have booked something else then."""

    booking_id: strawberry.ID | None = bind(WriteOutcome("booking_id"), "For `studyRoomBookingCancel`.")
    booked_at: DateTime | None = bind(WriteOutcome("booked_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.input(description="Gives a place of your own back.")
class StudyRoomBookingCancelInput:
    """Until its time begins."""

    idempotency_key: str = strawberry.field(description=KEY)
    booking_id: strawberry.ID = strawberry.field(description="`bookingId` of a StudyRoomBooking.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class StudyRoomBookingCancelPayload:
    """Somebody else may book the place."""

    cancelled_at: DateTime | None = bind(WriteOutcome("cancelled_at"), "When; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE))
class WritesOfStudyRooms:
    """What `Mutation` gets from this area."""

    study_room_book: StudyRoomBookPayload | None = bind(
        Write("study_room_book"),
        "Book a place in a study room.",
        {"input": Argument(StudyRoomBookInput, "Which time.")},
        data="study_room_booking",
    )
    study_room_booking_cancel: StudyRoomBookingCancelPayload | None = bind(
        Write("study_room_booking_cancel"),
        "Give back a place that you have booked.",
        {"input": Argument(StudyRoomBookingCancelInput, "Which booking.")},
        data="study_room_booking",
    )
