"""`passport audit`: the audit trail."""

import asyncio
import sys
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from graph.trail.verify import Verified

app = typer.Typer(help="The trail of who asked.", no_args_is_help=True)


@app.callback()
def audit() -> None:
    """The trail of who asked."""


@app.command()
def verify() -> None:
    """Find every row of the trail that was edited, removed or put in; exit code 1 where there is one."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.trail.journal import count, problems, trail_folder

    settings = read_settings()
    with database(settings, Display().say) as dsn:
        result = asyncio.run(_verify(dsn))
    folder = trail_folder(settings)
    result.problems.extend(problems(folder))
    for problem in result.problems:
        sys.stdout.write(f"{problem}\n")
    if waiting := count(folder):
        sys.stdout.write(f"{waiting:,} entries wait in {folder} for a server to bring them to the trail\n")
    unchained = f", {result.unchained:,} older than the first chain" if result.unchained else ""
    verdict = f"{len(result.problems):,} problems" if result.problems else "as it was written"
    sys.stdout.write(f"{result.entries:,} entries in {result.chains:,} chains{unchained}: {verdict}\n")
    if result.problems:
        raise typer.Exit(1)


async def _verify(dsn: str) -> "Verified":
    from graph.database.connection import connect
    from graph.trail.verify import verify

    connection = await connect(dsn)
    try:
        return await verify(connection)
    finally:
        await connection.close()
