"""The service over a primary and a standby: who reads where, and waiting until something is so."""

import asyncio
import re
from dataclasses import dataclass

import asyncpg

from tests.http.client import Graph
from tests.replicas.pair import Pair
from tests.trail.running import until

COUNT = re.compile(r'^passport_runs_read_total\{host="([^"]+)"\} (\S+)$', re.MULTILINE)
RETRIES = re.compile(r'^passport_replica_retries_total\{host="[^"]+"\} (\S+)$', re.MULTILINE)
FRESH = re.compile(r"^passport_replicas_fresh (\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Reads:
    """Runs by where they were read, so far."""

    primary: float
    standby: float
    retries: float


@dataclass(frozen=True)
class Both:
    """The application and the servers behind it."""

    graph: Graph
    pair: Pair

    async def metrics(self) -> str:
        return (await self.graph.client.get("/metrics")).text

    async def reads(self) -> Reads:
        """What was read where."""
        text = await self.metrics()
        counts = {host: float(count) for host, count in COUNT.findall(text)}
        primary = counts.pop("primary")
        return Reads(primary, sum(counts.values()), sum(float(count) for count in RETRIES.findall(text)))

    async def fresh(self) -> int:
        """Replicas that are read."""
        match = FRESH.search(await self.metrics())
        assert match is not None
        return int(float(match[1]))

    async def read_at_standby(self) -> None:
        """Return when the standby is read."""
        async with asyncio.timeout(60):
            while not await self.fresh():  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.02)


async def caught_up(pair: Pair) -> None:
    """Return when the standby has all that the primary has now."""
    async with asyncio.timeout(60):
        connection = await asyncpg.connect(pair.primary.dsn)
        try:
            here = await connection.fetchval("SELECT pg_current_wal_insert_lsn()::text")
            seen = "SELECT count(*) FROM pg_stat_replication WHERE replay_lsn >= $1::text::pg_lsn"
            while not await connection.fetchval(seen, here):  # noqa: ASYNC110 - another process
                await asyncio.sleep(0.02)
        finally:
            await connection.close()


__all__ = ["Both", "Reads", "caught_up", "until"]
