"""Stores one bundle: finds the children that its sender reaches, puts it on record, takes its documents over.

The policy was asked before (write/rights.py), so this needs no graph and can run in another process.
"""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Protocol

from graph.errors import Code, Refusal
from graph.ingest.identity import Connection, keys
from graph.ingest.receive import Received, receive, refuse, refuse_stranger
from graph.ingest.refusal import Rejection
from graph.ingest.rows import Extraction
from graph.ingest.sent import NamedChildren
from graph.write.account import BoundStatement, author_by
from graph.write.reached import Reached, find_reached, names_strangers
from graph.write.sender import DocumentRights, sender_of

# A bundle has no idempotency key, whose row would say so (docs/replicas.md).
_WROTE = "SELECT move_freshness($1)"


@dataclass(frozen=True, slots=True)
class Registration:
    """The rights of one sender: the statements that select its account and the children within its reach, by relation."""

    author: BoundStatement
    reach: BoundStatement
    relations: tuple[str, ...]
    rights: DocumentRights

    def at(self, now: datetime) -> "Registration":
        """The same rights, asked as of another moment."""
        return replace(self, author=self.author.at(now), reach=self.reach.at(now))


class Witness(Protocol):
    """Is called before a bundle is stored, and may refuse it."""

    async def note_strangers(self) -> None:
        """Note a bundle that names strangers. Raises RATE_LIMITED where its sender has sent too many of those."""

    async def record(self, reached: Reached) -> None:
        """Put the bundle on record before it is stored. Raises UNAVAILABLE where the trail cannot be written."""


async def register(
    connection: Connection, registration: Registration, extraction: Extraction | Rejection, witness: Witness
) -> Received:
    """Store one bundle, whole or not at all.

    Raises UNAUTHENTICATED where the account does not hold its role, FORBIDDEN where it is not a FULL one or the bundle
    names no child that it reaches, and what the witness raises. An unacceptable bundle is a refusal in the result.
    """
    async with connection.transaction():
        # A body takes minutes to come: a right that ended by its day meanwhile, as at midnight, is over.
        registration = registration.at(datetime.now(UTC))
        received, reached = await _receive(connection, registration, extraction, witness)
        if received is not None:
            await connection.execute(_WROTE, registration.author.values["subject"])
            # Inside the transaction: no audit, no write.
            await witness.record(reached)
    if received is None:  # only now, or the quarantine would go with the transaction
        raise forbidden()
    return received


async def _receive(
    connection: Connection, registration: Registration, extraction: Extraction | Rejection, witness: Witness
) -> tuple[Received | None, Reached]:
    """The result of a bundle, None where its sender reaches none of its children; and the children that the sender reaches."""
    author = await author_by(connection, registration.author)
    if isinstance(extraction, Rejection):
        return await refuse(connection, extraction), Reached()
    numbers = keys(extraction.child)
    reached = await find_reached(connection, registration.reach, registration.relations, numbers)
    if names_strangers(extraction.child, reached):
        reached = replace(reached, names_strangers=True)
        await witness.note_strangers()
    if not reached.children:
        await refuse_stranger(connection, extraction)
        return None, reached
    sender = await sender_of(connection, author, registration.rights, reached.relations)
    return await receive(connection, extraction, sender, NamedChildren(reached.children, reached.numbers)), reached


def forbidden() -> Refusal:
    """The same refusal for every child, so that a sender cannot tell which exist."""
    return Refusal(Code.FORBIDDEN, "You may not register documents for this child.")
