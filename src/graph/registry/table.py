"""A table as it is stored and as it is to be; what differs is written, so that a file that says the same again changes nothing."""

from asyncio import to_thread
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple, Self
from uuid import UUID

from graph.ingest.identity import Connection
from graph.ingest.insert import insert

Row = dict[str, Any]
SLICE = 500  # rows that are written at once: some milliseconds of the loop


class RowChange(StrEnum):
    """What became of a row."""

    CREATED = "created"
    CHANGED = "changed"
    ENDED = "ended"


class Difference(NamedTuple):
    """A row that is not as it was stored, and the names of its columns that differ."""

    change: RowChange
    table: str
    row: Row
    columns: tuple[str, ...]


@dataclass(slots=True)
class Table:
    """Rows by id. `is_ended` tells the rows that give nobody anything any more."""

    name: str
    columns: Sequence[str]
    is_ended: Callable[[Row], bool]
    rows: dict[UUID, Row] = field(default_factory=dict)
    stored: Mapping[UUID, Row] = field(default_factory=dict)

    @classmethod
    async def load(
        cls, connection: Connection, name: str, columns: str, is_ended: Callable[[Row], bool] = lambda row: False
    ) -> Self:
        """All rows of a table; `columns` begin with the id."""
        rows = await connection.fetch(f"select {', '.join(columns.split())} from {name} order by id")  # noqa: S608
        stored = {row["id"]: dict(row) for row in rows}
        return cls(name, columns.split(), is_ended, {key: dict(row) for key, row in stored.items()}, stored)

    def differences(self) -> Iterator[Difference]:
        """Each row that is new or not as it was."""
        for key, row in self.rows.items():
            before = self.stored.get(key)
            if before is None:
                yield Difference(RowChange.CREATED, self.name, row, tuple(self.columns))
            elif columns := tuple(name for name in self.columns if row[name] != before[name]):
                is_over = self.is_ended(row) and not self.is_ended(before)
                yield Difference(RowChange.ENDED if is_over else RowChange.CHANGED, self.name, row, columns)

    async def write(self, connection: Connection) -> list[Difference]:
        """Insert what is new, update what differs, and tell both.

        What is compared and written for a whole city takes seconds: in a thread, and in slices between which the loop goes on.
        """
        differences = await to_thread(list, self.differences())
        new = [each.row for each in differences if each.change is RowChange.CREATED]
        for rows in _sliced(new):
            await insert(connection, self.name, self.columns, [self._values(row) for row in rows])
        places = ", ".join(f"{name} = ${place}" for place, name in enumerate(self.columns[1:], 2))
        update = f"update {self.name} set {places} where id = $1"  # noqa: S608 - names are ours
        for rows in _sliced([each.row for each in differences if each.change is not RowChange.CREATED]):
            await connection.executemany(update, [self._values(row) for row in rows])
        return differences

    def _values(self, row: Row) -> list[object]:
        return [row[name] for name in self.columns]


def _sliced(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    return (rows[start : start + SLICE] for start in range(0, len(rows), SLICE))


def known_by(rows: Iterable[Row], *columns: str) -> dict[tuple[object, ...], UUID]:
    """The ids of rows by what these columns say; rows where one of them is null are known by it to nobody."""
    keyed = ((tuple(row[name] for name in columns), id_of(row)) for row in rows)
    return {key: own for key, own in keyed if None not in key}


def id_of(row: Row) -> UUID:
    """The id of a row."""
    key: UUID = row["id"]
    return key
