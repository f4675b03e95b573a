"""Named row conditions: what an edge may restrict itself to, and what a mask on an edge leaves."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.selectable import FromClause

from graph.sql.family import is_in_scope
from graph.sql.glass import is_protected, untold, waiting_for_review
from graph.sql.link import among, assignments
from graph.sql.scope import Bool, Scope, literal, row_of
from graph.tables import AccountRow, BreakGlassGrantRow, ConditionRow, StaffRow
from graph.tables.staff import SPECIALTY_LABELS

Condition = Callable[[FromClause, Scope], Bool]

_ONE: sa.ColumnElement[int] = sa.literal_column("1", sa.Integer)
# What a clinic writes for a school: the card 026/у-2000 and certificates (domain.md 4.7, note 26).
_SCHOOL_KINDS = ("CERTIFICATE", "SCHOOL_CARD")
# Tetanus, rabies and hepatitis B by CVX code or by name, Russian and English (domain.md 4.7, note 28).
_EMERGENCY_CVX = ("08", "09", "18", "20", "28", "35", "43", "45", "90", "106", "107", "110", "113", "115", "120", "146")
# Each letter in both cases: in the locale C, PostgreSQL knows neither the cases nor the words of Cyrillic.
_EMERGENCY_NAMES = "".join(
    f"[{letter}{letter.upper()}]" if letter.isalpha() else letter
    for letter in "tetan|столбн|адс|акдс|rabi|бешен|hep(atitis)? ?b|гепатит[^ ]* (b|в)"
)


def _category_drug(row: FromClause, scope: Scope) -> Bool:
    return row.c.category.in_([literal("MEDICATION"), literal("BIOLOGIC")])


def _chronic(row: FromClause, scope: Scope) -> Bool:
    return row.c.chronic


def newest(row: FromClause, scope: Scope) -> Bool:
    """The newest statement of its disease among those that the viewer may see.

    Most diseases are stated once; for the others the newest of all are found together, once for a child.
    """
    child, other = scope.child, row_of(ConditionRow)
    assert child is not None
    disease = (other.c.disease, other.c.chronic)
    found: sa.Select[Any] = (
        sa.select(other.c.id)
        .ext(postgresql.distinct_on(*disease))
        .where(other.c.child_id == child.c.id, other.c.restated, *scope.visible(other))
        .order_by(*disease, other.c.stated_on.desc(), other.c.id.desc())
        .correlate_except(other)
    )
    return sa.or_(sa.not_(row.c.restated), row.c.id == sa.any_(sa.func.array(found.scalar_subquery())))


def _active(row: FromClause, scope: Scope) -> Bool:
    return row.c.clinical_status.in_([literal("ACTIVE"), literal("RECURRENCE"), literal("RELAPSE")])


def _not_resolved(row: FromClause, scope: Scope) -> Bool:
    # A disease in remission still tells a bystander what to do; one that is over does not.
    return row.c.clinical_status != literal("RESOLVED")


def _followed(row: FromClause, scope: Scope) -> Bool:
    return row.c.status == literal("ACTIVE")


def _for_school(row: FromClause, scope: Scope) -> Bool:
    # As a CASE, or PostgreSQL counts on how few such documents there are and reads all documents to find them.
    addressed = row.c.kind.in_([literal(kind) for kind in _SCHOOL_KINDS])
    return sa.case((addressed, sa.true()), else_=sa.false())


def _conflicting(row: FromClause, scope: Scope) -> Bool:
    return scope.column("status") == literal("CONFLICTING")


def _unresolved(row: FromClause, scope: Scope) -> Bool:
    return row.c.resolved_at.is_(None)


def _valid_today(row: FromClause, scope: Scope) -> Bool:
    return scope.asker.valid_today(row)


def _in_force(row: FromClause, scope: Scope) -> Bool:
    return sa.and_(row.c.status == literal("ACTIVE"), sa.not_(row.c.court_restricted), scope.asker.valid_today(row))


def _own_grants(row: FromClause, scope: Scope) -> Bool:
    return row.c.staff_id == scope.asker.staff_id


def _to_review(row: FromClause, scope: Scope) -> Bool:
    return waiting_for_review(row, scope.asker)


def _told(row: FromClause, scope: Scope) -> Bool:
    # What protects a child from its family leaves no trace before it (domain.md 5 D 29, F 44).
    return sa.not_(untold(row))


def _told_reads(row: FromClause, scope: Scope) -> Bool:
    assert scope.child is not None
    grant = row_of(BreakGlassGrantRow)
    kept: sa.Select[Any] = sa.select(sa.literal_column("1")).where(grant.c.child_id == scope.child.c.id, untold(grant))
    opened = row.c.purpose.is_not_distinct_from(literal("CHILD_PROTECTION"))
    protects = sa.or_(opened, is_protected(row))
    return sa.not_(sa.and_(protects, sa.exists(kept.correlate_except(grant))))


def _told_treatment(row: FromClause, scope: Scope) -> Bool:
    """Nor that somebody treats the child whose specialty tells of what (domain.md 5 F 44)."""
    account, staff = row_of(AccountRow), row_of(StaffRow)
    telling: sa.Select[Any] = (
        sa.select(sa.literal_column("1"))
        .select_from(account.join(staff, staff.c.id == account.c.staff_id))
        .where(account.c.subject == row.c.subject, staff.c.specialty.in_([literal(name) for name in SPECIALTY_LABELS]))
    )
    treats = sa.and_(
        literal("TREATING") == sa.any_(row.c.relations), sa.exists(telling.correlate_except(account, staff))
    )
    return sa.and_(_told_reads(row, scope), sa.not_(treats))


def _names_child(row: FromClause, scope: Scope) -> Bool:
    # Each in the words of its index (tables/audit.py).
    assert scope.child is not None
    named, number = row.c.child_ids, sa.func.cardinality(row.c.child_ids)
    alone = sa.and_(number == _ONE, named[_ONE] == scope.child.c.id)
    among_others = sa.and_(number > _ONE, named.contains(postgresql.array([scope.child.c.id])))
    return sa.or_(alone, among_others)


def _own_organization(row: FromClause, scope: Scope) -> Bool:
    return among(row.c.organization_id, assignments(scope.asker, "organization_id"))


def _emergency_vaccines(row: FromClause, scope: Scope) -> Bool:
    by_code = row.c.code.in_([literal(code) for code in _EMERGENCY_CVX])
    return sa.or_(sa.func.coalesce(by_code, sa.false()), row.c.vaccine.op("~")(literal(_EMERGENCY_NAMES)))


CONDITIONS: dict[str, Condition] = {
    "active": _active,
    "chronic": _chronic,
    "conflicting": _conflicting,
    "drug": _category_drug,
    "emergency_vaccines": _emergency_vaccines,
    "followed": _followed,
    "for_school": _for_school,
    "in_force": _in_force,
    "in_scope": is_in_scope,
    "not_resolved": _not_resolved,
    "own_grants": _own_grants,
    "to_review": _to_review,
    "told": _told,
    "told_reads": _told_reads,
    "told_treatment": _told_treatment,
    "names_child": _names_child,
    "newest": newest,
    "own_organization": _own_organization,
    "unresolved": _unresolved,
    "valid_today": _valid_today,
}
