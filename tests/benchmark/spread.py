"""`python -m tests.benchmark.spread PLAIN SPREAD`: what a spread database costs who asks for a child, a page or numbers (docs/citus.md).

Both addresses hold the same city (`passport seed`). A district's doctor asks one question after the other, without the door and the
trail, of both databases in turns; medians of all. SIMULATED: the nodes are on one machine, so no network lies between them.
"""

import argparse
import asyncio
import statistics
import sys
import time
from collections.abc import Sequence
from uuid import UUID

import asyncpg

from graph.app import load_policy
from graph.database.acting import act_as
from graph.database.citus.start import shards_of
from graph.database.pools import AuditWriter, ReaderPool
from graph.execute.allowance import Allowance
from graph.execute.bounds import Bounds
from graph.execute.engine import Engine
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.plan.limits import REGISTERED
from graph.viewer import Role, Viewer
from tests.benchmark.questions import HERE
from tests.http.client import settings
from tests.one_lane import one_lane
from tests.unwritten import Unwritten

DOCTORS = """
SELECT DISTINCT ON (c.id) a.subject, c.id, c.policy_number, c.district_id FROM child c
JOIN assignment s ON s.district_id = c.district_id AND s.valid_to IS NULL
JOIN account a ON a.staff_id = s.staff_id AND 'district_doctor' = ANY (a.roles)
WHERE c.policy_number IS NOT NULL ORDER BY c.id, a.subject LIMIT 100
"""
BLOOD = "passport { bloodGroup { status value } rhFactor { status value } }"
BY_NUMBER = f"query Q($key: OmsPolicyNumber!) {{ child(by: {{policyNumber: $key}}) {{ {BLOOD} }} }}"
BY_ID = f"query Q($key: ID!) {{ child(by: {{id: $key}}) {{ {BLOOD} }} }}"
ROWS = f"{{ nodes {{ name {{ full }} birthDate {BLOOD} }} pageInfo {{ hasNextPage endCursor }} }}"
MINE = f"query Q {{ myChildren(first: 20) {ROWS} }}"
PAGE = f"query Q($key: ID!) {{ district(id: $key) {{ children(first: 20, orderBy: BIRTH_DATE_DESC) {ROWS} }} }}"
REPRESENTATIVE = "query Q($key: ID!) { node(id: $key) { ... on Representative { phone name { full } } } }"
ENTRY = "at actor { full } organization relations fields purpose"
LOG = f"query Q($key: ID!) {{ child(by: {{id: $key}}) {{ accessLog(first: 20) {{ nodes {{ {ENTRY} }} }} }} }}"
URGENT = PAGE.replace("BIRTH_DATE_DESC", "URGENCY")
CELLS = "population { attached mean } healthGroups { key count } dispensary { key count } vaccinations { key count }"
NUMBERS = f"query Q($key: ID!) {{ district(id: $key) {{ passport {{ {CELLS} }} }} }}"
OF_CHILD = """
SELECT coalesce((SELECT representative_id FROM representation WHERE child_id = $1 ORDER BY id LIMIT 1), $1)
"""  # the id of nobody where a child has none
PATIENT = 1_000.0  # seconds of work that may wait: a busy machine turns nobody away
Asked = tuple[Viewer, Operation]


async def opened(dsn: str) -> Engine:
    """An engine over a few connections: one question has the half of them at the most."""
    chosen = settings(pool_size=8, statement_timeout=60.0)
    pool = await ReaderPool.open(dsn, chosen, shards=await shards_of(dsn, chosen))
    trail = Unwritten(await AuditWriter.open(dsn, chosen), chosen)
    bounds = Bounds(1_000, Allowance(0, 0), limits=REGISTERED)
    return Engine(load_policy(chosen), one_lane(pool, trail, PATIENT), trail, bounds, {})


async def drawn(dsn: str) -> dict[str, list[Asked]]:
    """The questions by name, of a hundred children."""
    connection = await asyncpg.connect(dsn)
    async with connection.transaction():
        await act_as(connection, "benchmark")
        rows = await connection.fetch(DOCTORS)
        people = [await connection.fetchval(OF_CHILD, row["id"]) for row in rows]
    await connection.close()
    page = (HERE / "questions" / "q2.graphql").read_text("utf-8")
    asked: dict[str, list[Asked]] = {}
    for (subject, child, number, district), person in zip(rows, people, strict=True):
        of_district = encode_global_id("District", UUID(str(district)))
        viewer, key = Viewer(subject, Role.DISTRICT_DOCTOR), encode_global_id("Child", UUID(str(child)))
        for name, text, variables in (
            ("Q1 by number", BY_NUMBER, {"key": number}),
            ("Q1 by id", BY_ID, {"key": key}),
            ("Q2", page, {"child": key}),
            ("20 of my children", MINE, {}),
            ("20 of a district", PAGE, {"key": of_district}),
            ("20 of a district by urgency", URGENT, {"key": of_district}),
            ("numbers of a district", NUMBERS, {"key": of_district}),
            ("an access log", LOG, {"key": key}),
            ("a representative", REPRESENTATIVE, {"key": encode_global_id("Representative", UUID(str(person)))}),
        ):
            asked.setdefault(name, []).append((viewer, Operation(text, None, variables, "benchmark")))
    return asked


async def milliseconds(engine: Engine, asked: Sequence[Asked]) -> list[float]:
    """The time of each question."""
    taken = []
    for viewer, operation in asked:
        begun = time.perf_counter()
        await engine.answer(viewer, operation)
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


async def compare(plain: str, spread: str, rounds: int) -> None:
    """Print a table; every answer is the same in both. Statements: runs of the lane, of which one may be for several children."""
    engines, questions = [await opened(plain), await opened(spread)], await drawn(plain)
    sys.stdout.write("| ms, p50 (p99) | one PostgreSQL | over nodes | | statements |\n|---|---|---|---|---|\n")
    for name, asked in questions.items():
        for viewer, operation in asked[:10]:
            answers = {await engine.answer(viewer, operation) for engine in engines}
            assert len(answers) == 1, name
        counts = engines[1].lanes.ordinary.counts
        before = counts.runs
        taken: list[list[float]] = [[], []]
        for _ in range(rounds):
            for place, engine in enumerate(engines):
                taken[place] += await milliseconds(engine, asked)
        one, over = [(statistics.median(each), statistics.quantiles(each, n=100)[98]) for each in taken]
        runs = (counts.runs - before) / (rounds * len(asked))
        times = f"{one[0]:.2f} ({one[1]:.1f}) | {over[0]:.2f} ({over[1]:.1f}) | {over[0] / one[0]:.1f}"
        row = f"| {name} | {times} | {runs:.1f} |"
        sys.stdout.write(row + "\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.spread", description=__doc__)
    parser.add_argument("plain")
    parser.add_argument("spread")
    parser.add_argument("--rounds", type=int, default=5)
    chosen = parser.parse_args()
    asyncio.run(compare(chosen.plain, chosen.spread, chosen.rounds))
