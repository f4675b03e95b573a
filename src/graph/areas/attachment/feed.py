"""Attachments as UMIAS tells of them: from today on to one district, or to none (docs/feeds.md)."""

from collections.abc import Sequence

from graph.events.announce import ChildChange
from graph.feeds.adapter import Adapter, Applied, Circumstances, MatchedRecord, RecordKind
from graph.feeds.fault import FeedFault
from graph.feeds.fields import Fields
from graph.identity import new_id
from graph.ingest.identity import Connection

FIELD = "district"

_DISTRICTS = "select code, id from district where code = any($1::text[]) and closed_at is null"
# A registrar attached the child since, or let it leave on a later day.
_DECIDED = """
select said.child_id from unnest($1::uuid[], $2::timestamptz[]) as said (child_id, at) join child c on c.id = said.child_id
where exists (select from attachment a where a.child_id = said.child_id and a.decided_by is not null and a.decided_at > said.at)
  or c.district_id is null and exists (
    select from attachment a where a.child_id = said.child_id and a.valid_to + 1 > (said.at at time zone 'Europe/Moscow')::date)
"""
_DIFFERING = """
select said.child_id, said.district_id from unnest($1::uuid[], $2::uuid[]) as said (child_id, district_id)
join child c on c.id = said.child_id where c.district_id is distinct from said.district_id
"""
# The rows before the column: so the trigger finds them (migration 0048).
_END = "update attachment set valid_to = $2::date - 1 where child_id = any($1::uuid[]) and valid_to is null"
_BEGIN = """
insert into attachment (child_id, id, district_id, valid_from, basis, decided_at)
select child_id, id, district_id, $4, 'FEED', $5 from unnest($1::uuid[], $2::uuid[], $3::uuid[]) as said (child_id, id, district_id)
where district_id is not null
"""
_ATTACH = """
update child c set district_id = said.district_id from unnest($1::uuid[], $2::uuid[]) as said (child_id, district_id)
where c.id = said.child_id
"""


def read(fields: Fields) -> str | None:
    """The code of a district. Raises Unfit."""
    return fields.maybe_text("district")


async def apply(connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances) -> Applied:
    """Attach each child where it is not attached so already."""
    children_and_times = [matched.child_id for matched in records], [matched.record.at for matched in records]
    decided = {row[0] for row in await connection.fetch(_DECIDED, *children_and_times)}
    codes = {matched.content for matched in records} - {None}
    districts = {row[0]: row[1] for row in await connection.fetch(_DISTRICTS, list(codes))}
    faults = {matched.record.number: FeedFault.DECIDED_LATER for matched in records if matched.child_id in decided}
    for matched in records:
        if matched.content is not None and matched.content not in districts:
            faults[matched.record.number] = FeedFault.UNKNOWN_DISTRICT
    sound = [matched for matched in records if matched.record.number not in faults]
    wanted = [matched.child_id for matched in sound], [districts.get(matched.content) for matched in sound]
    moved = await connection.fetch(_DIFFERING, *wanted) if sound else []
    if moved:
        children, to = [row[0] for row in moved], [row[1] for row in moved]
        await connection.execute(_END, children, circumstances.today)
        keys = [new_id() for _ in moved]
        await connection.execute(_BEGIN, children, keys, to, circumstances.today, circumstances.now)
        await connection.execute(_ATTACH, children, to)
    return Applied([ChildChange(row[0], frozenset(), frozenset({FIELD})) for row in moved], faults)


FEED = Adapter("UMIAS", (RecordKind("attachment", read, apply),))
