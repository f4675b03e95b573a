"""Ambulance calls: opened, with a child or without, identified, closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.errors import Code, Refusal
from graph.execute.binds import Request
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, Problem, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing
from graph.write.reaching import found_child, is_no_relative

LONGEST_NUMBER = 40  # characters

_OPEN = """
INSERT INTO ambulance_call (id, child_id, number, dispatcher_id, opened_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
"""
# An open call of one's own; it waits for a second write to the same call alone.
_OWN = """
SELECT child_id FROM ambulance_call WHERE id = $1 AND (dispatcher_id = $2 OR doctor_id = $2 AND $4)
  AND closed_at IS NULL AND (expires_at IS NULL OR expires_at > $3) FOR NO KEY UPDATE
"""
_IDENTIFY = "UPDATE ambulance_call SET child_id = $2 WHERE id = $1"
_CLOSE = "UPDATE ambulance_call SET closed_at = $2 WHERE id = $1"


@dataclass(frozen=True)
class AmbulanceCalls:
    """The three writes; each raises what Idempotent.once raises. `lasts`: seconds after which a call ends by itself."""

    idempotent: Idempotent
    lasts: float

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {
            "emergency_call_open": self.open,
            "emergency_call_identify": self.identify,
            "emergency_call_close": self.close,
        }

    async def open(self, intent: Intent) -> Written:
        """Open a call; its dispatcher reaches the child from now on."""
        given, now = intent.given, intent.request.moment.now
        number = given["number"].strip()
        if not 1 <= len(number) <= LONGEST_NUMBER or not number.isprintable():
            message = f"A number has 1 to {LONGEST_NUMBER} printable characters."
            return Written(problems=(Problem("INVALID", message, ("input", "number")),))

        async def act(connection: Connection, author: Author) -> Act:
            _require_workplace(author)
            by = given.get("child")
            child_id = await _child(connection, intent.request, by) if by else None
            if by and child_id is None:
                return missing("There is no such child.", "child")
            key, until = new_id(), now + timedelta(seconds=self.lasts)
            await connection.execute(_OPEN, key, child_id, number, author.staff_id, now, until)
            said = {"call_id": encode_global_id("AmbulanceCall", key), "opened_at": now.isoformat()}
            return _acted({**said, "expires_at": until.isoformat()}, child_id)

        return await self.idempotent.once(intent, act, vital=True)

    async def identify(self, intent: Intent) -> Written:
        """Say which child a call is about, once."""
        key, now = _key(intent.given["callId"]), intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            call = await _own(connection, key, author, now)
            if call is None:
                return missing("You have no such open call.", "callId")
            if call["child_id"] is not None:
                return done("The call is about a child already: open another one.", "callId")
            child_id = await _child(connection, intent.request, intent.given["child"])
            if child_id is None:
                return missing("There is no such child.", "child")
            await connection.execute(_IDENTIFY, key, child_id)
            return _acted({"identified_at": now.isoformat()}, child_id)

        return await self.idempotent.once(intent, act, vital=True)

    async def close(self, intent: Intent) -> Written:
        """End a call, and with it what it lets read."""
        key, now = _key(intent.given["callId"]), intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            call = await _own(connection, key, author, now, or_doctor=True)
            if call is None:
                return missing("You have no such open call.", "callId")
            await connection.execute(_CLOSE, key, now)
            children = () if call["child_id"] is None else (call["child_id"],)
            return Act(Written(values={"closed_at": now.isoformat()}), children)

        return await self.idempotent.once(intent, act, vital=True)


def _require_workplace(author: Author) -> None:
    if author.staff_id is None or not author.organizations:
        raise Refusal(Code.FORBIDDEN, "A call needs a workplace of today.")


async def _child(connection: Connection, request: Request, by: Mapping[str, Any]) -> UUID | None:
    """The child that is meant; one of one's own family is as good as none (domain.md 5 F 42)."""
    child_id = await found_child(connection, by)
    return child_id if child_id is not None and await is_no_relative(connection, request, child_id) else None


async def _own(connection: Connection, key: UUID, author: Author, now: datetime, *, or_doctor: bool = False) -> Any:
    """An open call of this dispatcher's, or of this doctor's."""
    return await connection.fetchrow(_OWN, key, author.staff_id, now, or_doctor)


def _acted(values: Mapping[str, str], child_id: UUID | None) -> Act:
    """What was written; the capsule is read back."""
    if child_id is None:
        return Act(Written(values=values))
    return Act(Written({"capsule": encode_global_id("Child", child_id)}, values), (child_id,))


def _key(text: str) -> UUID:
    """The key of a call. Raises BAD_USER_INPUT."""
    return decode_global_id(text, {"AmbulanceCall": 1}).key
