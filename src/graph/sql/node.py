"""`node` and `nodes`: rows of any type by their global ids, through the same reach as everything else."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from graph.plan.nodes import ObjectPlan, RootField
from graph.sql.compartment import is_child, of_child
from graph.sql.conditions import CONDITIONS
from graph.sql.json_build import json_list
from graph.sql.reach import Word, child_holds, child_row, reached_by, shared_holds, unit_holds
from graph.sql.render import joined, render_object, restriction_of
from graph.sql.rows import Rows, Unnested, beside, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.spread.representatives import is_represented, reach_of_representative
from graph.sql.touched import Touched
from graph.sql.units import UNITS
from graph.sql.value import NULL, TEXT, UUID, Bool, SqlPart, both, call, literal, parameter


def select_nodes(root: RootField, scope: Scope) -> Select:
    """SELECT json, touched: one object or null for `node`, a list in the order asked for `nodes`."""
    many = "ids" in root.binds
    name = root.binds["ids" if many else "id"].name
    ids = _asked(name, many)
    ids.key = scope.asker.key_of_one(one_of(name)) if many else scope.asker.key(f"{name}_scope")
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


def one_of(ids: str) -> str:
    """The parameter that is the child of one of these ids, where each is asked alone (execute/divided.py)."""
    return f"{ids}_one"


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
    on: Bool = is_child(child, asked.c.scope)
    # Over nodes a join that is false leaves the child without its key, and the statement goes to all of them.
    if not scope.asker.spread:
        on = both(on, asked.c.type != literal("Child"))
    return _Ways(child, on, source, shared_holds(scope.asker, child, plans, source))


def is_of_child(plan: ObjectPlan) -> bool:
    """Whether its rows are children or of a child's compartment, so that an id tells the child."""
    return not plan.type.binding.ruled_by.is_unit and not is_represented(plan)


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
    elif is_represented(plan):
        conditions.append(row.c.id == asked.c.key)
        inner, reached = reach_of_representative(plan, replace(scope, row=row, source=source))
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
