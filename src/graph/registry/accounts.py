"""Accounts: which person a subject of the token's issuer is, in which roles and with which level. None is ever deleted."""

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import asyncpg

from graph.database.connection import OPERATOR
from graph.errors import StartupProblem
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW, add_months
from graph.record import OWN_ACCOUNT_FROM
from graph.registry.roles import STAFF_ROLES
from graph.viewer import SETTING, Role

LONGEST_SUBJECT = 255  # OpenID Connect Core 1.0, 2: `sub`

# Operation, what it is about and the children it names, put on the audit trail before the change is committed.
Record = Callable[[str, str, Sequence[str]], Awaitable[None]]


class AccountProblem(StartupProblem):
    """Why an account is not changed, for a person to read; `about` is the word for what was wrong: subject, roles, person."""

    def __init__(self, message: str, about: str, *, is_missing: bool = False) -> None:
        super().__init__(message)
        self.about = about
        self.is_missing = is_missing


class Level(StrEnum):
    """How surely the issuer knows the person (domain.md row 34)."""

    STANDARD = "STANDARD"
    FULL = "FULL"


class HolderKind(StrEnum):
    """Whom an account may be of; each is a table, and with `_id` a column of `account`."""

    STAFF = "staff"
    REPRESENTATIVE = "representative"
    CHILD = "child"

    @property
    def roles(self) -> frozenset[Role]:
        """What such a person may act as."""
        own = {HolderKind.REPRESENTATIVE: Role.PARENT, HolderKind.CHILD: Role.CHILD}
        return frozenset({own[self]}) if self in own else STAFF_ROLES


@dataclass(frozen=True, slots=True)
class AccountHolder:
    """One person by the id of their row."""

    kind: HolderKind
    id: UUID


_LOCKED = "select * from account where subject = $1 for update"
_NEW = "insert into account (subject, level) values ($1, 'STANDARD') on conflict (subject) do nothing"
_STAFF = """
select id from staff where source_id = $2 and ($1::text is null or source_system = $1) or ($1 is null and id::text = $2)
order by id limit 2
"""
_HELD = """
select array(select unnest(roles) from account where staff_id = $1 and disabled_at is null)
"""
# What was opened to an account is opened to it anew when it is given back: nothing of before comes back with it.
_CLOSE = "update record_access set closed_at = $3 where child_id = $1 and subject = $2 and closed_at is null"
_MACHINE = "select true from feed_source where subject = $1"
_LISTED = """
select a.subject, a.roles, a.level, a.disabled_at, a.staff_id, a.representative_id, a.child_id,
    case when s.source_id is not null then s.source_system || '|' || s.source_id end as identifier,
    nullif(concat_ws(' ', s.family, s.given, s.patronymic), '') as name,
    (select f.name from feed_source f where f.subject = a.subject) as source
from account a left join staff s on s.id = a.staff_id order by a.subject
"""


@dataclass(frozen=True)
class Accounts:
    """Changes accounts over one connection, each change in a transaction of its own."""

    connection: Connection
    record: Record

    async def staff(self, identifier: str) -> AccountHolder:
        """A member of staff by `system|value`, by the value where one register alone has it, or by id. Raises AccountProblem."""
        system, bar, value = identifier.partition("|")
        rows = await self.connection.fetch(_STAFF, *((system, value) if bar else (None, identifier)))
        if not rows:
            raise AccountProblem("There is no member of staff with that identifier.", "person", is_missing=True)
        if len(rows) > 1:
            raise AccountProblem("Several members of staff have that value: give `system|value`.", "person")
        return AccountHolder(HolderKind.STAFF, rows[0]["id"])

    async def grant(
        self, subject: str, person: AccountHolder, roles: Sequence[Role], level: Level | None = None
    ) -> bool:
        """Let a subject act as a person in these roles, besides those it has; whether that changed anything.

        A disabled account begins anew with these roles alone. Raises AccountProblem where the roles are not for such a
        person, or the subject is somebody else.
        """
        async with self.connection.transaction():
            await self.require_grantable(subject, person, roles)
            is_new = await self.connection.execute(_NEW, subject) == "INSERT 0 1"
            row = await self.connection.fetchrow(_LOCKED, subject)
            assert row is not None
            await _require_same(self.connection, row, person)
            held = set() if row["disabled_at"] is not None else set(row["roles"])
            values: dict[str, Any] = {
                "roles": sorted(held.union(role.value for role in roles)),
                "level": row["level"] if level is None else level.value,
                f"{person.kind}_id": person.id,
                "disabled_at": None,
            }
            if not is_new and all(row[name] == value for name, value in values.items()):
                return False
            await self._update(subject, values)
            about = f"account {subject}: roles {', '.join(values['roles'])}, level {values['level']}, {person.kind} {person.id}"
            await self.record("account.grant", about, [str(person.id)] if person.kind is HolderKind.CHILD else [])
        return True

    async def require_grantable(self, subject: str, person: AccountHolder, roles: Sequence[Role]) -> None:
        """Raise AccountProblem where such a person may not have these roles, or the subject is somebody else."""
        _require_fitting(subject, person, roles)
        await _require_person(self.connection, person)
        await _require_apart(self.connection, person, roles)
        row = await self.connection.fetchrow("select * from account where subject = $1", subject)
        if row is not None:
            await _require_same(self.connection, row, person)

    async def revoke(self, subject: str, roles: Sequence[Role] = ()) -> list[str]:
        """Take roles away, or all of them; those that were."""
        async with self.connection.transaction():
            row = await self.connection.fetchrow(_LOCKED, subject)
            held = row["roles"] if row is not None else []
            revoked = [role for role in held if not roles or role in roles]
            if row is not None and revoked:
                await self._update(subject, {"roles": [role for role in held if role not in revoked]})
                if Role.CHILD in revoked:
                    await self._close(row)
                await self.record("account.revoke", f"account {subject}: roles {', '.join(revoked)}", _children(row))
        return revoked

    async def disable(self, subject: str) -> bool:
        """Close an account, whatever its roles; whether it stood until now."""
        async with self.connection.transaction():
            row = await self.connection.fetchrow(_LOCKED, subject)
            if row is None or row["disabled_at"] is not None:
                return False
            await self._update(subject, {"disabled_at": datetime.now(UTC)})
            await self._close(row)
            await self.record("account.disable", f"account {subject}", _children(row))
        return True

    async def listed(self) -> AsyncIterator[dict[str, Any]]:
        """Every account; of a child and of who represents one there is the id and no name."""
        async with self.connection.transaction(readonly=True):
            async for row in self.connection.cursor(_LISTED):
                yield dict(row)

    async def _close(self, row: asyncpg.Record) -> None:
        """A person's own record is open to this account no longer."""
        await self.connection.execute(_CLOSE, row["child_id"], row["subject"], datetime.now(UTC))

    async def _update(self, subject: str, values: dict[str, Any]) -> None:
        columns = ", ".join(f"{name} = ${place}" for place, name in enumerate(values, 2))
        await self.connection.execute(f"update account set {columns} where subject = $1", subject, *values.values())  # noqa: S608


def _children(row: asyncpg.Record) -> list[str]:
    return [str(row["child_id"])] if row["child_id"] is not None else []


def require_subject(subject: str) -> None:
    """Raise AccountProblem where no account may have it."""
    if not subject.strip() or not subject.isprintable() or len(subject) > LONGEST_SUBJECT:
        raise AccountProblem(
            f"A subject is a text of at most {LONGEST_SUBJECT} characters that can be printed.", "subject"
        )
    if subject == OPERATOR[SETTING] or subject.startswith(f"{OPERATOR[SETTING]}:"):
        raise AccountProblem("On the trail this subject stands for operators: no account may have it.", "subject")


def _require_fitting(subject: str, person: AccountHolder, roles: Sequence[Role]) -> None:
    require_subject(subject)
    if wrong := sorted(role.value for role in set(roles) - person.kind.roles):
        raise AccountProblem(f"{', '.join(wrong)}: no role of a {KIND_NAMES[person.kind]}.", "roles")


KIND_NAMES = {
    HolderKind.STAFF: "member of staff",
    HolderKind.REPRESENTATIVE: "representative",
    HolderKind.CHILD: "child",
}


async def _require_person(connection: Connection, person: AccountHolder) -> None:
    column = "birth_date" if person.kind is HolderKind.CHILD else "id"
    row = await connection.fetchrow(f"select {column} from {person.kind} where id = $1", person.id)  # noqa: S608
    if row is None:
        raise AccountProblem(f"There is no {KIND_NAMES[person.kind]} with that id.", "person", is_missing=True)
    latest = add_months(datetime.now(UTC).astimezone(MOSCOW).date(), -12 * OWN_ACCOUNT_FROM)
    if person.kind is HolderKind.CHILD and row["birth_date"] > latest:
        raise AccountProblem(f"A child has an account of its own from {OWN_ACCOUNT_FROM}.", "person")


async def _require_apart(connection: Connection, person: AccountHolder, roles: Sequence[Role]) -> None:
    """Who administers does nothing else on staff: by the registry they could widen what another role of theirs reaches."""
    if person.kind is not HolderKind.STAFF:
        return
    held = {Role(role) for role in await connection.fetchval(_HELD, person.id)}.union(roles) & STAFF_ROLES
    if Role.ADMINISTRATOR in held and len(held) > 1:
        raise AccountProblem("Who administers has no other role on staff: take the one away first.", "roles")


async def _require_same(connection: Connection, row: asyncpg.Record, person: AccountHolder) -> None:
    """Nobody becomes somebody else: what was asked under a subject is on record under it."""
    bound = row[f"{person.kind}_id"]
    other = "select staff_id from representative where id = $1"
    representative = person.id if person.kind is HolderKind.REPRESENTATIVE else row["representative_id"]
    staff = person.id if person.kind is HolderKind.STAFF else row["staff_id"]
    known = await connection.fetchval(other, representative) if representative and staff else None
    is_machine = await connection.fetchval(_MACHINE, row["subject"])
    if is_machine or bound not in (None, person.id) or known not in (None, staff):
        raise AccountProblem("The subject is bound to somebody else: an account stays with its person.", "subject")
