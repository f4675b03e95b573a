"""What a passport is made of: a child's facts, and for the columns of an area the rows that it asks for."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

# A row that a labelled document supersedes still counts: the passport is the same for everyone, so it must not tell
# of that document (domain.md 5 F 44).
COUNTS = "(state = 'CURRENT' or amendment_labels is not null)"
CONFIRMING_RANK = 3


@dataclass(frozen=True, slots=True)
class Stated:
    """A row of `fact` as the projection sees it."""

    id: UUID
    kind: str
    value: str
    state: str
    source_rank: int
    document_id: UUID
    effective_at: datetime
    recorded_at: datetime
    provisional_until: date | None = None
    lab_confirmed: bool = False

    @property
    def confirms(self) -> bool:
        """Whether it alone would make a value CONFIRMED."""
        return self.provisional_until is None and self.source_rank <= CONFIRMING_RANK


Row: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything about one child that its passport is made of; `rows` of each area by the name of its columns."""

    birth_date: date
    facts: Sequence[Stated] = ()
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)

    def since(self, kind: str) -> datetime | None:
        """When a fact of a kind was stated last that stands; None where none stands."""
        return max(
            (fact.effective_at for fact in self.facts if fact.kind == kind and fact.state == "CURRENT"), default=None
        )

    def of(self, name: str) -> Sequence[Row]:
        """The rows of an area."""
        return self.rows.get(name, ())


class Projected(NamedTuple):
    """Columns of the passport by name, and for each thing that counts for its completeness whether something is known."""

    values: dict[str, object]
    known: tuple[bool, ...]


@dataclass(frozen=True)
class Columns:
    """Columns of the passport that an area projects.

    `rows`: SQL of what they are made of, of the children $1, `child_id` first, told apart by `name`. `fields`: the GraphQL fields
    that change with a column, by the beginning of its name. `project` is pure and independent of the order of rows.
    """

    name: str
    rows: str
    project: Callable[[Evidence], Projected]
    fields: Mapping[str, tuple[str, ...]]
