"""Where a grant stands, whose it is, who is to review it, and which of them the family is told of."""

from graph.policy.fits import Fit
from graph.sql.glass import untold, waiting_for_review
from graph.sql.masks import FAMILY, WITH_A_GLASS, of_roles, of_rows
from graph.sql.named import Expression, RowCondition
from graph.sql.rows import Rows
from graph.sql.scope import Scope
from graph.sql.value import Bool, Value, case, literal, negated
from graph.viewer import Role


def _break_glass_state(scope: Scope) -> Value:
    row = scope.row
    over = row.c.expires_at <= scope.asker.now
    return case(
        (row.c.closed_at.is_not_null(), literal("CLOSED")), (over, literal("EXPIRED")), otherwise=literal("OPEN")
    )


def _own_grants(row: Rows, scope: Scope) -> Bool:
    return row.c.staff_id == scope.asker.staff_id


def _to_review(row: Rows, scope: Scope) -> Bool:
    return waiting_for_review(row, scope.asker)


def _told(row: Rows, scope: Scope) -> Bool:
    # What protects a child from its family leaves no trace before it (domain.md 5 D 29, F 44).
    return negated(untold(row))


EXPRESSIONS: dict[str, Expression] = {"break_glass_state": Expression(_break_glass_state)}
CONDITIONS: dict[str, RowCondition] = {
    "own_grants": RowCondition(_own_grants),
    "to_review": RowCondition(_to_review, across_children=True),  # the families of reviewers
    "told": RowCondition(_told),
}
FITS: dict[str, Fit] = {
    "own_grants": of_rows("staff_id", "outcome", who=WITH_A_GLASS),
    "to_review": of_rows("child_id", "staff_id", "organization_id", "outcome", who=of_roles(Role.AUDITOR)),
    "told": of_rows("reason", "outcome", who=FAMILY),
}
