"""SELECT, and its uses: as a value, as rows, as a part of another statement."""

from typing import TYPE_CHECKING, Self

from graph.sql.rows import Column, Described, Rows
from graph.sql.value import ONE, SPECIAL, Composed, SqlPart, Value, both, listed

if TYPE_CHECKING:
    from graph.sql.writer import SqlWriter


class Select:
    """One SELECT. Every method that adds something gives a new one."""

    def __init__(self, /, *columns: Value, **named: Value) -> None:
        self.columns: dict[str, Value] = {_name_of(each, index): each for index, each in enumerate(columns)} | named
        self.every: Rows | None = None
        self.source: SqlPart | None = None
        self.conditions: tuple[Value, ...] = ()
        self.groups: tuple[Value, ...] = ()
        self.order: tuple[Value, ...] = ()
        self.before = "SELECT "
        self.distinct_on: tuple[Value, ...] = ()
        self.most: Value | None = None
        self.after: tuple[str | SqlPart, ...] = ()
        self.is_one_row = False
        self.bases: tuple[Base, ...] = ()

    def _with(self, **changes: object) -> Self:
        changed = object.__new__(type(self))
        changed.__dict__ = {**self.__dict__, **changes}
        return changed

    def of(self, /, *columns: Value, **named: Value) -> Self:
        """The same rows, but other columns of them."""
        return self._with(columns=Select(*columns, **named).columns)

    def select_from(self, source: SqlPart) -> Self:
        """Where the rows come from."""
        return self._with(source=source)

    def where(self, *conditions: Value) -> Self:
        """Rows that meet these too."""
        return self._with(conditions=(*self.conditions, *conditions))

    def group_by(self, *groups: Value) -> Self:
        """One row of all that are equal in these."""
        return self._with(groups=groups)

    def order_by(self, *order: Value) -> Self:
        """In this order."""
        return self._with(order=order)

    def limit(self, most: Value) -> Self:
        """So many rows at the most."""
        return self._with(most=most)

    def first(self) -> Self:
        """The first row."""
        return self.limit(ONE)

    def distinct(self, *on: Value) -> Self:
        """Each row once; with `on` the first of those that are equal in these."""
        return self._with(before="SELECT DISTINCT ", distinct_on=on)

    def one_row(self) -> Self:
        """One row of all, even where nothing that is selected is an aggregate."""
        return self._with(is_one_row=True)

    def fenced(self) -> Self:
        """Worked out before anything around it is."""
        return self._with(after=(" OFFSET 0",))

    def over(self, *bases: "Base") -> Self:
        """With rows that are worked out once, before all in it that reads them; a base may read those before it."""
        return self._with(bases=bases)

    def locking(self, rows: Rows) -> Self:
        """Hold these rows until the transaction ends, against all who would change them but for references."""
        return self._with(after=(" FOR NO KEY UPDATE OF ", RowsName(rows)))

    def scalar(self) -> Value:
        """Its value, for a SELECT of one row and column."""
        (first, *_) = self.columns.values()
        return Composed("(", self, ")", is_json=first.is_json)

    def exists(self) -> Value:
        """That there is such a row."""
        return Composed("EXISTS (", self, ")", rank=SPECIAL)

    def array(self) -> Value:
        """The values of all its rows."""
        return Composed("array((", self, "))")

    def subquery(self) -> "Subquery":
        """As rows to select from."""
        return Subquery(self, "")

    def lateral(self) -> "Subquery":
        """As rows beside others, whose columns it may name."""
        return Subquery(self, "LATERAL ")

    def cte(self, name: str, *, across_children: bool = False) -> "Cte":
        """As rows that are worked out once in a statement; `across_children`: from rows of other children than those asked for."""
        return Cte(name, self, across_children=across_children)

    def names(self) -> dict[str, Described]:
        """Its columns, as those of rows."""
        every = dict(self.every.described) if self.every else {}
        return every | {name: _described(name, value) for name, value in self.columns.items()}

    def value(self, name: str) -> Value | None:
        """What it selects under a name."""
        own = self.columns.get(name)
        return self.every.c[name] if own is None and self.every and name in self.every.c else own

    def write(self, writer: "SqlWriter", asked: "Rows | None" = None) -> None:
        """Append it; `asked`: the rows that it is read as, of which only the columns that are read stand in the text."""
        out = writer.out
        for index, base in enumerate(self.bases):
            base.write_before(writer, is_first=index == 0, is_last=base is self.bases[-1])
        out.append(self.before)
        if self.distinct_on:
            writer.all("ON (", *listed(self.distinct_on), ") ")
        if asked is None or self.every is None:
            self.write_columns(writer, self.columns)
        else:
            writer.leave_room(asked, self)
        if self.source is not None:
            writer.all(" FROM ", self.source)
        if self.conditions:
            writer.all(" WHERE ", both(*self.conditions))
        if self.groups:
            writer.all(" GROUP BY ", *listed(self.groups))
        if self.is_one_row:
            out.append(" HAVING true")
        if self.order:
            writer.all(" ORDER BY ", *listed(self.order))
        if self.most is not None:
            writer.all(" LIMIT ", self.most)
        writer.all(*self.after)

    def write_columns(self, writer: "SqlWriter", columns: dict[str, Value]) -> None:
        """Append columns, with a name where they have one that they do not say themselves."""
        for index, (name, value) in enumerate(columns.items()):
            writer.out.append(", " if index else "")
            value.write(writer)
            if name[0] != "?" and not (isinstance(value, Column) and value.described.name == name):
                writer.out.append(f" AS {name}")


def select(*columns: Value, **named: Value) -> Select:
    """SELECT of these columns, in this order, the named ones last."""
    return Select(*columns, **named)


def every_column(rows: Rows, **more: Value) -> Select:
    """SELECT of all columns of some rows and more; those stand in the text that are read."""
    selected = Select(**more)
    selected.every = rows
    return selected


class Subquery(Rows):
    """A SELECT as rows."""

    def __init__(self, selected: "Select | Union", word: str) -> None:
        super().__init__("anon", selected.names())
        self.selected = selected
        self.word = word

    def origin(self, name: str) -> Value | None:
        """The value of a column in the SELECT."""
        return self.selected.value(name) if isinstance(self.selected, Select) else None

    def write(self, writer: "SqlWriter") -> None:
        """Append the SELECT and its name."""
        name = writer.name(self)
        writer.out.append(f"{self.word}(")
        self.selected.write(writer, self)
        writer.out.append(f") AS {name}")


class Cte(Rows):
    """A SELECT that is worked out once and stands before the statement."""

    is_numbered = False

    def __init__(self, name: str, selected: Select, *, across_children: bool) -> None:
        super().__init__(name, selected.names())
        self.selected = selected
        self.across_children = across_children

    def write(self, writer: "SqlWriter") -> None:
        """Append its name, and the SELECT before the statement."""
        writer.cte(self)
        writer.out.append(self.base)

    def alias(self) -> "Again":
        """The same rows once more."""
        return Again(self)


class Base(Rows):
    """A SELECT that is worked out once within another one (`Select.over`), however often its rows are read there.

    Unlike a CTE of the statement it may name rows beside that other one.
    """

    def __init__(self, selected: Select) -> None:
        super().__init__("base", selected.names())
        self.selected = selected

    def write(self, writer: "SqlWriter") -> None:
        """Append its name."""
        writer.out.append(writer.name(self))

    def write_before(self, writer: "SqlWriter", *, is_first: bool, is_last: bool) -> None:
        """Append the SELECT, with the columns of it that are read."""
        writer.out.append(f"{'WITH ' if is_first else ''}{writer.name(self)} AS MATERIALIZED (")
        self.selected.write(writer, self)
        writer.out.append(") " if is_last else "), ")


class Again(Rows):
    """The rows of a CTE under another name."""

    def __init__(self, cte: Cte) -> None:
        super().__init__("anon", cte.described)
        self.cte = cte

    def write(self, writer: "SqlWriter") -> None:
        """Append both names."""
        self.cte.write(writer)
        writer.out.append(f" AS {writer.name(self)}")


class Union:
    """All rows of several SELECTs: each once, or `ALL`."""

    def __init__(self, *selects: Select, word: str = " UNION ") -> None:
        self.selects = selects
        self.word = word

    def subquery(self) -> Subquery:
        """As rows to select from."""
        return Subquery(self, "")

    def lateral(self) -> Subquery:
        """As rows beside others, whose columns it may name."""
        return Subquery(self, "LATERAL ")

    def names(self) -> dict[str, Described]:
        """Columns are named by the first SELECT."""
        return self.selects[0].names()

    def write(self, writer: "SqlWriter", asked: Subquery | None = None) -> None:
        """Append them."""
        for index, each in enumerate(self.selects):
            writer.out.append(self.word if index else "")
            each.write(writer)


class RowsName:
    """The name of rows."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows

    def write(self, writer: "SqlWriter") -> None:
        """Append it."""
        writer.out.append(writer.name(self.rows))


def _name_of(value: Value, index: int) -> str:
    """A column goes by its own name; what has none is called by its place, which is not written."""
    return value.described.name if isinstance(value, Column) else f"?{index}"


def _described(name: str, value: Value) -> Described:
    if isinstance(value, Column) and value.described.name == name:
        return value.described
    return Described(name, is_json=value.is_json)
