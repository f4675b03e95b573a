"""Enrolments as MES tells of them: from a day on at one institution, or at none (docs/feeds.md)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from graph.database.citus.given import Given
from graph.events.announce import ChildChange
from graph.feeds.adapter import Adapter, Applied, Circumstances, MatchedRecord, RecordKind
from graph.feeds.fault import FeedFault, Unfit
from graph.feeds.fields import Fields
from graph.feeds.organizations import Identifier, identifier, organizations
from graph.identity import new_id
from graph.ingest.identity import Connection

LONGEST_CLASS = 40  # characters, of a group of a kindergarten too
FIELD = "enrollment"
SCHOOLS = ("SCHOOL", "KINDERGARTEN")

_SAID = Given(
    {"child_id": "uuid", "organization_id": "uuid", "class_name": "text", "first": "date", "last": "date", "id": "uuid"}
)
_DECIDED = Given({"child_id": "uuid", "at": "timestamptz"}).statement("""
select e.child_id from enrolment e join {said} on e.child_id = said.child_id{of e.child_id} where e.decided_at > said.at
""")
_IS_SAME = """
e.child_id = said.child_id{of e.child_id} and e.organization_id = said.organization_id and e.valid_from = said.first
  and e.class_name is not distinct from said.class_name and (e.valid_to is null or e.valid_to >= e.valid_from)
"""
# What would go on from the first day ends the day before; what would begin later is of no day.
_END = _SAID.statement(f"""
update enrolment e set valid_to = said.first - 1 from {{said}}
where e.child_id = said.child_id{{of e.child_id}} and (e.valid_to is null or e.valid_to >= greatest(e.valid_from, said.first))
  and ({_IS_SAME}) is not true
returning e.child_id
""")  # noqa: S608 - our own text
_KEEP = _SAID.statement(f"""
update enrolment e set valid_to = said.last from {{said}} where {_IS_SAME} and e.valid_to is distinct from said.last
returning e.child_id
""")  # noqa: S608 - our own text
_BEGIN = _SAID.statement(f"""
insert into enrolment (child_id, id, organization_id, class_name, valid_from, valid_to, source)
select said.child_id, said.id, said.organization_id, said.class_name, said.first, said.last, $7 from {{said}}
where said.organization_id is not null and not exists (select from enrolment e where {_IS_SAME})
on conflict (child_id, id) do nothing returning child_id
""")  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True)
class Enrolled:
    """Without a place: at none, from `first` on."""

    place: Identifier | None
    class_name: str | None
    first: date
    last: date | None


def read(fields: Fields) -> Enrolled:
    """Raises Unfit."""
    first, last = fields.day("validFrom"), fields.maybe_day("validTo")
    if last is not None and last < first:
        raise Unfit(FeedFault.BAD_DATE, "validTo")
    class_name = fields.maybe_text("className", LONGEST_CLASS)
    if not fields.has("institution"):
        return Enrolled(None, None, first, None)
    return Enrolled(identifier(fields.part("institution")), class_name, first, last)


async def apply(connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances) -> Applied:
    """One enrolment at a time: what is said of it ends what was before."""
    faults = await _faults(connection, records)
    named = {matched.content.place for matched in records} - {None}
    schools = await organizations(connection, named, SCHOOLS)
    for matched in records:
        if matched.content.place is not None and matched.content.place not in schools:
            faults[matched.record.number] = FeedFault.UNKNOWN_INSTITUTION
        elif matched.content.first < matched.born:
            faults[matched.record.number] = FeedFault.BAD_DATE
    sound = [matched for matched in records if matched.record.number not in faults]
    rows = [_row(matched, schools) for matched in sound]
    changed = [row[0] for statement in (_END, _KEEP) for row in await statement.fetch(connection, rows)]
    changed += [row[0] for row in await _BEGIN.fetch(connection, rows, circumstances.register)]
    return Applied([ChildChange(child, frozenset(), frozenset({FIELD})) for child in set(changed)], faults)


def _row(matched: MatchedRecord, schools: Mapping[Identifier, Any]) -> tuple[object, ...]:
    enrolled: Enrolled = matched.content
    place = schools[enrolled.place]["id"] if enrolled.place else None
    return (matched.child_id, place, enrolled.class_name, enrolled.first, enrolled.last, new_id())


async def _faults(connection: Connection, records: Sequence[MatchedRecord]) -> dict[int, FeedFault]:
    """What a registrar has decided since stays."""
    children_and_times = [(matched.child_id, matched.record.at) for matched in records]
    decided = {row[0] for row in await _DECIDED.fetch(connection, children_and_times)}
    return {matched.record.number: FeedFault.DECIDED_LATER for matched in records if matched.child_id in decided}


FEED = Adapter("MES", (RecordKind("enrolment", read, apply),))
