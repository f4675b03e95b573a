"""Subscriptions in the proof: documents over every field of Subscription, and what the reference executor tells of an event."""

from collections.abc import Mapping
from random import Random
from typing import Any

from graph.errors import Code
from graph.policy.vocabulary import Relation, relations
from graph.schema.binding import RuledBy
from graph.schema.catalog import BoundField
from graph.schema.changes import CHANGES
from graph.schema.subscription import Follow, Followed
from graph.tables.outbox import DISTRICT_CHANGED
from graph.viewer import Viewer
from tests.proof.bench import catalog
from tests.proof.people import global_id
from tests.proof.place import Place, Sight
from tests.proof.policies import ALLOW, DENY
from tests.proof.queries import Known, Query, Writer
from tests.proof.reach import Holds, Reach
from tests.proof.reference import Json, Reference, Refused
from tests.proof.rows import Row
from tests.proof.selections import Document
from tests.proof.survey import Survey
from tests.proof.values import Values
from tests.proof.world import World


def draw_subscription(drawn: World, near: Known, rng: Random) -> tuple[Query, int]:
    """A document over one field of Subscription, and the number of an event, mostly one of a child within reach."""
    fields = catalog().types["Subscription"].fields
    bound = rng.choice([*fields.values(), *[fields["passportChanged"]] * 4, fields["documentAdded"]])
    writer = Writer(catalog(), Known.of(catalog(), drawn.rows), near, rng)
    body = f"told: {bound.name}{writer._arguments(bound)} {writer._below(bound.type_name, 1)}"
    fragments = "".join(f" fragment {n} on {t} {text}" for n, (t, text) in writer.fragments.items())
    declared = f"({', '.join(writer.declared)})" if writer.declared else ""
    events = drawn.rows["outbox"]
    if near.by["id"] and rng.random() < 0.85:
        reached = {*near.by["id"]}
        close = [row for row in events if row["child_id"] and _id(row) in reached]
        events = close or events
    if rng.random() < 0.6:
        events = [row for row in events if not row["labels"]] or events
    if bound.name == "emergencyCallUpdated":
        events = [row for row in drawn.rows["outbox"] if row["topic"] == "CALL_CHANGED"] or events
    if bound.name == "districtChanged" and rng.random() < 0.5:
        events = [row for row in drawn.rows["outbox"] if row["topic"] == DISTRICT_CHANGED]
    if bound.name == "documentAdded" and rng.random() < 0.85:
        events = [row for row in events if row["documents"]] or events
    if bound.name == "accessLogged" and rng.random() < 0.85:
        events = [row for row in events if row["topic"] == "ACCESS_LOGGED"] or events
    return Query(f"subscription S{declared} {{ {body} }}{fragments}", writer.variables), rng.choice(events)["number"]


def _id(row: Mapping[str, Any]) -> str:
    return global_id("Child", row["child_id"])


def expected(reference: Reference, viewer: Viewer, query: Query, number: int) -> Json | Code | None:
    """What is told of an event: the response, None where it is nothing, or the code of a refusal."""
    try:
        return _told(reference, viewer, query, number)
    except Refused as refused:
        return refused.code


def _told(reference: Reference, viewer: Viewer, query: Query, number: int) -> Json | None:
    reference.viewer = viewer
    reference.document = document = Document(reference.catalog, query.text, query.variables)
    asked = document.fields("Subscription", (document.operation.selection_set,))
    bound = reference.catalog.types["Subscription"].fields[asked[0].name]
    if reference.oracle.ask(viewer.role, Relation.SIGNED_IN, bound.coordinate) == DENY:
        raise Refused(Code.FORBIDDEN)
    target = reference.catalog.types[bound.type_name]
    survey = Survey(document, reference.oracle, viewer.role)
    survey._object(target, asked[0].below, relations(viewer.role, target.binding))
    if survey.refusal:
        raise Refused(survey.refusal)
    reference.reach = Reach(reference.store, viewer, reference.moment)
    if reference.reach.account is None:
        raise Refused(Code.UNAUTHENTICATED)
    compartment = frozenset(n for n, each in reference.catalog.types.items() if each.binding.ruled_by is RuledBy.CHILD)
    sight = Sight(reference.is_seen, reference.outlives)
    reference.values = Values(reference.reach, reference.policy_version, sight, compartment)
    place, names = _place(reference, bound, number)
    if place is None:
        return None
    reference.values.told_names = names
    access = {"policyVersion": reference.policy_version, "withheld": sorted(survey.withheld)}
    answer = reference.object(target, place, asked[0].below)
    return {"data": {asked[0].key: answer}, "extensions": {"access": access}}


def _place(reference: Reference, bound: BoundField, number: int) -> tuple[Place | None, frozenset[str]]:
    """Where the reading of an event begins, and the names that the viewer is told of; no place where they are told nothing."""
    (event,) = [row for row in reference.store.rows["outbox"] if row.cells["number"] == number]
    follow = bound.binding
    assert isinstance(follow, Follow)
    signed_in = frozenset({Relation.SIGNED_IN})
    if follow.followed is Followed.VIEWER:
        return (None if event["labels"] else Place(event, signed_in)), frozenset()
    if follow.followed is Followed.CALL:
        call = reference.store.by_id("ambulance_call", event.cells["about"])
        me = reference.reach.mine("staff_id")
        is_mine = call is not None and me is not None and me in (call["dispatcher_id"], call["doctor_id"])
        return (Place(call, signed_in) if call is not None and is_mine else None), frozenset()
    if bound.name == "districtChanged" and event["topic"] == DISTRICT_CHANGED:
        return _place_in_district(reference, bound, event), frozenset()
    child = reference.store.by_id("child", event.cells["child_id"])
    holds = reference.reach.to_child(child) if child else frozenset()
    if not holds or not reference.is_seen(event, holds, False):
        return None, frozenset()
    names = frozenset(name for name in CHANGES if _is_told(reference, follow, name, holds))
    place = Place(event, holds, child)
    shown = reference.catalog.types[bound.type_name].fields[follow.rows] if follow.rows else None
    if names.isdisjoint(event["fields"]) or (shown is not None and not reference.shows(shown, place)):
        return None, frozenset()
    return place, names


def _place_in_district(reference: Reference, bound: BoundField, event: Row) -> Place | None:
    """That children came to a district or left it is told to whoever works there; of no child."""
    district = reference.store.by_id("district", event.cells["about"])
    known = relations(reference.viewer.role, reference.catalog.types[bound.type_name].binding)
    assert district is not None
    holds = reference.reach.to_district(district) & frozenset(known)
    return Place(event, holds) if holds else None


def _is_told(reference: Reference, follow: Follow, name: str, holds: Holds) -> bool:
    if name not in follow.names and (follow.names or name == "accessLog"):
        return False
    coordinate, role = CHANGES[name], reference.viewer.role
    known = relations(role, reference.catalog.types[coordinate.partition(".")[0]].binding)
    return any(reference.oracle.ask(role, each, coordinate, "subscribe") == ALLOW for each in holds if each in known)
