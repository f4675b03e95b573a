"""The entries of the graph, as the reference executor answers them."""

from typing import TYPE_CHECKING, Any

from graph.policy.vocabulary import Relation, relations
from graph.schema.binding import RuledBy
from graph.schema.catalog import BoundField, BoundType
from graph.viewer import Role
from tests.areas.part import of_areas
from tests.proof import decisions, explanations, pages, study_rooms, waiting
from tests.proof.names import words
from tests.proof.people import accounts_by
from tests.proof.place import Place
from tests.proof.policies import DENY
from tests.proof.queries import ACCOUNTS
from tests.proof.rows import Row
from tests.proof.selections import Asked
from tests.proof.survey import read_id

if TYPE_CHECKING:
    from tests.proof.reference import Reference


# The list of the child that rows of a type stand in: its row mask holds for `node` too.
LISTS = {
    "Appointment": "Child.appointments",
    "Attachment": "Child.attachments",
    "Correction": "Child.corrections",
    "BreakGlassGrant": "Child.breakGlassGrants",
    "Duplicate": "Child.duplicates",
    "Examination": "Child.examinations",
    "MedicalDocument": "Child.documents",
    "Measurement": "Child.measurements",
    "Representation": "Child.representatives",
    "Vaccination": "Child.vaccinations",
}


def answer(reference: "Reference", bound: BoundField, asked: Asked) -> Any:
    """One field of Query."""
    given = reference.document.arguments(bound, asked)
    if bound.name == "node":
        return _node(reference, asked, given["id"])
    if bound.name == "nodes":
        return [_node(reference, asked, each) for each in given["ids"]]
    if bound.name in OWN:
        return OWN[bound.name](reference, asked)
    if bound.name in ("myChildren", "searchChildren", "expectedChildren"):
        return pages.connection(reference, bound, asked, reference.store.rows["child"], ("id",), None)
    if bound.name in UNITS:
        return _units(reference, bound, asked, given)
    if bound.coordinate in waiting.WAITS:
        return waiting.waiting(reference, bound, asked)
    if bound.name in ASIDE:
        return ASIDE[bound.name](reference, bound, asked, given)
    if bound.name == "myApplications":
        return waiting.applications(reference, bound, asked)
    if bound.name in ACCOUNTS:
        return _administered(reference, bound, asked, given)
    return _child(reference, bound, asked, given)


def _child(reference: "Reference", bound: BoundField, asked: Asked, given: dict[str, Any]) -> Any:
    for child in pages.ordered(reference.store.rows["child"], ("id",)):
        holds = reference.reach.to_child(child)
        if not _is(reference, child, given["by"]) or not holds:
            continue
        target = reference.catalog.types[bound.type_name]
        if target.name == "Child":
            return reference.object(target, Place(child, holds, child, requested="purpose" in given), asked.below)
        passport = next(iter(reference.store.of_child("passport", child.cells["id"])))
        return reference.object(target, Place(passport, holds, child), asked.below)
    return None


def _is(reference: "Reference", child: Row, by: dict[str, Any]) -> bool:
    if "id" in by:
        read = read_id(reference.catalog, by["id"])
        return read is not None and read[0] == "Child" and read[2] == child.cells["id"]
    if "policyNumber" in by:
        return bool(child["policy_number"] == by["policyNumber"])
    return bool(child["snils"] == by["snils"])


UNITS = ("district", "myDistricts", "polyclinic", "myPolyclinics", "city", "myInstitutions")
KINDS = {RuledBy.POLYCLINIC: "POLYCLINIC", RuledBy.CITY: "DEPARTMENT"}


def _units(reference: "Reference", bound: BoundField, asked: Asked, given: dict[str, Any]) -> Any:
    target = reference.catalog.types[bound.type_name]
    assert target.binding.row is not None
    if target.name == "Institution":
        return _institutions(reference, bound, asked)
    if "id" in given:
        read = read_id(reference.catalog, given["id"])
        place = _unit(reference, target, read[2]) if read and read[0] == target.name else None
        return reference.object(target, place, asked.below) if place else None
    table = str(target.binding.row.__tablename__)
    rows = pages.ordered(reference.store.rows[table], ("code" if bound.is_list else "id",))
    places = [place for row in rows if (place := _unit(reference, target, row.cells["id"]))]
    own = [reference.object(target, place, asked.below) for place in places if place.holds - {Relation.SIGNED_IN}]
    return own if bound.is_list else next(iter(own), None)


def _unit(reference: "Reference", target: BoundType, key: Any) -> Place | None:
    assert target.binding.row is not None
    row, kind = reference.store.by_id(str(target.binding.row.__tablename__), key), KINDS.get(target.binding.ruled_by)
    if row is None or (kind and row["kind"] != kind):
        return None
    return Place(row, reference.reach.to_unit(row, target.binding.ruled_by))


def _institutions(reference: "Reference", bound: BoundField, asked: Asked) -> Any:
    mine = {each["organization_id"] for each in reference.reach.assignments()}
    places = pages.ordered([row for row in reference.store.rows["organization"] if row.cells["id"] in mine], ("code",))
    own = [row for row in places if row["kind"] in ("SCHOOL", "KINDERGARTEN") and row["closed_at"] is None]
    target, signed_in = reference.catalog.types[bound.type_name], frozenset({Relation.SIGNED_IN})
    return [reference.object(target, Place(row, signed_in), asked.below) for row in own]


def _administered(reference: "Reference", bound: BoundField, asked: Asked, given: dict[str, Any]) -> Any:
    target = reference.catalog.types[bound.type_name]
    signed_in = frozenset({Relation.SIGNED_IN})
    objects = [
        reference.object(target, Place(row, signed_in), asked.below)
        for row in accounts_by(reference.store, bound.name, given)
    ]
    return objects if bound.is_list else next(iter(objects), None)


def _viewer(reference: "Reference", asked: Asked) -> Any:
    account, store = reference.reach.account, reference.store
    assert account is not None
    people = {"staff_id": "staff", "representative_id": "representative", "child_id": "child"}
    rows = [store.by_id(table, account[column]) for column, table in people.items()]
    parts = [[row[part] for row in rows if row is not None] for part in ("family", "given", "patronymic")]
    works = pages.ordered(list(reference.reach.assignments()), ("id",))
    place = store.by_id("organization", works[0]["organization_id"]) if works else None
    cells = {
        "subject": account.cells["subject"],
        "role": reference.viewer.role.value.upper(),
        "name": words(*[next((text for text in part if text is not None), None) for part in parts]),
        "organization": place["name"] if place else None,
        "organization_code": place["code"] if place else None,
        "level": account["level"],
        "policy_version": reference.policy_version,
    }
    signed_in = Place(Row("", cells), frozenset({Relation.SIGNED_IN}))
    return reference.object(reference.catalog.types["Viewer"], signed_in, asked.below)


def _preferences(reference: "Reference", asked: Asked) -> Any:
    """What the person that the viewer is has said, or what holds without a word of theirs."""
    column = "child_id" if reference.viewer.role is Role.CHILD else "representative_id"
    me = reference.reach.mine(column)
    if me is None:
        return None
    stored = [row for row in reference.store.rows.get("reminder_preference", []) if row.cells["recipient_id"] == me]
    unsaid = {"channel": "PUSH", "quiet_from": "22:00", "quiet_to": "08:00", "language": "RU"}
    row = stored[0] if stored else Row("reminder_preference", unsaid)
    place = Place(row, frozenset({Relation.SIGNED_IN}))
    return reference.object(reference.catalog.types["ReminderPreferences"], place, asked.below)


ASIDE = {
    "explainAccess": explanations.explain,
    "decisionSupportCards": decisions.cards,
    "decisionRules": decisions.rules,
    "studyRooms": study_rooms.times,
    "myStudyRoomBookings": study_rooms.bookings,
}
OWN = {"viewer": _viewer, "reminderPreferences": _preferences}


def _node(reference: "Reference", asked: Asked, text: str) -> Any:
    """The object behind an id, where a relation that holds may read that id; null for everything else."""
    read = read_id(reference.catalog, text)
    assert read is not None
    name, scope, key = read
    place = _place(reference, name, scope, key)
    if place is None or reference.decide(f"{name}.id", place.holds) == (DENY,):
        return None
    return reference.object(reference.catalog.types[name], place, asked.below)


def _place(reference: "Reference", name: str, scope: Any, key: Any) -> Place | None:
    binding = reference.catalog.types[name].binding
    assert binding.row is not None
    table = str(binding.row.__tablename__)
    if binding.ruled_by.is_unit:
        return _unit(reference, reference.catalog.types[name], key)
    if name == "Representative":
        return _representative(reference, key)
    child = reference.store.by_id("child", scope)
    holds = reference.reach.to_child(child) if child else frozenset()
    if child is None or not holds:
        return None
    if name == "Child":
        return Place(child, holds, child)
    place = Place(child, holds, child)
    limits = () if name == "Passport" else reference.limits(LISTS.get(name) or of_areas("lists")[name], place)
    limits += (reference.values.limit(binding.only, place),) if binding.only else ()
    for row in reference.store.of_child(table, scope):
        if ("id" not in row or row.cells["id"] == key) and reference.is_seen(row, holds, False):
            return Place(row, holds, child) if all(limit(row) for limit in limits) else None
    return None


def _representative(reference: "Reference", key: Any) -> Place | None:
    """Reached through any child that this person represents, or as one's own record."""
    row = reference.store.by_id("representative", key)
    if row is None:
        return None
    holds: set[Relation] = set()
    for link in reference.store.rows["representation"]:
        if link["representative_id"] == key:
            child = reference.store.by_id("child", link.cells["child_id"])
            assert child is not None
            for relation in reference.reach.to_child(child):
                if reference.decide(LISTS["Representation"], frozenset({relation})) == (DENY,):
                    continue
                limits = reference.limits(LISTS["Representation"], Place(child, frozenset({relation}), child))
                if all(limit(link) for limit in limits):
                    holds.add(relation)
    if reference.reach.mine("representative_id") == key:
        holds.add(Relation.OWN)
    possible = relations(reference.viewer.role, reference.catalog.types["Representative"].binding)
    held = frozenset(relation for relation in holds if relation in possible)
    return Place(row, held) if held else None
