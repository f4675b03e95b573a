"""The policy as people read it in a terminal: a matrix of classes, every decision field by field, an explanation."""

from collections.abc import Iterator, Mapping

from graph.policy.decision import ALLOW, DENY, MASK
from graph.policy.grants import Grants
from graph.policy.vocabulary import CHILD_RELATIONS, Action, Relation, counting, label_object
from graph.viewer import Role

Key = tuple[str, str, str, str]

LEGEND = (
    "A read as it is, m masked, - withheld; F filter, O order by, N count in numbers, S be told of changes, W write."
)
_LETTERS = {
    Action.READ: "A",
    Action.FILTER: "F",
    Action.ORDER: "O",
    Action.AGGREGATE: "N",
    Action.SUBSCRIBE: "S",
    Action.WRITE: "W",
}


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


def matrix(grants: Grants) -> Iterator[str]:
    """A line a class, a cell for each role and relation, under a heading that says what the columns are."""
    by_class_key = by_class(grants)
    columns = _columns()
    for number, (role, relation) in enumerate(columns, start=1):
        yield f"{number:>3}  {role.value} who is {relation.value}"
    width = max(len(data) for data in grants.sentences)
    yield f"\n{LEGEND}\n"
    yield f"{'':<{width}} " + "".join(f"{number:>4}" for number in range(1, len(columns) + 1))
    for data in sorted(grants.sentences):
        cells = [_cell(by_class_key, data, role, relation) for role, relation in columns]
        yield f"{data:<{width}} " + "".join(f"{cell:>4}" for cell in cells)


def _columns() -> list[tuple[Role, Relation]]:
    """Each role with each of its relations; what needs none stands first."""
    return [
        (role, relation)
        for role in sorted(Role)
        for relation in (
            Relation.SIGNED_IN,
            *CHILD_RELATIONS[role],
            *counting(role),
            *((Relation.OWN,) if role is Role.PARENT else ()),
        )
    ]


def _cell(decided_by: dict[Key, str], data: str, role: Role, relation: Relation) -> str:
    decided = {action: decided_by.get((data, action.value, role.value, relation.value)) for action in Action}
    if all(decision is None for decision in decided.values()):
        return ""
    read = decided.pop(Action.READ)
    letters = "m" if (read or "").startswith(MASK) else "A" if read == ALLOW else ""
    return letters + "".join(_LETTERS[action] for action, decision in decided.items() if decision == ALLOW) or "-"


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
