"""`python -m tests.benchmark.spread_feed PLAIN SPREAD`: batches of a feed into one PostgreSQL and over nodes, in turns (docs/citus.md).

Both addresses hold the same city (`passport seed`). Each batch changes something of each of its children. SIMULATED: the nodes are on one
machine, so no network lies between them.
"""

import argparse
import asyncio
import os
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import orjson

import graph.areas.adapters  # noqa: F401 - what records mean
from graph.database.connection import connect
from graph.feeds.batch import FeedPart
from graph.feeds.reading import FeedLine
from graph.settings import Settings
from graph.write.feeding import open_feed
from tests.benchmark.feed import Named, named_in, records_of

PATIENT = 60.0  # seconds: a busy machine turns nobody away
KINDS = {"enrolment": "MES", "attachment": "UMIAS", "contact": "UMIAS", "appointment": "UMIAS", "volume": "ARCHIVE"}


def main() -> int:
    """Measure; exit code 1 where a record was not applied."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dsns", nargs=2, metavar=("PLAIN", "SPREAD"))
    parser.add_argument("--lines", type=int, default=120)
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    return asyncio.run(measure(chosen.dsns, chosen.lines, chosen.rounds))


async def measure(dsns: list[str], lines: int, rounds: int) -> int:
    """Batches of each kind, of both databases in turns; a first round is not counted. Exit code."""
    seconds: dict[tuple[str, str], list[float]] = defaultdict(list)
    before = int(time.time())  # a round of records is later than those of every earlier run
    named = await _named(dsns[0])
    lines = min(lines, len(named.children))
    is_whole = True
    for turn in range(rounds + 1):
        for kind in KINDS:
            for dsn in dsns:
                applied, took = await _take(dsn, kind, _batch(named, kind, lines, before + turn))
                is_whole &= applied == lines
                if turn:
                    seconds[kind, dsn].append(took)
    sys.stdout.write(f"{lines} lines, {rounds} rounds; load {os.getloadavg()[0]:.1f}; seconds, median (most)\n")
    for kind in KINDS:
        plain, spread = (seconds[kind, dsn] for dsn in dsns)
        each = [f"{statistics.median(one):.3f} ({max(one):.3f})" for one in (plain, spread)]
        sys.stdout.write(f"{kind}: one PostgreSQL {each[0]}, over nodes {each[1]}\n")
    return 0 if is_whole else 1


async def _named(dsn: str) -> Named:
    connection = await connect(dsn)
    try:
        return await named_in(connection)
    finally:
        await connection.close()


def _batch(named: Named, kind: str, lines: int, turn: int) -> list[FeedLine]:
    records = records_of(named, (kind,), lines, turn)
    return [FeedLine(number, orjson.dumps(record)) for number, record in enumerate(records, 1)]


async def _take(dsn: str, kind: str, lines: list[FeedLine]) -> tuple[int, float]:
    """How many records of a batch were applied, and in how many seconds, without those of connecting."""
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="pf-"))
        opened: Any = open_feed(dsn, Settings(trail=Path(folder), statement_timeout=PATIENT), KINDS[kind])
        feed, acquire = await stack.enter_async_context(opened)
        connection = await stack.enter_async_context(acquire())
        begun = time.perf_counter()
        tally = await feed.take(connection, FeedPart(lines, "f"))
        return tally.applied, time.perf_counter() - begun


if __name__ == "__main__":
    sys.exit(main())
