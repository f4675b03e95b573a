"""What is shown of volumes and requests beside their columns."""

from graph.areas.paper_volume.states import OPEN
from graph.sql.expressions import staff_name
from graph.sql.named import Expression
from graph.sql.scope import Scope
from graph.sql.value import Value, both, case, either, literal, word


def _status(scope: Scope) -> Value:
    row = scope.row
    return case(
        (row.c.destroyed_on.is_not_null(), word("DESTROYED")),
        (row.c.digitised_on.is_not_null(), word("DIGITISED")),
        otherwise=word("KEPT"),
    )


def _is_overdue(scope: Scope) -> Value:
    """REQUESTED or DELIVERED beyond its day; what was sent is on its way."""
    row = scope.row
    awaited = either(*[row.c.status == literal(status) for status in OPEN if status != "SENT"])
    return both(awaited, row.c.due_on < scope.asker.today)


EXPRESSIONS: dict[str, Expression] = {
    "paper_volume_status": Expression(_status),
    "archive_request_overdue": Expression(_is_overdue),
    "archive_requester": Expression(staff_name("requested_by")),
}
