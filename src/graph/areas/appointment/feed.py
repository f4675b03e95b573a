"""Appointments as UMIAS tells of them, each by its number there (docs/feeds.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID, uuid5

from graph.database.citus.given import Given
from graph.events.announce import ChildChange
from graph.feeds.adapter import Adapter, Applied, Circumstances, MatchedRecord, RecordKind
from graph.feeds.fault import FeedFault, Unfit
from graph.feeds.fields import Fields
from graph.feeds.organizations import Identifier, identifier, organizations
from graph.identity import new_id
from graph.ingest.identity import Connection
from graph.ingest.labels import text_labels
from graph.ingest.moment import MOSCOW
from graph.ingest.reading import remind
from graph.record import SPECIALTY_LABELS

FIELD = "appointments"
LONGEST_NUMBER, LONGEST_SPECIALTY = 40, 40  # characters
PLACES = ("POLYCLINIC", "HOSPITAL")
STATUSES = ("booked", "arrived", "fulfilled", "cancelled", "noshow")  # FHIR's words
# The same number of the same system is the same appointment, whenever it is told.
APPOINTMENTS = UUID("0193a0c5-6f1e-7c3a-8f5e-6d3a1c9e7b43")

# Who works there on the day: nobody else is let in by an appointment.
_STAFF = """
select said.number, s.id, s.specialty
from unnest($1::bigint[], $2::text[], $3::text[], $4::uuid[], $5::date[]) as said (number, system, value, place, day)
join staff s on s.source_system = said.system and s.source_id = said.value
where exists (
  select from assignment w where w.staff_id = s.id and w.organization_id = said.place
    and w.valid_from <= said.day and (w.valid_to is null or w.valid_to >= said.day))
"""
# No lock: its child is locked, and of whoever has another child nothing is written.
_STORED = "select id, child_id, labels from appointment where id = any($1::uuid[])"
_SAID = Given(
    {
        "child_id": "uuid",
        "id": "uuid",
        "number": "text",
        "status": "text",
        "specialty": "text",
        "organization_id": "uuid",
        "staff_id": "uuid",
        "starts_at": "timestamptz",
        "ends_at": "timestamptz",
        "day": "date",
        "labels": "text",
    }
)
_WRITE = _SAID.statement("""
insert into appointment (child_id, id, source, number, status, specialty, organization_id, staff_id, starts_at, ends_at, day, labels)
select child_id, id, $12, number, status, specialty, organization_id, staff_id, starts_at, ends_at, day, string_to_array(labels, ' ')
from {said}
on conflict (child_id, id) do update set source = excluded.source, status = excluded.status, specialty = excluded.specialty,
  organization_id = excluded.organization_id, staff_id = excluded.staff_id, starts_at = excluded.starts_at,
  ends_at = excluded.ends_at, day = excluded.day, labels = excluded.labels
""")


@dataclass(frozen=True, slots=True)
class AppointmentRecord:
    """An appointment; place and person by an identifier of their register."""

    number: str
    status: str
    specialty: str | None
    place: Identifier
    person: Identifier | None
    starts_at: datetime
    ends_at: datetime | None

    @property
    def day(self) -> date:
        """Of its beginning, in Moscow."""
        return self.starts_at.astimezone(MOSCOW).date()


@dataclass(frozen=True, slots=True)
class _Known:
    """What the database knows of what some records name, by their numbers."""

    places: dict[Identifier, Any]
    staff: dict[int, Any]


def read(fields: Fields) -> AppointmentRecord:
    """Raises Unfit."""
    starts_at = fields.moment("startsAt")
    ends_at = fields.moment("endsAt") if fields.has("endsAt") else None
    if ends_at is not None and ends_at < starts_at:
        raise Unfit(FeedFault.BAD_DATE, "endsAt")
    status, specialty = fields.text("status"), fields.maybe_text("specialty", LONGEST_SPECIALTY)
    if status not in STATUSES:
        raise Unfit(FeedFault.NOT_A_RECORD, "status")
    if specialty is not None and not (specialty.isascii() and specialty.isidentifier() and specialty.isupper()):
        raise Unfit(FeedFault.NOT_A_RECORD, "specialty")
    place = identifier(fields.part("organization"))
    person = identifier(fields.part("staff")) if fields.has("staff") else None
    number = fields.text("number", LONGEST_NUMBER)
    return AppointmentRecord(number, status.upper(), specialty, place, person, starts_at, ends_at)


async def apply(connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances) -> Applied:
    """Write what is told of each; it changes its day, its status and whom it is with, never its child."""
    keys = {
        matched.record.number: uuid5(APPOINTMENTS, f"{circumstances.source}/{matched.content.number}")
        for matched in records
    }
    stored = {row["id"]: row for row in await connection.fetch(_STORED, list(keys.values()))}
    known = await _known(connection, records)
    faults: dict[int, FeedFault] = {}
    rows: list[tuple[Any, ...]] = []
    changes: list[ChildChange] = []
    for matched in records:
        number = matched.record.number
        before = stored.get(keys[number])
        fault = _fault(matched, known, before)
        if fault is not None:
            faults[number] = fault
            continue
        row = _row(matched, keys[number], known)
        rows.append(row)
        labels = frozenset(row[-1].split()) | frozenset(before["labels"] if before else ())
        changes.append(ChildChange(matched.child_id, labels, frozenset({FIELD})))
    if rows:
        await _WRITE.fetch(connection, rows, circumstances.register)
        await remind(connection, sorted({row[0] for row in rows}), new_id, circumstances.now)
    return Applied(changes, faults)


async def _known(connection: Connection, records: Sequence[MatchedRecord]) -> _Known:
    places = await organizations(connection, [matched.content.place for matched in records], PLACES)
    wanted = [
        (matched.record.number, *matched.content.person, places[matched.content.place]["id"], matched.content.day)
        for matched in records
        if matched.content.person is not None and matched.content.place in places
    ]
    staff = await connection.fetch(_STAFF, *map(list, zip(*wanted, strict=True))) if wanted else []
    return _Known(places, {row["number"]: row for row in staff})


def _fault(matched: MatchedRecord, known: _Known, before: Any) -> FeedFault | None:
    appointment: AppointmentRecord = matched.content
    if appointment.place not in known.places:
        return FeedFault.UNKNOWN_INSTITUTION
    if appointment.person is not None and matched.record.number not in known.staff:
        return FeedFault.UNKNOWN_STAFF
    if appointment.day < matched.born:
        return FeedFault.BAD_DATE
    return FeedFault.ANOTHER_APPOINTMENT if before and before["child_id"] != matched.child_id else None


def _row(matched: MatchedRecord, key: UUID, known: _Known) -> tuple[Any, ...]:
    appointment: AppointmentRecord = matched.content
    place, person = known.places[appointment.place], known.staff.get(matched.record.number)
    # Who it is with tells as much as what it is (domain.md 3.14).
    specialties = {appointment.specialty, person["specialty"] if person else None} - {None}
    labels = text_labels(place["name"]).union(*(SPECIALTY_LABELS.get(str(each), ()) for each in specialties))
    times = (appointment.starts_at, appointment.ends_at, appointment.day)
    who = (appointment.specialty, place["id"], person["id"] if person else None)
    return (matched.child_id, key, appointment.number, appointment.status, *who, *times, " ".join(sorted(labels)))


FEED = Adapter("UMIAS", (RecordKind("appointment", read, apply, lambda meant: str(meant.content.number)),))
