"""`passport norms`: the acts by which something is due at an age."""

import asyncio
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from graph.errors import StartupProblem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.areas.norm.document import NormDocument
    from graph.areas.norm.register import Named

app = typer.Typer(help="Norms by which something is due: acts with days of validity.", no_args_is_help=True)


@app.callback()
def norms() -> None:
    """Norms by which something is due: acts with days of validity."""


@app.command("import")
def import_(
    files: Annotated[list[Path], typer.Argument(help="Norms, one JSON document each (docs/prevention.md).")],
) -> None:
    """Take in versions of norms, all or none; each is UNVERIFIED until `norms check`. One already there is left as it is."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    read = [_read(file) for file in files]
    with database(read_settings(), Display().say) as dsn:
        new = asyncio.run(_import(dsn, read))
    sys.stdout.write(f"{len(read):,} norms, {new:,} new\n")


@app.command("list")
def list_(
    json: Annotated[bool, typer.Option("--json", help="Print them as one line of JSON.")] = False,
) -> None:
    """Print every version: what for, which act, from when until when, and whether it was compared with the act."""
    import orjson

    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    with database(read_settings(), Display().say) as dsn:
        rows = asyncio.run(_list(dsn))
    if json:
        sys.stdout.write(orjson.dumps(rows).decode() + "\n")
        return
    for row in rows:
        of = f" of {row['region']}" if row["region"] else ""
        until = row["valid_to"] or "-"
        by = f" by {row['checked_by']}" if row["checked_by"] else ""
        sys.stdout.write(
            f"{row['kind']}{of}  {row['act']}  {row['valid_from']} to {until}  {row['checked']}{by}  {row['title']}\n"
        )


@app.command()
def check(
    kind: Annotated[
        str,
        typer.Argument(
            help="VACCINATIONS, EXAMINATIONS, EXAMINATIONS_BY_STATUS, COMMISSIONS, SUPPORT_MEASURES, RISKS, DISPENSARY or a form, such"
            " as FORM_079U."
        ),
    ],
    valid_from: Annotated[datetime, typer.Argument(formats=["%Y-%m-%d"], help="The day from which it is in force.")],
    by: Annotated[str, typer.Option(help="Who has compared it with the act, by name.")],
    region: Annotated[str | None, typer.Option(help="Of which region's additions, such as MOSCOW.")] = None,
) -> None:
    """Note that a version was compared with its act, value by value; exit code 1 where none waits for that."""
    from graph.areas.norm.register import Named
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    if not 0 < len(by) <= 200 or not by.isprintable():
        raise StartupProblem("--by has 1 to 200 printable characters.")
    with database(read_settings(), Display().say) as dsn:
        act = asyncio.run(_check(dsn, Named(kind, valid_from.date(), region), by))
    sys.stdout.write(f"{act} is CHECKED\n" if act else "there is no such version that is UNVERIFIED\n")
    if not act:
        raise typer.Exit(1)


@app.command()
def region(
    code: Annotated[
        str, typer.Argument(help="The region whose additions count, such as MOSCOW; NONE for those of no region.")
    ],
    since: Annotated[datetime, typer.Option(formats=["%Y-%m-%d"], help="The first day, after today.")],
) -> None:
    """Let the additions of a region count from a day on, and those of no other one."""
    from graph.areas.norm.document import REGION
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    if not REGION.fullmatch(code):
        raise StartupProblem("A region is a word in capital letters, such as MOSCOW.")
    with database(read_settings(), Display().say) as dsn:
        asyncio.run(_region(dsn, None if code == "NONE" else code, since.date()))
    sys.stdout.write(f"{code} from {since.date()}\n")


@app.command()
def turn(
    processes: Annotated[int, typer.Option(min=1, max=64, help="Processes that share the children.")] = 1,
    json: Annotated[bool, typer.Option("--json", help="Print the count as one line of JSON.")] = False,
) -> None:
    """Bring what is due up to today, for the children for whom something changes; run it after each midnight of Moscow."""
    from datetime import UTC

    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.cli.turning import turn_day

    with Display() as display, database(read_settings(), display.say) as dsn:
        display.say("Looking at what is due today.")
        children = turn_day(dsn, datetime.now(UTC), processes)
    sys.stdout.write(f'{{"children":{children}}}\n' if json else f"{children:,} children\n")


def _read(file: Path) -> "NormDocument":
    from graph.areas.certificate.forms import FOR_SCHOOL, read_form
    from graph.areas.commission.norm import commissions
    from graph.areas.examination.norm import examinations, examinations_by_status
    from graph.areas.norm.document import read_norm
    from graph.areas.observation.norm import dispensary
    from graph.areas.risk.norm import risk_rules
    from graph.areas.social_support.norm import support_rules
    from graph.areas.vaccination.calendar import read_calendar

    try:
        checks = {"EXAMINATIONS": examinations, "EXAMINATIONS_BY_STATUS": examinations_by_status}
        forms = dict.fromkeys(FOR_SCHOOL, read_form)
        kinds = {
            "VACCINATIONS": read_calendar,
            "COMMISSIONS": commissions,
            "SUPPORT_MEASURES": support_rules,
            "RISKS": risk_rules,
            "DISPENSARY": dispensary,
            **checks,
            **forms,
        }
        return read_norm(file.read_text("utf-8"), kinds)
    except OSError as error:
        raise StartupProblem(f"{file} cannot be read: {error.strerror}.") from error
    except ValueError as error:
        raise StartupProblem(f"{file} is not taken in: {error}.") from error


async def _import(dsn: str, norms: "list[NormDocument]") -> int:
    from datetime import UTC

    from graph.areas.norm.register import NormProblem, import_norm
    from graph.database.connection import connect
    from graph.database.migrations import upgrade
    from graph.ingest.moment import MOSCOW

    await upgrade(dsn)
    connection = await connect(dsn)
    now = datetime.now(UTC)
    try:
        async with connection.transaction():
            return sum([await import_norm(connection, norm, now.astimezone(MOSCOW).date(), now) for norm in norms])
    except NormProblem as problem:
        raise StartupProblem(str(problem)) from None
    finally:
        await connection.close()


async def _list(dsn: str) -> "list[Mapping[str, Any]]":
    from graph.areas.norm.register import list_norms
    from graph.database.connection import connect

    connection = await connect(dsn)
    try:
        return [dict(row) for row in await list_norms(connection)]
    finally:
        await connection.close()


async def _check(dsn: str, named: "Named", by: str) -> str | None:
    from datetime import UTC

    from graph.areas.norm.register import check_norm
    from graph.database.connection import connect

    connection = await connect(dsn)
    try:
        return await check_norm(connection, named, by, datetime.now(UTC))
    finally:
        await connection.close()


async def _region(dsn: str, code: str | None, since: date) -> None:
    from datetime import UTC

    from graph.areas.norm.register import NormProblem, set_region
    from graph.database.connection import connect
    from graph.database.migrations import upgrade
    from graph.ingest.moment import MOSCOW

    await upgrade(dsn)
    connection = await connect(dsn)
    try:
        await set_region(connection, code, since, datetime.now(UTC).astimezone(MOSCOW).date())
    except NormProblem as problem:
        raise StartupProblem(str(problem)) from None
    finally:
        await connection.close()
