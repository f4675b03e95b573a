"""Rights, requests and disputes of a random world, and what is shown of them, in plain Python from plain rows."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from graph.areas.representation.proofs import PROOFS, needs_two
from graph.areas.representation.tables import EmancipationRow, RepresentationDisputeRow, RepresentationRequestRow
from graph.record import TEEN
from graph.tables import ChildRow, RepresentationRow, RepresentativeRow, StaffRow
from tests.proof.place import Place
from tests.proof.reach import Reach
from tests.proof.rows import Row
from tests.proof.world import NOW, TODAY, Cells, Draft, years_ago

WAITING = ("REQUESTED", "VERIFIED")
ASKED = (*PROOFS, "DELEGATED", "DELEGATED")


def proof(draft: Draft, kind: str) -> Cells:
    """A document that fits; a relative has none but a consent."""
    if kind == "DELEGATED":
        return {"basis_kind": "CONSENT", "basis_issued_on": draft.day()}
    return {"basis_kind": draft.pick(PROOFS[kind]), **_document(draft)}


def _document(draft: Draft) -> Cells:
    return {
        "basis_number": draft.text("number"),
        "basis_issuer": draft.text("issuer"),
        "basis_issued_on": draft.day(),
    }


def order(draft: Draft) -> Cells:
    """Days of a court's order: open, running, over, to come, of today alone."""
    first, last = draft.pick(((None, None), (None, None), (-9, None), (-9, 9), (-9, -1), (1, None), (0, 0), (None, -1)))
    return {
        "restricted_from": None if first is None else TODAY + timedelta(days=first),
        "restricted_to": None if last is None else TODAY + timedelta(days=last),
    }


def requests(draft: Draft) -> None:
    """For each child none, one or two requests in any state, and disputes over some of its rights."""
    people = [row["id"] for row in draft.world.of(RepresentativeRow)]
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((0, 1, 1, 2))):
            _request(draft, child["id"], draft.pick(people))
    for right in draft.world.of(RepresentationRow):
        for _ in range(draft.pick((0, 0, 0, 1, 2))):
            draft.add(
                RepresentationDisputeRow,
                child_id=right["child_id"],
                id=draft.id(),
                representation_id=right["id"],
                raised_by=draft.maybe(draft.pick(people)),
                reason=draft.text("contested"),
                opened_at=draft.instant(),
                closed_at=draft.maybe(draft.instant(), 0.5),
            )


def papers(draft: Draft) -> None:
    """A document of age for some from 16: entered by one, or agreed to by another; of before, of soon, of later."""
    for child in draft.world.of(ChildRow):
        if child["birth_date"] > years_ago(16) or draft.chance(0.6):
            continue
        _paper(draft, child["id"], 0.7)


def seconds(draft: Draft) -> None:
    """What waits for a second registrar, of some rights; and earlier or later documents of age that nobody has agreed to."""
    staff = [row["id"] for row in draft.world.of(StaffRow)]
    for right in draft.world.of(RepresentationRow):
        people = {name: draft.maybe(draft.pick(staff), 0.1) for name in ("death_reported_by", "lift_agreed_by")}
        right.update(people, waits_since=draft.instant() if any(people.values()) else None)
    for paper in [*draft.world.of(EmancipationRow)]:
        if draft.chance(0.4):
            _paper(draft, paper["child_id"], 0.0)


def _paper(draft: Draft, child_id: UUID, probability: float) -> None:
    one, other = draft.rng.sample([row["id"] for row in draft.world.of(StaffRow)], 2)
    agreed = draft.chance(probability)
    draft.add(
        EmancipationRow,
        child_id=child_id,
        id=draft.id(),
        number=draft.text("number"),
        issuer=draft.text("issuer"),
        issued_on=draft.day(),
        valid_from=TODAY + timedelta(days=draft.pick((-400, -1, 0, 1, 30, 90, 91))),
        entered_by=one,
        entered_at=draft.instant(),
        confirmed_by=other if agreed else None,
        confirmed_at=draft.instant() if agreed else None,
    )


def _request(draft: Draft, child_id: UUID, person: UUID) -> None:
    kind = draft.pick(ASKED)
    shown: Cells = {} if kind == "DELEGATED" else proof(draft, kind)
    one, other = draft.rng.sample([row["id"] for row in draft.world.of(StaffRow)], 2)
    two = needs_two(kind, shown.get("basis_kind"))
    draft.add(
        RepresentationRequestRow,
        id=draft.id(),
        child_id=child_id,
        representative_id=person,
        kind=kind,
        status=draft.pick((*WAITING, *WAITING, "ACTIVE", "REVOKED")),
        valid_to=draft.maybe(draft.day(0, 900), 0.4),
        requested_at=draft.instant(-40),
        expires_at=draft.pick((NOW, NOW + timedelta(seconds=1), NOW - timedelta(days=1), NOW + timedelta(days=9))),
        verified_by=one if two else None,
        decided_by=other,
        **shown,
    )


class Rights:
    """Leaf values of rights and requests for one viewer."""

    reach: Reach

    def _own_ground(self, place: Place, value: Any) -> Any:
        return value if place.row["representative_id"] == self.reach.mine("representative_id") is not None else None

    def _is_restricted(self, place: Place) -> bool:
        return self.reach.is_restricted(place.row)

    def _representation_status(self, place: Place) -> Any:
        """EXPIRED where the days are over, or the child is an adult."""
        assert place.child is not None
        status, last = place.row["status"], place.row["valid_to"]
        if status not in ("ACTIVE", "SUSPENDED"):
            return status
        is_over = last is not None and last < self.reach.moment.today
        return "EXPIRED" if is_over or self.reach.age(place.child) >= 18 else status

    def _request_status(self, place: Place) -> Any:
        status = place.row["status"]
        return "EXPIRED" if status in WAITING and place.row["expires_at"] <= self.reach.moment.now else status

    @staticmethod
    def _is_kept_by_teen(place: Place) -> bool:
        return TEEN in place.row["labels"]

    def _documents_kept(self, place: Place) -> int:
        assert place.child is not None
        documents = self.reach.store.of_child("medical_document", place.child.cells["id"])
        return sum(row["labels"] == [TEEN] and row["status"] == "REGISTERED" for row in documents)

    def _applicant(self, place: Place) -> str | None:
        person = self.reach.store.by_id("representative", place.row["representative_id"])
        assert person is not None
        return " ".join(person[part] for part in ("family", "given", "patronymic") if person[part]) or None

    def _is_disputed(self, place: Place) -> bool:
        disputes = self.reach.store.of_child("representation_dispute", place.row.cells["child_id"])
        mine = [row for row in disputes if row["representation_id"] == place.row.cells["id"]]
        return any(row["closed_at"] is None for row in mine)

    def delegable(self, row: Row) -> bool:
        """A relative who waits to be let in."""
        return row["kind"] == "DELEGATED" and row["status"] in WAITING and row["expires_at"] > self.reach.moment.now

    def _twin_warning(self, place: Place) -> bool:
        child = place.child
        assert child is not None
        return any(
            other["birth_date"] == child["birth_date"]
            and other["family"] is not None
            and other["family"] == child["family"]
            and self._represented_by(other) & self._represented_by(child)
            for other in self.reach.store.rows["child"]
            if other is not child
        )

    def _represented_by(self, child: Row) -> set[Any]:
        rows = self.reach.store.of_child("representation", child.cells["id"])
        return {row["representative_id"] for row in rows}
