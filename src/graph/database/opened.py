"""All connections of a process that serves: by what they may do, to the primary and to the replicas."""

import asyncio
from dataclasses import dataclass
from typing import Self

from graph.database.citus.start import shards_of
from graph.database.pools import AuditWriter, ReaderPool, WriterPool
from graph.database.replication import Replication
from graph.settings import Settings


@dataclass(frozen=True)
class Pools:
    """Opened in the running loop; connections are made when they are needed."""

    reader: ReaderPool
    vital: ReaderPool
    writer: WriterPool
    vital_writer: WriterPool
    audit_writer: AuditWriter
    replication: Replication

    @classmethod
    async def open(cls, dsn: str, settings: Settings) -> Self:
        """The pools of one address; replicas are looked for from now on."""
        place, shards = (dsn, settings), await shards_of(dsn, settings)
        made = cls(
            await ReaderPool.open(*place, shards=shards),
            await ReaderPool.open_vital(*place, shards=shards),
            await WriterPool.open(*place),
            await WriterPool.open_vital(*place),
            await AuditWriter.open(*place),
            await Replication.open(*place),
        )
        made.replication.start()
        return made

    async def close(self) -> None:
        """Close every connection once its block has ended."""
        await self.replication.stop()
        pools = (self.reader, self.vital, self.writer, self.vital_writer, self.audit_writer)
        await asyncio.gather(*[pool.close() for pool in (*pools, *self.replication.pools)])
