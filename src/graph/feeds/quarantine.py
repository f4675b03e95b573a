"""Lines that cannot be right: where they stood and why, never what they said."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from graph.feeds.reading import Bad
from graph.ingest.identity import Connection

_KEEP = """
insert into feed_quarantine as kept (source, digest, place, code, field, at)
select $1, digest, place, code, field, $6
from unnest($2::bytea[], $3::text[], $4::text[], $5::text[]) as said (digest, place, code, field)
on conflict (source, digest) do update set
  place = excluded.place, code = excluded.code, field = excluded.field, at = excluded.at, released_at = null
where kept.released_at is not null or kept.code <> excluded.code
returning true
"""
_RELEASE = """
update feed_quarantine set released_at = $3 where source = $1 and digest = any($2::bytea[]) and released_at is null
"""


async def keep(connection: Connection, source: str, origin: str, bad: Iterable[Bad], now: datetime) -> int:
    """Put lines into quarantine; how many were not there for this reason already."""
    lines = list({each.digest: each for each in bad}.values())
    if not lines:
        return 0
    places = [f"{origin}:{each.number}" for each in lines]
    codes, fields = [each.code.value for each in lines], [each.field for each in lines]
    return len(await connection.fetch(_KEEP, source, [each.digest for each in lines], places, codes, fields, now))


async def release(connection: Connection, source: str, digests: Sequence[bytes], now: datetime) -> None:
    """They came again and went in."""
    await connection.execute(_RELEASE, source, digests, now)
