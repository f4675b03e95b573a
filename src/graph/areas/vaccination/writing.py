"""What nurses and doctors send to write down doses, refusals and exemptions."""

from enum import Enum

import strawberry

from graph.areas.vaccination.types import Vaccination
from graph.schema.binding import Argument, Root, RuledBy, TypeBinding, Write, bind, bound
from graph.schema.mutation import KEY, PROBLEMS, Problem
from graph.schema.query import ChildBy
from graph.schema.scalars import Date

_CHILD = "Which child."
_GROUP = "What against, in the words of the norm, such as MMR: see `Child.vaccinationPlan`."


@strawberry.enum(description="Who agrees to a vaccination or refuses it.")
class ConsentBy(Enum):
    """domain.md 3.9."""

    REPRESENTATIVE = strawberry.enum_value("REPRESENTATIVE", description="A representative, of a child under 15.")
    CHILD = strawberry.enum_value("CHILD", description="The child itself, from 15 on.")


@strawberry.input(description="A consent in writing, which comes before the dose; it is a document of its own.")
class ConsentInput:
    """Who agreed, and when."""

    by: ConsentBy = strawberry.field(description="Who agreed.")
    given_on: Date = strawberry.field(description="When, on the day of the dose or before.")


@strawberry.input(description="Writes down a dose that was given, as a document of yours.")
class VaccinationRecordInput:
    """Of any vaccine, of the calendar or not."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description=_CHILD)
    vaccine: str = strawberry.field(description="Trade name of the vaccine, 1 to 200 characters.")
    code: str | None = strawberry.field(
        default=None, description="Its CVX code; left out: it is known by its trade name."
    )
    date: Date = strawberry.field(description="The day it was given.")
    consent: ConsentInput = strawberry.field(description="Who agreed before.")
    lot_number: str | None = strawberry.field(default=None, description="Lot, up to 100 characters.")
    dose_number: int | None = strawberry.field(default=None, description="Which dose of the series, 1 to 99.")
    site: str | None = strawberry.field(default=None, description="Where on the body, up to 100 characters.")
    reaction: str | None = strawberry.field(default=None, description="What came after it, up to 500 characters.")


@strawberry.input(description="Writes down that somebody who may has refused a vaccination in writing.")
class VaccinationRefuseInput:
    """It holds until a dose is given, or its document is annulled."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description=_CHILD)
    vaccine_group: str = strawberry.field(description=_GROUP)
    by: ConsentBy = strawberry.field(description="Who refused.")
    date: Date = strawberry.field(description="The day of the refusal.")


@strawberry.input(
    description="Writes down that a child is not vaccinated for medical reasons. It says until when, by you, and not why: that stands in"
    " the documents of whoever treats the child."
)
class VaccinationExemptInput:
    """An exemption of one vaccine group."""

    idempotency_key: str = strawberry.field(description=KEY)
    child: ChildBy = strawberry.field(description=_CHILD)
    vaccine_group: str = strawberry.field(description=_GROUP)
    date: Date = strawberry.field(description="From which day on, today or before.")
    until: Date | None = strawberry.field(default=None, description="The last day; left out: for good.")


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class VaccinationRecordPayload:
    """The vaccination, read back."""

    vaccination: Vaccination | None = bind(Root("node"), "What was written; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class VaccinationRefusePayload:
    """The vaccination, read back."""

    vaccination: Vaccination | None = bind(Root("node"), "What was written; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type(description="What came of it.")
@bound(TypeBinding(structural=True))
class VaccinationExemptPayload:
    """The vaccination, read back."""

    vaccination: Vaccination | None = bind(Root("node"), "What was written; null where there are problems.")
    problems: list[Problem] = PROBLEMS


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.ANYONE, data="vaccination_use"))
class WritesOfVaccinations:
    """What `Mutation` gets from this area."""

    vaccination_record: VaccinationRecordPayload | None = bind(
        Write("vaccination_record"),
        "Write down a dose that was given.",
        {"input": Argument(VaccinationRecordInput, "Which child, which dose, who agreed.")},
        data="vaccination_use",
    )
    vaccination_refuse: VaccinationRefusePayload | None = bind(
        Write("vaccination_refuse"),
        "Write down a written refusal.",
        {"input": Argument(VaccinationRefuseInput, "Which child, what is refused, by whom.")},
        data="vaccination_use",
    )
    vaccination_exempt: VaccinationExemptPayload | None = bind(
        Write("vaccination_exempt"),
        "Write down an exemption for medical reasons.",
        {"input": Argument(VaccinationExemptInput, "Which child, what from, until when.")},
        data="vaccination_use",
    )
