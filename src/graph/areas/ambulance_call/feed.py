"""Ambulance calls as a dispatcher's system tells of them through UMIAS: opened, identified once, assigned, closed (docs/feeds.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from graph.feeds.adapter import Adapter, Applied, Circumstances, MatchedRecord, RecordKind
from graph.feeds.fault import FeedFault, Unfit
from graph.feeds.fields import Fields
from graph.ingest.identity import Connection

LONGEST_NUMBER = 40  # characters
DISPATCHER, DOCTOR = "dispatcher", "emergency_doctor"
# The same number of the same system is the same call, whenever it is told.
CALLS = UUID("0193a0c5-6f1e-7c3a-8f5e-6d3a1c9e7b42")

# Who holds the role and works at an ambulance or a hospital today, as `emergencyCallAssign` has it.
_STAFF = """
select said.role, said.system, said.value, s.id
from (select distinct * from unnest($1::text[], $2::text[], $3::text[]) as said (role, system, value)) as said
join staff s on s.source_system = said.system and s.source_id = said.value
where exists (select from account a where a.staff_id = s.id and said.role = any (a.roles) and a.disabled_at is null)
  and exists (
    select from assignment w join organization o on o.id = w.organization_id
    where w.staff_id = s.id and o.kind in ('AMBULANCE', 'HOSPITAL') and o.closed_at is null
      and w.valid_from <= $4 and (w.valid_to is null or w.valid_to >= $4))
"""
_STORED = "select id, child_id, dispatcher_id from ambulance_call where id = any($1::uuid[]) for no key update"
# Identified once and closed once: what is written stays.
_WRITE = """
insert into ambulance_call as stored (id, child_id, number, dispatcher_id, doctor_id, opened_at, expires_at, closed_at)
select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::timestamptz[], $8::timestamptz[])
on conflict (id) do update set child_id = coalesce(stored.child_id, excluded.child_id),
  doctor_id = coalesce(excluded.doctor_id, stored.doctor_id), closed_at = coalesce(stored.closed_at, excluded.closed_at)
"""

Person = tuple[str, str]


@dataclass(frozen=True, slots=True)
class CallRecord:
    """A call; people by an identifier of their register."""

    number: str
    dispatcher: Person
    doctor: Person | None
    opened_at: datetime
    closed_at: datetime | None


def read(fields: Fields) -> CallRecord:
    """Raises Unfit."""
    opened_at = fields.moment("openedAt")
    closed_at = fields.moment("closedAt") if fields.has("closedAt") else None
    if opened_at > fields.moment("occurredAt"):
        raise Unfit(FeedFault.BAD_DATE, "openedAt")
    if closed_at is not None and not opened_at <= closed_at <= fields.moment("occurredAt"):
        raise Unfit(FeedFault.BAD_DATE, "closedAt")
    doctor = _person(fields, "doctor") if fields.has("doctor") else None
    return CallRecord(
        fields.text("number", LONGEST_NUMBER), _person(fields, "dispatcher"), doctor, opened_at, closed_at
    )


def _person(fields: Fields, name: str) -> Person:
    named = fields.part(name)
    return named.text("system"), named.text("value")


async def apply(connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances) -> Applied:
    """Write what is told; a call that is left open ends by itself, as every call does."""
    staff = await _staff(connection, records, circumstances)
    keys = {
        matched.record.number: uuid5(CALLS, f"{circumstances.source}/{matched.content.number}") for matched in records
    }
    stored = {row["id"]: row for row in await connection.fetch(_STORED, list(keys.values()))}
    faults: dict[int, FeedFault] = {}
    rows: list[tuple[Any, ...]] = []
    for matched in records:
        call: CallRecord = matched.content
        key = keys[matched.record.number]
        dispatcher = staff.get((DISPATCHER, *call.dispatcher))
        doctor = staff.get((DOCTOR, *call.doctor)) if call.doctor else None
        if dispatcher is None or (call.doctor is not None and doctor is None):
            faults[matched.record.number] = FeedFault.UNKNOWN_STAFF
        elif _is_another(stored.get(key), matched.known_child, dispatcher):
            faults[matched.record.number] = FeedFault.ANOTHER_CALL
        else:
            until = call.opened_at + timedelta(seconds=circumstances.settings.call)
            people = (matched.known_child, call.number, dispatcher, doctor)
            rows.append((key, *people, call.opened_at, until, call.closed_at))
    if rows:
        await connection.execute(_WRITE, *map(list, zip(*rows, strict=True)))
    return Applied(faults=faults, children={row[1] for row in rows} - {None})


async def _staff(
    connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances
) -> dict[tuple[str, str, str], UUID]:
    """Those who may take a call or ride to one, by role and identifier."""
    named = [(DISPATCHER, *matched.content.dispatcher) for matched in records]
    named += [(DOCTOR, *matched.content.doctor) for matched in records if matched.content.doctor]
    rows = await connection.fetch(_STAFF, *map(list, zip(*named, strict=True)), circumstances.today)
    return {(row["role"], row["system"], row["value"]): row["id"] for row in rows}


def _is_another(stored: Any, child: UUID | None, dispatcher: UUID) -> bool:
    """Whether the number stands for a call of somebody else, or about somebody else."""
    if stored is None:
        return False
    return bool(stored["dispatcher_id"] != dispatcher or (child and stored["child_id"] not in (None, child)))


FEED = Adapter("UMIAS", (RecordKind("call", read, apply, lambda meant: str(meant.content.number), needs_child=False),))
