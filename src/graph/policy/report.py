"""The policy as people read it: a matrix, an explanation of one coordinate, the difference of two policies."""

from collections.abc import Iterator

from graph.policy.decision import ALLOW, DENY, MASK
from graph.policy.grants import Grants
from graph.policy.vocabulary import LABEL, Action, label_object
from graph.viewer import Role

Key = tuple[str, str, str, str]


def decisions(grants: Grants) -> dict[Key, str]:
    """Every decision by (coordinate, action, role, relation)."""
    found: dict[Key, str] = {}
    for (role, action, coordinate), rule in grants.rules.items():
        for relation, decision in rule.decisions.items():
            found[coordinate, action.value, role.value, relation.value] = decision
    for (role, relation), labels in grants.labels.items():
        stated = dict.fromkeys(labels.allowed, ALLOW)
        stated |= {label: MASK + name for name, masked in labels.masks.items() for label in masked}
        for label, decision in sorted(stated.items()):
            found[label_object(label), Action.READ.value, role.value, relation.value] = decision
    return found


def matrix(grants: Grants) -> str:
    """One line per coordinate and action: `A` allowed, `-` denied, else the mask's name, by role and relation."""
    found = decisions(grants)
    columns = sorted({(role, relation) for _, _, role, relation in found})
    rows = sorted({(coordinate, action) for coordinate, action, _, _ in found})
    lines = []
    for coordinate, action in rows:
        cells = [
            f"{role}.{relation}={_cell(found.get((coordinate, action, role, relation), DENY))}"
            for role, relation in columns
            if (coordinate, action, role, relation) in found or coordinate.startswith(LABEL)
        ]
        name = coordinate if action == Action.READ.value else f"{coordinate} ({action})"
        lines.append(f"{name:<44} {' '.join(cells)}")
    return "\n".join(lines) + "\n"


def _cell(decision: str) -> str:
    return {ALLOW: "A", DENY: "-"}.get(decision, decision.removeprefix(MASK))


def explain(grants: Grants, role: Role, coordinate: str) -> Iterator[str]:
    """Sentences on what a role may do with a coordinate; none where the schema has no such coordinate."""
    for (coordinate_, action, role_, relation), decision in sorted(decisions(grants).items()):
        if (coordinate_, role_) == (coordinate, role.value):
            said = {ALLOW: "is allowed", DENY: "is denied"}.get(
                decision, f"gives the mask {decision.removeprefix(MASK)}"
            )
            yield f"{role_} who is {relation}: {action} {said}."


def difference(before: Grants, after: Grants) -> Iterator[str]:
    """What changes from one policy to another, a decision a line."""
    old, new = decisions(before), decisions(after)
    for key in sorted(old.keys() | new.keys()):
        if old.get(key, DENY) != new.get(key, DENY):
            coordinate, action, role, relation = key
            yield f"{role}, {relation}, {coordinate}, {action}: {old.get(key, DENY)} -> {new.get(key, DENY)}"
