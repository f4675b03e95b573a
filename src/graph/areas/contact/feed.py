"""Contacts as UMIAS tells of them: written, or proposed where they disagree with a proven one (docs/feeds.md, rule 8)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any
from uuid import UUID

from graph.database.citus.given import Given
from graph.events.announce import ChildChange
from graph.feeds.adapter import Adapter, Applied, Circumstances, MatchedRecord, RecordKind
from graph.feeds.fault import FeedFault, Unfit
from graph.feeds.fields import Fields
from graph.identity import new_id
from graph.ingest.identity import Connection

FIELD = "representatives"
LONGEST_PHONE, LONGEST_EMAIL = 40, 200  # characters
PHONE = re.compile(r"\+?[0-9 ()\-]{5,}")
EMAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")

# People who represent the child or wait to: a contact makes no right, and nobody is known by it.
_NAMED = Given({"child_id": "uuid", "number": "bigint", "system": "text", "value": "text"}).statement("""
select said.number, r.id from {said}
join representative r on r.source_system = said.system and r.source_id = said.value
where exists (
    select from representation p where p.child_id = said.child_id{of p.child_id} and p.representative_id = r.id
      and p.status not in ('REVOKED', 'EXPIRED'))
""")
_PEOPLE = "select id, phone, email from representative where id = any($1::uuid[]) order by id for no key update"
# By a right over any child.
_PROVEN = """
select distinct representative_id from representation
where representative_id = any($1::uuid[]) and status = 'ACTIVE' and basis_annulled_at is null
  and valid_from <= $2 and (valid_to is null or valid_to >= $2)
"""
_WRITE = """
update representative r set phone = said.phone, email = said.email
from unnest($1::uuid[], $2::text[], $3::text[]) as said (id, phone, email) where r.id = said.id
"""
_PROPOSE = Given(
    {"child_id": "uuid", "id": "uuid", "representative_id": "uuid", "phone": "text", "email": "text"}
).statement("""
insert into contact_proposal (child_id, id, representative_id, source, phone, email, proposed_at)
select child_id, id, representative_id, $6, phone, email, $7 from {said}
on conflict (child_id, representative_id) where decided_at is null
do update set source = excluded.source, phone = excluded.phone, email = excluded.email, proposed_at = excluded.proposed_at
""")
_TAKE_BACK = Given({"child_id": "uuid", "representative_id": "uuid"}).statement("""
update contact_proposal p set decided_at = $3, is_accepted = false from {said}
where p.child_id = said.child_id{of p.child_id} and p.representative_id = said.representative_id and p.decided_at is null
""")


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """A representative by an identifier, and what is said of them; None: nothing is."""

    system: str
    value: str
    phone: str | None
    email: str | None


@dataclass(slots=True)
class _Person:
    """A representative as the row has them, and whether they have a right with a basis in force."""

    id: UUID
    phone: str | None
    email: str | None
    is_proven: bool


def read(fields: Fields) -> ContactRecord:
    """Raises Unfit."""
    named = fields.part("representative")
    phone, email = fields.maybe_text("phone", LONGEST_PHONE), fields.maybe_text("email", LONGEST_EMAIL)
    for name, value, form in (("phone", phone, PHONE), ("email", email, EMAIL)):
        if value is not None and not form.fullmatch(value):
            raise Unfit(FeedFault.NOT_A_RECORD, name)
    if phone is None and email is None:
        raise Unfit(FeedFault.NOT_A_RECORD, "phone")
    return ContactRecord(named.text("system"), named.text("value"), phone, email)


async def apply(connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances) -> Applied:
    """Write what fills a gap or what nothing proves, propose the rest."""
    known = await _known(connection, records, circumstances)
    written: dict[UUID, tuple[_Person, UUID]] = {}
    proposed: list[tuple[Any, ...]] = []
    agreed: list[tuple[UUID, UUID]] = []
    for matched in records:
        person = known.get(matched.record.number)
        if person is None:
            continue
        if person.is_proven and _disagrees(person, matched.content):
            proposed.append((matched.child_id, new_id(), person.id, matched.content.phone, matched.content.email))
            continue
        agreed.append((matched.child_id, person.id))
        if _take(person, matched.content):
            written[person.id] = (person, matched.child_id)
    await _write(connection, [person for person, _ in written.values()])
    await _PROPOSE.fetch(connection, proposed, circumstances.register, circumstances.now)
    await _TAKE_BACK.fetch(connection, agreed, circumstances.now)
    children = {child for _, child in written.values()} | {each[0] for each in proposed}
    missing = {
        matched.record.number: FeedFault.UNKNOWN_REPRESENTATIVE
        for matched in records
        if matched.record.number not in known
    }
    return Applied([ChildChange(child, frozenset(), frozenset({FIELD})) for child in children], missing)


async def _known(
    connection: Connection, records: Sequence[MatchedRecord], circumstances: Circumstances
) -> dict[int, _Person]:
    """Whom the records name, by their numbers; their rows are locked."""
    named = await _NAMED.fetch(
        connection,
        [
            (matched.child_id, matched.record.number, matched.content.system, matched.content.value)
            for matched in records
        ],
    )
    ids = sorted({row["id"] for row in named})
    if not ids:
        return {}
    rows = await connection.fetch(_PEOPLE, ids)
    proven = {row[0] for row in await connection.fetch(_PROVEN, ids, circumstances.today)}
    # One person of two children is one object: what the first record writes the second one finds.
    people = {row["id"]: _Person(row["id"], row["phone"], row["email"], row["id"] in proven) for row in rows}
    # Where two have one identifier the same one of them is written to each time.
    return {row["number"]: people[row["id"]] for row in sorted(named, key=itemgetter("id"))}


def _disagrees(person: _Person, contact: ContactRecord) -> bool:
    pairs = ((person.phone, contact.phone), (person.email, contact.email))
    return any(old is not None and new is not None and _plain(old) != _plain(new) for old, new in pairs)


def _take(person: _Person, contact: ContactRecord) -> bool:
    """Take over what differs; whether there was any."""
    phone = contact.phone if contact.phone and _plain(contact.phone) != _plain(person.phone or "") else person.phone
    email = contact.email if contact.email and _plain(contact.email) != _plain(person.email or "") else person.email
    is_news = (phone, email) != (person.phone, person.email)
    person.phone, person.email = phone, email
    return is_news


def _plain(value: str) -> str:
    """Without what people write between digits, and in one case."""
    return re.sub(r"[\s()\-]", "", value).casefold()


async def _write(connection: Connection, people: Sequence[_Person]) -> None:
    if people:
        columns = [each.id for each in people], [each.phone for each in people], [each.email for each in people]
        await connection.execute(_WRITE, *columns)


FEED = Adapter(
    "UMIAS",
    (
        RecordKind(
            "contact", read, apply, lambda meant: f"{meant.child_id}/{meant.content.system}|{meant.content.value}"
        ),
    ),
)
