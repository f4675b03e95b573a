"""Social cases of the synthetic city: of the child that everybody reaches, and of children in a socially dangerous situation."""

from datetime import timedelta
from uuid import NAMESPACE_URL, UUID, uuid5

from graph.identity import NewId
from graph.seed.cases import SeedCase
from graph.seed.frame import Frame
from graph.seed.layout import Layout, Member
from graph.seed.part import Rows, SeedPart
from graph.seed.person import DrawnChild
from graph.viewer import Role

OPENED, DUE = 9, 14  # days: ago, and from now
NEEDS = {
    SeedCase.SHARED: ["EDUCATION", "PSYCHOLOGICAL_SUPPORT"],
    SeedCase.SOCIAL_DANGER: ["FAMILY_SUPPORT"],
}
NOTE = "Семья на связи, документы для выплаты собирают, просят позвонить вечером"
CASE = "child_id id status needs opened_by opened_at due_on turns_on"
WORKER = "child_id id case_id staff_id organization_id assigned_by assigned_at"


def _people(frame: Frame, layout: Layout, person: DrawnChild) -> tuple[Member, Member] | None:
    """Who opened the case, and the social worker of the district's polyclinic who has it."""
    if person.case not in NEEDS:
        return None
    district = layout.districts[person.district]
    doctors = [member for member in layout.of_role(Role.DISTRICT_DOCTOR) if member.district_id == district.id]
    home = district.organization_id
    workers = [member for member in layout.of_role(Role.SOCIAL_WORKER) if member.organization_id == home]
    return (doctors[0], workers[0]) if doctors and workers else None


def _key(frame: Frame, person: DrawnChild) -> UUID:
    return uuid5(NAMESPACE_URL, f"urn:passport:social-case:{frame.seed}:{person.index}")


def _cases(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    people, due = _people(frame, layout, person), frame.day + timedelta(days=DUE)
    if people is None:
        return []
    opened = (people[0].id, frame.now - timedelta(days=OPENED))
    return [(child_id, _key(frame, person), "IN_WORK", NEEDS[person.case], *opened, due, due + timedelta(days=1))]


def _workers(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    people = _people(frame, layout, person)
    if people is None:
        return []
    doctor, worker = people
    assigned = (worker.id, worker.organization_id, doctor.id, frame.now - timedelta(days=OPENED - 1))
    return [(child_id, new_id(), _key(frame, person), *assigned)]


def _measures(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    people, due = _people(frame, layout, person), frame.day + timedelta(days=DUE)
    if people is None:
        return []
    return [(child_id, new_id(), _key(frame, person), "MONTHLY_ALLOWANCE", due, people[1].id, frame.now)]


def _visits(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    people = _people(frame, layout, person)
    if people is None:
        return []
    visit = (frame.before(3), "HOME", "MET", people[1].id, frame.now - timedelta(days=2))
    return [(child_id, new_id(), _key(frame, person), *visit)]


def _notes(frame: Frame, layout: Layout, person: DrawnChild, child_id: UUID, new_id: NewId) -> Rows:
    people = _people(frame, layout, person)
    if people is None:
        return []
    return [(child_id, new_id(), _key(frame, person), NOTE, people[1].id, frame.now - timedelta(days=2))]


PART = (
    SeedPart("social_case", CASE.split(), _cases, turn=4),
    SeedPart("social_case_worker", WORKER.split(), _workers, turn=5),
    SeedPart(
        "social_case_measure", "child_id id case_id measure due_on planned_by planned_at".split(), _measures, turn=6
    ),
    SeedPart(
        "social_case_visit",
        "child_id id case_id visited_on place result recorded_by recorded_at".split(),
        _visits,
        turn=7,
    ),
    SeedPart("social_case_note", "child_id id case_id note written_by written_at".split(), _notes, turn=8),
)
