"""What the archive tells: its register of volumes, and what became of requests (docs/paper.md, docs/feeds.md)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID, uuid5

from graph.events.announce import ChildChange
from graph.feeds.adapter import Adapter, Applied, Circumstances, MatchedRecord, RecordKind
from graph.feeds.fault import FeedFault, Unfit
from graph.feeds.fields import Fields
from graph.feeds.organizations import Identifier, identifier, organizations
from graph.ingest.identity import Connection
from graph.ingest.labels import text_labels

VOLUMES, REQUESTS = "paperVolumes", "archiveRequests"  # names of changes
LONGEST_NUMBER, MOST_PAGES = 40, 10_000
FORMS = ("OUTPATIENT_CARD", "HOSPITAL_CARD", "SCHOOL_CARD", "OTHER")
PLACES = ("CLINIC", "ARCHIVE")
REFUSALS = ("DESTROYED", "NOT_THERE", "IN_USE")
# The same number of the register is the same volume, whenever it is told.
VOLUME_IDS = UUID("0193b2d1-0d3c-7b55-9a37-5f1d2c60a811")

# No lock: its child is locked, and of whoever has another child nothing is written.
_STORED = "select id, child_id, labels from paper_volume where id = any($1::uuid[])"
_WRITE = """
insert into paper_volume (child_id, id, register_number, number, form, held_at, organization_id, shelf, pages, begins_on, ends_on,
  digitised_on, destroyed_on, source, told_at, labels)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
on conflict (child_id, id) do update set number = excluded.number, form = excluded.form, held_at = excluded.held_at,
  organization_id = excluded.organization_id, shelf = excluded.shelf, pages = excluded.pages, begins_on = excluded.begins_on,
  ends_on = excluded.ends_on, digitised_on = excluded.digitised_on, destroyed_on = excluded.destroyed_on,
  source = excluded.source, told_at = excluded.told_at, labels = excluded.labels
"""
# A request says no more than its volume does, and none waits for what is no more.
_FOLLOW = """
update archive_request set labels = $3, status = case when $4 and status = 'REQUESTED' then 'REFUSED' else status end,
  refusal = case when $4 and status = 'REQUESTED' then 'DESTROYED' else refusal end,
  closed_at = case when $4 and status = 'REQUESTED' then $5::timestamptz else closed_at end
where child_id = $1 and volume_id = $2 and (labels <> $3 or $4 and status = 'REQUESTED') returning true
"""
_WAITING = (
    "select volume_id, id, labels from archive_request where volume_id = any($1::uuid[]) and status = 'REQUESTED'"
)
_ANSWER = """
update archive_request set status = case when $3::text is null then 'SENT' else 'REFUSED' end, refusal = $3,
  sent_at = case when $3 is null then $4::timestamptz end, closed_at = case when $3 is null then null else $4::timestamptz end
where child_id = $1 and id = $2
"""


@dataclass(frozen=True, slots=True)
class VolumeRecord:
    """A volume as the register has it; `place` by an identifier of its register, or its code alone."""

    register_number: str
    number: int
    form: str
    held_at: str
    place: Identifier
    shelf: str | None
    pages: int | None
    begins_on: date | None
    ends_on: date | None
    digitised_on: date | None
    destroyed_on: date | None


@dataclass(frozen=True, slots=True)
class TransferRecord:
    """The archive's answer to a request; `refusal` is None where the volume was sent."""

    register_number: str
    refusal: str | None


def read_volume(fields: Fields) -> VolumeRecord:
    """Raises Unfit."""
    days = [
        fields.day(name) if fields.has(name) else None for name in ("beginsOn", "endsOn", "digitisedOn", "destroyedOn")
    ]
    if days[0] and any(day is not None and day < days[0] for day in days[1:]):
        raise Unfit(FeedFault.BAD_DATE, "beginsOn")
    pages = fields.number("pages") if fields.has("pages") else None
    number = fields.number("number")
    if number > MOST_PAGES or (pages or 0) > MOST_PAGES:
        raise Unfit(FeedFault.NOT_A_RECORD, "number" if number > MOST_PAGES else "pages")
    return VolumeRecord(
        fields.text("registerNumber", LONGEST_NUMBER),
        number,
        _word(fields, "form", FORMS),
        _word(fields, "heldAt", PLACES),
        identifier(fields.part("organization")),
        fields.maybe_text("shelf", LONGEST_NUMBER),
        pages,
        *days,
    )


def read_transfer(fields: Fields) -> TransferRecord:
    """Raises Unfit."""
    refusal = _word(fields, "refusal", REFUSALS) if fields.has("refusal") else None
    return TransferRecord(fields.text("registerNumber", LONGEST_NUMBER), refusal)


def _word(fields: Fields, name: str, words: Sequence[str]) -> str:
    word = fields.text(name)
    if word not in words:
        raise Unfit(FeedFault.NOT_A_RECORD, name)
    return word


def volume_id(circumstances: Circumstances, register_number: str) -> UUID:
    """The id of a volume by its number in the register of a source."""
    return uuid5(VOLUME_IDS, f"{circumstances.source}/{register_number}")


async def apply_volumes(
    connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances
) -> Applied:
    """Write what the register has of each; it never changes its child."""
    places = await organizations(connection, [matched.content.place for matched in records])
    keys = [volume_id(circumstances, matched.content.register_number) for matched in records]
    stored = {row["id"]: row for row in await connection.fetch(_STORED, keys)}
    faults: dict[int, FeedFault] = {}
    changes: list[ChildChange] = []
    for matched, key in zip(records, keys, strict=True):
        place, before = places.get(matched.content.place), stored.get(key)
        fault = _fault(matched, place, before)
        if fault is None:
            assert place is not None
            volume = matched.content
            words = (place["name"], volume.register_number, volume.shelf or "")
            labels = frozenset[str]().union(*map(text_labels, words))
            names = await _write(connection, circumstances, matched, (key, place["id"], labels))
            all_labels = labels | frozenset(before["labels"] if before else ())
            changes.append(ChildChange(matched.child_id, all_labels, names))
        else:
            faults[matched.record.number] = fault
    return Applied(changes, faults)


def _fault(matched: MatchedRecord, place: Any, before: Any) -> FeedFault | None:
    if place is None:
        return FeedFault.UNKNOWN_INSTITUTION
    if before is not None and before["child_id"] != matched.child_id:
        return FeedFault.ANOTHER_VOLUME
    begins_on = matched.content.begins_on
    return FeedFault.BAD_DATE if begins_on is not None and begins_on < matched.born else None


async def _write(
    connection: Connection, circumstances: Circumstances, matched: MatchedRecord, row: tuple[UUID, UUID, frozenset[str]]
) -> frozenset[str]:
    """Write a volume and what follows for its requests; the names of what changed."""
    volume: VolumeRecord = matched.content
    key, place, labels = row
    days = (volume.begins_on, volume.ends_on, volume.digitised_on, volume.destroyed_on)
    about = (volume.register_number, volume.number, volume.form, volume.held_at, place, volume.shelf, volume.pages)
    source = (circumstances.register, circumstances.now, sorted(labels))
    await connection.execute(_WRITE, matched.child_id, key, *about, *days, *source)
    is_gone = volume.destroyed_on is not None
    followed = await connection.fetch(_FOLLOW, matched.child_id, key, sorted(labels), is_gone, circumstances.now)
    return frozenset({VOLUMES, REQUESTS} if followed else {VOLUMES})


async def apply_transfers(
    connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances
) -> Applied:
    """Write the archive's answers to requests that wait for one."""
    keys = [volume_id(circumstances, matched.content.register_number) for matched in records]
    volumes = {row["id"]: row["child_id"] for row in await connection.fetch(_STORED, keys)}
    waiting = {row["volume_id"]: row for row in await connection.fetch(_WAITING, keys)}
    faults: dict[int, FeedFault] = {}
    changes: list[ChildChange] = []
    for matched, key in zip(records, keys, strict=True):
        if volumes.get(key) != matched.child_id:
            faults[matched.record.number] = FeedFault.UNKNOWN_VOLUME
        elif key not in waiting:
            faults[matched.record.number] = FeedFault.NOT_REQUESTED
        else:
            request = waiting[key]
            answer = (matched.content.refusal, circumstances.now)
            await connection.execute(_ANSWER, matched.child_id, request["id"], *answer)
            changes.append(ChildChange(matched.child_id, frozenset(request["labels"]), frozenset({REQUESTS})))
    return Applied(changes, faults)


def _stream(matched: MatchedRecord) -> str:
    return str(matched.content.register_number)


FEED = Adapter(
    "ARCHIVE",
    (
        RecordKind("volume", read_volume, apply_volumes, _stream),
        RecordKind("transfer", read_transfer, apply_transfers, _stream),
    ),
)
