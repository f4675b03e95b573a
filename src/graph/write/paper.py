"""What staff writes down in the graph becomes a FHIR bundle of their own, and goes the way of every other document."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import orjson

from graph.database.pools import Connection
from graph.execute.written import Intent
from graph.ingest.check_digits import OMS, SNILS
from graph.ingest.fhir import Json
from graph.ingest.identity import IdentifierKey, find_children
from graph.ingest.receive import read_bundle, receive
from graph.ingest.refusal import Rejection
from graph.ingest.sent import BundleSender, NamedChildren
from graph.policy.vocabulary import Action, Relation
from graph.write.account import Author
from graph.write.reaching import sight_of
from graph.write.rights import objects
from graph.write.sender import DocumentRights, sender_of

_NUMBERS = """
SELECT $2 AS system, policy_number AS value FROM child WHERE id = $1 AND policy_number IS NOT NULL
UNION ALL SELECT $3, snils FROM child WHERE id = $1 AND snils IS NOT NULL
UNION ALL (SELECT system, value FROM identifier WHERE child_id = $1 ORDER BY verified DESC, system, value)
"""


@dataclass(frozen=True, slots=True)
class Paper:
    """A bundle about one child, without its Patient. `kind`: document or collection; `entries`: the first is the document."""

    kind: str
    entries: tuple[Json, ...]

    @property
    def url(self) -> str:
        """By which the document is stored."""
        return str(self.entries[0]["fullUrl"])

    def body(self, birth: date, number: IdentifierKey) -> bytes:
        """The bundle as a sender would send it, of the child with this number."""
        patient = {
            "resourceType": "Patient",
            "identifier": [{"system": number[0], "value": number[1]}],
            "birthDate": birth.isoformat(),
        }
        entries = [*self.entries, {"resource": patient}]
        return orjson.dumps({"resourceType": "Bundle", "type": self.kind, "entry": entries})


@dataclass(frozen=True, slots=True)
class PaperOf:
    """Whom a paper is about, and in which relations its author writes it."""

    child_id: UUID
    birth: date
    number: IdentifierKey
    relations: Sequence[Relation]


async def number_of(connection: Connection, child_id: UUID) -> IdentifierKey | None:
    """A number by which documents of this child and of no other are known; None where there is none yet."""
    numbers = [(row["system"], row["value"]) for row in await connection.fetch(_NUMBERS, child_id, OMS, SNILS)]
    owners = await find_children(connection, numbers)
    return next((number for number in numbers if owners.get(number) == {child_id}), None)


async def take_in(connection: Connection, intent: Intent, author: Author, of: PaperOf, paper: Paper) -> str | None:
    """Store the documents of a paper, as any of this author are; why it cannot be, in words, or None.

    What the policy does not let the author state of the child is left out, as of every document.
    """
    extraction = read_bundle(paper.body(of.birth, of.number))
    if isinstance(extraction, Rejection):
        return extraction.reason
    sender = await sender_for(connection, intent, author, of.relations)
    received = await receive(connection, extraction, sender, NamedChildren((of.child_id,), frozenset({of.number})))
    if received.refusal is not None:
        return received.refusal.reason
    return "; ".join(doubt.reason for doubt in received.quarantined) or None


async def sender_for(
    connection: Connection, intent: Intent, author: Author, relations: Sequence[Relation]
) -> BundleSender:
    """The author of a write as the sender of documents of a child to which it has these relations."""
    return await sender_of(connection, author, _rights(intent, relations), [each.value for each in relations])


def _rights(intent: Intent, relations: Sequence[Relation]) -> DocumentRights:
    role, grants = intent.request.viewer.role, intent.grants
    return DocumentRights(
        {
            kind: frozenset(each.value for each in grants.rule(role, Action.WRITE, name).allowed)
            for kind, name in objects().items()
        },
        {each.value: sight_of(grants.labels[role, each]) for each in relations},
    )
