"""Which replicas there are and how far each of them is, by probes of this process (docs/replicas.md)."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import asyncpg
import structlog

from graph.database.hosts import addresses
from graph.database.marks import RIGHTS, mark_of
from graph.database.pools import ReaderPool
from graph.database.replica import Log, Place, Replica
from graph.errors import Refusal
from graph.settings import Settings

logger = structlog.get_logger()

PROBE = 0.25  # seconds between two probes
SOON = 0.02  # seconds from a doubt to the next probe; later ones come after twice as long each time, up to PROBE
ANSWER = 0.5  # seconds that a probe may take

_PRIMARY = f"SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint AS position, {mark_of(RIGHTS)} AS rights"
# A session outlives a promotion: whether it is a standby is asked each time.
_STANDBY = f"""
SELECT pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::bigint AS position, {mark_of(RIGHTS)} AS rights
WHERE pg_is_in_recovery()
"""


@dataclass(eq=False)
class Site:
    """One replica with its connections: for each lane, and one for probes."""

    replica: Replica
    vital: ReaderPool
    ordinary: ReaderPool
    probe: ReaderPool


class Replication:
    """The primary and its replicas; without a replica it does nothing. Use it in one event loop.

    `on_return` is called where a primary answers again, perhaps another than before.
    """

    def __init__(self, sites: Sequence[Site], primary: ReaderPool, lag: float) -> None:
        self.sites = sites
        self.is_primary_up = True
        self.on_return: Callable[[], None] = lambda: None
        self._primary = primary
        self._lag = lag
        self._log = Log()
        self._watch: asyncio.Task[None] | None = None
        self._doubted = asyncio.Event()
        for site in sites:
            site.replica.on_doubt = self._doubted.set

    @classmethod
    async def open(cls, dsn: str, settings: Settings) -> "Replication":
        """A replica for each of several hosts of an address; connections are made when they are needed."""
        hosts = addresses(dsn, "standby")
        sites = [
            Site(
                Replica(f"host-{number}"),
                await ReaderPool.open_vital(each, settings),
                await ReaderPool.open(each, settings),
                await ReaderPool.open_probe(each, settings),
            )
            for number, each in enumerate(hosts if len(hosts) > 1 else (), 1)
        ]
        return cls(sites, await ReaderPool.open_probe(dsn, settings), settings.replica_lag)

    @property
    def pools(self) -> list[ReaderPool]:
        """All of its connections, to be closed after the last read."""
        return [self._primary, *[pool for site in self.sites for pool in (site.vital, site.ordinary, site.probe)]]

    def start(self) -> None:
        """Probe from now on, in the running loop."""
        if self.sites:
            self._watch = asyncio.create_task(self._probe_on(), name="replicas")

    async def stop(self) -> None:
        """Probe no more."""
        if self._watch is not None:
            self._watch.cancel()
            await asyncio.wait([self._watch])

    async def _probe_on(self) -> None:
        pause = PROBE
        while True:
            try:
                await self.probe()
            except Exception as error:  # noqa: BLE001 - the next probe must come
                logger.error("bug", kind=type(error).__name__, task="replicas")
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._doubted.wait()
            pause = min(PROBE, 2 * pause)
            if self._doubted.is_set():
                self._doubted.clear()
                pause = SOON
                await asyncio.sleep(SOON)

    async def probe(self) -> None:
        """Look at the primary, then at all replicas, so that none seems nearer than it is."""
        loop = asyncio.get_running_loop()
        primary = await _place(self._primary, _PRIMARY)
        was_up, self.is_primary_up = self.is_primary_up, primary is not None
        if self.is_primary_up and not was_up:
            self.on_return()
        if primary is not None:
            self._log.note(loop.time(), primary.position)
        await asyncio.gather(*[self._probe(site, primary) for site in self.sites])

    async def _probe(self, site: Site, primary: Place | None) -> None:
        loop = asyncio.get_running_loop()
        begun = loop.time()
        place = await _place(site.probe, _STANDBY)
        was = site.replica.state
        if place is None:
            site.replica.lose()
        else:
            lag = self._log.age(begun, place.position)
            has_rights = primary is None or place.rights == primary.rights
            site.replica.found(lag, loop.time() - begun, is_fresh=has_rights and lag <= self._lag)
        if site.replica.state is not was:
            logger.info("replica", host=site.replica.name, state=site.replica.state.value)


async def _place(pool: ReaderPool, sql: str) -> Place | None:
    """Where a server is; None where it does not answer in time, or is not what is looked for."""
    try:
        async with asyncio.timeout(ANSWER), pool.acquire() as connection:
            try:
                row = await connection.fetchrow(sql)
            except asyncio.CancelledError:
                connection.terminate()  # a server that does not answer is not waited for
                raise
    except (Refusal, OSError, asyncpg.PostgresError):
        return None
    return None if row is None or row["position"] is None else Place(row["position"], row["rights"])
