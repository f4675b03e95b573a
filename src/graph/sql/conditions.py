"""Named row conditions: what an edge may restrict itself to, and what a mask on an edge leaves."""

from collections.abc import Callable

from graph.record import SPECIALTY_LABELS
from graph.sql.family import is_in_force, is_in_scope
from graph.sql.glass import is_protected, untold, waiting_for_review
from graph.sql.link import among, assignments
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import FALSE, ONE, TRUE, Bool, any_of, array, both, call, case, either, item, literal, negated
from graph.tables import AccountRow, BreakGlassGrantRow, ConditionRow, StaffRow

Condition = Callable[[Rows, Scope], Bool]

# What a clinic writes for a school: the card 026/у-2000 and certificates (domain.md 4.7, note 26).
_SCHOOL_KINDS = ("CERTIFICATE", "SCHOOL_CARD")
# Tetanus, rabies and hepatitis B by CVX code or by name, Russian and English (domain.md 4.7, note 28).
_EMERGENCY_CVX = ("08", "09", "18", "20", "28", "35", "43", "45", "90", "106", "107", "110", "113", "115", "120", "146")
# Each letter in both cases: in the locale C, PostgreSQL knows neither the cases nor the words of Cyrillic.
_EMERGENCY_NAMES = "".join(
    f"[{letter}{letter.upper()}]" if letter.isalpha() else letter
    for letter in "tetan|столбн|адс|акдс|rabi|бешен|hep(atitis)? ?b|гепатит[^ ]* (b|в)"
)


def _category_drug(row: Rows, scope: Scope) -> Bool:
    return row.c.category.is_in([literal("MEDICATION"), literal("BIOLOGIC")])


def _chronic(row: Rows, scope: Scope) -> Bool:
    return row.c.chronic


def newest(row: Rows, scope: Scope) -> Bool:
    """The newest statement of its disease among those that the viewer may see.

    Most diseases are stated once; for the others the newest of all are found together, once for a child.
    """
    child, other = scope.child, row_of(ConditionRow)
    assert child is not None
    disease = (other.c.disease, other.c.chronic)
    found = (
        select(other.c.id)
        .distinct(*disease)
        .select_from(other)
        .where(other.c.child_id == child.c.id, other.c.restated, *scope.visible(other))
        .order_by(*disease, other.c.stated_on.desc(), other.c.id.desc())
    )
    return either(negated(row.c.restated), row.c.id == any_of(found.array()))


def _active(row: Rows, scope: Scope) -> Bool:
    return row.c.clinical_status.is_in([literal("ACTIVE"), literal("RECURRENCE"), literal("RELAPSE")])


def _not_resolved(row: Rows, scope: Scope) -> Bool:
    # A disease in remission still tells a bystander what to do; one that is over does not.
    return row.c.clinical_status != literal("RESOLVED")


def _followed(row: Rows, scope: Scope) -> Bool:
    return row.c.status == literal("ACTIVE")


def _for_school(row: Rows, scope: Scope) -> Bool:
    # As a CASE, or PostgreSQL counts on how few such documents there are and reads all documents to find them.
    addressed = row.c.kind.is_in([literal(kind) for kind in _SCHOOL_KINDS])
    return case((addressed, TRUE), otherwise=FALSE)


def _conflicting(row: Rows, scope: Scope) -> Bool:
    return scope.column("status") == literal("CONFLICTING")


def _unresolved(row: Rows, scope: Scope) -> Bool:
    return row.c.resolved_at.is_null()


def _valid_today(row: Rows, scope: Scope) -> Bool:
    return scope.asker.valid_today(row)


def _in_force(row: Rows, scope: Scope) -> Bool:
    return is_in_force(row, scope.asker)


def _own_grants(row: Rows, scope: Scope) -> Bool:
    return row.c.staff_id == scope.asker.staff_id


def _to_review(row: Rows, scope: Scope) -> Bool:
    return waiting_for_review(row, scope.asker)


def _told(row: Rows, scope: Scope) -> Bool:
    # What protects a child from its family leaves no trace before it (domain.md 5 D 29, F 44).
    return negated(untold(row))


def _told_reads(row: Rows, scope: Scope) -> Bool:
    assert scope.child is not None
    grant = row_of(BreakGlassGrantRow)
    kept = select(ONE).select_from(grant).where(grant.c.child_id == scope.child.c.id, untold(grant))
    opened = row.c.purpose.is_not_distinct_from(literal("CHILD_PROTECTION"))
    protects = either(opened, is_protected(row))
    return negated(both(protects, kept.exists()))


def _told_treatment(row: Rows, scope: Scope) -> Bool:
    """Nor that somebody treats the child whose specialty tells of what (domain.md 5 F 44)."""
    account, staff = row_of(AccountRow), row_of(StaffRow)
    telling = (
        select(ONE)
        .select_from(account.join(staff, staff.c.id == account.c.staff_id))
        .where(
            account.c.subject == row.c.subject, staff.c.specialty.is_in([literal(name) for name in SPECIALTY_LABELS])
        )
    )
    treats = both(literal("TREATING") == any_of(row.c.relations), telling.exists())
    return both(_told_reads(row, scope), negated(treats))


def _names_child(row: Rows, scope: Scope) -> Bool:
    # Each in the words of its index (tables/audit.py).
    assert scope.child is not None
    named, number = row.c.child_ids, call("cardinality", row.c.child_ids)
    alone = both(number == ONE, item(named, 1) == scope.child.c.id)
    among_others = both(number > ONE, named.op("@>", array([scope.child.c.id])))
    return either(alone, among_others)


def _own_organization(row: Rows, scope: Scope) -> Bool:
    return among(row.c.organization_id, assignments(scope.asker, "organization_id"))


def _emergency_vaccines(row: Rows, scope: Scope) -> Bool:
    by_code = row.c.code.is_in([literal(code) for code in _EMERGENCY_CVX])
    return either(call("coalesce", by_code, FALSE), row.c.vaccine.op("~", literal(_EMERGENCY_NAMES)))


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
