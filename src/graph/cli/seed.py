"""`passport seed`: a synthetic city in the database."""

import asyncio
import signal
import sys
from typing import Annotated

import typer


def seed(
    children: Annotated[int, typer.Option(min=1, help="Children of the city.")],
    seed: Annotated[int, typer.Option(help="The same seed makes the same city, on the same day.")] = 1,
) -> None:
    """Fill an empty database with a synthetic city, through the same code as an import."""
    import graph.areas.city  # noqa: F401 - their parts of it
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.database.migrations import upgrade
    from graph.seed.city import seed_city

    # SIGTERM as SIGINT, which asyncio turns into a cancellation; an exception during a COPY would leave the connection waiting.
    signal.signal(signal.SIGTERM, lambda number, frame: signal.raise_signal(signal.SIGINT))
    with Display() as display, database(read_settings(), display.say) as dsn:
        display.say("Migrating the database")
        asyncio.run(upgrade(dsn))
        display.say(f"Making a city of {children:,} children")
        child_count = asyncio.run(seed_city(dsn, children, seed, display.advance))
    sys.stdout.write(
        f"{child_count:,} children\n" if child_count else "The database has children already: nothing was made.\n"
    )
