"""The openings of a statement: one SELECT for each field of Query."""

from dataclasses import replace

from graph.plan.nodes import ConnectionField, ObjectPlan, RootField
from graph.plan.pages import ANCHOR, CHILDREN, COUNT, FRAME, KEYS, OTHERS, PART, ROWS, SHARD_ANCHOR, WHOLE
from graph.policy.vocabulary import Relation
from graph.sql.compartment import of_child
from graph.sql.connection import Conditions, select_connection
from graph.sql.json_build import json_list
from graph.sql.named import Opening
from graph.sql.node import select_nodes
from graph.sql.reach import UNIT, child_holds, child_row, districts, listed, unit_holds
from graph.sql.render import joined, ordering, render_object
from graph.sql.rows import Given, Rows, beside, row_of
from graph.sql.scope import Asker, FromList, Scope
from graph.sql.select import Select, select
from graph.sql.spread.by_shards import select_children, select_part, select_whole
from graph.sql.spread.lookups import child_by, own_child
from graph.sql.spread.pages import select_anchor, select_beside, select_count, select_frame, select_keys, select_row
from graph.sql.spread.representatives import LINKS, select_links
from graph.sql.units import UNITS
from graph.sql.value import FALSE, TEXT, UUID, Bool, SqlPart, Value, both, call, either, literal, parameter
from graph.tables import (
    AccountRow,
    AssignmentRow,
    ChildRow,
    OrganizationRow,
    PassportRow,
    RepresentativeRow,
    StaffRow,
)

# The columns of the numbers by which a child is asked for.
NUMBERS = {"policyNumber": "policy_number", "snils": "snils"}


def _one(root: RootField) -> ObjectPlan:
    (plan,) = root.plans.values()
    return plan


def _finish(value: Value, source: FromList, row: SqlPart) -> Select:
    return select(json=value, **source.touched.columns()).select_from(joined(row, source))


def _key(root: RootField, row: Rows) -> Bool:
    """The condition of `id`."""
    return row.c.id == parameter(f"{root.binds['id'].name}_key", UUID)


def _wanted(root: RootField, row: Rows, asker: Asker) -> Bool:
    """The condition of `by`: an id, or a number, which leads to no node by itself and so is looked up before."""
    if "id" in root.binds:
        row.key = asker.key(f"{root.binds['id'].name}_key")
        return _key(root, row) if row.key is None else both(_key(root, row), row.c.id == row.key)
    ((name, bind),) = root.binds.items()
    numbered = row.c[NUMBERS[name]] == parameter(bind.name, TEXT)
    row.key = asker.key_apart(child_by(NUMBERS[name], bind.name))
    return numbered if row.key is None else both(numbered, row.c.id == row.key)


def _child(root: RootField, scope: Scope) -> Select:
    plan, row, source = _one(root), child_row(), FromList()
    wanted = _wanted(root, row, scope.asker)
    holds, reached = child_holds(scope.asker, row, plan, source)
    inner = replace(scope, row=row, child=row, source=source, holds=holds, requested=root.purpose is not None)
    statement = _finish(render_object(plan, inner), source, row)
    return statement.where(wanted, reached).order_by(row.c.id).first()


def _emergency_capsule(root: RootField, scope: Scope) -> Select:
    plan, row, passport, source = _one(root), child_row(), row_of(PassportRow), FromList()
    wanted = _wanted(root, row, scope.asker)
    holds, reached = child_holds(scope.asker, row, plan, source)
    inner = replace(scope, row=passport, child=row, source=source, holds=holds)
    passports = row.join(passport, of_child(passport, row.c.id))
    statement = _finish(render_object(plan, inner), source, passports)
    return statement.where(wanted, reached).order_by(row.c.id).first()


def _my_children(root: RootField, scope: Scope) -> Select:
    assert root.connection is not None
    near = districts(scope.asker, root.connection.relations)
    return select_connection(root.connection, _reached(root.connection, scope), scope, near)


def _reached(field: ConnectionField, scope: Scope) -> Conditions:
    def conditions(row: Rows) -> list[Bool]:
        return listed(scope.asker, row, field.relations)

    return conditions


def _unit(root: RootField, scope: Scope) -> Select:
    plan = _one(root)
    inner = _of_unit(plan, scope)
    conditions = (_key(root, inner.row), UNITS[plan.type.binding.ruled_by].is_one(inner.row))
    return _finish(render_object(plan, inner), inner.source, inner.row).where(*conditions)


def _own_unit(root: RootField, scope: Scope) -> Select:
    plan = _one(root)
    inner = _of_unit(plan, scope)
    statement = _finish(render_object(plan, inner), inner.source, inner.row)
    return statement.where(_is_own(plan, inner)).order_by(inner.row.c.id).first()


def _own_units(root: RootField, scope: Scope) -> Select:
    plan = _one(root)
    inner = _of_unit(plan, scope)
    value = json_list(render_object(plan, inner), [ordering(inner.row, "code")])
    statement = select(json=value, **inner.source.touched.all()).select_from(joined(inner.row, inner.source))
    return statement.where(_is_own(plan, inner))


def _of_unit(plan: ObjectPlan, scope: Scope) -> Scope:
    row, source = row_of(plan.type.binding.row), FromList()
    holds = unit_holds(scope.asker, row, plan.type.binding.ruled_by, plan.relations, source)
    return replace(scope, row=row, source=source, holds=holds)


def _is_own(plan: ObjectPlan, scope: Scope) -> Bool:
    ways = UNIT[plan.type.binding.ruled_by]
    return either(FALSE, *[ways[each](scope.asker, scope.row) for each in plan.relations if each in ways])


def _works_at(account: Rows, asker: Asker, column: str) -> Value:
    """A column of the organization that the person of an account works in today."""
    assignment, organization = row_of(AssignmentRow), row_of(OrganizationRow)
    return (
        select(organization.c[column])
        .select_from(assignment.join(organization, organization.c.id == assignment.c.organization_id))
        .where(assignment.c.staff_id == account.c.staff_id, asker.valid_today(assignment))
        .order_by(assignment.c.id)
        .first()
        .scalar()
    )


def _viewer(root: RootField, scope: Scope) -> Select:
    asker = scope.asker
    account, staff, representative = asker.account.alias(), row_of(StaffRow), row_of(RepresentativeRow)
    child, own = Given(ChildRow, asker.apart(own_child())) if asker.spread else row_of(ChildRow), row_of(AccountRow)
    people = (staff, representative, child)
    parts = ("family", "given", "patronymic")
    names = [call("nullif", call("coalesce", *[person.c[part] for person in people]), literal("")) for part in parts]
    known = beside(account, staff, staff.c.id == account.c.staff_id)
    known = beside(known, representative, representative.c.id == account.c.representative_id)
    known = beside(known, child, child.c.id == account.c.child_id)
    row = select(
        account.c.subject,
        role=call("upper", asker.role),
        name=call("nullif", call("concat_ws", literal(" "), *names), literal("")),
        organization=_works_at(account, asker, "name"),
        organization_code=_works_at(account, asker, "code"),
        level=select(own.c.level).select_from(own).where(own.c.subject == account.c.subject).scalar(),
        policy_version=asker.policy_version,
    )
    viewer = row.select_from(known).subquery()
    inner = replace(scope, row=viewer, holds={Relation.SIGNED_IN: None})
    return select(json=render_object(_one(root), inner)).select_from(viewer)


# `node` and `nodes` weigh what they look for: a row of each type.
OPENINGS: dict[str, Opening] = {
    "child": Opening(_child, 3_200),
    "city": Opening(_own_unit, 1_800),
    "district": Opening(_unit, 1_500),
    "emergency_capsule": Opening(_emergency_capsule, 2_500),
    "my_children": Opening(_my_children, 3_000, across_children=True, rows=_reached),
    "my_districts": Opening(_own_units, 2_500),
    "my_polyclinics": Opening(_own_units, 2_500),
    "node": Opening(select_nodes, 0),
    "nodes": Opening(select_nodes, 0, across_children=True),
    "polyclinic": Opening(_unit, 1_500),
    "viewer": Opening(_viewer, 1_800),
}
# Those of the parts of a field that is divided over nodes (execute/dividing.py); the field itself has weighed them.
PARTS: dict[str, Opening] = {
    COUNT: Opening(select_count, 0, across_children=True),
    FRAME: Opening(select_frame, 0),
    KEYS: Opening(select_keys, 0, across_children=True),
    OTHERS: Opening(select_beside, 0, across_children=True),
    ANCHOR: Opening(select_anchor, 0, across_children=True),
    LINKS: Opening(select_links, 0, across_children=True),
    CHILDREN: Opening(select_children, 0, across_children=True),
    SHARD_ANCHOR: Opening(select_anchor, 0, by_shard=True),
    PART: Opening(select_part, 0, by_shard=True),
    WHOLE: Opening(select_whole, 0),
    ROWS: Opening(select_row, 0),
}


def opening_of(name: str) -> Opening:
    """The opening of a field, or of a part of one."""
    return OPENINGS.get(name) or PARTS[name]
