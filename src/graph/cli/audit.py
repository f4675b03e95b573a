"""`passport audit`: the audit trail."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from graph.settings import Settings
    from graph.trail.manifest import Manifest
    from graph.trail.months import Month
    from graph.trail.verify import Verified

app = typer.Typer(help="The trail of who asked.", no_args_is_help=True)

To = Annotated[
    Path | None,
    typer.Option("--to", help="Folder of the files; unset: PASSPORT_AUDIT_FILES, `audit` of PASSPORT_DATA."),
]
From = Annotated[Path | None, typer.Option("--from", help="Folder of the files; unset: as `--to` of the export.")]


@app.callback()
def audit() -> None:
    """The trail of who asked."""


@app.command()
def verify() -> None:
    """Find every row of the trail that was edited, removed or put in, in the database and in files; exit code 1 where there is one."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.trail.journal import count, month_folder, problems, trail_folder

    settings = read_settings()
    with database(settings, Display().say) as dsn:
        result = asyncio.run(_verify(dsn, month_folder(settings)))
    folder = trail_folder(settings)
    result.problems.extend(problems(folder))
    for problem in result.problems:
        sys.stdout.write(f"{problem}\n")
    if waiting := count(folder):
        sys.stdout.write(f"{waiting:,} entries wait in {folder} for a server to bring them to the trail\n")
    unchained = f", {result.unchained:,} older than the first chain" if result.unchained else ""
    unchained += f", {result.filed:,} in files of months" if result.filed else ""
    verdict = f"{len(result.problems):,} problems" if result.problems else "as it was written"
    sys.stdout.write(f"{result.entries:,} entries in {result.chains:,} chains{unchained}: {verdict}\n")
    if result.problems:
        raise typer.Exit(1)


async def _verify(dsn: str, folder: Path) -> "Verified":
    from graph.database.connection import connect
    from graph.trail.verify import verify

    connection = await connect(dsn)
    try:
        return await verify(connection, folder)
    finally:
        await connection.close()


@app.command()
def partitions() -> None:
    """List the months of the trail, each with where it is, and make those of the next months where they are missing."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    with database(read_settings(), Display().say) as dsn:
        made, listed = asyncio.run(_partitions(dsn))
    for month in listed:
        since = "" if month.begins_at else ", and all before"
        where = f"{month.entries:,} entries in {month.file}" if month.file else "in the database"
        sys.stdout.write(f"{month.name}  {month.state:8}  {where}{since}\n")
    sys.stdout.write(f"{made} made\n")


async def _partitions(dsn: str) -> "tuple[int, list[Month]]":
    from graph.database.connection import connect
    from graph.trail.ahead import MONTHS
    from graph.trail.months import ahead, months

    connection = await connect(dsn)
    try:
        return await ahead(connection, MONTHS), await months(connection)
    finally:
        await connection.close()


@app.command()
def export(
    month: Annotated[
        str | None, typer.Option(help="As 2026-08; unset: all that need not stay, the oldest first.")
    ] = None,
    to: To = None,
) -> None:
    """Bring months of the trail to signed files, and take each out of the database once its file has been read back."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.trail.journal import month_folder

    settings = read_settings()
    with database(settings, Display().say) as dsn:
        exported = asyncio.run(_export(dsn, settings, month, to or month_folder(settings)))
    for manifest in exported:
        sys.stdout.write(f"{manifest.month}: {manifest.entries:,} entries in {manifest.file}\n")
    stay = f"the last {settings.audit_months} whole months stay (PASSPORT_AUDIT_MONTHS)"
    sys.stdout.write(f"months that have left the database: {len(exported)}; {stay}\n")


async def _export(dsn: str, settings: "Settings", month: str | None, folder: Path) -> "list[Manifest]":
    from datetime import UTC, datetime

    from graph.cli.environment import data_folder
    from graph.database.connection import connect
    from graph.papers.signing_key import load_signing_key
    from graph.trail.export import Export, due, export_month
    from graph.trail.months import kept_since, months
    from graph.write.operator import Operator

    since = kept_since(datetime.now(UTC), settings.audit_months)
    key = load_signing_key(settings, data_folder(settings))
    given = Export(folder, key, Operator(dsn, settings).record, since)
    connection = await connect(dsn)
    try:
        names = [month] if month else due(await months(connection), since)
        return [await export_month(connection, name, given) for name in names]
    finally:
        await connection.close()


@app.command("import")
def import_(
    month: Annotated[str, typer.Argument(help="As 2026-08.")],
    from_: From = None,
) -> None:
    """Bring a month of the trail back from its file, so that families read it in their access logs; `export` takes it out again."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.trail.journal import month_folder

    settings = read_settings()
    with database(settings, Display().say) as dsn:
        count = asyncio.run(_import(dsn, settings, month, from_ or month_folder(settings)))
    sys.stdout.write(f"{month}: {count:,} entries are in the database again\n")


async def _import(dsn: str, settings: "Settings", month: str, folder: Path) -> int:
    from graph.database.connection import connect
    from graph.trail.load import load_month
    from graph.write.operator import Operator

    connection = await connect(dsn)
    try:
        return await load_month(connection, month, folder, Operator(dsn, settings).record)
    finally:
        await connection.close()
