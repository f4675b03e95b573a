"""The policy as people read it in a terminal: every decision field by field, a class, an explanation."""

from collections.abc import Iterator, Mapping

from graph.policy.decision import ALLOW, DENY, MASK
from graph.policy.grants import Grants
from graph.policy.vocabulary import Action, label_object
from graph.viewer import Role

Key = tuple[str, str, str, str]


def decisions(grants: Grants) -> dict[Key, str]:
    """Every decision by (coordinate, action, role, relation)."""
    by_key: dict[Key, str] = {}
    for (role, action, coordinate), rule in grants.rules.items():
        for relation, decision in rule.decisions.items():
            by_key[coordinate, action.value, role.value, relation.value] = decision
    for (role, relation), labels in grants.labels.items():
        stated = dict.fromkeys(labels.allowed, ALLOW)
        stated |= {label: MASK + name for name, masked in labels.masks.items() for label in masked}
        for label, decision in sorted(stated.items()):
            by_key[label_object(label), Action.READ.value, role.value, relation.value] = decision
    return by_key


def by_class(grants: Grants) -> dict[Key, str]:
    """The same by (class, action, role, relation): all objects of a class are decided alike."""
    return {
        (grants.classes[name], action, role, relation): decision
        for (name, action, role, relation), decision in decisions(grants).items()
    }


def table(grants: Grants) -> Iterator[str]:
    """Every decision field by field as lines of CSV, under a heading: class, coordinate, action, role, relation, decision."""
    yield "class,coordinate,action,role,relation,decision"
    for (name, action, role, relation), decision in sorted(decisions(grants).items()):
        yield f"{grants.classes[name]},{name},{action},{role},{relation},{decision}"


def class_of_data(grants: Grants, data: str) -> Iterator[str]:
    """What a class is, its objects, and every decision over it that is not a denial; nothing where there is no such class."""
    if data not in grants.sentences:
        return
    yield f"{data}: {grants.sentences[data]}"
    yield "of it: " + ", ".join(sorted(name for name, each in grants.classes.items() if each == data))
    decided = {key[1:]: decision for key, decision in by_class(grants).items() if key[0] == data and decision != DENY}
    yield from _sentences(decided)
    yield "Nobody else may do anything with it."


def explain(grants: Grants, role: Role, coordinate: str) -> Iterator[str]:
    """Sentences on what a role may do with a coordinate, its class first; none where the schema has no such coordinate."""
    decided = {
        key[1:]: decision for key, decision in decisions(grants).items() if (key[0], key[2]) == (coordinate, role.value)
    }
    if decided:
        data = grants.classes[coordinate]
        yield f"{coordinate} is of class {data}: {grants.sentences[data]}"
        yield from _sentences(decided)


def _sentences(decided: Mapping[tuple[str, str, str], str]) -> Iterator[str]:
    """A sentence for each role and action and what is decided over them, with the relations that it is decided for."""
    alike: dict[tuple[str, str, str], list[str]] = {}
    for (action, role, relation), decision in sorted(decided.items()):
        alike.setdefault((role, action, decision), []).append(relation)
    for (role, action, decision), relations in sorted(alike.items()):
        words = {ALLOW: "is allowed", DENY: "is denied"}
        words_of_decision = words.get(decision, f"gives the mask {decision.removeprefix(MASK)}")
        yield f"{role} who is {' or '.join(relations)}: {action} {words_of_decision}."
