"""Pairs of children of a random world that may be one, and what is shown of them, in plain Python from plain rows."""

from typing import Any

from graph.areas.duplicate.match import POINTS
from graph.areas.duplicate.tables import ChildMergeRow, DuplicateRow
from graph.tables import ChildRow, StaffRow
from tests.proof.people import global_id
from tests.proof.place import Place
from tests.proof.reach import Reach
from tests.proof.world import Draft


def duplicates(draft: Draft) -> None:
    """For each child some pairs with another, in any state."""
    children = [row["id"] for row in draft.world.of(ChildRow)]
    staff = [row["id"] for row in draft.world.of(StaffRow)]
    for child_id in children:
        for other_id in draft.rng.sample([each for each in children if each != child_id], draft.pick((0, 1, 2))):
            outcome = draft.maybe(draft.pick(("NOT_SAME", "MERGED", "UNMERGED")))
            draft.add(
                DuplicateRow,
                child_id=child_id,
                id=draft.id(),
                other_id=other_id,
                score=draft.rng.randint(0, 90),
                reasons=draft.rng.sample(list(POINTS), draft.rng.randint(0, 4)),
                outcome=outcome,
                proposed_by=draft.maybe(draft.pick(staff)),
                proposed_at=draft.instant(),
                decided_by=draft.pick(staff) if outcome else None,
                decided_at=draft.instant() if outcome else None,
            )


def merges(draft: Draft) -> None:
    """Some children are merged into another, or were; their rows stay where they are, as a merge would not leave them."""
    children = [row["id"] for row in draft.world.of(ChildRow)]
    staff = [row["id"] for row in draft.world.of(StaffRow)]
    for merged_id in children:
        for survivor_id in [each for each in children if each != merged_id and draft.chance(0.15)][:1]:
            undone = draft.chance(0.3)
            draft.add(
                ChildMergeRow,
                id=draft.id(),
                survivor_id=survivor_id,
                merged_id=merged_id,
                merged_by=draft.pick(staff),
                merged_at=draft.instant(),
                survivor_before="{}",
                merged_before="{}",
                identifiers="[]",
                came="[]",
                undone_by=draft.pick(staff) if undone else None,
                undone_at=draft.instant() if undone else None,
            )


class DuplicateValues:
    """Leaf values of a pair."""

    reach: Reach

    @staticmethod
    def _duplicate_status(place: Place) -> str:
        return place.row["outcome"] or "PROPOSED"

    @staticmethod
    def _duplicate_other(place: Place) -> str:
        return global_id("Child", place.row["other_id"])

    def _duplicate_gaining(self, place: Place) -> int:
        return len(self._representing(place.row["other_id"]) - self._representing(place.row.cells["child_id"]))

    def _representing(self, child_id: Any) -> set[Any]:
        rows = self.reach.store.of_child("representation", child_id)
        return {row["representative_id"] for row in rows if self.reach.in_force(row)}
