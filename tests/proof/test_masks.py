"""Every mask on every field and label: a policy that puts it there is refused by its line, or the answer is one of the schema's."""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, cast

import orjson
import pytest
from graphql import GraphQLEnumType, GraphQLScalarType, get_named_type, is_list_type, is_non_null_type, is_object_type

from graph.execute.operation import Operation
from graph.policy.completeness import check_policy
from graph.policy.decision import ALLOW, Labels, Rule
from graph.policy.grants import Grants
from graph.policy.vocabulary import LABEL, LABELS, Action, Relation
from graph.schema.binding import Edge, Embedded
from graph.schema.catalog import BoundField
from graph.schema.subscription import Follow
from graph.sql.masks import FITS
from graph.viewer import Role, Viewer
from tests.proof.bench import Bench, catalog, grants
from tests.proof.people import global_id
from tests.proof.policies import shipped_decisions
from tests.proof.random_policies import field_by_field, fitting, made_for, own_classes
from tests.proof.reach import Reach
from tests.proof.world import MOMENT, TODAY

# Of a district, where a mask stands beside what is allowed, and of a polyclinic, where it stands alone.
ROLE = Role.NURSE
WORLDS = range(3_096, 3_112)  # a log that is not told whole, and every mask has something to hide
SCALARS: Mapping[str, Any] = {"String": str, "Boolean": bool, "Int": int, "Float": (int, float), "ID": str}
# No child stands behind these, so no id of one is given to them.
OF_NO_CHILD = {
    "Viewer": "viewer",
    "Account": 'account(subject: "x")',
    "StaffMember": 'staffMember(system: "urn:a", identifier: "x")',
    "AccountGrantRequest": "accountGrantRequests",
    "Organization": 'organization(code: "x")',
    "SyncStatus": "syncStatus",
    "Literature": 'literature(icd10: "J45")',
    "CertificateVerification": 'verifyCertificate(code: "x")',
    "DecisionRule": "decisionRules",
    "StudyRoomTime": f'studyRooms(day: "{TODAY}")',
    "StudyRoomBooking": "myStudyRoomBookings",
    "Polyclinic": "myPolyclinics",
    "City": "city",
    "Institution": "myInstitutions",
    "RepresentationApplicationConnection": "myApplications",
    "ReminderPreferences": "reminderPreferences",
}
ENTRIES = {"Child": "child(by: {id: $id})", "EmergencyCapsule": "emergencyCapsule(by: {id: $id})", **OF_NO_CHILD}
# Events are told, and not asked for. A nurse takes no calls, is no family and has no exports: of these nothing is told.
TOLD = {field.type_name: field for field in catalog().types["Subscription"].fields.values()}
UNTOLD = {"AccessLogged", "EmergencyCallUpdated", "RecordExportUpdated", "ReminderRaised"}
EVENTS = 5  # of each child
MASKED = {"OmsPolicyNumber": "*" * 16, "Snils": "***"}


@pytest.mark.parametrize("mask", FITS)
def test_a_mask_that_does_not_fit_is_refused_with_line_mask_and_field(mask: str) -> None:
    """Whatever is not refused here is run below."""
    shipped = shipped_decisions(catalog())
    text = field_by_field(catalog(), {each: f"mask:{mask}" if each.role is ROLE else shipped[each] for each in shipped})
    faults = check_policy(text, catalog(), FITS, own_classes(catalog()))
    refused = {fault.partition(":")[0]: fault for fault in faults if " does not fit " in fault}
    things = {data: name for name, data in own_classes(catalog()).items()}
    tried = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith(f"p, {ROLE.value}, "):
            _, role, relation, data, action, _ = line.split(", ")
            named = f"mask:{mask}"
            placed = action == "read" and named in fitting(catalog()).get(things[data], ())
            fits = placed and bool(made_for(role, relation, (named,)))
            fault = refused.pop(f"Line {number}", "")
            assert fits is not fault.startswith(f"Line {number}: mask {mask} does not fit {things[data]}: "), line
            tried += 1
    assert tried > 200
    assert not refused


@pytest.mark.parametrize(
    ("mask", "thing"),
    [
        ("on_record", "label:HIV"),  # it would show the row as it is
        ("own_organization", "label:MENTAL"),
        ("own_specialty", "label:ADOPTION"),
        ("on_request", "Child.address"),
        ("initial", "EmergencyCapsule.alertFlags"),  # a list
        ("initials", "Child.address"),
        ("locality", "PersonName.full"),
        ("entitled", "BloodGroupFact.value"),
        ("on_record", "Child.birthDate"),
        ("snils", "Child.policyNumber"),
        ("alert", "DispensaryObservation.display"),  # its row has no flag
        ("on_record", "Child.documents"),
        ("active", "Condition.display"),
        ("active", "Passport.anthropometry"),  # no rows in it
        ("in_force", "Child.documents"),
        ("told", "Child.access"),
        ("on_record", "Query.child"),
    ],
)
def test_what_made_no_sense_does_not_fit(mask: str, thing: str) -> None:
    assert f"mask:{mask}" not in fitting(catalog())[thing]


def test_every_mask_fits_something() -> None:
    fits = fitting(catalog())
    assert {mask.removeprefix("mask:") for masks in fits.values() for mask in masks} == set(FITS)


@cache
def roads() -> Mapping[str, tuple[BoundField, ...]]:
    """The shortest way to each type from an entry of Query."""
    roads_by_type: dict[str, tuple[BoundField, ...]] = {}
    for entry in ENTRIES:
        roads_by_type[entry] = ()
        waiting = deque([entry])
        while waiting:
            name = waiting.popleft()
            for field in catalog().types[name].fields.values():
                if field.type_name in catalog().types and field.type_name not in (*roads_by_type, *ENTRIES):
                    roads_by_type[field.type_name] = (*roads_by_type[name], field)
                    waiting.append(field.type_name)
    return roads_by_type


def question(field: BoundField) -> str:
    """A document that reads one field of every object of its type on the way there."""
    if field.parent in TOLD:
        names = {"childIds": "(childIds: [$id])", "districtId": "(districtId: $id)", "callId": "(callId: $id)"}
        follow = TOLD[field.parent].binding
        assert isinstance(follow, Follow)
        argument = names.get(follow.followed.value, "")
        asked = f"{TOLD[field.parent].name}{argument} {{ {field.name} {inside(field)} }}"
        return f"subscription{'($id: ID!)' if argument else ''} {{ {asked} }}"
    road = roads()[field.parent]
    start = road[0].parent if road else field.parent
    below = f"{field.name} {inside(field)}"
    for each in reversed(road):
        below = f"{each.name} {{ {below} }}"
    return f"query{'' if start in OF_NO_CHILD else '($id: ID!)'} {{ {ENTRIES[start]} {{ {below} }} }}"


def inside(field: BoundField) -> str:
    """What is selected of rows: their ids or first leaves, of an embedded object the rows in it."""
    if catalog().is_leaf(field.type_name):
        return ""
    target = catalog().types[field.type_name]
    if target.connection_of:
        return f"{{ nodes {leaves(target.connection_of)} }}"
    if isinstance(field.binding, Embedded):
        return (
            f"{{ {' '.join(f'{e.name} {inside(e)}' for e in target.fields.values() if isinstance(e.binding, Edge))} }}"
        )
    return leaves(target.name)


def leaves(type_name: str) -> str:
    names = [field.name for field in catalog().types[type_name].fields.values() if catalog().is_leaf(field.type_name)]
    return f"{{ {' '.join(names)} }}"


@cache
def open_grants() -> Grants:
    """The shipped policy, in which the role reads, and is told of, everything and every label."""
    given = grants(0)
    rules = {
        key: Rule(dict.fromkeys(rule.decisions, ALLOW))
        if key[0] is ROLE and key[1] in (Action.READ, Action.SUBSCRIBE)
        else rule
        for key, rule in given.rules.items()
    }
    labels = {key: Labels(frozenset(LABELS), {}) if key[0] is ROLE else seen for key, seen in given.labels.items()}
    return replace(given, version="open", rules=rules, labels=labels)


def masked(thing: str, mask: str) -> Grants:
    """The same with one mask in one place, but for children of the viewer's own district."""
    opened, version = open_grants(), f"{thing} {mask}"
    if thing.startswith(LABEL):
        key = (ROLE, Relation.ORGANIZATION)
        label = thing.removeprefix(LABEL)
        seen = Labels(frozenset(LABELS) - {label}, {mask: frozenset({label})})
        return replace(opened, version=version, labels={**opened.labels, key: seen})
    rule = opened.rules[ROLE, Action.READ, thing]
    changed = Rule({each: ALLOW if each is Relation.ATTACHED else f"mask:{mask}" for each in rule.decisions})
    return replace(opened, version=version, rules={**opened.rules, (ROLE, Action.READ, thing): changed})


def nurses(bench: Bench) -> list[tuple[Viewer, Any]]:
    """Each viewer of the role with each child that is reached."""
    viewers = [viewer for seed in WORLDS for viewer in bench.need(seed).viewers if viewer.role is ROLE]
    reaches = [(viewer, Reach(bench.store, viewer, MOMENT)) for viewer in viewers]
    children = bench.store.rows["child"]
    return [
        (viewer, child) for viewer, reach in reaches if reach.account for child in children if reach.to_child(child)
    ]


def answers(bench: Bench, held: Grants, text: str, asking: Sequence[tuple[Viewer, Any]]) -> Iterator[Any]:
    """What the engine answers to each of them over each child."""
    bench.policy.grants = held
    for viewer, child in asking:
        variables = {"id": global_id("Child", child.cells["id"])} if "$id" in text else {}
        operation = Operation(text, None, variables, "masks")
        if text.startswith("subscription"):
            yield from events(bench, viewer, operation, child)
            continue
        yield orjson.loads(bench.runner.run(bench.engine.answer(viewer, operation, MOMENT)))["data"]


def events(bench: Bench, viewer: Viewer, operation: Operation, child: Any) -> Iterator[Any]:
    """What the engine tells of events of a child."""
    for event in bench.store.of_child("outbox", child.cells["id"])[:EVENTS]:
        payload = bench.runner.run(bench.engine.tell(viewer, operation, event.cells["number"], MOMENT))
        if payload is not None:
            yield orjson.loads(payload)["data"]


FITTING = [(thing, mask.removeprefix("mask:")) for thing, masks in fitting(catalog()).items() for mask in masks]


def test_what_is_not_refused_runs_and_answers_as_the_schema_says(bench: Bench) -> None:
    """Domain.md 5 C 21 of every mask, wherever a policy may put it."""
    effective: set[str] = set()
    asking = nurses(bench)
    unmasked: dict[str, list[Any]] = {}
    for thing, mask in FITTING:
        if thing.startswith(LABEL):
            text = "query($id: ID!) { child(by: {id: $id}) { documents { nodes { id title } } } }"
        else:
            parent, _, name = thing.partition(".")
            text = question(catalog().types[parent].fields[name])
        answered = list(answers(bench, masked(thing, mask), text, asking))
        assert answered or thing.partition(".")[0] in UNTOLD, thing
        for answer in answered:
            require_valid(answer, "Subscription" if text.startswith("subscription") else "Query")
        if mask in effective:  # it has changed an answer elsewhere
            continue
        if text not in unmasked:
            unmasked[text] = list(answers(bench, open_grants(), text, asking))
        if answered != unmasked[text]:
            effective.add(mask)
    # A mask that changes no answer anywhere would not have been tried.
    assert effective == FITS.keys(), FITS.keys() - effective


def require_valid(answer: Mapping[str, Any], type_name: str) -> None:
    """Every value of an object is one that the schema allows for its field."""
    graphql_type: Any = catalog().schema.type_map[type_name]
    for name, value in answer.items():
        require_type(value, graphql_type.fields[name].type, f"{type_name}.{name}")


def require_type(value: Any, expected: Any, coordinate: str) -> None:
    if is_non_null_type(expected):
        assert value is not None, coordinate
        expected = expected.of_type
    if value is None:
        return
    if is_list_type(expected):
        assert isinstance(value, list), coordinate
        for each in value:
            require_type(each, expected.of_type, coordinate)
    elif is_object_type(expected):
        assert isinstance(value, dict), coordinate
        require_valid(value, expected.name)
    else:
        require_leaf(value, get_named_type(expected), coordinate)


def require_leaf(value: Any, expected: Any, coordinate: str) -> None:
    if isinstance(expected, GraphQLEnumType):
        assert value in expected.values, (coordinate, value)
        return
    scalar = cast(GraphQLScalarType, expected)
    if scalar.name in SCALARS:
        assert isinstance(value, SCALARS[scalar.name]), (coordinate, value)
    elif scalar.name != "JSON" and value != MASKED.get(scalar.name):
        scalar.parse_value(value)
