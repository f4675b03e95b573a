"""Plans and statements of documents, for tests of what they weigh."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any

from graph.execute.variables import Variables
from graph.plan.document import parse_document, validate_document
from graph.plan.limits import REGISTERED
from graph.plan.nodes import Plan
from graph.plan.planner import Planner
from graph.plan.selection import Selections
from graph.policy.store import PolicyStore
from graph.sql.masks import FITS
from graph.sql.weights import declared_weights
from graph.viewer import Role
from tests.plan.corpus import catalog

HOWEVER_HEAVY = replace(REGISTERED, weight=10_000_000)


@cache
def policy() -> PolicyStore:
    """The policy of the package."""
    return PolicyStore(catalog(), FITS, None)


def planned(text: str, role: Role, variables: Mapping[str, Any] | None = None) -> tuple[int, Plan]:
    """What a document of one operation weighs for a role, and its plan, however heavy."""
    document = validate_document(catalog().schema, parse_document(text, REGISTERED))
    (node,) = document.operations
    values = Variables.of(catalog().schema, node).values(variables or {})
    selections = Selections(catalog().schema, document.fragments, values)
    planner = Planner(catalog(), policy().grants, role, selections, values.coerced, declared_weights(), HOWEVER_HEAVY)
    plan = planner.operation(node)
    return planner.weight, plan


def weighs(text: str) -> int:
    """The most that a document weighs, whoever asks."""
    return max(planned(text, role)[0] for role in Role)
