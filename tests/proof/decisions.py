"""Decision cards in plain Python: the question of the area, answered by the reference executor, and the rules over its answer.

Which fact a viewer may read is what is proved here; what a rule makes of facts is told by tables (tests/areas/decision_support).
"""

from copy import copy
from typing import TYPE_CHECKING, Any

from graph.areas.decision_support import question
from graph.areas.decision_support.asked import orders_of
from graph.areas.decision_support.cards import cards_of, rules_of, told_card
from graph.areas.decision_support.predicates import Facts
from graph.policy.vocabulary import Relation
from graph.schema.catalog import BoundField
from tests.proof import pages
from tests.proof.place import Place
from tests.proof.rows import Row
from tests.proof.selections import Asked, Document, Sets
from tests.proof.survey import read_id

if TYPE_CHECKING:
    from tests.proof.reference import Reference

Json = dict[str, Any]


def cards(reference: "Reference", bound: BoundField, asked: Asked, given: Json) -> list[Json] | None:
    """What the viewer is told of a child, and the cards of it."""
    read = read_id(reference.catalog, given["childId"])
    if read is None or read[0] != "Child":
        return None
    # Another document of the same viewer, over the same rows.
    inner = copy(reference)
    inner.document = Document(reference.catalog, question.QUESTION, {"id": given["childId"]})
    signed_in = Place(Row("", {}), frozenset({Relation.SIGNED_IN}))
    data = inner.object(reference.catalog.types["Query"], signed_in, (inner.document.operation.selection_set,))
    shown = question.shown(data["child"])
    if shown is None:
        return None
    facts = Facts(shown, orders_of(given.get("orders")))
    answers = {row["card"]: row for row in reversed(shown["decisionCardAnswers"])}
    made = cards_of(rules_of(data["decisionRules"] or ()), facts, given["hook"])
    return [_selected(reference, bound.type_name, told_card(each, facts, answers), asked.below) for each in made]


def _selected(reference: "Reference", type_name: str, value: Any, sets: Sets) -> Any:
    if value is None or not sets:
        return value
    if isinstance(value, list):
        return [_selected(reference, type_name, each, sets) for each in value]
    answer: Json = {}
    for each in reference.document.fields(type_name, sets):
        if each.name == "__typename":
            answer[each.key] = type_name
        else:
            inner = reference.catalog.types[type_name].fields[each.name]
            answer[each.key] = _selected(reference, inner.type_name, value[each.name], each.below)
    return answer


def rules(reference: "Reference", bound: BoundField, asked: Asked, _: Json) -> list[Json]:
    """The rules in force, by code."""
    stored = pages.ordered(reference.store.rows.get("decision_rule", []), ("code",))
    kept = [row for row in stored if row["is_on"] and row["valid_from"] <= reference.moment.today]
    signed_in = frozenset({Relation.SIGNED_IN})
    target = reference.catalog.types[bound.type_name]
    return [reference.object(target, Place(row, signed_in), asked.below) for row in kept]
