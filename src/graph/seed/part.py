"""What an area of the record adds to the synthetic city."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from graph.identity import NewId
from graph.seed.frame import Frame
from graph.seed.layout import Layout
from graph.seed.person import Person

Rows: TypeAlias = list[tuple[object, ...]]


@dataclass(frozen=True)
class Part:
    """Rows of one table for each child; the same for the same seed."""

    table: str
    columns: Sequence[str]
    rows: Callable[[Frame, Layout, Person, UUID, NewId], Rows]


PARTS: list[Part] = []  # of the areas, which are put here where graph.areas is imported
