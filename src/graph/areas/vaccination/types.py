"""Vaccinations as the graph shows them."""

from enum import Enum

import strawberry

from graph.areas.norm.types import Norm
from graph.areas.vaccination.tables import VaccinationDueRow, VaccinationRow
from graph.schema.binding import Constant, Edge, RuledBy, TypeBinding, bind, bound, column, node_id
from graph.schema.document import MedicalDocument, source
from graph.schema.node import Connection, Node, paged
from graph.schema.scalars import Date

NOTICE = "No prescription: examine the child and look at its record before each dose. There may be reasons that are not told here."


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
    code_system: str | None = column("The system of that code, as a URI.", data="vaccination_reason")
    date: Date | None = column("The day it was given or refused.")
    status: VaccinationStatus | None = column("Given or not.")
    not_done_reason: str | None = column("Why it was not given.", data="vaccination_refusal")
    dose_number: int | None = column("Which dose of the series.")
    valid_until: Date | None = column("Last day of an exemption; null where it has no end.")
    site: str | None = column("Where on the body it was given.", data="vaccination_reason")
    reaction: str | None = column("What came after it.", data="vaccination_reason")
    lot_number: str | None = column("Lot of the vaccine.", data="vaccine")
    document: MedicalDocument | None = source(data="prevention_source")


@strawberry.enum(
    description="Where a child stands with vaccines against a disease, or several that one vaccine is for."
)
class DueStatus(Enum):
    """docs/prevention.md."""

    DONE = strawberry.enum_value("DONE", description="All that the norm asks for was given.")
    DUE = strawberry.enum_value("DUE", description="Recommended now.")
    OVERDUE = strawberry.enum_value("OVERDUE", description="Should have been given.")
    NOT_YET = strawberry.enum_value("NOT_YET", description="Recommended later.")
    EXEMPT_TEMPORARY = strawberry.enum_value("EXEMPT_TEMPORARY", description="Exempt for medical reasons, for a time.")
    EXEMPT_PERMANENT = strawberry.enum_value("EXEMPT_PERMANENT", description="Exempt for medical reasons, for good.")
    REFUSED = strawberry.enum_value("REFUSED", description="Refused in writing.")
    IMMUNE = strawberry.enum_value("IMMUNE", description="Known to be immune.")
    TOO_OLD = strawberry.enum_value("TOO_OLD", description="The age up to which the norm asks for it has passed.")


@strawberry.type(
    description="What is due of a child against a disease, or several that one vaccine is for, as of today's turn."
)
@bound(TypeBinding(row=VaccinationDueRow, ruled_by=RuledBy.CHILD, data="vaccination_plan"))
class PlannedVaccination:
    """A row of `vaccination_due`."""

    vaccine_group: str | None = column("What against, in the words of the norm, such as MMR.")
    status: DueStatus | None = column("Where the child stands.")
    reason: str | None = column("Why, in a sentence that names no disease of the child.", data="vaccination_reason")
    dose_number: int | None = column("Which dose comes next; null where none is asked for.")
    earliest: Date | None = column("Not before this day.")
    recommended: Date | None = column("Best from this day on.")
    past_due: Date | None = column("Overdue after this day; null where the norm names none.")
    latest: Date | None = column("Not after this day; null where there is none.")
    last_dose_on: Date | None = column("When a vaccine against it was given last, as of today's turn.")
    norm: Norm | None = bind(Edge(on={"id": "norm_id"}), "By which norm.")
    notice: str | None = bind(Constant(NOTICE), "Read it beside every line.")


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class PlanOfPassport:
    """What `Passport` gets from this area."""

    vaccination_due_on: Date | None = column(
        "From which day on a vaccination is due; null where none is asked for. Lists of children are filtered by it.",
        data="vaccination_plan",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.CHILD))
class VaccinationsOfChild:
    """What `Child` gets from this area."""

    vaccinations: Connection[Vaccination] = paged(
        Edge(on={"child_id": "id"}, order=("-date", "-id")), "Vaccinations, newest first.", 50, data="vaccination_list"
    )
    vaccination_plan: list[PlannedVaccination] | None = bind(
        Edge(on={"child_id": "id"}, order=("vaccine_group", "id")),
        "What is due, one line for each disease or group of diseases; empty where no norm is in force.",
        data="vaccination_plan",
    )
