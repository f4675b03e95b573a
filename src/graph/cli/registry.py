"""`passport registry`: organizations, districts, staff and their assignments."""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import StartupProblem

if TYPE_CHECKING:
    from graph.ingest.run import Progress
    from graph.registry.run import ImportOutcome
    from graph.settings import Settings

app = typer.Typer(help="Organizations, districts, staff and their assignments.", no_args_is_help=True)


@app.callback()
def registry() -> None:
    """Organizations, districts, staff and their assignments."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """Options of an import: `is_full`: the files are the whole registry; `is_dry`: nothing is changed."""

    is_full: bool = False
    is_dry: bool = False


@app.command("import")
def import_(
    files: Annotated[
        list[Path], typer.Argument(help="FHIR R4 Bundles or resources: .json, .ndjson, also .gz, or directories.")
    ],
    full: Annotated[
        bool, typer.Option("--full", help="The files are all there is: end what they do not name.")
    ] = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the counts as one line of JSON.")] = False,
) -> None:
    """Bring the registry up to date from Organization, Location, Practitioner and PractitionerRole; exit code 1 if anything
    was left out.
    """
    import orjson

    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.ingest.quarantine import shown

    settings = read_settings()
    with Display() as display, database(settings, display.say) as dsn:
        display.say("Importing the registry.")
        outcome = asyncio.run(run(dsn, settings, files, ImportOptions(full, dry_run), display.advance))
    report(outcome)
    if dry_run:
        sys.stdout.writelines(f"would be {shown(change)}\n" for change in outcome.changes)
    counts = outcome.summary.counts
    words = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    sys.stdout.write((orjson.dumps(counts).decode() if json else words) + "\n")
    if outcome.summary.rejected:
        raise typer.Exit(1)


async def run(
    dsn: str, settings: "Settings", files: list[Path], options: ImportOptions, progress: "Progress"
) -> "ImportOutcome":
    """Bring the schema up to date, but for a dry run, and import files, on the audit trail. Raises StartupProblem."""
    from graph.database.connection import connect, write_as_service
    from graph.database.migrations import status, upgrade
    from graph.registry.run import RegistryImport
    from graph.write.operator import Operator

    operator = Operator(dsn, settings)

    async def record(outcome: "ImportOutcome") -> None:
        await operator.record("registry.import", outcome.words)

    if not options.is_dry:
        await upgrade(dsn)
    elif (await status(dsn)).pending:
        raise StartupProblem("A dry run changes no schema: run `passport db upgrade` first.")
    connection = await connect(dsn)
    try:
        await write_as_service(connection)
        return await RegistryImport(connection, record, options.is_full, options.is_dry).run(files, progress)
    finally:
        await connection.close()


def report(outcome: "ImportOutcome") -> None:
    """Print what was left out or doubted to stderr, one a line: file, resource, code, reason."""
    from graph.ingest.quarantine import shown

    for kind, notices in (("left out", outcome.left_out), ("doubt", outcome.doubts)):
        for notice in notices:
            place = notice.resource or "-"
            sys.stderr.write(f"{kind}: {shown(notice.file)}: {place}: {notice.code}: {notice.reason}\n")
    if outcome.is_spared:
        sys.stderr.write("Nothing was ended: a file or a line could not be read, so the files are not all there is.\n")
