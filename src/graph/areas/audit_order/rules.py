"""Audit orders: whose records an auditor may inspect today (R_AUD of domain.md 4.5)."""

from graph.areas.audit_order.tables import AuditOrderRow
from graph.sql.link import DistrictLink, Link
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker
from graph.sql.select import select
from graph.sql.value import Bool
from graph.tables import DistrictRow


def ordered(asker: Asker) -> tuple[Link | DistrictLink, ...]:
    """The viewer's orders in force, for a child or for the districts of an organization."""
    child, organization, district = row_of(AuditOrderRow), row_of(AuditOrderRow), row_of(DistrictRow)
    own = organization.c.auditor_id == asker.staff_id
    inspected = (
        select(district.c.id)
        .select_from(organization.join(district, district.c.organization_id == organization.c.organization_id))
        .where(own, *_in_force(asker, organization))
    )
    return (
        Link(
            child, (child.c.auditor_id == asker.staff_id,), (child.c.child_id.is_not_null(), *_in_force(asker, child))
        ),
        DistrictLink(inspected),
    )


def _in_force(asker: Asker, order: Rows) -> tuple[Bool, ...]:
    return order.c.approved_at.is_not_null(), order.c.revoked_at.is_null(), asker.valid_today(order)
