"""What is shown of a correction beside its columns."""

from graph.sql.expressions import staff_name
from graph.sql.named import Expression
from graph.sql.rows import Rows
from graph.sql.scope import Scope
from graph.sql.value import FALSE, TRUE, Bool, Value, both, case, word


def waits(row: Rows, scope: Scope, _: object) -> Bool:
    """That a correction waits for a registrar."""
    return both(row.c.is_confirmed.is_null(), row.c.expires_at > scope.asker.now)


def _status(scope: Scope) -> Value:
    row = scope.row
    return case(
        (row.c.is_confirmed == TRUE, word("CONFIRMED")),
        (row.c.is_confirmed == FALSE, word("REFUSED")),
        (row.c.expires_at <= scope.asker.now, word("EXPIRED")),
        otherwise=word("PROPOSED"),
    )


EXPRESSIONS: dict[str, Expression] = {
    "correction_status": Expression(_status),
    "correction_proposer": Expression(staff_name("proposed_by")),
    "correction_decider": Expression(staff_name("decided_by")),
}
