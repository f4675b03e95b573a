"""The schema and the policy compared in both directions: a gap or a stranger stops the server and is named."""

from collections.abc import Iterator, Mapping

from graph.errors import StartupProblem
from graph.policy.decision import ALLOW, DENY, MASK
from graph.policy.fits import Fit, misfit
from graph.policy.grants import Question, questions
from graph.policy.soundness import unsound
from graph.policy.vocabulary import Action, Relation
from graph.schema.catalog import Catalog
from graph.viewer import Role

Line = tuple[str, ...]


def check_policy(text: str, catalog: Catalog, masks: Mapping[str, Fit]) -> list[str]:
    """Every fault of a policy text as a sentence; empty when it is complete.

    `masks` is what sql/masks.py says of each mask: one that does not fit its field is a fault.
    Lines are `p, role, relation, object, action, decision`, sorted, one for every question the schema raises, no more and
    no fewer.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    faults = [] if lines == sorted(lines) else ["The lines are not sorted."]
    stated: dict[Question, str] = {}
    asked = set(questions(catalog))
    for number, line in enumerate(lines, start=1):
        read = _read_line(tuple(part.lstrip() for part in line.split(",")), asked, stated)
        fault = read if isinstance(read, str) else _decision_fault(stated[read], read, catalog, masks)
        if fault:
            faults.append(f"Line {number}: {fault}")
    faults.extend(f"No decision for {_sentence(question)}." for question in sorted(asked - set(stated), key=_sentence))
    faults.extend(_too_wide(stated))
    return faults or list(unsound(catalog, stated))


def require_complete(text: str, catalog: Catalog, masks: Mapping[str, Fit]) -> None:
    """Raise StartupProblem that names the first faults of an incomplete policy."""
    faults = check_policy(text, catalog, masks)
    if faults:
        more = f" (and {len(faults) - 5} more)" if len(faults) > 5 else ""
        raise StartupProblem("The policy is not complete: " + " ".join(faults[:5]) + more)


def _read_line(line: Line, asked: set[Question], stated: dict[Question, str]) -> Question | str:
    """The question that a line decides, which is stated then; or what is wrong with it."""
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
    return question


def _decision_fault(decision: str, question: Question, catalog: Catalog, masks: Mapping[str, Fit]) -> str | None:
    if decision in (ALLOW, DENY):
        return None
    name = decision.removeprefix(MASK)
    if not decision.startswith(MASK) or name not in masks:
        return f"unknown decision {decision}."
    reason = misfit(masks[name], question, catalog)
    return f"mask {name} does not fit {question.object}: {reason}." if reason else None


def _too_wide(stated: dict[Question, str]) -> Iterator[str]:
    """A question is an answer: who may not read a value as it is may not filter or order by it."""
    for question, decision in stated.items():
        if question.action in (Action.FILTER, Action.ORDER) and decision != DENY:
            read = stated.get(Question(question.role, question.relation, question.object, Action.READ))
            if read != ALLOW or decision != ALLOW:
                yield f"{_sentence(question)} is wider than read."


def _sentence(question: Question) -> str:
    return f"{question.role}, {question.relation}, {question.object}, {question.action}"
