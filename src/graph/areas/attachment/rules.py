"""What is shown of an attachment beside its columns."""

from graph.sql.expressions import staff_name
from graph.sql.named import Expression
from graph.sql.rows import row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import Value
from graph.tables import DistrictRow, OrganizationRow


def _polyclinic(scope: Scope) -> Value:
    row, home = row_of(DistrictRow), row_of(OrganizationRow)
    both = row.join(home, home.c.id == row.c.organization_id)
    return select(home.c.name).select_from(both).where(row.c.id == scope.row.c.district_id).scalar()


EXPRESSIONS: dict[str, Expression] = {
    "attached_polyclinic": Expression(_polyclinic),
    "attachment_author": Expression(staff_name("decided_by")),
}
