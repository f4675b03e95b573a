"""A family has a link made that shows parts of a passport, and takes it back (docs/share-link.md)."""

import asyncio
import secrets
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from typing import Any
from uuid import UUID

from graph.database.citus.numbers import SHARE_LINK, know_numbers
from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.pins import ATTEMPTS, hash_of_pin, new_pin
from graph.execute.shares import hash_of_code
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.policy.vocabulary import Relation
from graph.viewer import Role
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import conflict, done, invalid, missing
from graph.write.reaching import reaching

OBJECT = "Child.shareLinks"  # what the policy decides over
HOURS, VIEWS, OPEN = 24, 20, 10  # at the most: of a link (domain.md 5 G 48), and links of a child at once
BYTES = 20  # of chance in a code

_OPEN = """
SELECT count(*) FROM share_link WHERE child_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND attempts_left > 0 AND views_left > 0
"""
_ACCOUNT = "INSERT INTO account (subject, roles, level) VALUES ($1, $2, 'STANDARD')"
_MAKE = """
INSERT INTO share_link (child_id, id, subject, created_by, relation, parts, code_hash, pin_hash, created_at, expires_at,
  views_allowed, views_left, attempts_left)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)
"""
_STORED = "SELECT subject, relation, revoked_at FROM share_link WHERE child_id = $1 AND id = $2 FOR NO KEY UPDATE"
_REVOKE = "UPDATE share_link SET revoked_at = $3 WHERE child_id = $1 AND id = $2"
_CLOSE = "UPDATE account SET disabled_at = $2 WHERE subject = $1 AND disabled_at IS NULL"


@dataclass(frozen=True)
class ShareLinks:
    """The two writes; each raises what Idempotent.once raises. `host`: where this service is from outside."""

    idempotent: Idempotent
    host: str

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in writing.py."""
        return {"share_link_create": self.create, "share_link_revoke": self.revoke}

    async def create(self, intent: Intent) -> Written:
        """Make a link with an account of its own. Code and PIN are told once, and kept nowhere."""
        given = intent.given
        if (problem := _out_of_bounds(given)) is not None:
            return problem
        code, pin = secrets.token_urlsafe(BYTES), new_pin()
        kept = await asyncio.to_thread(hash_of_pin, pin)
        reach, address = reaching(intent, OBJECT), f"/share/{code}"

        async def act(connection: Connection, author: Author) -> Act:
            named = await reach.named(connection, {"id": given["childId"]})
            if named is None:
                return missing("There is no such child, or none that you may show.", "childId")
            child_id, relations = named
            if await connection.fetchval(_OPEN, child_id, intent.request.moment.now) >= OPEN:
                return conflict(f"{OPEN} links of this child are open: take one back.", "childId")
            key = await _make(connection, intent, (child_id, relations[0]), (hash_of_code(code), kept))
            secret = {"address": address, "qr": _svg(self.host.rstrip("/") + address), "pin": pin}
            ids = {"shareLink": encode_global_id("ShareLink", *key)}
            return Act(Written(ids, secret, told_once=frozenset(secret)), key[:1])

        return await self.idempotent.once(intent, act)

    async def revoke(self, intent: Intent) -> Written:
        """Take a link back, and close its account."""
        decoded, now = decode_global_id(intent.given["shareLinkId"], {"ShareLink": 2}), intent.request.moment.now
        key, reach = (decoded.scope, decoded.key), reaching(intent, OBJECT)

        async def act(connection: Connection, author: Author) -> Act:
            relations = await reach.relations_to(connection, key[0])
            link = await connection.fetchrow(_STORED, *key)
            is_own_alone = (
                link is not None and link["relation"] == Relation.SELF.name and Relation.SELF not in relations
            )
            if not relations or link is None or is_own_alone:
                return missing("There is no such link, or none of yours to take back.", "shareLinkId")
            if link["revoked_at"] is not None:
                return done("It was taken back.", "shareLinkId")
            await connection.execute(_REVOKE, *key, now)
            await connection.execute(_CLOSE, link["subject"], now)
            return Act(Written({"shareLink": encode_global_id("ShareLink", *key)}), key[:1])

        return await self.idempotent.once(intent, act)


def _out_of_bounds(given: Any) -> Written | None:
    if not given["parts"]:
        return invalid("Choose at least one part.", "parts")
    if not 1 <= given["hours"] <= HOURS:
        return invalid(f"A link is good for 1 to {HOURS} hours.", "hours")
    if not 1 <= given["views"] <= VIEWS:
        return invalid(f"A link may be looked at 1 to {VIEWS} times.", "views")
    return None


async def _make(
    connection: Connection, intent: Intent, of: tuple[UUID, Relation], secret: tuple[bytes, str]
) -> tuple[UUID, UUID]:
    """Store a link of this child by this right, with the hashes of its code and its PIN; its key."""
    (child_id, relation), given, request = of, intent.given, intent.request
    link_id, now = new_id(), request.moment.now
    subject = f"share-link-{link_id}"
    await connection.execute(_ACCOUNT, subject, [Role.SHARE_LINK.value])
    parts = sorted({part.value for part in given["parts"]})
    times = (now, now + timedelta(hours=given["hours"]))
    right = (request.viewer.subject, relation.name)
    await connection.execute(
        _MAKE, child_id, link_id, subject, *right, parts, *secret, *times, given["views"], ATTEMPTS
    )
    await know_numbers(connection, [(child_id, SHARE_LINK, secret[0].hex())])
    return child_id, link_id


def _svg(address: str) -> str:
    """The address as a QR code."""
    # Read with the first link, since a start reads enough.
    import segno

    written = BytesIO()
    segno.make(address, error="m").save(written, kind="svg", border=2)
    return written.getvalue().decode()
