"""What is behind the code and the PIN of a share link: the graph, asked by the account of the link (docs/share-link.md)."""

import asyncio
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import Any
from uuid import UUID

import orjson

from graph.database.acting import act_as
from graph.database.citus.numbers import SHARE_LINK, owners_of
from graph.database.citus.spread import is_distributed
from graph.database.pools import WriterPool
from graph.errors import Code, Refusal
from graph.execute.addresses import looks_of_addresses
from graph.execute.engine import Engine, this_moment
from graph.execute.global_id import encode_global_id
from graph.execute.operation import Operation
from graph.execute.pins import hash_of_pin, is_pin, new_pin
from graph.execute.visitors import Visitors
from graph.plan.document import Refusals
from graph.policy.store import PolicyStore
from graph.trail.audit import AuditTrail
from graph.trail.entry import denial
from graph.viewer import Role, Viewer

NAME = "ShareLink"  # of the operation, in the trail
ANYBODY = "anybody"  # who is refused, in the trail
LONGEST = 64  # characters of a code and of a PIN that are looked at
SOONEST = 0.6  # seconds after which a refusal leaves, so that its time does not tell what was wrong
OWN, TOGETHER = (0.2, 10), (5, 100)  # attempts a second and at once, from one address and from all
PARTS = ("BLOOD", "ALLERGIES", "CHRONIC_CONDITIONS", "MEDICATIONS", "VACCINATIONS", "GROUPS", "GROWTH")
_FACT = "{ status value effectiveAt"
_READ = f"""
query {NAME}($id: ID!, {", ".join(f"${part.lower()}: Boolean!" for part in PARTS)}) {{ child(by: {{id: $id}}) {{
  name {{ full }} birthDate
  passport {{
    updatedAt
    bloodGroup @include(if: $blood) {_FACT} notice }}
    rhFactor @include(if: $blood) {_FACT} notice }}
    allergies @include(if: $allergies) {{ assertion items {{ substance criticality clinicalStatus reaction }} }}
    chronicConditions @include(if: $chronic_conditions) {{ assertion items {{ display clinicalStatus alertFlag }} }}
    medications @include(if: $medications) {{ assertion items {{ display dose status since until }} }}
    healthGroup @include(if: $groups) {_FACT} }}
    physicalEducationGroup @include(if: $groups) {_FACT} }}
    anthropometry @include(if: $growth) {{ heightCm heightAt weightKg weightAt weightStale }}
  }}
  vaccinations(first: 100) @include(if: $vaccinations) {{
    nodes {{ vaccine date status doseNumber validUntil }} pageInfo {{ hasNextPage }} }}
}} }}
"""
# Before the PIN is compared: of many guesses at once no more are compared than attempts are left.
_TAKE = """
UPDATE share_link SET attempts_left = attempts_left - 1
WHERE code_hash = $1 AND attempts_left > 0 AND views_left > 0 AND revoked_at IS NULL AND expires_at > $2
RETURNING child_id, id, subject, parts, pin_hash
"""
_TAKE_OF = _TAKE.replace("WHERE", "WHERE child_id = $3 AND")
_COUNT = """
UPDATE share_link SET attempts_left = attempts_left + 1, views_left = views_left - 1, viewed_at = $3
WHERE child_id = $1 AND id = $2 AND views_left > 0 AND revoked_at IS NULL AND expires_at > $3 RETURNING true
"""
_GIVE_BACK = "UPDATE share_link SET views_left = views_left + 1 WHERE child_id = $1 AND id = $2"
# A right that has ended and an account that is closed are no other answer than a code that never was.
_NOTHING = frozenset({Code.UNAUTHENTICATED, Code.FORBIDDEN})


def hash_of_code(code: str) -> bytes:
    """What the database keeps of a code, which has 160 random bits."""
    return hashlib.sha256(code.encode("utf-8", "surrogatepass")).digest()


@dataclass(frozen=True)
class _Opened:
    """A link whose PIN was right, and one of whose views is counted."""

    child_id: UUID
    id: UUID
    subject: str
    parts: frozenset[str]


class Shares:
    """Answers by the codes and PINs of share links."""

    def __init__(self, engine: Engine, writer: WriterPool, audit: AuditTrail, policy: PolicyStore) -> None:
        self._engine = engine
        self._writer = writer
        self._audit = audit
        self._policy = policy
        self._looks = looks_of_addresses()
        self._visitors = Visitors(OWN, TOGETHER)
        self._nobodys = hash_of_pin(new_pin())  # compared where there is no link, so that this takes as long

    async def view(self, code: str, pin: str, address: str, request_id: str) -> Mapping[str, Any] | None:
        """The child as the link shows it; None for whatever is wrong, and then not before SOONEST.

        `address`: from where it is asked. Raises RATE_LIMITED, UNAVAILABLE, and what else an answer of the graph raises.
        """
        self._visitors.spend(address)
        started = monotonic()
        opened = await self._opened(code[:LONGEST], pin[:LONGEST])
        child = None if opened is None else await self._shown(opened, request_id)
        if child is None:
            anybody = Viewer(ANYBODY, Role.SHARE_LINK)
            version, now = self._policy.grants.version, this_moment().now
            await self._audit.record(denial(anybody, NAME, version, request_id, now))
            await asyncio.sleep(max(0.0, started + SOONEST - monotonic()))
        return child

    async def _opened(self, code: str, pin: str) -> _Opened | None:
        """The link of this code, where the PIN is its own; a PIN is compared in each case."""
        now, asked = this_moment().now, hash_of_code(code)
        async with self._looks.turn():
            link = await self._taken(asked, now)
            kept = self._nobodys if link is None else link["pin_hash"]
            is_right = await asyncio.to_thread(is_pin, pin, kept)
            if link is None or not is_right:
                return None
            key = (link["child_id"], link["id"])
            if await self._written(_COUNT, *key, now) is None:
                return None
        return _Opened(*key, link["subject"], frozenset(link["parts"]))

    async def _shown(self, opened: _Opened, request_id: str) -> Mapping[str, Any] | None:
        """What the graph shows the account of the link; a view that shows nothing is given back."""
        child = None
        try:
            child = await self._read(opened, request_id)
        finally:
            if child is None:
                await self._written(_GIVE_BACK, opened.child_id, opened.id)
        return child

    async def _read(self, opened: _Opened, request_id: str) -> Mapping[str, Any] | None:
        variables: dict[str, object] = {part.lower(): part in opened.parts for part in PARTS}
        variables["id"] = encode_global_id("Child", opened.child_id)
        viewer = Viewer(opened.subject, Role.SHARE_LINK)
        try:
            body = await self._engine.answer(viewer, Operation(_READ, NAME, variables, request_id))
        except Refusals:
            return None
        except Refusal as refused:
            if refused.code in _NOTHING:
                return None
            raise
        child: Mapping[str, Any] | None = orjson.loads(body)["data"]["child"]
        return child

    async def _taken(self, asked: bytes, now: datetime) -> Any:
        """The link of a code, after one of its attempts was spent; on a spread database its child is found by the code first."""
        async with self._writer.acquire() as connection, connection.transaction():
            await act_as(connection, "share-link")
            if not is_distributed(connection):
                return await connection.fetchrow(_TAKE, asked, now)
            owners = await owners_of(connection, SHARE_LINK, asked.hex())
            return await connection.fetchrow(_TAKE_OF, asked, now, owners[0] if owners else None)

    async def _written(self, statement: str, *values: object) -> Any:
        """The row of a statement in a transaction of its own."""
        async with self._writer.acquire() as connection, connection.transaction():
            await act_as(connection, "share-link")
            return await connection.fetchrow(statement, *values)
