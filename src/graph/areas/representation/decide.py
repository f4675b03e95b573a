"""Deciding a request: a registrar grants or refuses, a legal representative or the child from 15 lets a relative in."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.areas.representation.proofs import DELEGATED, LONGEST_CONSENT, needs_two
from graph.areas.representation.rights import Step, is_registrar, may_write, request_of, told, unexplained, word
from graph.areas.representation.transitions import DELEGATE, GRANT, REFUSE, UNVERIFY, VERIFY
from graph.database.pools import Connection
from graph.execute.global_id import encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.viewer import Role
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin, still_decides
from graph.write.problems import another_person, done, invalid, missing

_STORED = """
SELECT kind, status, basis_kind, representative_id, verified_by, expires_at FROM representation_request
WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE
"""
# The right by which a legal representative lets somebody in: the one that lasts longest.
GIVER = """
SELECT id FROM representation WHERE child_id = $1 AND status = 'ACTIVE' AND kind <> 'DELEGATED'
  AND representative_id = (SELECT representative_id FROM account WHERE subject = $2)
ORDER BY valid_to DESC NULLS FIRST, id LIMIT 1 FOR SHARE
"""
_BARRED = "Their right cannot be granted: they have one, one is held back or restricted, they have died, or the child is an adult."
_UNGIVEN = f"{_BARRED} Nor can it last longer than your own."


@dataclass(frozen=True)
class Deciding:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in requests.py."""
        return {"representation_decide": self.decide, "representation_delegate": self.delegate}

    async def decide(self, intent: Intent) -> Written:
        """Grant or refuse a request of somebody who is not of the registrar's family."""
        key, given, moment = request_of(intent.given), intent.given, intent.request.moment
        problem = unexplained(given)
        if problem:
            return problem

        async def act(connection: Connection, author: Author) -> Act:
            asked = await _decidable(connection, intent, author, key)
            if isinstance(asked, Act):
                return asked
            by = (*key, author.staff_id, moment.now)
            if not given["grants"]:
                await connection.execute(REFUSE, *by)
                return await _settled(connection, intent, key, None, "REFUSE")
            two = needs_two(asked["kind"], asked["basis_kind"])
            if two and not await still_decides(connection, asked["verified_by"], moment.today):
                await connection.execute(UNVERIFY, *key)
                await connection.execute(VERIFY, *by)
                return await _settled(connection, intent, key, None, "VERIFY")
            if two and asked["verified_by"] == author.staff_id:
                return another_person("You have agreed: another registrar decides.", "requestId")
            right = await connection.fetchval(GRANT, *by, new_id(), moment.today)
            if right is None:
                return Act(invalid(_BARRED, "requestId"))
            return await _settled(connection, intent, key, right, "GRANT")

        return await self.idempotent.once(intent, act)

    async def delegate(self, intent: Intent) -> Written:
        """Let a relative in who has asked: less far than who lets them in sees, and until a day."""
        key, given, moment = request_of(intent.given), intent.given, intent.request.moment
        if not 0 <= (given["validTo"] - moment.today).days < LONGEST_CONSENT:
            return invalid(f"The last day is within {LONGEST_CONSENT} days, today the first.", "validTo")

        async def act(connection: Connection, author: Author) -> Act:
            reached = await may_write(connection, intent, key[0])
            asked = await connection.fetchrow(_STORED, *key)
            if asked is None or not reached or asked["kind"] != DELEGATED:
                return missing("There is no such request.", "requestId")
            if asked["status"] != "REQUESTED" or asked["expires_at"] <= moment.now:
                return done("It was decided before, or its time is over.", "requestId")
            giver = None
            if intent.request.viewer.role is not Role.CHILD:
                giver = await connection.fetchval(GIVER, key[0], intent.request.viewer.subject)
                if giver is None:  # it ended meanwhile, and null would read as the child's own consent
                    return Act(invalid(_UNGIVEN, "requestId"))
            kinds = sorted({word(kind) for kind in given["documentKinds"]})
            until = (moment.now, new_id(), moment.today, given["validTo"], kinds)
            right = await connection.fetchval(DELEGATE, *key, giver, *until)
            if right is None:
                return Act(invalid(_UNGIVEN, "requestId"))
            return await _settled(connection, intent, key, right, "DELEGATE")

        return await self.idempotent.once(intent, act)


async def _decidable(connection: Connection, intent: Intent, author: Author, key: tuple[UUID, UUID]) -> Any:
    """The request, locked, where this registrar may decide it; else what to answer."""
    reached = await may_write(connection, intent, key[0])
    asked = await connection.fetchrow(_STORED, *key)
    if asked is None or not reached:
        return missing("There is no such request.", "requestId")
    if asked["kind"] == DELEGATED:
        return Act(invalid("A relative is let in by a legal representative or by the child.", "requestId"))
    if await is_kin(connection, author, key[0], asked["representative_id"]):
        return of_kin("requestId")
    if asked["status"] not in ("REQUESTED", "VERIFIED") or asked["expires_at"] <= intent.request.moment.now:
        return done("It was decided before, or its time is over.", "requestId")
    return asked


async def _settled(
    connection: Connection, intent: Intent, key: tuple[UUID, UUID], right: UUID | None, step: str
) -> Act:
    """What was decided, in the history and in the answer."""
    status = {"REFUSE": "REVOKED", "VERIFY": "VERIFIED"}.get(step, "ACTIVE")
    reason: Any = intent.given["reason"].strip() if is_registrar(intent) else None
    await told(connection, intent, Step((key[0], right or key[1]), step, reason))
    ids = {"representation": encode_global_id("Representation", key[0], right)} if right else {}
    return Act(Written(ids, {"status": status}), (key[0],))
