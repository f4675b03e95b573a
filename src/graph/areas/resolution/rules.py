"""What is shown of a resolution beside its columns."""

from graph.sql.compartment import of_child
from graph.sql.expressions import staff_name
from graph.sql.named import Expression
from graph.sql.rows import row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import ONE, Value, both, case, either, literal, negated, word
from graph.tables import PassportRow


def _status(scope: Scope) -> Value:
    """RESOLVED where the passport rests on it, LAPSED where it rests on something else by now."""
    row, passport = scope.row, row_of(PassportRow)
    rests = either(passport.c.blood_group_resolution_id == row.c.id, passport.c.rh_factor_resolution_id == row.c.id)
    decides = select(ONE).select_from(passport).where(of_child(passport, row.c.child_id), rests)
    return case(
        (both(row.c.status == literal("RESOLVED"), negated(decides.exists())), word("LAPSED")), otherwise=row.c.status
    )


EXPRESSIONS: dict[str, Expression] = {
    "resolution_status": Expression(_status, 400),
    "resolution_proposer": Expression(staff_name("proposed_by")),
    "resolution_decider": Expression(staff_name("decided_by")),
}
