"""The input of a passport: the facts of a child, and the rows that areas select for their columns."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple, TypeAlias
from uuid import UUID

# A row superseded by a labelled document still counts: every viewer reads the same passport, and it must not reveal that
# document (domain.md 5 F 44).
COUNTS = "(state = 'CURRENT' or amendment_labels is not null)"
CONFIRMING_RANK = 3


@dataclass(frozen=True, slots=True)
class StoredFact:
    """A row of `fact`, as the projection reads it."""

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


class Resolution(NamedTuple):
    """A row of `fact_resolution` that two persons have agreed on."""

    id: UUID
    kind: str
    document_id: UUID
    considered: frozenset[UUID]


Row: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Everything that the passport of one child is computed from; `rows`: those of each area, by the name of its `Columns`."""

    birth_date: date
    facts: Sequence[StoredFact] = ()
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    resolutions: Sequence[Resolution] = ()

    def since(self, kind: str) -> datetime | None:
        """The latest effective time of the current facts of a kind; None where there is none."""
        return max(
            (fact.effective_at for fact in self.facts if fact.kind == kind and fact.state == "CURRENT"), default=None
        )

    def of(self, name: str) -> Sequence[Row]:
        """The rows selected by the `Columns` of this name."""
        return self.rows.get(name, ())


class Projected(NamedTuple):
    """Columns of the passport by name, and one boolean for each item that counts for completeness: whether it is known."""

    values: dict[str, object]
    known: tuple[bool, ...]


@dataclass(frozen=True)
class PassportColumns:
    """Columns of the passport that an area projects.

    `rows`: SQL that selects their input for the children $1, `child_id` first. `fields`: the GraphQL fields that change with a
    column, by the prefix of its name. `project` is pure and independent of the order of rows.
    """

    name: str
    rows: str
    project: Callable[[Evidence], Projected]
    fields: Mapping[str, tuple[str, ...]]
