"""Which children a social worker reaches by a case, and what is shown of one beside its columns."""

from graph.areas.social_case.tables import SocialCaseWorkerRow
from graph.plan.nodes import ConnectionField
from graph.sql.across import rows_of_children
from graph.sql.expressions import of_another, staff_name
from graph.sql.link import Link, among, assignments
from graph.sql.named import Expression, Opening
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import select
from graph.sql.value import Bool, Value, both
from graph.tables import OrganizationRow


def has_case(asker: Asker) -> tuple[Link, ...]:
    """The cases that are assigned to the viewer, where they work in that organization today (domain.md 4.5, R_CASE)."""
    row = row_of(SocialCaseWorkerRow)
    works_there = among(row.c.organization_id, assignments(asker, "organization_id"))
    return (Link(row, (row.c.staff_id == asker.staff_id,), (row.c.ended_at.is_null(), works_there)),)


def _mine(row: Rows, scope: Scope, _: ConnectionField) -> Bool:
    """The open cases that are assigned to the viewer; the rows of these assignments lead to them."""
    worker = row_of(SocialCaseWorkerRow)
    mine = (worker.c.staff_id == scope.asker.staff_id, worker.c.ended_at.is_null())
    return both(row.c.closed_at.is_null(), among(row.c.id, select(worker.c.case_id).select_from(worker).where(*mine)))


def _is_overdue(scope: Scope) -> Value:
    return both(scope.row.c.closed_at.is_null(), scope.row.c.due_on < scope.asker.today)


EXPRESSIONS: dict[str, Expression] = {
    "social_case_is_overdue": Expression(_is_overdue, 150),
    "social_case_opener": Expression(staff_name("opened_by"), 200),
    "social_case_worker": Expression(staff_name("staff_id"), 200),
    "social_case_organization": Expression(of_another(OrganizationRow, "organization_id", "name"), 200),
}
OPENINGS: dict[str, Opening] = {"my_cases": rows_of_children(_mine)}
