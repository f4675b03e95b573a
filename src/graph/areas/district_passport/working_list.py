"""Lists that a district works through: the children of cells, as filters of any list of children, and what is urgent of them."""

from enum import Enum
from typing import Any

import strawberry
from strawberry.types import get_object_definition
from strawberry.utils.str_converters import to_camel_case

from graph.areas.district_passport.types import DistrictPassport
from graph.areas.examination.tables import ExaminationDueRow
from graph.areas.observation.tables import ObservationRow
from graph.schema.binding import KEY, Edge
from graph.schema.child_filter import keyed
from graph.schema.fact import FactStatus
from graph.sql.expressions import older
from graph.sql.named import Expression
from graph.sql.render import edge_conditions
from graph.sql.rows import row_of
from graph.sql.scope import Scope
from graph.sql.select import select
from graph.sql.value import DATE, ONE, Value, call, case, cast, either, literal


@strawberry.enum(description="A health group, or that there is none.")
class HealthGroupKey(Enum):
    """Keys of DistrictPassport.healthGroups."""

    I = "I"  # noqa: E741
    II = "II"
    III = "III"
    IV = "IV"
    V = "V"
    UNKNOWN = strawberry.enum_value("UNKNOWN", description="The passport has none.")


@strawberry.enum(description="A medical group for physical education, or that there is none.")
class PhysicalEducationGroupKey(Enum):
    """Keys of DistrictPassport.physicalEducationGroups."""

    MAIN = "MAIN"
    PREPARATORY = "PREPARATORY"
    SPECIAL_A = "SPECIAL_A"
    SPECIAL_B = "SPECIAL_B"
    UNKNOWN = strawberry.enum_value("UNKNOWN", description="The passport has none.")


@strawberry.enum(description="Where a child stands in dispensary observation.")
class DispensaryKey(Enum):
    """Keys of DistrictPassport.dispensary."""

    OBSERVED = strawberry.enum_value("OBSERVED", description="Under observation today.")
    TAKEN = strawberry.enum_value("TAKEN", description="Taken under observation in the last 12 months.")
    SEEN = strawberry.enum_value("SEEN", description="Seen in the last 12 months.")
    OVERDUE = strawberry.enum_value("OVERDUE", description="The next visit is past.")


@strawberry.enum(description="Where a child stands with vaccinations.")
class VaccinationsKey(Enum):
    """Keys of DistrictPassport.vaccinations."""

    DUE = strawberry.enum_value("DUE", description="One is due today.")
    OVERDUE = strawberry.enum_value("OVERDUE", description="One should have been given.")
    DONE = strawberry.enum_value("DONE", description="Nothing is left that is asked for today.")
    REFUSED = strawberry.enum_value("REFUSED", description="One is refused in writing.")
    EXEMPT = strawberry.enum_value("EXEMPT", description="Exempt from one for medical reasons.")


@strawberry.enum(description="Where a child stands with preventive examinations.")
class ExaminationsKey(Enum):
    """Keys of DistrictPassport.examinations."""

    DUE = strawberry.enum_value("DUE", description="One is due today.")
    OVERDUE = strawberry.enum_value("OVERDUE", description="That of today's age should have been made.")
    DONE = strawberry.enum_value("DONE", description="That of today's age was made.")


@strawberry.enum(description="Where a child stands after care in hospital.")
class AfterHospitalKey(Enum):
    """Keys of DistrictPassport.afterHospital."""

    MONTH = strawberry.enum_value("MONTH", description="It was in hospital in the last 30 days.")
    UNSEEN = strawberry.enum_value("UNSEEN", description="And nobody has seen it since, at the polyclinic or at home.")


@strawberry.enum(description="A kind of fact of the passport.")
class FactKey(Enum):
    """Keys of DistrictPassport.conflicts."""

    BLOOD_GROUP = "BLOOD_GROUP"
    RH_FACTOR = "RH_FACTOR"
    HEALTH_GROUP = "HEALTH_GROUP"
    PHYSICAL_EDUCATION_GROUP = "PHYSICAL_EDUCATION_GROUP"


@strawberry.enum(description="A kind of group of the passport.")
class GroupKey(Enum):
    """Keys of DistrictPassport.stale."""

    HEALTH_GROUP = "HEALTH_GROUP"
    PHYSICAL_EDUCATION_GROUP = "PHYSICAL_EDUCATION_GROUP"


@strawberry.enum(description="A social status by which services are due.")
class SocialServiceKey(Enum):
    """Keys of DistrictPassport.socialServiceEligible."""

    ANY = strawberry.enum_value("ANY", description="One of them at least.")
    DISABLED_CHILD = "DISABLED_CHILD"
    LARGE_FAMILY = "LARGE_FAMILY"
    ORPHAN = "ORPHAN"
    NO_PARENTAL_CARE = "NO_PARENTAL_CARE"
    GUARDIANSHIP = "GUARDIANSHIP"
    FOSTER = "FOSTER"
    LOW_INCOME = "LOW_INCOME"
    DIFFICULT_LIFE_SITUATION = "DIFFICULT_LIFE_SITUATION"
    SOCIALLY_DANGEROUS = "SOCIALLY_DANGEROUS"
    SINGLE_PARENT = "SINGLE_PARENT"
    REFUGEE = "REFUGEE"


def _cells(name: str, description: str) -> Any:
    """A filter by the keys of a number of the passport: its predicate, and all the fields that it tells of."""
    fields = {field.python_name: field for field in get_object_definition(DistrictPassport, strict=True).fields}
    cells, number = fields[name].metadata[KEY], to_camel_case(name)
    sentence = f"{description}: one of these keys of `DistrictPassport.{number}`."
    return keyed(sentence, cells.dimension, *cells.of)


@strawberry.input
class CellFilters:
    """What ChildFilter gets from this area, each by the name of the number whose cells it opens."""

    health_groups: list[HealthGroupKey] | None = _cells("health_groups", "By health group")
    physical_education_groups: list[PhysicalEducationGroupKey] | None = _cells(
        "physical_education_groups", "By medical group for physical education"
    )
    blood_groups: list[FactStatus] | None = _cells(
        "blood_groups", "By how sure the blood group is, such as UNKNOWN for those without one"
    )
    social_service_eligible: list[SocialServiceKey] | None = _cells(
        "social_service_eligible", "By the social statuses for which services are due today"
    )
    dispensary: list[DispensaryKey] | None = _cells("dispensary", "By where they stand in dispensary observation")
    vaccinations: list[VaccinationsKey] | None = _cells("vaccinations", "By where they stand with vaccinations")
    examinations: list[ExaminationsKey] | None = _cells(
        "examinations", "By where they stand with preventive examinations"
    )
    after_hospital: list[AfterHospitalKey] | None = _cells(
        "after_hospital", "By where they stand after care in hospital"
    )
    conflicts: list[FactKey] | None = _cells("conflicts", "By the kind of fact about which documents disagree")
    stale: list[GroupKey] | None = _cells("stale", "By the kind of group that is older than a year")


def _blood_conflict(scope: Scope) -> Value:
    """Before any day: with a wrong blood group a transfusion kills (domain.md 5 A 2)."""
    conflicting = [scope.row.c[name] == literal("CONFLICTING") for name in ("blood_group_status", "rh_factor_status")]
    return case((either(*conflicting), cast(literal("-infinity"), DATE)))


def _visit(scope: Scope) -> Value:
    """The first visit that is past, of those who are under observation."""
    row = row_of(ObservationRow)
    conditions = edge_conditions(Edge(on={"child_id": "child_id"}), row, scope)
    past = (row.c.status == literal("ACTIVE"), row.c.visit_due_on < scope.asker.today)
    return select(call("min", row.c.visit_due_on)).select_from(row).where(*conditions, *past).scalar()


def _examination(scope: Scope) -> Value:
    """The first day on which the examination of today's age was overdue."""
    line, today = row_of(ExaminationDueRow), scope.asker.today
    conditions = edge_conditions(Edge(on={"child_id": "child_id"}), line, scope)
    is_overdue = (line.c.status == literal("OVERDUE"), line.c.starts_on <= today, line.c.ends_on >= today)
    since = call("min", line.c.overdue_after) + ONE
    return select(since).select_from(line).where(*conditions, *is_overdue).scalar()


def _group(scope: Scope) -> Value:
    """The day on which the health group became a year old (domain.md 5 A 8)."""
    a_year_later = scope.row.c.health_group_effective_at + cast(literal("1 year"), "INTERVAL")
    return case((older(scope, "health_group_effective_at", "1 year"), cast(a_year_later, DATE)))


DAYS: dict[str, Expression] = {
    "blood_conflict_due": Expression(_blood_conflict),
    "visit_due": Expression(_visit, 1_200),
    "examination_overdue": Expression(_examination, 1_200),
    "health_group_due": Expression(_group),
}
DUE: dict[str, tuple[str, ...]] = {
    "blood_conflict_due": ("BloodGroupFact.status", "RhFactorFact.status"),
    "visit_due": (
        "Passport.dispensaryObservations",
        "DispensaryObservation.status",
        "DispensaryObservation.nextVisit",
    ),
    "examination_overdue": (
        "Child.examPlan",
        "PlannedExamination.status",
        "PlannedExamination.startsOn",
        "PlannedExamination.endsOn",
        "PlannedExamination.overdueAfter",
    ),
    "health_group_due": ("HealthGroupFact.effectiveAt", "HealthGroupFact.stale"),
}
