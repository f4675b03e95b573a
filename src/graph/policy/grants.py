"""Casbin asked once, at start-up: every question that the schema can raise, for every role and relation."""

import hashlib
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path

from casbin import FastEnforcer
from casbin.model.policy_fast import fast_policy_filter
from casbin.persist.adapters.string_adapter import StringAdapter

from graph.errors import StartupProblem
from graph.policy.decision import DENY, Labels, Rule
from graph.policy.vocabulary import CHILD_RELATIONS, LABEL, LABELS, WRITTEN, Action, Relation, label_object, relations
from graph.schema.binding import Write
from graph.schema.catalog import Catalog
from graph.schema.child_filter import CHILD_ORDERS
from graph.viewer import Role

# Casbin logs every refused question with its arguments; the answers are kept here instead.
logging.getLogger("casbin").setLevel(logging.ERROR)

_INDEX = (2, 0)  # object and role narrow a question down to a handful of lines


@dataclass(frozen=True)
class Question:
    """One thing the schema can ask of the policy."""

    role: Role
    relation: Relation
    object: str
    action: Action


@dataclass(frozen=True)
class Grants:
    """The compiled policy: `rule` answers in a dictionary lookup. A gap is a KeyError and cannot pass start-up."""

    version: str
    rules: Mapping[tuple[Role, Action, str], Rule]
    labels: Mapping[tuple[Role, Relation], Labels]

    def rule(self, role: Role, action: Action, coordinate: str) -> Rule:
        """The decisions for a role over a coordinate."""
        return self.rules[role, action, coordinate]


def questions(catalog: Catalog) -> Iterator[Question]:
    """Every question, in a fixed order: fields to read, coordinates to filter and order by, labels."""
    asked: dict[Action, Sequence[str]] = {
        Action.FILTER: sorted(catalog.filtered),
        Action.ORDER: sorted({order.coordinate for order in CHILD_ORDERS.values()}),
        Action.READ: sorted(
            field.coordinate
            for bound in catalog.types.values()
            if not bound.binding.structural
            for field in bound.fields.values()
            if not isinstance(field.binding, Write)
        ),
        Action.WRITE: [*WRITTEN, *(field.coordinate for field in catalog.writes)],
    }
    for role in Role:
        for action, coordinates in asked.items():
            for coordinate in coordinates:
                binding = catalog.types[coordinate.partition(".")[0]].binding
                for relation in relations(role, binding):
                    yield Question(role, relation, coordinate, action)
        for label in LABELS:
            for relation in CHILD_RELATIONS[role]:
                yield Question(role, relation, label_object(label), Action.READ)


def read_policy(path: Path | None) -> str:
    """The text of policy.csv: the operator's file, or the one in the package."""
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


def build_enforcer(text: str) -> FastEnforcer:
    """A Casbin enforcer over a policy text; costs tens of milliseconds."""
    return FastEnforcer(str(Path(__file__).with_name("model.conf")), StringAdapter(text), cache_key_order=_INDEX)


def decide(enforcer: FastEnforcer, question: Question) -> str:
    """What Casbin answers: allow, deny or mask:<name>."""
    request = (question.role.value, question.relation.value, question.object, question.action.value)
    with fast_policy_filter(enforcer.model.model["p"]["p"].policy, *(request[i] for i in _INDEX)):
        granted, line = enforcer.enforce_ex(*request)
    return str(line[4]) if granted else DENY


def compile_grants(text: str, catalog: Catalog) -> Grants:
    """Ask Casbin everything once; the caller has checked the text for completeness (policy/completeness.py)."""
    enforcer = build_enforcer(text)
    rules: dict[tuple[Role, Action, str], dict[Relation, str]] = {}
    labels: dict[tuple[Role, Relation], dict[str, str]] = {
        (role, relation): {} for role, names in CHILD_RELATIONS.items() for relation in names
    }
    for question in questions(catalog):
        decision = decide(enforcer, question)
        if question.object.startswith(LABEL):
            labels[question.role, question.relation][question.object.removeprefix(LABEL)] = decision
        else:
            key = (question.role, question.action, question.object)
            rules.setdefault(key, {})[question.relation] = decision
    return Grants(
        policy_version(text),
        {key: Rule(decisions) for key, decisions in rules.items()},
        {key: Labels.of(decided) for key, decided in labels.items()},
    )
