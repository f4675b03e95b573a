"""What areas bring to the reading of documents, by what the floor looks it up with.

`graph.areas.reading` brings it once a process, apart from the graph: who reads documents needs no types.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TypeAlias

from graph.ingest.evidence import Columns
from graph.ingest.extract.chart import Chart
from graph.ingest.extract.kind import DATES, FOLLOWING, KINDS, OF_VISIT, SIGNERS, TITLES
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.rows import ASSERTIONS, FACTS, Assertion

# A resource, its bundle, its dates in the order of its Resource, and the moment that holds for all of it.
Reader: TypeAlias = Callable[[BundleEntry, Chart, list[Moment | None], Moment], list[Assertion]]


@dataclass(frozen=True)
class Resource:
    """A FHIR resource type that is a document.

    `dates`: where they stand, the document's own first; all are checked against birth and today. `kind`: of domain.md 3.10.
    `follows_visit`: it takes the labels of its visit, for what it tells gives away why the child came. `dated_with_visit`: before
    birth it is an error of its whole visit's dates. `signed_by`: where its signer stands, if not anywhere in AUTHORS.
    """

    dates: tuple[str, ...]
    kind: str
    title: str | None = None
    follows_visit: bool = False
    dated_with_visit: bool = False
    signed_by: tuple[str, ...] | None = None


@dataclass(frozen=True)
class OwnCode:
    """A code of Observations of our own (ingest/extract/own_code.py): the values that it may have, and what one of them states."""

    values: frozenset[str]
    read: Callable[[str, BundleEntry, Chart, Moment], Assertion]


@dataclass(frozen=True)
class Reading:
    """What one area brings; every part is optional.

    `facts`: kinds of a fact of its own, with the field that the policy decides over who may state it. `columns`: what it projects
    into the passport. `upkeep`: a statement over the children $1 before their passports are computed. `resources`: the documents
    that are its own. `readers`: what a resource of a type states, beside what others find in it; of Observations those alone come
    to a reader that are signed and about the child. `codes`: Observations of our own.
    """

    assertions: tuple[type[Assertion], ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    columns: Columns | None = None
    upkeep: str | None = None
    resources: Mapping[str, Resource] = field(default_factory=dict)
    readers: Mapping[str, Reader] = field(default_factory=dict)
    codes: Mapping[str, OwnCode] = field(default_factory=dict)


_BROUGHT: list[Reading] = []


def bring(readings: Iterable[Reading]) -> None:
    """Take what all areas bring; again the same is nothing new. Raises ValueError where two bring one resource."""
    given = list(readings)
    if given == _BROUGHT:
        return
    if _BROUGHT:
        raise ValueError("What areas bring to the reading of documents is there already.")
    _BROUGHT.extend(given)
    for reading in _BROUGHT:
        for name, resource in reading.resources.items():
            if name in DATES:
                raise ValueError(f"{name} is a document already: of another area, or of ingest/extract/kind.py.")
            DATES[name], KINDS[name] = resource.dates, resource.kind
            if resource.title is not None:
                TITLES[name] = resource.title
            if resource.follows_visit:
                FOLLOWING.add(name)
            if resource.dated_with_visit:
                OF_VISIT.add(name)
            if resource.signed_by is not None:
                SIGNERS[name] = resource.signed_by


def brought() -> tuple[Reading, ...]:
    """What was brought. Raises LookupError where nothing was: documents would be stored without what they state."""
    if not _BROUGHT:
        raise LookupError("Nothing was brought to the reading of documents: import graph.areas.reading.")
    return tuple(_BROUGHT)


@cache
def assertions() -> tuple[type[Assertion], ...]:
    """Every kind of assertion."""
    return (*ASSERTIONS, *(kind for reading in brought() for kind in reading.assertions))


@cache
def facts() -> Mapping[str, str]:
    """Every kind of a fact, with the field that the policy decides over who may state it."""
    return {**FACTS, **{kind: written for reading in brought() for kind, written in reading.facts.items()}}


@cache
def own_codes() -> Mapping[str, OwnCode]:
    """What areas read of Observations of our own codes."""
    return {code: own for reading in brought() for code, own in reading.codes.items()}


@cache
def readers(resource_type: str) -> tuple[Reader, ...]:
    """Who reads what a resource of this type states."""
    return tuple(reading.readers[resource_type] for reading in brought() if resource_type in reading.readers)


@cache
def brought_columns() -> tuple[Columns, ...]:
    """What areas project into the passport."""
    return tuple(reading.columns for reading in brought() if reading.columns is not None)


@cache
def upkeep() -> tuple[str, ...]:
    """What areas keep up before the passports of the children $1 are computed."""
    return tuple(reading.upkeep for reading in brought() if reading.upkeep is not None)
