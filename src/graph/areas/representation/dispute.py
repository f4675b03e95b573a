"""Contesting somebody's right; both sides read that it is contested, and the system takes no side (domain.md 5 F 42)."""

from dataclasses import dataclass

from graph.areas.representation.rights import Step, may_write, own_rights, right_of, told, unexplained
from graph.database.pools import Connection
from graph.execute.global_id import encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.kin import is_kin, of_kin
from graph.write.problems import done, invalid, missing

_STORED = "SELECT representative_id FROM representation WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE"
_OPEN = """
INSERT INTO representation_dispute (child_id, id, representation_id, raised_by, reason, opened_at)
SELECT $1, $3, $2, (SELECT representative_id FROM account WHERE subject = $4), $5, $6 WHERE NOT EXISTS (
  SELECT FROM representation_dispute WHERE child_id = $1 AND representation_id = $2 AND closed_at IS NULL)
RETURNING true
"""
_CLOSE = """
UPDATE representation_dispute SET closed_at = $3, closed_by = $4
WHERE child_id = $1 AND representation_id = $2 AND closed_at IS NULL RETURNING true
"""


@dataclass(frozen=True)
class Disputes:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in changes.py."""
        return {"representation_dispute": self.open, "representation_dispute_close": self.close}

    async def open(self, intent: Intent) -> Written:
        """Contest a right that is not one's own."""
        key, given, now = right_of(intent.given), intent.given, intent.request.moment.now
        problem = unexplained(given)
        if problem:
            return problem

        async def act(connection: Connection, author: Author) -> Act:
            reached = await may_write(connection, intent, key[0])
            if not reached or await connection.fetchrow(_STORED, *key) is None:
                return missing("There is no such representation.", "representationId")
            if key[1] in await own_rights(connection, intent, key[0]):
                return Act(invalid("It is your own: you can end it.", "representationId"))
            provenance = (intent.request.viewer.subject, given["reason"].strip(), now)
            if not await connection.fetchval(_OPEN, *key, new_id(), *provenance):
                return done("It is contested already.", "representationId")
            return await _told(connection, intent, "DISPUTE")

        return await self.idempotent.once(intent, act)

    async def close(self, intent: Intent) -> Written:
        """Say that a registrar has looked into it; what follows of it is a step of its own."""
        key, now = right_of(intent.given), intent.request.moment.now
        problem = unexplained(intent.given)
        if problem:
            return problem

        async def act(connection: Connection, author: Author) -> Act:
            right = await connection.fetchrow(_STORED, *key)
            if right is None or not await may_write(connection, intent, key[0]):
                return missing("There is no such representation.", "representationId")
            if await is_kin(connection, author, key[0], right["representative_id"]):
                return of_kin("representationId")
            if not await connection.fetchval(_CLOSE, *key, now, author.staff_id):
                return done("Nobody contests it.", "representationId")
            return await _told(connection, intent, "DISPUTE_CLOSE")

        return await self.idempotent.once(intent, act)


async def _told(connection: Connection, intent: Intent, step: str) -> Act:
    key = right_of(intent.given)
    await told(connection, intent, Step(key, step, intent.given["reason"].strip()))
    ids, at = {"representation": encode_global_id("Representation", *key)}, intent.request.moment.now.isoformat()
    return Act(Written(ids, {"changed_at": at, "waits_for_another": False}), key[:1])
