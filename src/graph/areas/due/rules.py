"""Whose children a list of what is due is of, and the schools of a viewer."""

from dataclasses import replace

from graph.plan.nodes import RootField
from graph.policy.vocabulary import Relation
from graph.sql.json_build import json_list
from graph.sql.link import among, assignments
from graph.sql.named import Opening, RowCondition
from graph.sql.render import joined, ordering, render_object
from graph.sql.rows import Rows, row_of
from graph.sql.scope import FromList, Scope
from graph.sql.select import Select, select
from graph.sql.value import Bool, literal
from graph.tables import ChildRow, EnrolmentRow, OrganizationRow

KINDS = ("SCHOOL", "KINDERGARTEN")


def _attached_here(row: Rows, scope: Scope) -> Bool:
    """An array, so that each child is looked up by the index of its lines."""
    child = row_of(ChildRow)
    ids = select(child.c.id).select_from(child).where(child.c.district_id == scope.row.c.id)
    return among(row.c.child_id, ids)


def _enrolled_here(row: Rows, scope: Scope) -> Bool:
    enrolment = row_of(EnrolmentRow)
    here = (enrolment.c.organization_id == scope.row.c.id, scope.asker.valid_today(enrolment))
    return among(row.c.child_id, select(enrolment.c.child_id).select_from(enrolment).where(*here))


def _my_institutions(root: RootField, scope: Scope) -> Select:
    (plan,) = root.plans.values()
    row, source = row_of(OrganizationRow), FromList()
    inner = replace(scope, row=row, source=source, holds={Relation.SIGNED_IN: None})
    mine = among(row.c.id, assignments(scope.asker, "organization_id"))
    is_open = (row.c.kind.is_in([literal(kind) for kind in KINDS]), row.c.closed_at.is_null())
    value = json_list(render_object(plan, inner), [ordering(row, "code")])
    return select(json=value, **source.touched.all()).select_from(joined(row, source)).where(mine, *is_open)


CONDITIONS: dict[str, RowCondition] = {
    "attached_here": RowCondition(_attached_here, 200, across_children=True),
    "enrolled_here": RowCondition(_enrolled_here, 250, across_children=True),
}
OPENINGS: dict[str, Opening] = {"my_institutions": Opening(_my_institutions, 2_500)}
