"""What is asked of many children by shards: who they are, the part of those of one shard, and the whole of all parts.

The children are no more than those of whom anything can be told here: each part decides by all conditions of the field who counts.
"""

from dataclasses import replace

from graph.plan.nodes import AggregateField, ConnectionField, CountField, ObjectPlan, RootField
from graph.policy.vocabulary import Relation
from graph.schema.binding import Edge
from graph.sql.aggregate import render_aggregate
from graph.sql.connection import sought
from graph.sql.count import render_count
from graph.sql.json_build import constant, json_list, json_object
from graph.sql.reach import unit_holds
from graph.sql.render import joined
from graph.sql.rows import Brought, Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, Union, select
from graph.sql.spread.candidates import near
from graph.sql.spread.pages import PARENT, begin_behind, beside_page, conditions_of, page_of_keys, types_of
from graph.sql.spread.sums import Parts, Whole
from graph.sql.units import TIED, UNITS
from graph.sql.value import INTEGER, ONE, UUID, Bool, Composed, Parameter, Value, listed as commas, parameter
from graph.tables import ChildRow

PARTS = "shard_parts"  # the parameter of the parts, as JSON


def is_of_whole_shards(root: RootField) -> bool:
    """Whether a part names its children as all of a shard: of a wide unit so many are that nobody lists them."""
    field = None if root.connection else _one(root).fields[0]
    return isinstance(field, AggregateField) and UNITS[field.unit].is_wide


def select_children(root: RootField, scope: Scope) -> Select:
    """SELECT json: the ids of the children; null where they are all of every shard."""
    if is_of_whole_shards(root):
        return select(json=constant("null"))
    rows = Union(*_near(root, scope)).subquery()
    return select(json=json_list(rows.c.child_id)).select_from(rows)


def _near(root: RootField, scope: Scope) -> list[Select]:
    around = beside_page(scope)
    child = row_of(ChildRow)
    if root.connection is None:
        field = _one(root).fields[0]
        if isinstance(field, AggregateField):
            # Numbers of past months and days are of whoever was attached then.
            return [_tied(row_of(model), column, field, around) for model, column in TIED.items()]
        assert isinstance(field, CountField)
        return [_of_edge(field.listed, child, around)]
    binding = root.connection.field.binding
    if isinstance(binding, Edge):
        return [_of_edge(binding, child, around)]
    return near(scope.asker, root.connection.relations)


def _tied(row: Rows, column: str, field: AggregateField, around: Scope) -> Select:
    within = UNITS[field.unit].has(row.c.district_id, around.row)
    return select(child_id=row.c[column]).select_from(row).where(within)


def _of_edge(edge: Edge, child: Rows, around: Scope) -> Select:
    tied = [child.c[column] == around.row.c[name] for column, name in edge.on.items()]
    return select(child_id=child.c.id).select_from(child).where(*tied)


def select_part(root: RootField, scope: Scope) -> Select:
    """SELECT json: of the children at hand the first rows of a page, or the values of a number."""
    if root.connection is not None:
        return _part_of_page(root.connection, scope)
    inner, parts = _of_unit(root, scope), Parts()
    beside = FromList([*inner.source.joins])
    scope.asker.parted = parts
    _rendered(root, inner)
    value = json_object([(str(place), each) for place, each in enumerate(parts.values)])
    return select(json=value).select_from(joined(inner.row, beside)).where(_is_at_hand(inner))


def select_whole(root: RootField, scope: Scope) -> Select:
    """SELECT json: the keys of a page as of one over all nodes, or the JSON of a number."""
    parts = scope.asker.given_before(PARTS, "JSONB")
    if root.connection is not None:
        return _whole_page(root.connection, parts, scope)
    inner = _of_unit(root, scope)
    scope.asker.parted = Whole(parts)
    value = _rendered(root, inner)
    return (
        select(json=value)
        .select_from(joined(inner.row, inner.source))
        .where(_is_at_hand(inner), *_is_told(root, inner))
    )


def _part_of_page(field: ConnectionField, scope: Scope) -> Select:
    """The rows of a page and one more, if all others were of other children."""
    row, (first, names) = row_of(field.row_type.binding.row), _page(field)
    begin_behind(field, row, scope)
    beside, where = sought(field, row, conditions_of(field, scope), scope, None)
    orders = {f"o{place}": each for place, each in enumerate(beside.values(row, names))}
    standing = select(row.c.id, **orders).select_from(beside.start).where(*where)
    few = standing.order_by(*beside.ordering(row, names)).limit(first + ONE).subquery()
    return select(json=json_list(json_object([(name, few.c[name]) for name in few.described]))).select_from(few)


def _whole_page(field: ConnectionField, parts: Value, scope: Scope) -> Select:
    """The page of the rows of all parts."""
    row, (first, names) = row_of(field.row_type.binding.row), _page(field)
    each = Composed(
        "(SELECT jsonb_agg(one) FROM jsonb_array_elements(", parts, ") AS part, jsonb_array_elements(part) AS one)"
    )
    rows = Brought(each, id=UUID, **{f"o{place}": of for place, of in enumerate(types_of(row, names))})
    ends = [name.startswith("-") for name in names]
    columns = [rows.c[f"o{place}"] for place in range(len(names))]
    orders = [of.desc(nulls_last=True) if is_down else of.asc() for of, is_down in zip(columns, ends, strict=True)]
    number = Composed("row_number() OVER (ORDER BY ", *commas(orders), ")")
    few = select(rows.c.id, n=number).select_from(rows).order_by(*orders).limit(first + ONE).subquery()
    return page_of_keys(field, few, first, scope)


def _page(field: ConnectionField) -> tuple[Parameter, tuple[str, ...]]:
    """How many rows, and their order."""
    assert field.page.first is not None
    return parameter(field.page.first.name, INTEGER), field.page.order


def _rendered(root: RootField, scope: Scope) -> Value:
    field = _one(root).fields[0]
    if isinstance(field, AggregateField):
        return render_aggregate(field, scope)
    assert isinstance(field, CountField)
    return scope.asker.summed(render_count(field, scope))


def _one(root: RootField) -> ObjectPlan:
    (plan,) = root.plans.values()
    return plan


def _of_unit(root: RootField, scope: Scope) -> Scope:
    plan, source = _one(root), FromList()
    row = row_of(plan.type.binding.row)
    holds = unit_holds(scope.asker, row, plan.type.binding.ruled_by, plan.relations, source)
    return replace(scope, row=row, source=source, holds=holds)


def _is_told(root: RootField, scope: Scope) -> list[Bool]:
    """Who reads no rows is told numbers of the unit by a right that may have ended since the frame was read."""
    field, held = _one(root).fields[0], scope.holds.get(Relation.AGGREGATE)
    return [held] if isinstance(field, AggregateField) and field.unread and held is not None else []


def _is_at_hand(scope: Scope) -> Value:
    return scope.row.c.id == scope.asker.given_before(PARENT, UUID)
