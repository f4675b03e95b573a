"""What a viewer was told of a record, as the graph answered: the one thing that an export is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class ToldRecord:
    """`child`: fields of `Child` with its `passport`; `lists`: the rows of its lists, by field; `withheld`: coordinates, by the policy.

    What the viewer may not read is null or not there; nothing else is known.
    """

    reader: str
    child: Mapping[str, Any]
    lists: Mapping[str, Sequence[Mapping[str, Any]]]
    withheld: frozenset[str]

    @property
    def passport(self) -> Mapping[str, Any]:
        """The passport."""
        passport: Mapping[str, Any] = self.child["passport"]
        return passport

    def is_withheld(self, *coordinates: str) -> bool:
        """Whether the policy keeps one of these from the viewer."""
        return not self.withheld.isdisjoint(coordinates)
