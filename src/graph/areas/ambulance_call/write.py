"""Ambulance calls: opened, with a child or without, identified, assigned to a doctor, closed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.errors import Code, Refusal
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, WriteProblem, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing
from graph.write.reaching import held_child, held_stranger, is_no_relative, matched_child

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
# Who works with this dispatcher today, and may ride.
_DOCTOR = """
SELECT s.id FROM staff s WHERE s.source_system = $1 AND s.source_id = $2
  AND EXISTS (SELECT FROM account a WHERE a.staff_id = s.id AND 'emergency_doctor' = ANY (a.roles) AND a.disabled_at IS NULL)
  AND EXISTS (SELECT FROM assignment w WHERE w.staff_id = s.id AND w.organization_id = ANY ($3)
    AND w.valid_from <= $4 AND (w.valid_to IS NULL OR w.valid_to >= $4))
"""
_ASSIGN = "UPDATE ambulance_call SET doctor_id = $2 WHERE id = $1"
_CLOSE = "UPDATE ambulance_call SET closed_at = $2 WHERE id = $1"


@dataclass(frozen=True)
class AmbulanceCalls:
    """The four writes; each raises what Idempotent.once raises. `lasts`: seconds after which a call ends by itself."""

    idempotent: Idempotent
    lasts: float

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {
            "emergency_call_open": self.open,
            "emergency_call_identify": self.identify,
            "emergency_call_assign": self.assign,
            "emergency_call_close": self.close,
        }

    async def open(self, intent: Intent) -> Written:
        """Open a call; its dispatcher reaches the child from now on."""
        given, now = intent.given, intent.request.moment.now
        number = given["number"].strip()
        if not 1 <= len(number) <= LONGEST_NUMBER or not number.isprintable():
            message = f"A number has 1 to {LONGEST_NUMBER} printable characters."
            return Written(problems=(WriteProblem("INVALID", message, ("input", "number")),))

        async def act(connection: Connection, author: Author) -> Act:
            _require_workplace(author)
            child_id, is_missing = await self._meant(connection, intent)
            if is_missing is not None:
                return is_missing
            key, until = new_id(), now + timedelta(seconds=self.lasts)
            await connection.execute(_OPEN, key, child_id, number, author.staff_id, now, until)
            values = {"call_id": encode_global_id("AmbulanceCall", key), "opened_at": now.isoformat()}
            return _acted({**values, "expires_at": until.isoformat()}, child_id)

        return await self.idempotent.once(intent, act, vital=True)

    async def identify(self, intent: Intent) -> Written:
        """Say which child a call is about, once."""
        key, now = _key(intent.given["callId"]), intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            _require_workplace(author)
            call = await _own(connection, key, author, now)
            if call is None:
                return missing("You have no such open call.", "callId")
            if call["child_id"] is not None:
                return done("The call is about a child already: open another one.", "callId")
            child_id, is_missing = await self._meant(connection, intent)
            if is_missing is not None:
                return is_missing
            if child_id is None:
                return _wrong("Say which child: by `child` or by `match`.")
            await connection.execute(_IDENTIFY, key, child_id)
            return _acted({"identified_at": now.isoformat()}, child_id)

        return await self.idempotent.once(intent, act, vital=True)

    async def assign(self, intent: Intent) -> Written:
        """Send a doctor to a call, or another one; who was sent before reaches the child no more."""
        key, moment, doctor = _key(intent.given["callId"]), intent.request.moment, intent.given["doctor"]

        async def act(connection: Connection, author: Author) -> Act:
            call = await _own(connection, key, author, moment.now)
            if call is None:
                return missing("You have no such open call.", "callId")
            named = (doctor["system"], doctor["identifier"])
            doctor_id = await connection.fetchval(_DOCTOR, *named, list(author.organizations), moment.today)
            if doctor_id is None:
                return missing("No such emergency doctor works with you today.", "doctor")
            await connection.execute(_ASSIGN, key, doctor_id)
            return _acted({"assigned_at": moment.now.isoformat()}, call["child_id"], is_reread=False)

        return await self.idempotent.once(intent, act, vital=True)

    async def close(self, intent: Intent) -> Written:
        """End a call, and with it what it lets read."""
        key, now = _key(intent.given["callId"]), intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            call = await _own(connection, key, author, now, or_doctor=True)
            if call is None:
                return missing("You have no such open call.", "callId")
            await connection.execute(_CLOSE, key, now)
            return _acted({"closed_at": now.isoformat()}, call["child_id"], is_reread=False)

        return await self.idempotent.once(intent, act, vital=True)

    @staticmethod
    async def _meant(connection: Connection, intent: Intent) -> tuple[UUID | None, Act | None]:
        """The child that is meant, if any is named; or that there is none: one of one's own family is as good as none
        (domain.md 5 F 42), and so are several who fit.
        """
        by, match = intent.given.get("child"), intent.given.get("match")
        if by and match:
            return None, _wrong("Name the child by `child` or by `match`, and not by both.")
        if not by and not match:
            return None, None
        if by:
            child_id, is_stranger = await held_stranger(connection, intent.request, by)
            return (child_id, None) if is_stranger else (None, missing("There is no such child.", "child"))
        child_id = await held_child(connection, partial(matched_child, connection, match or {}))
        if child_id is not None and await is_no_relative(connection, intent.request, child_id):
            return child_id, None
        return None, missing("No single child fits: name its day of birth or a number, and one thing more.", "match")


def _require_workplace(author: Author) -> None:
    if author.staff_id is None or not author.organizations:
        raise Refusal(Code.FORBIDDEN, "A call needs a workplace of today.")


async def _own(connection: Connection, key: UUID, author: Author, now: datetime, *, or_doctor: bool = False) -> Any:
    """An open call of this dispatcher's, or of this doctor's."""
    return await connection.fetchrow(_OWN, key, author.staff_id, now, or_doctor)


def _wrong(message: str) -> Act:
    return Act(Written(problems=(WriteProblem("INVALID", message, ("input", "child")),)))


def _acted(values: Mapping[str, str], child_id: UUID | None, *, is_reread: bool = True) -> Act:
    """What was written; the capsule is read back."""
    if child_id is None:
        return Act(Written(values=values))
    ids = {"capsule": encode_global_id("Child", child_id)} if is_reread else {}
    return Act(Written(ids, values), (child_id,))


def _key(text: str) -> UUID:
    """The key of a call. Raises BAD_USER_INPUT."""
    return decode_global_id(text, {"AmbulanceCall": 1}).key
