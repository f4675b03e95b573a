"""What an aggregate counts, and how: its children, its days, and where its numbers are found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.plan.nodes import CellsField
from graph.policy.vocabulary import Relation
from graph.schema.binding import Edge, RuledBy
from graph.sql.value import Bool, Composed, Value, both, call, cast, literal

if TYPE_CHECKING:
    from graph.sql.gathered import Gathered


@dataclass(frozen=True)
class Period:
    """From one day to another, both in it."""

    first: Value
    last: Value

    @property
    def days(self) -> Value:
        """How many; none or fewer where it ends before it begins."""
        return self.last - self.first + Composed("1")

    def has(self, day: Value) -> Bool:
        """That a day is in it."""
        return both(day >= self.first, day <= self.last)


@dataclass(frozen=True)
class Breakdown:
    """What a dimension is asked with: the period of its aggregate, and its own options by name."""

    period: Period
    options: Mapping[str, str]


@dataclass(frozen=True)
class Series:
    """The numbers of the last twelve months: JSON of one for each, and of what each is held against; `has`: that there are any."""

    counts: Value
    against: Value | None = None
    has: Bool | None = None


@dataclass(frozen=True)
class Counted:
    """The children of a unit that an aggregate counts, for what stands in it; `listed` as in AggregateField.

    `counts` is JSON: by the number of a dimension and by key how many rows have it, or their ids. `unread`: the viewer reads none
    of them, and a number that is not in it is not told (sql/disclosure.py). `own`: expressions whose past months are asked for, of numbers
    that are no cell. `series`: the past months of the cell at hand. `gathered`:
    rows that several numbers read, while they are counted.
    """

    unit: RuledBy
    listed: Edge | None
    relations: tuple[Relation, ...]
    period: Period
    counts: Value
    denominators: Mapping[int, Value]
    numbers: Mapping[CellsField, int]
    unread: bool = False
    own: tuple[str, ...] = ()
    series: Series | None = None
    gathered: "Gathered | None" = None

    @property
    def total(self) -> Value:
        """How many rows there are; null where that is not told."""
        return self.count(0, literal(""))

    def count(self, number: int, key: Value) -> Value:
        """How many of them have a key; null where that is not told."""
        number_of_rows = cast(self.entry(number, key, "->>"), "INTEGER")
        return number_of_rows if self.unread else call("coalesce", number_of_rows, Composed("0"))

    def rows(self, number: int, key: Value) -> Value:
        """The same, where the rows themselves are kept."""
        return call("coalesce", call("jsonb_array_length", self.entry(number, key)), Composed("0"))

    def ids(self, number: int, key: Value) -> Value:
        """The ids of the rows that have a key."""
        each = call("jsonb_array_elements_text", self.entry(number, key))
        return Composed("array(SELECT CAST(", each, " AS UUID))")

    def entry(self, number: int, key: Value, operator: str = "->") -> Value:
        """What the counts hold of a key of a dimension."""
        return Composed("(", self.counts, f" -> '{number}' {operator} ", key, ")")
