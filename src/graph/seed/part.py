"""What areas of the record add to the synthetic city; `graph.areas.city` brings it once a process."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeAlias
from uuid import UUID

from graph.identity import NewId
from graph.seed.fhir import BundleDraft
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.person import DrawnChild

Rows: TypeAlias = list[tuple[object, ...]]


@dataclass(frozen=True)
class Section:
    """Documents of each child; `is_card`: they are entries of one document Bundle, not documents alone.

    All sections draw from one generator of the child, those of a lower `turn` first: a new one, which comes last, changes no other.
    """

    write: Callable[[BundleDraft, Frame, Random], None]
    is_card: bool = False
    turn: int = 0


@dataclass(frozen=True)
class SeedPart:
    """Rows of one table for each child; the same for the same seed. Those of a lower `turn` get their ids first.

    `then` is a statement over the children $1 that ties the rows to what documents have brought.
    """

    table: str
    columns: Sequence[str]
    rows: Callable[[Frame, Layout, DrawnChild, UUID, NewId], Rows]
    turn: int = 0
    then: str | None = None


@dataclass(frozen=True)
class Brought:
    """What all areas bring, in the order in which it is made."""

    sections: tuple[Section, ...]
    parts: tuple[SeedPart, ...]


_BROUGHT: list[Brought] = []


def bring(brought: Brought) -> None:
    """Take what all areas bring; again the same is nothing new. Raises ValueError where it is another."""
    if _BROUGHT and [brought] != _BROUGHT:
        raise ValueError("What areas bring to the city is there already.")
    _BROUGHT[:] = [brought]


def brought() -> Brought:
    """What was brought. Raises LookupError where nothing was: the city would lack most of it."""
    if not _BROUGHT:
        raise LookupError("Nothing was brought to the synthetic city: import graph.areas.city.")
    return _BROUGHT[0]
