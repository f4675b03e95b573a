"""What the catalogue says of tables: foreign keys, unique indexes, triggers, rows."""

from dataclasses import dataclass

import asyncpg

Connection = asyncpg.Connection
_HERE = "c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND NOT c.relispartition"
_COLUMNS = """(SELECT array_agg(a.attname::text ORDER BY k.place) FROM unnest({keys}) WITH ORDINALITY AS k(number, place)
    JOIN pg_attribute a ON a.attrelid = {table} AND a.attnum = k.number)"""
_FOREIGN_KEYS = f"""
SELECT f.conname::text, c.relname::text, p.relname::text,
  {_COLUMNS.format(keys="f.conkey", table="f.conrelid")}, {_COLUMNS.format(keys="f.confkey", table="f.confrelid")}
FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_class p ON p.oid = f.confrelid
WHERE f.contype = 'f' AND {_HERE} ORDER BY c.relname, f.conname
"""  # noqa: S608 - text of ours
_UNIQUE = f"""
SELECT i.relname::text, c.relname::text, {_COLUMNS.format(keys="x.indkey::int2[]", table="c.oid")}, pg_get_indexdef(i.oid),
  x.indpred IS NOT NULL, EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.oid AND k.contype = 'u')
FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
WHERE x.indisunique AND NOT x.indisprimary AND {_HERE} ORDER BY i.relname
"""  # noqa: S608 - text of ours
_TRIGGERS = f"""
SELECT c.relname::text, t.tgname::text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE NOT t.tgisinternal AND {_HERE} ORDER BY c.relname, t.tgname
"""  # noqa: S608 - text of ours
_GATED = "SELECT relrowsecurity FROM pg_class WHERE oid = to_regclass($1)"


@dataclass(frozen=True)
class ForeignKey:
    """A foreign key from one table to its parent, with the columns of both in order."""

    name: str
    table: str
    parent: str
    columns: tuple[str, ...]
    parent_columns: tuple[str, ...]


@dataclass(frozen=True)
class Index:
    """A unique index that is no primary key; `predicate`: whether it covers some rows only."""

    name: str
    table: str
    columns: tuple[str, ...]
    definition: str
    predicate: bool
    is_constraint: bool


async def foreign_keys(connection: "Connection[asyncpg.Record]") -> list[ForeignKey]:
    """All foreign keys of this schema."""
    rows = await connection.fetch(_FOREIGN_KEYS)
    return [ForeignKey(name, table, parent, tuple(own), tuple(its)) for name, table, parent, own, its in rows]


async def unique_indexes(connection: "Connection[asyncpg.Record]") -> list[Index]:
    """All unique indexes of this schema but primary keys."""
    rows = await connection.fetch(_UNIQUE)
    return [Index(name, table, tuple(columns or ()), *rest) for name, table, columns, *rest in rows]


async def triggers(connection: "Connection[asyncpg.Record]") -> list[tuple[str, str]]:
    """Table and name of each trigger of ours."""
    return [(table, name) for table, name in await connection.fetch(_TRIGGERS)]


async def row_counts(connection: "Connection[asyncpg.Record]", names: list[str]) -> dict[str, int]:
    """The numbers of rows of tables behind the gate that have any."""
    counts: dict[str, int] = {}
    for name in names:
        if await connection.fetchval(_GATED, name):
            counts[name] = await connection.fetchval(f'SELECT count(*) FROM "{name}"')  # noqa: S608 - from the catalogue
    return {name: count for name, count in counts.items() if count}
