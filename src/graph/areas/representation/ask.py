"""Asking to represent a child, and taking that back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from graph.areas.representation.proofs import DELEGATED, PROOFS, WAITS
from graph.areas.representation.rights import word
from graph.areas.representation.transitions import WITHDRAW
from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id, encode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import invalid, missing, unprinted
from graph.write.reaching import found_child, held_child

MOST = 20  # requests of one person that wait at once

_PERSON = "SELECT representative_id FROM account WHERE subject = $1"
_WAITING = """
SELECT count(*) FROM representation_request
WHERE representative_id = $1 AND status IN ('REQUESTED', 'VERIFIED') AND expires_at > $2
"""
_REQUEST = """
INSERT INTO representation_request (id, child_id, representative_id, kind, status, basis_kind, basis_number, basis_issuer,
  basis_issued_on, valid_to, requested_at, expires_at) VALUES ($1, $2, $3, $4, 'REQUESTED', $5, $6, $7, $8, $9, $10, $11)
"""


@dataclass(frozen=True)
class Asking:
    """The two writes; each raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in requests.py."""
        return {"representation_request": self.request, "representation_withdraw": self.withdraw}

    async def request(self, intent: Intent) -> Written:
        """Ask for a right of one's own; it opens nothing.

        A request for whom there is not is kept like any other (domain.md 5 B 15). The trail alone says that nobody was found.
        """
        given, moment = intent.given, intent.request.moment
        problem = _wrong(given, moment.today)
        if problem:
            return problem

        async def act(connection: Connection, author: Author) -> Act:
            person = await connection.fetchval(_PERSON, intent.request.viewer.subject)
            if await connection.fetchval(_WAITING, person, moment.now) >= MOST:
                return Act(
                    invalid(f"{MOST} requests of yours wait: take one back, or come when they are decided.", "child")
                )
            child_id = await held_child(connection, partial(found_child, connection, given["child"]))
            key, until = new_id(), moment.now + timedelta(days=WAITS)
            asked = (word(given["kind"]), *_document(given.get("document")), given.get("validTo"))
            await connection.execute(_REQUEST, key, child_id, person, *asked, moment.now, until)
            application = encode_global_id("RepresentationApplication", key)
            times = {"requested_at": moment.now.isoformat(), "expires_at": until.isoformat()}
            children = () if child_id is None else (child_id,)
            return Act(Written(values={"application_id": application, **times}), children, _purpose(child_id))

        return await self.idempotent.once(intent, act)

    async def withdraw(self, intent: Intent) -> Written:
        """Take a request of one's own back, for whomever it was."""
        key = decode_global_id(intent.given["applicationId"], {"RepresentationApplication": 1}).key
        now = intent.request.moment.now

        async def act(connection: Connection, author: Author) -> Act:
            person = await connection.fetchval(_PERSON, intent.request.viewer.subject)
            if not await connection.fetchval(WITHDRAW, key, person, now):
                return missing("You have no such request that waits.", "applicationId")
            return Act(Written(values={"withdrawn_at": now.isoformat()}))

        return await self.idempotent.once(intent, act)


def _purpose(child_id: object) -> str | None:
    return "NOT_FOUND" if child_id is None else None


def _document(given: Mapping[str, Any] | None) -> tuple[str | None, str | None, str | None, date | None]:
    if given is None:
        return None, None, None, None
    return word(given["kind"]), given["number"].strip(), given["issuer"].strip(), given["issuedOn"]


def _wrong(given: Mapping[str, Any], today: date) -> Written | None:
    kind, document, until = word(given["kind"]), given.get("document"), given.get("validTo")
    if (document is None) is not (kind == DELEGATED):
        return invalid("A relative who asks to be let in shows no document, everybody else does.", "document")
    if until is not None and until < today:
        return invalid("The last day is over.", "validTo")
    if document is None:
        return None
    if word(document["kind"]) not in PROOFS[kind]:
        return invalid(f"For this it takes one of {', '.join(PROOFS[kind])}.", "document")
    if document["issuedOn"] > today:
        return invalid("It cannot have been issued in the future.", "document")
    return unprinted(document["number"], 100, "document") or unprinted(document["issuer"], 300, "document")
