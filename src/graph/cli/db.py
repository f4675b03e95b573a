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
    """Say which schema the database has; exit code 1 where it is not the newest."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.database import migrations

    with database(read_settings(), Display().say) as dsn:
        found = asyncio.run(migrations.status(dsn))
    report(found)
    if found.pending:
        raise typer.Exit(1)


def report(found: "Status") -> None:
    """Print where the database stands."""
    waiting = f", to come: {', '.join(found.pending)}" if found.pending else ", up to date"
    sys.stdout.write(f"revision {found.current or 'none'}{waiting}\n")
