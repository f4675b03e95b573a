"""A doctor convenes a commission: a question, who sits, until when, by which documents (323-FZ art. 48)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from graph.areas.commission.machine import GRACE, Rule
from graph.areas.commission.norm import rule_in_force
from graph.areas.commission.people import Person, named_people
from graph.areas.commission.stored import OBJECT, answer, problem, tell
from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent
from graph.identity import new_id
from graph.ingest.labels import text_labels
from graph.policy.vocabulary import Action, Relation
from graph.write.account import Author
from graph.write.idempotent import Act
from graph.write.kin import is_kin, of_kin
from graph.write.problems import missing
from graph.write.reaching import reaching

MOST_MEMBERS, MOST_DOCUMENTS = 20, 50
LONGEST = 365  # days until it shall have decided
ONE_DAY = timedelta(days=1)
OF_KIND = {"PSYCHIATRIC_COMMISSION": frozenset({"MENTAL"})}
CONTENT = "MedicalDocument.download"  # who has the whole document
NO_NORM = "No norm of commissions is in force today: an operator imports one."
NOBODY = (
    "Name by their identifiers, once each, staff who work today as specialists or as district doctors of the child."
)
BLIND = "Somebody of them may not read what it is about: name others, or leave documents and words out."

_DOCUMENTS = """
SELECT id, labels FROM medical_document WHERE child_id = $1 AND id = ANY ($2::uuid[]) AND status = 'REGISTERED'
"""
_CONVENE = """
INSERT INTO commission (child_id, id, kind, question, status, word_labels, labels, convened_by, convened_at, due_on, expires_on,
  turns_on, needs_consent, document_ids)
VALUES ($1, $2, $3, $4, 'CONVENED', $5, $6, $7, $8, $9, $10, $11, $12, $13)
"""
_SEAT = """
INSERT INTO commission_member (child_id, id, commission_id, staff_id, is_chair, expires_on) VALUES ($1, $2, $3, $4, $5, $6)
"""


@dataclass(frozen=True)
class Wish:
    """A commission that is asked for, of a child within reach."""

    child_id: UUID
    relations: Sequence[Relation]
    rule: Rule
    people: Sequence[Person]


async def convene(connection: Connection, intent: Intent, author: Author) -> Act:
    """Convene one; its members treat the child from now on. A child out of reach is one that is not there."""
    given, moment = intent.given, intent.request.moment
    reached = await reaching(intent, OBJECT).named(connection, given["child"])
    if reached is None:
        return missing("There is no such child.", "child")
    child_id, relations = reached
    if await is_kin(connection, author, child_id):
        return of_kin("child")
    if not moment.today <= given["dueBy"] <= moment.today + timedelta(days=LONGEST):
        return problem("INVALID", f"It decides within {LONGEST} days, today the first.", "dueBy")
    rule = await rule_in_force(connection, given["kind"].value, moment.today)
    if rule is None:
        return problem("CONFLICT", NO_NORM, "kind")
    named = [given["chair"], *given["members"]]
    people = await named_people(connection, intent, child_id, named) if len(named) <= MOST_MEMBERS else None
    if people is None or len({person.id for person in people}) < len(named):
        return problem("INVALID", NOBODY, "members")
    if len(people) < rule.least_members:
        return problem(
            "INVALID", f"It has {rule.least_members} members at the least, the chair one of them.", "members"
        )
    return await _convened(connection, intent, author, Wish(child_id, relations, rule, people))


async def _convened(connection: Connection, intent: Intent, author: Author, wish: Wish) -> Act:
    given = intent.given
    documents = await _documents(connection, intent, author, wish)
    if documents is None:
        return missing("There is no such document.", "documents")
    question = given["question"].strip()
    words = text_labels(question) | OF_KIND.get(given["kind"].value, frozenset())
    words |= frozenset().union(*[person.telling for person in wish.people])
    labels = words.union(*[row["labels"] for row in documents])
    reach = reaching(intent, OBJECT)
    if not await reach.sees(connection, author, wish.relations, labels):
        return problem("INVALID", BLIND, "question")
    if not all(person.sees(intent, labels) for person in wish.people):
        return problem("INVALID", BLIND, "members")
    key = (wish.child_id, new_id())
    await _store(connection, intent, author, wish, (key, question, words, labels, [row["id"] for row in documents]))
    await tell(connection, intent, wish.child_id, labels)
    return answer(key, "convened")


async def _store(connection: Connection, intent: Intent, author: Author, wish: Wish, what: tuple[Any, ...]) -> None:
    given, (key, question, words, labels, documents) = intent.given, what
    due = given["dueBy"]
    expires = due + GRACE
    asks = (given["kind"].value, question, sorted(words), sorted(labels), author.staff_id, intent.request.moment.now)
    await connection.execute(_CONVENE, *key, *asks, due, expires, due + ONE_DAY, wish.rule.needs_consent, documents)
    for place, person in enumerate(wish.people):
        await connection.execute(_SEAT, key[0], new_id(), key[1], person.id, place == 0, expires)


async def _documents(connection: Connection, intent: Intent, author: Author, wish: Wish) -> list[Any] | None:
    """The chosen documents; None where one is not there for the author: they put before others what they may read themselves."""
    decoded = [decode_global_id(each, {"MedicalDocument": 2}) for each in dict.fromkeys(intent.given["documents"])]
    if len(decoded) > MOST_DOCUMENTS or any(each.scope != wish.child_id for each in decoded):
        return None
    allowed = intent.grants.rule(intent.request.viewer.role, Action.READ, CONTENT).allowed
    readable = [relation for relation in wish.relations if relation in allowed]
    rows = await connection.fetch(_DOCUMENTS, wish.child_id, [each.key for each in decoded])
    reach = reaching(intent, OBJECT)
    seen = [row for row in rows if await reach.sees(connection, author, readable, row["labels"])]
    return seen if len(seen) == len(decoded) else None
