"""What is told to whom: names by class, labels, teenagers, and each field of Subscription (domain.md 5 F 42 to 44, 3.9)."""

import asyncio
import json

import pytest

from graph.areas.district_passport.live import EVERY, NUMBERS as NUMBERS_BY_NAME
from graph.schema.binding import Cells
from graph.schema.changes import CHANGES
from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, DOCUMENTS, FIRST, GLEB, SECOND, TITLE, VERA, global_id
from tests.live.following import CHANGED, end_of, following, is_quiet, tell, told
from tests.proof.bench import catalog

pytestmark = pytest.mark.asyncio(loop_scope="module")

TEEN = {"ids": [BORIS.global_id]}
DOCUMENT = "subscription ($ids: [ID!]!) { documentAdded(childIds: $ids) { documents { id title } } }"
DISTRICT = "subscription ($id: ID!) { districtChanged(districtId: $id) { changed child { id } } }"
NUMBERS = "subscription ($id: ID!) { districtChanged(districtId: $id) { changed numbers } }"
MINE = "subscription { myChildrenChanged { at } }"


async def test_only_names_that_one_is_told_of_are_told(graph: Graph) -> None:
    async with following(graph, Role.PARENT) as mother, following(graph, Role.SCHOOL_NURSE) as nurse:
        await tell(graph.dsn, "diagnoses", "allergies", "policyNumber")
        assert (await told(mother))["changed"] == ["allergies", "diagnoses", "policyNumber"]
        assert (await told(nurse))["changed"] == ["allergies"]


async def test_an_event_without_such_a_name_is_not_told(graph: Graph) -> None:
    async with following(graph, Role.SCHOOL_NURSE) as stream:
        await tell(graph.dsn, "diagnoses")
        assert await is_quiet(stream)


@pytest.mark.parametrize("label", ["HIV", "MENTAL", "MALTREATMENT", "RESTRICTED", "UNKNOWN_LABEL"])
async def test_a_labelled_change_leaves_no_trace_for_who_may_not_see_the_label(graph: Graph, label: str) -> None:
    async with following(graph, Role.NURSE) as stream:
        await tell(graph.dsn, "allergies", labels=(label,))
        assert await is_quiet(stream)
        await tell(graph.dsn, "medications")
        assert (await told(stream))["changed"] == ["medications"]


async def test_what_is_confidential_of_a_teenager_is_not_pushed_to_representatives(graph: Graph) -> None:
    """A parent reads it on request, with a purpose, and is never told of it (domain.md 4.7, note 33)."""
    async with (
        following(graph, Role.PARENT, CHANGED, TEEN) as mother,
        following(graph, Role.CHILD, CHANGED, TEEN) as teen,
    ):
        await tell(graph.dsn, "diagnoses", child=BORIS.id)
        assert (await told(teen))["changed"] == ["diagnoses"]
        await tell(graph.dsn, "documents", "medications", child=BORIS.id, labels=("MENTAL",))
        assert (await told(teen))["changed"] == ["documents", "medications"]
        assert await is_quiet(mother)
        await tell(graph.dsn, "allergies", "diagnoses", child=BORIS.id)
        assert (await told(mother))["changed"] == ["allergies"]


async def test_nothing_that_was_not_told_is_on_record(own: Graph) -> None:
    async with following(own, Role.SCHOOL_NURSE) as stream:
        await tell(own.dsn, "diagnoses")
        assert await is_quiet(stream)
        assert await rows(own.dsn, "SELECT FROM audit_entry WHERE subject = 'school_nurse-1'") == []
        await tell(own.dsn, "allergies")
        await told(stream)
    (entry,) = await rows(own.dsn, "SELECT child_ids FROM audit_entry WHERE subject = 'school_nurse-1'")
    assert entry["child_ids"] == [ANNA.id]


async def test_documents_that_came_are_told_with_those_that_one_may_see(graph: Graph) -> None:
    async with following(graph, Role.PARENT, DOCUMENT) as stream:
        await tell(graph.dsn, "documents")  # one was annulled: none came
        assert await is_quiet(stream)
        await tell(graph.dsn, "documents", documents=DOCUMENTS[:1])
        (document,) = (await told(stream))["documents"]
        assert document == {"id": global_id("MedicalDocument", ANNA.id, DOCUMENTS[0]), "title": TITLE}


async def test_documents_are_not_told_to_whom_they_are_shown_in_part(graph: Graph) -> None:
    async with following(graph, Role.SCHOOL_NURSE, DOCUMENT) as stream:
        await tell(graph.dsn, "documents", documents=DOCUMENTS[:1])
        assert await is_quiet(stream)


async def test_a_district_is_told_of_its_children(own: Graph) -> None:
    ids = {"id": global_id("District", FIRST)}
    async with following(own, Role.DISTRICT_DOCTOR, DISTRICT, ids) as stream:
        await tell(own.dsn, "allergies", child=VERA.id)
        await tell(own.dsn, "allergies", child=BORIS.id)
        assert await told(stream) == {"changed": ["allergies"], "child": {"id": BORIS.global_id}}
        # A child that comes to the district is news to it.
        await change(own.dsn, f"UPDATE child SET district_id = '{FIRST}' WHERE id = '{VERA.id}'")
        assert await told(stream) == {"changed": [], "child": None}
        await tell(own.dsn, "district", child=VERA.id)
        assert await told(stream) == {"changed": ["district"], "child": {"id": VERA.global_id}}


LIST = "subscription ($id: ID!, $after: String) { districtChanged(districtId: $id, after: $after) { cursor kind at changed child { id } } }"
LEAVES = f"UPDATE child SET district_id = '{SECOND}' WHERE id = '{BORIS.id}'"


@pytest.mark.parametrize("role", [Role.DISTRICT_DOCTOR, Role.NURSE])
async def test_a_district_is_told_that_a_child_left_and_not_which(own: Graph, role: Role) -> None:
    """Its numbers changed; of the child it learns nothing (domain.md 5 D 30, 5 F 38)."""
    ids = {"id": global_id("District", FIRST)}
    async with following(own, role, LIST, ids) as stream:
        await change(own.dsn, f"UPDATE child SET family = 'Drugaya' WHERE id = '{BORIS.id}'")
        await change(own.dsn, LEAVES)
        event = await told(stream)
        assert event["kind"] == "DISTRICT_CHANGED"
        assert event["at"]
        assert (event["changed"], event["child"]) == ([], None)
        assert await is_quiet(stream)
        await change(own.dsn, f"DELETE FROM record_access WHERE child_id = '{BORIS.id}'")
    await change(own.dsn, f"UPDATE child SET district_id = '{FIRST}' WHERE id = '{VERA.id}'")
    async with following(own, role, LIST, {**ids, "after": event["cursor"]}) as stream:  # what was missed
        assert (await told(stream))["child"] is None
    touched = "SELECT child_ids FROM audit_entry WHERE outcome IN ('OK', 'TOLD')"
    assert all(BORIS.id not in row["child_ids"] for row in await rows(own.dsn, touched))


async def test_children_who_move_together_are_one_event_of_each_district(own: Graph) -> None:
    first, second = ({"id": global_id("District", each)} for each in (FIRST, SECOND))
    async with (
        following(own, Role.NURSE, LIST, first) as old,
        following(own, Role.NURSE, LIST, second) as new,
    ):
        await change(own.dsn, f"UPDATE child SET district_id = '{SECOND}' WHERE district_id = '{FIRST}'")
        for stream in (old, new):
            assert (await told(stream))["child"] is None
            assert await is_quiet(stream)


async def test_another_district_is_told_nothing(own: Graph) -> None:
    async with following(own, Role.DISTRICT_DOCTOR, LIST, {"id": global_id("District", FIRST)}) as stream:
        await change(own.dsn, f"UPDATE child SET district_id = '{SECOND}' WHERE id = '{GLEB.id}'")
        assert await is_quiet(stream)


async def test_a_district_where_one_no_longer_works_ends(own: Graph) -> None:
    async with following(own, Role.DISTRICT_DOCTOR, DISTRICT, {"id": global_id("District", FIRST)}) as stream:
        await change(own.dsn, f"UPDATE assignment SET district_id = '{SECOND}' WHERE district_id = '{FIRST}'")
        assert await end_of(stream) == "ACCESS_REVOKED"


async def test_a_family_is_told_that_its_list_may_have_changed(own: Graph) -> None:
    async with following(own, Role.PARENT, MINE, {}) as mother, following(own, Role.CHILD, MINE, {}) as teen:
        await tell(own.dsn, "representatives", child=GLEB.id)
        await tell(own.dsn, "allergies", child=BORIS.id)
        assert await is_quiet(mother)
        await tell(own.dsn, "representatives", child=BORIS.id)
        assert (await told(mother))["at"]
        assert (await told(teen))["at"]


async def test_who_has_no_right_to_a_child_is_not_told_when_something_changed(own: Graph) -> None:
    """A court has restricted the mother; what the clinic writes about others is no news to her (domain.md 5 F 42, 44)."""
    async with following(own, Role.PARENT, MINE, {}) as mother:
        await tell(own.dsn, "representatives", labels=("MALTREATMENT",))
        assert await is_quiet(mother)
        await change(own.dsn, f"UPDATE representation SET court_restricted = true WHERE child_id = '{ANNA.id}'")
        await tell(own.dsn, "representatives")
        assert await is_quiet(mother)


RIGHTS = "subscription ($ids: [ID!]!) { representationChanged(childIds: $ids) { child { id } } }"
GLASS = "subscription ($ids: [ID!]!) { breakGlassOpened(childIds: $ids) { isOpening } }"


async def test_a_change_of_rights_is_told_to_those_whom_it_concerns(graph: Graph) -> None:
    async with following(graph, Role.PARENT, RIGHTS) as mother, following(graph, Role.REGISTRAR, RIGHTS) as registrar:
        await tell(graph.dsn, "representatives")
        for stream in (mother, registrar):
            assert await told(stream) == {"child": {"id": ANNA.global_id}}
        await tell(graph.dsn, "allergies")
        assert await is_quiet(mother)


async def test_an_opened_glass_is_told_but_what_protects_the_child_from_its_family(graph: Graph) -> None:

    async with following(graph, Role.PARENT, GLASS) as mother, following(graph, Role.DISTRICT_DOCTOR, GLASS) as doctor:
        await tell(graph.dsn, "breakGlassGrants", labels=("MALTREATMENT",))
        assert await told(doctor) == {"isOpening": False}
        assert await is_quiet(mother)
        await tell(graph.dsn, "breakGlassGrants")
        assert await told(mother) == {"isOpening": False}


CALL = "subscription ($id: ID!) { emergencyCallUpdated(callId: $id) { number isIdentified isAssigned closedAt } }"
OPEN = """mutation { emergencyCallOpen(input: {idempotencyKey: "o", number: "77"}) { callId problems { code } } }"""
CLOSE = """mutation ($id: ID!) { emergencyCallClose(input: {idempotencyKey: "c", callId: $id}) { closedAt problems { code } } }"""
IDENTIFY = """mutation ($id: ID!, $child: ID!) {
  emergencyCallIdentify(input: {idempotencyKey: "i", callId: $id, child: {id: $child}}) { problems { code } } }"""


async def test_a_call_is_told_to_its_own_people_alone(own: Graph) -> None:
    call = {"id": (await own.ask(OPEN, Role.DISPATCHER)).data["emergencyCallOpen"]["callId"]}
    async with (
        following(own, Role.DISPATCHER, CALL, call) as dispatcher,
        following(own, Role.EMERGENCY_DOCTOR, CALL, call) as doctor,
    ):
        await own.ask(IDENTIFY, Role.DISPATCHER, {**call, "child": GLEB.global_id})
        event = {"number": "77", "isIdentified": True, "isAssigned": False, "closedAt": None}
        assert await told(dispatcher) == event
        closed = (await own.ask(CLOSE, Role.DISPATCHER, call)).data["emergencyCallClose"]["closedAt"]
        assert closed
        # It is complete by itself; an event of before, read now, says so, too.
        async with asyncio.timeout(30):
            rest = [json.loads(body)["data"]["emergencyCallUpdated"] async for body in dispatcher]
        assert rest
        assert all(each["closedAt"] for each in rest)
        assert await is_quiet(doctor)


async def test_a_district_is_told_which_numbers_changed(own: Graph) -> None:
    ids = {"id": global_id("District", FIRST)}
    async with following(own, Role.NURSE, NUMBERS, ids) as nurse:
        await tell(own.dsn, "healthGroup", "name")
        assert (await told(nurse))["numbers"] == ["conflicts", "healthGroups", "stale"]
        await change(own.dsn, LEAVES)
        assert {"population", "morbidity", "vaccinations"} < set((await told(nurse))["numbers"])


async def test_each_number_has_a_change_that_it_counts_by() -> None:
    numbers = {name for name, field in catalog().types["DistrictPassport"].fields.items()}
    assert set(EVERY) == numbers
    assert set(NUMBERS_BY_NAME) <= set(CHANGES)
    for name, by_it in NUMBERS_BY_NAME.items():
        for number in set(by_it) - {
            "population",
            "vaccinationCoverage",
            "vaccinations",
            "examinations",
            "morbidity",
            "conflicts",
        }:
            of = catalog().types["DistrictPassport"].fields[number].binding
            assert isinstance(of, Cells)
            assert any(name.lower() in each.lower() for each in of.of), (name, number)
