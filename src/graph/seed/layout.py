"""Organizations, districts and staff of the city: the same in every process that asks, without a database."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from random import Random
from uuid import UUID

from graph.identity import NewId
from graph.seed.frame import Frame
from graph.seed.names import FAMILIES, Name, name_adult
from graph.seed.places import LEADERS, LOCALITY, address
from graph.viewer import Role

SPECIALTIES = ("PULMONOLOGY", "ENDOCRINOLOGY", "NEUROLOGY", "ALLERGOLOGY", "CARDIOLOGY", "PSYCHIATRY")
DISTRICTS_OF_A_POLYCLINIC = 10
PUPILS = 1_000  # children of the city to one school
TODDLERS = 2_000  # and to one kindergarten


@dataclass(frozen=True, slots=True)
class Organization:
    """A row of `organization`."""

    id: UUID
    kind: str
    code: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class District:
    """A row of `district`."""

    id: UUID
    organization_id: UUID
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Member:
    """A member of staff with one assignment and one account."""

    id: UUID
    subject: str
    role: Role
    name: Name
    organization_id: UUID
    district_id: UUID | None = None
    specialty: str | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The city without its children."""

    organizations: tuple[Organization, ...]
    districts: tuple[District, ...]
    staff: tuple[Member, ...]

    def of_kind(self, kind: str) -> list[Organization]:
        """Organizations of one kind, in the order of their numbers."""
        return [item for item in self.organizations if item.kind == kind]

    def of_role(self, role: Role) -> list[Member]:
        """Staff in one role who work there now, in the order of their numbers."""
        return [item for item in self.staff if item.role is role and item.until is None]

    def specialists(self, district: int) -> dict[str, Member]:
        """The specialists of a district's polyclinic by specialty."""
        home = self.districts[district].organization_id
        return {item.specialty: item for item in self.staff if item.specialty and item.organization_id == home}


@lru_cache(maxsize=2)
def layout_of(frame: Frame) -> Layout:
    """The layout of a city."""
    return _Builder(frame).build()


class _Builder:
    """Numbers and ids while the layout is drawn."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._random: Random = frame.random("layout")
        self._new_id: NewId = frame.ids("layout")
        self._organizations: list[Organization] = []
        self._staff: list[Member] = []

    def build(self) -> Layout:
        """Organizations first, then the districts of the polyclinics, then who works there."""
        count, frame = self._frame.districts, self._frame
        polyclinics = self._organizations_of("POLYCLINIC", max(2, -(-count // DISTRICTS_OF_A_POLYCLINIC)))
        schools = self._organizations_of("SCHOOL", max(2, round(frame.children / PUPILS)))
        schools += self._organizations_of("KINDERGARTEN", max(1, round(frame.children / TODDLERS)))
        hospital, station = (self._organizations_of(kind, 1)[0] for kind in ("HOSPITAL", "AMBULANCE"))
        department = self._department()
        homes = [polyclinics[number * len(polyclinics) // count] for number in range(count)]
        districts = tuple(self._district(number, home) for number, home in enumerate(homes, 1))
        for district in districts:
            self._join(Role.NURSE, district.organization_id, district_id=district.id)
            self._join(Role.DISTRICT_DOCTOR, district.organization_id, district_id=district.id)
        for polyclinic in polyclinics:
            self._join(Role.REGISTRAR, polyclinic.id)
            for specialty in SPECIALTIES:
                self._join(Role.SPECIALIST, polyclinic.id, specialty=specialty)
        for school in schools:
            self._join(Role.SCHOOL_NURSE, school.id)
        for _ in range(max(2, count // 10)):
            self._join(Role.DISPATCHER, station.id)
            self._join(Role.EMERGENCY_DOCTOR, station.id)
            self._join(Role.EMERGENCY_DOCTOR, hospital.id)
        self._join(Role.SCHOOL_NURSE, schools[0].id, until=self._frame.before(30))
        for place in (station, hospital, *polyclinics):  # schools have the auditors of the city
            self._join(Role.AUDITOR, place.id)
        for _ in range(2):  # one alone confirms nothing that another asks for
            self._join(Role.ADMINISTRATOR, polyclinics[0].id)
        self._join(Role.DISTRICT_HEAD, districts[0].organization_id, district_id=districts[0].id)
        for unit in (polyclinics[0], department):
            self._join(Role.DISTRICT_HEAD, unit.id)
        for place in (*polyclinics, hospital):
            self._join(Role.SOCIAL_WORKER, place.id)
        return Layout(tuple(self._organizations), districts, tuple(self._staff))

    def _organizations_of(self, kind: str, count: int) -> list[Organization]:
        organizations = []
        for number in range(1, count + 1):
            place = address(self._random, flat=False)
            name = LEADERS[kind].format(number=number)
            organizations.append(Organization(self._new_id(), kind, f"{kind}-{number}", name, place))
        self._organizations += organizations
        return organizations

    def _department(self) -> Organization:
        """The authority of the whole city; who is assigned to it is assigned to the city (sql/units.py)."""
        place = Organization(self._new_id(), "DEPARTMENT", "DEPARTMENT-1", LEADERS["DEPARTMENT"], LOCALITY)
        self._organizations.append(place)
        return place

    def _district(self, number: int, polyclinic: Organization) -> District:
        return District(self._new_id(), polyclinic.id, f"D{number:03d}", f"Педиатрический участок № {number}")

    def _join(
        self,
        role: Role,
        organization_id: UUID,
        *,
        district_id: UUID | None = None,
        specialty: str | None = None,
        until: date | None = None,
    ) -> None:
        """A member of staff; the subject of the account is the role and a number, such as nurse-1."""
        number = sum(item.role is role for item in self._staff) + 1
        female = self._random.random() < 0.8
        self._staff.append(
            Member(
                id=self._new_id(),
                subject=f"{role.value.replace('_', '-')}-{number}",
                role=role,
                name=name_adult(self._random, self._random.choice(FAMILIES), female),
                organization_id=organization_id,
                district_id=district_id,
                specialty=specialty,
                until=until,
            )
        )
