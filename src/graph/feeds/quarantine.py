"""Lines in quarantine: place and reason, never their content."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from graph.feeds.reading import BadLine
from graph.ingest.identity import Connection

_KEEP = """
insert into feed_quarantine as kept (source, digest, place, code, field, at)
select $1, digest, place, code, field, $6
from unnest($2::bytea[], $3::text[], $4::text[], $5::text[]) as lines (digest, place, code, field)
on conflict (source, digest) do update set
  place = excluded.place, code = excluded.code, field = excluded.field, at = excluded.at, released_at = null
where kept.released_at is not null or kept.code <> excluded.code
returning true
"""
_RELEASE = """
update feed_quarantine set released_at = $3 where source = $1 and digest = any($2::bytea[]) and released_at is null
"""


async def keep(connection: Connection, source: str, origin: str, bad_lines: Iterable[BadLine], now: datetime) -> int:
    """Put lines into quarantine; the number of those that were not there for this reason."""
    lines = list({line.digest: line for line in bad_lines}.values())
    if not lines:
        return 0
    places = [f"{origin}:{line.number}" for line in lines]
    codes, fields = [line.code.value for line in lines], [line.field for line in lines]
    return len(await connection.fetch(_KEEP, source, [line.digest for line in lines], places, codes, fields, now))


async def release(connection: Connection, source: str, digests: Sequence[bytes], now: datetime) -> None:
    """Release lines that were sent again and applied."""
    await connection.execute(_RELEASE, source, digests, now)
