"""JSON made by PostgreSQL as text: objects, lists, constants and global ids.

`concat` finds the output function of each argument once a statement; `json_build_object` looks up key and value anew in
every call, a third of the time of a page.
"""

import json
from collections.abc import Sequence
from itertools import groupby
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.selectable import FromClause

from graph.sql.scope import literal, quoted
from graph.tables.columns import Word

Value = sa.ColumnElement[Any]
Part = str | Value

# A PostgreSQL function takes at most 100 arguments (FUNC_MAX_ARGS).
_ARGUMENTS = 100
_PARTS = "json_parts"
# Types of columns whose text is JSON, but for quotes: dates, since every reader has the DateStyle ISO.
_BARE = (Word, sa.Date, sa.Integer)


class JsonText(sa.Text):
    """The type of text that is JSON already; SQL's null stands for JSON's."""


class Written(sa.ColumnElement[str]):
    """SQL written out: pieces of text of ours, and expressions between them.

    A call composed by SQLAlchemy is four objects that are built, coerced, walked and compiled one by one; most of a
    statement are such calls, and writing them halves the time it takes to make it.
    """

    inherit_cache = False

    def __init__(self, *pieces: Part, is_json: bool = True) -> None:
        self.type = JsonText() if is_json else sa.Text()
        self.pieces = pieces
        self.inner: list[Value] = [piece for piece in pieces if not isinstance(piece, str)]

    def get_children(self, **kwargs: Any) -> list[Value]:
        """The expressions, for whoever walks the statement."""
        return self.inner

    @property
    def _from_objects(self) -> list[FromClause]:
        return [found for value in self.inner for found in value._from_objects]  # noqa: SLF001 - what a SELECT reads from


@compiles(Written)
def _write(element: Written, compiler: SQLCompiler, **options: Any) -> str:
    options.pop("add_to_result_map", None)
    return "".join(
        [piece if isinstance(piece, str) else compiler.process(piece, **options) for piece in element.pieces]
    )


def constant(text: str) -> Value:
    """A JSON constant of ours."""
    return _joined([text])


def json_object(pairs: Sequence[tuple[str, Value]]) -> Value:
    """An object with these keys (GraphQL names) in this order."""
    parts: list[Part] = []
    for key, value in pairs:
        parts += [f"{',' if parts else ''}{json.dumps(key)}:", *_parts(value)]
    return _joined(["{", *parts, "}"])


def json_list(value: Value, order: Sequence[Any] = (), only: Any = None) -> Value:
    """An array of all rows, `[]` where there is none."""
    item = _joined(_parts(value))
    items: Any = postgresql.aggregate_order_by(literal(","), *order) if order else literal(",")
    rows: Any = sa.func.string_agg(item, items)
    return _joined(["[", rows if only is None else rows.filter(only), "]"])


def _parts(value: Value) -> list[Part]:
    """What stands for a value: pieces of text, and expressions that are JSON or become it."""
    if hasattr(value, _PARTS):
        found: list[Part] = getattr(value, _PARTS)
        return found
    if isinstance(value.type, JsonText):
        return [Written("coalesce(", value, ", 'null')")]
    if isinstance(value, sa.ColumnClause) and value.is_literal and isinstance(value.type, sa.Text):
        return [json.dumps(value.name[1:-1].replace("''", "'"), ensure_ascii=False)]  # a `literal` of ours
    if isinstance(value, sa.Null | sa.True_ | sa.False_):
        return [str(value).lower()]
    if isinstance(value, sa.Case) and isinstance(value.type, Word):  # a word instead of another
        return [Written("coalesce('\"' || ", value, " || '\"', 'null')")]
    if isinstance(value, sa.Column) and isinstance(value.type, _BARE):
        return _bare(value, "" if isinstance(value.type, sa.Integer) else '"')
    return [Written("coalesce(to_json(", value, "), 'null'::json)")]


def _bare(value: "sa.Column[Any]", quote: str) -> list[Part]:
    """A column whose text needs nothing but quotes: `to_json` looks its type up in each call, a tenth of a page's time.

    A row that is rendered is there, so a column that may not be null is not.
    """
    if not value.nullable:
        return [quote, value, quote] if quote else [value]
    return [Written(f"coalesce('{quote}' || CAST(", value, f" AS TEXT) || '{quote}', 'null')")]


def _joined(parts: Sequence[Part]) -> Value:
    """The pieces as one text; it remembers them, so that an object inside another is no call of its own."""
    merged: list[Part] = []
    for is_text, group in groupby(parts, key=lambda part: isinstance(part, str)):
        same: list[Any] = list(group)
        merged += ["".join(same)] if is_text else same
    values: list[Part] = [quoted(part) if isinstance(part, str) else part for part in merged]
    while len(values) > _ARGUMENTS:
        values = [_concat(values[i : i + _ARGUMENTS]) for i in range(0, len(values), _ARGUMENTS)]
    whole = Written(*values) if len(values) == 1 and isinstance(merged[0], str) else _concat(values)
    setattr(whole, _PARTS, merged)
    return whole


def _concat(values: Sequence[Part]) -> Written:
    pieces: list[Part] = ["concat("]
    for value in values:
        pieces += [value, ", "]
    return Written(*pieces[:-1], ")")


def _base64url(pieces: Sequence[Part]) -> Value:
    """Bytes (at most 57) as base64 that may stand in a URL, without padding."""
    return Written("translate(encode(", *pieces, ", 'base64'), '+/=', '-_')", is_json=False)


def global_id(type_name: str, row: FromClause, key: Sequence[str]) -> Value:
    """The Relay id: the type's name, a colon and the bytes of the key (execute/global_id.py reads it)."""
    keys: list[Part] = [part for name in key for part in (" || uuid_send(", row.c[name], ")")]
    return _base64url([f"'{type_name}:'::bytea", *keys])


def cursor(row: FromClause) -> Value:
    """The position of a row: its id alone, whatever the order is, so that it carries no protected value."""
    return _base64url(["uuid_send(", row.c.id, ")"])
