"""A family registers a device for Web Push and removes it. What a device is reached by is nobody's but its account's."""

from collections.abc import Sequence
from dataclasses import dataclass

from joserfc.util import urlsafe_b64decode

from graph.areas.push.device import fault_of_endpoint, fault_of_keys
from graph.database.acting import act_as
from graph.database.pools import Connection
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import invalid, missing

DEVICES = 10  # of one account; one more takes the place of the oldest
ENCODED = 200  # characters of a key

_ADD = """
INSERT INTO push_device (id, subject, role, endpoint, p256dh, auth, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (subject, endpoint) DO UPDATE SET role = excluded.role, p256dh = excluded.p256dh, auth = excluded.auth,
  created_at = excluded.created_at
"""
_FULL = """
DELETE FROM push_device WHERE subject = $1 AND id IN (
  SELECT id FROM push_device WHERE subject = $1 ORDER BY created_at DESC, id DESC OFFSET $2)
"""
_REMOVE = "DELETE FROM push_device WHERE subject = $1 AND endpoint = $2 RETURNING true"


@dataclass(frozen=True)
class PushDevices:
    """The two writes; each raises what Idempotent.once raises. `hosts`: of push services, none where push is off."""

    idempotent: Idempotent
    hosts: Sequence[str]

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {"push_subscribe": self.subscribe, "push_unsubscribe": self.unsubscribe}

    async def subscribe(self, intent: Intent) -> Written:
        """Register a device of one's own, or its new keys."""
        given, viewer, now = intent.given, intent.request.viewer, intent.request.moment.now
        if not self.hosts:
            return invalid("This service pushes nothing.", "endpoint")
        if fault := fault_of_endpoint(given["endpoint"], self.hosts):
            return invalid(fault, "endpoint")
        p256dh, auth = _decoded(given["p256dh"]), _decoded(given["auth"])
        if fault := fault_of_keys(p256dh, auth):
            return invalid(fault, "p256dh")

        async def act(connection: Connection, author: Author) -> Act:
            await act_as(connection, viewer.subject)
            row = (new_id(), viewer.subject, viewer.role.value, given["endpoint"], p256dh, auth, now)
            await connection.execute(_ADD, *row)
            await connection.execute(_FULL, viewer.subject, DEVICES)
            return Act(Written(values={"subscribed_at": now.isoformat()}))

        return await self.idempotent.once(intent, act, standard=True)

    async def unsubscribe(self, intent: Intent) -> Written:
        """Remove a device of one's own."""
        subject, now = intent.request.viewer.subject, intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            await act_as(connection, subject)
            if not await connection.fetchval(_REMOVE, subject, intent.given["endpoint"]):
                return missing("You have no such device.", "endpoint")
            return Act(Written(values={"unsubscribed_at": now.isoformat()}))

        return await self.idempotent.once(intent, act, standard=True)


def _decoded(text: str) -> bytes:
    """The bytes of base64url; none where it is none."""
    try:
        return urlsafe_b64decode(text.rstrip("=").encode("ascii")) if len(text) <= ENCODED else b""
    except ValueError:
        return b""
