"""Whether a document is kept, and how many are."""

from graph.record import TEEN
from graph.sql.compartment import of_child
from graph.sql.named import Expression
from graph.sql.rows import row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import Value, any_of, call, literal, text_array
from graph.tables import MedicalDocumentRow


def _is_kept(scope: Scope) -> Value:
    return literal(TEEN) == any_of(scope.row.c.labels)


def _kept(scope: Scope) -> Value:
    """Those that nothing but the teenager's choice hides: of others there is no trace (domain.md 5 F 44)."""
    assert scope.child is not None
    row = row_of(MedicalDocumentRow)
    chosen = (row.c.labels == text_array([TEEN]), row.c.status == literal("REGISTERED"))
    return select(call("count", "*")).select_from(row).where(of_child(row, scope.child.c.id), *chosen).scalar()


EXPRESSIONS: dict[str, Expression] = {
    "is_kept_by_teen": Expression(_is_kept),
    "documents_kept": Expression(_kept, 250),
}
