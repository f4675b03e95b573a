"""What `passport db distribute` does and says."""

import sys

import asyncpg

import graph.areas.graph  # noqa: F401 - the tables of all areas
from graph.database import migrations
from graph.database.citus.distribute import Report, distribute
from graph.database.citus.state import SpreadState, state_of
from graph.database.connection import connect
from graph.errors import StartupProblem
from graph.tables.place import Place


async def spread(dsn: str) -> None:
    """Distribute a database and print what was done. Raises StartupProblem where that cannot be."""
    if (await migrations.status(dsn)).pending:
        raise StartupProblem("The schema is not the newest: run `passport db upgrade` first.")
    connection = await connect(dsn)
    try:
        report = await distribute(connection)
    finally:
        await connection.close()
    for line in lines(report):
        sys.stdout.write(f"{line}\n")


async def spread_state(dsn: str) -> SpreadState | None:
    """How a spread database stands; None for one PostgreSQL."""
    connection = await connect(dsn)
    try:
        return await spread_state_of(connection)
    finally:
        await connection.close()


async def spread_state_of(connection: "asyncpg.Connection[asyncpg.Record]") -> SpreadState | None:
    """The same of the database of a connection."""
    return await state_of(connection)


def lines(report: Report) -> list[str]:
    """The report in words."""
    words = {Place.DISTRIBUTED: "distributed", Place.REFERENCE: "on every node", Place.LOCAL: "on the coordinator"}
    sentences = [f"{words[place]}: {', '.join(names) or 'nothing new'}" for place, names in report.placed.items()]
    sentences.append(f"in their places before: {report.already}")
    for name, things in (
        ("foreign keys taken away", report.foreign_keys),
        ("unique within the child now", report.indexes),
        ("triggers taken away", sorted({each.partition(" ")[0] for each in report.triggers})),
    ):
        if things:
            sentences.append(f"{name}: {', '.join(things)}")
    return sentences
