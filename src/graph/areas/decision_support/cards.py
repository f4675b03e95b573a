"""Facts and rules -> cards; pure: no clock, no input and output."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import orjson

from graph.areas.decision_support.predicates import PREDICATES, Facts, Input, Json

RANK = {"CRITICAL": 0, "WARNING": 1, "INFO": 2}
NOTICE = {
    "ADVICE": "Подсказка по правилу, не диагноз и не назначение.",
    "PRELIMINARY": "PRELIMINARY: предварительное предположение; диагнозом его делает только врач.",
}


@dataclass(frozen=True)
class Rule:
    """A rule in force; `cited` is what a card says of it, `definition` what it is made of."""

    cited: Json
    definition: Json

    @property
    def name(self) -> str:
        """Its code and version."""
        return f"{self.cited['code']}/{self.cited['version']}"


@dataclass(frozen=True)
class Card:
    """A card of a child; `answer` is what was answered to it last."""

    id: UUID
    rule: Rule
    inputs: Sequence[Input]

    @property
    def document_ids(self) -> list[str]:
        """The global ids of the documents that it is made of."""
        return sorted({str(each.document["id"]) for each in self.inputs if each.document})

    @property
    def words(self) -> str:
        """All that it says, for the labels that its words call for."""
        definition = self.rule.definition
        preliminary = definition.get("preliminary") or {}
        own = (definition["summary"], definition["detail"], *preliminary.values())
        return "\n".join((*own, *[each.words for each in self.inputs]))


def rules_of(rows: Iterable[Json]) -> list[Rule]:
    """The rules as the graph told them; one of which the viewer is not told what it is makes no card."""
    whole = [row for row in rows if None not in (row["code"], row["version"], row["definition"])]
    read = [(row, _read(row["definition"])) for row in whole]
    return [Rule({name: row[name] for name in row if name != "definition"}, each) for row, each in read if each]


@lru_cache(maxsize=1_000)
def _read(definition: str) -> Json | None:
    try:
        read: Json = orjson.loads(definition)
    except orjson.JSONDecodeError:  # masked
        return None
    return read


def cards_of(rules: Iterable[Rule], facts: Facts, hook: str) -> list[Card]:
    """The cards of a child, the most urgent first; a rule whose conditions are all met makes one."""
    made = [card for rule in rules if hook in rule.definition["hooks"] and (card := _card(rule, facts)) is not None]
    return sorted(made, key=lambda card: (RANK[card.rule.definition["indicator"]], card.rule.cited["code"]))


def _card(rule: Rule, facts: Facts) -> Card | None:
    inputs: list[Input] = []
    for condition in rule.definition["conditions"]:
        met = list(PREDICATES[condition["is"]](facts, condition))
        if not met:
            return None
        inputs += met
    says = [[each.coordinate, each.words, each.document and each.document["id"]] for each in inputs]
    name = orjson.dumps([facts.child["id"], rule.name, sorted(says, key=str)]).decode()
    return Card(uuid5(NAMESPACE_URL, name), rule, inputs)


def told_card(card: Card, facts: Facts, answers: Mapping[str, Json]) -> dict[str, Any]:
    """A card by the names of its fields in the graph; `answers`: the last one to each card, by its id."""
    definition, answer = card.rule.definition, answers.get(str(card.id), {})
    return {
        "id": str(card.id),
        "kind": definition["kind"],
        "indicator": definition["indicator"],
        "summary": definition["summary"],
        "detail": definition["detail"],
        "notice": NOTICE[definition["kind"]],
        "rule": card.rule.cited,
        "inputs": [_told_input(each) for each in card.inputs],
        "norm": next((each.norm for each in card.inputs if each.norm), None),
        "suggestions": _suggestions(definition, card.inputs, facts),
        "preliminary": definition.get("preliminary"),
        "answer": answer.get("answer"),
        "answeredAt": answer.get("answeredAt"),
    }


def _told_input(each: Input) -> dict[str, Any]:
    return {"field": each.coordinate, "words": each.words, "document": each.document, "norm": each.norm}


def _suggestions(definition: Json, inputs: Sequence[Input], facts: Facts) -> list[dict[str, Any]]:
    """The writes that a rule suggests; one that takes a value of an input is there once for each that has it."""
    made: list[dict[str, Any]] = []
    for template in definition["suggestions"]:
        wanted = {value[1:] for value in template["arguments"].values() if value.startswith("$")}
        values: list[Mapping[str, str]] = [each.values for each in inputs] if wanted else [{}]
        for given in dict.fromkeys(tuple(sorted(each.items())) for each in values if wanted <= each.keys()):
            filled = {
                name: dict(given)[value[1:]] if value.startswith("$") else value
                for name, value in template["arguments"].items()
            }
            arguments = {"child": {"id": facts.child["id"]}, **filled}
            made.append({"label": template["label"], "write": template["write"], "arguments": arguments})
    return made
