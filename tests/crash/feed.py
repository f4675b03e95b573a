"""kill -9 of a feed that is pulled, again and again: each record is applied once, and none is lost."""

import asyncio
import os
import random
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg

from graph.feeds.simulator import Simulator
from tests.feeds.sending import enrolled
from tests.http.world import KIDS, SCHOOL

PAGE = 100  # records, so that a round ends between two of many
PROGRAM = "from graph.cli import main; main()"
APPLIED = r"""
SELECT coalesce(sum((regexp_match(purpose, 'applied (\d+)'))[1]::int), 0) FROM audit_entry WHERE purpose LIKE 'records %'
"""
# A child's sequence is how many records of it were applied.
STREAMS = "SELECT coalesce(sum(sequence), 0) FROM feed_record"
# A batch tells of each of its children once.
EVENTS = "SELECT count(*) FROM outbox WHERE topic !~ 'CALL|RIGHTS|DISTRICT'"
TOLD = "SELECT coalesce(sum(cardinality(child_ids)), 0) FROM audit_entry WHERE purpose LIKE 'records %'"
BEGUN = "SELECT count(*) FROM enrolment WHERE source = 'SIMULATED' AND class_name LIKE 'K%'"
CURSOR = "SELECT coalesce(cursor, '0')::int FROM feed_source WHERE name = 'MES'"
LAST = """
SELECT child_id, class_name FROM enrolment WHERE valid_to IS NULL AND class_name LIKE 'K%'
"""


@dataclass
class Tally:
    """Rounds, those that ended in the middle, and what was wrong, as sentences."""

    rounds: int = 0
    killed: int = 0
    faults: list[str] = field(default_factory=list)


async def crash_feed(dsn: str, folder: Path, rounds: int, records: int) -> Tally:
    """Pull over a database that holds the world of tests/http, killed in each round until all is there."""
    # Each record is the next of its child, so one that is lost or comes twice is seen in every count.
    enrolments = [
        enrolled(KIDS[number % len(KIDS)], number // len(KIDS) + 1, SCHOOL.hex, className=f"K{number}")
        for number in range(records)
    ]
    tally = Tally()
    with Simulator({"MES": enrolments}, PAGE) as partner:
        before = 0
        for _ in range(rounds):
            await _kill(dsn, folder, partner.url("MES"), before)
            tally.rounds += 1
            applied = await _check(dsn, tally)
            tally.killed += before < applied < records
            before = applied
        assert _pull(dsn, folder, partner.url("MES")).wait(300) == 0
    if await _check(dsn, tally) != records:
        tally.faults.append("records were lost")
    last = {kid.id: f"K{number}" for number, kid in zip(range(records), _kids(records), strict=True)}
    if {row[0]: row[1] for row in await _rows(dsn, LAST)} != last:
        tally.faults.append("a child is not where its last record says")
    return tally


def _kids(records: int) -> Sequence[Any]:
    return [KIDS[number % len(KIDS)] for number in range(records)]


def _pull(dsn: str, folder: Path, url: str) -> "subprocess.Popen[bytes]":
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PASSPORT_")}
    environment = kept | {"PASSPORT_DATABASE_URL": dsn, "PASSPORT_TRAIL": str(folder)}
    command = [sys.executable, "-c", PROGRAM, "feed", "run", "MES", "--url", url]
    return subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


async def _kill(dsn: str, folder: Path, url: str, before: int) -> None:
    """Kill a pull some time after it began to take records in."""
    process = _pull(dsn, folder, url)
    while process.poll() is None and (await _rows(dsn, CURSOR))[0][0] == before:  # noqa: ASYNC110 - in another process
        await asyncio.sleep(0.02)
    await asyncio.sleep(random.uniform(0, 0.4))
    process.send_signal(signal.SIGKILL)
    process.wait()


async def _check(dsn: str, tally: Tally) -> int:
    """What is applied, by everything that says so."""
    counts = [int((await _rows(dsn, query))[0][0]) for query in (STREAMS, BEGUN, CURSOR)]
    if len(set(counts)) != 1:
        tally.faults.append(f"round {tally.rounds}: streams, rows and cursor say {counts}")
    # What is on record before it is committed may be killed in between, and is on record again when it comes again.
    on_record, events, announced = [int((await _rows(dsn, query))[0][0]) for query in (APPLIED, EVENTS, TOLD)]
    if not 0 <= on_record - counts[0] <= PAGE * tally.rounds or not 0 <= announced - events <= PAGE * tally.rounds:
        tally.faults.append(
            f"round {tally.rounds}: {counts[0]} applied, the trail says {on_record}; {events} events, the trail {announced}"
        )
    if events != len({(number // PAGE, number % len(KIDS)) for number in range(counts[0])}):
        tally.faults.append(f"round {tally.rounds}: {events} events of {counts[0]} records")
    return counts[0]


async def _rows(dsn: str, query: str) -> "list[asyncpg.Record]":
    connection = await asyncpg.connect(dsn)
    try:
        return await connection.fetch(query)
    finally:
        await connection.close()
