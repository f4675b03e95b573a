"""The passport of a district as the graph shows it."""

from collections.abc import Sequence
from enum import Enum
from typing import Any

import strawberry

from graph.schema.binding import (
    Aggregate,
    Argument,
    Cells,
    Edge,
    RuledBy,
    Trend,
    TypeBinding,
    bind,
    bound,
    column,
    computed,
    embedded,
)
from graph.schema.child import Child
from graph.schema.node import Connection, paged
from graph.schema.scalars import Date


@strawberry.enum(description="How diseases are put together.")
class MorbidityDimension(Enum):
    """domain.md 3.4."""

    ICD10_CHAPTER = strawberry.enum_value("ICD10_CHAPTER", description="By chapter of ICD-10: I to XXII.")
    ICD10_BLOCK = strawberry.enum_value("ICD10_BLOCK", description="By block of ICD-10, such as J40-J47.")


@strawberry.enum(description="Which diseases count.")
class MorbidityMeasure(Enum):
    """domain.md 3.13."""

    PRIMARY = strawberry.enum_value(
        "PRIMARY", description="Those that began in the period; a chronic disease only where it is new."
    )
    GENERAL = strawberry.enum_value("GENERAL", description="All that a document of the period states.")


@strawberry.enum(description="Of which age, in completed years on the last day of the period.")
class AgeBand(Enum):
    """domain.md 3.13."""

    UNDER_1 = strawberry.enum_value("UNDER_1", description="In the first year of life.")
    FROM_0_TO_14 = strawberry.enum_value("FROM_0_TO_14", description="0 to 14, the first year of life included.")
    FROM_15_TO_17 = strawberry.enum_value("FROM_15_TO_17", description="15 to 17.")


@strawberry.input(description="From one day to another, both included. Without days where it ends before it begins.")
class PeriodInput:
    """Days of the Moscow calendar."""

    from_: Date = strawberry.field(name="from", description="The first day.")
    to: Date = strawberry.field(description="The last day.")


@strawberry.type(
    description="A number at the end of a month: of the children that are counted today those who were attached then."
)
@bound(TypeBinding(ruled_by=RuledBy.DISTRICT, data="district_trend"))
class TrendPoint:
    """A row of sql/trend.py."""

    month: Date | None = column("The first day of the month.")
    until: Date | None = column("The day that the number is of: the last one of the month, of this month today.")
    count: int | None = column(
        "Children that had it on that day; of what happens on a day, such as a disease, those to whom it did in the month."
    )
    denominator: int | None = column("Children that it is held against: those of that age who were attached then.")
    per_1000: float | None = computed("per_1000", "`count` to a thousand of `denominator`; null where that is 0.")
    suppressed: bool = computed(
        "suppressed", "A month or a change has too few children to be told to you.", hidden="false", data="district"
    )


TREND = "The last twelve months, the oldest first; none where the record does not say what was."


@strawberry.type(description="A number, and the children behind it.")
@bound(TypeBinding(ruled_by=RuledBy.DISTRICT, data="district_stats"))
class StatCell:
    """A row of sql/aggregate.py: `count` and `children` come from one predicate, in one snapshot."""

    key: str = column("What the children have in common, as a code.", hidden="HIDDEN")
    count: int | None = column("Children that have it and that you reach; null where it is suppressed.")
    denominator: int | None = column("Children that it is held against.")
    per_1000: float | None = computed("per_1000", "`count` to a thousand of `denominator`; null where that is 0.")
    suppressed: bool = computed(
        "suppressed", "Fewer than may be told to you, so that no number is given.", hidden="false", data="district"
    )
    children: Connection[Child] = paged(
        Edge(on={"district_id": "district_id"}, order=("id",), across_children=True),
        "Exactly the children that are counted.",
        50,
        data="district_cell",
    )
    trend: list[TrendPoint] = bind(Trend(), TREND, data="district_trend")


def _cells(  # size: what is counted, by what, and how it is asked for are one line of the schema
    dimension: str, description: str, *of: str, most: int, past: Sequence[str] = (), **more: Any
) -> Any:
    only = Argument(list[str] | None, "Only the cells of these keys; their counts are as beside all others.")
    arguments = {**(more.pop("arguments", None) or {}), "only": only}
    cells = Cells(dimension, of, most, more.pop("fewer", {}), past)
    return bind(cells, description, arguments, data="district_stats", **more)


@strawberry.type(description="The children of a district, a polyclinic or the city, counted.")
@bound(TypeBinding(ruled_by=RuledBy.DISTRICT, data="district_stats"))
class DistrictPopulation:
    """domain.md 3.13."""

    attached: int | None = computed("attached_children", "Attached today, as far as you reach them.")
    mean: float | None = computed("mean_children", "Mean of the period: days of attachment over days.")
    norm: int | None = computed("norm_children", "How many a district should have, or all districts together.")
    by_age_and_sex: list[StatCell] = _cells(
        "age_and_sex",
        "By age in completed years and sex, such as `3-6 FEMALE`; the counts sum up to `attached`.",
        "Child.birthDate",
        "Child.sex",
        most=18,
    )
    trend: list[TrendPoint] = bind(
        Trend("attached_by_month"),
        "Attached at the end of each of the last twelve months, wherever they are now.",
        data="district_trend",
    )


@strawberry.type(
    description="The picture of a district, a polyclinic or the city: numbers, and those of a district open into children."
)
@bound(TypeBinding(ruled_by=RuledBy.DISTRICT, data="district_stats"))
class DistrictPassport:
    """docs/district-passport.md."""

    population: DistrictPopulation | None = embedded("How many children, and of which age and sex.")
    health_groups: list[StatCell] = _cells(
        "health_group",
        "By health group, `UNKNOWN` where the passport has none.",
        "Passport.healthGroup",
        most=6,
        past=("HealthGroupFact.effectiveAt",),
    )
    physical_education_groups: list[StatCell] = _cells(
        "physical_education_group",
        "By medical group for physical education, `UNKNOWN` where the passport has none.",
        "Passport.physicalEducationGroup",
        most=5,
        past=("PhysicalEducationGroupFact.effectiveAt",),
    )
    blood_groups: list[StatCell] = _cells(
        "blood_group_status",
        "By how sure the blood group is; `UNKNOWN`: no document says anything about it.",
        "BloodGroupFact.status",
        most=5,
        past=("BloodGroupFact.effectiveAt", "FactConflict.openedAt"),
    )
    morbidity: list[StatCell] = _cells(
        "morbidity",
        "Children with a disease of each chapter or block, against the mean of children of this age in the period.",
        "Passport.diagnoses",
        "Condition.icd10",
        "Condition.since",
        "Condition.chronic",
        most=263,
        fewer={"ICD10_CHAPTER": 22},
        arguments={
            "by": Argument(MorbidityDimension, "How diseases are put together."),
            "measure": Argument(MorbidityMeasure, "Which diseases count."),
            "age_band": Argument(AgeBand | None, "Only children of this age."),
        },
    )
    social_service_eligible: list[StatCell] = _cells(
        "social_service",
        "By social statuses of today that entitle the family to services; `ANY`: one of them at least.",
        "Passport.socialStatuses",
        "SocialStatus.kind",
        "SocialStatus.validFrom",
        most=12,
        past=("SocialStatus.validTo",),
    )
    dispensary: list[StatCell] = _cells(
        "dispensary",
        "`OBSERVED` today; `TAKEN` under observation and `SEEN` in the period; `OVERDUE`: the next visit is past.",
        "Passport.dispensaryObservations",
        "DispensaryObservation.status",
        "DispensaryObservation.since",
        "DispensaryObservation.lastVisit",
        "DispensaryObservation.nextVisit",
        most=4,
        past=("DispensaryObservation.until",),
    )
    vaccinations: list[StatCell] = _cells(
        "vaccinations",
        "`DUE` today, as `vaccinationDueBy` finds them; `OVERDUE`, `REFUSED` or `EXEMPT` by a line of the plan; `DONE`: nothing is"
        " left that is asked for today.",
        "Passport.vaccinationDueOn",
        "Child.vaccinationPlan",
        "PlannedVaccination.status",
        most=5,
        past=("PlannedVaccination.lastDoseOn", "PlannedVaccination.recommended", "PlannedVaccination.pastDue"),
    )
    vaccination_coverage: list[StatCell] = _cells(
        "vaccination_coverage",
        "By what vaccines are against, such as MMR: all doses that the norm asks for were given, or the child is known to be immune.",
        "Child.vaccinationPlan",
        "PlannedVaccination.vaccineGroup",
        "PlannedVaccination.status",
        most=40,
        past=("PlannedVaccination.lastDoseOn",),
    )
    examinations: list[StatCell] = _cells(
        "examinations",
        "`DUE` today, as `examinationDueBy` finds them; `OVERDUE` or `DONE` by the line of the plan that is of today's age.",
        "Passport.examinationDueOn",
        "Child.examPlan",
        "PlannedExamination.status",
        "PlannedExamination.startsOn",
        "PlannedExamination.endsOn",
        most=3,
        past=("PlannedExamination.overdueAfter", "Examination.date"),
    )
    hospital_stays: list[StatCell] = _cells(
        "hospital_stay",
        "`ANY`: a document of the period speaks of care in hospital; by chapter of ICD-10: it states such a disease.",
        "Child.documents",
        "MedicalDocument.setting",
        "MedicalDocument.date",
        "MedicalDocument.status",
        "Passport.diagnoses",
        "Condition.icd10",
        most=23,
    )
    after_hospital: list[StatCell] = _cells(
        "after_hospital",
        "`MONTH`: a document of the last 30 days speaks of care in hospital; `UNSEEN`: and no later one of care at the polyclinic or at"
        " home.",
        "Child.documents",
        "MedicalDocument.setting",
        "MedicalDocument.date",
        "MedicalDocument.status",
        most=2,
    )
    conflicts: list[StatCell] = _cells(
        "conflict",
        "By the kind of fact about which documents disagree.",
        "BloodGroupFact.status",
        "RhFactorFact.status",
        "HealthGroupFact.status",
        "PhysicalEducationGroupFact.status",
        most=4,
        past=("FactConflict.openedAt",),
    )
    stale: list[StatCell] = _cells(
        "stale",
        "By the kind of group that was determined more than a year ago.",
        "HealthGroupFact.stale",
        "PhysicalEducationGroupFact.stale",
        most=2,
        past=(
            "HealthGroupFact.effectiveAt",
            "PhysicalEducationGroupFact.effectiveAt",
        ),
    )


PERIOD = {"period": Argument(PeriodInput | None, "What happened in these days; left out, in the last 12 months.")}


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.DISTRICT))
class PassportOfDistrict:
    """What `District` gets from this area."""

    passport: DistrictPassport | None = bind(
        Aggregate(over="children"),
        "The picture of the district, in numbers that open into children.",
        PERIOD,
        data="district_stats",
    )


@strawberry.type
@bound(TypeBinding(ruled_by=RuledBy.POLYCLINIC))
class PassportOfUnit:
    """What `Polyclinic` and `City` get from this area."""

    passport: DistrictPassport | None = bind(
        Aggregate(), "The same picture of all its districts together, in numbers alone.", PERIOD, data="district_stats"
    )
