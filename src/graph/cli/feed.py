"""`passport feed`: records of other systems of the city, from a file or from their address."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import StartupProblem

if TYPE_CHECKING:
    from graph.feeds.tally import Tally
    from graph.settings import Settings

app = typer.Typer(help="Feeds of other systems: MES, UMIAS and ARCHIVE, all SIMULATED.", no_args_is_help=True)


@app.callback()
def feed() -> None:
    """Feeds of other systems: MES, UMIAS and ARCHIVE, all SIMULATED."""


@app.command()
def run(
    source: Annotated[str, typer.Argument(help="MES, UMIAS or ARCHIVE.")],
    file: Annotated[
        Path | None, typer.Option(help="Records, a line of JSON each, or a .csv with a column a field; also .gz.")
    ] = None,
    url: Annotated[str | None, typer.Option(help="Where to pull from, in place of the setting.")] = None,
    restart: Annotated[bool, typer.Option("--restart", help="Pull from the beginning, not from where it was.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the counts as one line of JSON.")] = False,
) -> None:
    """Take the records of a source in; exit code 1 where any is in quarantine."""
    import orjson

    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    settings = read_settings()
    if file is not None and (url is not None or restart):
        raise StartupProblem("Give a file, or an address to pull from.")
    with Display() as display, database(settings, display.say) as dsn:
        display.say(f"Taking in the records of {source}.")
        applying = take_file(dsn, settings, source, file) if file else pull(dsn, settings, source, url, restart=restart)
        tally = asyncio.run(applying)
    report(file.name if file else source, tally)
    counts = tally.counts
    words = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    sys.stdout.write((orjson.dumps(counts).decode() if json else words) + "\n")
    if tally.quarantined:
        raise typer.Exit(1)


async def take_file(dsn: str, settings: "Settings", source: str, file: Path) -> "Tally":
    """Bring the schema up to date and apply a file, on the audit trail."""
    import graph.areas.adapters  # noqa: F401 - installs the kinds of records
    from graph.database.migrations import upgrade
    from graph.feeds.files import parts_of
    from graph.feeds.run import run
    from graph.write.feeding import open_feed

    await upgrade(dsn)
    async with open_feed(dsn, settings, source) as (feed, acquire):
        return await run(feed, acquire, parts_of(file))


async def pull(
    dsn: str, settings: "Settings", source: str, url: str | None = None, *, restart: bool = False
) -> "Tally":
    """Apply records from a partner's address, from the cursor on. Raises StartupProblem; records applied before that stay."""
    import graph.areas.adapters  # noqa: F401 - installs the kinds of records
    from graph.database.migrations import upgrade
    from graph.feeds.pull import Partner, PullProblem
    from graph.feeds.run import cursor_of, note, run
    from graph.write.feeding import open_feed

    await upgrade(dsn)
    async with open_feed(dsn, settings, source) as (feed, acquire), acquire() as connection:
        address = url or getattr(settings, f"feed_{source.lower()}_url")
        if address is None:
            raise StartupProblem(f"Say where from: --file, --url or PASSPORT_FEED_{source}_URL.")
        token = getattr(settings, f"feed_{source.lower()}_token")
        partner = Partner(address, token.get_secret_value() if token else None)
        try:
            return await run(feed, acquire, partner.pages(None if restart else await cursor_of(connection, source)))
        except PullProblem as problem:
            await note(connection, source, problem.code)
            raise StartupProblem(f"{source} cannot be pulled to its end: {problem.code}.") from None


def report(origin: str, tally: "Tally") -> None:
    """Print the lines in quarantine to stderr, one a line: place, code, field."""
    from graph.ingest.quarantine import shown

    for line in tally.errors:
        sys.stderr.write(f"quarantined: {shown(origin)}:{line.number}: {line.code}: {line.field or '-'}\n")
