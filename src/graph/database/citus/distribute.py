"""Makes the tables of a migrated, empty database distributed by child, reference or local (docs/citus.md)."""

from dataclasses import dataclass, field

import asyncpg
from sqlalchemy import Table

from graph.database.citus import log
from graph.database.citus.catalogue import ForeignKey, Index, foreign_keys, row_counts, triggers, unique_indexes
from graph.database.citus.grants import grant_columns
from graph.database.citus.nested import let_read
from graph.database.citus.numbers import OWNERS
from graph.database.citus.one_shard import need_operator
from graph.database.citus.triggers import FUNCTIONS, GUARD, ON_COORDINATOR, TABLES, WITHOUT
from graph.database.migrations import TURN
from graph.errors import StartupProblem
from graph.tables import stored
from graph.tables.gate import OPEN_OF_EACH_ROW, gated
from graph.tables.place import Place, column_of, place_of

Connection = asyncpg.Connection
ROLES = ("passport_reader", "passport_writer", "passport_audit")
NOTICES = "node_notice"
_PLACED = """
SELECT c.relname FROM pg_dist_partition p JOIN pg_class c ON c.oid = p.logicalrelid
WHERE c.relnamespace = current_schema()::regnamespace AND (p.partmethod = 'h' OR p.repmodel = 't')
"""
_NODES = "SELECT count(*) FROM pg_dist_node WHERE isactive AND shouldhaveshards AND noderole = 'primary'"
# Without the first, what refers to a reference table would become a table of Citus itself, and child could not be distributed.
_SETTINGS = (
    "SET LOCAL citus.enable_local_reference_table_foreign_keys = off",
    "SET LOCAL citus.enable_unsafe_triggers = on",
    "SET LOCAL citus.multi_shard_modify_mode = 'sequential'",
    "SET LOCAL client_min_messages = warning",
)
# What is distributed already was so before.
_GATES = f"""
DO $do$ DECLARE name regclass; BEGIN
  FOR name IN SELECT polrelid FROM pg_policy WHERE polname = 'gate' AND polrelid NOT IN (SELECT logicalrelid FROM pg_dist_partition) LOOP
    EXECUTE format($$ALTER POLICY gate ON %s USING ({OPEN_OF_EACH_ROW})$$, name);
  END LOOP;
END $do$
"""  # noqa: S608 - ours
# Of who logs in: a transaction tells the nodes in whose name it acts (database/acting.py), and it may write reference tables after
# it has read several nodes.
_SESSION = {
    "citus.propagate_set_commands": "local",
    "citus.multi_shard_modify_mode": "sequential",
    "plan_cache_mode": "force_custom_plan",
}


@dataclass(frozen=True)
class Spread:
    """The places of all tables, by name."""

    places: dict[str, Place]
    columns: dict[str, str]

    def lies_by(self, table: str) -> str | None:
        """The column that a table is distributed by; None where it is not."""
        return self.columns[table] if self.places.get(table) is Place.DISTRIBUTED else None

    def keeps(self, key: ForeignKey) -> bool:
        """Whether Citus keeps a foreign key: to a reference table from one that is not local, or within a child."""
        child, parent = self.places.get(key.table), self.places.get(key.parent)
        if parent is Place.REFERENCE:
            return child is not Place.LOCAL
        if child is Place.LOCAL and parent is Place.LOCAL:
            return True
        if child is not Place.DISTRIBUTED or parent is not Place.DISTRIBUTED:
            return False
        return (self.columns[key.table], self.columns[key.parent]) in zip(key.columns, key.parent_columns, strict=True)


@dataclass
class Report:
    """What was done: names of tables by place, and what was taken from them."""

    placed: dict[Place, list[str]] = field(default_factory=lambda: {place: [] for place in Place})
    already: int = 0
    foreign_keys: list[str] = field(default_factory=list)
    indexes: list[str] = field(default_factory=list)
    triggers: list[str] = field(default_factory=list)


def spread_of(tables: tuple[Table, ...]) -> Spread:
    """The declared places. Raises StartupProblem where a table has none."""
    places = {table.name: place_of(table) for table in tables}
    homeless = sorted(name for name, place in places.items() if place is None)
    if homeless:
        raise StartupProblem(f"No place is declared for {', '.join(homeless)} (src/graph/tables/place.py).")
    columns = {table.name: column_of(table) for table in tables}
    return Spread({name: place for name, place in places.items() if place is not None}, columns)


async def distribute(connection: "Connection[asyncpg.Record]") -> Report:
    """Give every table that has none yet its place, in one transaction, and the nodes the rights of columns.

    Raises StartupProblem where Citus or its workers are missing or a table that would move has rows of children.
    """
    spread = spread_of(stored())
    async with connection.transaction():
        await connection.execute("SELECT pg_advisory_xact_lock($1)", TURN)
        await _examine(connection)
        report = await _place_all(connection, spread)
    await grant_columns(connection, sorted(name for name in spread.places if spread.lies_by(name)), "passport_%")
    return report


async def placed_tables(connection: "Connection[asyncpg.Record]") -> set[str]:
    """The names of the tables that Citus has distributed or made reference tables."""
    return {row[0] for row in await connection.fetch(_PLACED)}


async def _examine(connection: "Connection[asyncpg.Record]") -> None:
    if not await connection.fetchval("SELECT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus')"):
        raise StartupProblem("The database has no extension citus: CREATE EXTENSION citus on every node.")
    if not await connection.fetchval(_NODES):
        raise StartupProblem("Citus has no workers yet: SELECT citus_add_node(...) on the coordinator.")
    await need_operator(connection)


async def _place_all(connection: "Connection[asyncpg.Record]", spread: Spread) -> Report:
    already = await placed_tables(connection)
    new = [
        table.name for table in stored() if table.name not in already and spread.places[table.name] is not Place.LOCAL
    ]
    report = Report(already=len(already & spread.places.keys()))
    report.placed[Place.LOCAL] = sorted(name for name, place in spread.places.items() if place is Place.LOCAL)
    for setting in _SETTINGS:
        await connection.execute(setting)
    if new:
        await _refuse_rows(connection, new)
        await _loosen(connection, spread, report)
    await _make_functions(connection)
    await let_read(connection)
    await connection.execute(_GATES)
    for name in new:
        await _place(connection, spread, name)
        report.placed[spread.places[name]].append(name)
    await _place_beside(connection, already)
    await _set_roles(connection)
    return report


async def _refuse_rows(connection: "Connection[asyncpg.Record]", names: list[str]) -> None:
    """Refuse a database with children: rows behind the gate cannot be copied to a shard."""
    counts = await row_counts(connection, names)
    if counts:
        rows = ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))
        raise StartupProblem(f"The tables have rows ({rows}): distribute an empty database, and import into that.")


async def _loosen(connection: "Connection[asyncpg.Record]", spread: Spread, report: Report) -> None:
    """Take away what Citus cannot keep between nodes."""
    for key in await foreign_keys(connection):
        if key.table in spread.places and not spread.keeps(key):
            await connection.execute(f'ALTER TABLE "{key.table}" DROP CONSTRAINT "{key.name}"')
            report.foreign_keys.append(f"{key.table} ({', '.join(key.columns)}) to {key.parent}")
    for index in await unique_indexes(connection):
        column = spread.lies_by(index.table)
        if column is not None and column not in index.columns:
            await _widen(connection, index, column)
            report.indexes.append(index.name)
    for table, trigger in await triggers(connection):
        if trigger in WITHOUT and spread.places.get(table, Place.LOCAL) is not Place.LOCAL:
            await connection.execute(f'DROP TRIGGER "{trigger}" ON "{table}"')
            report.triggers.append(f"{trigger} of {table}")


async def _widen(connection: "Connection[asyncpg.Record]", index: Index, column: str) -> None:
    """Make a unique index again with the column that the table lies by at its end: unique within the child."""
    drop = f'ALTER TABLE "{index.table}" DROP CONSTRAINT' if index.is_constraint else "DROP INDEX"
    await connection.execute(f'{drop} "{index.name}"')
    head, _, tail = index.definition.rpartition(")") if not index.predicate else index.definition.partition(") WHERE")
    await connection.execute(f"{head}, {column}){' WHERE' if index.predicate else ''}{tail}")


async def _make_functions(connection: "Connection[asyncpg.Record]") -> None:
    """Tables and functions for the effects of triggers; a repeated call changes nothing."""
    for name, statement in zip((NOTICES, "account_notice", "number_owner"), (*TABLES, OWNERS), strict=True):
        if await connection.fetchval("SELECT to_regclass($1) IS NULL", name):
            await connection.execute(statement)
            for gate in gated(name):
                await connection.execute(gate)
    schema: str = await connection.fetchval("SELECT quote_ident(current_schema())")
    for statement in FUNCTIONS:
        await connection.execute(statement.replace("{schema}", schema))
    for name, function in log.FUNCTIONS.items():
        await connection.execute(function.replace("{schema}", schema))
        await connection.execute(f"REVOKE ALL ON FUNCTION {name} FROM PUBLIC")
        await connection.execute(f"GRANT EXECUTE ON FUNCTION {name} TO passport_reader")
    for name in ON_COORDINATOR:
        definition: str = await connection.fetchval("SELECT pg_get_functiondef($1::text::regprocedure)", f"{name}()")
        if GUARD not in definition:
            await connection.execute(definition.replace("BEGIN\n", f"BEGIN\n  {GUARD}\n", 1))


async def _place(connection: "Connection[asyncpg.Record]", spread: Spread, name: str) -> None:
    if spread.places[name] is Place.REFERENCE:
        await connection.execute(f"SELECT create_reference_table('{name}')")
    elif name == "child":
        await connection.execute("SELECT create_distributed_table('child', 'id')")
    else:
        text = f"SELECT create_distributed_table('{name}', '{spread.columns[name]}', colocate_with => 'child')"
        await connection.execute(text)


async def _place_beside(connection: "Connection[asyncpg.Record]", already: set[str]) -> None:
    if NOTICES not in already:
        await connection.execute(f"SELECT create_distributed_table('{NOTICES}', 'child_id', colocate_with => 'child')")
    if "number_owner" not in already:
        await connection.execute("SELECT create_distributed_table('number_owner', 'value', colocate_with => 'none')")


async def _set_roles(connection: "Connection[asyncpg.Record]") -> None:
    """Citus connects to a node as the role that acts: the three log in there."""
    owner = await connection.fetchval("SELECT quote_ident(session_user)")
    for name, value in _SESSION.items():
        await connection.execute(f"ALTER ROLE {owner} SET {name} = '{value}'")
    for role in ROLES:
        await connection.execute(f"ALTER ROLE {role} LOGIN")
