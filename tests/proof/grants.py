"""Grants of roles of a random world: that wait, were confirmed or refused."""

from sqlmodel import SQLModel

from graph.areas.administration.tables import AccountGrantRow
from graph.tables import AccountRow, ChildRow, RepresentativeRow, StaffRow
from graph.viewer import Role
from tests.proof.world import Draft

PEOPLE: dict[str, type[SQLModel]] = {"staff_id": StaffRow, "representative_id": RepresentativeRow, "child_id": ChildRow}


def grants(draft: Draft) -> None:
    """Some, asked for by any account."""
    subjects = [account["subject"] for account in draft.world.of(AccountRow)]
    for _ in range(draft.pick((0, 1, 3))):
        column = draft.pick(tuple(PEOPLE))
        asked, decided = draft.rng.sample(subjects, 2)
        is_decided = draft.chance(0.4)
        decision = {"decided_by": decided, "decided_at": draft.instant(), "is_confirmed": draft.chance(0.5)}
        draft.add(
            AccountGrantRow,
            id=draft.id(),
            subject=draft.text("subject"),
            roles=sorted(role.value for role in draft.rng.sample(list(Role), draft.pick((1, 2)))),
            level=draft.pick((None, "STANDARD", "FULL")),
            requested_by=asked,
            requested_at=draft.instant(-60),
            **{column: draft.pick(draft.world.of(PEOPLE[column]))["id"]},
            **(decision if is_decided else {}),
        )
