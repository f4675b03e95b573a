"""`python -m tests.benchmark.append`: a commit of entries to the trail, in one table (before migration 0321) and in months.

Two databases on one server in a temporary folder, which waits for no disk; their rounds take turns. What is compared is the
processor time of the session, which says the same beside other work.
"""

import asyncio
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import asyncpg

from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from graph.database.pools import AuditWriter
from graph.settings import Settings
from graph.trail.audited import Audited
from graph.trail.entry import Entry
from graph.trail.ledger import Ledger
from tests.benchmark.processor import processor_time
from tests.benchmark.progress import say

ROUNDS, COMMITS = 15, 100
GROUPS = (1, 32)  # entries of a commit
PLAN = Audited("nurse", "1", "Page", ("Child.name", "Child.id"), (), ("attached",))
DATABASES = {"one table": "0282", "months": "head"}


def entries(count: int) -> list[Entry]:
    """Reads of one child each."""
    return [Entry(datetime.now(UTC), "nurse-1", PLAN, (str(uuid4()),), "request") for _ in range(count)]


async def run(dsn: str) -> None:
    """Measure, and say it."""
    ledgers, writers, backends = {}, [], {}
    for number, (title, revision) in enumerate(DATABASES.items()):
        own = urlunsplit(urlsplit(dsn)._replace(path=f"/append_{number}"))
        connection = await asyncpg.connect(dsn)
        await connection.execute(f"CREATE DATABASE append_{number}")
        await connection.close()
        await upgrade(own, revision)
        writers.append(await AuditWriter.open(own, Settings()))
        ledgers[title] = Ledger(writers[-1])
        async with writers[-1].acquire() as appending:
            backends[title] = await appending.fetchval("SELECT pg_backend_pid()")
    for count in GROUPS:
        taken: dict[str, list[float]] = {title: [] for title in ledgers}
        for turn in range(ROUNDS + 1):
            for title in sorted(ledgers, reverse=bool(turn % 2)):
                begun = processor_time(backends[title])
                for _ in range(COMMITS):
                    await ledgers[title].append(entries(count))
                if turn:
                    taken[title].append((processor_time(backends[title]) - begun) / COMMITS * 1e6)
        cells = [f"{title} {median(each):.0f} us ({min(each):.0f} to {max(each):.0f})" for title, each in taken.items()]
        say(f"a commit of {count}: {', '.join(cells)}; {ROUNDS} rounds of {COMMITS} commits each, interleaved")
    await asyncio.gather(*[writer.close() for writer in writers])


def main() -> None:
    """A server of its own, which goes with its folder."""
    with tempfile.TemporaryDirectory(prefix="passport-append-") as folder:
        Path(folder).chmod(0o711)
        with EmbeddedServer(Path(folder) / "data", durable=False) as started:
            asyncio.run(run(started.dsn))


if __name__ == "__main__":
    main()
