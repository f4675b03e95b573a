"""Filter and order of lists of children: each asks about a coordinate and needs that coordinate's grant."""

from enum import Enum
from typing import Any

import strawberry

from graph.schema.binding import KEY
from graph.schema.fact import BloodGroup, FactStatus, HealthGroup, PhysicalEducationGroup, RhFactor
from graph.schema.person import Sex
from graph.schema.question import Filter, KeyFilter, Order, OrderByDue
from graph.schema.scalars import Date, OmsPolicyNumber, Snils

DUE: dict[
    str, tuple[str, ...]
] = {}  # days since which something of a child is due, by the expressions that areas bring


def keyed(description: str, dimension: str, *of: str) -> Any:
    """A filter by the keys of a dimension: an area adds it to ChildFilter, with the fields that the keys tell of."""
    restriction = KeyFilter(dimension, of)
    return strawberry.field(description=description, default=strawberry.UNSET, metadata={KEY: restriction})


def _filter(description: str, restriction: Filter) -> Any:
    return strawberry.field(description=description, default=strawberry.UNSET, metadata={KEY: restriction})


@strawberry.input(description="All given conditions must hold. A condition on a field you may not read is FORBIDDEN.")
class ChildFilter:
    """Bound columns only; null means no condition."""

    sex: Sex | None = _filter("Of this sex.", Filter("Child.sex", "sex", "eq"))
    born_from: Date | None = _filter("Born on this day or later.", Filter("Child.birthDate", "birth_date", "ge"))
    born_to: Date | None = _filter("Born on this day or earlier.", Filter("Child.birthDate", "birth_date", "le"))
    family: str | None = _filter("This family name exactly.", Filter("PersonName.family", "family", "eq"))
    blood_group: BloodGroup | None = _filter(
        "Whose passport states this blood group.",
        Filter("Passport.bloodGroup", "blood_group_value", "eq", passport=True),
    )
    rh_factor: RhFactor | None = _filter(
        "Whose passport states this Rh factor.", Filter("Passport.rhFactor", "rh_factor_value", "eq", passport=True)
    )
    blood_group_status: FactStatus | None = _filter(
        "Whose blood group has this status, such as CONFLICTING.",
        Filter("Passport.bloodGroup", "blood_group_status", "eq", passport=True),
    )
    health_group: HealthGroup | None = _filter(
        "In this health group.", Filter("Passport.healthGroup", "health_group_value", "eq", passport=True)
    )
    physical_education_group: PhysicalEducationGroup | None = _filter(
        "In this medical group for physical education.",
        Filter("Passport.physicalEducationGroup", "physical_education_group_value", "eq", passport=True),
    )
    vaccination_due_by: Date | None = _filter(
        "Of whom a vaccination is due on this day or before.",
        Filter("Passport.vaccinationDueOn", "vaccination_due_on", "le", passport=True),
    )
    examination_due_by: Date | None = _filter(
        "Of whom a preventive examination is due on this day or before.",
        Filter("Passport.examinationDueOn", "examination_due_on", "le", passport=True),
    )


@strawberry.input(description="Who is looked for: two of these at the least, all of them must fit exactly.")
class ChildMatch:
    """One identifier alone would let a caller try names or numbers one by one (domain.md 5 B 15)."""

    family: str | None = _filter("Family name.", Filter("PersonName.family", "family", "eq"))
    given: str | None = _filter("Given name.", Filter("PersonName.given", "given", "eq"))
    patronymic: str | None = _filter("Patronymic.", Filter("PersonName.patronymic", "patronymic", "eq"))
    birth_date: Date | None = _filter("Day of birth.", Filter("Child.birthDate", "birth_date", "eq"))
    policy_number: OmsPolicyNumber | None = _filter(
        "Policy number.", Filter("Child.policyNumber", "policy_number", "eq")
    )
    snils: Snils | None = _filter("SNILS.", Filter("Child.snils", "snils", "eq"))


@strawberry.enum(description="Order of a list of children. An order by a field you may not read is FORBIDDEN.")
class ChildOrder(Enum):
    """Every order ends in the id."""

    BIRTH_DATE_ASC = strawberry.enum_value("BIRTH_DATE_ASC", description="Oldest first.")
    BIRTH_DATE_DESC = strawberry.enum_value("BIRTH_DATE_DESC", description="Youngest first.")
    FAMILY_ASC = strawberry.enum_value("FAMILY_ASC", description="By family name, A to Z.")
    FAMILY_DESC = strawberry.enum_value("FAMILY_DESC", description="By family name, Z to A.")
    URGENCY = strawberry.enum_value(
        "URGENCY",
        description="What is most urgent first: documents that disagree about blood, then the day since which something is due.",
    )


CHILD_ORDERS: dict[str, Order | OrderByDue] = {
    "BIRTH_DATE_ASC": Order("Child.birthDate", "birth_date"),
    "BIRTH_DATE_DESC": Order("Child.birthDate", "birth_date", descending=True),
    "FAMILY_ASC": Order("PersonName.family", "family"),
    "FAMILY_DESC": Order("PersonName.family", "family", descending=True),
    "URGENCY": OrderByDue(DUE),
}
