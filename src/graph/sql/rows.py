"""What a SELECT reads from: tables, subqueries and joins, with their columns. Rows get their name when they are written first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from graph.sql.value import TEXT, TRUE, SqlPart, Value
from graph.tables.columns import Word
from graph.tables.place import Place, place_of

if TYPE_CHECKING:
    from graph.sql.writer import SqlWriter

_DIALECT = postgresql.dialect()  # type: ignore[no-untyped-call]


@dataclass(frozen=True, slots=True)
class Described:
    """What is known of a column; `type` as PostgreSQL names it.

    `quote` is what its text needs around it to be JSON, if it needs nothing else: dates, since every reader has the DateStyle ISO.
    """

    name: str
    nullable: bool = True
    type: str = TEXT
    quote: str | None = None
    is_json: bool = False
    is_word: bool = False
    is_moment: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it is a text."""
        return self.type == TEXT


class Column(Value):
    """A column of some rows."""

    __slots__ = ("described", "rows")

    def __init__(self, rows: "Rows", described: Described) -> None:
        super().__init__(is_json=described.is_json, is_word=described.is_word)
        self.rows = rows
        self.described = described

    def write(self, writer: "SqlWriter") -> None:
        """Append its name."""
        writer.column(self.rows, self.described.name)


class Columns:
    """The columns of some rows, by name: as attributes and as items."""

    def __init__(self, rows: "Rows", described: Mapping[str, Described]) -> None:
        self._rows = rows
        self._described = described
        self._made: dict[str, Column] = {}

    def also(self, **names: str) -> None:
        """Call columns by other names, too: a name, and what the column is called."""
        self._made |= {name: self[other] for name, other in names.items()}

    def __contains__(self, name: str) -> bool:
        return name in self._described or name in self._made

    def __iter__(self) -> Iterator[Column]:
        return (self[name] for name in self._described)

    def __getitem__(self, name: str) -> Column:
        made = self._made.get(name)
        if made is None:
            made = self._made[name] = Column(self._rows, self._described[name])
        return made

    def __getattr__(self, name: str) -> Column:
        return self[name]


class Rows:
    """Rows that have a name and columns; `is_numbered` where there may be several of one name in a statement.

    `child_id` is the child whose compartment they are of, once they are bound to one; `key` the child itself, as the request names it,
    where the statement is routed by it (sql/compartment.py). `of_children`: the rows of a table lie where their child
    does, `is_local`: on the coordinator (tables/place.py).
    """

    is_numbered = True
    of_children = is_local = False

    def __init__(self, base: str, described: Mapping[str, Described]) -> None:
        self.base = base
        self.described = described
        self.c = Columns(self, described)
        self.child_id: Value | None = None
        self.key: Value | None = None

    def origin(self, name: str) -> Value | None:
        """The value that a column is of rows that are selected from others; None of a table."""
        return None

    def write(self, writer: "SqlWriter") -> None:
        """Append them as a FROM list names them."""
        writer.table(self)
        writer.out.append(f" AS {writer.name(self)}")

    def join(self, other: "Rows", on: Value) -> "Join":
        """These rows and others that belong to them."""
        return Join(self, " JOIN ", other, on)


class Join:
    """Two FROM items as one."""

    def __init__(self, left: SqlPart, word: str, right: "Rows", on: Value) -> None:
        self.left = left
        self.word = word
        self.right = right
        self.on = on

    def write(self, writer: "SqlWriter") -> None:
        """Append them."""
        self.left.write(writer)
        writer.out.append(self.word)
        self.right.write(writer)
        writer.out.append(" ON ")
        self.on.write(writer)

    def join(self, other: "Rows", on: Value) -> "Join":
        """These rows and others that belong to them."""
        return Join(self, " JOIN ", other, on)


def beside(left: SqlPart, right: Rows, on: Value = TRUE) -> Join:
    """Rows with others that may be missing."""
    return Join(left, " LEFT OUTER JOIN ", right, on)


class Unnested(Rows):
    """Arrays as rows, numbered from 1 in `n`."""

    def __init__(self, **arrays: Value) -> None:
        super().__init__("anon", {name: Described(name) for name in (*arrays, "n")})
        self.arrays = arrays

    def write(self, writer: "SqlWriter") -> None:
        """Append the arrays and the names."""
        writer.out.append("unnest(")
        for index, each in enumerate(self.arrays.values()):
            writer.out.append(", " if index else "")
            each.write(writer)
        writer.out.append(f") WITH ORDINALITY AS {writer.name(self)}({', '.join(self.described)})")


class Given(Rows):
    """One row of a table that a parameter brings as JSON, where the table is not at hand."""

    read_by = "jsonb_to_record"

    def __init__(self, model: Any, value: Value) -> None:
        super().__init__(model.__table__.name, _described(model.__table__))
        self.value = value

    def write(self, writer: "SqlWriter") -> None:
        """Append the row with the types of its columns."""
        columns = ", ".join(f"{each.name} {each.type}" for each in self.described.values())
        writer.all(f"{self.read_by}(", self.value, f") AS {writer.name(self)}({columns})")


class GivenRows(Given):
    """Rows of a table that a parameter brings as a JSON list."""

    read_by = "jsonb_to_recordset"


class Brought(Rows):
    """Rows that a parameter brings as a JSON list, with columns of these names and types."""

    def __init__(self, value: Value, **types: str) -> None:
        super().__init__("brought", {name: Described(name, type=sql_type) for name, sql_type in types.items()})
        self.value = value

    def write(self, writer: "SqlWriter") -> None:
        """Append the rows with the types of their columns."""
        columns = ", ".join(f"{each.name} {each.type}" for each in self.described.values())
        writer.all("jsonb_to_recordset(", self.value, f") AS {writer.name(self)}({columns})")


class Elsewhere(Rows):
    """A row that another statement has read; columns of it are given to this one, as parameters."""

    def __init__(self, **given: Value) -> None:
        super().__init__("elsewhere", {name: Described(name) for name in given})
        self.c = _GivenColumns(self, given)


class _GivenColumns(Columns):
    def __init__(self, rows: Rows, given: Mapping[str, Value]) -> None:
        super().__init__(rows, rows.described)
        self._made = {name: _GivenColumn(rows, rows.described[name], value) for name, value in given.items()}


class _GivenColumn(Column):
    __slots__ = ("given",)

    def __init__(self, rows: Rows, described: Described, given: Value) -> None:
        super().__init__(rows, described)
        self.given = given

    def write(self, writer: "SqlWriter") -> None:
        """Append the parameter."""
        self.given.write(writer)


def row_of(model: Any) -> Rows:
    """An alias of a table that nothing else in this statement is read from."""
    table = model.__table__
    rows = Rows(table.name, _described(table))
    place = place_of(table)
    rows.of_children, rows.is_local = place is Place.DISTRIBUTED, place is Place.LOCAL
    return rows


@cache
def _described(table: sa.Table) -> Mapping[str, Described]:
    return {column.key: _describe(column) for column in table.columns}


def _describe(column: "sa.Column[Any]") -> Described:
    # SQLModel's text is a type of its own around SQLAlchemy's.
    kind = getattr(column.type, "impl_instance", column.type)
    bare = isinstance(kind, Word | sa.Date | sa.Integer)
    return Described(
        name=_DIALECT.identifier_preparer.quote(column.name),
        nullable=bool(column.nullable),
        type=TEXT if isinstance(kind, sa.String) else kind.compile(_DIALECT),
        quote=None if not bare else "" if isinstance(kind, sa.Integer) else '"',
        is_word=isinstance(kind, Word),
        is_moment=isinstance(kind, sa.Date | sa.DateTime),
    )
