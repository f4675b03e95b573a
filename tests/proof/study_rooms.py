"""Times of study rooms and one's own bookings, in plain Python from plain rows."""

from typing import TYPE_CHECKING, Any

from graph.policy.vocabulary import Relation
from graph.schema.catalog import BoundField
from tests.proof.place import Place
from tests.proof.rows import Row
from tests.proof.selections import Asked

if TYPE_CHECKING:
    from tests.proof.reference import Reference


def times(reference: "Reference", bound: BoundField, asked: Asked, given: dict[str, Any]) -> list[Any]:
    """Those of the day that are not called off, of one institution where one is named."""
    store, code = reference.store, given.get("institution")
    day = str(given.get("day") or reference.moment.today)
    codes = {row.cells["id"]: row["code"] for row in store.rows["organization"]}
    rooms = {row.cells["id"]: codes[row["organization_id"]] for row in store.rows.get("study_room", [])}
    stored = [row for row in store.rows.get("study_room_time", []) if str(row["day"]) == day]
    kept = [row for row in stored if row["called_off_at"] is None and code in (None, rooms[row["room_id"]])]
    return _objects(reference, bound, asked, sorted(kept, key=lambda row: (row["starts_at"], row.cells["id"].bytes)))


def bookings(reference: "Reference", bound: BoundField, asked: Asked, given: dict[str, Any]) -> list[Any]:
    """One's own that are not cancelled, the last one first."""
    me = reference.reach.mine("staff_id")
    stored = reference.store.rows.get("study_room_booking", [])
    own = [row for row in stored if me is not None and row["staff_id"] == me and row["cancelled_at"] is None]
    latest = sorted(own, key=lambda row: (row["booked_at"], row.cells["id"].bytes), reverse=True)
    return _objects(reference, bound, asked, latest)


def _objects(reference: "Reference", bound: BoundField, asked: Asked, rows: list[Row]) -> list[Any]:
    target, signed_in = reference.catalog.types[bound.type_name], frozenset({Relation.SIGNED_IN})
    return [reference.object(target, Place(row, signed_in), asked.below) for row in rows]
