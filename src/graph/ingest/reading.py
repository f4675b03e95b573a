"""The parts of areas in the reading of documents: assertions, resources, readers, columns of the passport.

`graph.areas.reading` hands it over once a process, without types of the graph, which reading does not need.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from typing import Protocol, TypeAlias
from uuid import UUID

from graph.identity import NewId
from graph.ingest.due import DueTable, Lines
from graph.ingest.evidence import PassportColumns
from graph.ingest.extract.chart import Chart
from graph.ingest.extract.kind import DATES, FOLLOWING, KINDS, OF_VISIT, SIGNERS, TITLES
from graph.ingest.identity import Connection
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.rows import ASSERTIONS, FACTS, Assertion

# Arguments: a resource, its bundle, its dates in the order of its Resource, and the date of the whole resource.
AssertionReader: TypeAlias = Callable[[BundleEntry, Chart, list[Moment | None], Moment], list[Assertion]]
Recompute: TypeAlias = Callable[[Connection, Sequence[UUID], NewId, datetime], Awaitable[None]]


class Keep(Protocol):
    """Keeps rows of some children, who are locked, in a transaction; of `lines` alone where these are given (ingest/due.py)."""

    def __call__(
        self,
        connection: Connection,
        child_ids: Sequence[UUID],
        new_id: NewId,
        now: datetime,
        lines: Lines | None = None,
    ) -> Awaitable[set[UUID]]:
        """Bring them in line with what documents state; the children of whom what is asked for now changed."""
        ...


@dataclass(frozen=True)
class DocumentType:
    """A FHIR resource type that is a document.

    `dates`: paths of its dates, the document's own first; all are checked against birth and today. `kind`: of domain.md 3.10.
    `follows_visit`: it takes the labels of its visit, since it shows why the child came. `dated_with_visit`: a date before birth
    is an error of its whole visit. `signed_by`: the elements that name its signer, where these are not AUTHORS.
    """

    dates: tuple[str, ...]
    kind: str
    title: str | None = None
    follows_visit: bool = False
    dated_with_visit: bool = False
    signed_by: tuple[str, ...] | None = None


@dataclass(frozen=True)
class OwnCode:
    """A code of our own Observations (ingest/extract/own_code.py): its values, and the reader of one of them."""

    values: frozenset[str]
    read: Callable[[str, BundleEntry, Chart, Moment], Assertion]


@dataclass(frozen=True)
class AreaReading:
    """The part of one area in the reading of documents; every attribute is optional.

    `facts`: its kinds of facts, each with the field whose write grants decide who may state it. `columns`: its columns of the
    passport. `upkeep`: a statement over the children $1 that runs before their passports are computed, with each of its tables tied to
    them (database/citus/by_shard.py); `upkeep_steps`: the same in statements that change one table each, where it changes several
    (docs/citus.md); `keep`: a function that does, for rows of its own that are computed from what documents state; `due`: its table of
    what is due; `turn`: what keeps it in the turn of a day, when documents state nothing new, where that is not `keep`. `remind`: a
    function that runs after those, and wherever else an appointment or a family changed; `turning`: a statement of the children that it
    must look at on the day $1. `resources`: its types of documents. `readers`: by type of resource; several areas may read one type, and
    of Observations only signed ones about the child are read. `codes`: its codes of our own Observations. `reread`: reads again, in a
    rebuild alone, what was stored before the area could read it.
    """

    assertions: tuple[type[Assertion], ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    columns: PassportColumns | None = None
    upkeep: str | None = None
    upkeep_steps: tuple[str, ...] = ()
    keep: Keep | None = None
    due: DueTable | None = None
    turn: Keep | None = None
    remind: Recompute | None = None
    turning: str | None = None
    resources: Mapping[str, DocumentType] = field(default_factory=dict)
    readers: Mapping[str, AssertionReader] = field(default_factory=dict)
    reread: Recompute | None = None
    codes: Mapping[str, OwnCode] = field(default_factory=dict)


_BROUGHT: list[AreaReading] = []


def bring(readings: Iterable[AreaReading]) -> None:
    """Install the readings of all areas; the same again changes nothing. Raises ValueError for other ones, or a resource of two areas."""
    brought_readings = list(readings)
    if brought_readings == _BROUGHT:
        return
    if _BROUGHT:
        raise ValueError("What areas bring to the reading of documents is there already.")
    _BROUGHT.extend(brought_readings)
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


def brought() -> tuple[AreaReading, ...]:
    """The installed readings. Raises LookupError where there are none: documents would be stored without their assertions."""
    if not _BROUGHT:
        raise LookupError("Nothing was brought to the reading of documents: import graph.areas.reading.")
    return tuple(_BROUGHT)


@cache
def assertions() -> tuple[type[Assertion], ...]:
    """Every kind of assertion."""
    return (*ASSERTIONS, *(kind for reading in brought() for kind in reading.assertions))


@cache
def facts() -> Mapping[str, str]:
    """Every kind of a fact, with the field whose write grants decide who may state it."""
    return {**FACTS, **{kind: coordinate for reading in brought() for kind, coordinate in reading.facts.items()}}


@cache
def own_codes() -> Mapping[str, OwnCode]:
    """The codes of our own Observations that areas read."""
    return {code: own for reading in brought() for code, own in reading.codes.items()}


@cache
def readers(resource_type: str) -> tuple[AssertionReader, ...]:
    """The readers of a type of resource."""
    return tuple(reading.readers[resource_type] for reading in brought() if resource_type in reading.readers)


@cache
def brought_columns() -> tuple[PassportColumns, ...]:
    """The columns of the passport that areas project."""
    return tuple(reading.columns for reading in brought() if reading.columns is not None)


@cache
def upkeep() -> tuple[str, ...]:
    """The statements of areas that run before the passports of the children $1 are computed."""
    return tuple(reading.upkeep for reading in brought() if reading.upkeep is not None)


@cache
def upkeep_steps() -> tuple[str, ...]:
    """The same, for a database that takes one change a statement."""
    steps = [reading.upkeep_steps or (reading.upkeep,) for reading in brought()]
    return tuple(step for each in steps for step in each if step is not None)


@cache
def keepers() -> tuple[Keep, ...]:
    """What areas keep beside the passports, computed before these."""
    return tuple(reading.keep for reading in brought() if reading.keep is not None)


@cache
def due_tables() -> tuple[tuple[DueTable, Keep, PassportColumns | None], ...]:
    """The tables in which the turn of a day looks for its children; what keeps them, and the column of the first day, if there is one."""
    return tuple(
        (reading.due, keep, reading.columns)
        for reading in brought()
        if reading.due is not None and (keep := reading.turn or reading.keep) is not None
    )


@cache
def turnings() -> tuple[str, ...]:
    """Statements of the children that reminders must be looked at of on the day $1."""
    return tuple(reading.turning for reading in brought() if reading.turning is not None)


async def reread(connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime) -> None:
    """Read documents of some children again that areas could not read when they were stored."""
    for reading in brought():
        if reading.reread is not None:
            await reading.reread(connection, child_ids, new_id, now)


async def remind(connection: Connection, child_ids: Sequence[UUID], new_id: NewId, now: datetime) -> None:
    """Raise and withdraw the reminders of some children; call it in the transaction that changed what they are about."""
    for reading in brought():
        if reading.remind is not None:
            await reading.remind(connection, child_ids, new_id, now)
