"""`node` and `nodes`: rows of any type by their global ids, through the same reach as everything else."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.selectable import FromClause

from graph.plan.nodes import ObjectPlan, RootField
from graph.policy.vocabulary import Relation
from graph.schema.binding import Scope as Ruled
from graph.sql.conditions import CONDITIONS
from graph.sql.json_build import json_list
from graph.sql.reach import BITS, child_holds, child_row, district_holds, fence, reaches
from graph.sql.render import collected, joined, render_object, restriction_of
from graph.sql.scope import Bool, Scope, Source, literal, row_of
from graph.tables import RepresentationRow

_UUID = postgresql.UUID()


def select_nodes(root: RootField, scope: Scope) -> sa.Select[Any]:
    """SELECT json, touched: one object or null for `node`, a list in the order asked for `nodes`."""
    many = "ids" in root.binds
    asked = _asked(root.binds["ids" if many else "id"].name, many)
    laterals = [_select_type(plan, scope, asked).lateral() for plan in root.plans.values()]
    source: FromClause = asked
    for lateral in laterals:
        source = source.join(lateral, sa.true(), isouter=True)
    found: Any = sa.func.coalesce(*[lateral.c.json for lateral in laterals]) if laterals else sa.null()
    touched = [lateral.c.touched for lateral in laterals if "touched" in lateral.c]
    ids: Any = sa.func.concat_ws(literal(","), literal(""), *touched)
    if many:
        found, ids = json_list(found, [asked.c.n]), sa.func.string_agg(ids, literal(","))
    return sa.select(found.label("json"), ids.label("touched")).select_from(source)


def _asked(name: str, many: bool) -> FromClause:
    if not many:
        columns = (
            sa.bindparam(f"{name}_type", type_=sa.Text()).label("type"),
            sa.bindparam(f"{name}_scope", type_=_UUID).label("scope"),
            sa.bindparam(f"{name}_key", type_=_UUID).label("key"),
        )
        return sa.select(*columns).subquery()
    arrays = (
        sa.bindparam(f"{name}_type", type_=sa.ARRAY(sa.Text())),
        sa.bindparam(f"{name}_scope", type_=sa.ARRAY(_UUID)),
        sa.bindparam(f"{name}_key", type_=sa.ARRAY(_UUID)),
    )
    return (
        sa.func.unnest(*arrays)
        .table_valued(
            sa.column("type", sa.Text()), sa.column("scope", _UUID), sa.column("key", _UUID), with_ordinality="n"
        )
        .render_derived()
    )


def _select_type(plan: ObjectPlan, scope: Scope, asked: FromClause) -> sa.Select[Any]:
    """The row of one type where the id asked for is of that type."""
    binding = plan.type.binding
    source = Source()
    row: FromClause = row_of(binding.row)
    start, conditions = row, [asked.c.type == literal(plan.type.name)]
    if binding.scope is Ruled.DISTRICT:
        conditions.append(row.c.id == asked.c.key)
        inner = replace(scope, row=row, holds=district_holds(scope.asker, row, plan.relations, source), source=source)
    elif plan.type.name == "Representative":
        conditions.append(row.c.id == asked.c.key)
        inner, reached = _representative(plan, replace(scope, row=row, source=source))
        conditions.append(reached)
    else:
        child = row if plan.type.name == "Child" else child_row()
        holds, reached = child_holds(scope.asker, child, plan, source)
        inner = replace(scope, row=row, child=child, holds=holds, source=source)
        conditions += [child.c.id == asked.c.scope, reached]
        if child is not row:
            start = child.join(row, row.c.child_id == child.c.id)
            conditions += inner.visible(row)
            conditions += [row.c.id == asked.c.key] if "id" in row.c else []
            conditions += [listed(row, inner) for listed in restriction_of(plan.listed, inner)] if plan.listed else []
    reach = inner.true(frozenset(plan.reach))
    conditions += [] if reach is None else [reach]
    columns = [render_object(plan, inner).label("json")]
    touched = collected(source)
    if touched is not None:
        columns.append(touched.label("touched"))
    own = [start, row, *source.joins] + ([inner.child] if inner.child is not None else [])
    return sa.select(*columns).select_from(joined(start, source)).where(*conditions).correlate_except(*own)


def _row_masks(plan: ObjectPlan, relation: Relation) -> Mapping[str, object]:
    """What a relation leaves of the list that the rows stand in."""
    return plan.listed.within((relation,)).masks if plan.listed else {}


def _representative(plan: ObjectPlan, scope: Scope) -> tuple[Scope, Any]:
    """A representative is reached through any child that this person represents, or is the viewer's own record."""
    tests: dict[Relation, Bool] = {}
    for relation in plan.relations:
        if relation is Relation.OWN:
            tests[relation] = scope.row.c.id == scope.asker.representative_id
            continue
        if plan.listed and relation not in plan.listed.granted:
            continue  # who may not see the list finds nobody of it
        link, child = row_of(RepresentationRow), child_row()
        found: sa.Select[Any] = (
            sa.select(sa.literal_column("1"))
            .select_from(link.join(child, child.c.id == link.c.child_id))
            .where(link.c.representative_id == scope.row.c.id, reaches(scope.asker, child, (relation,)))
            .where(*[CONDITIONS[name](link, scope) for name in _row_masks(plan, relation)])
        )
        tests[relation] = sa.exists(found.correlate_except(link, child))
        way = sa.cast(child.c.id, sa.Text()).op("||")(literal(f"/{plan.origin}/{BITS[relation]}"))
        through = found.with_only_columns(sa.func.string_agg(way, literal(",")), maintain_column_froms=True)
        scope.source.touched.append(through.correlate_except(link, child).scalar_subquery())
    holds = fence(scope.source, tests, scope.row)
    return replace(scope, holds=holds), sa.or_(sa.false(), *[held for held in holds.values() if held is not None])
