"""An object plan over a row -> the JSON expression of that object."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, assert_never

from graph.plan.nodes import (
    AccessField,
    AggregateField,
    CellsField,
    ConnectionField,
    CountField,
    FieldPlan,
    Leaf,
    ObjectField,
    ObjectPlan,
    StatedField,
    TrendField,
    Typename,
    Withheld,
)
from graph.policy.decision import Rule
from graph.policy.vocabulary import Relation
from graph.schema.binding import AssertionBinding, ColumnBinding, Computed, Constant, Edge, Embedded, NodeId, RuledBy
from graph.schema.catalog import BoundField, BoundType
from graph.sql.access import render_access
from graph.sql.asked import is_asked
from graph.sql.compartment import tied
from graph.sql.conditions import CONDITIONS
from graph.sql.expressions import EXPRESSIONS
from graph.sql.hidden import Guarded, hidden_of
from graph.sql.json_build import constant, global_id, json_list, json_object
from graph.sql.masks import MASKS
from graph.sql.reach import unit_holds
from graph.sql.rows import Rows, beside, row_of
from graph.sql.scope import FromList, Scope, decide
from graph.sql.select import Select, select
from graph.sql.value import (
    FALSE,
    ONE,
    TRUE,
    Bool,
    SqlPart,
    Value,
    both,
    call,
    case,
    cast,
    chosen,
    constant_of,
    either,
    literal,
)

Restriction = Callable[[Rows, Scope], Bool]


def render_object(plan: ObjectPlan, scope: Scope) -> Value:
    """The JSON of one row."""
    pairs = [(field.key, _field(field, plan, scope)) for field in plan.fields]
    return json_object(pairs, {key: is_asked(bit) for key, bit in plan.asked.items()})


def _field(field: FieldPlan, plan: ObjectPlan, scope: Scope) -> Value:
    match field:
        case Typename():
            return literal(field.name)
        case Withheld():
            return constant(field.json)
        case Leaf():
            return _leaf(field, plan.type, scope)
        case AccessField():
            return _guarded(field, scope, render_access(field, scope))
        case StatedField():
            return _guarded(field, scope, _stated(field, scope))
        case ConnectionField():
            from graph.sql.connection import (
                render_connection,  # objects hold connections, and connections hold objects
            )

            return _guarded(field, scope, render_connection(field, scope))
        case AggregateField() | CellsField() | TrendField() | CountField():
            from graph.sql.numbers import render_numbers  # and numbers stand in objects

            if isinstance(field, CountField):
                return decide(field.rule, scope, render_numbers(field, scope), {})
            return _guarded(field, scope, render_numbers(field, scope))
        case ObjectField():
            return _guarded(field, scope, _object_field(field, scope))
        case _:
            assert_never(field)


def _guarded(field: Guarded, scope: Scope, value: Value) -> Value:
    """An object is there where any relation grants it; its mask, if any, restricts the rows inside."""
    test = scope.true(field.rule.granted)
    return value if test is None else case((test, value), otherwise=hidden_of(field))


def _stated(field: StatedField, scope: Scope) -> Value:
    whens = [(literal(value), constant(text)) for value, text in field.lists.items()]
    return chosen(EXPRESSIONS[field.by](scope), whens, constant("[]"))


def _leaf(field: Leaf, bound: BoundType, scope: Scope) -> Value:
    value = _value(field, bound, scope)
    masked = {name: MASKS[name](value, scope) for name in field.rule.masks}
    decided: Value = decide(field.rule, scope, value, masked)
    hidden = field.binding.hidden
    if decided is not value and field.field.non_null and hidden is not None:
        return call("coalesce", decided, literal(hidden))
    return decided


def _value(leaf: Leaf, bound: BoundType, scope: Scope) -> Value:
    match leaf.binding:
        case ColumnBinding(name=name):
            return scope.column(name or leaf.field.python_name)
        case Computed(name=name):
            return EXPRESSIONS[name](scope)
        case Constant(text=text):
            return literal(text)
        case NodeId(of_child=True):
            assert scope.child is not None
            return global_id("Child", scope.child, ("id",))
        case NodeId():
            return global_id(bound.name, scope.row, bound.binding.key)
        case AssertionBinding():
            return _assertion(leaf.binding, bound, scope)
        case _:
            assert_never(leaf.binding)


def _assertion(binding: AssertionBinding, bound: BoundType, scope: Scope) -> Value:
    """HAS_ITEMS only for items that this viewer may see: hidden ones leave no trace."""
    items = bound.fields[binding.items]
    whens: list[tuple[Bool, Value]] = [(any_row(items, None, scope), literal("HAS_ITEMS"))]
    if binding.known_none:
        whens.append((scope.column(binding.known_none).is_not_null(), literal("KNOWN_NONE")))
    return case(*whens, otherwise=literal("NO_INFORMATION"))


def any_row(field: BoundField, rule: Rule | None, scope: Scope) -> Bool:
    """That an edge has a row which is there for this viewer; `rule`: the decisions over the edge, where these may restrict it."""
    assert isinstance(field.binding, Edge)
    row = row_of(_row_model(scope, field))
    restrictions = (*scope.restrictions, *(restriction_of(rule, scope) if rule else ()))
    conditions = edge_conditions(field.binding, row, replace(scope, restrictions=restrictions))
    return select(ONE).select_from(row).where(*conditions).exists()


def _row_model(scope: Scope, field: BoundField) -> Any:
    model = scope.types[field.type_name].binding.row
    assert model is not None
    return model


def edge_conditions(edge: Edge, row: Rows, scope: Scope, *, within: bool = True) -> list[Bool]:
    """What ties rows of an edge to the row at hand, and what they must meet to be there; `within`: in the compartment at hand."""
    conditions = [tied(row, column, _parent_column(scope, name)) for column, name in edge.on.items()]
    conditions.extend(row.c[column] == EXPRESSIONS[name](scope) for column, name in edge.computed.items())
    for column, value in edge.where.items():
        conditions.append(row.c[column] == constant_of(value))
    conditions.extend(scope.visible(row) if within else ())
    if edge.only:
        conditions.append(CONDITIONS[edge.only](row, scope))
    conditions.extend(restriction(row, scope) for restriction in scope.restrictions)
    return conditions


def _parent_column(scope: Scope, name: str) -> Value:
    """A column of the row at hand; inside an embedded object its prefixed name wins."""
    prefixed = scope.prefix + name
    return scope.row.c[prefixed if prefixed in scope.row.c else name]


def restriction_of(rule: Rule, scope: Scope) -> tuple[Restriction, ...]:
    """The row condition that a mask on an edge stands for: none where the edge is allowed as it is."""
    masks = rule.within(tuple(scope.holds)).masks
    if not masks:
        return ()

    def restricted(row: Rows, inner: Scope) -> Bool:
        whole = rule.within(tuple(scope.holds)).allowed
        allowed = scope.true(whole) if whole else FALSE
        tests: list[Bool] = [TRUE if allowed is None else allowed]
        for name, relations in masks.items():
            test, condition = scope.true(relations), CONDITIONS[name](row, inner)
            tests.append(condition if test is None else both(test, condition))
        return either(*tests)

    return (restricted,)


def _object_field(field: ObjectField, scope: Scope) -> Value:
    match field.binding:
        case Embedded(present=present):
            inner = _embedded(field, field.binding, scope)
            value = render_object(field.plan, inner)
            return value if present is None else case((CONDITIONS[present](inner.row, inner), value))
        case Edge():
            return _rows(field, field.binding, scope)
        case _:
            assert_never(field.binding)


def _rows(field: ObjectField, edge: Edge, scope: Scope) -> Value:
    """The JSON of one row or a plain list of rows of another type."""
    row = row_of(_row_model(scope, field.field))
    inner = enter(field.plan.type, row, scope, FromList())
    restrictions = (*scope.restrictions, *restriction_of(field.rule, scope))
    conditions = edge_conditions(edge, row, replace(scope, restrictions=restrictions))
    value, order = render_object(field.plan, inner), [ordering(row, name) for name in field.order]
    if field.field.is_list:
        return subselect(scope, inner, json_list(value, order), conditions, None)
    return subselect(scope, inner, value, conditions, order)


def _embedded(field: ObjectField, binding: Embedded, scope: Scope) -> Scope:
    restrictions = list(restriction_of(field.rule, scope))
    if binding.only:
        restrictions.append(CONDITIONS[binding.only])
    if binding.of_child:
        assert scope.child is not None
        return replace(scope, row=scope.child, prefix="", restrictions=tuple(restrictions), options=field.options)
    return replace(scope, prefix=binding.prefix, restrictions=tuple(restrictions), options=field.options)


def ordering(row: Rows, name: str) -> Value:
    """A column to order by; a leading minus means descending, unknowns last."""
    value = order_value(row, name)
    if not name.startswith("-"):
        return value.asc()
    column = row.c[name[1:]]
    # An index is read backwards only where nothing is said of unknowns that there cannot be.
    return value.desc(nulls_last=True) if value is column and column.described.nullable else value.desc()


def order_value(row: Rows, name: str) -> Value:
    """What a row is ordered by. Every row needs its place in a page: a missing text counts as empty, a missing day is last."""
    column = row.c[name.removeprefix("-")]
    described = column.described
    if not described.nullable:
        return column
    if described.is_text:
        # Not COALESCE: behind a row policy PostgreSQL looks that up in no index, for fear of what it might tell.
        return call("greatest", column, literal(""))
    if described.is_moment:
        end = literal("-infinity" if name.startswith("-") else "infinity")
        return call("coalesce", column, cast(end, described.type))
    return column


def enter(bound: BoundType, row: Rows, scope: Scope, source: FromList) -> Scope:
    """The scope of a row of another type, reached from the row at hand."""
    inner = replace(scope, row=row, source=source, prefix="", restrictions=())
    unit = bound.binding.ruled_by
    if unit.is_unit:
        holds = unit_holds(scope.asker, row, unit, scope.district_relations, source)
        return replace(inner, child=None, holds=holds)
    if unit is RuledBy.ANYONE:
        return replace(inner, child=None, holds={Relation.SIGNED_IN: None})
    if bound.binding.own and Relation.REPRESENTS in scope.holds:
        return replace(inner, holds={**scope.holds, Relation.OWN: row.c.id == scope.asker.representative_id})
    return inner


def subselect(
    scope: Scope, inner: Scope, value: Value, conditions: list[Bool], first_by: Sequence[Any] | None
) -> Value:
    """The JSON of other rows, as a scalar subselect; as a lateral where audit must learn of children in it.

    `first_by`: None of a list, else what decides which row is the one.
    """
    source = inner.source
    touched = source.touched.all() if first_by is None else source.touched.columns()
    statement = select(json=value, **touched).select_from(joined(inner.row, source)).where(*conditions)
    if first_by:
        statement = statement.order_by(*first_by).first()
    return beside_row(scope, statement) if touched else statement.scalar()


def beside_row(scope: Scope, statement: Select) -> Value:
    """The JSON of a SELECT that finds children: it stands beside the row at hand, whose SELECT tells of them, too."""
    lateral = statement.lateral()
    scope.source.joins.append(lateral)
    scope.source.touched.beside.append(lateral)
    return lateral.c.json


def joined(row: SqlPart, source: FromList) -> SqlPart:
    """The row with its laterals beside it, in the order in which they were added."""
    result = row
    for lateral in source.joins:
        result = beside(result, lateral)
    return result
