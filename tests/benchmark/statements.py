"""`python -m tests.benchmark.statements`: the processor time of PostgreSQL for a request, by question, of the statement alone.

On one connection of the reader's pool, one after the other: alone, and in a run of 16. What its process used is read from
/proc/PID/schedstat, so other work on the machine counts little; medians of rounds in which the questions take turns. With
`--indexes` without scans of whole tables, since a small city's are so small that PostgreSQL prefers them.
"""

import argparse
import asyncio
import random
import statistics
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from graph.database.pools import Connection, ReaderPool
from graph.execute.global_id import encode_global_id
from graph.execute.maker import PlannedFor
from graph.execute.operation import Operation
from graph.plan.limits import ANYONES
from graph.plan.values import shape
from graph.policy.store import PolicyStore
from graph.settings import Settings
from graph.sql.masks import FITS
from graph.sql.statement import Statement
from graph.viewer import Viewer
from tests.benchmark.city import city
from tests.benchmark.hostile import engine
from tests.benchmark.machine import Cores
from tests.benchmark.questions import QUESTIONS, Key, Question
from tests.plan.corpus import catalog

RUN = 16
KEYS = 192  # of each question, in twelve runs
TIMES = {"q1": 20, "q2": 8, "q3": 2, "q4": 8}  # runs in a measurement


class Asked(NamedTuple):
    """The statement of a question, and the arguments of its requests."""

    statement: Statement
    arguments: Sequence[Sequence[Any]]


def asked(question: Question, keys: Sequence[Key]) -> Asked:
    """Plan a question, and bind its requests."""
    answering, name, arguments = engine(), question.variable, []
    variables: dict[str, Any] = {}
    for key in random.Random(1).choices(keys, k=KEYS):
        value = encode_global_id(question.node, UUID(key.value)) if question.node else key.value
        variables = {name: value} if f"${name}" in question.text else {}
        operation = Operation(question.text, None, variables, "r")
        _, bound = answering.statement(Viewer(key.subject, question.role), operation)
        arguments.append(bound)
    outline = answering.maker.read(question.text, ANYONES)
    planned_for = PlannedFor(question.role, PolicyStore(catalog(), FITS, None).grants)
    variable_shape = shape(outline.operation(None).variables.coerce(variables))
    statement = answering.maker.prepare_query(planned_for, outline, None, variable_shape).statement
    assert statement is not None
    assert statement.together is not None
    return Asked(statement, arguments)


async def microseconds(connection: Connection, each: Asked, times: int, size: int) -> float:
    """Of PostgreSQL's processor, a request."""
    sql = each.statement.sql if size == 1 else each.statement.together
    assert sql is not None
    runs = [each.arguments[start : start + size] for start in range(0, KEYS, size)]
    sent = [run[0] if size == 1 else each.statement.columns(run) for run in runs]
    used = Path(f"/proc/{connection.get_server_pid()}/schedstat")
    await connection.fetch(sql, *sent[0])
    begun = int(used.read_text().split()[0])
    for number in range(times):
        await connection.fetch(sql, *sent[number % len(sent)])
    return (int(used.read_text().split()[0]) - begun) / 1000 / times / size


async def measure(dsn: str, statements: Mapping[str, Asked], rounds: int, indexes: bool) -> dict[int, dict[str, float]]:
    """Medians by size of the run and question."""
    pool = await ReaderPool.open(dsn, Settings(pool_size=1))
    used: dict[tuple[int, str], list[float]] = {}
    async with pool.acquire() as connection:
        if indexes:
            await connection.execute("SET enable_seqscan = off")
        for _ in range(rounds):
            for name, each in statements.items():
                for size in (1, RUN):
                    times = TIMES[name] * (RUN // size if size == 1 else 2)
                    used.setdefault((size, name), []).append(await microseconds(connection, each, times, size))
    await pool.close()
    return {size: {name: statistics.median(used[size, name]) for name in QUESTIONS} for size in (1, RUN)}


def main() -> None:
    """Make the city where there is none, measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.statements", description=__doc__)
    parser.add_argument("--work", type=Path, default=Path("benchmark"), help="folder of the city")
    parser.add_argument("--children", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--indexes", action="store_true", help="no scans of whole tables")
    chosen = parser.parse_args()
    with city(chosen.work, chosen.children, Cores(), print) as seeded:
        statements = {name: asked(question, question.draw(seeded)) for name, question in QUESTIONS.items()}
        medians = asyncio.run(measure(seeded.dsn, statements, chosen.rounds, chosen.indexes))
    rows = [f"| µs of PostgreSQL a request | {' | '.join(QUESTIONS)} |", f"|---|{'---|' * len(QUESTIONS)}"]
    for size, used in medians.items():
        name = "alone" if size == 1 else f"in a run of {size}"
        rows.append(f"| {name} | {' | '.join(f'{each:.1f}' for each in used.values())} |")
    sys.stdout.write("\n".join(rows) + "\n")


if __name__ == "__main__":
    main()
