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
from sqlalchemy.sql.selectable import FromClause

from graph.sql.scope import literal

Value = sa.ColumnElement[Any]
Part = str | Value

# A PostgreSQL function takes at most 100 arguments (FUNC_MAX_ARGS).
_ARGUMENTS = 100
_PARTS = "json_parts"
_NULL: Value = sa.literal_column("'null'::json")


class JsonText(sa.Text):
    """The type of text that is JSON already; SQL's null stands for JSON's."""


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
        return [sa.func.coalesce(value, literal("null"))]
    if isinstance(value, sa.ColumnClause) and value.is_literal and isinstance(value.type, sa.Text):
        return [json.dumps(value.name[1:-1].replace("''", "'"), ensure_ascii=False)]  # a `literal` of ours
    if isinstance(value, sa.Null | sa.True_ | sa.False_):
        return [str(value).lower()]
    return [sa.func.coalesce(sa.func.to_json(value), _NULL)]


def _joined(parts: Sequence[Part]) -> Value:
    """The pieces as one text; it remembers them, so that an object inside another is no call of its own."""
    merged: list[Part] = []
    for is_text, group in groupby(parts, key=lambda part: isinstance(part, str)):
        same: list[Any] = list(group)
        merged += ["".join(same)] if is_text else same
    values = [literal(part) if isinstance(part, str) else part for part in merged]
    while len(values) > _ARGUMENTS:
        values = [sa.func.concat(*values[i : i + _ARGUMENTS]) for i in range(0, len(values), _ARGUMENTS)]
    whole: Any = sa.func.concat(*values, type_=JsonText())
    if len(values) == 1 and isinstance(merged[0], str):
        whole = sa.literal_column(values[0].name, JsonText())
    setattr(whole, _PARTS, merged)
    return whole  # type: ignore[no-any-return]


def base64url(value: Value) -> Value:
    """Bytes (at most 57) as base64 that may stand in a URL, without padding."""
    return sa.func.translate(sa.func.encode(value, literal("base64")), literal("+/="), literal("-_"), type_=sa.Text())


def global_id(type_name: str, row: FromClause, key: Sequence[str]) -> Value:
    """The Relay id: the type's name, a colon and the bytes of the key (execute/global_id.py reads it)."""
    value: Value = sa.literal_column(f"'{type_name}:'::bytea")
    for name in key:
        value = value.op("||")(sa.func.uuid_send(row.c[name]))
    return base64url(value)


def cursor(row: FromClause) -> Value:
    """The position of a row: its id alone, whatever the order is, so that it carries no protected value."""
    return base64url(sa.func.uuid_send(row.c.id))
