"""Plans a mutation: whether each write is granted, and which fields of its payload are read back."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from graphql import FieldNode, OperationDefinitionNode

from graph.errors import Code, Refusal
from graph.plan.nodes import Plan, RootField, Typename
from graph.plan.roots import node_plan
from graph.plan.selection import SelectedField
from graph.plan.values import Bind, FromVariable
from graph.policy.vocabulary import Action, relations
from graph.schema.binding import (
    Access,
    Aggregate,
    AssertionBinding,
    Cells,
    ColumnBinding,
    Computed,
    Constant,
    Count,
    Edge,
    Embedded,
    FromPolicy,
    NodeId,
    Root,
    Trend,
    Write,
    WriteOutcome,
)
from graph.schema.catalog import BoundField
from graph.schema.outside import Outside

if TYPE_CHECKING:
    from graph.plan.planner import Planner

# The variable that holds the ids of what was written; no variable of a document can have a space in its name.
WRITTEN = "written rows"


@dataclass(frozen=True)
class AnsweredField:
    """A field of a payload that the write itself answers: a value, or a list of objects with these fields."""

    key: str
    name: str
    type_name: str
    parts: "tuple[AnsweredField | Typename, ...]" = ()


@dataclass(frozen=True)
class ReadBackField:
    """A field of a payload that is read back by its id."""

    key: str
    name: str


@dataclass(frozen=True)
class WriteField:
    """One field of Mutation: `plan` reads what `payload` shows of stored rows."""

    key: str
    field: BoundField
    node: FieldNode
    payload: tuple[AnsweredField | ReadBackField | Typename, ...]
    plan: Plan

    @property
    def slim(self) -> "WriteField":
        """The same without what its statement was made of, which is large."""
        node = FieldNode(name=self.node.name, alias=self.node.alias, arguments=self.node.arguments, loc=self.node.loc)
        return replace(self, node=node, plan=replace(self.plan, roots=()))


def plan_mutation(planner: "Planner", node: OperationDefinitionNode) -> tuple[WriteField | Typename, ...]:
    """The plan of a mutation, whole before anything is written. Raises FORBIDDEN for a write that is not granted."""
    mutation = planner.catalog.types["Mutation"]
    planned: list[WriteField | Typename] = []
    for selected in planner.fields("Mutation", (node.selection_set,)):
        if selected.name == "__typename":
            planned.append(Typename(selected.key, "Mutation"))
            continue
        bound = mutation.fields[selected.name]
        if not planner.grants.rule(planner.role, Action.WRITE, bound.coordinate).allowed:
            message = f"Your role may not use {bound.coordinate}."
            raise Refusal(Code.FORBIDDEN, message, locations=(selected.location,), path=(selected.key,))
        planned.append(_write(planner, bound, selected))
    return tuple(planned)


def _write(planner: "Planner", bound: BoundField, selected: SelectedField) -> WriteField:
    payload = planner.catalog.types[bound.type_name]
    parts: list[AnsweredField | ReadBackField | Typename] = []
    roots: list[RootField] = []
    for inner in planner.fields(payload.name, selected.selection_sets):
        if inner.name == "__typename":
            parts.append(Typename(inner.key, payload.name))
            continue
        field = payload.fields[inner.name]
        match field.binding:
            case Root():
                parts.append(ReadBackField(inner.key, field.name))
                roots.append(_reread(planner, field, field.binding, inner))
            case WriteOutcome():
                parts.append(_said(planner, field, inner))
            case (
                ColumnBinding()
                | Computed()
                | Constant()
                | NodeId()
                | AssertionBinding()
                | Embedded()
                | Edge()
                | Aggregate()
                | Cells()
                | Trend()
                | Count()
                | Access()
                | FromPolicy()
                | Outside()
                | Write()
            ):
                raise AssertionError(f"{field.coordinate} is a field of a row")
            case _:
                assert_never(field.binding)
    return WriteField(selected.key, bound, selected.nodes[0], tuple(parts), planner.plan(roots))


def _reread(planner: "Planner", field: BoundField, root: Root, selected: SelectedField) -> RootField:
    target = planner.catalog.types[field.type_name]
    if target.is_node:
        plan = node_plan(planner, target.name, selected)
    else:
        planner.weigh(selected, planner.weights.roots[root.name])
        row = planner.object(target, selected.selection_sets, relations(planner.role, target.binding))
        plan = replace(row, origin=planner.origin())
    bind = Bind(f"written_{field.python_name}", "id", FromVariable(WRITTEN, (field.name,)), selected.location)
    return RootField(selected.key, field, {target.name: plan} if plan else {}, {"id": bind})


def _said(planner: "Planner", field: BoundField, selected: SelectedField) -> AnsweredField:
    assert isinstance(field.binding, WriteOutcome)
    if planner.catalog.is_leaf(field.type_name):
        return AnsweredField(selected.key, field.binding.name, field.type_name)
    inner = planner.selections.fields(field.type_name, selected.selection_sets)
    known = planner.catalog.types[field.type_name].fields
    parts = tuple(
        Typename(each.key, field.type_name) if each.name == "__typename" else _said(planner, known[each.name], each)
        for each in inner
    )
    return AnsweredField(selected.key, field.binding.name, field.type_name, parts)
