"""Rows of some children copied to the coordinator, where a function of the database works on them as on one PostgreSQL.

The copies are temporary tables under the names of their tables, so the function's text is the same, with the keys between them: what
asks the catalogue which tables hang on a child is told what it is told on one PostgreSQL, where Citus keeps no key between nodes.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import Table

from graph.database.citus.spread import Connection
from graph.tables import stored
from graph.tables.place import Place, place_of

Row: TypeAlias = tuple[Any, ...]
Rows: TypeAlias = dict[Row, Row]  # by their keys, all columns in the order of the table

_SCHEMA = "SELECT quote_ident(current_schema())"
# What one trigger writes, the function reads after it; what others write lies apart, and they fire where the rows are changed.
_ON_COPIES = """
SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
WHERE t.tgrelid = 'child'::regclass AND p.proname = 'attachment_follows'
"""
# The copies come first in its path, and it has the rights of who calls it. It goes with the transaction.
_FUNCTION = """
SELECT format('CREATE FUNCTION pg_temp.%I(%s) RETURNS %s LANGUAGE %I SET search_path = pg_temp, {schema} AS %L',
  p.proname, pg_get_function_arguments(p.oid), pg_get_function_result(p.oid), l.lanname, p.prosrc)
FROM pg_proc p JOIN pg_language l ON l.oid = p.prolang
WHERE p.proname = $1 AND p.pronamespace = current_schema()::regnamespace
"""


@dataclass(frozen=True)
class Copies:
    """Copies of some tables of a schema, referenced ones first."""

    schema: str
    tables: tuple[Table, ...]

    @staticmethod
    async def of(connection: Connection, children: Sequence[UUID], named: Collection[str]) -> "Copies":
        """For the tables that have rows of one of the children, and those that are named."""
        candidates = [table for table in stored() if _is_of_child(table)]
        asked = ", ".join(f'EXISTS (SELECT FROM "{table.name}" WHERE child_id = $1)' for table in candidates)
        answers = [await connection.fetchrow(f"SELECT {asked}", each) for each in children]
        present = {
            table.name
            for place, table in enumerate(candidates)
            if any(answer is not None and answer[place] for answer in answers)
        }
        tables = tuple(table for table in stored() if table.name in {*present, *named, "child"})
        return Copies(await connection.fetchval(_SCHEMA), tables)

    async def make(self, connection: Connection) -> None:
        """Create them. Until they are dropped they hide the tables from who names no schema."""
        triggers = await connection.fetch(_ON_COPIES)
        names = {each.name for each in self.tables}
        made = [self._definition(each, names) for each in self.tables]
        followed = [row[0].replace(f" ON {self.schema}.child ", " ON pg_temp.child ") for row in triggers]
        # Citus would bring what is made to the nodes. A SET LOCAL stands alone, since it sends them the whole text that has one.
        await connection.execute("SET LOCAL citus.enable_ddl_propagation = off")
        await connection.execute("; ".join([*made, *followed]))

    async def fill(self, connection: Connection, chosen: Mapping[str, Sequence[UUID]]) -> dict[str, Rows]:
        """Bring the rows of these tables that are of one of the ids, and lock them; what was brought, by table."""
        brought: dict[str, Rows] = {}
        for table in self.tables:
            if table.name in chosen:
                chosen_by = f"WHERE {by_of(table)} = $1::uuid FOR UPDATE"
                text = f'SELECT {_columns(table)} FROM {self.schema}."{table.name}" {chosen_by}'  # noqa: S608 - ours
                rows = [tuple(row) for each in chosen[table.name] for row in await connection.fetch(text, each)]
                names = [column.name for column in table.columns]
                await connection.copy_records_to_table(table.name, records=rows, columns=names, schema_name="pg_temp")
                brought[table.name] = _by_key(table, rows)
        return brought

    async def run(self, connection: Connection, call: str, given: Sequence[object]) -> None:
        """Call a function of the database on the copies."""
        function = call.partition("(")[0]
        made = await connection.fetchval(_FUNCTION.replace("{schema}", self.schema), function)
        await connection.execute(made)
        await connection.execute(f"SELECT pg_temp.{call}", *given)
        await connection.execute(f"DROP FUNCTION pg_temp.{function}")

    async def read(self, connection: Connection, names: Collection[str]) -> dict[str, Rows]:
        """What stands in the copies of these tables now."""
        stands: dict[str, Rows] = {}
        for table in self.tables:
            if table.name in names:
                rows = await connection.fetch(f'SELECT {_columns(table)} FROM pg_temp."{table.name}"')  # noqa: S608 - ours
                stands[table.name] = _by_key(table, [tuple(row) for row in rows])
        return stands

    async def drop(self, connection: Connection) -> None:
        """Let the names be those of the tables again."""
        names = ", ".join(f'pg_temp."{each.name}"' for each in self.tables)
        await connection.execute(f"DROP TABLE {names}")
        await connection.execute("SET LOCAL citus.enable_ddl_propagation = on")

    def _definition(self, table: Table, names: set[str]) -> str:
        parts = [
            f'LIKE {self.schema}."{table.name}" INCLUDING DEFAULTS',
            f"PRIMARY KEY ({', '.join(key_of(table))})",
        ]
        for key in table.foreign_key_constraints:
            if key.referred_table.name in names:
                own, its = ", ".join(key.column_keys), ", ".join(each.column.name for each in key.elements)
                parts.append(f'FOREIGN KEY ({own}) REFERENCES pg_temp."{key.referred_table.name}" ({its})')
        return f'CREATE TEMPORARY TABLE "{table.name}" ({", ".join(parts)}) ON COMMIT DROP'


def by_of(table: Table) -> str:
    """The column that says whose a row is: the child, else what the key begins with."""
    return "child_id" if "child_id" in table.columns else key_of(table)[0]


def key_of(table: Table) -> list[str]:
    """The columns of the primary key."""
    return [column.name for column in table.primary_key.columns]


def _is_of_child(table: Table) -> bool:
    keys = [key for key in table.foreign_keys if key.parent.name == "child_id" and key.column.table.name == "child"]
    return bool(keys) and place_of(table) is not Place.LOCAL


def _columns(table: Table) -> str:
    return ", ".join(f'"{column.name}"' for column in table.columns)


def _by_key(table: Table, rows: Sequence[Row]) -> Rows:
    names = [column.name for column in table.columns]
    places = [names.index(name) for name in key_of(table)]
    return {tuple(row[place] for place in places): row for row in rows}
