"""The primary of an address as this process knows it: its host, its timeline and the connections to it (docs/failover.md)."""

import asyncio
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary, WeakSet

import asyncpg
import structlog

logger = structlog.get_logger()

# The first eight digits of a segment's name; raised as an error where the server has become a standby meanwhile.
TIMELINE = "SELECT ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::bigint"


@dataclass(eq=False)
class Primary:
    """What connections have found; `host`: which of the address's hosts was the primary last."""

    host: int = 0
    timeline: int = 0
    moved: asyncio.Event = field(
        default_factory=asyncio.Event
    )  # set when there is another, which has an event of its own
    _connections: WeakSet[Any] = field(default_factory=WeakSet)

    def admit(self, host: int, timeline: int, connection: Any) -> None:
        """Take in a connection to a server that says it is the primary. A new one ends all connections to the last.

        Raises TargetServerAttributeNotMatched, as a standby does, where it was the primary and is no longer.
        """
        if timeline < self.timeline:
            raise asyncpg.TargetServerAttributeNotMatched("a primary of the past")
        if timeline > self.timeline:
            past, self._connections = self._connections, WeakSet()
            if self.timeline:
                logger.warning("another primary", host=f"host-{host + 1}", timeline=timeline, ended=len(past))
            moved, self.moved = self.moved, asyncio.Event()
            self.host, self.timeline = host, timeline
            moved.set()
            for each in past:
                each.terminate()
        self.host = host
        self._connections.add(connection)


_known: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[Hashable, Primary]] = WeakKeyDictionary()


def primary_of(dsn: str) -> Primary:
    """The primary of an address, of the running loop: the connections of another loop are that loop's to end."""
    return _known.setdefault(asyncio.get_running_loop(), {}).setdefault(dsn, Primary())
