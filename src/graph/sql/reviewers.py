"""Who can review a break-glass grant: an auditor of its organization who neither opened it nor is family of the child."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.sql.selectable import FromClause

from graph.sql.family import kin
from graph.sql.link import among
from graph.sql.scope import Asker, Bool, literal, row_of
from graph.tables import AccountRow, AssignmentRow, OrganizationRow
from graph.viewer import Role


def has_reviewer(grant: FromClause, asker: Asker) -> Bool:
    """That somebody of the grant's organization can review it today."""
    account, assignment = row_of(AccountRow), row_of(AssignmentRow)
    found: sa.Select[Any] = _auditors(account, assignment, asker).where(
        assignment.c.organization_id == grant.c.organization_id,
        account.c.staff_id != grant.c.staff_id,
        grant.c.child_id != sa.all_(kin(account, asker)),
    )
    return sa.exists(found.correlate_except(account, assignment))


def without_reviewer(grant: FromClause, asker: Asker) -> tuple[Bool, ...]:
    """One of these holds for every grant that nobody of its organization can review; each has an index of its own.

    The organization has no auditor, or its auditor opened the grant, or is family of the child.
    """
    account, assignment, organization = row_of(AccountRow), row_of(AssignmentRow), row_of(OrganizationRow)
    opener, person = row_of(AccountRow), row_of(AccountRow)
    audited = _auditors(account, assignment, asker).with_only_columns(assignment.c.organization_id)
    bare = sa.select(organization.c.id).where(organization.c.id != sa.all_(sa.func.array(audited.scalar_subquery())))
    families = sa.select(sa.func.unnest(kin(person, asker))).where(_is_auditor(person))
    return (
        among(grant.c.organization_id, bare),
        among(grant.c.staff_id, sa.select(opener.c.staff_id).where(_is_auditor(opener))),
        among(grant.c.child_id, families),
    )


def _is_auditor(account: FromClause) -> Bool:
    # As the index ix_account_auditor says it.
    return sa.and_(literal(Role.AUDITOR.value) == sa.any_(account.c.roles), account.c.disabled_at.is_(None))


def _auditors(account: FromClause, assignment: FromClause, asker: Asker) -> sa.Select[Any]:
    """Accounts of auditors with where they work today."""
    both = account.join(assignment, assignment.c.staff_id == account.c.staff_id)
    found: sa.Select[Any] = sa.select(sa.literal_column("1")).select_from(both)
    return found.where(_is_auditor(account), asker.valid_today(assignment))
