"""Which planned days still stand, and who planned them."""

from graph.sql.expressions import staff_name
from graph.sql.named import Expression, RowCondition
from graph.sql.rows import Rows
from graph.sql.scope import Scope
from graph.sql.value import Bool, literal

OPEN = ("PLANNED", "DUE", "OVERDUE")


def _still_planned(row: Rows, scope: Scope) -> Bool:
    """Of the line at hand: what makes it done to this viewer withdraws the day, and an annulment of that brings it back."""
    return scope.row.c.status.is_in([literal(status) for status in OPEN])


CONDITIONS: dict[str, RowCondition] = {"still_planned": RowCondition(_still_planned)}
EXPRESSIONS: dict[str, Expression] = {"examination_planner": Expression(staff_name("planned_by"))}
