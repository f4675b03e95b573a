"""The stored child that a patient is: found by its identifiers, never by name (domain.md 5 B)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias
from uuid import UUID

import asyncpg
from asyncpg.pool import PoolConnectionProxy

from graph.database.citus.hold import hold
from graph.identity import NewId
from graph.ingest.check_digits import OMS, SNILS
from graph.ingest.refusal import RefusalCode, Rejection
from graph.ingest.rows import Child, Extraction

IdentifierKey = tuple[str, str]
Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record] | PoolConnectionProxy[asyncpg.Record]"

# A second number of a city register identifies no child until a registrar has confirmed it: it may be another child's.
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
LOCK = """
select id, birth_date, family, given, patronymic, sex, policy_number, snils, district_id
from child where id = any($1::uuid[]) order by id for no key update
"""
MERGED = "select exists (select from child_merge where merged_id = any($1::uuid[]) and undone_at is null)"


@dataclass(frozen=True, slots=True)
class Resolved:
    """A child and whether it is new to the database."""

    child_id: UUID
    is_new: bool


@dataclass(slots=True)
class Register:
    """Identifiers and birth dates that are stored, and those of earlier extractions of the batch.

    `doubtful`: numbers that do not identify their child; `numbers`: the policy number and SNILS that do.
    """

    children: dict[IdentifierKey, set[UUID]] = field(default_factory=dict)
    doubtful: dict[UUID, set[IdentifierKey]] = field(default_factory=dict)
    numbers: dict[tuple[UUID, str], str] = field(default_factory=dict)
    births: dict[UUID, date] = field(default_factory=dict)
    stored: dict[UUID, asyncpg.Record] = field(default_factory=dict)

    def resolve(self, extraction: Extraction, new_id: NewId) -> Resolved | Rejection:
        """The child of an extraction; a rejection where its identifiers belong to two, or to one born on another day."""
        owners = self._owners(keys(extraction.child))
        if len(owners) > 1:
            return _conflict(extraction, "the identifiers of the Patient belong to different children")
        if owners and self.births[next(iter(owners))] != extraction.child.birth_date:
            return _conflict(extraction, "the identifiers belong to a child with another birth date")
        child_id = owners.pop() if owners else new_id()
        is_new = child_id not in self.births
        self.births[child_id] = extraction.child.birth_date
        self._add(child_id, extraction.child)
        return Resolved(child_id, is_new)

    def _owners(self, identifiers: Sequence[IdentifierKey]) -> set[UUID]:
        """The children that have these identifiers; where there are several, doubtful ones of any of them do not count."""
        owners = {child for key in identifiers for child in self.children.get(key, ())}
        if len(owners) > 1:
            doubtful = {key for child in owners for key in self.doubtful.get(child, ())}
            owners = {
                child for key in identifiers if key not in doubtful for child in self.children.get(key, ())
            } or owners
        return owners

    def _add(self, child_id: UUID, child: Child) -> None:
        for item in child.identifiers:
            if item.verified and item.system in (OMS, SNILS):
                self.numbers.setdefault((child_id, item.system), item.value)
        for key in keys(child):
            owners = self.children.get(key, set())
            if child_id not in owners and self.numbers.get((child_id, key[0]), key[1]) != key[1]:
                self.doubtful.setdefault(child_id, set()).add(key)
            else:
                self.children.setdefault(key, owners).add(child_id)


def keys(child: Child) -> list[IdentifierKey]:
    """The system and value of each identifier of a child."""
    return [(item.system, item.value) for item in child.identifiers]


async def open_register(connection: Connection, extractions: Sequence[Extraction]) -> Register:
    """Look up the children of a batch and lock their rows until the transaction ends.

    Where an identifier is new, the table is locked and searched again, so that two imports at once do not make two children.
    A batch without new identifiers locks rows alone; rows are always locked after the table, so there is no deadlock.
    """
    identifiers = {key for extraction in extractions for key in keys(extraction.child)}
    rows = await _find(connection, identifiers)
    if identifiers - {(row[0], row[1]) for row in rows}:
        await connection.execute("lock table identifier in share row exclusive mode")
        rows = await _find(connection, identifiers)
    locked = await hold(connection, LOCK, _child_ids(rows))
    if await connection.fetchval(MERGED, _child_ids(rows)):
        # A child was merged into another during the wait for its row: its identifiers are now those of the other.
        rows = await _find(connection, identifiers)
        locked = await hold(connection, LOCK, _child_ids(rows))
    register = Register()
    for system, value, child_id, is_doubtful in rows:
        if is_doubtful:
            register.doubtful.setdefault(child_id, set()).add((system, value))
        else:
            register.children.setdefault((system, value), set()).add(child_id)
    for row in locked:
        register.births[row["id"]], register.stored[row["id"]] = row["birth_date"], row
        numbers = {(row["id"], OMS): row["policy_number"], (row["id"], SNILS): row["snils"]}
        register.numbers |= {key: number for key, number in numbers.items() if number is not None}
    return register


def _child_ids(rows: Sequence[asyncpg.Record]) -> list[UUID]:
    return sorted({row[2] for row in rows})


async def find_children(connection: Connection, identifiers: Iterable[IdentifierKey]) -> dict[IdentifierKey, set[UUID]]:
    """The stored children that have these identifiers, doubtful ones left out. Always one statement, found or not."""
    children: dict[IdentifierKey, set[UUID]] = {}
    for system, value, child_id, is_doubtful in await _find(connection, identifiers):
        if not is_doubtful:
            children.setdefault((system, value), set()).add(child_id)
    return children


async def _find(connection: Connection, identifiers: Iterable[IdentifierKey]) -> list[asyncpg.Record]:
    ordered = sorted(identifiers)
    systems, values = [key[0] for key in ordered], [key[1] for key in ordered]
    policies = [key[1] for key in ordered if key[0] == OMS]
    numbers = [key[1] for key in ordered if key[0] == SNILS]
    return await connection.fetch(FIND, systems, values, OMS, policies, SNILS, numbers)


def _conflict(extraction: Extraction, reason: str) -> Rejection:
    return Rejection(extraction.file, "Patient", RefusalCode.IDENTITY_CONFLICT, reason, extraction.sha256)
