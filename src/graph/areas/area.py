"""What an area of the record brings to the graph, each part by the name under which a floor looks for it."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from graph.execute.outside import OUTSIDE, Maker
from graph.execute.written import WriteFunction
from graph.ingest.reading import assertions
from graph.ingest.rows import Fact
from graph.plan.stated import STATED, Stated
from graph.policy.fits import Fit
from graph.policy.vocabulary import Relation, add_written
from graph.schema.changes import CHANGES
from graph.schema.child_filter import DUE
from graph.schema.extension import extend
from graph.settings import Settings
from graph.sql.conditions import CONDITIONS
from graph.sql.dimension import DIMENSIONS
from graph.sql.expressions import EXPRESSIONS
from graph.sql.masks import FITS, MASKS
from graph.sql.named import Dimension, Expression, Mask, Opening, RowCondition
from graph.sql.protection import LABELLED, InForce
from graph.sql.reach import Links, add_links
from graph.sql.roots import OPENINGS
from graph.sql.units import TIED
from graph.write.idempotent import Idempotent

T = TypeVar("T")


@dataclass(frozen=True)
class Area:
    """One area; every part is optional.

    `fields`: types of the schema, and for each a type of the area, or several, whose fields it gets, at its end or `before` one of its own.
    `openings`: where a statement starts, for its fields of Query and Subscription. `changes`: the names that its events give to
    changes, each with the field that it is the name of. `written`: objects that the policy decides to write beside what
    documents state, by the relations to their rows. `links`: rows that tie children to a viewer, by relation. `stated`: lists that the
    policy says. `outside`: who makes the fields of Query that no statement answers, by the settings, which a test may not have.
    `due`: expressions that say since when something of a child is due, each with the fields that it tells of, for the order by urgency.
    `labelled`: its tables whose rows have labels, and which rows are in force. `attached`: those that tie children to districts.
    The rest are the registries of sql/ and the writes of mutations by the names of their bindings.
    """

    fields: Mapping[type, type | tuple[type, ...]] = field(default_factory=dict)
    before: Mapping[type, str] = field(default_factory=dict)
    openings: Mapping[str, Opening] = field(default_factory=dict)
    changes: Mapping[str, str] = field(default_factory=dict)
    written: tuple[str, ...] = ()
    links: Mapping[Relation, Links] = field(default_factory=dict)
    expressions: Mapping[str, Expression] = field(default_factory=dict)
    conditions: Mapping[str, RowCondition] = field(default_factory=dict)
    masks: Mapping[str, Mask] = field(default_factory=dict)
    fits: Mapping[str, Fit] = field(default_factory=dict)
    stated: Mapping[str, Stated] = field(default_factory=dict)
    dimensions: Mapping[str, Dimension] = field(default_factory=dict)
    due: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    labelled: Mapping[type, InForce] = field(default_factory=dict)
    attached: tuple[type, ...] = ()
    outside: Callable[[Settings | None], Mapping[str, Maker]] = lambda _: {}
    writes: Callable[[Idempotent, Settings], Mapping[str, WriteFunction]] = lambda *_: {}


def install(areas: Iterable[Area]) -> None:
    """Hand to the floors what the areas bring. Raises ValueError where two bring one name."""
    # What a document may state is written, too.
    add_written(kind.written for kind in assertions() if kind is not Fact)
    for area in areas:
        for of, adding in area.fields.items():
            for each in adding if isinstance(adding, tuple) else (adding,):
                extend(of, each, area.before.get(of))
        for relation, links in area.links.items():
            add_links(relation, links)
        add_written(area.written)
        LABELLED.update(area.labelled)
        TIED.update(dict.fromkeys(area.attached, "child_id"))
        _add(OPENINGS, area.openings)
        _add(CHANGES, area.changes)
        _add(EXPRESSIONS, area.expressions)
        _add(CONDITIONS, area.conditions)
        _add(MASKS, area.masks)
        _add(FITS, area.fits)
        _add(STATED, area.stated)
        _add(DIMENSIONS, area.dimensions)
        _add(DUE, area.due)
        _add(OUTSIDE, area.outside(None))


def _add(registry: dict[str, T], brought: Mapping[str, T]) -> None:
    if taken := registry.keys() & brought.keys():
        raise ValueError(f"Two of one name: {', '.join(sorted(taken))}.")
    registry.update(brought)
