"""The unit whose numbers are told to who reads no rows: that of one's assignment, and none inside or around it (R_AGG).

Who is told numbers of a polyclinic and of its districts could take them from one another, and what is left out of one number
would follow from the rest. So the widest assignment counts: the city, a polyclinic, a district.
"""

from graph.sql.link import among, assignments
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker
from graph.sql.select import Select, select
from graph.sql.value import ONE, Bool, both, literal, negated
from graph.tables import AssignmentRow, OrganizationRow

CITY = "DEPARTMENT"  # the kind of organization whose staff is assigned to the city


def counts_district(asker: Asker, district: Rows) -> Bool:
    """That one is assigned to this district, and to nothing around it."""
    mine = among(district.c.id, assignments(asker, "district_id"))
    around = among(district.c.organization_id, _wholes(asker))
    return both(mine, negated(around), negated(counts_city(asker)))


def counts_city(asker: Asker) -> Bool:
    """That one is assigned to the city."""
    row, organization = row_of(AssignmentRow), row_of(OrganizationRow)
    own = row.join(organization, organization.c.id == row.c.organization_id)
    mine = (row.c.staff_id == asker.staff_id, row.c.district_id.is_null(), asker.valid_today(row))
    return select(ONE).select_from(own).where(*mine, organization.c.kind == literal(CITY)).exists()


def _wholes(asker: Asker) -> Select:
    row = row_of(AssignmentRow)
    return assignments(asker, "organization_id", row).where(row.c.district_id.is_null())
