"""Plans the fields of Query."""

from dataclasses import replace
from typing import TYPE_CHECKING

from graph.plan import weight
from graph.plan.connection import plan_connection, require
from graph.plan.explained import Explained, SelectedKeys
from graph.plan.listed import list_rule
from graph.plan.nodes import ConnectionField, ObjectPlan, RootField
from graph.plan.outside import OutsideField
from graph.plan.selection import SelectedField
from graph.policy.decision import Rule
from graph.policy.vocabulary import CHILD_RELATIONS, Action, Relation, relations
from graph.schema.binding import Root, RuledBy
from graph.schema.catalog import BoundField
from graph.schema.outside import Outside
from graph.viewer import Role

if TYPE_CHECKING:
    from graph.plan.planner import Planner

_CONVERT = {"id": "id", "ids": "ids", "childId": "id"}  # anything else is bound as it is


def plan_root(planner: "Planner", bound: BoundField, selected: SelectedField) -> RootField:
    """The plan of one field of Query."""
    assert isinstance(bound.binding, Root)
    planner.weigh(selected, planner.weights.roots[bound.binding.name])
    if bound.binding.is_explained:
        return _explained(planner, bound, selected)
    if bound.type_name == "Node":
        plans = _node_plans(planner, selected)
    else:
        target = planner.catalog.types[bound.type_name]
        if target.connection_of:
            return RootField(selected.key, bound, {}, {}, _connection(planner, bound, selected, target.connection_of))
        there = relations(planner.role, target.binding)
        plan = planner.object(target, selected.selection_sets, there)
        of_child = target.binding.ruled_by is RuledBy.CHILD
        plans = {target.name: replace(plan, origin=planner.origin()) if of_child else plan}
    given = planner.arguments(bound, selected)
    stated = given.pop("purpose", None)
    if "by" in given:
        given = dict(given["by"].children or {})
    binds = {name: planner.bind(_CONVERT.get(name, "plain"), value, selected) for name, value in given.items()}
    purpose = planner.bind("purpose", stated, selected) if stated else None
    return RootField(selected.key, bound, plans, binds, purpose=purpose)


def plan_outside(planner: "Planner", bound: BoundField, binding: Outside, selected: SelectedField) -> OutsideField:
    """The plan of a field that no statement answers; what is asked for it is planned by itself."""
    planner.weigh(selected, weight.OUTSIDE)
    keys = _keys(planner, bound.type_name, selected)
    given = planner.arguments(bound, selected)
    binds = {name: planner.bind(_CONVERT.get(name, "plain"), value, selected) for name, value in given.items()}
    return OutsideField(selected.key, bound, binding.name, keys, binds)


def _explained(planner: "Planner", bound: BoundField, selected: SelectedField) -> RootField:
    """The plan of a field that explains: to the role that asks, or to another where that question is granted.

    Raises FORBIDDEN.
    """
    given = planner.arguments(bound, selected)
    asked = given.get("asRole")
    questions = (f"{bound.coordinate}(asRole:)",) if asked else ()
    if asked:
        coordinate = bound.restrictions["asRole"].coordinate
        granted = planner.question(Action.FILTER, coordinate, bound, planner.rule(bound, (Relation.SIGNED_IN,)))
        require(granted, "explain to another role", coordinate, selected)
    planner.weigh(selected, weight.EXPLAINED)
    fields = planner.bind("texts", given["fields"], selected)
    role = Role[str(asked.value)] if asked else planner.role
    keys = _keys(planner, bound.type_name, selected)
    explained = Explained(planner.grants, role, keys, fields.name, selected.location)
    binds = {"fields": fields}
    plan = ObjectPlan(planner.catalog.types[bound.type_name], (), ())
    if "childId" in given:
        binds["childId"] = planner.bind("id", given["childId"], selected)
        plan = replace(plan, relations=CHILD_RELATIONS[planner.role], origin=planner.origin())
    return RootField(selected.key, bound, {bound.type_name: plan}, binds, explained=explained, questions=questions)


def _keys(planner: "Planner", type_name: str, selected: SelectedField) -> SelectedKeys:
    fields = planner.catalog.types[type_name].fields
    return SelectedKeys(
        type_name,
        tuple(
            (
                inner.key,
                inner.name,
                _keys(planner, fields[inner.name].type_name, inner) if inner.nodes[0].selection_set else None,
            )
            for inner in planner.fields(type_name, selected.selection_sets)
        ),
    )


def _connection(planner: "Planner", bound: BoundField, selected: SelectedField, row_type: str) -> ConnectionField:
    """A page of children, or of rows of many children: those are there where the list of their child is."""
    listed = list_rule(planner, row_type)
    connection = plan_connection(planner, bound, selected, listed or Rule({}))
    return replace(connection, origin=planner.origin()) if listed else connection


def _node_plans(planner: "Planner", selected: SelectedField) -> dict[str, ObjectPlan]:
    """One plan per type that the role may fetch by id: where it may read the id itself."""
    planner.weigh(selected, weight.NODE_WAYS)
    plans = {name: node_plan(planner, name, selected) for name in planner.catalog.node_types}
    return {name: plan for name, plan in plans.items() if plan is not None}


# Each works out relations of its own.
_OF_TYPE = {"Child": weight.NODE_WAYS, "Representative": weight.NODE_PERSON}


def node_plan(planner: "Planner", name: str, selected: SelectedField) -> ObjectPlan | None:
    """The plan of a row of this type by its id; None where the role may not read the id itself."""
    bound = planner.catalog.types[name]
    there = relations(planner.role, bound.binding)
    rule = planner.grants.rule(planner.role, Action.READ, f"{name}.id")
    if not rule.granted:
        return None
    planner.weigh(selected, _OF_TYPE.get(name, weight.NODE_TYPE))
    plan = planner.object(bound, selected.selection_sets, there)
    reach = tuple(relation for relation in there if relation in rule.granted)
    origin = planner.origin() if bound.binding.ruled_by is RuledBy.CHILD else 0
    return replace(plan, reach=reach, listed=list_rule(planner, name), origin=origin)
