"""Audit orders: asked for, approved by another auditor, revoked (R_AUD of domain.md 4.5, 5 C 25)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

from graph.areas.audit_order.tables import LONGEST
from graph.database.pools import Connection
from graph.errors import Code, Refusal
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, WriteProblem, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import done, missing, too_short
from graph.write.reaching import found_child, held_child, is_no_relative

_ORGANIZATION = "SELECT id FROM organization WHERE code = $1 ORDER BY id LIMIT 1"
_REQUEST = """
INSERT INTO audit_order (id, auditor_id, child_id, organization_id, reason, valid_from, valid_to, requested_by, requested_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $2, $8)
"""
# An order is the business of its auditor and of those who work where the auditor works today.
_ORDER = """
SELECT child_id, auditor_id, requested_by FROM audit_order AS o WHERE id = $1 AND (auditor_id = $2 OR EXISTS (
  SELECT FROM assignment AS a WHERE a.staff_id = o.auditor_id AND a.organization_id = ANY($3)
    AND a.valid_from <= $4 AND (a.valid_to IS NULL OR a.valid_to >= $4)))
"""
_APPROVE = """
UPDATE audit_order SET approved_by = $2, approved_at = $3
WHERE id = $1 AND approved_at IS NULL AND revoked_at IS NULL AND valid_to >= $4 RETURNING true
"""
_REVOKE = "UPDATE audit_order SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING true"


@dataclass(frozen=True)
class AuditOrders:
    """The three writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in types.py."""
        return {
            "audit_order_request": self.request,
            "audit_order_approve": self.approve,
            "audit_order_revoke": self.revoke,
        }

    async def request(self, intent: Intent) -> Written:
        """Ask for an order of one's own; it opens nothing until somebody else approves it.

        An order for whom there is not is kept like any other, and goes the same way: who lives in the city is nothing to
        learn by asking (domain.md 5 B 15). The trail alone says that nobody was found.
        """
        given, moment = intent.given, intent.request.moment
        problem = too_short(given["reason"], "reason") or _wrong(given)
        if problem:
            return Written(problems=(problem,))

        async def act(connection: Connection, author: Author) -> Act:
            if author.staff_id is None or not author.organizations:
                raise Refusal(Code.FORBIDDEN, "An order needs a workplace of today.")
            child = given.get("child")
            child_id = await held_child(connection, partial(found_child, connection, child)) if child else None
            code = given.get("organization")
            organization_id = await connection.fetchval(_ORGANIZATION, code) if code else None
            key, days = new_id(), (given["validFrom"], given["validTo"])
            target = (child_id, organization_id)
            await connection.execute(
                _REQUEST, key, author.staff_id, *target, given["reason"].strip(), *days, moment.now
            )
            values = {"order_id": encode_global_id("AuditOrder", key), "requested_at": moment.now.isoformat()}
            return _acted(values, child_id, None if child_id or organization_id else "NOT_FOUND")

        return await self.idempotent.once(intent, act)

    async def approve(self, intent: Intent) -> Written:
        """Approve what another auditor asked for: from now on it opens what it names, on its days."""
        key, moment = _key(intent.given["orderId"]), intent.request.moment

        async def act(connection: Connection, author: Author) -> Act:
            order = await _order(connection, intent, key, author)
            if order is None:
                return missing("There is no such order.", "orderId")
            if author.staff_id in (order["auditor_id"], order["requested_by"]):
                raise Refusal(Code.FORBIDDEN, "Somebody else approves your order.")
            if not await connection.fetchval(_APPROVE, key, author.staff_id, moment.now, moment.today):
                return done("It was approved or revoked before, or its days are over.", "orderId")
            return _acted({"approved_at": moment.now.isoformat()}, order["child_id"])

        return await self.idempotent.once(intent, act)

    async def revoke(self, intent: Intent) -> Written:
        """End an order before its last day."""
        key, now = _key(intent.given["orderId"]), intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            order = await _order(connection, intent, key, author)
            if order is None:
                return missing("There is no such order.", "orderId")
            if not await connection.fetchval(_REVOKE, key, now):
                return done("It was revoked before.", "orderId")
            return _acted({"revoked_at": now.isoformat()}, order["child_id"])

        return await self.idempotent.once(intent, act)


async def _order(connection: Connection, intent: Intent, key: UUID, author: Author) -> Any:
    """The order with this id, where it is the author's business, and not of a child of their family (domain.md 5 C 25)."""
    request = intent.request
    order = await connection.fetchrow(_ORDER, key, author.staff_id, list(author.organizations), request.moment.today)
    child_id = None if order is None else order["child_id"]
    return order if child_id is None or await is_no_relative(connection, request, child_id) else None


def _wrong(given: Mapping[str, Any]) -> WriteProblem | None:
    if bool(given.get("child")) == bool(given.get("organization")):
        return WriteProblem("INVALID", "Name a child or an organization, and not both.", ("input", "child"))
    days = (given["validTo"] - given["validFrom"]).days + 1
    if 1 <= days <= LONGEST:
        return None
    return WriteProblem("INVALID", f"An order lasts {LONGEST} days at the most.", ("input", "validTo"))


def _key(text: str) -> UUID:
    """The key of an order. Raises BAD_USER_INPUT."""
    return decode_global_id(text, {"AuditOrder": 1}).key


def _acted(values: Mapping[str, str], child_id: UUID | None, purpose: str | None = None) -> Act:
    return Act(Written(values=values), () if child_id is None else (child_id,), purpose)
