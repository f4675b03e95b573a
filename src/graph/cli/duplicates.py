"""`passport duplicates`: records of children that may be of one child."""

import asyncio
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import StartupProblem

if TYPE_CHECKING:
    from graph.settings import Settings

app = typer.Typer(help="Records of children that may be of one child.", no_args_is_help=True)

OPERATION = "passport duplicates find"


@app.callback()
def duplicates() -> None:
    """Records of children that may be of one child."""


@app.command()
def find(
    organization: Annotated[
        str | None, typer.Option(metavar="CODE", help="Compare the children of this polyclinic alone.")
    ] = None,
) -> None:
    """Compare the children of each polyclinic and propose pairs to its registrars; none is merged."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    settings = read_settings()
    with database(settings, Display().say) as dsn:
        pairs = asyncio.run(run(dsn, settings, organization))
    sys.stdout.write(f"{pairs:,} pairs proposed\n")


async def run(dsn: str, settings: "Settings", organization: str | None) -> int:
    """Propose pairs not compared before, on the audit trail; their number. Raises StartupProblem where there is no such polyclinic."""
    from graph.areas.duplicate.match import find as find_pairs
    from graph.database.connection import connect, write_as_service
    from graph.write.operator import Operator

    connection = await connect(dsn)
    try:
        await write_as_service(connection)
        async with connection.transaction():
            places, children = await find_pairs(connection, organization)
            if organization is not None and not places:
                raise StartupProblem("There is no polyclinic with this code.")
            if children:
                about = f"{len(children) // 2} pairs"
                await Operator(dsn, settings).record(OPERATION, about, sorted(set(children)))
    finally:
        await connection.close()
    return len(children) // 2
