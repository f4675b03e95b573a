"""A small random city: places, people, and why they reach each other. Records are added by records.py."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any, TypeVar
from uuid import UUID

from sqlmodel import SQLModel

from graph.areas.ambulance_call.tables import AmbulanceCallRow
from graph.areas.own_access.tables import RecordAccessRow
from graph.execute.binds import RequestTime
from graph.identity import uuid7
from graph.policy.vocabulary import LABELS
from graph.tables import (
    AccountRow,
    AddressRow,
    AssignmentRow,
    ChildRow,
    DistrictRow,
    EnrolmentRow,
    OrganizationRow,
    RepresentativeRow,
    StaffRow,
)
from graph.viewer import Role, Viewer

T = TypeVar("T")
Cells = dict[str, Any]

# Past midnight in Moscow, before midnight in UTC: the calendar day must be Moscow's.
MOMENT = RequestTime(datetime(2026, 3, 9, 22, 30, tzinfo=UTC), date(2026, 3, 10))
NOW, TODAY = MOMENT.now, MOMENT.today

LETTERS = "АБВГДИКМОСТ"
STAFF_ROLES = (
    Role.NURSE,
    Role.NURSE,
    Role.DISTRICT_DOCTOR,
    Role.DISTRICT_DOCTOR,
    Role.SCHOOL_NURSE,
    Role.SPECIALIST,
    Role.SPECIALIST,
    Role.EMERGENCY_DOCTOR,
    Role.DISPATCHER,
    Role.REGISTRAR,
    Role.AUDITOR,
    Role.ADMINISTRATOR,
    Role.DISTRICT_HEAD,
    Role.DISTRICT_HEAD,
    Role.SOCIAL_WORKER,
)
SPECIALTIES = ("CARDIOLOGY", "PSYCHIATRY", "NARCOLOGY", "INFECTIOUS_DISEASES", "DERMATOVENEROLOGY", "OBSTETRICS")
UNLISTED = "UNLISTED"  # a label that no policy names
_DEFAULTS: dict[type[SQLModel], Mapping[str, Any]] = {}


def years_ago(years: int, days: int = 0) -> date:
    """The day that many years and days before today."""
    return TODAY.replace(year=TODAY.year - years) - timedelta(days=days)


def cells_of(model: type[SQLModel], **values: Any) -> Cells:
    """A whole row with the defaults of its table."""
    if model not in _DEFAULTS:
        _DEFAULTS[model] = {
            name: None if info.is_required() else info.get_default(call_default_factory=True)
            for name, info in model.model_fields.items()
        }
    return {**_DEFAULTS[model], **values}


@dataclass
class World:
    """Rows by table, and who may ask."""

    seed: int
    rows: dict[str, list[Cells]] = field(default_factory=dict)
    viewers: list[Viewer] = field(default_factory=list)

    def of(self, model: type[SQLModel]) -> list[Cells]:
        """Rows of a table."""
        return self.rows.setdefault(str(model.__tablename__), [])


class Draft:
    """A world in the making: every choice comes from one seeded Random."""

    def __init__(self, seed: int) -> None:
        self.world = World(seed)
        self.rng = Random(seed)
        self.count = 0

    def add(self, model: type[SQLModel], **values: Any) -> Cells:
        """One more row."""
        row = cells_of(model, **values)
        self.world.of(model).append(row)
        return row

    def chance(self, probability: float) -> bool:
        return self.rng.random() < probability

    def pick(self, options: Sequence[T]) -> T:
        return self.rng.choice(options)

    def id(self) -> UUID:
        return uuid7(self.rng.randrange(1_600_000_000_000, 1_700_000_000_000), self.rng.getrandbits(74))

    def text(self, word: str) -> str:
        """A text that stands nowhere else."""
        self.count += 1
        return f"{word}-{self.world.seed}x{self.count}"

    def maybe(self, value: T, probability: float = 0.8) -> T | None:
        return value if self.chance(probability) else None

    def name(self) -> Cells:
        def part(present: float) -> str | None:
            if self.chance(0.04):
                return ""
            return self.maybe(self.text(self.pick(LETTERS) + "имя"), present)

        return {"family": part(0.95), "given": part(0.9), "patronymic": part(0.6)}

    def day(self, first: int = -900, last: int = 0) -> date:
        return TODAY + timedelta(days=self.rng.randint(first, last))

    def instant(self, first: int = -900, last: int = 0) -> datetime:
        return NOW + timedelta(days=self.rng.randint(first, last), seconds=-self.rng.randint(0, 80_000))

    def span(self) -> Cells:
        """Open, running, ended, of yesterday and today, or not begun."""
        first, last = self.pick(
            ((-400, None), (-400, None), (-300, 200), (-300, 0), (0, None), (-300, -1), (-500, -100), (1, None))
        )
        until = None if last is None else TODAY + timedelta(days=last)
        return {"valid_from": TODAY + timedelta(days=first), "valid_to": until}


def labels(draft: Draft) -> list[str]:
    """None, one, two, or one that nobody may see."""
    roll = draft.rng.random()
    if roll < 0.66:
        return []
    if roll < 0.88:
        return [draft.pick(tuple(LABELS))]
    return [UNLISTED] if roll < 0.94 else draft.rng.sample(tuple(LABELS), 2)


def people_and_places(draft: Draft, children: int) -> None:
    """Everything but families (families.py) and medical records (records.py)."""
    clinics = [_organization(draft, "POLYCLINIC") for _ in range(2)]
    schools = [_organization(draft, kind) for kind in ("SCHOOL", "KINDERGARTEN")]
    _organization(draft, "AMBULANCE")
    department = _organization(draft, "DEPARTMENT")
    districts = [_district(draft, clinics[number // 2]) for number in range(3)]
    staff = {role: [] for role in Role}  # type: dict[Role, list[UUID]]
    for role in STAFF_ROLES:
        staff[role].append(_employee(draft, role, clinics, schools, districts))
    _works_for_city(draft, department)
    _account(draft, Role.FEED)
    parents = [_person(draft, RepresentativeRow) for _ in range(max(3, children - 2))]
    for parent in parents:
        _account(draft, Role.PARENT, representative_id=parent["id"])
    for number in range(children):
        child = _child(draft, number, districts)
        _ties(draft, child, staff, schools)
        if draft.chance(0.6):
            subject = _account(draft, Role.CHILD, child_id=child["id"])
            own_record(draft, child["id"], subject)


def _organization(draft: Draft, kind: str) -> Cells:
    name = draft.text(kind.lower())
    contact = draft.pick((None, "", draft.text("guard")))
    place = {"code": draft.text("code"), "name": name, "child_protection_contact": contact}
    return draft.add(OrganizationRow, id=draft.id(), kind=kind, **place)


def _district(draft: Draft, clinic: Cells) -> Cells:
    return draft.add(
        DistrictRow,
        id=draft.id(),
        organization_id=clinic["id"],
        code=draft.text("district"),
        name=draft.text("name"),
    )


def _employee(draft: Draft, role: Role, clinics: list[Cells], schools: list[Cells], districts: list[Cells]) -> UUID:
    known = {"source_system": draft.pick(("urn:a", "urn:a", "urn:b")), "source_id": draft.text("register")}
    own = known if draft.chance(0.8) else {}
    person = draft.add(StaffRow, id=draft.id(), specialty=draft.maybe(draft.pick(SPECIALTIES)), **own, **draft.name())
    for number in range(draft.pick((1, 1, 2))):
        district = draft.pick(districts)
        place = draft.pick(schools)["id"] if role is Role.SCHOOL_NURSE else district["organization_id"]
        within = role in (Role.NURSE, Role.DISTRICT_DOCTOR, Role.AUDITOR, Role.DISTRICT_HEAD) and draft.chance(0.8)
        span = {"valid_from": draft.day(), "valid_to": None} if number == 0 and draft.chance(0.7) else draft.span()
        draft.add(
            AssignmentRow,
            staff_id=person["id"],
            id=draft.id(),
            organization_id=place or draft.pick(clinics)["id"],
            district_id=district["id"] if within else None,
            **span,
        )
    _account(draft, role, staff_id=person["id"])
    person_id: UUID = person["id"]
    return person_id


def _works_for_city(draft: Draft, department: Cells) -> None:
    """Some of those who are assigned to a polyclinic as a whole, and are told numbers alone, are so to the city."""
    staff_ids = {
        row["staff_id"] for row in draft.world.rows["account"] if {"auditor", "district_head"} & {*row["roles"]}
    }
    for row in draft.world.rows["assignment"]:
        if row["staff_id"] in staff_ids and row["district_id"] is None and draft.chance(0.4):
            row["organization_id"] = department["id"]


def _person(draft: Draft, model: type[SQLModel]) -> Cells:
    phone, email = draft.maybe(draft.text("+7")), draft.maybe(draft.text("mail"))
    return draft.add(model, id=draft.id(), phone=phone, email=email, **draft.name())


def own_record(draft: Draft, child_id: UUID, subject: str) -> None:
    """Mostly open to the account; or never, or no more, or to another account."""
    for _ in range(draft.pick((0, 1, 1, 1, 1, 2))):
        whose = subject if draft.chance(0.9) else draft.text("other")
        closed = draft.maybe(draft.instant(), 0.15)
        opened = {"opened_at": draft.instant(), "closed_at": closed}
        taken = [row for row in draft.world.of(RecordAccessRow) if row["subject"] == whose and row["closed_at"] is None]
        if closed is not None or not taken:  # one that is open is enough
            draft.add(RecordAccessRow, child_id=child_id, id=draft.id(), subject=whose, **opened)


def _account(draft: Draft, role: Role, **who: UUID) -> str:
    subject = draft.text(role.value)
    disabled = draft.maybe(draft.instant(), 0.06)
    roles = [role.value] if draft.chance(0.94) else []
    if draft.chance(0.1):  # a second role that this person's rows hardly support
        other = draft.pick([each for each in Role if each is not role])
        roles.append(other.value)
        draft.world.viewers.append(Viewer(subject, other))
    draft.add(AccountRow, subject=subject, roles=roles, disabled_at=disabled, **who)
    draft.world.viewers.append(Viewer(subject, role))
    return subject


def _birth(draft: Draft, number: int) -> date:
    border = (years_ago(15), years_ago(15, -1), years_ago(18), years_ago(18, -1), years_ago(3))
    if number < 3 or draft.chance(0.3):
        return draft.pick(border)
    return years_ago(draft.rng.randint(0, 17), draft.rng.randint(0, 364))


def _child(draft: Draft, number: int, districts: list[Cells]) -> Cells:
    cells = {"birth_date": _birth(draft, number), **draft.name()}
    if number and draft.chance(0.15):  # a twin
        twin = draft.world.of(ChildRow)[-1]
        cells |= {"birth_date": twin["birth_date"], "family": twin["family"]}
    digits = draft.rng.randrange(10**15, 10**16)
    child = draft.add(
        ChildRow,
        id=draft.id(),
        sex=draft.pick(("MALE", "FEMALE", "UNKNOWN")),
        policy_number=draft.maybe(str(digits), 0.85),
        snils=draft.maybe(str(digits)[:11], 0.7),
        district_id=draft.maybe(draft.pick(districts)["id"], 0.93),
        created_at=draft.instant(),
        **cells,
    )
    for _ in range(draft.pick((0, 1, 1, 2))):
        place = {"text": draft.text("street"), "locality": draft.maybe(draft.text("town"))}
        kind = draft.pick(("RESIDENCE", "RESIDENCE", "REGISTRATION"))
        draft.add(AddressRow, child_id=child["id"], id=draft.id(), kind=kind, **place, **draft.span())
    return child


def _ties(draft: Draft, child: Cells, staff: Mapping[Role, list[UUID]], schools: list[Cells]) -> None:
    own = {"child_id": child["id"]}
    for _ in range(draft.pick((0, 1, 1, 2))):
        place = draft.pick(schools)["id"]
        label = draft.maybe(draft.text("class"))
        draft.add(EnrolmentRow, **own, id=draft.id(), organization_id=place, class_name=label, **draft.span())
    for _ in range(draft.pick((0, 1, 1))):
        draft.add(
            AmbulanceCallRow,
            **own,
            id=draft.id(),
            number=draft.text("call"),
            dispatcher_id=draft.pick(staff[Role.DISPATCHER]),
            doctor_id=draft.maybe(draft.pick(staff[Role.EMERGENCY_DOCTOR])),
            opened_at=draft.instant(),
            expires_at=draft.pick((None, NOW, NOW + timedelta(seconds=1), NOW + timedelta(hours=6))),
            closed_at=draft.maybe(draft.instant(), 0.25),
        )
