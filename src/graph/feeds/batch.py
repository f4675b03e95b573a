"""One batch of a feed in one transaction: its changes, cursor, positions in streams, and entry on the trail."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

import asyncpg

from graph.events.announce import ChildChange, announce
from graph.feeds.adapter import Adapter, Circumstances, FeedRecord, MatchedRecord
from graph.feeds.children import match_children
from graph.feeds.fault import FeedFault
from graph.feeds.quarantine import keep, release
from graph.feeds.reading import BadLine, FeedLine, read
from graph.feeds.streams import remember, sort_records
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
# Errors of the database that are due to one record.
REFUSED = (asyncpg.IntegrityConstraintViolationError, asyncpg.DataError)


class UnknownSource(Exception):
    """The database has no source of this name."""


@dataclass(frozen=True, slots=True)
class FeedPart:
    """Lines of one origin, such as a file's name, and the cursor that follows them."""

    lines: Sequence[FeedLine]
    origin: str
    cursor: str | None = None


@dataclass(frozen=True)
class Feed:
    """Applies batches of one source. `admit` may refuse inside the transaction; `record` puts a batch on the trail before it is
    committed.
    """

    adapter: Adapter
    settings: Settings
    record: Callable[[Tally], Awaitable[None]]
    admit: Callable[[Connection], Awaitable[None]] | None = None

    async def take(self, connection: Connection, part: FeedPart) -> Tally:
        """Apply a batch; where the database refuses it, apply its halves, until the one refused record is quarantined."""
        now = datetime.now(UTC)
        read_lines = [read(self.adapter, line, now) for line in part.lines]
        return await self._take(connection, part, read_lines, now)

    async def _take(
        self, connection: Connection, part: FeedPart, read_lines: Sequence[FeedRecord | BadLine], now: datetime
    ) -> Tally:
        try:
            async with connection.transaction():
                return await self._take_once(connection, part, read_lines, now)
        except REFUSED:
            records = [line for line in read_lines if isinstance(line, FeedRecord)]
            if not records:
                raise
        if len(read_lines) == 1:
            return await self._take(connection, part, [_bad_line(records[0], FeedFault.NOT_STORED)], now)
        middle, tally = len(read_lines) // 2, Tally()
        # The cursor moves with the second half: after a failure the first half is sent again and changes nothing.
        for half, cursor in ((read_lines[:middle], None), (read_lines[middle:], part.cursor)):
            tally.add(await self._take(connection, FeedPart(part.lines, part.origin, cursor), half, now))
        return tally

    async def _take_once(
        self, connection: Connection, part: FeedPart, read_lines: Sequence[FeedRecord | BadLine], now: datetime
    ) -> Tally:
        if self.admit is not None:
            await self.admit(connection)
        source = self.adapter.source
        is_simulated = await connection.fetchval(_LOCK, source)
        if is_simulated is None:
            raise UnknownSource(source)
        register, today = SIMULATED if is_simulated else source, now.astimezone(MOSCOW).date()
        circumstances = Circumstances(source, register, self.settings, now, today)
        tally, bad_lines = Tally(len(read_lines)), [line for line in read_lines if isinstance(line, BadLine)]
        matches = await match_children(connection, [line for line in read_lines if isinstance(line, FeedRecord)])
        bad_lines += [
            _bad_line(match, FeedFault.NO_SINGLE_CHILD, "child") for match in matches if isinstance(match, FeedRecord)
        ]
        streams = await sort_records(
            connection, source, [match for match in matches if isinstance(match, MatchedRecord)]
        )
        tally.unchanged, tally.stale = streams.unchanged, streams.stale
        results = await _apply(connection, streams.rounds, circumstances)
        bad_lines += [*streams.bad_lines, *results.bad_lines]
        await remember(connection, source, results.records)
        await announce(connection, results.changes, new_id, now)
        if results.records:
            await release(connection, source, [matched.record.digest for matched in results.records], now)
        tally.applied, tally.children = len(results.records), results.children
        tally.news = await keep(connection, source, part.origin, bad_lines, now)
        tally.quarantine(sorted(bad_lines, key=lambda line: line.number))
        newest = max((matched.record.at for matched in results.records), default=None)
        if part.cursor is not None or newest is not None:
            await connection.execute(_MOVE, source, part.cursor, newest)
        if tally.is_change:
            await self.record(tally)  # inside the transaction: no trail, no change
        return tally


@dataclass
class _Results:
    """The result of the rounds of a batch."""

    records: list[MatchedRecord] = field(default_factory=list)
    changes: list[ChildChange] = field(default_factory=list)
    children: set[UUID] = field(default_factory=set)
    bad_lines: list[BadLine] = field(default_factory=list)


async def _apply(
    connection: Connection, rounds: Iterable[Sequence[MatchedRecord]], circumstances: Circumstances
) -> _Results:
    results = _Results()
    for records in rounds:
        for kind in dict.fromkeys(matched.record.kind for matched in records):
            of_kind = [matched for matched in records if matched.record.kind is kind]
            applied = await kind.apply(connection, of_kind, circumstances)
            results.changes += applied.changes
            results.children |= {change.child_id for change in applied.changes} | set(applied.children)
            for matched in of_kind:
                fault = applied.faults.get(matched.record.number)
                if fault is None:
                    results.records.append(matched)
                else:
                    results.bad_lines.append(_bad_line(matched.record, fault))
    return results


def _bad_line(record: FeedRecord, code: FeedFault, field: str | None = None) -> BadLine:
    return BadLine(record.number, record.digest, code, field)
