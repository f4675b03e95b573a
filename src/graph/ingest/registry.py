"""Children, identifiers, addresses and representatives of a batch.

The first bundle of a child decides name and attachment; later ones fill what was unknown (a newborn's name, the policy
number) and add identifiers and addresses. A registrar corrects names, an import does not.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from graph.database.citus.numbers import know_numbers
from graph.identity import NewId
from graph.ingest.check_digits import OMS, SNILS
from graph.ingest.identity import Connection, Register, Resolved
from graph.ingest.insert import insert
from graph.ingest.rows import Extraction, Representative

ResolvedExtractions = Sequence[tuple[Resolved, Extraction]]
StatedRepresentation = tuple[Resolved, Extraction, Representative]

CHILD = "id birth_date family given patronymic sex policy_number snils district_id synthetic created_at".split()
FILLED = "family given patronymic sex policy_number snils district_id".split()
FILL = f"update child set {', '.join(f'{name} = ${place}' for place, name in enumerate(FILLED, 2))} where id = $1"  # noqa: S608
IDENTIFIERS = "select child_id, system, value from identifier where child_id = any($1::uuid[])"
ADDRESSES = "select child_id, kind, text from address where child_id = any($1::uuid[])"
PEOPLE = """
select r.source_system, r.source_id, r.id from representative r
join unnest($1::text[], $2::text[]) as k(system, value) on k.system = r.source_system and k.value = r.source_id
"""
REPRESENTATIONS = "select child_id, representative_id, id, status from representation where child_id = any($1::uuid[])"
# Emancipated children, and representatives who have died (domain.md 5 F 43): no source proves a right over or of them.
EMANCIPATED = "select child_id from emancipation where child_id = any($1::uuid[]) and confirmed_at is not null"
DEAD = "select id from representative where id = any($1::uuid[]) and died_on is not null"
# A source that has verified a requested representation proves it.
PROVE = """
update representation set kind = $3, status = $4, valid_from = $5, valid_to = $6, basis_kind = 'REGISTER'
where child_id = $1 and id = $2 and status = 'REQUESTED'
"""


async def write_children(
    connection: Connection,
    members: ResolvedExtractions,
    register: Register,
    district_id: UUID | None,
    now: datetime,
) -> list[Extraction]:
    """Insert new children, fill unknown values of the others, add identifiers; the extractions that have a doubtful number."""
    stored = register.stored
    born: dict[UUID, dict[str, object]] = {}
    filled: dict[UUID, dict[str, object]] = {}
    for resolved, extraction in members:
        stated = {name: getattr(extraction.child, name) for name in FILLED[:-1]} | {"district_id": district_id}
        if resolved.child_id in born:
            _fill(born[resolved.child_id], stated)
        elif resolved.child_id in stored:
            row = stored[resolved.child_id]
            current = filled.get(resolved.child_id) or {name: row[name] for name in FILLED}
            if _fill(current, stated):
                filled[resolved.child_id] = current
        else:
            child = extraction.child
            values_of_new = {
                "id": resolved.child_id,
                "birth_date": child.birth_date,
                "synthetic": child.synthetic,
                "created_at": now,
            }
            born[resolved.child_id] = values_of_new | stated
    if born:
        records = [tuple(values[name] for name in CHILD) for values in born.values()]
        await insert(connection, "child", CHILD, records)
    if filled:
        await connection.executemany(
            FILL, [(key, *(values[name] for name in FILLED)) for key, values in filled.items()]
        )
    for name, system in (("policy_number", OMS), ("snils", SNILS)):
        owned = [(child_id, system, str(row[name])) for child_id, row in (born | filled).items() if row[name]]
        await know_numbers(connection, owned)
    return await _write_identifiers(connection, members, register)


def _fill(current: dict[str, object], stated: Mapping[str, object]) -> bool:
    """Fill unknown values of `current` in place; whether there was one."""
    unknown_before = {
        name: value
        for name, value in stated.items()
        if value not in (None, "UNKNOWN") and current[name] in (None, "UNKNOWN")
    }
    current |= unknown_before
    return bool(unknown_before)


async def _write_identifiers(
    connection: Connection, members: ResolvedExtractions, register: Register
) -> list[Extraction]:
    """Add identifiers; a second number of a city register is stored unverified (domain.md 5 B 12), as it may be another child's."""
    stored = list(register.stored)
    stored_keys = {tuple(row) for row in await connection.fetch(IDENTIFIERS, stored)} if stored else set()
    fresh: dict[tuple[UUID, str, str], bool] = {}
    doubted: list[Extraction] = []
    for resolved, extraction in members:
        doubtful = register.doubtful.get(resolved.child_id, ())
        key_of = {item: (resolved.child_id, item.system, item.value) for item in extraction.child.identifiers}
        added = [item for item, key in key_of.items() if key not in stored_keys and key not in fresh]
        fresh |= {key_of[item]: item.verified and (item.system, item.value) not in doubtful for item in added}
        if any((item.system, item.value) in doubtful for item in added):
            doubted.append(extraction)
    if fresh:
        records = [(*key, verified) for key, verified in fresh.items()]
        columns = ["child_id", "system", "value", "verified"]
        await insert(connection, "identifier", columns, records)
        await know_numbers(connection, fresh)
    return doubted


async def write_addresses(connection: Connection, members: ResolvedExtractions, new_id: NewId) -> None:
    """Add addresses that are not on record."""
    old = [resolved.child_id for resolved, _ in members if not resolved.is_new]
    stored_keys = {tuple(row) for row in await connection.fetch(ADDRESSES, old)} if old else set()
    records = []
    for resolved, extraction in members:
        for item in extraction.child.addresses:
            key = (resolved.child_id, item.kind, item.text)
            if key not in stored_keys:
                stored_keys.add(key)
                start = item.valid_from or extraction.child.birth_date
                records.append((resolved.child_id, new_id(), item.kind, item.text, item.locality, start, item.valid_to))
    if records:
        columns = ["child_id", "id", "kind", "text", "locality", "valid_from", "valid_to"]
        await insert(connection, "address", columns, records)


async def write_representatives(connection: Connection, members: ResolvedExtractions, new_id: NewId) -> None:
    """Add people and representations that are not on record; put requested ones in force that a source has verified since."""
    stated = [(resolved, extraction, item) for resolved, extraction in members for item in extraction.representatives]
    if not stated:
        return
    identities = sorted({(item.source_system, item.source_id) for _, _, item in stated})
    people = await _find_people(connection, identities)
    if len(people) < len(identities):
        # As with children: two imports at once must not make two people of one identifier.
        await connection.execute("lock table representative in share row exclusive mode")
        people = await _find_people(connection, identities)
    old = [resolved.child_id for resolved, _, _ in stated if not resolved.is_new]
    representations = {(row[0], row[1]): (row[2], row[3]) for row in await connection.fetch(REPRESENTATIONS, old)}
    barred = await _find_barred(connection, stated, people)
    persons, links, proven = [], [], []
    for resolved, extraction, item in stated:
        key = (item.source_system, item.source_id)
        if key not in people:
            people[key] = new_id()
            persons.append((people[key], *_person_row(item)))
        pair = (resolved.child_id, people[key])
        status = item.status if barred.isdisjoint(pair) or item.status != "ACTIVE" else "REQUESTED"
        terms = (item.kind, status, item.valid_from or extraction.child.birth_date, item.valid_to)
        if pair not in representations:
            representations[pair] = (new_id(), status)
            # A representation that is in force at once is proven by a register (domain.md 5 F 41).
            proof = "REGISTER" if status == "ACTIVE" else None
            links.append((*pair, representations[pair][0], *terms, item.is_primary_contact, False, proof))
        elif (representations[pair][1], status) == ("REQUESTED", "ACTIVE"):
            proven.append((pair[0], representations[pair][0], *terms))
    if persons:
        columns = ["id", "family", "given", "patronymic", "phone", "email", "source_system", "source_id"]
        await insert(connection, "representative", columns, persons)
    if links:
        columns = "child_id representative_id id kind status valid_from valid_to is_primary_contact court_restricted basis_kind".split()
        await insert(connection, "representation", columns, links)
    if proven:
        await connection.executemany(PROVE, proven)


async def _find_barred(
    connection: Connection, stated: Sequence[StatedRepresentation], people: Mapping[tuple[str, str], UUID]
) -> set[UUID]:
    """The emancipated children and dead representatives among the stated representations that are in force."""
    active = [(resolved, item) for resolved, _, item in stated if item.status == "ACTIVE"]
    if not active:
        return set()
    keys = [(item.source_system, item.source_id) for _, item in active]
    emancipated = await connection.fetch(EMANCIPATED, [resolved.child_id for resolved, _ in active])
    dead = await connection.fetch(DEAD, [people[key] for key in keys if key in people])
    return {row[0] for row in (*emancipated, *dead)}


async def _find_people(connection: Connection, identities: Sequence[tuple[str, str]]) -> dict[tuple[str, str], UUID]:
    rows = await connection.fetch(PEOPLE, [key[0] for key in identities], [key[1] for key in identities])
    return {(row[0], row[1]): row[2] for row in rows}


def _person_row(item: Representative) -> tuple[object, ...]:
    return (item.family, item.given, item.patronymic, item.phone, item.email, item.source_system, item.source_id)
