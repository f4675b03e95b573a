"""`python -m tests.benchmark.hostile`: the CPU and the memory that documents cost, from text to statement.

The first time of a document, nothing kept; the dearest role, the best of several runs. Hostile and large documents of tests/plan/corpus.py.
"""

import argparse
import gc
import re
import sys
import time
import tracemalloc
from collections.abc import Callable, Mapping
from functools import partial
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from graph.errors import Refusal
from graph.execute.allowance import Allowance
from graph.execute.bounds import Bounds
from graph.execute.engine import Engine
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.plan.document import Refusals
from graph.plan.limits import ANYONES
from graph.policy.store import PolicyStore
from graph.sql.masks import FITS
from graph.viewer import Role, Viewer
from tests.benchmark.questions import QUESTIONS
from tests.plan.corpus import AT_THE_LIMIT, BEYOND, CHILD, catalog, ordinary

VARIABLES = {
    "c": None,
    "child": CHILD,
    "district": encode_global_id("District", UUID(int=1)),
    "policy": "0" * 16,
    **{f"a{n}": CHILD for n in range(100)},
}
NAMED = re.compile(r"\bquery (\w+)")
ROLES = (Role.NURSE, Role.PARENT, Role.SCHOOL_NURSE, Role.DISPATCHER, Role.SPECIALIST)


def engine() -> Engine:
    """An engine without a database: it reads and compiles, and asks nobody."""
    policy = PolicyStore(catalog(), FITS, None)
    nothing = cast(Any, SimpleNamespace(size=0, spread=False))  # a pool of no connections
    return Engine(policy, nothing, nothing, Bounds(1, Allowance(0, 1)), {})


def asked(answering: Engine, role: Role, text: str) -> str:
    """Everything that is done for a document before the database is asked; the code of a refusal, or OK."""
    try:
        if "__schema" in text or "__type(" in text:
            read = answering.maker.read(text, ANYONES)
            answering.maker.introspect(read, Operation(text, read.operations[0].name, VARIABLES, "r"))
        else:
            named = NAMED.findall(text)
            answering.statement(
                Viewer("s", role), Operation(text, named[0] if len(named) > 1 else None, VARIABLES, "r")
            )
    except Refusals as several:
        return several.refusals[0].code.value
    except Refusal as refusal:
        return refusal.code.value
    return "OK"


def cpu(run: Callable[[], object], times: int) -> float:
    """Milliseconds of this thread, the best of several runs."""
    best = float("inf")
    for _ in range(times):
        started = time.thread_time()
        run()
        best = min(best, time.thread_time() - started)
    return best * 1000


def memory(run: Callable[[], object]) -> float:
    """Kilobytes at the most."""
    tracemalloc.start()
    run()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1024


def measure(title: str, documents: Mapping[str, str], times: int) -> float:
    """Print a row for each document; the longest time."""
    answering, longest = engine(), 0.0
    asked(answering, ROLES[0], next(iter(documents.values())))
    gc.collect()
    gc.freeze()
    sys.stdout.write(f"\n| {title} | bytes | ms | KB | answer |\n|---|---|---|---|---|\n")
    for name, text in documents.items():
        cpu_by_role = {role: cpu(partial(asked, answering, role, text), times) for role in ROLES}
        role, took = max(cpu_by_role.items(), key=lambda each: each[1])
        outcome, size = asked(answering, role, text), memory(partial(asked, answering, role, text))
        sys.stdout.write(f"| {name} | {len(text):,} | {took:.1f} | {size:,.0f} | {outcome} |\n")
        sys.stdout.flush()
        longest = max(longest, took)
    return longest


def main() -> None:
    """Measure everything."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.hostile", description=__doc__)
    parser.add_argument("--times", type=int, default=5, help="runs of each document in each role")
    times = parser.parse_args().times
    questions = {question.title: question.text for question in QUESTIONS.values()}
    longest = [
        measure("beyond the limits", BEYOND, times),
        measure("at the limits", AT_THE_LIMIT, times),
        measure("what frontends send", questions | ordinary(), times),
    ]
    sys.stdout.write(f"\nThe longest: {max(longest):.1f} ms\n")


if __name__ == "__main__":
    main()
