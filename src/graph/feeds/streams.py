"""The position of each stream: which records come next, which repeat the last one, which are older."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.feeds.adapter import MatchedRecord
from graph.feeds.fault import FeedFault
from graph.feeds.reading import BadLine
from graph.ingest.identity import Connection

_STORED = "select stream, sequence, digest from feed_record where source = $1 and stream = any($2::text[])"
_STORE = """
insert into feed_record (source, stream, child_id, sequence, digest, occurred_at)
select $1, stream, child_id, sequence, digest, occurred_at
from unnest($2::text[], $3::uuid[], $4::bigint[], $5::bytea[], $6::timestamptz[])
  as records (stream, child_id, sequence, digest, occurred_at)
on conflict (source, stream) do update set
  sequence = excluded.sequence, digest = excluded.digest, occurred_at = excluded.occurred_at
"""


@dataclass
class SortedRecords:
    """Sorted records. `rounds` are applied one after the other, each with at most one record of a stream."""

    rounds: list[list[MatchedRecord]] = field(default_factory=list)
    unchanged: int = 0
    stale: int = 0
    bad_lines: list[BadLine] = field(default_factory=list)


async def sort_records(connection: Connection, source: str, records: Sequence[MatchedRecord]) -> SortedRecords:
    """Order records by stream, without those that were applied before or are overtaken."""
    ordered = sorted(records, key=lambda matched: matched.record.sequence)
    streams = list({matched.stream for matched in ordered})
    rows = await connection.fetch(_STORED, source, streams) if streams else []
    last = {row["stream"]: (row["sequence"], row["digest"]) for row in rows}
    depth: dict[str, int] = {}
    result = SortedRecords()
    for matched in ordered:
        stream, sequence, digest = matched.stream, matched.record.sequence, matched.record.digest
        last_sequence, last_digest = last.get(stream, (0, b""))
        if sequence > last_sequence:
            last[stream] = (sequence, digest)
            place = depth[stream] = depth.get(stream, -1) + 1
            if place == len(result.rounds):
                result.rounds.append([])
            result.rounds[place].append(matched)
        elif sequence < last_sequence:
            result.stale += 1
        elif digest == last_digest:
            result.unchanged += 1
        else:
            result.bad_lines.append(BadLine(matched.record.number, digest, FeedFault.SEQUENCE_REUSED, "sequence"))
    return result


async def remember(connection: Connection, source: str, applied: Iterable[MatchedRecord]) -> None:
    """Store these records as the newest of their streams; of several of one stream the last."""
    newest = {matched.stream: matched for matched in applied}
    if newest:
        records = [matched.record for matched in newest.values()]
        await connection.execute(
            _STORE,
            source,
            list(newest),
            [matched.known_child for matched in newest.values()],
            [record.sequence for record in records],
            [record.digest for record in records],
            [record.at for record in records],
        )
