"""The schema and the policy compared in both directions: a gap or a stranger stops the server and is named."""

from collections.abc import Collection, Iterator

from graph.errors import StartupProblem
from graph.policy.decision import ALLOW, DENY, MASK
from graph.policy.grants import Question, questions
from graph.policy.soundness import unsound
from graph.policy.vocabulary import Action, Relation
from graph.schema.catalog import Catalog
from graph.viewer import Role

Line = tuple[str, ...]


def check_policy(text: str, catalog: Catalog, masks: Collection[str]) -> list[str]:
    """Every fault of a policy text as a sentence; empty when it is complete.

    `masks` are the names that sql/masks.py knows. Lines are `p, role, relation, object, action, decision`, sorted,
    one for every question the schema raises, no more and no fewer.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    faults = [] if lines == sorted(lines) else ["The lines are not sorted."]
    stated: dict[Question, str] = {}
    asked = set(questions(catalog))
    for number, line in enumerate(lines, start=1):
        fault = _line_fault(tuple(part.lstrip() for part in line.split(",")), asked, stated, masks)
        if fault:
            faults.append(f"Line {number}: {fault}")
    faults.extend(f"No decision for {_sentence(question)}." for question in sorted(asked - set(stated), key=_sentence))
    faults.extend(_too_wide(stated))
    return faults or list(unsound(catalog, stated))


def require_complete(text: str, catalog: Catalog, masks: Collection[str]) -> None:
    """Raise StartupProblem that names the first faults of an incomplete policy."""
    faults = check_policy(text, catalog, masks)
    if faults:
        more = f" (and {len(faults) - 5} more)" if len(faults) > 5 else ""
        raise StartupProblem("The policy is not complete: " + " ".join(faults[:5]) + more)


def _line_fault(line: Line, asked: set[Question], stated: dict[Question, str], masks: Collection[str]) -> str | None:
    if len(line) != 6 or line[0] != "p":
        return "expected p, role, relation, object, action, decision."
    _, role, relation, coordinate, action, decision = line
    if role not in list(Role):
        return f"unknown role {role}."
    if relation not in list(Relation):
        return f"unknown relation {relation}."
    if action not in list(Action):
        return f"unknown action {action}."
    question = Question(Role(role), Relation(relation), coordinate, Action(action))
    if question not in asked:
        return f"the schema has no {_sentence(question)}."
    if question in stated:
        return f"a second decision for {_sentence(question)}."
    stated[question] = decision
    if decision not in (ALLOW, DENY) and decision.removeprefix(MASK) not in masks:
        return f"unknown decision {decision}."
    return None


def _too_wide(stated: dict[Question, str]) -> Iterator[str]:
    """A question is an answer: who may not read a value as it is may not filter or order by it."""
    for question, decision in stated.items():
        if question.action in (Action.FILTER, Action.ORDER) and decision != DENY:
            read = stated.get(Question(question.role, question.relation, question.object, Action.READ))
            if read != ALLOW or decision != ALLOW:
                yield f"{_sentence(question)} is wider than read."


def _sentence(question: Question) -> str:
    return f"{question.role}, {question.relation}, {question.object}, {question.action}"
