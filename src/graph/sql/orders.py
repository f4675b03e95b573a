"""Audit orders: whose records an auditor may inspect today (R_AUD of domain.md 4.5)."""

import sqlalchemy as sa

from graph.sql.link import DistrictLink, Link
from graph.sql.scope import Asker, row_of
from graph.tables import AuditOrderRow, DistrictRow


def ordered(asker: Asker) -> tuple[Link | DistrictLink, ...]:
    """The viewer's orders in force, for a child or for the districts of an organization."""
    child, organization, district = row_of(AuditOrderRow), row_of(AuditOrderRow), row_of(DistrictRow)
    own = organization.c.auditor_id == asker.staff_id
    inspected = (
        sa.select(district.c.id)
        .join_from(organization, district, district.c.organization_id == organization.c.organization_id)
        .where(own, *_in_force(asker, organization))
    )
    return (
        Link(child, (child.c.auditor_id == asker.staff_id,), (child.c.child_id.is_not(None), *_in_force(asker, child))),
        DistrictLink(inspected),
    )


def _in_force(asker: Asker, order: sa.FromClause) -> tuple[sa.ColumnElement[bool], ...]:
    return order.c.approved_at.is_not(None), order.c.revoked_at.is_(None), asker.valid_today(order)
