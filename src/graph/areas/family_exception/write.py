"""A registrar lets a member of staff look after a child of their family, and ends that (domain.md 5 F 42)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin
from graph.write.problems import another_person, done, invalid, missing, too_short
from graph.write.reaching import reaching

OBJECT = "Child.attachments"  # who says where a child is looked after, says by whom of its family
LONGEST = timedelta(days=366)

_STAFF = "SELECT id FROM staff WHERE source_system = $1 AND source_id = $2"
_IN_FORCE = """
SELECT EXISTS (SELECT FROM family_exception WHERE child_id = $1 AND staff_id = $2 AND valid_from <= $3
  AND (valid_to IS NULL OR valid_to >= $3))
"""
_GRANT = """
INSERT INTO family_exception (child_id, id, staff_id, decided_by, reason, decided_at, valid_from, valid_to)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
"""
_END = """
UPDATE family_exception SET valid_to = $3::date - 1
WHERE child_id = $1 AND staff_id = $2 AND (valid_to IS NULL OR valid_to >= $3) RETURNING id
"""


@dataclass(frozen=True)
class FamilyExceptions:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {"family_exception_grant": self.grant, "family_exception_end": self.end}

    async def grant(self, intent: Intent) -> Written:
        """Let the relations of a member of staff hold to this child, too, until a day."""
        given, moment = intent.given, intent.request.moment
        problem = too_short(given["reason"], "reason")
        if problem:
            return Written(problems=(problem,))
        if not moment.today <= given["validTo"] <= moment.today + LONGEST:
            return invalid("It ends within a year from today.", "validTo")

        async def act(connection: Connection, author: Author) -> Act:
            target = await _meant(connection, intent, author)
            if isinstance(target, Act):
                return target
            child_id, staff_id = target
            if await connection.fetchval(_IN_FORCE, child_id, staff_id, moment.today):
                return done("They may look after the child already: end that first.", "staff")
            days = (moment.now, moment.today, given["validTo"])
            await connection.execute(
                _GRANT, child_id, new_id(), staff_id, author.staff_id, given["reason"].strip(), *days
            )
            return await _settled(connection, intent, child_id, "granted_at", staff_id)

        return await self.idempotent.once(intent, act)

    async def end(self, intent: Intent) -> Written:
        """End it yesterday, so that no relation outlives this request."""

        async def act(connection: Connection, author: Author) -> Act:
            target = await _meant(connection, intent, author)
            if isinstance(target, Act):
                return target
            if not await connection.fetch(_END, *target, intent.request.moment.today):
                return missing("Nobody has let them look after the child.", "staff")
            return await _settled(connection, intent, target[0], "ended_at", target[1])

        return await self.idempotent.once(intent, act)


async def _meant(connection: Connection, intent: Intent, author: Author) -> tuple[UUID, UUID] | Act:
    """Child and member of staff, where this registrar may decide over them; else what to answer."""
    reached = await reaching(intent, OBJECT).named(connection, intent.given["child"])
    if reached is None:
        return missing("There is no such child.", "child")
    child_id, _ = reached
    if await is_kin(connection, author, child_id):
        return of_kin("child")
    named: Mapping[str, Any] = intent.given["staff"]
    staff_id = await connection.fetchval(_STAFF, named["system"], named["identifier"])
    if staff_id is None:
        return missing("There is no member of staff with that identifier.", "staff")
    if staff_id == author.staff_id:
        return another_person("Nobody decides that of themselves: another registrar does.", "staff")
    return child_id, staff_id


async def _settled(connection: Connection, intent: Intent, child_id: UUID, name: str, staff_id: UUID) -> Act:
    now = intent.request.moment.now
    await announce(connection, [ChildChange(child_id, frozenset(), frozenset({"representatives"}))], new_id, now)
    return Act(Written(values={name: now.isoformat()}), (child_id,), f"staff {staff_id}")
