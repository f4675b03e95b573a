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

FIND = """
select i.system, i.value, i.child_id from identifier i
join unnest($1::text[], $2::text[]) as k(system, value) on k.system = i.system and k.value = i.value
union
select $3, c.policy_number, c.id from child c where c.policy_number = any($4::text[])
union
select $5, c.snils, c.id from child c where c.snils = any($6::text[])
"""
HOLD = """
select id, birth_date, family, given, patronymic, sex, policy_number, snils, district_id
from child where id = any($1::uuid[]) order by id for no key update
"""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A child and whether it is new to the database."""

    child_id: UUID
    is_new: bool


@dataclass(slots=True)
class Register:
    """Identifiers and birth dates known so far: what is stored, and what earlier extractions of the batch brought."""

    children: dict[Key, set[UUID]] = field(default_factory=dict)
    births: dict[UUID, date] = field(default_factory=dict)
    stored: dict[UUID, asyncpg.Record] = field(default_factory=dict)

    def resolve(self, extraction: Extraction, new_id: NewId) -> Resolved | Rejection:
        """The child of an extraction; a rejection where two are meant, or one born on another day."""
        found = {child for key in keys(extraction.child) for child in self.children.get(key, ())}
        if len(found) > 1:
            return _conflict(extraction, "the identifiers of the Patient belong to different children")
        if found and self.births[next(iter(found))] != extraction.child.birth_date:
            return _conflict(extraction, "the identifiers belong to a child with another birth date")
        child_id = found.pop() if found else new_id()
        is_new = child_id not in self.births
        self.births[child_id] = extraction.child.birth_date
        for key in keys(extraction.child):
            self.children.setdefault(key, set()).add(child_id)
        return Resolved(child_id, is_new)


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
    children = await find_children(connection, wanted)
    if any(key not in children for key in wanted):
        await connection.execute("lock table identifier in share row exclusive mode")
        children = await find_children(connection, wanted)
    held = await connection.fetch(HOLD, sorted({child for found in children.values() for child in found}))
    return Register(children, {row["id"]: row["birth_date"] for row in held}, {row["id"]: row for row in held})


async def find_children(connection: Connection, wanted: Iterable[Key]) -> dict[Key, set[UUID]]:
    """Which stored children have these identifiers; one statement, whatever there is."""
    ordered = sorted(wanted)
    systems, values = [key[0] for key in ordered], [key[1] for key in ordered]
    policies = [key[1] for key in ordered if key[0] == OMS]
    numbers = [key[1] for key in ordered if key[0] == SNILS]
    found: dict[Key, set[UUID]] = {}
    for row in await connection.fetch(FIND, systems, values, OMS, policies, SNILS, numbers):
        found.setdefault((row[0], row[1]), set()).add(row[2])
    return found


def _conflict(extraction: Extraction, reason: str) -> Rejection:
    return Rejection(extraction.file, "Patient", RefusalCode.IDENTITY_CONFLICT, reason, extraction.sha256)
