"""Writes a statement: gives names to its rows and numbers to its parameters, in the order in which they are written."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from graph.sql.rows import Rows
from graph.sql.value import Parameter, Piece, Value

if TYPE_CHECKING:
    from graph.sql.select import Cte, Select


class SqlWriter:
    """The text of one statement while it is written."""

    def __init__(self) -> None:
        self.out: list[Any] = []
        self._names: dict[Rows, str] = {}
        self._counts: Counter[str] = Counter()
        self._ctes: dict[Cte, list[Any]] = {}
        self._read: defaultdict[Rows, set[str]] = defaultdict(set)
        self._rooms: list[tuple[Rows, Select, list[Any]]] = []
        self.parameters: dict[str, Parameter] = {}
        self._whole: list[str | Parameter] = []

    def all(self, *pieces: Piece) -> None:
        """Append these."""
        for piece in pieces:
            if isinstance(piece, str):
                self.out.append(piece)
            else:
                piece.write(self)

    def name(self, rows: Rows) -> str:
        """The name of rows: that of their table and a number."""
        name = self._names.get(rows)
        if name is None:
            self._counts[rows.base] += 1
            name = f"{rows.base}_{self._counts[rows.base]}" if rows.is_numbered else rows.base
            self._names[rows] = name
        return name

    @property
    def named(self) -> Iterable[Rows]:
        """All rows that have a name by now."""
        return self._names

    def table(self, rows: Rows) -> None:
        """Append what rows of a table are read from."""
        self.out.append(rows.base)

    def read(self, rows: Rows) -> set[str]:
        """The columns that are read of some rows by now."""
        return self._read[rows]

    def column(self, rows: Rows, name: str) -> None:
        """Append a column, which is read of its rows from now on."""
        self._read[rows].add(name)
        self.out.append(f"{self.name(rows)}.{name}")

    def parameter(self, parameter: Parameter) -> None:
        """Append a parameter, which has one type wherever it stands."""
        self.parameters.setdefault(parameter.name, parameter)
        self.out.append(parameter)

    def cte(self, cte: "Cte") -> None:
        """See to it that a CTE stands before the statement."""
        if cte in self._ctes:
            return
        outside, self.out = self.out, []
        cte.selected.write(self)
        self._ctes[cte], self.out = self.out, outside

    def leave_room(self, asked: Rows, selected: "Select") -> None:
        """Leave room for columns: which of them are read is known when all else is written."""
        room: list[Any] = []
        self.out.append(room)
        self._rooms.append((asked, selected, room))
        assert selected.every is not None
        self.name(selected.every)

    def complete(self) -> None:
        """What is left to append once all columns that are read are known."""

    def finish(self) -> list[str | Parameter]:
        """The statement: text and parameters in turn."""
        if self._whole:
            return self._whole
        body = self.out
        for subquery, selected, room in self._rooms:
            assert selected.every is not None
            self.out, read = room, self._read[subquery]
            own: dict[str, Value] = {each.described.name: each for each in selected.every.c}
            columns = {name: value for name, value in (own | selected.columns).items() if name in read}
            selected.write_columns(self, columns)
        self.complete()
        whole: list[Any] = []
        for cte, written in self._ctes.items():
            whole += (", " if whole else "WITH ", f"{cte.base} AS MATERIALIZED (", *written, ")")
        self._whole = list(_flat([*whole, " " if whole else "", *body]))
        return self._whole


def _flat(parts: list[Any]) -> Iterator[str | Parameter]:
    for part in parts:
        if isinstance(part, list):
            yield from _flat(part)
        else:
            yield part
