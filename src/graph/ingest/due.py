"""What is due is kept: rows of a child that are computed from what documents state, with a day on which to look again (docs/prevention.md).

Two readings of one child: `plain` is a function of what has no label, and what everybody reads who may not see all labels; `full`
of everything in force. Where they differ, the full line has all labels that it stands on, so nobody learns by a line what
a document that is hidden from them says (domain.md 5 F 44). A reading may lie between: of what has no other labels than some that
many may see, so that these need not see all.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, Protocol, TypeVar, cast
from uuid import UUID

from graph.identity import NewId
from graph.ingest.evidence import Evidence, PassportColumns, Projected
from graph.ingest.identity import Connection
from graph.ingest.insert import insert

ASKING = ("DUE", "OVERDUE")  # the statuses of a line that asks for something now
OF_ROW = ("norm_id", "labels", "state", "amendment_labels")  # after the columns of a line
# Nobody reaches a child that was merged into another: nothing is due of it.
CHILDREN = """
select id, birth_date, sex from child where id = any($1::uuid[])
and not exists (select from child_merge m where m.merged_id = child.id and m.undone_at is null)
"""
_VERSIONS = "select id, valid_from, valid_to from norm where kind = $1 and region is null order by valid_from"
# Additions count while the city's region says so.
_ADDITIONS = """
select n.id, greatest(n.valid_from, r.valid_from) as valid_from, least(n.valid_to, r.valid_to) as valid_to from norm n join (
    select region, valid_from, lead(valid_from) over (order by valid_from) - 1 as valid_to from norm_region
) as r on r.region = n.region where n.kind = $1
and greatest(n.valid_from, r.valid_from) <= coalesce(least(n.valid_to, r.valid_to), 'infinity') order by 2, n.valid_from
"""
_CONTENT = "select content from norm where id = $1"


class StatedRow(Protocol):
    """What a document states. `later`: labels of each document that came after its document, where all of them have some."""

    @property
    def labels(self) -> Sequence[str]:
        """Of the statement itself."""
        ...

    @property
    def later(self) -> Sequence[str] | None:
        """Each set with spaces between."""
        ...

    @property
    def is_in_force(self) -> bool:
        """Neither amended nor annulled."""
        ...


RowT = TypeVar("RowT", bound=StatedRow)
LineT = TypeVar("LineT", bound=tuple[Any, ...])  # a NamedTuple whose last field is `turns_on`
Lines = frozenset[str]  # what lines are about, as text
Key = tuple[object, tuple[str, ...]]  # what a line is about, and its labels
Readings = Mapping[UUID, Mapping[Key, Sequence[object]]]


@dataclass(frozen=True, slots=True)
class Reading(Generic[LineT]):
    """The lines of everybody, and those that differ for who sees all of `labels`, or those of `between_labels` and not all."""

    plain: tuple[LineT, ...]
    full: tuple[LineT, ...] = ()
    labels: tuple[str, ...] = ()
    between: tuple[LineT, ...] = ()
    between_labels: tuple[str, ...] = ()


def read_both(
    rows: Sequence[RowT],
    lines_of: Callable[[Sequence[RowT], tuple[str, ...]], Iterator[LineT]],
    apart: frozenset[str] = frozenset(),
) -> Reading[LineT]:
    """The readings of one child; `lines_of` gives as many lines, in one order, whatever rows there are, of who sees some labels.

    `apart`: labels that have a reading of their own where the child has others, too.
    """
    open_rows, rows_apart = _seen(rows, frozenset()), _seen(rows, apart) if apart else []
    plain = tuple(lines_of(open_rows, ()))
    in_force = [row for row in rows if row.is_in_force]
    labels = {label for row in (*in_force, *rows_apart) for label in row.labels}
    over = (row for row in (*open_rows, *rows_apart) if not row.is_in_force)
    labels |= {label for row in over for label in " ".join(row.later or ()).split()}
    if not labels:
        return Reading(plain)
    every = tuple(sorted(labels))
    full = tuple(lines_of(in_force, every))
    is_between = bool(labels & apart) and not labels <= apart
    some = tuple(sorted(labels & apart)) if is_between else ()
    between = tuple(lines_of(rows_apart, some)) if is_between else plain
    # When to look again is told to nobody: a plain line is looked at whenever one of the others may change.
    days = ((one[-1], other[-1], third[-1]) for one, other, third in zip(plain, between, full, strict=True))
    sooner = tuple(_turning(one, _sooner(*turns)) for one, turns in zip(plain, days, strict=True))
    return Reading(sooner, _differing(full, between), every, _differing(between, plain), some)


def _seen(rows: Sequence[RowT], labels: frozenset[str]) -> list[RowT]:
    """The rows that are there for who sees these labels and no others."""
    return [
        row
        for row in rows
        if labels.issuperset(row.labels)
        and (
            row.is_in_force or (row.later is not None and not any(labels.issuperset(one.split()) for one in row.later))
        )
    ]


def _differing(lines: Sequence[LineT], others: Sequence[LineT]) -> tuple[LineT, ...]:
    return tuple(line for line, other in zip(lines, others, strict=True) if line[:-1] != other[:-1])


def _sooner(*days: date | None) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _turning(line: LineT, day: date | None) -> LineT:
    return cast("LineT", cast("Any", line)._replace(turns_on=day))


@dataclass(frozen=True)
class _FirstDay:
    """The first day of what is due, as a column of the passport; equal to its copy in another process, as no method is."""

    table: str
    column: str

    def __call__(self, evidence: Evidence) -> Projected:
        return Projected({self.column: min((row[0] for row in evidence.of(self.table) if row[0]), default=None)}, ())


@dataclass(frozen=True)
class DueTable:
    """A table of what is due: `fields` are those of a line, the first tells lines of one reading apart.

    `first`: the column of the passport with the first day of what is due, from `due_on`; None where it has none. `norms`: the kind of
    its norms. `over`: which lines by a version before that of the day $2 turn. `everyone`: a version may concern who has no line.
    """

    name: str
    norms: str
    fields: tuple[str, ...]
    first: str | None
    over: str = "true"
    everyone: bool = False

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """All columns, those of the key first."""
        return ("child_id", "id", *self.fields, *OF_ROW)

    def first_day(self, name: str) -> PassportColumns:
        """The column of the passport, and its field of this name: the first day for everybody, by which lists are filtered."""
        assert self.first is not None
        rows = (
            f"select child_id, min(due_on) from {self.name} where child_id = any($1::uuid[]) and labels = '{{}}'"  # noqa: S608 - ours
            " group by child_id"
        )
        return PassportColumns(self.name, rows, _FirstDay(self.name, self.first), {self.first: (name,)})

    async def stored(
        self, connection: Connection, child_ids: Sequence[UUID], lines: Lines | None = None
    ) -> Sequence[Mapping[str, Any]]:
        """The rows of these children; `lines`: of no others."""
        stored = f"select {', '.join(self.columns)} from {self.name} where child_id = any($1::uuid[])"  # noqa: S608
        of = () if lines is None else (list(lines),)
        stored += "" if lines is None else f" and {self.fields[0]}::text = any($2::text[])"
        return cast("Sequence[Mapping[str, Any]]", await connection.fetch(stored, child_ids, *of))

    async def write(
        self, connection: Connection, stored: Sequence[Mapping[str, Any]], readings: Readings, new_id: NewId
    ) -> set[UUID]:
        """Bring stored rows in line with what was read of their children (`rows_of`); one that is the same is left alone.

        Returns the children of whom a line that asks for something now came, went or changed.
        """
        difference = self._difference(stored, readings)
        if difference.gone:
            statement = f"delete from {self.name} where child_id = $1 and id = $2"  # noqa: S608
            await connection.executemany(statement, difference.gone)
        if difference.changed:
            values_of = ", ".join(f"{name} = ${place}" for place, name in enumerate(self.columns[2:], 3))
            statement = f"update {self.name} set {values_of} where child_id = $1 and id = $2"  # noqa: S608
            await connection.executemany(statement, difference.changed)
        if difference.fresh:
            fresh = [(child_id, new_id(), *values) for child_id, values in difference.fresh]
            await insert(connection, self.name, self.columns, fresh)
        return difference.asked

    def _difference(self, stored: Iterable[Mapping[str, Any]], readings: Readings) -> "_Difference":
        """What of the stored rows differs from what was read."""
        status = self.fields.index("status")
        kept: set[tuple[UUID, Key]] = set()
        difference = _Difference()
        for record in stored:
            child_id, row_id, *were = record.values()
            key = (were[0], tuple(record["labels"]))
            kept.add((child_id, key))
            values = readings.get(child_id, {}).get(key)
            if values is None:
                difference.gone.append((child_id, row_id))
            elif tuple(values) != tuple(were):
                difference.changed.append((child_id, row_id, *values))
            else:
                continue
            if were[status] in ASKING or (values is not None and values[status] in ASKING):
                difference.asked.add(child_id)
        for child_id, of_child in readings.items():
            for key, values in of_child.items():
                if (child_id, key) not in kept:
                    difference.fresh.append((child_id, values))
                    difference.asked.update([child_id] if values[status] in ASKING else ())
        return difference


@dataclass(frozen=True, slots=True)
class _Difference:
    """Rows to delete, to write again and to write; the children of whom what is asked for differs."""

    gone: list[tuple[UUID, UUID]] = field(default_factory=list)
    changed: list[tuple[object, ...]] = field(default_factory=list)
    fresh: list[tuple[UUID, Sequence[object]]] = field(default_factory=list)
    asked: set[UUID] = field(default_factory=set)


def rows_of(reading: Reading[LineT], norm_of: Callable[[LineT], UUID]) -> Iterator[tuple[Key, tuple[object, ...]]]:
    """The columns of each line but its ids.

    A line is one that each about the same with more labels comes after.
    """
    above: dict[object, list[str]] = {}
    tiers = ((reading.labels, reading.full), (reading.between_labels, reading.between), ((), reading.plain))
    for labels, lines in tiers:
        for line in lines:
            sets = above.get(line[0], [])
            tail = ("SUPERSEDED", sorted(sets)) if sets else ("CURRENT", None)
            yield (line[0], labels), (*line, norm_of(line), list(labels), *tail)
            above[line[0]] = [*sets, " ".join(labels)]


@dataclass(frozen=True, slots=True)
class Version:
    """A row of `norm`; two of one id and one first day are one."""

    id: UUID
    valid_from: date
    content: str
    valid_to: date | None = None

    def __hash__(self) -> int:
        return hash(self.id)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and (other.id, other.valid_from) == (self.id, self.valid_from)


async def versions_of(connection: Connection, kind: str) -> list[Version]:
    """All versions of a norm, the oldest first; one is never rewritten, so a process reads its content once."""
    return await _versions(connection, _VERSIONS, kind)


async def additions_of(connection: Connection, kind: str) -> list[Version]:
    """All versions of the additions of the city's region, each for the days on which that is its region; the oldest first."""
    return await _versions(connection, _ADDITIONS, kind)


async def _versions(connection: Connection, statement: str, kind: str) -> list[Version]:
    rows = await connection.fetch(statement, kind)
    for row in rows:
        if row["id"] not in _READ:
            _READ[row["id"]] = await connection.fetchval(_CONTENT, row["id"])
    return [Version(row["id"], row["valid_from"], _READ[row["id"]], row["valid_to"]) for row in rows]


_READ: dict[UUID, str] = {}
