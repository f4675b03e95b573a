"""A registrar enters which member of staff a representative is; two end it (domain.md 5 F 42, 5 C 25)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin, still_decides
from graph.write.problems import another_person, conflict, done, missing
from graph.write.reaching import reaching

OBJECT = "Representative.staff"  # what the policy decides over

# By any right, in force or not; an institution that represents children is nobody's family.
_KNOWN = """
SELECT staff_id, staff_end_agreed_by FROM representative p WHERE id = $1
  AND EXISTS (SELECT FROM representation r WHERE r.representative_id = p.id AND r.child_id = $2 AND r.kind <> 'INSTITUTION')
FOR NO KEY UPDATE
"""
_STAFF = "SELECT id FROM staff WHERE source_system = $1 AND source_id = $2"
_ENTER = "UPDATE representative SET staff_id = $2, staff_end_agreed_by = NULL WHERE id = $1"
_AGREE = "UPDATE representative SET staff_end_agreed_by = $2 WHERE id = $1"
_END = "UPDATE representative SET staff_id = NULL, staff_end_agreed_by = NULL WHERE id = $1"


@dataclass(frozen=True)
class Kinship:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {"kinship_enter": self.enter, "kinship_end": self.end}

    async def enter(self, intent: Intent) -> Written:
        """Let a representative be a member of staff, too: no relation of staff holds to their family any more."""
        named = intent.given["staff"]

        async def act(connection: Connection, author: Author) -> Act:
            tie = await _tie_of(connection, intent, author)
            if isinstance(tie, Act):
                return tie
            staff_id = await connection.fetchval(_STAFF, named["system"], named["identifier"])
            if staff_id is None:
                return missing("There is no member of staff with that identifier.", "staff")
            if staff_id == author.staff_id:
                return another_person("Nobody says that of themselves: another registrar does.", "staff")
            if tie.staff_id == staff_id:
                return done("It is known that they are.", "staff")
            if tie.staff_id is not None:
                return conflict("They are another member of staff, as it stands: end that first.", "representativeId")
            await connection.execute(_ENTER, tie.person, staff_id)
            return await _settled(connection, intent, tie, staff_id, {"entered_at": _said(intent)})

        return await self.idempotent.once(intent, act)

    async def end(self, intent: Intent) -> Written:
        """Agree that it was a mistake; the second registrar's word gives the relations of staff back."""

        async def act(connection: Connection, author: Author) -> Act:
            tie = await _tie_of(connection, intent, author)
            if isinstance(tie, Act):
                return tie
            if tie.staff_id is None:
                return missing("They are taken for no member of staff.", "representativeId")
            if tie.staff_id == author.staff_id:
                return another_person("It is about you: other registrars decide.", "representativeId")
            counts = await still_decides(connection, tie.agreed_by, intent.request.moment.today)
            if counts and tie.agreed_by == author.staff_id:
                return another_person("You have agreed before: another registrar ends it.", "representativeId")
            await connection.execute(*((_END, tie.person) if counts else (_AGREE, tie.person, author.staff_id)))
            values = {"agreed_at": _said(intent), "waits_for_another": not counts}
            return await _settled(connection, intent, tie, tie.staff_id, values)

        return await self.idempotent.once(intent, act)


@dataclass(frozen=True)
class _Tie:
    """The child by which the registrar reaches a person, and which member of staff that person is so far."""

    child_id: UUID
    person: UUID
    staff_id: UUID | None
    agreed_by: UUID | None


async def _tie_of(connection: Connection, intent: Intent, author: Author) -> _Tie | Act:
    """Whom the input names, where this registrar may decide over them; else what to answer."""
    person = decode_global_id(intent.given["representativeId"], {"Representative": 1}).key
    reached = await reaching(intent, OBJECT).named(connection, intent.given["child"])
    if reached is None:
        return missing("There is no such child.", "child")
    child_id, _ = reached
    if await is_kin(connection, author, child_id, person):
        return of_kin("child")
    known = await connection.fetchrow(_KNOWN, person, child_id)
    if known is None:
        return missing("They do not represent the child.", "representativeId")
    return _Tie(child_id, person, known["staff_id"], known["staff_end_agreed_by"])


def _said(intent: Intent) -> str:
    return intent.request.moment.now.isoformat()


async def _settled(connection: Connection, intent: Intent, tie: _Tie, staff_id: UUID, values: dict[str, Any]) -> Act:
    now: datetime = intent.request.moment.now
    changes = [ChildChange(tie.child_id, frozenset(), frozenset({"representatives"}))]
    await announce(connection, changes, new_id, now)
    return Act(Written(values=values), (tie.child_id,), f"representative {tie.person}, staff {staff_id}")
