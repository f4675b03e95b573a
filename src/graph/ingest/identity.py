"""Which child a patient is: by identifiers that are stored already, never by name (domain.md 5 B)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias
from uuid import UUID

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from graph.identity import NewId
from graph.ingest.check_digits import OMS, SNILS
from graph.ingest.refusal import RefusalCode, Rejection
from graph.ingest.rows import Child, Extraction

Key = tuple[str, str]
Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]"

# A second number of a city register recognises nobody until a registrar has confirmed it: it may be another child's.
FIND = """
select i.system, i.value, i.child_id,
    i.system in ($3, $5) and not i.verified and (
        coalesce(i.value <> case i.system when $3 then c.policy_number when $5 then c.snils end, false)
        or exists (select from identifier o where (o.child_id, o.system) = (i.child_id, i.system) and o.verified)
    )
from identifier i
join unnest($1::text[], $2::text[]) as k(system, value) on k.system = i.system and k.value = i.value
join child c on c.id = i.child_id
union
select $3, c.policy_number, c.id, false from child c where c.policy_number = any($4::text[])
union
select $5, c.snils, c.id, false from child c where c.snils = any($6::text[])
"""
HOLD = """
select id, birth_date, family, given, patronymic, sex, policy_number, snils, district_id
from child where id = any($1::uuid[]) order by id for no key update
"""
GONE = "select exists (select from child_merge where merged_id = any($1::uuid[]) and undone_at is null)"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A child and whether it is new to the database."""

    child_id: UUID
    is_new: bool


@dataclass(slots=True)
class Register:
    """Identifiers and birth dates known so far: what is stored, and what earlier extractions of the batch brought.

    `doubtful` are numbers that do not recognise their child, `numbers` the policy number and SNILS that do.
    """

    children: dict[Key, set[UUID]] = field(default_factory=dict)
    doubtful: dict[UUID, set[Key]] = field(default_factory=dict)
    numbers: dict[tuple[UUID, str], str] = field(default_factory=dict)
    births: dict[UUID, date] = field(default_factory=dict)
    stored: dict[UUID, asyncpg.Record] = field(default_factory=dict)

    def resolve(self, extraction: Extraction, new_id: NewId) -> Resolved | Rejection:
        """The child of an extraction; a rejection where two are meant, or one born on another day."""
        found = self._meant(keys(extraction.child))
        if len(found) > 1:
            return _conflict(extraction, "the identifiers of the Patient belong to different children")
        if found and self.births[next(iter(found))] != extraction.child.birth_date:
            return _conflict(extraction, "the identifiers belong to a child with another birth date")
        child_id = found.pop() if found else new_id()
        is_new = child_id not in self.births
        self.births[child_id] = extraction.child.birth_date
        self._learn(child_id, extraction.child)
        return Resolved(child_id, is_new)

    def _meant(self, wanted: Sequence[Key]) -> set[UUID]:
        """Whom identifiers belong to; what is doubtful of one of these does not name another."""
        found = {child for key in wanted for child in self.children.get(key, ())}
        if len(found) > 1:
            doubtful = {key for child in found for key in self.doubtful.get(child, ())}
            found = {child for key in wanted if key not in doubtful for child in self.children.get(key, ())} or found
        return found

    def _learn(self, child_id: UUID, child: Child) -> None:
        for item in child.identifiers:
            if item.verified and item.system in (OMS, SNILS):
                self.numbers.setdefault((child_id, item.system), item.value)
        for key in keys(child):
            known = self.children.get(key, set())
            if child_id not in known and self.numbers.get((child_id, key[0]), key[1]) != key[1]:
                self.doubtful.setdefault(child_id, set()).add(key)
            else:
                self.children.setdefault(key, known).add(child_id)


def keys(child: Child) -> list[Key]:
    """What a child is recognised by."""
    return [(item.system, item.value) for item in child.identifiers]


async def open_register(connection: Connection, extractions: Sequence[Extraction]) -> Register:
    """Look the children of a batch up and hold their rows until the transaction ends.

    An identifier that is new is looked up again with the table held, so that two imports at once do not make two
    children. Whoever brings no new identifier needs no such lock; rows are always held after the table, so nobody waits
    in a circle.
    """
    wanted = {key for extraction in extractions for key in keys(extraction.child)}
    rows = await _find(connection, wanted)
    if wanted - {(row[0], row[1]) for row in rows}:
        await connection.execute("lock table identifier in share row exclusive mode")
        rows = await _find(connection, wanted)
    held = await connection.fetch(HOLD, _found(rows))
    if await connection.fetchval(GONE, _found(rows)):
        # Merged into another while this waited: what named them names the other one now.
        rows = await _find(connection, wanted)
        held = await connection.fetch(HOLD, _found(rows))
    register = Register()
    for system, value, child_id, is_doubtful in rows:
        if is_doubtful:
            register.doubtful.setdefault(child_id, set()).add((system, value))
        else:
            register.children.setdefault((system, value), set()).add(child_id)
    for row in held:
        register.births[row["id"]], register.stored[row["id"]] = row["birth_date"], row
        numbers = {(row["id"], OMS): row["policy_number"], (row["id"], SNILS): row["snils"]}
        register.numbers |= {key: number for key, number in numbers.items() if number is not None}
    return register


def _found(rows: Sequence[asyncpg.Record]) -> list[UUID]:
    return sorted({row[2] for row in rows})


async def find_children(connection: Connection, wanted: Iterable[Key]) -> dict[Key, set[UUID]]:
    """Which stored children have these identifiers, beyond doubt; one statement, whatever there is."""
    found: dict[Key, set[UUID]] = {}
    for system, value, child_id, is_doubtful in await _find(connection, wanted):
        if not is_doubtful:
            found.setdefault((system, value), set()).add(child_id)
    return found


async def _find(connection: Connection, wanted: Iterable[Key]) -> list[asyncpg.Record]:
    ordered = sorted(wanted)
    systems, values = [key[0] for key in ordered], [key[1] for key in ordered]
    policies = [key[1] for key in ordered if key[0] == OMS]
    numbers = [key[1] for key in ordered if key[0] == SNILS]
    return await connection.fetch(FIND, systems, values, OMS, policies, SNILS, numbers)


def _conflict(extraction: Extraction, reason: str) -> Rejection:
    return Rejection(extraction.file, "Patient", RefusalCode.IDENTITY_CONFLICT, reason, extraction.sha256)
