"""Numbers of a district, a polyclinic and the city, beside a hand-written statement of the same numbers: time and CPU of PostgreSQL.

Statements alone, one after another on one connection of the reader's settings; without the door and the trail.
"""

import argparse
import asyncio
import json
import os
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import asyncpg

from graph.app import load_policy
from graph.areas.district_passport.dimensions import ENTITLING
from graph.database.pools import AuditWriter, ReaderPool
from graph.execute.allowance import Allowance
from graph.execute.bounds import Bounds
from graph.execute.engine import Engine
from graph.execute.operation import Operation
from graph.plan.limits import REGISTERED
from graph.trail.audit import AuditTrail
from graph.viewer import SETTING, Role, Viewer
from tests.benchmark.city import City, Connection, city
from tests.benchmark.copies import copied
from tests.benchmark.machine import TICKS, cores
from tests.http.client import settings
from tests.one_lane import one_lane

LIMIT = (Path(__file__).parent / "questions" / "limit_numbers.sql").read_text()
CELL = "{ key count }"
NUMBERS = f"""passport {{ population {{ attached mean byAgeAndSex {CELL} }} healthGroups {CELL} physicalEducationGroups {CELL}
socialServiceEligible {CELL} dispensary {CELL} primary: morbidity(by: ICD10_CHAPTER, measure: PRIMARY) {CELL}
general: morbidity(by: ICD10_CHAPTER, measure: GENERAL) {CELL} }}"""
POINTS = "{ key trend { month count denominator per1000 } }"
PAST = NUMBERS.replace(CELL, POINTS).replace("attached mean", "attached mean trend { month count }")
WHO = """select subject from account join assignment using (staff_id) join organization o on o.id = organization_id
where $1 = any (roles) and o.kind = $2 and (district_id is null) = $3 order by subject limit 1"""
ASKED: dict[str, tuple[Role, str, str, bool]] = {
    "district": (Role.DISTRICT_DOCTOR, "myDistricts", "POLYCLINIC", False),
    "polyclinic": (Role.DISTRICT_HEAD, "myPolyclinics", "POLYCLINIC", True),
    "city": (Role.DISTRICT_HEAD, "city", "DEPARTMENT", True),
}
DISTRICTS = """select array_agg(d.id) from district d where exists (select from account join assignment a using (staff_id)
join organization o on o.id = a.organization_id where subject = $1
and (a.district_id = d.id or a.district_id is null and (o.kind = 'DEPARTMENT' or d.organization_id = o.id)))"""
READING = {
    "role": "passport_reader",
    "jit": "off",
    "timezone": "UTC",
    "plan_cache_mode": "force_generic_plan",
    "max_parallel_workers_per_gather": "0",
    SETTING: "benchmark",
}


async def measured(reader: Connection, sql: str, arguments: Sequence[Any], rounds: int) -> tuple[float, float, Any]:
    """Median milliseconds, milliseconds of CPU, and what was answered first."""
    statement = await reader.prepare(sql)
    first = await statement.fetchval(*arguments)
    await statement.fetchval(*arguments)
    stat = Path(f"/proc/{await reader.fetchval('select pg_backend_pid()')}/stat")

    def ticks() -> int:
        return sum(map(int, stat.read_text().rpartition(")")[2].split()[11:13]))

    times, before = [], ticks()
    for _ in range(rounds):
        start = time.perf_counter()
        await statement.fetchval(*arguments)
        times.append((time.perf_counter() - start) * 1_000)
    return statistics.median(times), (ticks() - before) * 1_000 / TICKS / rounds, first


def told(answer: bytes, counted_by: str = "count") -> dict[str, Any]:
    """The numbers of one passport, without those that are not told and cells of nobody; or the cells that have something else."""
    (value,) = json.loads(answer).values()
    passport = (value[0] if isinstance(value, list) else value)["passport"]
    population = passport.pop("population")
    cells = {**passport, "byAgeAndSex": population.pop("byAgeAndSex")}
    counted = {
        name: {cell["key"]: cell.get("count", cell) for cell in each if cell[counted_by]}
        for name, each in cells.items()
    }
    return {**population, **counted}


def differences(ours: dict[str, Any], hand: dict[str, Any]) -> list[str]:
    """The numbers that are not the same, of those that are told."""
    return [
        f"{name} {key}: {count} {hand[name].get(key)}"
        for name, each in ours.items()
        for key, count in (each.items() if isinstance(each, dict) else ())
        if (hand[name] or {}).get(key) != count
    ]


async def compare(seeded: City, rounds: int) -> None:
    """Print a line for each unit."""
    chosen = settings()
    policy = load_policy(chosen)
    pool, writer = await ReaderPool.open(seeded.dsn, chosen), await AuditWriter.open(seeded.dsn, chosen)
    trail = AuditTrail(writer, chosen)
    engine = Engine(policy, one_lane(pool, trail), trail, Bounds(1_000, Allowance(0, 0), limits=REGISTERED), {})
    reader = await asyncpg.connect(seeded.dsn, server_settings=READING)
    for name, (role, field, kind, is_whole) in ASKED.items():
        subject = await reader.fetchval(WHO, role.value, kind, is_whole)
        sql, arguments = engine.statement(
            Viewer(subject, role), Operation(f"{{ {field} {{ {NUMBERS} }} }}", None, {}, "r")
        )
        ours, cpu, answer = await measured(reader, sql, arguments, rounds)
        today = await reader.fetchval("select (now() at time zone 'Europe/Moscow')::date")
        month = today.replace(day=1)
        days = "select ($1::date - interval '1 year' + interval '1 day')::date"
        last = await reader.fetchval("select ($1::date - 1)", month) if is_whole else today
        first = await reader.fetchval(days, last)
        districts = await reader.fetchval(DISTRICTS, subject)
        limit = [districts, last, first, today, list(ENTITLING)]
        hand, hand_cpu, row = await measured(reader, LIMIT, limit, rounds)
        numbers = told(answer)
        print(  # noqa: T201 - a report
            f"{name} of {json.loads(row)['attached']}: {ours:.1f} ms, CPU {cpu:.1f}; by hand {hand:.1f} ms, CPU {hand_cpu:.1f};"
            f" ratio {hand / ours:.2f}; differences {differences(numbers, json.loads(row))[:3]}; load {os.getloadavg()[0]:.1f}",
            flush=True,
        )
    await _past(engine, reader, rounds)
    await reader.close()
    await asyncio.gather(pool.close(), writer.close())


async def _past(engine: Engine, reader: Connection, rounds: int) -> None:
    """Print what the same numbers of each unit take with the last twelve months of each, and how many trends are told."""
    for name, (role, field, kind, is_whole) in ASKED.items():
        viewer = Viewer(await reader.fetchval(WHO, role.value, kind, is_whole), role)
        sql, arguments = engine.statement(viewer, Operation(f"{{ {field} {{ {PAST} }} }}", None, {}, "r"))
        ours, cpu, answer = await measured(reader, sql, arguments, rounds)
        cells = [cell for cells in told(answer, "key").values() if isinstance(cells, dict) for cell in cells.values()]
        trends = sum(bool(cell["trend"]) and cell["trend"][0]["count"] is not None for cell in cells)
        print(  # noqa: T201 - a report
            f"{name} with twelve months: {ours:.1f} ms, CPU {cpu:.1f}; trends told {trends} of {len(cells)};"
            f" load {os.getloadavg()[0]:.1f}",
            flush=True,
        )


def main() -> None:
    """Make the city where there is none, and ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--children", type=int, default=50_000)
    parser.add_argument("--copies", type=int, default=1, help="each child of the city that many times (copies.py)")
    parser.add_argument("--work", type=Path, default=Path("/tmp/passport-benchmark"))
    parser.add_argument("--rounds", type=int, default=20)
    asked = parser.parse_args()
    with city(asked.work, asked.children, cores(), print) as seeded, copied(seeded, asked.copies) as larger:
        asyncio.run(compare(larger, asked.rounds))


if __name__ == "__main__":
    main()
