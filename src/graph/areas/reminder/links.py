"""A person has a secret address for a calendar app made, and takes it back."""

import secrets
from dataclasses import dataclass

from graph.database.acting import act_as
from graph.database.pools import Connection
from graph.execute.calendars import hash_of
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import missing

BYTES = 32  # of chance in a token

_END = "UPDATE calendar_link SET revoked_at = $3 WHERE subject = $1 AND role = $2 AND revoked_at IS NULL RETURNING true"
_MAKE = "INSERT INTO calendar_link (id, subject, role, token_hash, created_at) VALUES ($1, $2, $3, $4, $5)"


@dataclass(frozen=True)
class CalendarLinks:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in writing.py."""
        return {"calendar_link_create": self.create, "calendar_link_revoke": self.revoke}

    async def create(self, intent: Intent) -> Written:
        """Make an address; the one before is good for nothing from then on. The token is told once, and nowhere kept."""
        viewer, now = intent.request.viewer, intent.request.moment.now
        token = secrets.token_urlsafe(BYTES)

        async def act(connection: Connection, author: Author) -> Act:
            await act_as(connection, viewer.subject)
            await connection.execute(_END, viewer.subject, viewer.role.value, now)
            await connection.execute(_MAKE, new_id(), viewer.subject, viewer.role.value, hash_of(token), now)
            values = {"address": f"/calendar/{token}.ics", "created_at": now.isoformat()}
            return Act(Written(values=values, told_once=frozenset({"address"})))

        return await self.idempotent.once(intent, act, standard=True)

    async def revoke(self, intent: Intent) -> Written:
        """Take the address back."""
        viewer, now = intent.request.viewer, intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            await act_as(connection, viewer.subject)
            if not await connection.fetchval(_END, viewer.subject, viewer.role.value, now):
                return missing("You have no such address.", "idempotencyKey")
            return Act(Written(values={"revoked_at": now.isoformat()}))

        return await self.idempotent.once(intent, act, standard=True)
