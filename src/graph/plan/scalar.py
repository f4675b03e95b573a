"""Plans a scalar that was not planned with the text that has it: decided as the planner decides it."""

import json
from typing import Any

from graph.plan.hidden import hidden_scalar
from graph.plan.nodes import Leaf, ObjectPlan, Typename, Withheld
from graph.policy.grants import Grants
from graph.policy.vocabulary import Action
from graph.viewer import Role

TYPENAME = "__typename"


def plan_scalar(plan: ObjectPlan, name: str, role: Role, grants: Grants) -> Typename | Leaf | Withheld:
    """A scalar of an object, by its own name."""
    if name == TYPENAME:
        return Typename(TYPENAME, plan.type.name)
    field = plan.type.fields[name]
    rule = grants.rule(role, Action.READ, field.coordinate).within(plan.relations)
    if not rule.granted:
        return Withheld(name, field, json.dumps(hidden_scalar(field)))
    binding: Any = field.binding
    return Leaf(name, field, rule, binding)
