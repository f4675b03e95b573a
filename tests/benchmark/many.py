"""`python -m tests.benchmark.many`: the memory and the collections of an engine to which one sends many distinct heavy documents.

No database is asked. Reports what is kept as it is measured (execute/byte_size.py) and as tracemalloc finds it, the resident
memory of the process, and how long the collector stopped it at the most.
"""

import argparse
import asyncio
import gc
import os
import sys
import time
import tracemalloc
from types import SimpleNamespace
from typing import Any, cast
from uuid import UUID

from graph.cli.serving import settle
from graph.execute.allowance import Allowance
from graph.execute.bounds import Bounds
from graph.execute.engine import Engine
from graph.execute.operation import Operation
from graph.execute.workshop import Rank, Turn
from graph.policy.store import PolicyStore
from graph.sql.masks import FITS
from graph.viewer import Role, Viewer
from tests.benchmark.machine import resident
from tests.plan.corpus import catalog, ordinary

VIEWER = Viewer(str(UUID(int=7)), Role.PARENT)
TURN = Turn(VIEWER.subject, Rank.ORDINARY)
HEAVY = ordinary()["a child, its passport, documents and representatives"]  # the largest statement


def document(number: int) -> str:
    """A heavy document that nobody has sent before, and that shares its statement with no other."""
    return HEAVY.replace("{ child(", f"query A{number} {{ child(", 1).replace(") {", f") {{ own{number}: sex", 1)


async def send(answering: Engine, text: str) -> None:
    """All that is done and kept for a document before the database is asked."""
    document = await answering.documents.get(text, TURN)
    await answering._prepared(VIEWER, Operation(text, None, {}, "r"), document.outline, {})


class Pauses:
    """How long collections took."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.full = 0
        self._started = 0.0
        gc.callbacks.append(self)

    def __call__(self, phase: str, info: dict[str, Any]) -> None:
        """Called by the collector."""
        if phase == "start":
            self._started = time.perf_counter()
            return
        self.longest = max(self.longest, time.perf_counter() - self._started)
        self.full += info["generation"] == 2


def kept(answering: Engine) -> int:
    """Bytes that the engine has measured of what it keeps."""
    return answering._plans.size + answering.documents.size


async def ratio(answering: Engine, count: int) -> float:
    """What tracemalloc finds of so many documents, for each byte that was measured."""
    before = kept(answering)
    tracemalloc.start()
    for number in range(count):
        await send(answering, document(number))
    answering.maker.forget()
    gc.collect()
    traced, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return traced / (kept(answering) - before)


def an_engine() -> Engine:
    """An engine without a database, with the default number of plans."""
    nothing = cast(Any, SimpleNamespace(size=0, spread=False))
    return Engine(PolicyStore(catalog(), FITS, None), nothing, nothing, Bounds(2_000, Allowance(0, 1)), {})


async def measure(count: int) -> None:
    """Send them, and say what became of memory."""
    answering = an_engine()
    await send(answering, document(10**9))
    settle()
    before, pauses = resident(os.getpid()), Pauses()
    for number in range(count):
        await send(answering, document(number))
    gc.callbacks.remove(pauses)
    after = resident(os.getpid())
    sys.stdout.write(f"{count} documents: resident {before / 1e6:.0f} MB before, {after / 1e6:.0f} MB after;\n")
    sys.stdout.write(f"kept {answering.plans} plans, {kept(answering) / 1e6:.1f} MB as measured;\n")
    sys.stdout.write(f"longest collection {pauses.longest * 1000:.1f} ms, {pauses.full} full ones\n")
    sys.stdout.write(f"tracemalloc finds {await ratio(an_engine(), 30):.2f} bytes for each that was measured\n")


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.many", description=__doc__)
    parser.add_argument("--documents", type=int, default=1_500)
    asyncio.run(measure(parser.parse_args().documents))


if __name__ == "__main__":
    main()
