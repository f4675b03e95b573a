"""Where the reference executor stands: the row, the child it belongs to, and which other rows are there from here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.proof.reach import Holds
from tests.proof.rows import Row, Store

Limit = Callable[[Row], bool]


@dataclass(frozen=True)
class Place:
    """The row a field is read from, and why the viewer is here; `requested`: they said a purpose for this very child."""

    row: Row
    holds: Holds
    child: Row | None = None
    prefix: str = ""
    limits: tuple[Limit, ...] = ()
    requested: bool = False
    counted: Any = None  # of an aggregate (aggregates.py)
    options: Mapping[str, Any] = field(default_factory=dict)  # arguments of the embedded object at hand

    def cell(self, name: str) -> Any:
        """A column of the embedded object at hand."""
        return self.row[self.prefix + name]

    def kept(self, name: str) -> Any:
        """A column as the row keeps it, with the prefix where there is such a column; for keys, not for answers."""
        prefixed = self.prefix + name
        return self.row[prefixed if prefixed in self.row else name]


@dataclass(frozen=True)
class Sight:
    """Which rows are there for the viewer, and which of those that are superseded still stand for them."""

    is_seen: Callable[[Row, Holds, bool], bool]
    outlives: Callable[[Row, Holds, bool], bool]

    def is_newest(self, row: Row, store: Store, place: Place) -> bool:
        """No later statement of the same disease is there for this viewer."""
        others = store.of_child("condition", row.cells["child_id"])
        seen = [other for other in others if self.is_seen(other, place.holds, place.requested)]
        same = [r for r in seen if (r["disease"], r["chronic"]) == (row["disease"], row["chronic"])]
        return max(same, key=lambda other: (other["stated_on"], other.cells["id"].bytes)) is row
