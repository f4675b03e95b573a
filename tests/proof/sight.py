"""Which rows are there for a viewer."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.proof.reach import Holds
from tests.proof.rows import Row, Store


@dataclass(frozen=True)
class Sight:
    """Which rows are there for the viewer, and which of those that are superseded still stand for them."""

    is_seen: Callable[[Row, Holds], bool]
    outlives: Callable[[Row, Holds], bool]

    def is_newest(self, row: Row, store: Store, holds: Holds) -> bool:
        """No later statement of the same disease is there for this viewer."""
        others = store.of_child("condition", row.cells["child_id"])
        seen = [other for other in others if self.is_seen(other, holds)]
        same = [r for r in seen if (r["disease"], r["chronic"]) == (row["disease"], row["chronic"])]
        return max(same, key=lambda other: (other["stated_on"], other.cells["id"].bytes)) is row
