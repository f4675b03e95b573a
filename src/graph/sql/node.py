"""`node` and `nodes`: rows of any type by their global ids, through the same reach as everything else."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.plan.nodes import ObjectPlan, RootField
from graph.policy.vocabulary import Relation
from graph.sql.compartment import is_child, of_child
from graph.sql.conditions import CONDITIONS
from graph.sql.json_build import json_list
from graph.sql.reach import (
    BITS,
    Word,
    child_holds,
    child_row,
    fence,
    reached_by,
    reaches,
    shared_holds,
    unit_holds,
)
from graph.sql.render import joined, render_object, restriction_of
from graph.sql.rows import Rows, Unnested, beside, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.touched import Touched, pair, way_of
from graph.sql.units import UNITS
from graph.sql.value import FALSE, NULL, ONE, TEXT, UUID, Bool, SqlPart, both, call, either, literal, parameter
from graph.tables import RepresentationRow


def select_nodes(root: RootField, scope: Scope) -> Select:
    """SELECT json, touched: one object or null for `node`, a list in the order asked for `nodes`."""
    many = "ids" in root.binds
    name = root.binds["ids" if many else "id"].name
    ids = _asked(name, many)
    ids.key = scope.asker.key_among(f"{name}_scope") if many else scope.asker.key(f"{name}_scope")
    source: SqlPart = ids
    ways = _ways([plan for plan in root.plans.values() if _is_of_child(plan)], scope, ids)
    if ways is not None:
        source = joined(beside(ids, ways.child, ways.on), ways.source)
    laterals = [_select_type(plan, scope, ids, ways).lateral() for plan in root.plans.values()]
    for lateral in laterals:
        source = beside(source, lateral)
    json = call("coalesce", *[lateral.c.json for lateral in laterals]) if laterals else NULL
    touched = Touched(beside=[lateral for lateral in laterals if "touched" in lateral.c])
    if many:
        return select(json=json_list(json, [ids.c.n]), **touched.all()).select_from(source)
    return select(json=json, **touched.columns()).select_from(source)


def _asked(name: str, many: bool) -> Rows:
    if not many:
        return select(
            type=parameter(f"{name}_type", TEXT),
            scope=parameter(f"{name}_scope", UUID),
            key=parameter(f"{name}_key", UUID),
        ).subquery()
    return Unnested(
        type=parameter(f"{name}_type", "TEXT[]"),
        scope=parameter(f"{name}_scope", "UUID[]"),
        key=parameter(f"{name}_key", "UUID[]"),
    )


@dataclass(frozen=True)
class _Ways:
    """The child whose row is asked for, whatever type it is of, and the relations to it: once for all types."""

    child: Rows
    on: Bool
    source: FromList
    held: Mapping[Word, Any]


def _ways(plans: list[ObjectPlan], scope: Scope, asked: Rows) -> _Ways | None:
    if len(plans) < 2:
        return None
    child, source = child_row(), FromList()
    child.key = asked.key
    on = both(is_child(child, asked.c.scope), asked.c.type != literal("Child"))
    return _Ways(child, on, source, shared_holds(scope.asker, child, plans, source))


def is_of_child(plan: ObjectPlan) -> bool:
    """Whether its rows are children or of a child's compartment, so that an id tells the child."""
    return not plan.type.binding.ruled_by.is_unit and plan.type.name != "Representative"


def _is_of_child(plan: ObjectPlan) -> bool:
    """Whether its rows are of a child's compartment."""
    return is_of_child(plan) and plan.type.name != "Child"


def _select_type(plan: ObjectPlan, scope: Scope, asked: Rows, ways: _Ways | None) -> Select:
    """The row of one type where the id asked for is of that type."""
    binding = plan.type.binding
    source = FromList()
    row = row_of(binding.row)
    start: SqlPart = row
    conditions = [asked.c.type == literal(plan.type.name)]
    if binding.ruled_by.is_unit:
        conditions += [row.c.id == asked.c.key, UNITS[binding.ruled_by].is_one(row)]
        holds = unit_holds(scope.asker, row, binding.ruled_by, plan.relations, source)
        inner = replace(scope, row=row, holds=holds, source=source)
    elif plan.type.name == "Representative":
        conditions.append(row.c.id == asked.c.key)
        inner, reached = _representative(plan, replace(scope, row=row, source=source))
        conditions.append(reached)
    else:
        shared = ways if _is_of_child(plan) else None
        child = shared.child if shared else row if plan.type.name == "Child" else child_row()
        if shared:
            holds, reached = reached_by(scope.asker, child, plan, source, shared.held)
            conditions += [of_child(row, child.c.id), reached]
        else:
            child.key = asked.key
            holds, reached = child_holds(scope.asker, child, plan, source)
            conditions += [is_child(child, asked.c.scope), reached]
        inner = replace(scope, row=row, child=child, holds=holds, source=source)
        if child is not row:
            start = row if shared else child.join(row, of_child(row, child.c.id))
            conditions += inner.visible(row)
            conditions += [row.c.id == asked.c.key] if "id" in row.c else []
            conditions += [CONDITIONS[binding.only](row, inner)] if binding.only else []
            conditions += [listed(row, inner) for listed in restriction_of(plan.listed, inner)] if plan.listed else []
    reach = inner.true(frozenset(plan.reach))
    conditions += [] if reach is None else [reach]
    value = render_object(plan, inner)
    statement = select(json=value, **source.touched.columns())
    return statement.select_from(joined(start, source)).where(*conditions)


def _row_masks(plan: ObjectPlan, relation: Relation) -> Mapping[str, object]:
    """What a relation leaves of the list that the rows stand in."""
    return plan.listed.within((relation,)).masks if plan.listed else {}


def _representative(plan: ObjectPlan, scope: Scope) -> tuple[Scope, Bool]:
    """A representative is reached through any child that this person represents, or is the viewer's own record."""
    tests: dict[Relation, Bool] = {}
    for relation in plan.relations:
        if relation is Relation.OWN:
            tests[relation] = scope.row.c.id == scope.asker.representative_id
            continue
        if plan.listed and relation not in plan.listed.granted:
            continue  # a viewer without the list finds nobody of it
        link, child = row_of(RepresentationRow), child_row()
        links = (
            select(ONE)
            .select_from(link.join(child, child.c.id == link.c.child_id))
            .where(link.c.representative_id == scope.row.c.id, reaches(scope.asker, child, (relation,)))
            .where(*[CONDITIONS[name](link, scope) for name in _row_masks(plan, relation)])
        )
        tests[relation] = links.exists()
        own = pair(child.c.id, way_of(plan.origin, BITS[relation]))
        through = links.of(**Touched(own).all()).lateral()
        scope.source.joins.append(through)
        scope.source.touched.beside.append(through)
    holds = fence(scope.source, tests)
    return replace(scope, holds=holds), either(FALSE, *[held for held in holds.values() if held is not None])
