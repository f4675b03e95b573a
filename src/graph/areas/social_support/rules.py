"""Which measures count today, and which proofs of them the viewer finds in the record."""

from graph.areas.social.tables import PrivilegeRow, SocialStatusRow
from graph.sql.compartment import of_child
from graph.sql.named import Expression, RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import ONE, Bool, Value, any_of, both, call, case, cast, either, literal, negated, word

INCOME, PRIVILEGE = "INCOME", "PRIVILEGE"


def _today(row: Rows, scope: Scope) -> Bool:
    return scope.asker.valid_today(row)


def _proven(proof: str, scope: Scope, is_there: Bool) -> Value:
    asks = literal(proof) == any_of(scope.row.c.proofs)
    return case((negated(asks), word("NOT_NEEDED")), (is_there, word("PRESENT")), otherwise=word("MISSING"))


def _income_proof(scope: Scope) -> Value:
    """A status of low income that this viewer may see: what a label hides from them is missing to them."""
    row, status = scope.row, row_of(SocialStatusRow)
    stated_on = cast(call("timezone", literal("Europe/Moscow"), status.c.effective_at), "DATE")
    is_fresh = either(row.c.proof_days.is_null(), stated_on + row.c.proof_days >= scope.asker.today)
    conditions = (status.c.kind == literal("LOW_INCOME"), scope.asker.valid_today(status), is_fresh)
    proofs = (
        select(ONE).select_from(status).where(of_child(status, row.c.child_id), *conditions, *scope.visible(status))
    )
    return _proven(INCOME, scope, proofs.exists())


def _privilege_proof(scope: Scope) -> Value:
    row, privilege = scope.row, row_of(PrivilegeRow)
    is_its = both(privilege.c.kind == row.c.status_kind, scope.asker.valid_today(privilege))
    proofs = (
        select(ONE).select_from(privilege).where(of_child(privilege, row.c.child_id), is_its, *scope.visible(privilege))
    )
    return _proven(PRIVILEGE, scope, proofs.exists())


EXPRESSIONS: dict[str, Expression] = {
    "support_income_proof": Expression(_income_proof, 1_300),
    "support_privilege_proof": Expression(_privilege_proof, 1_100),
}
CONDITIONS: dict[str, RowCondition] = {"support_today": RowCondition(_today, 150)}
