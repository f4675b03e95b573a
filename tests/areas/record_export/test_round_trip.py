"""A summary of each of the 38 Synthea records, imported into an empty database, gives the same passport (docs/export.md)."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import asyncpg
import orjson
import pytest

from graph.app import _bounds, _lanes, load_policy
from graph.database.pools import AuditWriter, ReaderPool, WriterPool
from graph.execute.engine import Engine, this_moment
from graph.execute.exports.questions import questions
from graph.ingest.run import Importer
from graph.papers.summary import summary_bundle
from graph.papers.told import ToldRecord
from graph.trail.audit import AuditTrail
from graph.viewer import Role, Viewer
from tests.http.client import settings
from tests.http.world import build_world, subject_of

DATA = Path(__file__).parents[4] / "shared" / "data" / "synthea"
DOCTOR = Viewer(subject_of(Role.DISTRICT_DOCTOR), Role.DISTRICT_DOCTOR)
DISTRICT = "SELECT district_id FROM assignment a JOIN account c ON c.staff_id = a.staff_id WHERE c.subject = $1 LIMIT 1"
NEW = "SELECT id, concat(family, '/', given, '/', birth_date) AS name FROM child WHERE NOT id = ANY ($1::uuid[])"
OPEN = "SELECT set_config('passport.subject', 'test', false)"
# When it was learned, and from which document, is the import's own; so is the code of a system that nobody named.
LISTS = {"allergies": "substance", "diagnoses": "display", "medications": "display"}

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data/synthea is not there")


@asynccontextmanager
async def engine_over(dsn: str) -> AsyncIterator[Engine]:
    """The graph over a database, without a door."""
    chosen = settings()
    reader, writer = await ReaderPool.open(dsn, chosen), await WriterPool.open(dsn, chosen)
    audit_writer = await AuditWriter.open(dsn, chosen)
    audit = AuditTrail(audit_writer, chosen)
    lanes = _lanes(reader, reader, audit, chosen)
    audit.start()
    try:
        yield Engine(load_policy(chosen), lanes, audit, _bounds(chosen), {})
    finally:
        await lanes.stop()
        await audit.stop()
        await asyncio.gather(*[pool.close() for pool in (reader, writer, audit_writer)])


async def imported(dsn: str, paths: list[Path]) -> dict[str, ToldRecord]:
    """What the district doctor is told of each record that these files bring, by the name of its child."""
    await build_world(dsn)
    connection = await asyncpg.connect(dsn)
    await connection.execute(OPEN)
    before = [row[0] for row in await connection.fetch("SELECT id FROM child")]
    done = await Importer(connection, await connection.fetchval(DISTRICT, DOCTOR.subject)).run(paths)
    assert (done.files, done.rejected) == (len(done_files(paths)), 0)
    children = await connection.fetch(NEW, before)
    await connection.close()
    async with engine_over(dsn) as engine:
        return {row["name"]: await questions(engine, DOCTOR, row["id"]).told() for row in children}


def done_files(paths: list[Path]) -> list[Path]:
    return [file for path in paths for file in (path.glob("*.gz") if path.is_dir() else [path])]


def said(told: ToldRecord) -> dict[str, Any]:
    """The passport, vaccinations and measurements, in an order of their own."""
    passport = told.passport
    facts = {
        name: passport[name]["value"] for name in ("bloodGroup", "rhFactor", "healthGroup", "physicalEducationGroup")
    }
    lists = {
        name: [passport[name]["assertion"], *sorted(orjson.dumps(row) for row in passport[name]["items"] or ())]
        for name in LISTS
    }
    rows = {name: sorted(orjson.dumps(row) for row in told.lists[name]) for name in ("vaccinations", "measurements")}
    return {**facts, **lists, **rows}


def test_the_same_passport_comes_back(fresh_database: str, database: str, tmp_path: Path) -> None:
    first = asyncio.run(imported(fresh_database, [DATA]))
    assert len(first) == 38
    for number, told in enumerate(first.values()):
        (tmp_path / f"{number}.json").write_bytes(orjson.dumps(summary_bundle(told, this_moment().now)))
    second = asyncio.run(imported(database, sorted(tmp_path.glob("*.json"))))
    differing = {
        (name, part)
        for name, told in first.items()
        for part, value in said(told).items()
        if said(second[name])[part] != value
    }
    assert differing == set()
