"""`python -m tests.benchmark.months`: a family's access log over a trail of years, in months and in one table.

A server and a city of its own in a temporary folder, which goes with it: 20,000 children, each with a parent, and a trail that
generate_series makes: rows of the size of real ones, whose hashes do not verify. 10,000,000 rows are 500 reads a child, as
100,000,000 are for `--children 200000` and 1,000,000,000 for two million.
"""

import argparse
import asyncio
import itertools
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import quantiles
from typing import Any

import asyncpg

from graph.app import load_policy
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.database.pools import AuditWriter, ReaderPool
from graph.database.trail_months import least_id, next_month
from graph.execute.allowance import Allowance
from graph.execute.bounds import Bounds
from graph.execute.engine import Engine
from graph.execute.operation import Operation
from graph.plan.limits import REGISTERED
from graph.trail.audit import AuditTrail
from graph.viewer import Role, Viewer
from tests.benchmark.processor import processor_time
from tests.benchmark.progress import say
from tests.benchmark.questions import HERE
from tests.execute.bulk import CHILDREN
from tests.execute.city import build_city
from tests.execute.test_explain import READING
from tests.http.client import settings
from tests.one_lane import one_lane

PAGE = 50
# One entry in a hundred names twenty children, as a page of a list does.
ENTRIES = """
INSERT INTO audit_entry (id, at, subject, plan_id, child_ids, request_id, outcome, chain, number, hash)
SELECT (left(replace(audit_bound(made.at)::text, '-', ''), 12) || '7' || left(made.noise, 3) || '8' || substr(made.noise, 4, 15))::uuid,
  made.at, 'p' || g % 1000, 'p' || g % 100,
  CASE WHEN g % 100 = 0 THEN array(SELECT md5('c' || 1 + (made.n + k) % {children})::uuid FROM generate_series(0, 19) k)
  ELSE ARRAY[md5('c' || 1 + made.n)::uuid] END,
  made.noise, 'OK', '00000000-0000-4000-8000-000000000000', g, sha256(int8send(g))
FROM generate_series($3::bigint, $4::bigint) g
CROSS JOIN LATERAL (SELECT $1::timestamptz + ($2::timestamptz - $1) * (g - $3) / ($4 - $3 + 1) AS at, md5('x' || g) AS noise,
  abs(hashint8(g) % {children}) AS n) made
"""
SIZES = """
SELECT count(*) AS parts, sum(pg_table_size(relid)) / 1e9 AS heap, sum(pg_indexes_size(relid)) / 1e9 AS indexes
FROM pg_partition_tree('audit_entry') WHERE isleaf
"""


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=10_000_000, help="entries of the trail")
    parser.add_argument(
        "--children", type=int, default=CHILDREN, help="whom the entries name; of more than the city has, nobody asks"
    )
    parser.add_argument("--months", type=int, default=63, help="months that they are spread over")
    parser.add_argument("--undivided", action="store_true", help="all of them in one partition")
    parser.add_argument("--logs", type=int, default=500, help="pages that are asked for")
    parser.add_argument("--folder", type=Path, help="keep the server here, and the trail for the next time")
    return parser.parse_args(sys.argv[1:])


def begins(months: int) -> list[datetime]:
    """The beginnings of so many months before the next one, and of that."""
    end = next_month(datetime.now(UTC))
    days = [end]
    while len(days) <= months:
        days.append((days[-1] - timedelta(days=1)).replace(day=1))
    return days[::-1]


async def divide(connection: "asyncpg.Connection[asyncpg.Record]", days: list[datetime], is_whole: bool) -> None:
    """An empty trail, in one partition or in months."""
    await connection.execute("SET timezone = 'UTC'; TRUNCATE audit_entry, audit_month")
    parts = (
        "SELECT relid::text FROM pg_partition_tree('audit_entry') WHERE isleaf AND relid::text <> 'audit_entry_other'"
    )
    for row in await connection.fetch(parts):
        await connection.execute(f"DROP TABLE {row[0]}")
    if is_whole:
        bounds = f"FROM (MINVALUE) TO ('{least_id(days[-1])}')"
        await connection.execute(f"CREATE TABLE audit_entry_whole PARTITION OF audit_entry FOR VALUES {bounds}")
        return
    for day in days[:-1]:
        await connection.execute("SELECT audit_make_month($1::timestamptz)", day)


async def fill(connection: "asyncpg.Connection[asyncpg.Record]", chosen: argparse.Namespace) -> None:
    """Put the entries there, month by month."""
    days, begun = begins(chosen.months), time.monotonic()
    await divide(connection, days, chosen.undivided)
    each = chosen.rows // chosen.months
    for number, (first, past) in enumerate(itertools.pairwise(days)):
        text = ENTRIES.format(children=chosen.children)
        await connection.execute(text, first, past, number * each + 1, (number + 1) * each)
        if number % 10 == 9:
            say(f"{time.monotonic() - begun:.0f} s: {(number + 1) * each:,} entries")
    await connection.execute("VACUUM (ANALYZE) audit_entry")


async def statement(dsn: str) -> tuple[str, list[Any]]:
    """What a parent's page of the log is, and its arguments for the parent of the first child."""
    chosen = settings()
    reader, writer = await ReaderPool.open(dsn, chosen), await AuditWriter.open(dsn, chosen)
    engine = Engine(
        load_policy(chosen),
        one_lane(reader, trail := AuditTrail(writer, chosen)),
        trail,
        Bounds(1_000, Allowance(0, 0), limits=REGISTERED),
        {},
    )
    text = (HERE / "questions" / "log.graphql").read_text("utf-8")
    try:
        return engine.statement(Viewer("p1", Role.PARENT), Operation(text, None, {"first": PAGE}, "r"))
    finally:
        await asyncio.gather(reader.close(), writer.close())


async def measured(dsn: str, chosen: argparse.Namespace) -> list[str]:
    """Planning, and pages of parents drawn at random, as the reader's pool asks for them: prepared, with one plan for all."""
    sql, arguments = await statement(dsn)
    connection = await asyncpg.connect(dsn, server_settings=READING | {"plan_cache_mode": "force_generic_plan"})
    place, random = arguments.index("p1"), Random(1)
    begun = time.perf_counter()
    page = await connection.prepare(sql)
    await page.fetchval(*arguments)
    first = time.perf_counter() - begun
    backend = await connection.fetchval("SELECT pg_backend_pid()")
    taken, worked, rows = [], [], 0
    for number in random.sample(range(1, CHILDREN), chosen.logs):
        arguments[place] = f"p{number}"
        begun, before = time.perf_counter(), processor_time(backend)
        answer = await page.fetchval(*arguments)
        worked.append((processor_time(backend) - before) * 1000)
        taken.append((time.perf_counter() - begun) * 1000)
        rows += len(json.loads(answer)["myChildren"]["nodes"][0]["accessLog"]["nodes"])
    cut, work = quantiles(taken, n=100), quantiles(worked, n=100)
    quoted = [await connection.fetchval("SELECT quote_nullable($1)", None if a is None else str(a)) for a in arguments]
    await connection.execute(f"PREPARE page AS {sql}")
    explain = f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) EXECUTE page({', '.join(quoted)})"
    await connection.execute(explain)  # the second time the session has read its catalogs, and has its plan
    (explained,) = json.loads(await connection.fetchval(explain))
    await connection.close()
    figures = {
        "first, ms": first * 1000,
        "page p50, ms": cut[49],
        "p99": cut[98],
        "longest": max(taken),
        "processor p50, ms": work[49],
        "p99 of it": work[98],
        "pages of 8 kB": explained["Plan"]["Shared Hit Blocks"] + explained["Plan"]["Shared Read Blocks"],
    }
    cells = [f"{figure:.1f}" for figure in figures.values()]
    lines = [list(figures), ["---"] * len(figures), cells]
    return [f"| {' | '.join(line)} |" for line in lines] + [f"{chosen.logs} logs, {rows / chosen.logs:.0f} rows each."]


@contextmanager
def server(folder: Path | None) -> Iterator[EmbeddedServer]:
    """A server in a folder that is there, or in one that goes with it."""
    own = tempfile.TemporaryDirectory(prefix="passport-months-")
    with own as given, EmbeddedServer(folder or Path(given) / "data", durable=False) as started:
        yield started


async def run(dsn: str, chosen: argparse.Namespace) -> None:
    """Build what is missing, then measure."""
    await upgrade(dsn)
    connection = await asyncpg.connect(dsn)
    if not await connection.fetchval("SELECT EXISTS (SELECT FROM child)"):
        await build_city(dsn)
    if not await connection.fetchval(
        "SELECT EXISTS (SELECT FROM audit_entry WHERE subject = 'p7' AND outcome = 'OK' AND number > 50000)"
    ):
        await fill(connection, chosen)
    sizes = await connection.fetchrow(SIZES)
    assert sizes is not None
    await connection.close()
    say(
        f"{chosen.rows:,} entries in {sizes['parts']} partitions: {sizes['heap']:.1f} GB and {sizes['indexes']:.1f} GB of indexes"
    )
    for line in await measured(dsn, chosen):
        say(line)


def main() -> None:
    """Build, measure, and leave nothing behind."""
    chosen = options()
    with server(chosen.folder) as started:
        asyncio.run(run(started.dsn, chosen))


if __name__ == "__main__":
    main()
