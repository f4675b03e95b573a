"""The policy as data for pages and tools: every class with what is decided of it, one field explained, two policies compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.policy.decision import ALLOW, DENY
from graph.policy.explanation import MASKED, readings
from graph.policy.grants import Grants
from graph.policy.report import Key, by_class, decisions
from graph.policy.vocabulary import Action, Relation
from graph.policy.words import ACTIONS, RELATIONS, ROLES, sentences_ru
from graph.viewer import Role

_STRENGTH = {DENY: 0, ALLOW: 2}  # a mask stands between


@dataclass(frozen=True)
class PolicyChange:
    """One decision over a class that another policy would change, and the objects that it is about."""

    role: str
    relation: str
    data: str
    action: str
    before: str
    after: str
    objects: tuple[str, ...]

    @property
    def direction(self) -> str:
        """Whether it gives more, less, or another mask."""
        was, becomes = (_STRENGTH.get(each, 1) for each in (self.before, self.after))
        return "more" if becomes > was else "less" if becomes < was else "other"


def matrix(grants: Grants) -> dict[str, Any]:
    """Every class: its sentence, also in Russian (or null), its objects, and the decision and line by role, relation and action."""
    cells: dict[str, dict[str, dict[str, dict[str, list[str | None]]]]] = {data: {} for data in grants.sentences}
    for (data, action, role, relation), decision in sorted(by_class(grants).items()):
        line = grants.lines.get((Role(role), Relation(relation), data, Action(action)))
        cells[data].setdefault(role, {}).setdefault(relation, {})[action] = [decision, line]
    objects: dict[str, list[str]] = {data: [] for data in grants.sentences}
    for name, data in sorted(grants.classes.items()):
        objects[data].append(name)
    return {
        "version": grants.version,
        "actions": {action.value: words._asdict() for action, words in ACTIONS.items()},
        "relations": {relation.value: words._asdict() for relation, words in RELATIONS.items()},
        "roles": {role.value: words._asdict() for role, words in ROLES.items()},
        "classes": [
            {
                "name": data,
                "sentence": grants.sentences[data],
                "sentenceRu": sentences_ru().get(data),
                "objects": objects[data],
                "cells": cells[data],
            }
            for data in sorted(grants.sentences)
        ],
    }


def explained(grants: Grants, role: Role, coordinate: str) -> dict[str, Any]:
    """What a role reads of a field, relation by relation, the strongest first. Raises KeyError where there is no such field."""
    given = readings(grants, role, coordinate)
    data = grants.classes[coordinate]
    return {
        "field": coordinate,
        "role": role.value,
        "class": data,
        "sentence": grants.sentences[data],
        "relations": [
            {
                "relation": each.relation,
                "state": each.state,
                "mask": each.mask if each.state == MASKED else None,
                "rule": each.line,
            }
            for each in given
        ],
    }


def changes(before: Grants, after: Grants) -> list[PolicyChange]:
    """What changes from one policy to another, a decision over a class each."""
    old, new = decisions(before), decisions(after)
    names_by_change: dict[tuple[str, str, str, str, str, str], list[str]] = {}
    for name, action, role, relation in sorted(old.keys() | new.keys()):
        key: Key = (name, action, role, relation)
        was, becomes = (each.get(key, DENY) for each in (old, new))
        if was != becomes:
            data = after.classes.get(name) or before.classes[name]
            names_by_change.setdefault((role, relation, data, action, was, becomes), []).append(name)
    return [PolicyChange(*key, tuple(names)) for key, names in names_by_change.items()]


def compared(before: Grants, after: Grants) -> dict[str, Any]:
    """The changes, and how many decisions, fields, classes and personas (roles by their relations) they concern."""
    changed = changes(before, after)
    return {
        "before": before.version,
        "after": after.version,
        "numbers": {
            "changes": len(changed),
            "fields": len({name for each in changed for name in each.objects}),
            "classes": len({each.data for each in changed}),
            "personas": len({(each.role, each.relation) for each in changed}),
            "roles": len({each.role for each in changed}),
            **{word: sum(each.direction == word for each in changed) for word in ("more", "less", "other")},
        },
        "changes": [
            {
                "role": each.role,
                "relation": each.relation,
                "class": each.data,
                "action": each.action,
                "before": each.before,
                "after": each.after,
                "direction": each.direction,
                "objects": each.objects,
            }
            for each in changed
        ],
    }


def difference(before: Grants, after: Grants) -> Iterator[str]:
    """The changes as sentences for a terminal, one a line."""
    for each in changes(before, after):
        what = f"{each.role}, {each.relation}, {each.data}, {each.action}"
        yield f"{what}: {each.before} -> {each.after} ({', '.join(each.objects)})"
