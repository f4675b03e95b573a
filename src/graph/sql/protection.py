"""Child protection: the contact that a nurse calls about records she may not read (domain.md 4.7, note 17)."""

from collections.abc import Callable
from typing import Any

from graph.sql.compartment import of_child
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import ONE, Bool, Value, call, case, either, literal, text_array
from graph.tables import (
    DistrictRow,
    FactRow,
    MedicalDocumentRow,
    OrganizationRow,
)

InForce = Callable[[Rows], Bool]


def is_current(row: Rows) -> Bool:
    """A statement of a document in force."""
    return row.c.state == literal("CURRENT")


# Every table whose rows have labels, and which of them are in force; areas add theirs.
LABELLED: dict[Any, InForce] = {
    FactRow: is_current,
    MedicalDocumentRow: lambda row: row.c.status == literal("REGISTERED"),
}
FIRST = "Call the child-protection contact before you act: "
NOBODY_NAMED = "the head of the child's polyclinic"
DUTY = ". You have a duty to report suspected violence or neglect."


def protection_contact(scope: Scope) -> Value:
    """Whom to call, where something of the child that is in force stands under the label MALTREATMENT; else null."""
    assert scope.child is not None
    child_id, by_table = scope.child.c.id, sorted(LABELLED.items(), key=lambda item: str(item[0].__tablename__))
    advice = literal(FIRST).op("||", call("coalesce", _contact(scope), literal(NOBODY_NAMED))).op("||", literal(DUTY))
    return case((either(*[_stands(row_of(model), child_id, stands) for model, stands in by_table]), advice))


def _stands(row: Rows, child_id: Value, in_force: InForce) -> Bool:
    labelled = row.c.labels.op("@>", text_array(["MALTREATMENT"]))
    rows = select(ONE).select_from(row).where(of_child(row, child_id), in_force(row), labelled)
    return rows.exists()


def _contact(scope: Scope) -> Value:
    """The contact that the child's polyclinic has named."""
    assert scope.child is not None
    district, organization = row_of(DistrictRow), row_of(OrganizationRow)
    named = call("nullif", organization.c.child_protection_contact, literal(""))
    newest = (
        select(named)
        .select_from(district.join(organization, organization.c.id == district.c.organization_id))
        .where(district.c.id == scope.child.c.district_id)
    )
    return newest.scalar()
