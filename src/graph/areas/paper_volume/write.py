"""Having a volume brought from the archive: asked for, taken back, received, given back (docs/paper.md)."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from graph.areas.paper_volume.states import OPEN, TO_GO_BACK, TO_SEND
from graph.database.pools import Connection
from graph.events.announce import ChildChange, announce
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.ingest.labels import text_labels
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import conflict, done, missing
from graph.write.reaching import reaching

OBJECT = "Child.archiveRequests"  # what the policy decides over

_VOLUME = "SELECT labels, held_at, destroyed_on FROM paper_volume WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE"
_PLACE = (
    "SELECT id, name FROM organization WHERE code = $1 AND kind IN ('POLYCLINIC', 'HOSPITAL') AND closed_at IS NULL"
)
_OPEN = "SELECT true FROM archive_request WHERE child_id = $1 AND volume_id = $2 AND status = ANY($3::text[])"
_REQUEST = """
INSERT INTO archive_request (child_id, id, volume_id, status, purpose, organization_id, requested_by, requested_at, due_on, labels)
VALUES ($1, $2, $3, 'REQUESTED', $4, $5, $6, $7, $8, $9)
"""
_STORED = "SELECT status, labels FROM archive_request WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE"
_MOVE = """
UPDATE archive_request SET status = $3, due_on = coalesce($4, due_on), delivered_at = coalesce($5, delivered_at), closed_at = $6
WHERE child_id = $1 AND id = $2
"""


@dataclass(frozen=True)
class _Step:
    """One step of a request: from which state to which, and why not from another."""

    before: str
    after: str
    otherwise: str

    def times(self, now: datetime, today: date) -> tuple[date | None, datetime | None, datetime | None]:
        """By when it goes back, when it arrived, when it was closed; None where the step says nothing of it."""
        if self.after == "DELIVERED":
            return today + TO_GO_BACK, now, None
        return None, None, now


_CANCEL = _Step("REQUESTED", "CANCELLED", "It was sent already: receive it, and give it back.")
_RECEIVE = _Step("SENT", "DELIVERED", "The archive has not sent it.")
_RETURN = _Step("DELIVERED", "RETURNED", "It is not here.")


@dataclass(frozen=True)
class ArchiveRequests:
    """The four writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in writing.py."""
        return {
            "archive_volume_request": self.request,
            "archive_volume_cancel": self._moving(_CANCEL),
            "archive_volume_receive": self._moving(_RECEIVE),
            "archive_volume_return": self._moving(_RETURN),
        }

    async def request(self, intent: Intent) -> Written:
        """Ask for a volume; one that the viewer may not see is not there (domain.md 5 F 44)."""
        given, moment, reach = intent.given, intent.request.moment, reaching(intent, OBJECT)
        decoded = decode_global_id(given["volumeId"], {"PaperVolume": 2})
        child_id, volume_id = decoded.scope, decoded.key

        async def act(connection: Connection, author: Author) -> Act:
            relations = await reach.relations_to(connection, child_id)
            volume = await connection.fetchrow(_VOLUME, child_id, volume_id)
            if not relations or volume is None or not await reach.sees(connection, author, relations, volume["labels"]):
                return missing("There is no such volume.", "volumeId")
            place = await connection.fetchrow(_PLACE, given["organization"])
            # The request names the place to everybody who reads it, so its name may tell of no disease (domain.md 3.14).
            if place is None or text_labels(place["name"]):
                return missing("There is no such open polyclinic or hospital.", "organization")
            if volume["destroyed_on"] is not None or volume["held_at"] != "ARCHIVE":
                return conflict("It does not stand in the archive.", "volumeId")
            if await connection.fetchval(_OPEN, child_id, volume_id, list(OPEN)):
                return done("It was asked for, and has not come back.", "volumeId")
            key, due_on = new_id(), moment.today + TO_SEND
            values = (given["purpose"].value, place["id"], author.staff_id, moment.now, due_on, volume["labels"])
            await connection.execute(_REQUEST, child_id, key, volume_id, *values)
            return await _answer(connection, intent, (child_id, key), volume["labels"])

        return await self.idempotent.once(intent, act)

    def _moving(self, step: _Step) -> WriteFunction:
        """The write that takes one step of a request."""

        async def move(intent: Intent) -> Written:
            decoded = decode_global_id(intent.given["requestId"], {"ArchiveRequest": 2})
            key = (decoded.scope, decoded.key)
            return await self.idempotent.once(intent, _acting(intent, key, step))

        return move


def _acting(intent: Intent, key: tuple[UUID, UUID], step: _Step) -> Callable[[Connection, Author], Awaitable[Act]]:
    reach, moment = reaching(intent, OBJECT), intent.request.moment

    async def act(connection: Connection, author: Author) -> Act:
        relations = await reach.relations_to(connection, key[0])
        stored = await connection.fetchrow(_STORED, *key)
        if not relations or stored is None or not await reach.sees(connection, author, relations, stored["labels"]):
            return missing("There is no such request.", "requestId")
        if stored["status"] == step.after:
            return done("It is so already.", "requestId")
        if stored["status"] != step.before:
            return conflict(step.otherwise if stored["status"] in OPEN else "It is over.", "requestId")
        await connection.execute(_MOVE, *key, step.after, *step.times(moment.now, moment.today))
        return await _answer(connection, intent, key, stored["labels"])

    return act


async def _answer(connection: Connection, intent: Intent, key: tuple[UUID, UUID], labels: Any) -> Act:
    change = ChildChange(key[0], frozenset(labels), frozenset({"archiveRequests"}))
    await announce(connection, [change], new_id, intent.request.moment.now)
    return Act(Written({"request": encode_global_id("ArchiveRequest", *key)}), key[:1])
