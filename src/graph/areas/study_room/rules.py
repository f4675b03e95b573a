"""Where lists of times and bookings start, and what is computed of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sqlmodel import SQLModel

from graph.areas.study_room.tables import StudyRoomBookingRow, StudyRoomRow, StudyRoomTimeRow
from graph.plan.nodes import RootField
from graph.policy.vocabulary import Relation
from graph.sql.json_build import global_id, json_list
from graph.sql.named import Expression, Opening
from graph.sql.render import joined, ordering, render_object
from graph.sql.rows import Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, every_column, select
from graph.sql.value import DATE, TEXT, Bool, Composed, any_of, call, either, parameter
from graph.tables import OrganizationRow

LIST = 700  # what it takes to compile where a statement starts
MOST_TIMES, MOST_BOOKINGS = 500, 100  # rows of a list
Conditions = Callable[[RootField, Rows, Scope], Sequence[Bool]]


def _list(model: type[SQLModel], conditions: Conditions, order: Sequence[str], most: int) -> Opening:
    """The first rows that meet the conditions, in this order."""

    def entry(root: RootField, scope: Scope) -> Select:
        row, source = row_of(model), FromList()
        (plan,) = root.plans.values()
        first = every_column(row).select_from(row).where(*conditions(root, row, scope))
        page = first.order_by(*[ordering(row, name) for name in order]).limit(Composed(str(most))).subquery()
        inner = replace(scope, row=page, source=source, holds={Relation.SIGNED_IN: None})
        value = json_list(render_object(plan, inner), [ordering(page, name) for name in order])
        return select(json=value).select_from(joined(page, source))

    return Opening(entry, LIST)


def _on_day(root: RootField, time: Rows, scope: Scope) -> Sequence[Bool]:
    today = scope.asker.today
    day = call("coalesce", parameter(root.binds["day"].name, DATE), today) if "day" in root.binds else today
    is_then = (time.c.day == day, time.c.called_off_at.is_null())
    if "institution" not in root.binds:
        return is_then
    room, organization = row_of(StudyRoomRow), row_of(OrganizationRow)
    code = parameter(root.binds["institution"].name, TEXT)
    rooms = (
        select(room.c.id)
        .select_from(room.join(organization, organization.c.id == room.c.organization_id))
        .where(organization.c.code == code)
    )
    return (*is_then, either(code.is_null(), time.c.room_id == any_of(rooms.array())))


def _own(root: RootField, booking: Rows, scope: Scope) -> Sequence[Bool]:
    return (booking.c.staff_id == scope.asker.staff_id, booking.c.cancelled_at.is_null())


OPENINGS: dict[str, Opening] = {
    "study_rooms": _list(StudyRoomTimeRow, _on_day, ("starts_at", "id"), MOST_TIMES),
    "my_study_room_bookings": _list(StudyRoomBookingRow, _own, ("-booked_at", "-id"), MOST_BOOKINGS),
}
EXPRESSIONS: dict[str, Expression] = {
    "study_room_time_id": Expression(lambda scope: global_id("StudyRoomTime", scope.row, ("id",))),
    "study_room_time_free": Expression(lambda scope: scope.row.c.capacity - scope.row.c.booked, 50),
    "study_room_booking_id": Expression(lambda scope: global_id("StudyRoomBooking", scope.row, ("id",))),
}
