"""`python -m tests.benchmark.cards`: milliseconds of a request for decision cards, by the number of rules in force.

The engine in this process over a seeded city: question, statement, audit row, rules, answer; without the door. A district's doctor
asks for one child after another of their own, and the facts of no child are kept between two requests.
"""

import argparse
import asyncio
import statistics
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import orjson

from graph.app import load_policy
from graph.areas.decision_support.register import WrittenRule, import_rules, read_rules, shipped
from graph.database.connection import connect
from graph.database.pools import AuditWriter, ReaderPool
from graph.execute.allowance import Allowance
from graph.execute.bounds import Bounds
from graph.execute.engine import Engine
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.identity import new_id
from graph.trail.audit import AuditTrail
from graph.viewer import Role, Viewer
from tests.benchmark.city import City, city
from tests.benchmark.machine import cores, load
from tests.benchmark.scratch import scratch
from tests.http.client import settings
from tests.one_lane import one_lane

CARDS = """query Cards($child: ID!) { decisionSupportCards(childId: $child, hook: PATIENT_VIEW) {
  id kind indicator summary detail rule { code version source } inputs { field words document { id title date } }
  norm { act } suggestions { label write arguments } } }"""
DOCTOR = """SELECT c.subject, a.district_id FROM account c JOIN assignment a USING (staff_id)
WHERE 'district_doctor' = ANY (c.roles) AND a.district_id IS NOT NULL ORDER BY c.subject LIMIT 1"""
CHILDREN = "SELECT id FROM child WHERE district_id = $1 ORDER BY id LIMIT $2"


def many(count: int) -> list[WrittenRule]:
    """So many rules: those of the package over and over, under codes of their own."""
    rules = read_rules(shipped())
    return [
        replace(rules[n % len(rules)], code=f"{rules[n % len(rules)].code}_{n // len(rules)}") for n in range(count)
    ]


async def bring(dsn: str, rules: Sequence[WrittenRule]) -> None:
    """Have these rules in force and no others."""
    connection = await connect(dsn)
    try:
        async with connection.transaction():
            await connection.execute("DELETE FROM decision_rule")
            await import_rules(connection, rules, new_id, datetime.now(UTC))
    finally:
        await connection.close()


async def measure(seeded: City, counts: Sequence[int], rounds: int) -> None:
    """Print a line for each number of rules."""
    chosen = settings()
    pool, writer = await ReaderPool.open(seeded.dsn, chosen), await AuditWriter.open(seeded.dsn, chosen)
    trail = AuditTrail(writer, chosen)
    trail.start()
    connection = await connect(seeded.dsn)
    (row,) = await connection.fetch(DOCTOR)
    subject, district = row
    children = [encode_global_id("Child", row["id"]) for row in await connection.fetch(CHILDREN, district, 200)]
    await connection.close()
    viewer = Viewer(subject, Role.DISTRICT_DOCTOR)
    for count in counts:
        await bring(seeded.dsn, many(count))
        engine = Engine(load_policy(chosen), one_lane(pool, trail), trail, Bounds(1_000, Allowance(0, 0)), {})
        times, made = [], 0
        for number in range(rounds + len(children)):
            operation = Operation(CARDS, "Cards", {"child": children[number % len(children)]}, "r")
            begun = time.perf_counter()
            answer = await engine.answer(viewer, operation)
            times.append((time.perf_counter() - begun) * 1_000)
            made += len(orjson.loads(answer)["data"]["decisionSupportCards"])
        kept = sorted(times[len(children) :])  # after each child was asked for once
        print(  # noqa: T201 - a report
            f"{count} rules: p50 {statistics.median(kept):.1f} ms, p99 {kept[int(len(kept) * 0.99)]:.1f} ms;"
            f" {made / len(times):.1f} cards a child; {len(kept)} requests, load {load():.1f}",
            flush=True,
        )
    await trail.stop()
    await asyncio.gather(pool.close(), writer.close())


def main() -> None:
    """Make the city where there is none, and ask."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.cards", description=__doc__)
    parser.add_argument("--children", type=int, default=2_000)
    parser.add_argument("--work", type=Path, default=Path("/tmp/passport-benchmark"))
    parser.add_argument("--rules", type=int, nargs="+", default=[20, 200])
    parser.add_argument("--rounds", type=int, default=1_000)
    asked = parser.parse_args()
    with city(asked.work, asked.children, cores(), print) as seeded, scratch(seeded) as copied:
        asyncio.run(measure(copied, asked.rules, asked.rounds))


if __name__ == "__main__":
    main()
