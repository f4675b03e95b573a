"""Answering a card: kept for good, counted by its rule, on the trail."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from graph.areas.decision_support import question
from graph.areas.decision_support.asked import orders_of
from graph.areas.decision_support.cards import Card, cards_of
from graph.areas.decision_support.predicates import Facts
from graph.areas.decision_support.types import DecisionHook
from graph.database.pools import Connection
from graph.execute.global_id import decode_global_id
from graph.execute.written import Intent, WriteFunction, Written
from graph.identity import new_id
from graph.ingest.labels import text_labels
from graph.write.account import Author
from graph.write.idempotent import Act, Idempotent
from graph.write.problems import invalid, missing, unprinted
from graph.write.reaching import reaching

OBJECT = "Child.decisionCardAnswers"  # what the policy decides over
COMMENT = 500  # characters
NONE = "There is no such card."

_LABELS = "SELECT DISTINCT unnest(labels) AS label FROM medical_document WHERE child_id = $1 AND id = ANY ($2::uuid[])"
_INSERT = """
INSERT INTO decision_card_answer (child_id, id, card, rule_code, rule_version, answer, reason, comment, document_ids,
  word_labels, labels, answered_by, answered_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
"""
_COUNT = {
    "ACCEPTED": "UPDATE decision_rule SET accepted = accepted + 1 WHERE code = $1",
    "OVERRIDDEN": "UPDATE decision_rule SET overridden = overridden + 1 WHERE code = $1",
}


@dataclass(frozen=True)
class Answers:
    """The write; it raises what Idempotent.once raises."""

    idempotent: Idempotent

    @property
    def writes(self) -> dict[str, WriteFunction]:
        """By the names of their bindings in writing.py."""
        return {"decision_card_answer": self.answer}

    async def answer(self, intent: Intent) -> Written:
        """Keep an answer to a card that its author is given now; a child out of reach and a card that is gone are one answer."""
        given = intent.given
        if problem := _problem(given):
            return problem
        child_id = decode_global_id(given["childId"], {"Child": 1}).key

        async def act(connection: Connection, author: Author) -> Act:
            relations = await reaching(intent, OBJECT).relations_to(connection, child_id)
            card = await _card(intent) if relations else None
            if card is None:
                return missing(NONE, "card")
            key = new_id()
            await _keep(connection, intent, author, (child_id, key), card)
            await connection.execute(_COUNT[given["answer"].name], card.rule.cited["code"])
            answered = {"answered_at": intent.request.moment.now.isoformat()}
            return Act(Written(values=answered), (child_id,), "decision card answered")

        return await self.idempotent.once(intent, act)


def _problem(given: Mapping[str, Any]) -> Written | None:
    is_overridden = given["answer"].name == "OVERRIDDEN"
    if is_overridden and given.get("reason") is None:
        return invalid("Say why you override it.", "reason")
    if not is_overridden and given.get("reason") is not None:
        return invalid("A reason is given where a card is overridden.", "reason")
    comment = given.get("comment")
    return None if comment is None else unprinted(comment, COMMENT, "comment")


async def _card(intent: Intent) -> Card | None:
    """The card of this id, made anew as its author; None where they are not given it."""
    given = intent.given
    rules, shown = await question.told(intent.asking, given["childId"])
    if shown is None:
        return None
    facts = Facts(shown, orders_of(given.get("orders")))
    cards = [card for hook in DecisionHook for card in cards_of(rules, facts, hook.name)]
    return next((card for card in cards if str(card.id) == given["card"]), None)


async def _keep(connection: Connection, intent: Intent, author: Author, key: tuple[UUID, UUID], card: Card) -> None:
    given = intent.given
    comment = (given.get("comment") or "").strip() or None
    documents = [decode_global_id(each, {"MedicalDocument": 2}).key for each in card.document_ids]
    words = text_labels(f"{card.words}\n{comment or ''}")
    of_documents = {row["label"] for row in await connection.fetch(_LABELS, key[0], documents)}
    reason = None if given.get("reason") is None else given["reason"].name
    of_rule = (card.rule.cited["code"], card.rule.cited["version"])
    labels = (sorted(words), sorted(words | of_documents))
    by = (author.staff_id, intent.request.moment.now)
    await connection.execute(
        _INSERT, *key, card.id, *of_rule, given["answer"].name, reason, comment, documents, *labels, *by
    )
