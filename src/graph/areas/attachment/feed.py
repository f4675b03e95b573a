"""Attachments as UMIAS tells of them: from today on to one district, or to none (docs/feeds.md)."""

from collections.abc import Sequence

from graph.database.citus.given import Given
from graph.events.announce import ChildChange
from graph.feeds.adapter import Adapter, Applied, Circumstances, MatchedRecord, RecordKind
from graph.feeds.fault import FeedFault
from graph.feeds.fields import Fields
from graph.identity import new_id
from graph.ingest.identity import Connection

FIELD = "district"

_DISTRICTS = "select code, id from district where code = any($1::text[]) and closed_at is null"
# A registrar attached the child since, or let it leave on a later day.
_DECIDED = Given({"child_id": "uuid", "at": "timestamptz"}).statement("""
select said.child_id from {said} join child c on c.id = said.child_id{of c.id}
where exists (
    select from attachment a where a.child_id = said.child_id{of a.child_id} and a.decided_by is not null and a.decided_at > said.at)
  or c.district_id is null and exists (
    select from attachment a where a.child_id = said.child_id{of a.child_id}
      and a.valid_to + 1 > (said.at at time zone 'Europe/Moscow')::date)
""")
_WANTED = Given({"child_id": "uuid", "district_id": "uuid"})
_DIFFERING = _WANTED.statement("""
select said.child_id, said.district_id from {said}
join child c on c.id = said.child_id{of c.id} where c.district_id is distinct from said.district_id
""")
# The rows before the column: so the trigger finds them (migration 0048).
_END = Given({"child_id": "uuid"}).statement("""
update attachment a set valid_to = $2::date - 1 from {said} where a.child_id = said.child_id{of a.child_id} and a.valid_to is null
""")
_BEGIN = Given({"child_id": "uuid", "id": "uuid", "district_id": "uuid"}).statement("""
insert into attachment (child_id, id, district_id, valid_from, basis, decided_at)
select child_id, id, district_id, $4, 'FEED', $5 from {said} where district_id is not null on conflict (child_id, id) do nothing
""")
_ATTACH = _WANTED.statement("""
update child c set district_id = said.district_id from {said} where c.id = said.child_id{of c.id}
""")


def read(fields: Fields) -> str | None:
    """The code of a district. Raises Unfit."""
    return fields.maybe_text("district")


async def apply(connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances) -> Applied:
    """Attach each child where it is not attached so already."""
    children_and_times = [(matched.child_id, matched.record.at) for matched in records]
    decided = {row[0] for row in await _DECIDED.fetch(connection, children_and_times)}
    codes = {matched.content for matched in records} - {None}
    districts = {row[0]: row[1] for row in await connection.fetch(_DISTRICTS, list(codes))}
    faults = {matched.record.number: FeedFault.DECIDED_LATER for matched in records if matched.child_id in decided}
    for matched in records:
        if matched.content is not None and matched.content not in districts:
            faults[matched.record.number] = FeedFault.UNKNOWN_DISTRICT
    sound = [matched for matched in records if matched.record.number not in faults]
    wanted = [(matched.child_id, districts.get(matched.content)) for matched in sound]
    moved = [(row[0], row[1]) for row in await _DIFFERING.fetch(connection, wanted)]
    await _END.fetch(connection, [(child,) for child, _ in moved], circumstances.today)
    begun = [(child, new_id(), to) for child, to in moved]
    await _BEGIN.fetch(connection, begun, circumstances.today, circumstances.now)
    await _ATTACH.fetch(connection, moved)
    return Applied([ChildChange(child, frozenset(), frozenset({FIELD})) for child, _ in moved], faults)


FEED = Adapter("UMIAS", (RecordKind("attachment", read, apply),))
