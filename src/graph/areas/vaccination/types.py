"""Vaccinations as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.vaccination.tables import VaccinationRow
from graph.schema.binding import Edge, RuledBy, TypeBinding, bound, column, node_id
from graph.schema.document import MedicalDocument, source
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import Date


@strawberry.enum(description="Whether a dose was given.")
class VaccinationStatus(Enum):
    """FHIR Immunization.status."""

    COMPLETED = "COMPLETED"
    NOT_DONE = strawberry.enum_value("NOT_DONE", description="Not given: see `notDoneReason`.")


@strawberry.type(description="A vaccination, given or not.")
@bound(TypeBinding(row=VaccinationRow, ruled_by=RuledBy.CHILD, key=("child_id", "id"), data="prevention"))
class Vaccination(Node):
    """A row of `vaccination`."""

    id: strawberry.ID = node_id(data="treatment")
    vaccine: str | None = column("Name of the vaccine.", data="vaccine")
    code: str | None = column("Code as the document states it, such as CVX.", data="vaccine_code")
    date: Date | None = column("The day it was given or refused.")
    status: VaccinationStatus | None = column("Given or not.")
    not_done_reason: str | None = column("Why it was not given.", data="vaccination_refusal")
    dose_number: int | None = column("Which dose of the series.")
    lot_number: str | None = column("Lot of the vaccine.", data="vaccine")
    document: MedicalDocument | None = source(data="prevention_source")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class VaccinationsOfChild:
    """What `Child` gets from this area."""

    vaccinations: Connection[Vaccination] = paged(
        Edge(on={"child_id": "id"}, order=("-date", "-id")), "Vaccinations, newest first.", 50, data="vaccination_list"
    )
