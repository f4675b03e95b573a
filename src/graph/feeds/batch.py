"""One batch of a feed in one transaction: what it changes, its cursor, its places in the streams, its entry on the trail."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from graph.events.announce import Change, announce
from graph.feeds.adapter import Adapter, Circumstances, Meant, Record
from graph.feeds.children import find
from graph.feeds.fault import Fault
from graph.feeds.quarantine import keep, release
from graph.feeds.reading import Bad, Line, read
from graph.feeds.streams import remember, sort
from graph.feeds.tally import Tally
from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.settings import Settings

SIMULATED = "SIMULATED"
SIZE = 1_000  # lines
# Batches of one source take turns.
_LOCK = "select is_simulated from feed_source where name = $1 for no key update"
_MOVE = """
update feed_source set cursor = coalesce($2, cursor), record_at = greatest(record_at, $3::timestamptz) where name = $1
"""
# What the database refuses of one record, whatever the others are.
REFUSED = (asyncpg.IntegrityConstraintViolationError, asyncpg.DataError)


class UnknownSource(Exception):
    """There is no such source in the database."""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of one origin, such as a file's name, and the cursor that stands behind them."""

    lines: Sequence[Line]
    origin: str
    cursor: str | None = None


@dataclass(frozen=True)
class Feed:
    """Takes batches of one source in. `admit` may refuse inside the transaction; `record` puts a batch on the trail before it is
    committed.
    """

    adapter: Adapter
    settings: Settings
    record: Callable[[Tally], Awaitable[None]]
    admit: Callable[[Connection], Awaitable[None]] | None = None

    async def take(self, connection: Connection, part: Part) -> Tally:
        """Apply a batch; where the database refuses it, its halves, down to the one record that is quarantined."""
        now = datetime.now(UTC)
        told = [read(self.adapter, line, now) for line in part.lines]
        return await self._take(connection, part, told, now)

    async def _take(self, connection: Connection, part: Part, told: Sequence[Record | Bad], now: datetime) -> Tally:
        try:
            async with connection.transaction():
                return await self._taken(connection, part, told, now)
        except REFUSED:
            records = [each for each in told if isinstance(each, Record)]
            if not records:
                raise
        if len(told) == 1:
            return await self._take(connection, part, [_bad(records[0], Fault.NOT_STORED)], now)
        half, tally = len(told) // 2, Tally()
        # The cursor stands behind the whole: until then the first half is taken again and changes nothing.
        for some, cursor in ((told[:half], None), (told[half:], part.cursor)):
            tally.add(await self._take(connection, Part(part.lines, part.origin, cursor), some, now))
        return tally

    async def _taken(self, connection: Connection, part: Part, told: Sequence[Record | Bad], now: datetime) -> Tally:
        if self.admit is not None:
            await self.admit(connection)
        source = self.adapter.source
        is_simulated = await connection.fetchval(_LOCK, source)
        if is_simulated is None:
            raise UnknownSource(source)
        register, today = SIMULATED if is_simulated else source, now.astimezone(MOSCOW).date()
        circumstances = Circumstances(source, register, self.settings, now, today)
        tally, bad = Tally(len(told)), [each for each in told if isinstance(each, Bad)]
        found = await find(connection, [each for each in told if isinstance(each, Record)])
        bad += [_bad(each, Fault.NO_SINGLE_CHILD, "child") for each in found if isinstance(each, Record)]
        streams = await sort(connection, source, [each for each in found if isinstance(each, Meant)])
        tally.unchanged, tally.stale = streams.unchanged, streams.stale
        done = await _apply(connection, streams.rounds, circumstances)
        bad += [*streams.bad, *done.bad]
        await remember(connection, source, done.records)
        await announce(connection, done.changes, new_id, now)
        if done.records:
            await release(connection, source, [meant.record.digest for meant in done.records], now)
        tally.applied, tally.children = len(done.records), done.children
        tally.news = await keep(connection, source, part.origin, bad, now)
        tally.quarantine(sorted(bad, key=lambda each: each.number))
        newest = max((meant.record.at for meant in done.records), default=None)
        if part.cursor is not None or newest is not None:
            await connection.execute(_MOVE, source, part.cursor, newest)
        if tally.is_change:
            await self.record(tally)  # inside the transaction: no trail, no change
        return tally


@dataclass
class _Done:
    """What the rounds of a batch did."""

    records: list[Meant] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    children: set[UUID] = field(default_factory=set)
    bad: list[Bad] = field(default_factory=list)


async def _apply(connection: Connection, rounds: Iterable[Sequence[Meant]], circumstances: Circumstances) -> _Done:
    done = _Done()
    for records in rounds:
        for kind in dict.fromkeys(meant.record.kind for meant in records):
            of_kind = [meant for meant in records if meant.record.kind is kind]
            applied = await kind.apply(connection, of_kind, circumstances)
            done.changes += applied.changes
            done.children |= {change.child_id for change in applied.changes} | set(applied.children)
            for meant in of_kind:
                fault = applied.faults.get(meant.record.number)
                if fault is None:
                    done.records.append(meant)
                else:
                    done.bad.append(_bad(meant.record, fault))
    return done


def _bad(record: Record, code: Fault, field: str | None = None) -> Bad:
    return Bad(record.number, record.digest, code, field)
