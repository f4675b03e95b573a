"""Whom a commission lets treat a child, what it waits for, and what is shown of it beside its columns."""

from graph.areas.commission.machine import RUNNING
from graph.areas.commission.tables import CommissionMemberRow, CommissionOpinionRow, CommissionSessionRow
from graph.plan.nodes import ConnectionField
from graph.sql.across import rows_of_children
from graph.sql.compartment import of_child
from graph.sql.expressions import staff_name
from graph.sql.link import Link, among
from graph.sql.named import Expression, Opening, RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker, Scope
from graph.sql.select import Select, select
from graph.sql.value import ONE, TRUE, Bool, Value, any_of, both, call, case, literal, negated, word


def treating(asker: Asker) -> tuple[Link, ...]:
    """The commissions in which the viewer sits, while they last (domain.md 4.5, R_TREAT)."""
    row = row_of(CommissionMemberRow)
    return (Link(row, (row.c.staff_id == asker.staff_id,), _lasts(row, asker)),)


def _lasts(row: Rows, asker: Asker) -> tuple[Bool, ...]:
    return (row.c.ended_at.is_null(), row.c.expires_on >= asker.today)


def stands(row: Rows) -> Bool:
    """It was not called off."""
    return row.c.status != literal("CALLED_OFF")


def _runs(row: Rows, asker: Asker) -> Bool:
    return both(*_lasts(row, asker))


def _status(scope: Scope) -> Value:
    row = scope.row
    is_unfinished = row.c.status.is_in([literal(each) for each in sorted(RUNNING)])
    return case((both(is_unfinished, row.c.expires_on < scope.asker.today), word("LAPSED")), otherwise=row.c.status)


def _is_overdue(scope: Scope) -> Value:
    return both(scope.row.c.ended_at.is_null(), scope.row.c.due_on < scope.asker.today)


def _seat(commission: Rows, asker: Asker, *more: Bool) -> Bool:
    """That the viewer sits in the commission."""
    row = row_of(CommissionMemberRow)
    mine = (row.c.commission_id == commission.c.id, row.c.staff_id == asker.staff_id)
    return select(ONE).select_from(row).where(of_child(row, commission.c.child_id), *mine, *more).exists()


def _is_chair(commission: Rows, asker: Asker) -> Bool:
    row = row_of(CommissionMemberRow)
    mine = (row.c.commission_id == commission.c.id, row.c.staff_id == asker.staff_id, row.c.is_chair == TRUE)
    return select(ONE).select_from(row).where(of_child(row, commission.c.child_id), *mine).exists()


def _opinion(commission: Rows, asker: Asker) -> Select:
    """The viewer's opinion in the last session."""
    row = row_of(CommissionOpinionRow)
    mine = (row.c.session_id == commission.c.session_id, row.c.staff_id == asker.staff_id)
    return select(row.c.signed_at).select_from(row).where(of_child(row, commission.c.child_id), *mine)


def _has_given(commission: Rows, asker: Asker) -> Bool:
    row = row_of(CommissionOpinionRow)
    mine = (row.c.session_id == commission.c.session_id, row.c.staff_id == asker.staff_id)
    return select(ONE).select_from(row).where(of_child(row, commission.c.child_id), *mine).exists()


def _has_quorum(commission: Rows) -> Bool:
    given, session = row_of(CommissionOpinionRow), row_of(CommissionSessionRow)
    count = (
        select(call("count", "*"))
        .select_from(given)
        .where(of_child(given, commission.c.child_id), given.c.session_id == commission.c.session_id)
    )
    held = (session.c.id == commission.c.session_id, session.c.quorum <= count.scalar())
    return select(ONE).select_from(session).where(of_child(session, commission.c.child_id), *held).exists()


def waits_for(commission: Rows, asker: Asker) -> Value:
    """What a commission waits for of the viewer; null where it does not."""
    status, has_given, is_over = commission.c.status, _has_given(commission, asker), commission.c.due_on < asker.today
    leads = _is_chair(commission, asker)
    in_session = case(
        (both(negated(has_given), negated(is_over)), word("OPINION")),
        (both(leads, has_given, _has_quorum(commission)), word("DECISION")),
        (both(leads, is_over), word("SESSION")),
    )
    unsigned = both(has_given, _opinion(commission, asker).scalar().is_null())
    by_status = case(
        (both(status == literal("CONVENED"), leads), word("SESSION")),
        (status == literal("IN_SESSION"), in_session),
        (both(status == literal("DECIDED"), unsigned), word("SIGNATURE")),
        (both(status == literal("SIGNED"), leads), word("CLOSING")),
    )
    return case((both(_runs(commission, asker), _seat(commission, asker)), by_status))


def _waits(row: Rows, scope: Scope, _: ConnectionField) -> Bool:
    """That a commission waits for the viewer; the rows of their seats lead to it."""
    seat = row_of(CommissionMemberRow)
    mine = (seat.c.staff_id == scope.asker.staff_id, *_lasts(seat, scope.asker))
    seats = select(seat.c.commission_id).select_from(seat).where(*mine)
    return both(row.c.ended_at.is_null(), among(row.c.id, seats), waits_for(row, scope.asker).is_not_null())


def _chosen(row: Rows, scope: Scope) -> Bool:
    return row.c.id == any_of(scope.row.c.document_ids)


EXPRESSIONS: dict[str, Expression] = {
    "commission_status": Expression(_status, 250),
    "commission_is_overdue": Expression(_is_overdue, 150),
    "commission_convener": Expression(staff_name("convened_by"), 200),
    "commission_member": Expression(staff_name("staff_id"), 200),
    "commission_waits_for": Expression(lambda scope: waits_for(scope.row, scope.asker), 2_000),
}
CONDITIONS: dict[str, RowCondition] = {"commission_document": RowCondition(_chosen, 60)}
OPENINGS: dict[str, Opening] = {"my_commissions": rows_of_children(_waits)}
