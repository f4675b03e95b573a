"""Whom an observation lets treat a child, which of them go on, and when a visit is past."""

from graph.areas.observation.tables import ObservationRow
from graph.policy.fits import Fit
from graph.sql.link import Link
from graph.sql.masks import of_rows
from graph.sql.named import Expression, RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.value import Bool, Value, both, literal


def followed(asker: Asker) -> tuple[Link, ...]:
    """The diseases that the viewer follows (R_TREAT of domain.md 4.5)."""
    row = row_of(ObservationRow)
    stands = (row.c.state == literal("CURRENT"), row.c.status == literal("ACTIVE"))
    return (Link(row, (row.c.staff_id == asker.staff_id,), stands),)


def _goes_on(row: Rows, scope: Scope) -> Bool:
    return row.c.status == literal("ACTIVE")


def _next_visit_overdue(scope: Scope) -> Value:
    row = scope.row
    return both(row.c.status == literal("ACTIVE"), row.c.visit_due_on < scope.asker.today)


EXPRESSIONS: dict[str, Expression] = {"next_visit_overdue": Expression(_next_visit_overdue)}
CONDITIONS: dict[str, RowCondition] = {"followed": RowCondition(_goes_on)}
FITS: dict[str, Fit] = {"followed": of_rows("status", "visits_per_year")}
