"""The entries of the graph: where a statement starts."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql

from graph.plan.nodes import ObjectPlan, RootField
from graph.policy.vocabulary import Relation
from graph.sql.connection import select_connection
from graph.sql.json_build import json_list
from graph.sql.node import select_nodes
from graph.sql.reach import DISTRICT, child_holds, child_row, district_holds, districts, listed
from graph.sql.render import collected, joined, ordering, render_object
from graph.sql.scope import Scope, Source, literal, row_of
from graph.tables import (
    AccountRow,
    AssignmentRow,
    ChildRow,
    DistrictRow,
    OrganizationRow,
    PassportRow,
    RepresentativeRow,
    StaffRow,
)

Entry = Callable[[RootField, Scope], sa.Select[Any]]


def _one(root: RootField) -> ObjectPlan:
    (plan,) = root.plans.values()
    return plan


def _finish(value: Any, source: Source, row: Any) -> sa.Select[Any]:
    columns = [value.label("json")]
    touched = collected(source)
    if touched is not None:
        columns.append(touched.label("touched"))
    return sa.select(*columns).select_from(joined(row, source))


def _key(root: RootField, row: Any) -> Any:
    """The condition of `by` or `id`."""
    if "id" in root.binds:
        return row.c.id == sa.bindparam(f"{root.binds['id'].name}_key", type_=postgresql.UUID())
    ((name, bind),) = root.binds.items()
    column = {"policyNumber": "policy_number", "snils": "snils"}[name]
    return row.c[column] == sa.bindparam(bind.name, type_=sa.Text())


def _child(root: RootField, scope: Scope) -> sa.Select[Any]:
    plan, row, source = _one(root), child_row(), Source()
    holds, reached = child_holds(scope.asker, row, plan, source)
    inner = replace(scope, row=row, child=row, source=source, holds=holds, requested=root.purpose is not None)
    statement = _finish(render_object(plan, inner), source, row)
    return statement.where(_key(root, row), reached).order_by(row.c.id).limit(sa.literal_column("1"))


def _emergency_capsule(root: RootField, scope: Scope) -> sa.Select[Any]:
    plan, row, passport, source = _one(root), child_row(), row_of(PassportRow), Source()
    holds, reached = child_holds(scope.asker, row, plan, source)
    inner = replace(scope, row=passport, child=row, source=source, holds=holds)
    both = row.join(passport, passport.c.child_id == row.c.id)
    statement = _finish(render_object(plan, inner), source, both)
    return statement.where(_key(root, row), reached).order_by(row.c.id).limit(sa.literal_column("1"))


def _my_children(root: RootField, scope: Scope) -> sa.Select[Any]:
    assert root.connection is not None
    relations = root.connection.relations

    def conditions(row: Any) -> list[Any]:
        return listed(scope.asker, row, relations)

    return select_connection(root.connection, conditions, scope, districts(scope.asker, relations))


def _district(root: RootField, scope: Scope) -> sa.Select[Any]:
    plan, row, source = _one(root), row_of(DistrictRow), Source()
    inner = replace(scope, row=row, source=source, holds=district_holds(scope.asker, row, plan.relations, source))
    return _finish(render_object(plan, inner), source, row).where(_key(root, row))


def _my_districts(root: RootField, scope: Scope) -> sa.Select[Any]:
    plan, row, source = _one(root), row_of(DistrictRow), Source()
    tests = [DISTRICT[relation](scope.asker, row) for relation in plan.relations if relation in DISTRICT]
    inner = replace(scope, row=row, source=source, holds=district_holds(scope.asker, row, plan.relations, source))
    value = json_list(render_object(plan, inner), [ordering(row, "code")])
    columns = [value.label("json")]
    touched = collected(source)
    if touched is not None:
        columns.append(sa.func.string_agg(touched, literal(",")).label("touched"))
    return sa.select(*columns).select_from(joined(row, source)).where(sa.or_(sa.false(), *tests))


def _viewer(root: RootField, scope: Scope) -> sa.Select[Any]:
    asker = scope.asker
    account, staff, representative = asker.account.alias(), row_of(StaffRow), row_of(RepresentativeRow)
    child, assignment, organization = row_of(ChildRow), row_of(AssignmentRow), row_of(OrganizationRow)
    own = row_of(AccountRow)
    people = (staff, representative, child)
    parts = ("family", "given", "patronymic")
    names = [sa.func.nullif(sa.func.coalesce(*[person.c[part] for person in people]), literal("")) for part in parts]
    works_at = (
        sa.select(organization.c.name)
        .join_from(assignment, organization, organization.c.id == assignment.c.organization_id)
        .where(assignment.c.staff_id == account.c.staff_id, asker.valid_today(assignment))
        .order_by(assignment.c.id)
        .limit(sa.literal_column("1"))
        .correlate(account)
        .scalar_subquery()
    )
    row = (
        sa.select(
            account.c.subject,
            sa.func.upper(asker.role).label("role"),
            sa.func.nullif(sa.func.concat_ws(literal(" "), *names), literal("")).label("name"),
            works_at.label("organization"),
            sa.select(own.c.level).where(own.c.subject == account.c.subject).scalar_subquery().label("level"),
            asker.policy_version.label("policy_version"),
        )
        .select_from(account)
        .outerjoin(staff, staff.c.id == account.c.staff_id)
        .outerjoin(representative, representative.c.id == account.c.representative_id)
        .outerjoin(child, child.c.id == account.c.child_id)
        .subquery()
    )
    inner = replace(scope, row=row, holds={Relation.SIGNED_IN: None})
    return sa.select(render_object(_one(root), inner).label("json")).select_from(row)


ENTRIES: dict[str, Entry] = {
    "child": _child,
    "district": _district,
    "emergency_capsule": _emergency_capsule,
    "my_children": _my_children,
    "my_districts": _my_districts,
    "node": select_nodes,
    "nodes": select_nodes,
    "viewer": _viewer,
}
