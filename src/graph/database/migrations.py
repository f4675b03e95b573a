"""Runs the migrations: Alembic over asyncpg, no second driver."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import asyncpg
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from graph import tables
from graph.database import trail_months
from graph.database.connection import connect
from graph.errors import StartupProblem

Result = TypeVar("Result")
# Any number will do, as long as every release of this program takes the same.
TURN = 7_032_018


@dataclass(frozen=True)
class Status:
    """Where a database stands: its revision (null: empty) and the revisions still to come, oldest first."""

    current: str | None
    pending: tuple[str, ...]


def location() -> Path:
    """The folder of migrations: inside an installed package, else at the top of the source tree."""
    package = Path(tables.__file__).parents[1]
    for folder in (package / "migrations", package.parents[1] / "migrations"):
        if (folder / "env.py").exists():
            return folder
    raise StartupProblem("The folder of database migrations is missing from this installation.")


async def upgrade(dsn: str, revision: str = "head") -> None:
    """Bring the database up to a revision, all steps in one transaction; two at once take turns."""

    def step(connection: Connection) -> None:
        command.upgrade(configuration(connection), revision)

    if revision != "head":
        return await _inside(dsn, step)
    own = await connect(dsn)
    try:
        # In turn with the migrations of others, or the name might be that of another table meanwhile.
        await own.execute("SELECT pg_advisory_lock($1)", TURN)
        is_prepared = await trail_months.prepare(own)
        await own.execute("SELECT pg_advisory_unlock($1)", TURN)
        try:
            await _inside(dsn, step)
        except BaseException:
            if is_prepared:
                await trail_months.give_up(own)
            raise
    finally:
        await own.close()


async def downgrade(dsn: str, revision: str) -> None:
    """Take the database down to a revision ("base": to nothing), with the data in the tables that go."""
    await _inside(dsn, lambda connection: command.downgrade(configuration(connection), revision))


async def status(dsn: str) -> Status:
    """Which revision the database has and which it lacks."""
    known = [script.revision for script in ScriptDirectory.from_config(configuration()).walk_revisions()]
    current = await _inside(dsn, lambda connection: MigrationContext.configure(connection).get_current_revision())
    if current is not None and current not in known:
        raise StartupProblem(
            f"The database has revision {current}, which this program does not know: update the program."
        )
    waiting = known if current is None else known[: known.index(current)]
    return Status(current, tuple(reversed(waiting)))


async def differences(dsn: str) -> list[object]:
    """What autogenerate would change: empty where the migrations make exactly the tables of graph.tables."""

    def compare(connection: Connection) -> list[object]:
        partitions = set(connection.scalars(text("SELECT relname FROM pg_class WHERE relispartition")))

        def is_table(thing: object, name: str | None, *_: object) -> bool:
            """Whether autogenerate may compare it: it reads no views, and would make a table of one; months of the trail are data."""
            return name not in partitions and not getattr(thing, "info", {}).get("view")

        options = {"compare_type": True, "compare_server_default": True, "include_object": is_table}
        return list(compare_metadata(MigrationContext.configure(connection, opts=options), tables.metadata))

    return await _inside(dsn, compare)


def configuration(connection: Connection | None = None) -> Config:
    """Alembic's settings, without a file."""
    config = Config()
    config.set_main_option("script_location", str(location()).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


async def _inside(dsn: str, step: Callable[[Connection], Result]) -> Result:
    """Run a synchronous step in one transaction of its own connection, one process after another."""

    def in_turn(connection: Connection) -> Result:
        connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": TURN})
        return step(connection)

    own = await connect(dsn)
    engine = create_async_engine("postgresql+asyncpg://", poolclass=NullPool, async_creator=lambda: answer(own))
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(in_turn)
    finally:
        await own.close()


async def answer(own: "asyncpg.Connection[asyncpg.Record]") -> "asyncpg.Connection[asyncpg.Record]":
    """The connection that is there already, for an engine that wants to open one."""
    return own
