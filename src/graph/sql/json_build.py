"""JSON made by PostgreSQL: objects, lists, constants and global ids."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.selectable import FromClause

from graph.sql.scope import literal

Value = sa.ColumnElement[Any]
JSON = postgresql.JSON

# A PostgreSQL function takes at most 100 arguments (FUNC_MAX_ARGS).
_PAIRS = 50


def constant(text: str) -> Value:
    """A JSON constant of ours."""
    return sa.literal_column("'" + text.replace("'", "''") + "'::json", JSON())


def json_object(pairs: Sequence[tuple[str, Value]]) -> Value:
    """An object with these keys (GraphQL names) in this order, however many they are."""
    chunks = [_object(pairs[i : i + _PAIRS]) for i in range(0, len(pairs), _PAIRS)] or [_object(())]
    if len(chunks) == 1:
        return chunks[0]
    # {"a": 1} and {"b": 2} joined as text: cut the closing brace of one and the opening brace of the next.
    texts = [sa.cast(chunk, sa.Text()) for chunk in chunks]
    joined: Value = sa.func.left(texts[0], sa.literal_column("-1"))
    for index, text in enumerate(texts[1:], start=1):
        tail = sa.func.substr(text, sa.literal_column("2"))
        if index < len(texts) - 1:
            tail = sa.func.left(tail, sa.literal_column("-1"))
        joined = joined.op("||")(literal(", ")).op("||")(tail)
    return sa.cast(joined, JSON())


def _object(pairs: Sequence[tuple[str, Value]]) -> Value:
    return sa.func.json_build_object(*[part for key, value in pairs for part in (literal(key), value)], type_=JSON())


def json_list(value: Value, order: Sequence[Any] = (), only: Any = None) -> Value:
    """An array of all rows, `[]` where there is none."""
    items: Any = postgresql.aggregate_order_by(value, *order) if order else value
    rows: Any = sa.func.json_agg(items, type_=JSON())
    if only is not None:
        rows = rows.filter(only)
    return sa.func.coalesce(rows, constant("[]"), type_=JSON())


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
