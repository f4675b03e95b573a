"""Plans a subscription: how one event is read for its viewer when it is told."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from graphql import OperationDefinitionNode

from graph.errors import Code, Refusal
from graph.plan.nodes import Plan, RootField
from graph.plan.values import Bind, FromVariable
from graph.policy.vocabulary import Action, relations
from graph.schema.binding import RuledBy
from graph.schema.changes import CHANGES
from graph.schema.subscription import Follow

if TYPE_CHECKING:
    from graph.plan.planner import Planner

# The variable that holds the number of the event; no variable of a document can have a space in its name.
EVENT = "event told"
_CONVERT = {"childIds": "ids", "districtId": "id", "callId": "id", "after": "event"}


@dataclass(frozen=True)
class PlannedSubscription:
    """`plan` reads one event; `keys` are the arguments that say which events there are, by name; `key` is that of the answer."""

    key: str
    follow: Follow
    keys: Mapping[str, Bind]
    plan: Plan


def plan_subscription(planner: "Planner", node: OperationDefinitionNode) -> PlannedSubscription:
    """The plan of a subscription. Raises FORBIDDEN where its field is not granted, BAD_USER_INPUT where none is left to ask."""
    selection = [*planner.fields("Subscription", (node.selection_set,))]
    if len(selection) != 1 or selection[0].name.startswith("__"):
        raise Refusal(Code.BAD_USER_INPUT, "A subscription asks for one field of Subscription.")
    (selected,) = selection
    bound = planner.catalog.types["Subscription"].fields[selected.name]
    follow = bound.binding
    assert isinstance(follow, Follow)
    if not planner.grants.rule(planner.role, Action.READ, bound.coordinate).granted:
        message = f"Your role may not use {bound.coordinate}."
        raise Refusal(Code.FORBIDDEN, message, locations=(selected.location,), path=(selected.key,))
    planner.weigh(selected, planner.weights.roots[follow.name])
    target = planner.catalog.types[bound.type_name]
    row = planner.object(target, selected.selection_sets, relations(planner.role, target.binding))
    if target.binding.ruled_by is RuledBy.CHILD:
        row = replace(row, origin=planner.origin())
    given = planner.arguments(bound, selected)
    keys = {name: planner.bind(_CONVERT[name], value, selected) for name, value in given.items()}
    event = Bind("event", "plain", FromVariable(EVENT), selected.location)
    change_rules = {
        name: planner.grants.rule(planner.role, Action.SUBSCRIBE, coordinate)
        for name, coordinate in sorted(CHANGES.items())
        if follow.tells(name)
    }
    shown = target.fields[follow.rows] if follow.rows else None
    rows = planner.grants.rule(planner.role, Action.READ, shown.coordinate).within(row.relations) if shown else None
    root = RootField(selected.key, bound, {target.name: row}, {"event": event}, change_rules=change_rules, rows=rows)
    return PlannedSubscription(selected.key, follow, keys, planner.plan([root]))
