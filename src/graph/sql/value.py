"""Values of SQL: pieces of text of ours and, between them, other values; made in Python, written once (sql/writer.py).

SQLAlchemy describes the tables; it composed these statements too, and took three quarters of the time of a new document.
Nothing that came from outside is ever a piece of text: it is a `Parameter`.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from graph.sql.writer import SqlWriter

# How tightly an operator binds: what binds no tighter than what it stands in gets parentheses.
SPECIAL, OR, AND, NOT, COMPARED, ADDED, TIGHT = range(7)


class SqlPart(Protocol):
    """What can be written into a statement."""

    def write(self, writer: "SqlWriter") -> None:
        """Append the text."""


Piece = str | SqlPart


class Value:
    """An expression. Comparisons of values are values too, as in SQLAlchemy.

    `is_json`: its text is JSON already; `is_word`: it is a word of an enum (tables/columns.py).
    """

    __slots__ = ("is_json", "is_word", "pieces", "rank")

    def __init__(self, *pieces: Piece, rank: int = TIGHT, is_json: bool = False, is_word: bool = False) -> None:
        self.pieces = pieces
        self.rank = rank
        self.is_json = is_json
        self.is_word = is_word

    def write(self, writer: "SqlWriter") -> None:
        """Append the text."""
        out = writer.out
        for piece in self.pieces:
            if isinstance(piece, str):
                out.append(piece)
            else:
                piece.write(writer)

    def op(self, operator: str, other: "Value", rank: int = SPECIAL) -> "Value":
        """Two values and an operator between them."""
        return Composed(grouped(self, rank), f" {operator} ", grouped(other, rank), rank=rank)

    def __eq__(self, other: "Value") -> "Value":  # type: ignore[override]
        return self.op("=", other, COMPARED)

    def __ne__(self, other: "Value") -> "Value":  # type: ignore[override]
        return self.op("!=", other, COMPARED)

    def __lt__(self, other: "Value") -> "Value":
        return self.op("<", other, COMPARED)

    def __le__(self, other: "Value") -> "Value":
        return self.op("<=", other, COMPARED)

    def __gt__(self, other: "Value") -> "Value":
        return self.op(">", other, COMPARED)

    def __ge__(self, other: "Value") -> "Value":
        return self.op(">=", other, COMPARED)

    def __add__(self, other: "Value") -> "Value":
        return self.op("+", other, ADDED)

    def __sub__(self, other: "Value") -> "Value":
        return self.op("-", other, ADDED)

    __hash__ = object.__hash__

    def __bool__(self) -> bool:
        raise TypeError("PostgreSQL alone knows whether this is true")

    def is_null(self) -> "Value":
        """That there is none."""
        return Composed(grouped(self, COMPARED), " IS NULL", rank=COMPARED)

    def is_not_null(self) -> "Value":
        """That there is one."""
        return Composed(grouped(self, COMPARED), " IS NOT NULL", rank=COMPARED)

    def is_distinct_from(self, other: "Value") -> "Value":
        """That the two differ, null being a value."""
        return self.op("IS DISTINCT FROM", other, COMPARED)

    def is_not_distinct_from(self, other: "Value") -> "Value":
        """That the two are the same, null being a value."""
        return self.op("IS NOT DISTINCT FROM", other, COMPARED)

    def is_in(self, values: Sequence["Value"]) -> "Value":
        """That it is one of these."""
        return Composed(grouped(self, COMPARED), " IN (", *listed(values), ")", rank=COMPARED)

    def filter(self, condition: "Value") -> "Value":
        """An aggregate of the rows that meet a condition."""
        return Composed(self, " FILTER (WHERE ", condition, ")", is_json=self.is_json)

    def asc(self) -> "Value":
        """Ordered by it."""
        return Composed(self, " ASC")

    def desc(self, *, nulls_last: bool = False) -> "Value":
        """Ordered by it, the greatest first."""
        return Composed(self, " DESC NULLS LAST" if nulls_last else " DESC")


class Composed(Value):
    """A value of several pieces: all that is no column, parameter or constant.

    A class of its own: Python turns a comparison around where its right side is of a class that is derived from its left
    side's.
    """

    __slots__ = ()


class TextLiteral(Value):
    """A text constant of ours."""

    __slots__ = ("text",)

    def __init__(self, text: str) -> None:
        super().__init__(quoted(text))
        self.text = text


class CaseValue(Value):
    """CASE: a value that stands for another."""

    __slots__ = ()


class Parameter(Value):
    """A value of the request, by its name; `type` as PostgreSQL names it."""

    __slots__ = ("name", "type")

    def __init__(self, name: str, sql_type: str) -> None:
        super().__init__()
        self.name = name
        self.type = sql_type

    def write(self, writer: "SqlWriter") -> None:
        """Append the parameter."""
        writer.parameter(self)


class ChildKey(Parameter):
    """The id of the child whom a statement goes to; beside rows of other requests, one of all their children, which lie together."""

    __slots__ = ()


Bool = Value  # one that is true or not

TEXT, UUID, DATE, INTEGER, INSTANT = "VARCHAR", "UUID", "DATE", "INTEGER", "TIMESTAMP WITH TIME ZONE"
TRUE, FALSE, NULL, ONE = Composed("true"), Composed("false"), Composed("NULL"), Composed("1")


def word(text: str) -> Composed:
    """A word of an enum, which JSON quotes and nothing else changes."""
    return Composed(quoted(text), is_word=True)


def literal(text: str) -> TextLiteral:
    """A text constant of ours, written into the statement; never a value that came from outside."""
    return TextLiteral(text)


def quoted(text: str) -> str:
    """A text constant as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def grouped(value: Value, rank: int) -> Value:
    """The value, in parentheses where it binds no tighter than what it stands in."""
    return value if value.rank > rank else Composed("(", value, ")", is_json=value.is_json, is_word=value.is_word)


def listed(parts: Sequence[Piece]) -> list[Piece]:
    """The parts with commas between them."""
    pieces: list[Piece] = []
    for part in parts:
        pieces += (", ", part) if pieces else (part,)
    return pieces


def call(name: str, *arguments: Piece) -> Value:
    """A function of PostgreSQL."""
    is_json = name == "coalesce" and isinstance(arguments[0], Value) and arguments[0].is_json
    return Composed(f"{name}(", *listed(arguments), ")", is_json=is_json)


def item(array: Value, place: Value | int) -> Value:
    """One value of an array, counted from 1."""
    return Composed(array, "[", place if isinstance(place, Value) else str(place), "]")


def cast(value: Value, sql_type: str) -> Value:
    """The value as another type."""
    return Composed("CAST(", value, f" AS {sql_type})")


def case(*whens: tuple[Value, Value], otherwise: Value = NULL) -> CaseValue:
    """The value of the first condition that holds."""
    pieces: list[Piece] = ["CASE"]
    for test, value in whens:
        pieces += (" WHEN ", grouped(test, ADDED), " THEN ", value)
    last = whens[-1][1]
    return CaseValue(*pieces, " ELSE ", otherwise, " END", is_json=last.is_json, is_word=last.is_word)


def chosen(by: Value, whens: Sequence[tuple[Value, Value]], otherwise: Value) -> Value:
    """The value that stands for what `by` is, which is written once."""
    pieces: list[Piece] = ["CASE ", by]
    for value, then in whens:
        pieces += (" WHEN ", value, " THEN ", then)
    return CaseValue(*pieces, " ELSE ", otherwise, " END", is_json=otherwise.is_json)


def both(*conditions: Value) -> Value:
    """That all of these hold."""
    return _chain("AND", AND, conditions, TRUE, FALSE)


def either(*conditions: Value) -> Value:
    """That one of these holds."""
    return _chain("OR", OR, conditions, FALSE, TRUE)


def _chain(word: str, rank: int, conditions: Sequence[Value], nothing: Value, everything: Value) -> Value:
    if any(each is everything for each in conditions):
        return everything
    parts = [each for each in conditions if each is not nothing]
    if len(parts) < 2:
        return parts[0] if parts else nothing
    pieces: list[Piece] = []
    for each in parts:
        # A chain in a chain of the same kind needs no parentheses.
        inner = each if each.rank == rank else grouped(each, rank)
        pieces += (f" {word} ", inner) if pieces else (inner,)
    return Composed(*pieces, rank=rank)


def negated(condition: Value) -> Value:
    """That it does not hold."""
    return Composed("NOT ", grouped(condition, NOT), rank=NOT)


def any_of(array: Value) -> Value:
    """One of the values of an array, to compare with."""
    return Composed("ANY (", array, ")")


def all_of(array: Value) -> Value:
    """Every value of an array, to compare with."""
    return Composed("ALL (", array, ")")


def array(values: Sequence[Value]) -> Value:
    """An array of these."""
    return Composed("ARRAY[", *listed(values), "]")


def text_array(names: Sequence[str]) -> Value:
    """A text[] constant of ours."""
    return cast(literal("{" + ",".join(names) + "}"), "TEXT[]")


def ordered(value: Value, order: Sequence[Value]) -> Value:
    """An argument of an aggregate, with the order of its rows."""
    return Composed(value, " ORDER BY ", *listed(order)) if order else value


def parameter(name: str, sql_type: str) -> Parameter:
    """A value of the request, by its name."""
    return Parameter(name, sql_type)


def constant_of(value: Any) -> Value:
    """A constant of ours as SQL writes it: a text, a number, a boolean."""
    return literal(value) if isinstance(value, str) else Composed(str(value).lower())
