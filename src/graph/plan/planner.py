"""Plan one operation: ask the grants once for each selected field."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, assert_never

from graphql import OperationDefinitionNode, SelectionSetNode

from graph.errors import Code, Refusal
from graph.plan import weight
from graph.plan.connection import plan_connection
from graph.plan.hidden import hidden_json
from graph.plan.limits import Limits
from graph.plan.listed import lists_rows_of_children
from graph.plan.nodes import (
    AccessEntry,
    AccessField,
    ConnectionField,
    FieldPlan,
    Leaf,
    ObjectField,
    ObjectPlan,
    Plan,
    RootField,
    StatedField,
    Typename,
    Withheld,
)
from graph.plan.numbers import plan_numbers
from graph.plan.outside import OutsideField
from graph.plan.roots import plan_outside, plan_root
from graph.plan.selection import SelectedField, Selections
from graph.plan.stated import STATED, rendered
from graph.plan.values import Bind, GivenArgument, read_arguments
from graph.plan.weight import Weights
from graph.policy.decision import Rule
from graph.policy.grants import Grants
from graph.policy.vocabulary import CHILD_RELATIONS, Action, Relation, counting, relations
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
    ObjectBinding,
    Root,
    RuledBy,
    Trend,
    Write,
    WriteOutcome,
)
from graph.schema.catalog import BoundField, BoundType, Catalog
from graph.schema.outside import Outside
from graph.viewer import Role

SelectionSets = tuple[SelectionSetNode, ...]


@dataclass
class Planner:
    """Plans for one role; a fresh one for each operation."""

    catalog: Catalog
    grants: Grants
    role: Role
    selections: Selections
    variables: Mapping[str, Any]
    weights: Weights
    limits: Limits
    withheld: dict[str, None] = field(default_factory=dict)
    pages: int = 0
    origins: int = 0
    binds: int = 0
    doubts: list[Refusal] = field(default_factory=list)
    weight: int = weight.STATEMENT

    def operation(self, node: OperationDefinitionNode) -> Plan:
        """The plan of a query operation.

        Raises FORBIDDEN for an argument that is not granted, QUERY_TOO_COMPLEX where it would weigh more than it may.
        """
        query = self.catalog.types["Query"]
        roots: list[RootField | Withheld | Typename] = []
        foreign: list[str] = []
        outside: list[OutsideField] = []
        keys: list[str] = []
        for selected in self.fields("Query", (node.selection_set,)):
            keys.append(selected.key)
            if selected.name == "__typename":
                roots.append(Typename(selected.key, "Query"))
            elif selected.name.startswith("__"):
                foreign.append(selected.key)
            else:
                bound = query.fields[selected.name]
                rule = self.rule(bound, (Relation.SIGNED_IN,))
                if not rule.granted:
                    roots.append(self.withhold(bound, selected))
                elif isinstance(bound.binding, Outside):
                    outside.append(plan_outside(self, bound, bound.binding, selected))
                else:
                    roots.append(plan_root(self, bound, selected))
        # A missing grant is told before a bad argument.
        for refusal in self.doubts:
            raise refusal
        plan = self.plan(roots, foreign)
        return replace(plan, outside=tuple(outside), keys=tuple(keys)) if outside else plan

    def plan(self, roots: Sequence[RootField | Withheld | Typename], foreign: Sequence[str] = ()) -> Plan:
        """The plan of these entries, with what was read and withheld since the last one."""
        known = (*CHILD_RELATIONS[self.role], *counting(self.role))
        labels = {relation: self.grants.labels[self.role, relation] for relation in known}
        plan = Plan(self.role, tuple(roots), tuple(self.withheld), labels, tuple(foreign))
        self.withheld = {}
        return plan

    def object(
        self, bound: BoundType, selection_sets: SelectionSets, relations_here: tuple[Relation, ...]
    ) -> ObjectPlan:
        """What is read of a row of a type."""
        fields = tuple(
            Typename(selected.key, bound.name)
            if selected.name == "__typename"
            else self._field(bound.fields[selected.name], selected, relations_here)
            for selected in self.fields(bound.name, selection_sets)
        )
        return ObjectPlan(bound, relations_here, fields)

    def fields(self, type_name: str, selection_sets: SelectionSets) -> Iterator[SelectedField]:
        """The fields selected of a type, each weighed. Raises QUERY_TOO_COMPLEX."""
        for selected in self.selections.fields(type_name, selection_sets):
            self.weigh(selected, weight.FIELD)
            yield selected

    def weigh(self, selected: SelectedField, more: int) -> None:
        """Count what this field adds to the work of compiling. Raises QUERY_TOO_COMPLEX with its position."""
        self.weight += more
        if self.weight > self.limits.weight:
            message = "The operation is too much for one request: ask for it in parts, or register the document."
            raise Refusal(Code.TOO_COMPLEX, message, locations=(selected.location,))

    def enter(self, bound: BoundType, current: tuple[Relation, ...]) -> tuple[Relation, ...]:
        """The relations that can hold for a row of this type, coming from a row with `current`."""
        return current if bound.binding.row is None else relations(self.role, bound.binding)

    def rule(self, bound: BoundField, relations_here: tuple[Relation, ...]) -> Rule:
        """The decisions over a field; one that nothing grants goes to `withheld`."""
        rule = self.grants.rule(self.role, Action.READ, bound.coordinate).within(relations_here)
        if not rule.granted:
            self.withheld[bound.coordinate] = None
        return rule

    def origin(self) -> int:
        """The number of one more place that finds children."""
        self.origins += 1
        return self.origins

    def withhold(self, bound: BoundField, selected: SelectedField) -> Withheld:
        """A field that is not in the statement."""
        return Withheld(selected.key, bound, hidden_json(self.catalog, self.selections, bound, selected))

    def question(self, action: Action, coordinate: str, field: BoundField, rule: Rule) -> Rule:
        """The decisions over a question about the rows of a field, in the relations in which they are there at all."""
        decided = self.grants.rule(self.role, action, coordinate)
        of_child = self.catalog.types[field.parent].binding.ruled_by is RuledBy.CHILD
        # A page of Query has a rule where the list of a child decides over its rows (plan/roots.py).
        is_listed = of_child or (isinstance(field.binding, Root) and bool(rule.granted))
        is_listed = is_listed or lists_rows_of_children(self.catalog, field)
        # A row that everyone signed in reaches is the same wherever it is listed.
        is_everyones = decided.decisions.keys() == {Relation.SIGNED_IN}
        return decided.within(rule.granted) if is_listed and not is_everyones else decided

    def order(self, bound: BoundType, names: Sequence[str], listed: BoundField, rule: Rule) -> tuple[str, ...]:
        """The columns that the rows of a field may be ordered by: an order tells of a column, so it needs its grant."""
        fields = {
            field.binding.name or field.python_name: field
            for field in bound.fields.values()
            if isinstance(field.binding, ColumnBinding)
        }
        return tuple(
            name
            for name in names
            if (field := fields.get(name.removeprefix("-"))) is None
            or self.question(Action.READ, field.coordinate, listed, rule).everywhere
        )

    def arguments(self, bound: BoundField, selected: SelectedField) -> dict[str, GivenArgument]:
        """The given arguments of a field."""
        graphql_type: Any = self.catalog.schema.type_map[bound.parent]
        return read_arguments(selected.nodes[0], graphql_type.fields[bound.name].args, self.variables)

    def options(self, bound: BoundField, selected: SelectedField) -> dict[str, str]:
        """The given arguments of a field whose arguments are enums: they shape the plan."""
        return {name: str(given.value) for name, given in self.arguments(bound, selected).items()}

    def doubt(self, message: str, selected: SelectedField) -> None:
        """Refuse the operation for an argument, once all of it is planned."""
        refusal = Refusal(Code.BAD_USER_INPUT, message, locations=(selected.location,), path=(selected.key,))
        self.doubts.append(refusal)

    def bind(self, convert: str, given: GivenArgument, selected: SelectedField) -> Bind:
        """A new bind parameter."""
        self.binds += 1
        return Bind(f"v{self.binds}", convert, given.source, selected.location)

    def _field(self, bound: BoundField, selected: SelectedField, relations_here: tuple[Relation, ...]) -> FieldPlan:
        rule = self.rule(bound, relations_here)
        if not rule.granted:
            return self.withhold(bound, selected)
        match bound.binding:
            case Access():
                return self._access(bound, selected, rule, relations_here)
            case FromPolicy():
                return self._stated(bound, bound.binding, selected, rule)
            case ColumnBinding() | Computed() | Constant() | NodeId() | AssertionBinding():
                self.weigh(selected, self.weights.of_leaf(bound.binding, self.catalog.types[bound.parent], rule))
                return Leaf(selected.key, bound, rule, bound.binding)
            case Embedded() | Edge():
                return self._object_field(bound, bound.binding, selected, rule, relations_here)
            case Aggregate() | Cells() | Trend() | Count():
                return plan_numbers(self, bound, selected, rule)
            case Root() | Outside() | Write() | WriteOutcome():
                raise AssertionError(f"{bound.coordinate} is a field of no row")
            case _:
                assert_never(bound.binding)

    def _object_field(
        self,
        bound: BoundField,
        binding: ObjectBinding,
        selected: SelectedField,
        rule: Rule,
        relations_here: tuple[Relation, ...],
    ) -> ObjectField | ConnectionField:
        target = self.catalog.types[bound.type_name]
        if target.connection_of:
            return plan_connection(self, bound, selected, rule)
        self.weigh(selected, self.weights.of_object(binding, target, rule))
        plan = self.object(target, selected.selection_sets, self.enter(target, relations_here))
        hidden = hidden_json(self.catalog, self.selections, bound, selected)
        order = self.order(target, binding.order, bound, rule) if isinstance(binding, Edge) else ()
        options = self.options(bound, selected) if isinstance(binding, Embedded) else {}
        return ObjectField(selected.key, bound, rule, binding, plan, hidden, order, options)

    def _access(
        self, bound: BoundField, selected: SelectedField, rule: Rule, relations_here: tuple[Relation, ...]
    ) -> AccessField:
        given = self.arguments(bound, selected).get("only")
        keys = tuple((inner.key, inner.name) for inner in self.fields("FieldAccess", selected.selection_sets))
        self.weigh(selected, weight.ACCESS * len(self.catalog.types[bound.parent].fields))
        entries = tuple(
            AccessEntry(
                sibling.name, self.grants.rule(self.role, Action.READ, sibling.coordinate).within(relations_here)
            )
            for sibling in self.catalog.types[bound.parent].fields.values()
        )
        only = self.bind("texts", given, selected) if given else None
        return AccessField(selected.key, bound, rule, keys, self.role, entries, only)

    def _stated(self, bound: BoundField, binding: FromPolicy, selected: SelectedField, rule: Rule) -> StatedField:
        self.weigh(selected, self.weights.expressions[binding.by])
        keys = tuple((inner.key, inner.name) for inner in self.fields(bound.type_name, selected.selection_sets))
        lists = STATED[binding.name](self.grants, self.catalog)
        longest = max((len(rows) for rows in lists.values()), default=0)
        self.weigh(selected, weight.STATED * longest)
        texts = rendered(lists, keys, bound.type_name)
        return StatedField(selected.key, bound, rule, binding.by, texts, longest)
