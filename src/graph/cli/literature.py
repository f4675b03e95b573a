"""`passport literature`: where the guidelines for diseases stand."""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from graph.errors import StartupProblem

if TYPE_CHECKING:
    from graph.ingest.identity import Connection

T = TypeVar("T")

app = typer.Typer(help="Professional literature: guidelines by category of ICD-10.", no_args_is_help=True)


@app.callback()
def literature() -> None:
    """Professional literature: guidelines by category of ICD-10."""


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(help="A CSV with a line for each guideline (docs/literature.md).")],
) -> None:
    """Bring a list of guidelines in, all or none; another version takes the place of the one before."""
    from datetime import UTC, datetime

    from graph.areas.literature.register import LiteratureProblem, import_guidelines, read_guidelines
    from graph.identity import new_id

    try:
        guidelines = read_guidelines(file.read_bytes())
    except OSError as error:
        raise StartupProblem(f"{file} cannot be read: {error.strerror}.") from error
    except LiteratureProblem as problem:
        raise StartupProblem(f"{file} is not taken in. {problem}") from None
    new = _run(lambda connection: import_guidelines(connection, guidelines, new_id, datetime.now(UTC)))
    sys.stdout.write(f"{len(guidelines):,} guidelines, {new:,} new\n")


@app.command()
def remove(
    publisher: Annotated[str, typer.Argument(help="Who published it.")],
    title: Annotated[str, typer.Argument(help="Its title.")],
) -> None:
    """Take a guideline out; exit code 1 where it is not there."""
    from graph.areas.literature.register import remove_guideline

    if not _run(lambda connection: remove_guideline(connection, publisher, title)):
        sys.stdout.write("there is no such guideline\n")
        raise typer.Exit(1)
    sys.stdout.write(f"{title} is removed\n")


@app.command("list")
def list_(json: Annotated[bool, typer.Option("--json", help="Print them as one line of JSON.")] = False) -> None:
    """Print every guideline: its categories, version and day, and where it stands."""
    import orjson

    from graph.areas.literature.register import list_guidelines

    guidelines: list[dict[str, Any]] = _run(list_guidelines)
    if json:
        sys.stdout.write(orjson.dumps(guidelines).decode() + "\n")
        return
    for each in guidelines:
        categories = " ".join(each["categories"])
        version = f"{each['version']} of {each['published']}"
        sys.stdout.write(f"{categories}  {each['publisher']}  {each['title']}  {version}  {each['url']}\n")


def _run(work: "Callable[[Connection], Awaitable[T]]") -> T:
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    with database(read_settings(), Display().say) as dsn:
        return asyncio.run(_work(dsn, work))


async def _work(dsn: str, work: "Callable[[Connection], Awaitable[T]]") -> T:
    from graph.database.connection import connect
    from graph.database.migrations import upgrade

    await upgrade(dsn)
    connection = await connect(dsn)
    try:
        async with connection.transaction():
            return await work(connection)
    finally:
        await connection.close()
