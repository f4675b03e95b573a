"""What an area of the record brings to the floors, each part by the name under which a floor looks for it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from graph.execute.written import Write
from graph.policy.fits import Fit
from graph.policy.vocabulary import Relation, add_written
from graph.schema.extension import extend
from graph.seed.part import PARTS, Part
from graph.settings import Settings
from graph.sql.conditions import CONDITIONS, Condition
from graph.sql.expressions import EXPRESSIONS, Expression
from graph.sql.masks import FITS, MASKS, Mask
from graph.sql.protection import LABELLED, InForce
from graph.sql.reach import Links, add_links
from graph.write.idempotent import Idempotent

T = TypeVar("T")


@dataclass(frozen=True)
class Area:
    """One area; every part is optional.

    `fields`: types of the schema, and for each a type of the area whose fields it gets, or several. `written`: objects that the policy
    decides to write, by the relations to their rows. `links`: rows that tie children to a viewer, by relation. `labelled`: its
    tables whose rows have labels, and which rows are in force. `parts` are of the synthetic city. The rest are the registries
    of sql/ and the writes of mutations by the names of their bindings.
    """

    fields: Mapping[type, type | tuple[type, ...]] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    links: Mapping[Relation, Links] = field(default_factory=dict)
    expressions: Mapping[str, Expression] = field(default_factory=dict)
    conditions: Mapping[str, Condition] = field(default_factory=dict)
    masks: Mapping[str, Mask] = field(default_factory=dict)
    fits: Mapping[str, Fit] = field(default_factory=dict)
    labelled: Mapping[type, InForce] = field(default_factory=dict)
    parts: tuple[Part, ...] = ()
    writes: Callable[[Idempotent, Settings], Mapping[str, Write]] = lambda *_: {}


def install(areas: Iterable[Area]) -> None:
    """Hand to the floors what the areas bring. Raises ValueError where two bring one name."""
    for area in areas:
        for of, adding in area.fields.items():
            for each in adding if isinstance(adding, tuple) else (adding,):
                extend(of, each)
        for relation, links in area.links.items():
            add_links(relation, links)
        add_written(area.written)
        PARTS.extend(area.parts)
        LABELLED.update(area.labelled)
        _add(EXPRESSIONS, area.expressions)
        _add(CONDITIONS, area.conditions)
        _add(MASKS, area.masks)
        _add(FITS, area.fits)


def _add(registry: dict[str, T], brought: Mapping[str, T]) -> None:
    if taken := registry.keys() & brought.keys():
        raise ValueError(f"Two of one name: {', '.join(sorted(taken))}.")
    registry.update(brought)
