"""Who represents whom in a random world: kinds, statuses, ends and scopes, staff who are family, and what a registrar decided."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import UUID

from graph.tables import (
    AccountRow,
    AddressRow,
    ChildRow,
    FamilyExceptionRow,
    RepresentationRow,
    RepresentativeRow,
    StaffRow,
)
from tests.proof.rights import order, proof
from tests.proof.world import TODAY, Cells, Draft

DOCUMENTS = ("LAB_RESULT", "CONSULTATION", "PREVENTIVE_EXAM", "SCHOOL_CARD", "CERTIFICATE", "OTHER")
REPRESENTATIONS = ("PARENT", "PARENT", "GUARDIAN", "DELEGATED", "DELEGATED", "INSTITUTION")
STATUSES = ("ACTIVE", "ACTIVE", "ACTIVE", "REQUESTED", "VERIFIED", "SUSPENDED", "REVOKED", "EXPIRED")


def families(draft: Draft) -> None:
    """Representations of every child, then staff among those who represent."""
    people = [row["id"] for row in draft.world.of(RepresentativeRow)]
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((1, 1, 2, 3))):
            person = draft.pick(people)
            _represent(draft, child["id"], person, draft.pick(REPRESENTATIONS))
            if draft.chance(0.15):  # one person, twice
                _represent(draft, child["id"], person, "DELEGATED")
    _staff_of_family(draft, people)


def _represent(draft: Draft, child_id: UUID, person: UUID, kind: str) -> None:
    cells: dict[str, Any] = {"status": draft.pick(STATUSES), **draft.span()}
    if (kind, cells["status"], cells["valid_to"]) == ("DELEGATED", "ACTIVE", None):
        cells["valid_to"] = TODAY + timedelta(days=100)  # the database refuses one without an end
    if cells["status"] != "REQUESTED" or draft.chance(0.3):  # nor is there one in force without a proof
        cells |= proof(draft, kind)
    if cells["status"] != "ACTIVE":
        cells["basis_annulled_at"] = draft.maybe(draft.instant(), 0.2)
    draft.add(
        RepresentationRow,
        child_id=child_id,
        id=draft.id(),
        representative_id=person,
        kind=kind,
        is_primary_contact=draft.chance(0.4),
        court_restricted=draft.chance(0.12),
        document_kinds=draft.rng.sample(DOCUMENTS, draft.pick((0, 1, 2, 4))),
        **order(draft),
        **cells,
    )


def _staff_of_family(draft: Draft, people: Sequence[UUID]) -> None:
    """One account for both, a person who is named, an account that is a child's, too, or a second account of any of them."""
    staff = [row for row in draft.world.of(AccountRow) if row["staff_id"] is not None]
    for account in staff:
        roll = draft.rng.random()
        if roll < 0.2:
            account["representative_id"] = draft.pick(people)
        elif roll < 0.4:
            person: Cells = draft.pick(draft.world.of(RepresentativeRow))
            person["staff_id"] = account["staff_id"]
            others = [row["id"] for row in draft.world.of(StaffRow) if row["id"] != person["staff_id"]]
            person["staff_end_agreed_by"] = draft.maybe(draft.pick(others), 0.5)
        elif roll < 0.45:
            account["child_id"] = draft.pick(draft.world.of(ChildRow))["id"]
        elif roll < 0.7:
            at_home: Cells = {"representative_id": draft.pick(people)}
            if roll < 0.5:
                at_home = {"child_id": draft.pick(draft.world.of(ChildRow))["id"]}
            also = {"staff_id": account["staff_id"], "disabled_at": draft.maybe(draft.instant(), 0.2)}
            draft.add(AccountRow, subject=draft.text("home"), roles=["parent"], **also, **at_home)
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((0, 1, 3))):
            member, decider = draft.rng.sample(draft.world.of(StaffRow), 2)
            draft.add(
                FamilyExceptionRow,
                child_id=child["id"],
                id=draft.id(),
                staff_id=member["id"],
                decided_by=decider["id"],
                reason=draft.text("decided"),
                decided_at=draft.instant(),
                **draft.span(),
            )


def said_of_people(draft: Draft, child_id: UUID) -> list[str]:
    """Texts that name the child's people as these are stored, or otherwise, or nobody."""
    world = draft.world
    represented = {row["representative_id"] for row in world.of(RepresentationRow) if row["child_id"] == child_id}
    rows = [row for row in world.of(ChildRow) if row["id"] == child_id]
    rows += [row for row in world.of(RepresentativeRow) if row["id"] in represented]
    rows += [row for row in world.of(AddressRow) if row["child_id"] == child_id]
    columns = ("family", "given", "patronymic", "policy_number", "snils", "phone", "email", "text", "locality")
    stored = [str(row[column]) for row in rows for column in columns if row.get(column)]
    other = [each.replace("-", " . ") for each in stored] + ["8 (915) 123-45-67", "a.b@c.test", draft.text("nobody")]
    return [f"Со слов: {each}, далее" for each in stored + other]
