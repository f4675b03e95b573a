"""What is known of texts that have a sketch in common (plan/sketch.py), remembered within a bound in measured bytes."""

from dataclasses import dataclass
from typing import NamedTuple

from graph.execute.operation import DocumentOutline
from graph.plan.limits import Limits
from graph.plan.pattern import PlanPattern
from graph.plan.sketch import Valid
from graph.plan.values import Shape
from graph.viewer import Role

SIZE = 1_000_000  # bytes of each kind; a page of a passport has 30,000
MANY = 10_000  # of each kind, which SIZE is too small for


class DocumentKey(NamedTuple):
    """A skeleton, and what a document of it was read within."""

    skeleton: str
    limits: Limits


class PatternKey(NamedTuple):
    """What a plan of a skeleton depends on besides its scalars."""

    skeleton: str
    limits: Limits
    name: str | None
    role: Role
    policy_version: str
    shape: Shape


@dataclass(frozen=True)
class DocumentPattern:
    """The outline of one document of a sketch, and what makes another one valid."""

    outline: DocumentOutline
    valid: Valid


@dataclass(frozen=True)
class NamedPattern:
    """The plan of one text of a sketch, and the name of its operation in the trail."""

    operation: str | None
    pattern: PlanPattern
