"""What waits for a registrar and what somebody has asked for, over all children of a random world, in plain Python from plain rows."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from graph.areas.representation.proofs import needs_two
from graph.policy.vocabulary import Relation
from graph.schema.binding import Edge, Root
from graph.schema.catalog import BoundField
from graph.viewer import Role
from tests.proof import pages
from tests.proof.commissions import duty
from tests.proof.people import global_id
from tests.proof.place import Place
from tests.proof.policies import DENY
from tests.proof.reach import Reach
from tests.proof.rows import PRESENCE, Row
from tests.proof.selections import Asked
from tests.proof.survey import WAITING
from tests.proof.views import due_items, is_in_view

if TYPE_CHECKING:
    from tests.proof.reference import Reference

UNDECIDED = ("REQUESTED", "VERIFIED")


def _correction(row: Row, reference: "Reference") -> bool:
    return row["is_confirmed"] is None and row["expires_at"] > reference.reach.moment.now


def _duplicate(row: Row, reference: "Reference") -> bool:
    other = reference.store.by_id("child", row["other_id"])
    assert other is not None
    is_first = row.cells["child_id"].int < row["other_id"].int
    is_there = reference.decide("Child.duplicates", reference.reach.to_child(other)) != (DENY,)
    return row.peek("outcome", PRESENCE) is None and (is_first or not is_there)


def _request(row: Row, reference: "Reference") -> bool:
    is_open = row["status"] in UNDECIDED and row["expires_at"] > reference.reach.moment.now
    return is_open and row["kind"] != "DELEGATED"


def _emancipation(row: Row, reference: "Reference") -> bool:
    entries = reference.store.of_child("emancipation", row.cells["child_id"])
    if any(entry["confirmed_at"] is not None for entry in entries):
        return False
    return row is max(entries, key=lambda entry: (entry["entered_at"], entry.cells["id"].int))


def _kinship(row: Row, reference: "Reference") -> bool:
    person = reference.store.by_id("representative", row["representative_id"])
    return row["kind"] != "INSTITUTION" and person is not None and person["staff_end_agreed_by"] is not None


def _reminder(row: Row, reference: "Reference") -> bool:
    column = "child_id" if reference.viewer.role is Role.CHILD else "representative_id"
    me = reference.reach.mine(column)
    return me is not None and row["recipient_id"] == me and row["withdrawn_at"] is None


def _commission(row: Row, reference: "Reference") -> bool:
    reach = reference.reach
    return duty(reference.store, reach.mine("staff_id"), reach.moment.today, row) is not None


def _case(row: Row, reference: "Reference") -> bool:
    """Open, and assigned to the viewer; whether they work there is asked where the list of the child is."""
    me = reference.reach.mine("staff_id")
    workers = reference.store.of_child("social_case_worker", row.cells["child_id"])
    is_mine = any(
        each["case_id"] == row.cells["id"] and each["staff_id"] == me is not None and each["ended_at"] is None
        for each in workers
    )
    return row["closed_at"] is None and is_mine


WAITS: dict[str, tuple[str, "Callable[[Row, Reference], bool]"]] = {
    "Query.myCases": ("social_case", _case),
    "Query.myCommissions": ("commission", _commission),
    "Query.myReminders": ("reminder", _reminder),
    "Query.waitingContacts": ("contact_proposal", lambda row, _: row["decided_at"] is None),
    "Query.waitingCorrections": ("correction", _correction),
    "Query.waitingDuplicates": ("duplicate", _duplicate),
    "Query.waitingEmancipations": ("emancipation", _emancipation),
    "Query.waitingKinships": ("representation", _kinship),
    "Query.waitingRequests": ("representation_request", _request),
    "Query.waitingRights": ("representation", lambda row, _: row["waits_since"] is not None),
}


def waiting(reference: "Reference", bound: BoundField, asked: Asked) -> Any:
    """A page of what waits, each row where the list of its child shows it."""
    table, waits = WAITS[bound.coordinate]
    rows = [row for row in reference.store.rows[table] if _is_listed(reference, bound, row)]
    rows = [row for row in rows if waits(row, reference)]
    return _page(reference, bound, asked, rows, None)


def below(reference: "Reference", bound: BoundField, asked: Asked, place: Place) -> Any:
    """A page of rows of many children below a district or a school, each where the list of its child shows it."""
    assert isinstance(bound.binding, Edge)
    assert bound.binding.only
    limits = (*place.limits, reference.values.limit(bound.binding.only, place), is_in_view)
    rows = [row for row in due_items(reference.store, None) if _is_listed(reference, bound, row)]
    return _page(reference, bound, asked, [row for row in rows if all(limit(row) for limit in limits)], None)


def applications(reference: "Reference", bound: BoundField, asked: Asked) -> Any:
    """A page of what the viewer has asked for, whoever the child is."""
    me = reference.reach.mine("representative_id")
    rows = [row for row in reference.store.rows["representation_request"] if row["representative_id"] == me is not None]
    return _page(reference, bound, asked, rows, Place(Row("", {}), frozenset({Relation.SIGNED_IN})))


def _page(reference: "Reference", bound: BoundField, asked: Asked, rows: list[Row], place: Place | None) -> Any:
    assert isinstance(bound.binding, Root | Edge)
    order = reference.order(bound.binding.order, bound)
    return pages.connection(reference, bound, asked, rows, order, place)


def _is_listed(reference: "Reference", bound: BoundField, row: Row) -> bool:
    place = pages.place_of(reference, row)
    coordinate = WAITING[bound.coordinate]
    if not place.holds or reference.decide(coordinate, place.holds) == (DENY,):
        return False
    limits = reference.limits(coordinate, place)
    return reference.is_seen(row, place.holds, False) and all(limit(row) for limit in limits)


class WaitingValues:
    """Leaf values of what waits."""

    reach: Reach

    @staticmethod
    def _application_id(place: Place) -> str:
        return global_id("RepresentationApplication", place.row.cells["id"])

    def _request_turn(self, place: Place) -> str | None:
        row = place.row
        if row["status"] not in UNDECIDED or row["expires_at"] <= self.reach.moment.now:
            return None
        if row["kind"] == "DELEGATED":
            return "FAMILY"
        if row["status"] == "VERIFIED":
            return "SECOND_OF_TWO"
        return "FIRST_OF_TWO" if needs_two(row["kind"], row["basis_kind"]) else "REGISTRAR"
