"""What is shown of requests and rights, and to whom of the family."""

from graph.areas.representation.tables import RepresentationDisputeRow
from graph.policy.fits import Fit, Stand
from graph.policy.vocabulary import Relation
from graph.sql.compartment import of_child
from graph.sql.expressions import name_of
from graph.sql.named import Condition, Expression, Mask
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import ONE, Bool, Value, both, case, literal, word
from graph.tables import RepresentativeRow
from graph.viewer import Role

_EXPIRED = word("EXPIRED")


def _waits(row: Rows, scope: Scope) -> Bool:
    undecided = row.c.status.is_in([literal("REQUESTED"), literal("VERIFIED")])
    return both(undecided, row.c.expires_at > scope.asker.now)


def _request_status(scope: Scope) -> Value:
    row = scope.row
    undecided = row.c.status.is_in([literal("REQUESTED"), literal("VERIFIED")])
    late = both(undecided, row.c.expires_at <= scope.asker.now)
    return case((late, _EXPIRED), otherwise=row.c.status)


def _is_disputed(scope: Scope) -> Value:
    row, right = row_of(RepresentationDisputeRow), scope.row
    same = (of_child(row, right.c.child_id), row.c.representation_id == right.c.id)
    return select(ONE).select_from(row).where(*same, row.c.closed_at.is_null()).exists()


EXPRESSIONS: dict[str, Expression] = {
    "applicant": Expression(name_of(RepresentativeRow, "representative_id"), 350),
    "is_disputed": Expression(_is_disputed, 300),
    "request_status": Expression(_request_status),
}


def _delegable(row: Rows, scope: Scope) -> Bool:
    """A relative who waits to be let in; what others ask for is a matter between them and the registrar."""
    return both(row.c.kind == literal("DELEGATED"), _waits(row, scope))


def _own_ground(value: Value, scope: Scope) -> Value:
    """One's own document alone (domain.md 4.7, note 8)."""
    return case((scope.row.c.representative_id == scope.asker.representative_id, value))


CONDITIONS: dict[str, Condition] = {"delegable": Condition(_delegable)}
MASKS: dict[str, Mask] = {"own_ground": Mask(_own_ground)}

_PARENTS = frozenset((Role.PARENT, relation) for relation in (Relation.REPRESENTS, Relation.REPRESENTS_TEEN))
_HOME = _PARENTS | {(Role.CHILD, Relation.SELF)}
FITS: dict[str, Fit] = {
    "delegable": Fit(Stand.ROWS, _HOME, columns=frozenset({"kind", "status", "expires_at"})),
    "own_ground": Fit(
        Stand.VALUE,
        _PARENTS,
        frozenset({"String", "Date", "DateTime", "BasisKind"}),
        values=frozenset({"kind", "number", "issuer", "issued_on", "basis_annulled_at"}),
        columns=frozenset({"representative_id"}),
    ),
}
