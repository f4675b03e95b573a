"""`passport literature`: where the guidelines for diseases stand."""

import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from graph.cli.transaction import in_transaction
from graph.errors import StartupProblem

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
    new = in_transaction(lambda connection: import_guidelines(connection, guidelines, new_id, datetime.now(UTC)))
    sys.stdout.write(f"{len(guidelines):,} guidelines, {new:,} new\n")


@app.command()
def remove(
    publisher: Annotated[str, typer.Argument(help="Who published it.")],
    title: Annotated[str, typer.Argument(help="Its title.")],
) -> None:
    """Take a guideline out; exit code 1 where it is not there."""
    from graph.areas.literature.register import remove_guideline

    if not in_transaction(lambda connection: remove_guideline(connection, publisher, title)):
        sys.stdout.write("there is no such guideline\n")
        raise typer.Exit(1)
    sys.stdout.write(f"{title} is removed\n")


@app.command("list")
def list_(json: Annotated[bool, typer.Option("--json", help="Print them as one line of JSON.")] = False) -> None:
    """Print every guideline: its categories, version and day, and where it stands."""
    import orjson

    from graph.areas.literature.register import list_guidelines

    guidelines: list[dict[str, Any]] = in_transaction(list_guidelines)
    if json:
        sys.stdout.write(orjson.dumps(guidelines).decode() + "\n")
        return
    for each in guidelines:
        categories = " ".join(each["categories"])
        version = f"{each['version']} of {each['published']}"
        sys.stdout.write(f"{categories}  {each['publisher']}  {each['title']}  {version}  {each['url']}\n")
