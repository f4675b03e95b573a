"""Named row conditions: what an edge may restrict itself to, and what a mask on an edge leaves."""

from graph.record import SPECIALTY_LABELS
from graph.sql.compartment import of_child
from graph.sql.family import is_in_force, is_in_scope
from graph.sql.glass import is_protected, untold
from graph.sql.link import among, assignments
from graph.sql.named import RowCondition
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import FALSE, ONE, TRUE, Bool, any_of, both, call, case, either, item, literal, negated
from graph.tables import AccountRow, BreakGlassGrantRow, StaffRow

# What a clinic writes for a school: the card 026/у-2000 and certificates (domain.md 4.7, note 26).
_SCHOOL_KINDS = ("CERTIFICATE", "SCHOOL_CARD")


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


def _told_reads(row: Rows, scope: Scope) -> Bool:
    assert scope.child is not None
    grant = row_of(BreakGlassGrantRow)
    kept = select(ONE).select_from(grant).where(of_child(grant, scope.child.c.id), untold(grant))
    opened = row.c.purpose.is_not_distinct_from(literal("CHILD_PROTECTION"))
    protects = either(opened, is_protected(row))
    return negated(both(protects, kept.exists()))


def _told_treatment(row: Rows, scope: Scope) -> Bool:
    """Neither reads that a protecting grant led to, nor treatment by a specialty that would tell the disease (domain.md 5 F 44)."""
    account, staff = row_of(AccountRow), row_of(StaffRow)
    telling = (
        select(ONE)
        .select_from(account.join(staff, staff.c.id == account.c.staff_id))
        .where(
            account.c.subject == row.c.subject, staff.c.specialty.is_in([literal(name) for name in SPECIALTY_LABELS])
        )
    )
    # Asked of the reads by treatment alone: as EXISTS PostgreSQL may rather gather every account of these specialties.
    treats = both(literal("TREATING") == any_of(row.c.relations), telling.first().scalar().is_not_null())
    return both(_told_reads(row, scope), negated(treats))


def _names_child(row: Rows, scope: Scope) -> Bool:
    # Each in the words of its index (tables/audit.py); what was merged into the child stays on record under its own id.
    assert scope.child is not None
    named, number = row.c.child_ids, call("cardinality", row.c.child_ids)
    records = call("child_records", scope.child.c.id)
    alone = both(number == ONE, item(named, 1) == any_of(records))
    among_others = both(number > ONE, named.op("&&", records))
    return either(alone, among_others)


def _own_organization(row: Rows, scope: Scope) -> Bool:
    return among(row.c.organization_id, assignments(scope.asker, "organization_id"))


CONDITIONS: dict[str, RowCondition] = {
    "conflicting": RowCondition(_conflicting),
    "for_school": RowCondition(_for_school),
    "in_force": RowCondition(_in_force),
    "in_scope": RowCondition(is_in_scope, 350),
    "told_reads": RowCondition(_told_reads),
    "told_treatment": RowCondition(_told_treatment),
    "names_child": RowCondition(_names_child),
    "own_organization": RowCondition(_own_organization),
    "unresolved": RowCondition(_unresolved),
    "valid_today": RowCondition(_valid_today),
}
