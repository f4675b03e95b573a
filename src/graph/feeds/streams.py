"""What was applied in each stream: what is next of it, what is the same again, and what is older."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.feeds.adapter import Meant
from graph.feeds.fault import Fault
from graph.feeds.reading import Bad
from graph.ingest.identity import Connection

_STORED = "select stream, sequence, digest from feed_record where source = $1 and stream = any($2::text[])"
_STORE = """
insert into feed_record (source, stream, child_id, sequence, digest, occurred_at)
select $1, stream, child_id, sequence, digest, occurred_at
from unnest($2::text[], $3::uuid[], $4::bigint[], $5::bytea[], $6::timestamptz[])
  as said (stream, child_id, sequence, digest, occurred_at)
on conflict (source, stream) do update set
  sequence = excluded.sequence, digest = excluded.digest, occurred_at = excluded.occurred_at
"""


@dataclass
class Sorted:
    """`rounds`: records to apply one after the other, each round with one of a stream at the most."""

    rounds: list[list[Meant]] = field(default_factory=list)
    unchanged: int = 0
    stale: int = 0
    bad: list[Bad] = field(default_factory=list)


async def sort(connection: Connection, source: str, records: Sequence[Meant]) -> Sorted:
    """Records in the order of each stream, but for those that are applied or overtaken."""
    ordered = sorted(records, key=lambda meant: meant.record.sequence)
    streams = list({meant.stream for meant in ordered})
    rows = await connection.fetch(_STORED, source, streams) if streams else []
    last = {row["stream"]: (row["sequence"], row["digest"]) for row in rows}
    depth: dict[str, int] = {}
    found = Sorted()
    for meant in ordered:
        stream, sequence, digest = meant.stream, meant.record.sequence, meant.record.digest
        known, known_digest = last.get(stream, (0, b""))
        if sequence > known:
            last[stream] = (sequence, digest)
            place = depth[stream] = depth.get(stream, -1) + 1
            if place == len(found.rounds):
                found.rounds.append([])
            found.rounds[place].append(meant)
        elif sequence < known:
            found.stale += 1
        elif digest == known_digest:
            found.unchanged += 1
        else:
            found.bad.append(Bad(meant.record.number, digest, Fault.SEQUENCE_REUSED, "sequence"))
    return found


async def remember(connection: Connection, source: str, applied: Iterable[Meant]) -> None:
    """That these are the newest of their streams; of several the last."""
    newest = {meant.stream: meant for meant in applied}
    if newest:
        records = [meant.record for meant in newest.values()]
        await connection.execute(
            _STORE,
            source,
            list(newest),
            [meant.known_child for meant in newest.values()],
            [record.sequence for record in records],
            [record.digest for record in records],
            [record.at for record in records],
        )
