"""What is shown of requests and rights, and to whom of the family."""

from dataclasses import replace

from graph.areas.representation.proofs import COURT, DELEGATED, OF_TWO
from graph.areas.representation.tables import EmancipationRow, RepresentationDisputeRow
from graph.plan.nodes import RootField
from graph.policy.fits import Fit, Stand
from graph.policy.vocabulary import Relation
from graph.sql.across import rows_of_children
from graph.sql.compartment import of_child
from graph.sql.connection import select_connection
from graph.sql.expressions import name_of, staff_name
from graph.sql.json_build import global_id
from graph.sql.named import Expression, Mask, Opening, RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import Select, select
from graph.sql.value import NULL, ONE, Bool, Value, both, case, either, literal, negated, word
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


def _waits_for_registrar(row: Rows, scope: Scope, _: object) -> Bool:
    return both(_waits(row, scope), row.c.kind != literal(DELEGATED))


def _emancipation_waits(row: Rows, _: Scope, __: object) -> Bool:
    """The newest entry of a child that has none that was agreed to; it has taken the place of those before."""
    other = row_of(EmancipationRow)
    later = either(
        other.c.entered_at > row.c.entered_at, both(other.c.entered_at == row.c.entered_at, other.c.id > row.c.id)
    )
    counts = either(other.c.confirmed_at.is_not_null(), later)
    instead = select(ONE).select_from(other).where(of_child(other, row.c.child_id), counts).exists()
    return both(row.c.confirmed_at.is_null(), negated(instead))


def _request_turn(scope: Scope) -> Value:
    row = scope.row
    return case(
        (negated(_waits(row, scope)), NULL),
        (row.c.kind == literal(DELEGATED), word("FAMILY")),
        (row.c.status == literal("VERIFIED"), word("SECOND_OF_TWO")),
        (_needs_two(row), word("FIRST_OF_TWO")),
        otherwise=word("REGISTRAR"),
    )


def _needs_two(row: Rows) -> Bool:
    by_court = row.c.basis_kind.is_not_distinct_from(literal(COURT))
    return either(row.c.kind.is_in([literal(kind) for kind in OF_TWO]), by_court)


def _applications(root: RootField, scope: Scope) -> Select:
    assert root.connection is not None
    inner = replace(scope, holds={Relation.SIGNED_IN: None})

    def own(row: Rows) -> list[Bool]:
        return [row.c.representative_id == scope.asker.representative_id]

    return select_connection(root.connection, own, inner)


OPENINGS: dict[str, Opening] = {
    "waiting_requests": rows_of_children(_waits_for_registrar),
    "waiting_rights": rows_of_children(lambda row, *_: row.c.waits_since.is_not_null()),
    "waiting_emancipations": rows_of_children(_emancipation_waits),
    "my_applications": Opening(_applications, 500),
}
EXPRESSIONS: dict[str, Expression] = {
    "application_id": Expression(lambda scope: global_id("RepresentationApplication", scope.row, ("id",))),
    "request_turn": Expression(_request_turn, 500),
    "death_reporter": Expression(staff_name("death_reported_by"), 350),
    "lift_agreed": Expression(staff_name("lift_agreed_by"), 350),
    "emancipation_author": Expression(staff_name("entered_by"), 350),
    "request_verifier": Expression(staff_name("verified_by"), 350),
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


CONDITIONS: dict[str, RowCondition] = {"delegable": RowCondition(_delegable)}
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
