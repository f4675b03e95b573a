"""`python -m tests.trail.killed DSN FOLDER STEP`: exports the first month, or loads it back, and is killed at a step.

A step is a name of STEPS, `before` or `after` it: `before export.detach`.
"""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import asyncpg

from graph.papers.signing_key import load_signing_key
from graph.trail import export, load, month_file
from graph.trail.month_file import MonthWriter
from tests.trail.old import FIRST, export_of, unrecorded
from tests.trail.running import SETTINGS

# What an export does, in its order, and what a load does.
EXPORT = (
    "MonthWriter.entry",
    "MonthWriter.sealed",
    "MonthWriter._put",
    "month_file.sync_folder",
    "export.read_back",
    "export.detach",
    "Connection.execute DROP",
    "Connection.execute UPDATE",
    "done",
)
LOAD = ("load.walk_file", "load._fill", "load._attach", "Connection.execute UPDATE", "done")
PLACES: dict[str, Any] = {
    "MonthWriter": MonthWriter,
    "month_file": month_file,
    "export": export,
    "load": load,
    "Connection": asyncpg.Connection,
}


def die() -> None:
    """As the power goes."""
    os.kill(os.getpid(), signal.SIGKILL)


def mine(when: str, step: str) -> None:
    """Kill this process at a step."""
    place, _, name = step.partition(".")
    name, _, word = name.partition(" ")
    work: Callable[..., Any] = getattr(PLACES[place], name)

    def is_it(given: tuple[Any, ...]) -> bool:
        return not word or (len(given) > 1 and str(given[1]).lstrip().startswith(word))

    async def later(*given: Any, **named: Any) -> Any:
        if is_it(given) and when == "before":
            die()
        outcome = await work(*given, **named)
        if is_it(given):
            die()
        return outcome

    def now(*given: Any, **named: Any) -> Any:
        if when == "before":
            die()
        work(*given, **named)
        die()

    setattr(PLACES[place], name, later if asyncio.iscoroutinefunction(work) else now)


async def run(dsn: str, folder: Path, is_load: bool) -> None:
    """Export or load the first month."""
    connection = await asyncpg.connect(dsn)
    if is_load:
        await load.load_month(connection, FIRST, folder, unrecorded)
    else:
        key = load_signing_key(SETTINGS, folder.parent)
        await export.export_month(connection, FIRST, export_of(folder, key))
    die()


def main() -> None:
    """See above."""
    dsn, folder, work, when, step = sys.argv[1:]
    if step != "done":
        mine(when, step)
    asyncio.run(run(dsn, Path(folder), work == "load"))


if __name__ == "__main__":
    main()
