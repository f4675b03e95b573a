"""`passport import` and `passport rebuild`."""

import asyncio
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.errors import StartupProblem

if TYPE_CHECKING:
    from graph.ingest.refusal import Rejection
    from graph.ingest.run import ImportSummary, Progress


class Representations(StrEnum):
    """The status of representations from the RelatedPersons of a file."""

    REQUESTED = "requested"
    ACTIVE = "active"


@dataclass(frozen=True, slots=True)
class Trust:
    """The trust in the source of an import."""

    source_kind: str = "LAB"
    representations: Representations = Representations.REQUESTED


PLAIN = Trust()


def import_(
    paths: Annotated[
        list[Path], typer.Argument(help="FHIR R4 bundles: .json, .ndjson; CDA R2: .xml; also .gz, or directories.")
    ],
    district: Annotated[str | None, typer.Option(help="Code of the district new children are attached to.")] = None,
    representations: Annotated[
        Representations,
        typer.Option(help="What RelatedPersons are: requested, or active where the source verified them."),
    ] = Representations.REQUESTED,
    source_kind: Annotated[
        str,
        typer.Option(
            help="The strongest rank a document may claim: LAB, EMR, PAPER_DIGITISED, SCHOOL or REPRESENTATIVE."
        ),
    ] = "LAB",
    json: Annotated[bool, typer.Option("--json", help="Print the counts as one line of JSON.")] = False,
) -> None:
    """Load medical documents and compute the passports; exit code 1 if any file or resource was rejected."""
    from dataclasses import asdict

    import orjson

    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    with Display() as display, database(read_settings(), display.say) as dsn:
        display.say("Importing.")
        summary = asyncio.run(run(dsn, paths, district, display.advance, Trust(source_kind, representations)))
    counts = asdict(summary)
    if summary.children and district is None:
        sys.stderr.write(
            "New children are attached to no district: nobody reaches them before --district CODE is given.\n"
        )
    words = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    sys.stdout.write((orjson.dumps(counts).decode() if json else words) + "\n")
    if summary.rejected:
        raise typer.Exit(1)


def rebuild(
    json: Annotated[bool, typer.Option("--json", help="Print the counts as one line of JSON.")] = False,
) -> None:
    """Recompute every passport from its facts; nothing changes unless something was out of step."""
    import orjson

    from graph.cli.display import Display
    from graph.cli.environment import database, read_settings

    with Display() as display, database(read_settings(), display.say) as dsn:
        display.say("Rebuilding the passports.")
        counts = asyncio.run(_rebuild(dsn))
    words = ", ".join(f"{count:,} {name}" for name, count in counts.items())
    sys.stdout.write((orjson.dumps(counts).decode() if json else words) + "\n")


async def run(
    dsn: str, paths: list[Path], district: str | None, progress: "Progress", trust: Trust = PLAIN
) -> "ImportSummary":
    """Bring the schema up to date and import files. Raises StartupProblem for a wrong rank or district."""
    import graph.areas.reading  # noqa: F401 - installs the readers of documents
    from graph.database.connection import connect, write_as_service
    from graph.database.migrations import upgrade
    from graph.ingest.extract.kind import RANKS
    from graph.ingest.run import Importer

    if trust.source_kind not in RANKS:
        raise StartupProblem(f"--source-kind is one of {', '.join(RANKS)}.")
    await upgrade(dsn)
    connection = await connect(dsn)
    try:
        await write_as_service(connection)
        district_id = None
        if district is not None:
            district_row = await connection.fetchrow("select id, closed_at from district where code = $1", district)
            if district_row is None:
                raise StartupProblem("There is no district with that code.")
            if district_row["closed_at"] is not None:
                raise StartupProblem("The district with that code is closed.")
            district_id = district_row["id"]
        verified = trust.representations is Representations.ACTIVE
        importer = Importer(
            connection, district_id, trust.source_kind, report=report, representations_verified=verified
        )
        return await importer.run(paths, progress)
    finally:
        await connection.close()


async def _rebuild(dsn: str) -> dict[str, int]:
    import graph.areas.reading  # noqa: F401 - installs the readers of documents
    from graph.database.connection import connect, write_as_service
    from graph.ingest.retract import rebuild as rebuild_all

    connection = await connect(dsn)
    try:
        await write_as_service(connection)
        return await rebuild_all(connection)
    finally:
        await connection.close()


def report(kind: str, item: "Rejection") -> None:
    """Print a refusal, quarantined resource or doubt on one line of stderr: file, resource, code, reason."""
    from graph.ingest.quarantine import shown

    sys.stderr.write(f"{kind}: {shown(item.file)}: {item.resource or '-'}: {item.code}: {item.reason}\n")
