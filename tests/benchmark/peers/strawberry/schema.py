"""The types: what is in the row is a field, what is not is a resolver; what a role may not read has a permission class."""

from datetime import date, datetime
from typing import Any, NewType
from uuid import UUID

import strawberry

from tests.benchmark.peers.strawberry import database
from tests.benchmark.peers.strawberry.permission import Info, guarded, protected

OmsPolicyNumber = strawberry.scalar(NewType("OmsPolicyNumber", str), serialize=str, parse_value=str)


@strawberry.type
class PersonName:
    family: str | None
    given: str | None
    patronymic: str | None

    @classmethod
    def of(cls, row: Any) -> "PersonName":
        return cls(family=row.family, given=row.given, patronymic=row.patronymic)


@strawberry.type
class Fact:
    status: str
    value: str | None
    effective_at: datetime | None
    recorded_at: datetime | None

    @classmethod
    def of(cls, row: Any, name: str) -> "Fact":
        names = ("status", "value", "effective_at", "recorded_at")
        return cls(**{each: getattr(row, f"{name}_{each}") for each in names})


@strawberry.type
class Allergy:
    substance: str
    category: str
    criticality: str | None


@strawberry.type
class Condition:
    icd10: str | None
    display: str
    clinical_status: str


@strawberry.type
class AllergyList:
    child_id: strawberry.Private[UUID]

    @strawberry.field
    async def items(self, info: Info) -> list[Allergy]:
        rows = await info.context.allergies.load(self.child_id)
        return [Allergy(substance=row.substance, category=row.category, criticality=row.criticality) for row in rows]


@strawberry.type
class ConditionList:
    child_id: strawberry.Private[UUID]

    @strawberry.field
    async def items(self, info: Info) -> list[Condition]:
        rows = await info.context.conditions.load(self.child_id)
        return [Condition(icd10=row.icd10, display=row.display, clinical_status=row.clinical_status) for row in rows]


@strawberry.type
class Anthropometry:
    height_cm: float | None
    height_at: datetime | None
    weight_kg: float | None
    weight_at: datetime | None


@strawberry.type
class Passport:
    blood_group: Fact = protected()
    rh_factor: Fact = protected()
    health_group: Fact = protected()
    physical_education_group: Fact = protected()
    allergies: AllergyList = protected()
    chronic_conditions: ConditionList = protected()
    anthropometry: Anthropometry = protected()
    updated_at: datetime

    @classmethod
    def of(cls, row: Any) -> "Passport":
        names = ("height_cm", "height_at", "weight_kg", "weight_at")
        facts = ("blood_group", "rh_factor", "health_group", "physical_education_group")
        return cls(
            **{name: Fact.of(row, name) for name in facts},
            allergies=AllergyList(child_id=row.child_id),
            chronic_conditions=ConditionList(child_id=row.child_id),
            anthropometry=Anthropometry(**{name: getattr(row, name) for name in names}),
            updated_at=row.updated_at,
        )


@strawberry.type
class MedicalDocument:
    kind: str
    title: str
    date: date
    status: str
    author: str | None


@strawberry.type
class DocumentConnection:
    nodes: list[MedicalDocument]


@strawberry.type
class Representative:
    name: PersonName
    phone: str | None = protected()


@strawberry.type
class Representation:
    kind: str
    status: str
    is_primary_contact: bool
    representative_id: strawberry.Private[UUID]

    @guarded
    async def representative(self, info: Info) -> Representative:
        row = await info.context.representatives.load(self.representative_id)
        return Representative(name=PersonName.of(row), phone=row.phone)


@strawberry.type
class RepresentationConnection:
    nodes: list[Representation]


@strawberry.type
class Vaccination:
    vaccine: str
    date: date
    status: str
    dose_number: int | None


@strawberry.type
class VaccinationConnection:
    nodes: list[Vaccination]


@strawberry.type
class PageInfo:
    has_next_page: bool


@strawberry.type
class Child:
    row: strawberry.Private[Any]
    name: PersonName = protected()
    birth_date: date = protected()
    sex: str
    policy_number: str | None = protected()

    @classmethod
    def of(cls, row: Any) -> "Child":
        return cls(
            row=row, name=PersonName.of(row), birth_date=row.birth_date, sex=row.sex, policy_number=row.policy_number
        )

    @guarded
    async def district(self, info: Info) -> "District | None":
        row = await info.context.districts.load(self.row.district_id) if self.row.district_id else None
        return District.of(row) if row else None

    @guarded
    async def passport(self, info: Info) -> Passport:
        return Passport.of(await info.context.passports.load(self.row.id))

    @guarded
    async def documents(self, info: Info, first: int = 20) -> DocumentConnection:
        names = ("kind", "title", "date", "status", "author")
        rows = await info.context.page(database.DOCUMENTS, first).load(self.row.id)
        return DocumentConnection(
            nodes=[MedicalDocument(**{name: getattr(row, name) for name in names}) for row in rows]
        )

    @guarded
    async def representatives(self, info: Info, first: int = 10) -> RepresentationConnection:
        names = ("kind", "status", "is_primary_contact", "representative_id")
        rows = await info.context.page(database.REPRESENTATIONS, first).load(self.row.id)
        return RepresentationConnection(
            nodes=[Representation(**{name: getattr(row, name) for name in names}) for row in rows]
        )

    @guarded
    async def vaccinations(self, info: Info, first: int = 50) -> VaccinationConnection:
        names = ("vaccine", "date", "status", "dose_number")
        rows = await info.context.page(database.VACCINATIONS, first).load(self.row.id)
        return VaccinationConnection(
            nodes=[Vaccination(**{name: getattr(row, name) for name in names}) for row in rows]
        )


@strawberry.type
class ChildConnection:
    nodes: list[Child]
    page_info: PageInfo

    @classmethod
    def of(cls, rows: Any, first: int) -> "ChildConnection":
        return cls(nodes=[Child.of(row) for row in rows[:first]], page_info=PageInfo(has_next_page=len(rows) > first))


@strawberry.type
class District:
    row: strawberry.Private[Any]
    code: str
    name: str

    @classmethod
    def of(cls, row: Any) -> "District":
        return cls(row=row, code=row.code, name=row.name)

    @guarded
    async def polyclinic(self, info: Info) -> str:
        return str((await info.context.organizations.load(self.row.organization_id)).name)

    @guarded
    async def children(self, info: Info, first: int = 50) -> ChildConnection:
        viewer = info.context.viewer
        statement = database.CHILDREN_OF_DISTRICT[viewer.role]
        rows = await info.context.fetch(statement, key=self.row.id, subject=viewer.subject, first=first + 1)
        return ChildConnection.of(rows, first)


@strawberry.input(one_of=True)
class ChildBy:
    id: strawberry.ID | None = strawberry.UNSET
    policy_number: OmsPolicyNumber | None = strawberry.UNSET  # type: ignore[valid-type]


@strawberry.type
class Query:
    @strawberry.field
    async def child(self, info: Info, by: ChildBy) -> Child | None:
        viewer = info.context.viewer
        if by.id:
            rows = await info.context.fetch(database.CHILD_BY_ID[viewer.role], key=UUID(by.id), subject=viewer.subject)
        else:
            statement = database.CHILD_BY_POLICY[viewer.role]
            rows = await info.context.fetch(statement, key=by.policy_number, subject=viewer.subject)
        return Child.of(rows[0]) if rows else None

    @strawberry.field
    async def district(self, info: Info, id: strawberry.ID) -> District | None:  # noqa: A002 - the name of the argument
        row = await info.context.districts.load(UUID(id))
        return District.of(row) if row else None

    @strawberry.field
    async def my_children(self, info: Info, first: int = 20) -> ChildConnection:
        subject = info.context.viewer.subject
        rows = await info.context.fetch(database.MY_CHILDREN, subject=subject, first=first + 1)
        return ChildConnection.of(rows, first)
