"""What is shown of a correction beside its columns."""

from graph.sql.expressions import staff_name
from graph.sql.named import Expression
from graph.sql.scope import Scope
from graph.sql.value import FALSE, TRUE, Value, case, word


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
