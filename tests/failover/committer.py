"""A client of one node alone, without the service: it commits one row after the other, as long as that node takes them."""

import asyncio
import time
from dataclasses import dataclass, field

import asyncpg

from graph.database.faults import GONE

TABLE = "CREATE TABLE straggler (number bigint PRIMARY KEY)"
_COMMIT = "INSERT INTO straggler VALUES ($1)"
_KEPT = "SELECT number FROM straggler"
PAUSE = 0.05  # seconds between two rows


@dataclass
class Committer:
    """`acknowledged`: each row that it was told is committed, with the moments at which it was sent and confirmed."""

    address: str
    acknowledged: dict[int, tuple[float, float]] = field(default_factory=dict)

    async def commit(self) -> None:
        """Commit until there is an error."""
        try:
            connection = await asyncpg.connect(self.address)
        except (*GONE, asyncpg.PostgresError):
            return
        try:
            while True:
                number, begun = time.monotonic_ns(), time.monotonic()
                await connection.execute(_COMMIT, number)
                self.acknowledged[number] = begun, time.monotonic()
                await asyncio.sleep(PAUSE)
        except (*GONE, asyncpg.PostgresError):
            return
        finally:
            connection.terminate()

    async def commit_on(self) -> None:
        """Commit, and connect again wherever that is refused."""
        while True:
            await self.commit()
            await asyncio.sleep(PAUSE)

    async def confirmed(self) -> float:
        """The moment at which the first row was confirmed."""
        while not self.acknowledged:  # noqa: ASYNC110 - another server
            await asyncio.sleep(0.01)
        return next(iter(self.acknowledged.values()))[1]

    @property
    def longest(self) -> float:
        """Seconds of the slowest commit."""
        return max((ended - begun for begun, ended in self.acknowledged.values()), default=0.0)


async def lost(address: str, committers: list[Committer]) -> set[int]:
    """What was acknowledged to one of them and is not at this node."""
    connection = await asyncpg.connect(address)
    kept = {row["number"] for row in await connection.fetch(_KEPT)}
    await connection.close()
    return {number for each in committers for number in each.acknowledged} - kept
