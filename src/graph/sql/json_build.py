"""JSON made by PostgreSQL as text: objects, lists, constants and global ids.

`concat` finds the output function of each argument once a statement; `json_build_object` looks up key and value anew in
every call, a third of the time of a page.
"""

import json
from collections.abc import Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import Any

from graph.sql.rows import Column, Rows
from graph.sql.value import (
    FALSE,
    NULL,
    TRUE,
    CaseValue,
    Composed,
    Piece,
    TextLiteral,
    Value,
    call,
    case,
    literal,
    ordered,
    quoted,
)

# A PostgreSQL function takes at most 100 arguments (FUNC_MAX_ARGS).
_ARGUMENTS = 100


class Text(Value):
    """Text put together from parts; it remembers them, so that an object inside another is no call of its own."""

    __slots__ = ("parts",)

    def __init__(self, parts: Sequence[Piece]) -> None:
        self.parts: list[Piece] = []
        for is_text, group in groupby(parts, key=lambda part: isinstance(part, str)):
            same: list[Any] = list(group)
            self.parts += ["".join(same)] if is_text else same
        values: list[Piece] = [quoted(part) if isinstance(part, str) else part for part in self.parts]
        while len(values) > _ARGUMENTS:
            values = [_concat(values[i : i + _ARGUMENTS]) for i in range(0, len(values), _ARGUMENTS)]
        is_constant = len(values) == 1 and isinstance(values[0], str)
        super().__init__(*(values if is_constant else [_concat(values)]), is_json=True)


def constant(text: str) -> Value:
    """A JSON constant of ours."""
    return Text([text])


def json_object(pairs: Sequence[tuple[str | Value, Value]], asked: Mapping[str, Value] = MappingProxyType({})) -> Value:
    """An object with these keys (GraphQL names; a parameter holds one with quotes and colon) in this order.

    `asked`: keys that are there where a condition holds.
    """
    always = len(pairs) > len(asked)
    parts: list[Piece] = []
    is_behind = False  # a key that is always there
    for key, value in pairs:
        begun = [key] if isinstance(key, Value) else [f"{json.dumps(key)}:"]
        condition = None if isinstance(key, Value) else asked.get(key)
        if condition is None:
            parts += ["," if is_behind else "", *begun, *_parts(value)]
            is_behind = True
        elif is_behind or not always:
            parts.append(case((condition, Text([",", *begun, *_parts(value)]))))
        else:
            parts.append(case((condition, Text([*begun, *_parts(value), ","]))))
    if always or not parts:
        return Text(["{", *parts, "}"])
    # All but the first character: `substr` would look for the end of the text, character by character.
    return Text(["{", call("right", Text(parts), "-1"), "}"])


def json_list(value: Value, order: Sequence[Value] = (), only: Value | None = None) -> Value:
    """An array of all rows, `[]` where there is none."""
    rows = call("string_agg", Text(_parts(value)), ordered(literal(","), order))
    return Text(["[", rows if only is None else rows.filter(only), "]"])


def _parts(value: Value) -> Sequence[Piece]:
    """What stands for a value: pieces of text, and expressions that are JSON or become it."""
    if isinstance(value, Text):
        return value.parts
    if value.is_json:
        return [Composed("coalesce(", value, ", 'null')")]
    if isinstance(value, TextLiteral):
        return [json.dumps(value.text, ensure_ascii=False)]
    if value is NULL or value is TRUE or value is FALSE:
        return [str(value.pieces[0]).lower()]
    if isinstance(value, CaseValue) and value.is_word:  # a word instead of another
        return [Composed("coalesce('\"' || ", value, " || '\"', 'null')")]
    if isinstance(value, Column) and value.described.quote is not None:
        return _bare(value, value.described.quote)
    return [Composed("coalesce(json_of(", value, "), 'null'::json)")]


def _bare(value: Column, quote: str) -> Sequence[Piece]:
    """A column whose text needs nothing but quotes: nothing in it is looked for that would have to be escaped.

    A row that is rendered is there, so a column that may not be null is not.
    """
    if not value.described.nullable:
        return [quote, value, quote]
    return [Composed(f"coalesce('{quote}' || CAST(", value, f" AS TEXT) || '{quote}', 'null')")]


def _concat(values: Sequence[Piece]) -> Value:
    return call("concat", *values)


def _base64url(*pieces: Piece) -> Value:
    """Bytes (at most 57) as base64 that may stand in a URL, without padding."""
    return Composed("translate(encode(", *pieces, ", 'base64'), '+/=', '-_')")


def global_id(type_name: str, row: Rows, key: Sequence[str]) -> Value:
    """The Relay id: the type's name, a colon and the bytes of the key (execute/global_id.py reads it)."""
    keys: list[Piece] = [part for name in key for part in (" || uuid_send(", row.c[name], ")")]
    return _base64url(f"'{type_name}:'::bytea", *keys)


def cursor(row: Rows) -> Value:
    """The position of a row: its id alone, whatever the order is, so that it carries no protected value."""
    return _base64url("uuid_send(", row.c.id, ")")


def event_cursor(row: Rows) -> Value:
    """The place of an event among all (execute/global_id.py reads it)."""
    return _base64url("int8send(", row.c.number, ")")
