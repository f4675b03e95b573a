"""Q5: import of FHIR bundles, resources/s, beside a plain COPY of the rows that it makes."""

import asyncio
import itertools
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import orjson

import graph.areas.city
import graph.areas.graph  # noqa: F401 - all tables
from graph.database.connection import connect
from graph.database.migrations import upgrade
from graph.ingest.moment import MOSCOW
from graph.ingest.run import Importer
from graph.seed.batch import bodies
from graph.seed.frame import Frame, reference_now
from graph.seed.person import SPREAD, draw_person
from graph.tables import stored
from tests.benchmark.city import City
from tests.benchmark.load import BenchmarkProblem
from tests.benchmark.machine import Cores, cpu_seconds
from tests.benchmark.report import spread
from tests.benchmark.runners import ROOT

LINES = 500  # bundles of one file
# A seed whose children have the numbers of the 7,919,000th child of a city and those after it: nobody of two million has them.
OTHERS = 1 + 1_000 * SPREAD


@dataclass(frozen=True)
class Imported:
    """One import, and the copying of what it made; seconds."""

    resources: int
    rows: int
    seconds: float
    client: float
    database: float
    memory: int
    copy: float


def measure_import(city: City, cores: Cores, children: int, rounds: int) -> str:
    """The section of the report."""
    with tempfile.TemporaryDirectory(prefix="passport-bundles-") as name:
        folder = Path(name)
        _write(folder, children)
        size = sum(file.stat().st_size for file in folder.iterdir())
        imports = [_round(city, cores, folder) for _ in range(rounds)]
    first, rates = imports[0], [each.resources / each.seconds for each in imports]
    copies = [each.resources / each.copy for each in imports]
    ratios = [own / copied for own, copied in zip(rates, copies, strict=True)]
    per_thousand = [(1000 * each.client / each.resources, 1000 * each.database / each.resources) for each in imports]
    client, database = (sorted(values)[len(values) // 2] for values in zip(*per_thousand, strict=True))
    own = f"{spread(rates, 0)} | {client:.3f} | {database:.3f} | {max(each.memory for each in imports) / 2**20:.0f}"
    return "\n".join(
        [
            "### Q5 import of FHIR bundles",
            "",
            f"{children:,} children, {first.resources:,} resources, {size / 1e6:,.0f} MB of NDJSON, {first.rows:,} rows.",
            "",
            "| | resources/s | client CPU ms a resource | PostgreSQL CPU ms a resource | peak RSS MiB |",
            "|---|---|---|---|---|",
            f"| passport: parse, check, extract, project, write | {own} |",
            f"| plain COPY of the same rows | {spread(copies, 0)} | | | |",
            "",
            f"The import is {spread(ratios, 2)} of a plain COPY.",
            "",
        ]
    )


def import_undone(city: City, cores: Cores, bundles: int) -> tuple[float, float]:
    """Import into the city itself, and roll back; resources/s, and milliseconds of PostgreSQL for each."""
    with tempfile.TemporaryDirectory(prefix="passport-bundles-") as name:
        folder = Path(name)
        frame = _frame(bundles, OTHERS)
        drawn = itertools.chain.from_iterable(bodies(frame, draw_person(frame, i)) for i in range(bundles))
        (folder / "bundles.ndjson").write_bytes(b"\n".join(itertools.islice(drawn, bundles)) + b"\n")
        result, database = _run(city, cores, folder, "--undo")
    return result["resources"] / result["seconds"], 1000 * database / result["resources"]


def _frame(children: int, seed: int = 1) -> Frame:
    return Frame(seed, children, reference_now(datetime.now(UTC).astimezone(MOSCOW).date()))


def _write(folder: Path, children: int) -> None:
    frame = _frame(children)
    for start in range(0, children, LINES):
        lines = [
            body for i in range(start, min(start + LINES, children)) for body in bodies(frame, draw_person(frame, i))
        ]
        (folder / f"{start:08d}.ndjson").write_bytes(b"\n".join(lines) + b"\n")


def _run(city: City, cores: Cores, folder: Path, *more: str) -> tuple[dict[str, Any], float]:
    """The importer over a folder: what it says, and the seconds of PostgreSQL."""
    before = cpu_seconds(city.postmaster)
    command = cores.pinned([sys.executable, "-m", "tests.benchmark.ingest", str(folder), *more], cores.server)
    environment = os.environ | {"DATABASE_URL": city.dsn, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=ROOT)
    if done.returncode != 0:
        raise BenchmarkProblem(f"import: {done.stderr[-800:]}")
    return orjson.loads(done.stdout.splitlines()[-1]), cpu_seconds(city.postmaster) - before


def _round(city: City, cores: Cores, folder: Path) -> Imported:
    with _fresh(city, "benchmark_import") as dsn:
        result, database = _run(replace(city, dsn=dsn), cores, folder)
        with tempfile.TemporaryDirectory(prefix="passport-copy-") as copies:
            rows = asyncio.run(_unload(dsn, Path(copies)))
            with _fresh(city, "benchmark_copy") as empty:
                copied = asyncio.run(_copy(empty, Path(copies)))
    return Imported(
        result["resources"], rows, result["seconds"], result["cpu"], database, 1024 * result["memory"], copied
    )


@contextmanager
def _fresh(city: City, name: str) -> Iterator[str]:
    """A migrated database of its own on the same server."""
    city.execute(f"drop database if exists {name}", f"create database {name}")
    dsn = urlunsplit(urlsplit(city.dsn)._replace(path=f"/{name}"))
    asyncio.run(upgrade(dsn))
    try:
        yield dsn
    finally:
        city.execute(f"drop database {name} with (force)")


async def _unload(dsn: str, folder: Path) -> int:
    """Every table as a file in binary COPY format; returns the number of rows."""
    connection = await connect(dsn)
    try:
        counts = [
            await connection.copy_from_table(table.name, output=folder / table.name, format="binary")
            for table in stored()
        ]
    finally:
        await connection.close()
    return sum(int(count.split()[1]) for count in counts)


async def _copy(dsn: str, folder: Path) -> float:
    """Load the files, parents first, in one transaction; returns the seconds."""
    connection = await connect(dsn)
    started = time.perf_counter()
    try:
        async with connection.transaction():
            for table in stored():
                await connection.copy_to_table(table.name, source=folder / table.name, format="binary")
    finally:
        await connection.close()
    return time.perf_counter() - started


async def _import(folder: Path, *, is_undone: bool) -> None:
    """In a process of its own: the importer over a folder, from files to rows; says what it took as JSON."""
    import resource

    connection = await connect(os.environ["DATABASE_URL"])
    started, cpu = time.perf_counter(), time.process_time()
    # A transaction around all of it is rolled back as the connection ends.
    around = connection.transaction()
    try:
        if is_undone:
            await around.start()
        summary = await Importer(connection).run([folder])
    finally:
        await connection.close()
    used = {"seconds": time.perf_counter() - started, "cpu": time.process_time() - cpu}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if summary.rejected:
        raise BenchmarkProblem(f"{summary.rejected} bundles were refused.")
    sys.stdout.write(orjson.dumps({"resources": summary.resources, "memory": memory, **used}).decode() + "\n")


if __name__ == "__main__":
    asyncio.run(_import(Path(sys.argv[1]), is_undone="--undo" in sys.argv))
