"""What an area brings to the worlds, the oracle and the lists of the tests: `PART` of `tests/areas/<area>/part.py`.

Its lines of the matrix lie beside it (`fields.csv`, `cells.csv`, `differences.csv`; tests/matrix/table.py).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.policy.vocabulary import Relation

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.reach import Reach
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft

HERE = Path(__file__).parent


@dataclass(frozen=True)
class AreaPart:
    """One area's part; every attribute is optional.

    `draw`: rows of a random world, after those of others. `golden`: rows of the golden city. `bulk`: rows of the city of EXPLAIN, as
    in tests/execute/city.py; `asked`: what is asked of it. Of the oracle, in plain Python from plain rows: `values`: computed values,
    by name; `masks`: what masks leave; `limits`: which rows conditions leave; `ties`: who reaches a child, beside what else gives
    the relation; `lists`: the list of the child in which each type that is a Node stands. `never_null`: table and column of
    what the database wants; `choices`: words of a column that takes no others; `texts`: fields whose words a reader sees as they
    were sent, each with the reason.
    """

    draw: "Callable[[Draft], None]" = lambda _: None
    golden: "Callable[[City], None]" = lambda _: None
    bulk: tuple[tuple[str, str, str], ...] = ()
    asked: Mapping[str, str] = field(default_factory=dict)
    values: "Mapping[str, Callable[[Values, Place], Any]]" = field(default_factory=dict)
    masks: "Mapping[str, Callable[[Values, Place], Any]]" = field(default_factory=dict)
    limits: "Mapping[str, Callable[[Values, Row, Place], bool]]" = field(default_factory=dict)
    ties: "Mapping[Relation, Callable[[Reach, Row], bool]]" = field(default_factory=dict)
    lists: Mapping[str, str] = field(default_factory=dict)
    never_null: frozenset[tuple[str, str]] = frozenset()
    choices: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    texts: Mapping[str, str] = field(default_factory=dict)


@cache
def parts() -> tuple[AreaPart, ...]:
    """The parts of all areas that have one, by name."""
    names = sorted(path.parent.name for path in HERE.glob("*/part.py"))
    brought = [import_module(f"tests.areas.{name}.part").PART for name in names]
    assert all(isinstance(part, AreaPart) for part in brought)
    return tuple(brought)


@cache
def of_areas(name: str) -> Mapping[str, Any]:
    """What all areas say under one attribute of AreaPart; asked late, since their parts import the proof."""
    return {key: value for part in parts() for key, value in getattr(part, name).items()}


def draw(draft: "Draft") -> None:
    """The rows of all areas."""
    for part in parts():
        part.draw(draft)


def tied(reach: "Reach", relation: Relation, child: "Row") -> bool:
    """Whether a row of an area ties the viewer to a child."""
    return any(part.ties[relation](reach, child) for part in parts() if relation in part.ties)
