"""Casbin asked once, at start-up: every question that the schema can raise, for every role, relation and class of data."""

import hashlib
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path
from sys import intern
from typing import NamedTuple

from casbin import Enforcer
from casbin.model import FunctionMap
from casbin.persist.adapters.string_adapter import StringAdapter
from casbin.util import SimpleEval

from graph.errors import StartupProblem
from graph.policy.decision import DENY, Labels, Rule
from graph.policy.profile import with_profile
from graph.policy.text import read_text
from graph.policy.vocabulary import (
    CHILD_RELATIONS,
    DOCUMENT,
    LABEL,
    LABELS,
    WRITTEN,
    Action,
    Relation,
    counting,
    label_object,
    relations,
)
from graph.schema.binding import Write
from graph.schema.catalog import Catalog
from graph.schema.changes import CHANGES
from graph.schema.child_filter import CHILD_ORDERS
from graph.settings import Profile
from graph.viewer import Role

# Casbin would log every refused question; its answers are kept here instead.
logging.getLogger("casbin").setLevel(logging.ERROR)


class GrantQuestion(NamedTuple):
    """One thing the schema can ask of the policy."""

    role: Role
    relation: Relation
    object: str
    action: Action


@dataclass(frozen=True)
class Grants:
    """The compiled policy: `rule` answers in a dictionary lookup. A gap is a KeyError and cannot pass start-up.

    `lines`: the policy line that decided, by role, relation, class and action.
    """

    version: str
    rules: Mapping[tuple[Role, Action, str], Rule]
    labels: Mapping[tuple[Role, Relation], Labels]
    classes: Mapping[str, str]
    sentences: Mapping[str, str]
    lines: Mapping[tuple[Role, Relation, str, Action], str] = field(default_factory=dict)

    def decision(self, question: GrantQuestion) -> str:
        """What is decided of one question."""
        if not question.object.startswith(LABEL):
            return self.rules[question.role, question.action, question.object].decisions[question.relation]
        return self.labels[question.role, question.relation].decision(question.object.removeprefix(LABEL))

    def rule(self, role: Role, action: Action, coordinate: str) -> Rule:
        """The decisions for a role over a coordinate."""
        return self.rules[role, action, coordinate]


def asked_about(catalog: Catalog) -> dict[Action, Sequence[str]]:
    """The coordinates that each action is asked about: fields to read, what lists are filtered and ordered by and numbers
    tell of, changes that are told, writes."""
    return {
        Action.AGGREGATE: sorted(catalog.aggregated),
        Action.FILTER: sorted(catalog.filtered),
        Action.ORDER: sorted({each for order in CHILD_ORDERS.values() for each in order.coordinates}),
        Action.READ: sorted(
            field.coordinate
            for bound in catalog.types.values()
            if not bound.binding.structural
            for field in bound.fields.values()
            if not isinstance(field.binding, Write)
        ),
        Action.SUBSCRIBE: sorted(set(CHANGES.values())),
        Action.WRITE: [*WRITTEN, *(field.coordinate for field in catalog.writes)],
    }


def questions(catalog: Catalog) -> Iterator[GrantQuestion]:
    """Every question, in a fixed order: of the coordinates, then of the labels."""
    asked = asked_about(catalog)
    for role in Role:
        for action, coordinates in asked.items():
            for coordinate in coordinates:
                binding = catalog.types[coordinate.partition(".")[0]].binding
                of_numbers = counting(role) if action is Action.AGGREGATE else ()
                for relation in (*relations(role, binding), *of_numbers):
                    yield GrantQuestion(role, relation, coordinate, action)
        for label in LABELS:
            for relation in (*CHILD_RELATIONS[role], *counting(role)):
                yield GrantQuestion(role, relation, label_object(label), Action.READ)


def classes_of(catalog: Catalog) -> dict[str, str | None]:
    """The class of data of every object that a question can be about, None where none is said."""
    document = catalog.types[DOCUMENT].fields["id"].data
    return {**catalog.classes, **{label_object(label): data for label, data in LABELS.items()}, DOCUMENT: document}


def read_policy(path: Path | None, profile: Profile = Profile.RU_2020) -> str:
    """The text of policy.csv under a profile: the operator's file, or the one in the package."""
    return with_profile(_read(path), profile)


def _read(path: Path | None) -> str:
    if path is None:
        return resources.files("graph.policy").joinpath("policy.csv").read_text("utf-8")
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise StartupProblem(f"The policy file {path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise StartupProblem(f"The policy file {path} is not UTF-8.") from error


def policy_version(text: str) -> str:
    """The first 12 hex digits of the SHA-256 of the policy's text."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


class OnceParsed(Enforcer):  # type: ignore[misc] # Casbin comes without types
    """An enforcer that parses its matcher once: Casbin's own does so at every question, and neither matcher nor roles change."""

    _parsed: SimpleEval | None = None

    def _get_expression(self, matcher: str, functions: FunctionMap) -> SimpleEval:
        if self._parsed is None:
            self._parsed = super()._get_expression(matcher, functions)
        return self._parsed


class Casbin:
    """A Casbin enforcer over a policy text, asked each question over the few lines that can match it, not over all.

    Lines of another class or action, or of a word that Casbin's role managers do not link to the role or relation, cannot
    match. Which of the rest does is decided by Casbin's matcher.
    """

    def __init__(self, text: str) -> None:
        # FastEnforcer would keep the lines by their words, but its model stops reading role definitions after the first.
        self._enforcer = OnceParsed(str(Path(__file__).with_name("model.conf")), StringAdapter(text))
        self._lines: dict[tuple[str, str, str, str], list[tuple[int, list[str]]]] = {}
        for number, line in enumerate(self._enforcer.get_policy()):
            role, relation, data, action, _ = line
            self._lines.setdefault((role, relation, data, action), []).append((number, line))
        words = {*Role, *Relation}
        self._linked = {word: (word, *self._enforcer.get_implicit_roles_for_user(word)) for word in words}

    def decide(self, data: str, question: GrantQuestion) -> tuple[str, str | None]:
        """What Casbin answers of an object whose class is `data` (allow, deny or mask:<name>), and the line that grants it."""
        lines = [
            numbered
            for role in self._linked[question.role]
            for relation in self._linked[question.relation]
            for numbered in self._lines.get((role, relation, data, question.action), ())
        ]
        self._enforcer.model["p"]["p"].policy = [line for _, line in sorted(lines)]
        granted, line = self._enforcer.enforce_ex(*question)
        return (str(line[4]), f"p, {', '.join(line)}") if granted else (DENY, None)


def compile_grants(text: str, catalog: Catalog) -> Grants:
    """Ask Casbin everything once; the caller has checked the text for completeness (policy/completeness.py).

    What is asked of one field of a class is decided for all of them: nothing else of a field stands in a line.
    """
    casbin, read = Casbin(text), read_text(text)
    alike: dict[tuple[tuple[Relation, str], ...], Rule] = {}
    decided: dict[tuple[Role, Relation, str, Action], str] = {}
    lines: dict[tuple[Role, Relation, str, Action], str] = {}
    # A role that has no relation to the rows of a type is granted nothing of them.
    rules: dict[tuple[Role, Action, str], dict[Relation, str]] = {
        (role, action, name): {} for role in Role for action, names in asked_about(catalog).items() for name in names
    }
    labels: dict[tuple[Role, Relation], dict[str, str]] = {
        (role, relation): {} for role, names in CHILD_RELATIONS.items() for relation in (*names, *counting(role))
    }
    for question in questions(catalog):
        data = read.classes[question.object]
        key = (question.role, question.relation, data, question.action)
        if key not in decided:
            decided[key], line = casbin.decide(data, question)
            if line := line or read.denial(question.role, question.relation, data, question.action):
                lines[key] = intern(line)  # one line decides of several relations
        if question.object.startswith(LABEL):
            labels[question.role, question.relation][question.object.removeprefix(LABEL)] = decided[key]
        else:
            rules[question.role, question.action, question.object][question.relation] = decided[key]
    return Grants(
        policy_version(text),
        {key: _shared(alike, decisions) for key, decisions in rules.items()},
        {key: Labels.of(decisions) for key, decisions in labels.items()},
        read.classes,
        read.sentences,
        lines,
    )


def _shared(alike: dict[tuple[tuple[Relation, str], ...], Rule], decisions: dict[Relation, str]) -> Rule:
    """One rule for all fields that are decided alike, as those of a class of data are: a few hundred in place of 18,000."""
    return alike.setdefault(tuple(decisions.items()), Rule(decisions))
