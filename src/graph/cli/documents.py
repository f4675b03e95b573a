"""`passport documents`: registers GraphQL documents of released apps, annuls medical documents."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import StartupProblem

if TYPE_CHECKING:
    from graphql import GraphQLSchema

    from graph.plan.manifest import RegisteredDocument


app = typer.Typer(help="Documents that apps were released with; medical documents.", no_args_is_help=True)

_REGISTER = """
INSERT INTO trusted_document (sha256, name, text, registered_at) VALUES ($1, $2, $3, now())
ON CONFLICT (sha256) DO NOTHING
"""


@app.callback()
def documents() -> None:
    """Documents that apps were released with; medical documents."""


@app.command()
def register(
    files: Annotated[list[Path], typer.Argument(help="Manifests of Apollo, Relay or codegen, or .graphql files.")],
) -> None:
    """Register documents by the SHA-256 of their text; exit code 1 if any was refused, the others are registered."""
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    entries, problems = _read_valid(files)
    with database(read_settings(), Display().say) as dsn:
        new = asyncio.run(_store(dsn, entries))
    for problem in problems:
        sys.stderr.write(f"{problem}\n")
    sys.stdout.write(f"{len(entries):,} documents, {new:,} new, {len(problems):,} refused\n")
    if problems:
        raise typer.Exit(1)


@app.command()
def annul(
    document: Annotated[str, typer.Argument(metavar="ID", help="The medical document's id in the graph, or its UUID.")],
) -> None:
    """Annul a medical document: what it states is retracted, the passport falls back; exit code 1 if none stood."""
    import graph.areas.reading  # noqa: F401 - installs the readers of documents
    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings
    from graph.write.annulment import Annulment

    settings = read_settings()
    with database(settings, Display().say) as dsn:
        is_annulled = asyncio.run(Annulment(dsn, settings).annul(document))
    sys.stdout.write("annulled\n" if is_annulled else "there is no such document in force\n")
    if not is_annulled:
        raise typer.Exit(1)


def _read_valid(files: list[Path]) -> "tuple[list[RegisteredDocument], list[str]]":
    """The valid documents of all files, and a sentence for each invalid one. Raises StartupProblem for an unreadable file."""
    from graph.areas.graph import build_catalog
    from graph.plan.document import Refusals
    from graph.plan.manifest import read_manifest

    schema = build_catalog().schema
    valid, problems = [], []
    for file in files:
        try:
            entries = read_manifest(file.read_bytes(), file.name)
        except OSError as error:
            raise StartupProblem(f"{file} cannot be read: {error.strerror}.") from error
        except (ValueError, UnicodeDecodeError) as error:
            problems.append(f"{file.name}: {error}.")
            continue
        for entry in entries:
            try:
                _require_valid(entry, schema)
                valid.append(entry)
            except Refusals as refused:
                problems.append(f"{file.name}, {entry.name}: {refused.refusals[0].message}")
            except Exception as error:  # noqa: BLE001 - one document that cannot be read stops no other
                problems.append(f"{file.name}, {entry.name}: {error}")
    return valid, problems


def _require_valid(entry: "RegisteredDocument", schema: "GraphQLSchema") -> None:
    """Raise ValueError, Refusal or Refusals where the server would not answer this document under this id."""
    from graph.plan.document import parse_document, validate_document
    from graph.plan.limits import REGISTERED
    from graph.plan.manifest import sha256_of
    from graph.plan.ruler import require_modest

    if sha256_of(entry.text) != entry.sha256:
        raise ValueError("Its id is not the SHA-256 of its text.")
    node = parse_document(entry.text, REGISTERED)
    require_modest(node, REGISTERED)
    validate_document(schema, node)


async def _store(dsn: str, entries: "list[RegisteredDocument]") -> int:
    from graph.database.connection import connect

    connection = await connect(dsn)
    try:
        results = [await connection.execute(_REGISTER, entry.sha256, entry.name, entry.text) for entry in entries]
    finally:
        await connection.close()
    return sum(result.endswith(" 1") for result in results)
