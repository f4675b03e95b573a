"""`passport db`: the schema of the database."""

import asyncio
import sys
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from graph.database.migrations import Status

app = typer.Typer(help="The schema of the database.", no_args_is_help=True)


@app.command()
def upgrade() -> None:
    """Bring the database to the newest schema."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.database import migrations

    with database(read_settings(), Display().say) as dsn:
        asyncio.run(migrations.upgrade(dsn))
        report(asyncio.run(migrations.status(dsn)))


@app.command()
def status() -> None:
    """Say which schema the database has, and of a spread one how it stands; exit code 1 where something is left to do."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.cli.spreading import spread_state
    from graph.database import migrations

    with database(read_settings(), Display().say) as dsn:
        schema_status = asyncio.run(migrations.status(dsn))
        state = None if schema_status.current is None else asyncio.run(spread_state(dsn))
    report(schema_status)
    if state:
        sys.stdout.write(f"{state.sentence()}\n")
    if schema_status.pending or (state and not state.is_whole):
        raise typer.Exit(1)


@app.command()
def distribute() -> None:
    """Spread an empty, migrated database over the nodes of Citus; a repeated call does what is left to do."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.cli.spreading import spread

    with database(read_settings(), Display().say) as dsn:
        asyncio.run(spread(dsn))


def report(schema_status: "Status") -> None:
    """Print the revision of the database and the pending ones."""
    pending = f", to come: {', '.join(schema_status.pending)}" if schema_status.pending else ", up to date"
    sys.stdout.write(f"revision {schema_status.current or 'none'}{pending}\n")
