"""Roles of accounts: given, confirmed by another administrator, taken away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.areas.administration.people import account_holder, is_oneself
from graph.areas.administration.tables import WAITS
from graph.database.pools import Connection
from graph.errors import Code, Refusal
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, WriteProblem, Written
from graph.identity import new_id
from graph.registry.accounts import AccountHolder, AccountProblem, Accounts, HolderKind, Level
from graph.viewer import Role
from graph.write.account import Author
from graph.write.idempotent import Act, Acting, Idempotent
from graph.write.problems import done, missing

# Who reviews and audits others, gives roles, or decides over rights, is appointed by two; so is whoever reads as a family does.
BY_TWO = frozenset({Role.AUDITOR, Role.ADMINISTRATOR, Role.REGISTRAR})
_REQUEST = """
INSERT INTO account_grant (id, subject, roles, level, {column}, requested_by, requested_at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
"""
# A request waits for WAITS; it falls with who asked, and with the account that it is for.
_OPEN = """
SELECT g.*, EXISTS (SELECT FROM account a WHERE a.subject = g.subject AND a.disabled_at >= g.requested_at) AS is_closed,
  EXISTS (SELECT FROM account a WHERE a.subject = g.requested_by AND 'administrator' = ANY (a.roles)
    AND a.disabled_at IS NULL AND a.level = 'FULL') AS is_asked
FROM account_grant g WHERE id = $1 AND decided_at IS NULL AND requested_at > $2 FOR NO KEY UPDATE OF g
"""
_STORED = """
SELECT roles, staff_id IS DISTINCT FROM $2 AND staff_id IS NOT NULL OR representative_id IS NOT NULL OR child_id IS NOT NULL AS other
FROM account WHERE subject = $1
"""
_DECIDE = "UPDATE account_grant SET decided_by = $2, decided_at = $3, is_confirmed = $4 WHERE id = $1"
# Two who take each other's role at once wait for one another, so that one of them stays.
_OTHERS = """
SELECT subject FROM account WHERE 'administrator' = ANY (roles) AND disabled_at IS NULL AND level = 'FULL'
ORDER BY subject FOR UPDATE
"""


@dataclass(frozen=True)
class AccountWrites:
    """The four writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in mutations.py."""
        return {
            "account_grant": self.grant,
            "account_grant_decide": self.decide,
            "account_revoke": self.revoke,
            "account_disable": self.disable,
        }

    async def grant(self, intent: Intent) -> Written:
        """Give roles at once, or ask for them where two persons give them. Nobody gives themselves any."""
        given, request = intent.given, intent.request
        subject, roles = given["subject"], _roles(given["roles"])
        level = Level(given["level"].name) if given.get("level") else None
        if not roles:
            return Written(problems=(WriteProblem("INVALID", "Name a role.", ("input", "roles")),))

        async def act(connection: Connection, author: Author) -> Act:
            accounts, purposes = _accounts(connection)
            person = await account_holder(accounts, given["person"])
            await _require_another(connection, intent, subject, person)
            if not await _takes_two(connection, subject, person, roles):
                changed = await accounts.grant(subject, person, roles, level)
                return _acted(subject, person, {"granted_at": request.moment.now.isoformat()}, purposes, changed)
            await accounts.require_grantable(subject, person, roles)
            key = new_id()
            values = (key, subject, [role.value for role in roles], level, person.id)
            by = (request.viewer.subject, request.moment.now)
            await connection.execute(_REQUEST.format(column=f"{person.kind}_id"), *values, *by)
            purposes.append(f"asked for account {subject}: roles {', '.join(values[2])}, {person.kind} {person.id}")
            return _acted(subject, person, {"grant_id": encode_global_id("AccountGrant", key)}, purposes)

        return await self._once(intent, act)

    async def decide(self, intent: Intent) -> Written:
        """Confirm what another administrator asked for, or refuse it; one's own one may only take back."""
        key, request = _key(intent.given["grantId"]), intent.request
        is_confirmed, by, now = bool(intent.given["confirm"]), request.viewer.subject, request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            asked = await connection.fetchrow(_OPEN, key, now - WAITS)
            if asked is None:
                return missing("There is no such grant that waits.", "grantId")
            person = _person(asked)
            accounts, purposes = _accounts(connection)
            if is_confirmed:
                if asked["is_closed"] or not asked["is_asked"]:
                    return done("The account was closed, or who asked gives no roles any more: ask anew.", "grantId")
                if await is_oneself(connection, by, asked["requested_by"], None):
                    raise Refusal(Code.FORBIDDEN, "Another administrator confirms what you asked for.")
                await _require_another(connection, intent, asked["subject"], person)
                level = Level(asked["level"]) if asked["level"] else None
                await accounts.grant(asked["subject"], person, _roles(asked["roles"]), level)
            else:
                purposes.append(f"refused for account {asked['subject']}: roles {', '.join(asked['roles'])}")
            await connection.execute(_DECIDE, key, by, now, is_confirmed)
            return _acted(asked["subject"], person, {"decided_at": now.isoformat()}, purposes)

        return await self._once(intent, act)

    async def revoke(self, intent: Intent) -> Written:
        """Take roles away, all of them where none is named."""
        subject, roles = intent.given["subject"], _roles(intent.given.get("roles") or ())

        async def act(connection: Connection, author: Author) -> Act:
            accounts, purposes = _accounts(connection)
            if (not roles or Role.ADMINISTRATOR in roles) and await _is_last(connection, subject):
                return _last("subject")
            revoked = await accounts.revoke(subject, roles)
            if not revoked:
                return missing("The subject has no such role.", "subject")
            return Act(Written(values={"revoked_at": intent.request.moment.now.isoformat()}), purpose=purposes[0])

        return await self._once(intent, act)

    async def disable(self, intent: Intent) -> Written:
        """Close an account, whatever its roles."""
        subject = intent.given["subject"]

        async def act(connection: Connection, author: Author) -> Act:
            accounts, purposes = _accounts(connection)
            if await _is_last(connection, subject):
                return _last("subject")
            if not await accounts.disable(subject):
                return missing("There is no such account that is open.", "subject")
            return Act(Written(values={"disabled_at": intent.request.moment.now.isoformat()}), purpose=purposes[0])

        return await self._once(intent, act)

    async def _once(self, intent: Intent, act: Acting) -> Written:
        async def acting(connection: Connection, author: Author) -> Act:
            try:
                return await act(connection, author)
            except AccountProblem as problem:
                code = "NOT_FOUND" if problem.is_missing else "INVALID"
                return Act(Written(problems=(WriteProblem(code, str(problem), ("input", problem.about)),)))

        return await self.idempotent.once(intent, acting)


def _accounts(connection: Connection) -> tuple[Accounts, list[str]]:
    """What changes accounts in this transaction; what it would put on record goes with the entry of the write."""
    purposes: list[str] = []

    async def record(operation: str, about: str, children: Sequence[str]) -> None:
        purposes.append(about)

    return Accounts(connection, record), purposes


def _acted(
    subject: str, person: AccountHolder, values: Mapping[str, str], purposes: Sequence[str], changed: bool = True
) -> Act:
    children = (person.id,) if person.kind is HolderKind.CHILD else ()
    if not changed:
        return done("The account has these roles and this level.", "roles")
    return Act(Written(values=values), children, "; ".join(purposes) or f"account {subject}")


async def _takes_two(connection: Connection, subject: str, person: AccountHolder, roles: Sequence[Role]) -> bool:
    """Whether another administrator has to confirm: for what is given, and for what the account is already."""
    row = await connection.fetchrow(_STORED, subject, person.id)
    held = set(roles) if row is None else {*roles, *_roles(row["roles"])}
    return person.kind is not HolderKind.STAFF or not BY_TWO.isdisjoint(held) or (row is not None and row["other"])


async def _require_another(connection: Connection, intent: Intent, subject: str, person: AccountHolder) -> None:
    if await is_oneself(connection, intent.request.viewer.subject, subject, person):
        raise Refusal(Code.FORBIDDEN, "Nobody gives roles to themselves: another administrator does.")


async def _is_last(connection: Connection, subject: str) -> bool:
    """Whether nobody else could give roles any more."""
    return [row["subject"] for row in await connection.fetch(_OTHERS)] == [subject]


def _last(name: str) -> Act:
    message = "This is the last administrator: appoint another first."
    return Act(Written(problems=(WriteProblem("INVALID", message, ("input", name)),)))


def _person(row: Any) -> AccountHolder:
    (kind,) = [kind for kind in HolderKind if row[f"{kind}_id"] is not None]
    return AccountHolder(kind, row[f"{kind}_id"])


def _roles(given: Sequence[Any]) -> list[Role]:
    """Roles as the graph or a row has them."""
    return sorted({Role(getattr(each, "value", each).lower()) for each in given})


def _key(text: str) -> UUID:
    """The key of a grant. Raises BAD_USER_INPUT."""
    return decode_global_id(text, {"AccountGrant": 1}).key
