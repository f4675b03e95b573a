"""Who can review a break-glass grant: an auditor of its organization who neither opened it nor is family of the child."""

from graph.sql.family import kin
from graph.sql.link import among
from graph.sql.rows import Brought, Rows, row_of
from graph.sql.scope import Asker
from graph.sql.select import Select, select
from graph.sql.spread.lookups import KIN_OF_AUDITORS
from graph.sql.value import ONE, UUID, Bool, Value, all_of, any_of, both, call, case, literal
from graph.tables import AccountRow, AssignmentRow, OrganizationRow
from graph.viewer import Role


def has_reviewer(grant: Rows, asker: Asker) -> Bool:
    """That somebody of the grant's organization can review it today."""
    account, assignment = row_of(AccountRow), row_of(AssignmentRow)
    auditors = _auditors(account, assignment, asker).where(
        assignment.c.organization_id == grant.c.organization_id,
        account.c.staff_id != grant.c.staff_id,
        grant.c.child_id != all_of(_family(account, asker)),
    )
    return auditors.exists()


def without_reviewer(grant: Rows, asker: Asker) -> tuple[Bool, ...]:
    """One of these holds for every grant that nobody of its organization can review; each has an index of its own.

    The organization has no auditor, or its auditor opened the grant, or is family of the child.
    """
    account, assignment, organization = row_of(AccountRow), row_of(AssignmentRow), row_of(OrganizationRow)
    opener, person = row_of(AccountRow), row_of(AccountRow)
    audited = _auditors(account, assignment, asker).of(assignment.c.organization_id)
    bare = select(organization.c.id).select_from(organization).where(organization.c.id != all_of(audited.array()))
    families = select(call("unnest", _family(person, asker))).select_from(person).where(_is_auditor(person))
    return (
        among(grant.c.organization_id, bare),
        among(grant.c.staff_id, select(opener.c.staff_id).select_from(opener).where(_is_auditor(opener))),
        among(grant.c.child_id, families),
    )


def _family(auditor: Rows, asker: Asker) -> Value:
    """The children of an auditor's family; where the database is spread over nodes, of those that were asked apart."""
    if not asker.spread:
        return kin(auditor, asker)
    brought = asker.apart(KIN_OF_AUDITORS)
    families = Brought(brought, staff_id=UUID, child_id=UUID)
    own = select(families.c.child_id).select_from(families).where(families.c.staff_id == auditor.c.staff_id)
    return kin(auditor, asker, case((brought.is_not_null(), own.array())))


def _is_auditor(account: Rows) -> Bool:
    # As the index ix_account_auditor says it.
    return both(literal(Role.AUDITOR.value) == any_of(account.c.roles), account.c.disabled_at.is_null())


def _auditors(account: Rows, assignment: Rows, asker: Asker) -> Select:
    """Accounts of auditors with where they work today."""
    joined = account.join(assignment, assignment.c.staff_id == account.c.staff_id)
    return select(ONE).select_from(joined).where(_is_auditor(account), asker.valid_today(assignment))
