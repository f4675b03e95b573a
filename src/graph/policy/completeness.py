"""The schema and the policy compared in both directions: a gap or a stranger stops the server and is named."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.errors import StartupProblem
from graph.policy.decision import ALLOW, DENY, MASK
from graph.policy.fits import Fit, misfit
from graph.policy.grants import GrantQuestion, Grants, classes_of, questions
from graph.policy.soundness import unsound
from graph.policy.text import PolicyLine, PolicyText, ordered, read_text
from graph.policy.vocabulary import SHARING, Action, Relation
from graph.schema.binding import Edge
from graph.schema.catalog import Catalog

Classes = Mapping[str, str | None]  # of every object that a question can be about; None where none is said


@dataclass
class Stated:
    """What the lines of a text say of the questions that the schema raises, by class and action."""

    text: PolicyText
    asked: Mapping[tuple[str, str], list[GrantQuestion]]
    given: dict[GrantQuestion, str] = field(default_factory=dict)
    denied: set[GrantQuestion] = field(default_factory=set)

    def covered(self, line: PolicyLine) -> list[GrantQuestion]:
        """The questions that a line speaks of."""
        roles, relations = self.text.roles(line.role), self.text.relations(line.relation)
        return [
            each for each in self.asked[line.data, line.action] if each.role in roles and each.relation in relations
        ]

    def state(self, line: PolicyLine, covered: list[GrantQuestion]) -> None:
        """Take in what a line says of the questions that it speaks of."""
        if line.decision == DENY:
            self.denied.update(covered)
        else:
            self.given.update(dict.fromkeys(covered, line.decision))

    def decisions(self) -> dict[GrantQuestion, str]:
        """Every question with its decision: what is given, and a denial for the rest of what is said."""
        return {**dict.fromkeys(self.denied, DENY), **self.given}


def check_policy(text: str, catalog: Catalog, masks: Mapping[str, Fit], classes: Classes | None = None) -> list[str]:
    """Every fault of a policy text as a sentence; empty when it is complete.

    `masks` is what sql/masks.py says of each mask: one that does not fit every field of its class is a fault. What is
    given is said once for each role and relation. A denial may be said for groups of them: it closes what is left.
    `classes` stands for what the schema says of each object.
    """
    read, classes = read_text(text), classes or classes_of(catalog)
    stated = _stated(read, catalog, classes)
    faults = [*read.faults, *_misclassed(read, classes)]
    for line in read.lines:
        faults.extend(f"Line {line.number}: {fault}" for fault in _line_faults(line, stated, catalog, masks))
    faults.extend(_idle(stated))
    faults.extend(_gaps(stated))
    faults.extend(_too_wide(stated.decisions(), read, catalog))
    faults.extend(_opened(stated.decisions(), catalog))
    faults.extend(_shared_beyond(stated.decisions()))
    if not faults and text != ordered(read, read.classes):
        faults.append("The lines are not in order: `passport policy format` puts them so.")
    return faults or list(unsound(catalog, stated.decisions()))


def require_as_written(text: str, catalog: Catalog, grants: Grants) -> None:
    """Raise StartupProblem where Casbin has decided otherwise than the lines were understood here."""
    stated = _stated(read_text(text), catalog, classes_of(catalog))
    for line in stated.text.lines:
        stated.state(line, stated.covered(line))
    for question in questions(catalog):
        if (decision := grants.decision(question)) != stated.given.get(question, DENY):
            raise StartupProblem(
                f"The policy is not read as it is written: Casbin says {decision} of {_sentence(question)}."
            )


def require_complete(text: str, catalog: Catalog, masks: Mapping[str, Fit], classes: Classes | None = None) -> None:
    """Raise StartupProblem that names the first faults of an incomplete policy."""
    faults = check_policy(text, catalog, masks, classes)
    if faults:
        more = f" (and {len(faults) - 5} more)" if len(faults) > 5 else ""
        raise StartupProblem("The policy is not complete: " + " ".join(faults[:5]) + more)


def _stated(read: PolicyText, catalog: Catalog, classes: Classes) -> Stated:
    """A text of which nothing is stated yet."""
    questions_by_class: dict[tuple[str, str], list[GrantQuestion]] = defaultdict(list)
    for question in questions(catalog):
        questions_by_class[classes.get(question.object) or "", question.action].append(question)
    return Stated(read, questions_by_class)


def _misclassed(read: PolicyText, classes: Classes) -> Iterator[str]:
    """Objects whose class differs between schema and text, and classes without a sentence or without an object."""
    for name, data in sorted(classes.items()):
        if data is None:
            yield f"{name} has no class of data in the schema."
        elif (here := read.classes.get(name)) != data:
            yield f"{name} is of class {data} in the schema and of {here or 'none'} here: `passport policy format` mends it."
    yield from (f"The schema has no {name}." for name in sorted(read.classes.keys() - classes.keys()))
    known = {data for data in classes.values() if data}
    yield from (f"Class {data} has no sentence." for data in sorted(known - read.sentences.keys()))
    yield from (f"No field is of class {data}." for data in sorted(read.sentences.keys() - known))


def _line_faults(line: PolicyLine, stated: Stated, catalog: Catalog, masks: Mapping[str, Fit]) -> Iterator[str]:
    """The faults of a decision; its questions count as stated from then on."""
    covered = stated.covered(line)
    if stranger := _stranger(line, stated, is_covering=bool(covered)):
        yield stranger
        return
    if line.decision == DENY:
        if stated.denied >= set(covered):
            yield "everything that it denies is denied already."
        stated.state(line, covered)
        return
    twice = [each for each in covered if each in stated.given]
    if twice:
        yield f"a second decision for {_sentence(twice[0])}."
    stated.state(line, covered)
    if line.decision != ALLOW:
        yield from _mask_faults(line.decision, covered, catalog, masks)


def _stranger(line: PolicyLine, stated: Stated, *, is_covering: bool) -> str | None:
    """The first unknown word of a line."""
    if not stated.text.roles(line.role):
        return f"unknown role {line.role}."
    if not stated.text.relations(line.relation):
        return f"unknown relation {line.relation}."
    if line.action not in list(Action):
        return f"unknown action {line.action}."
    if is_covering:
        return None
    return f"the schema asks nothing of {line.role}, {line.relation}, class {line.data}, {line.action}."


def _mask_faults(
    decision: str, covered: list[GrantQuestion], catalog: Catalog, masks: Mapping[str, Fit]
) -> Iterator[str]:
    name = decision.removeprefix(MASK)
    if not decision.startswith(MASK) or name not in masks:
        yield f"unknown decision {decision}."
        return
    reasons = ((each.object, misfit(masks[name], each, catalog)) for each in covered)
    for thing, reason in dict.fromkeys(reasons):
        if reason:
            yield f"mask {name} does not fit {thing}: {reason}."


def _idle(stated: Stated) -> Iterator[str]:
    """Denials that deny nothing, since everything they speak of is given."""
    for line in stated.text.lines:
        if line.decision == DENY and (covered := stated.covered(line)) and stated.given.keys() >= set(covered):
            yield f"Line {line.number}: everything that it denies is given elsewhere."


def _gaps(stated: Stated) -> Iterator[str]:
    """Questions without a decision, those of one class in one sentence."""
    for (data, action), of_class in sorted(stated.asked.items()):
        open_ = [each for each in of_class if each not in stated.given and each not in stated.denied]
        pairs = dict.fromkeys((each.role, each.relation) for each in open_)
        names = ", ".join(sorted({each.object for each in open_}))
        yield from (
            f"No decision for {role}, {relation}, class {data}, {action} ({names})." for role, relation in pairs
        )


def _too_wide(decisions: Mapping[GrantQuestion, str], read: PolicyText, catalog: Catalog) -> Iterator[str]:
    """A filter, an order or a number answers something: it may be granted only where the value may be read as it is.

    Of a list, a number counts what its mask leaves of it, so it needs no more than that the list is there.
    """
    for question, decision in decisions.items():
        if question.action in (Action.READ, Action.WRITE) or decision == DENY or _is_unread(question):
            continue
        seen = decisions.get(GrantQuestion(question.role, question.relation, question.object, Action.READ), DENY)
        is_subscription = question.action is Action.SUBSCRIBE
        if seen == DENY if is_subscription or _is_restricted(question, catalog) else (seen, decision) != (ALLOW, ALLOW):
            what = "tells of what may not be read" if is_subscription else "is wider than read"
            yield f"{_sentence(question)} {what} (class {read.classes.get(question.object)})."


def _opened(decisions: Mapping[GrantQuestion, str], catalog: Catalog) -> Iterator[str]:
    """Rows that would be given to who is told numbers alone."""
    for question, decision in decisions.items():
        if question.relation is Relation.AGGREGATE and question.action is Action.READ and decision != DENY:
            parent, _, name = question.object.partition(".")
            field = catalog.types[parent].fields[name] if name else None
            # The districts of a polyclinic are units, too, and not what is counted.
            if field and isinstance(field.binding, Edge) and not _is_unit(catalog, field.type_name):
                yield f"{_sentence(question)} opens a number into rows."


def _shared_beyond(decisions: Mapping[GrantQuestion, str]) -> Iterator[str]:
    """What a share link would be given that somebody who may make one is not given whole (domain.md 5 G 48)."""
    for question, decision in decisions.items():
        if question.relation is not Relation.SHARED or decision == DENY:
            continue
        for role, relation in SHARING:
            own = question._replace(role=role, relation=relation)
            if decisions.get(own, DENY) != ALLOW:
                yield f"{_sentence(question)} is wider than {role}, {relation}, who may make such a link."


def _is_unit(catalog: Catalog, type_name: str) -> bool:
    return catalog.types[type_name].binding.ruled_by.is_unit


def _is_unread(question: GrantQuestion) -> bool:
    """Whether a number is told to who reads no row: it is bounded by what is left out of it instead (sql/disclosure.py)."""
    return question.action is Action.AGGREGATE and question.relation is Relation.AGGREGATE


def _is_restricted(question: GrantQuestion, catalog: Catalog) -> bool:
    """Whether a number is asked about rows, of which a mask leaves some."""
    parent, _, name = question.object.partition(".")
    return question.action is Action.AGGREGATE and not catalog.is_leaf(catalog.types[parent].fields[name].type_name)


def _sentence(question: GrantQuestion) -> str:
    return f"{question.role}, {question.relation}, {question.object}, {question.action}"
