"""`python -m tests.benchmark.feed`: records of MES and UMIAS over a seeded city, records/s with client and server on one core.

All of them change something; then the same files again, which must change nothing.
"""

import argparse
import asyncio
import gc
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import orjson

import graph.areas.adapters
import graph.areas.city  # noqa: F401 - its parts
from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.feeds.files import parts_of
from graph.feeds.run import run
from graph.feeds.tally import Tally
from graph.ingest.moment import MOSCOW
from graph.seed.city import seed_city
from graph.settings import Settings
from graph.write.feeding import open_feed
from tests.benchmark.machine import cpu_seconds

SOURCES = {"MES": ("enrolment",), "UMIAS": ("attachment", "contact")}
# Everything that a feed may write, and not when it was looked at last.
STATE = """
SELECT (SELECT md5(string_agg(e::text, '' ORDER BY id)) FROM enrolment e),
  (SELECT md5(string_agg(a::text, '' ORDER BY id)) FROM attachment a),
  (SELECT md5(string_agg(r::text, '' ORDER BY id)) FROM representative r),
  (SELECT md5(string_agg(c::text, '' ORDER BY id)) FROM contact_proposal c),
  (SELECT md5(string_agg(f::text, '' ORDER BY source, stream)) FROM feed_record f),
  (SELECT count(*) FROM outbox), (SELECT count(*) FROM audit_entry), (SELECT count(*) FROM feed_quarantine)
"""
CHILDREN = """
SELECT c.policy_number, c.birth_date, r.source_system, r.source_id FROM child c
JOIN representation p ON p.child_id = c.id JOIN representative r ON r.id = p.representative_id
WHERE c.policy_number IS NOT NULL AND p.is_primary_contact AND p.status = 'ACTIVE' ORDER BY c.id
"""


def main() -> int:
    """Measure; exit code 1 where the second run changed anything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--children", type=int, default=5_000)
    chosen = parser.parse_args()
    gc.collect()
    gc.freeze()  # the command does not hold the graph, nor the city's makers, which this process does
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory(prefix="pf-", dir="/tmp") as folder, EmbeddedServer(Path(folder) / "c") as server:
        Path(folder).chmod(0o711)
        postmaster = int((server.data / "postgres" / "postmaster.pid").read_text().split()[0])
        return asyncio.run(Run(server.dsn, Path(folder), postmaster).measure(chosen.records, chosen.children))


@dataclass(frozen=True)
class Run:
    """A server of its own, and a folder for the files."""

    dsn: str
    folder: Path
    postmaster: int

    async def measure(self, records: int, children: int) -> int:
        """Twice the same; exit code."""
        await upgrade(self.dsn)
        await seed_city(self.dsn, children, 1)
        files = await _write(self.dsn, self.folder, records)
        states = []
        for number in (1, 2):
            await self._round(number, files)
            states.append(await _state(self.dsn))
        is_same = states[0] == states[1]
        _say("the second run changed nothing" if is_same else f"THE SECOND RUN CHANGED {states}")
        return 0 if is_same else 1

    async def _round(self, number: int, files: dict[str, Path]) -> None:
        taken, started, used = 0, time.perf_counter(), self._used()
        for source, file in files.items():
            tally = await _take(self.dsn, self.folder, source, file)
            _say(f"run {number}: {source}: {tally.words}")
            taken += tally.records
        seconds, core = time.perf_counter() - started, self._used() - used
        _say(
            f"run {number}: {taken:,} records in {seconds:.1f} s: {taken / seconds:,.0f} records/s on one core;"
            f" {core:.1f} s of it were this feed's, client and server: {taken / core:,.0f} records/s of a core of its own"
        )

    def _used(self) -> float:
        """CPU seconds of client and server."""
        return time.process_time() + cpu_seconds(self.postmaster)


async def _take(dsn: str, folder: Path, source: str, file: Path) -> Tally:
    async with open_feed(dsn, Settings(trail=folder / "trail"), source) as (feed, acquire):
        return await run(feed, acquire, parts_of(file))


async def _state(dsn: str) -> tuple[Any, ...]:
    connection = await asyncpg.connect(dsn)
    try:
        return tuple(await connection.fetchrow(STATE) or ())
    finally:
        await connection.close()


async def _write(dsn: str, folder: Path, records: int) -> dict[str, Path]:
    """A file for each source."""
    connection = await asyncpg.connect(dsn)
    try:
        named = await named_in(connection)
    finally:
        await connection.close()
    files = {}
    for source, kinds in SOURCES.items():
        files[source] = folder / f"{source}.ndjson"
        with files[source].open("wb") as file:
            for record in records_of(named, kinds, records // len(SOURCES)):
                file.write(orjson.dumps(record) + b"\n")
    return files


@dataclass(frozen=True)
class Named:
    """Children with their contacts, and codes of places, as records name them."""

    children: list[Any]
    schools: list[str]
    clinics: list[str]
    districts: list[str]


async def named_in(connection: Any) -> Named:
    """Those of a seeded city."""
    of_kind = "SELECT code FROM organization WHERE kind = $1 AND closed_at IS NULL ORDER BY code"
    places = [await connection.fetch(of_kind, kind) for kind in ("SCHOOL", "POLYCLINIC")]
    places.append(await connection.fetch("SELECT code FROM district ORDER BY code"))
    schools, clinics, districts = ([row[0] for row in each] for each in places)
    return Named(await connection.fetch(CHILDREN), schools, clinics, districts)


def records_of(named: Named, kinds: tuple[str, ...], count: int, first: int = 0) -> Iterator[dict[str, Any]]:
    """Round after round over all children, from the round `first` on; each differs from the one before it in its stream."""
    start, today = datetime.now(UTC) - timedelta(hours=1), datetime.now(MOSCOW).date()
    at_clinic = {"organization": {"value": named.clinics[0]}}
    for number in range(count):
        turn, place = divmod(number // len(kinds), len(named.children))
        turn += first
        policy, born, system, value = named.children[place]
        kind = kinds[number % len(kinds)]
        says: dict[str, dict[str, Any]] = {
            "enrolment": {
                "institution": {"value": named.schools[turn % len(named.schools)]},
                "className": f"{turn}A",
                "validFrom": f"{today}",
            },
            "attachment": {"district": named.districts[(turn + place) % len(named.districts)]},
            "contact": {"representative": {"system": system, "value": value}, "phone": f"+7 000 {turn:03}-{place:05}"},
            "appointment": {
                "number": f"{place}",
                "status": ("booked", "cancelled")[turn % 2],
                "startsAt": (start + timedelta(days=turn % 90)).isoformat(),
                **at_clinic,
            },
            "volume": {
                "registerNumber": f"{place}",
                "number": 1,
                "form": "OUTPATIENT_CARD",
                "heldAt": "CLINIC",
                "shelf": f"{turn}",
                **at_clinic,
            },
        }
        child = {"policyNumber": policy, "birthDate": f"{born}"}
        yield {"kind": kind, "sequence": turn + 1, "occurredAt": start.isoformat(), "child": child, **says[kind]}


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
