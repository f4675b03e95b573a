"""A family says that it has read reminders, puts one off, and says how it wants to be reminded; each of its own alone."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.viewer import Role
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import invalid, missing
from graph.write.reaching import Reaching, reaching

OBJECT = "Child.reminders"  # what the policy decides over
MOST = 100  # reminders that are read at once
LATEST = timedelta(days=90)  # to which a reminder is put off
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")

_PERSON = "SELECT CASE WHEN $2 THEN child_id ELSE representative_id END FROM account WHERE subject = $1"
_STORED = """
SELECT r.child_id, r.id, r.labels FROM reminder r JOIN unnest($1::uuid[], $2::uuid[]) AS given (child_id, id) USING (child_id, id)
WHERE r.recipient_id = $3 AND r.withdrawn_at IS NULL ORDER BY r.child_id, r.id FOR NO KEY UPDATE OF r
"""
# What was read before keeps its time; what is read is told no more.
_READ = """
UPDATE reminder SET read_at = coalesce(read_at, $3), snoozed_until = NULL, next_at = NULL WHERE child_id = $1 AND id = $2
"""
_SNOOZE = "UPDATE reminder SET snoozed_until = $3, next_at = $3, read_at = NULL WHERE child_id = $1 AND id = $2"
_PREFER = """
INSERT INTO reminder_preference (recipient_id, channel, quiet_from, quiet_to, language, changed_at) VALUES ($1, $2, $3, $4, $5, $6)
ON CONFLICT (recipient_id) DO UPDATE SET channel = excluded.channel, quiet_from = excluded.quiet_from,
  quiet_to = excluded.quiet_to, language = excluded.language, changed_at = excluded.changed_at
"""
_ADDRESS = "SELECT coalesce(email, '') <> '' FROM representative WHERE id = $1"
_NONE = "You have no such reminder."


@dataclass(frozen=True)
class Reminders:
    """The three writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in writing.py."""
        return {
            "reminders_mark_read": self.mark_read,
            "reminder_snooze": self.snooze,
            "reminder_preferences_set": self.prefer,
        }

    async def mark_read(self, intent: Intent) -> Written:
        """Note that all of these were read, or none; one that is not the viewer's is not there."""
        given, now = list(dict.fromkeys(intent.given["ids"])), intent.request.moment.now
        if not 1 <= len(given) <= MOST:
            return invalid(f"Name 1 to {MOST} reminders.", "ids")
        keys = [_key(each) for each in given]

        async def act(connection: Connection, author: Author) -> Act:
            if await _own(connection, author, reaching(intent, OBJECT), keys) != set(keys):
                return missing(_NONE, "ids")
            await connection.executemany(_READ, [(*key, now) for key in keys])
            return Act(Written(values={"read_at": now.isoformat()}), tuple({key[0] for key in keys}))

        return await self.idempotent.once(intent, act, standard=True)

    async def snooze(self, intent: Intent) -> Written:
        """Have a reminder told again, once, at a time."""
        given, now = intent.given, intent.request.moment.now
        until, key = given["until"], _key(given["id"])
        if not now < until <= now + LATEST:
            return invalid(f"Say a time within {LATEST.days} days.", "until")

        async def act(connection: Connection, author: Author) -> Act:
            if await _own(connection, author, reaching(intent, OBJECT), [key]) != {key}:
                return missing(_NONE, "id")
            await connection.execute(_SNOOZE, *key, until)
            return Act(Written({"reminder": given["id"]}), key[:1])

        return await self.idempotent.once(intent, act, standard=True)

    async def prefer(self, intent: Intent) -> Written:
        """Keep how the viewer wants to be reminded."""
        given, now = intent.given, intent.request.moment.now
        hours = [given.get("quietFrom"), given.get("quietTo")]
        if (hours[0] is None) is not (hours[1] is None):
            return invalid("Quiet hours have a beginning and an end.", "quietTo")
        if not all(each is None or _TIME.fullmatch(each) for each in hours):
            return invalid("A time is written as 22:00.", "quietFrom")

        async def act(connection: Connection, author: Author) -> Act:
            person = await _person(connection, intent)
            if person is None:
                return missing("Your account is nobody's who is reminded.", "channel")
            channel, language = given["channel"].value, given["language"].value
            if channel == "EMAIL" and not await connection.fetchval(_ADDRESS, person):
                return missing("The register has no e-mail address of yours: ask a registrar.", "channel")
            await connection.execute(_PREFER, person, channel, *hours, language, now)
            return Act(Written(values={"changed_at": now.isoformat()}))

        return await self.idempotent.once(intent, act, standard=True)


def _key(text: str) -> tuple[UUID, UUID]:
    decoded = decode_global_id(text, {"Reminder": 2})
    return decoded.scope, decoded.key


async def _person(connection: Connection, intent: Intent) -> Any:
    viewer = intent.request.viewer
    return await connection.fetchval(_PERSON, viewer.subject, viewer.role is Role.CHILD)


async def _own(
    connection: Connection, author: Author, reach: Reaching, keys: list[tuple[UUID, UUID]]
) -> set[tuple[UUID, UUID]]:
    """Those of these reminders that are the viewer's, are open and may be seen by them now; their rows are locked."""
    person = await _person(connection, reach.intent)
    held = {child_id: await reach.relations_to(connection, child_id) for child_id in sorted({key[0] for key in keys})}
    children, ids = [key[0] for key in keys], [key[1] for key in keys]
    stored = await connection.fetch(_STORED, children, ids, person)
    return {
        (row["child_id"], row["id"])
        for row in stored
        if held[row["child_id"]] and await reach.sees(connection, author, held[row["child_id"]], row["labels"])
    }
