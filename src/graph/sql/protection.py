"""Child protection: whom a nurse calls about what she may not read herself (domain.md 4.7, note 17)."""

from typing import Any

import sqlalchemy as sa

from graph.sql.scope import Bool, Scope, literal, row_of, text_array
from graph.tables import (
    AllergyRow,
    AnamnesisRow,
    ConditionRow,
    DistrictRow,
    FactRow,
    MeasurementRow,
    MedicalDocumentRow,
    MedicationRow,
    ObservationRow,
    OrganizationRow,
    PrivilegeRow,
    SocialStatusRow,
    VaccinationRow,
)

LABELLED = (
    AllergyRow,
    AnamnesisRow,
    ConditionRow,
    FactRow,
    MeasurementRow,
    MedicalDocumentRow,
    MedicationRow,
    ObservationRow,
    PrivilegeRow,
    SocialStatusRow,
    VaccinationRow,
)
FIRST = "Call the child-protection contact before you act: "
NOBODY_NAMED = "the head of the child's polyclinic"
DUTY = ". You have a duty to report suspected violence or neglect."


def protection_contact(scope: Scope) -> sa.ColumnElement[Any]:
    """Whom to call, where something of the child that is in force stands under the label MALTREATMENT; else null."""
    assert scope.child is not None
    child_id = scope.child.c.id
    said = literal(FIRST).op("||")(sa.func.coalesce(_contact(scope), literal(NOBODY_NAMED))).op("||")(literal(DUTY))
    return sa.case((sa.or_(*[_stands(row_of(model), child_id) for model in LABELLED]), said), else_=sa.null())


def _stands(row: sa.FromClause, child_id: sa.ColumnElement[Any]) -> Bool:
    in_force = row.c.state == literal("CURRENT") if "state" in row.c else row.c.status == literal("REGISTERED")
    labelled = row.c.labels.op("@>", is_comparison=True)(text_array(["MALTREATMENT"]))
    found: sa.Select[Any] = sa.select(sa.literal_column("1")).where(row.c.child_id == child_id, in_force, labelled)
    return sa.exists(found.correlate_except(row))


def _contact(scope: Scope) -> sa.ColumnElement[Any]:
    """The contact that the child's polyclinic has named."""
    assert scope.child is not None
    district, organization = row_of(DistrictRow), row_of(OrganizationRow)
    named = sa.func.nullif(organization.c.child_protection_contact, literal(""))
    found: sa.Select[Any] = (
        sa.select(named)
        .select_from(district.join(organization, organization.c.id == district.c.organization_id))
        .where(district.c.id == scope.child.c.district_id)
    )
    return found.correlate_except(district, organization).scalar_subquery()
