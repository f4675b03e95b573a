"""One bundle into the database: whom its sender reaches, what of it is taken over, and that all of it is on record.

What the policy says was decided before (write/rights.py): this needs no graph, so that a process apart can do it.
"""

from dataclasses import dataclass, replace
from typing import Protocol

from graph.errors import Code, Refusal
from graph.ingest.identity import Connection, keys
from graph.ingest.receive import Received, receive, refuse, refuse_stranger
from graph.ingest.refusal import Rejection
from graph.ingest.rows import Extraction
from graph.ingest.sent import NamedChildren
from graph.write.account import Query, author_by
from graph.write.reached import Reached, reached_children
from graph.write.sender import Rights, sender_of
from graph.write.strange import is_strange


@dataclass(frozen=True, slots=True)
class Registration:
    """The rights of one sender: what finds its account and the children that it reaches, in which of these relations."""

    author: Query
    reach: Query
    relations: tuple[str, ...]
    rights: Rights


class Witness(Protocol):
    """Who hears of a bundle before it is stored, and may refuse it."""

    async def strange(self) -> None:
        """The bundle names strangers. Raises RATE_LIMITED where its sender has sent too many of those."""

    async def record(self, reached: Reached) -> None:
        """Put on record what is about to be stored. Raises UNAVAILABLE where that cannot be."""


async def register(
    connection: Connection, registration: Registration, sent: Extraction | Rejection, witness: Witness
) -> Received:
    """Store one bundle, whole or not at all.

    Raises UNAUTHENTICATED where the account does not hold its role, FORBIDDEN where it is not a FULL one or the bundle
    names no child that it reaches, and what the witness raises. What is not acceptable is a refusal in the result.
    """
    async with connection.transaction():
        received, reached = await _received(connection, registration, sent, witness)
        if received is not None:
            # Inside the transaction: no audit, no write.
            await witness.record(reached)
    if received is None:  # only now, or the quarantine would go with the transaction
        raise forbidden()
    return received


async def _received(
    connection: Connection, registration: Registration, sent: Extraction | Rejection, witness: Witness
) -> tuple[Received | None, Reached]:
    """What became of a bundle, None where it is about no child of its sender's; and whom of it the sender reaches."""
    author = await author_by(connection, registration.author)
    if isinstance(sent, Rejection):
        return await refuse(connection, sent), Reached()
    numbers = keys(sent.child)
    reached = await reached_children(connection, registration.reach, registration.relations, numbers)
    if is_strange(sent.child, reached):
        reached = replace(reached, names_strangers=True)
        await witness.strange()
    if not reached.children:
        await refuse_stranger(connection, sent)
        return None, reached
    sender = await sender_of(connection, author, registration.rights, reached.relations)
    return await receive(connection, sent, sender, NamedChildren(reached.children, reached.numbers)), reached


def forbidden() -> Refusal:
    """The one answer to who may not send, whoever the bundle is about."""
    return Refusal(Code.FORBIDDEN, "You may not register documents for this child.")
