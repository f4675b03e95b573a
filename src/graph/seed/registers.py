"""What no medical document says: who works and learns where, open calls, accounts, rights that were taken away."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from graph.identity import NewId
from graph.ingest.identity import Connection
from graph.ingest.insert import insert
from graph.record import OWN_ACCOUNT_FROM
from graph.seed.cases import SeedCase
from graph.seed.clinics import grant, register
from graph.seed.frame import Frame
from graph.seed.layout import Layout, Organization
from graph.seed.part import Rows, brought
from graph.seed.person import PERSON, DrawnChild
from graph.viewer import Role

Members = list[tuple[DrawnChild, UUID]]

IDS = """
select i.system, i.value, i.child_id from identifier i
join unnest($1::text[], $2::text[]) as k(system, value) on k.system = i.system and k.value = i.value
"""
RESTRICT = """
update representation
set status = $4, court_restricted = $5, revoked_at = $6, revoked_reason = $7, valid_to = coalesce($8, valid_to),
  basis_kind = coalesce(basis_kind, case when kind = 'DELEGATED' then 'CONSENT' end),
  granted_by = case when kind = 'DELEGATED' then (
    select id from representation m where m.child_id = $1 and m.kind = 'PARENT' and m.is_primary_contact) end
where child_id = $1 and representative_id = (select id from representative where source_system = $2 and source_id = $3)
"""
FOLLOW = """
update observation o set staff_id = s.id from unnest($2::text[], $3::uuid[]) as s(specialty, id)
where o.child_id = any($1::uuid[]) and o.specialty = s.specialty
"""
REPRESENT = """
insert into account (subject, representative_id, roles, level)
select source_id, id, array['parent'], 'FULL' from representative where source_system = $1 order by source_id
"""


PROTECT = "update organization set child_protection_contact = $2 where kind = $1"
PROTECTION = ("POLYCLINIC", "ответственный за защиту детей, +7 000 000-00-00")


async def write_layout(connection: Connection, frame: Frame, layout: Layout) -> None:
    """Organizations, districts, staff, their assignments and accounts."""
    await register(connection, frame, layout)
    await connection.execute(PROTECT, *PROTECTION)
    await grant(connection, layout)


async def write_batch(
    connection: Connection, frame: Frame, layout: Layout, persons: Sequence[DrawnChild], new_id: NewId
) -> None:
    """Everything of a batch that hangs on the ids which the import gave its children."""
    stored = await connection.fetch(IDS, [person.key[0] for person in persons], [person.key[1] for person in persons])
    known = {(row[0], row[1]): row[2] for row in stored}
    members = [(person, known[person.key]) for person in persons]
    enrolments = [row for member in members for row in _enrolment(frame, layout, *member, new_id)]
    columns = "child_id id organization_id class_name valid_from valid_to source"
    await insert(connection, "enrolment", columns.split(), enrolments)
    named = [(teen_subject(frame, person), child_id) for person, child_id in members]
    accounts: Rows = [(subject, child_id, [Role.CHILD.value], "FULL") for subject, child_id in named if subject]
    await insert(connection, "account", "subject child_id roles level".split(), accounts)
    for part in brought().parts:
        rows = [row for member in members for row in part.rows(frame, layout, *member, new_id)]
        await insert(connection, part.table, part.columns, rows)
        if part.then is not None:
            await connection.execute(part.then, list(known.values()))
    await _restrict(connection, frame, members)
    await _follow(connection, layout, members)


def teen_subject(frame: Frame, person: DrawnChild) -> str | None:
    """Under which a teenager signs in, where they do."""
    is_old_enough = person.age(frame.day) >= OWN_ACCOUNT_FROM
    return f"child-{person.index}" if is_old_enough and person.policy_number else None


async def write_representatives(connection: Connection) -> None:
    """An account for everybody who represents a child, under the name the register knows them by."""
    await connection.execute(REPRESENT, PERSON)


def _enrolment(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    """The school year's class, or a group of a kindergarten; before three and for some, nothing."""
    year = frame.day.year - (frame.day.month < 9)
    start = date(year, 9, 1)
    age = person.age(start)
    random = frame.random("enrolment", person.index)
    if age < 3 or random.random() < 0.04:
        return []
    if age >= 7 or person.case is SeedCase.SHARED:
        school = _near(layout.of_kind("SCHOOL"), frame, person, random.random())
        named = f"{min(11, max(1, age - 6))}{random.choice('АБВГ')}"
    else:
        school = _near(layout.of_kind("KINDERGARTEN"), frame, person, random.random())
        named = ("младшая группа", "средняя группа", "старшая группа", "подготовительная группа")[age - 3]
    return [(child_id, new_id(), school.id, named, start, date(year + 1, 8, 31), "SIMULATED")]


def _near(places: list[Organization], frame: Frame, person: DrawnChild, chance: float) -> Organization:
    """Four in five go to the one of their district."""
    home = person.district * len(places) // frame.districts
    shift = 0 if chance < 0.8 or person.case is SeedCase.SHARED else 1
    return places[(home + shift) % len(places)]


async def _restrict(connection: Connection, frame: Frame, members: Members) -> None:
    """The ends and limits of representations that FHIR cannot say."""
    moment, ended = frame.now - timedelta(days=5), frame.before(5)
    restrictions: dict[SeedCase, tuple[object, ...]] = {
        SeedCase.REVOKED: ("REVOKED", False, moment, "Заявление второго родителя", ended),
        SeedCase.COURT_RESTRICTED: ("ACTIVE", True, None, None, None),
        SeedCase.EXPIRED: ("EXPIRED", False, None, None, None),
        SeedCase.GRANDMOTHER: ("ACTIVE", False, None, None, None),
    }
    named = [(person, child_id) for person, child_id in members if person.case in restrictions]
    rows = [(child_id, PERSON, person.relatives[-1].subject, *restrictions[person.case]) for person, child_id in named]
    if rows:
        await connection.executemany(RESTRICT, rows)


async def _follow(connection: Connection, layout: Layout, members: Members) -> None:
    """Name the specialist of the child's polyclinic who follows the disease."""
    specialists = layout.specialists(members[0][0].district)
    ids = [child_id for _, child_id in members]
    await connection.execute(FOLLOW, ids, list(specialists), [member.id for member in specialists.values()])
