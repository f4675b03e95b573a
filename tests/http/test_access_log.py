"""The family reads by name who looked at its child, in which role, why, at which fields; nobody else does."""

from typing import Any

import pytest

from graph.schema.access_log import AccessRelation
from graph.sql.reach import BITS
from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, OTHER_POLYCLINIC, STAFF, VERA, Kid, subject_of, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

ENTRY = "id at actor { full } actorRole isSelf organization relations fields purpose policyVersion requestId"
LOG = f"accessLog(first: 100) {{ nodes {{ {ENTRY} }} }}"


def of(kid: Kid, below: str) -> str:
    """A question about one child."""
    return f'{{ child(by: {{id: "{kid.global_id}"}}) {{ {below} }} }}'


async def log(graph: Graph, kid: Kid, role: Role = Role.PARENT) -> list[dict[str, Any]]:
    """The log of a child as a role reads it, newest first."""
    answer = await graph.ask(of(kid, LOG), role)
    nodes: list[dict[str, Any]] = answer.data["child"]["accessLog"]["nodes"]
    return nodes


async def look(graph: Graph, role: Role, query: str) -> str:
    """Look, and return the id of the request."""
    answer = await graph.ask(query, role)
    assert answer.code == "OK", answer.text
    return str(answer.response.headers["x-request-id"])


LOOKERS = {
    Role.NURSE: ("POLYCLINIC", ["ATTACHED", "ORGANIZATION"]),
    Role.DISTRICT_DOCTOR: ("POLYCLINIC", ["ATTACHED"]),
    Role.SCHOOL_NURSE: ("SCHOOL", ["SCHOOL"]),
    Role.SPECIALIST: ("POLYCLINIC", ["TREATING"]),
    Role.DISPATCHER: ("AMBULANCE", ["CALL"]),
    Role.EMERGENCY_DOCTOR: ("AMBULANCE", ["CALL"]),
    Role.REGISTRAR: ("POLYCLINIC", ["ORGANIZATION"]),
    Role.SOCIAL_WORKER: ("POLYCLINIC", ["CASE"]),
}


@pytest.mark.parametrize("role", LOOKERS)
async def test_a_parent_reads_who_looked_why_and_at_what(graph: Graph, role: Role) -> None:
    request = await look(graph, role, of(ANNA, "sex passport { bloodGroup { value } }"))
    (entry,) = [each for each in await log(graph, ANNA) if each["requestId"] == request]
    place, relations = LOOKERS[role]
    blood = [] if role in (Role.REGISTRAR, Role.SOCIAL_WORKER) else ["BloodGroupFact.value", "Passport.bloodGroup"]
    expected = sorted(["Child.passport", "Child.sex", *blood])
    assert entry["fields"] == expected
    assert (entry["actor"]["full"], entry["actorRole"]) == ("Sotrudnik Staff", role.value.upper())
    assert (entry["organization"].split()[0], entry["relations"], entry["isSelf"]) == (place, relations, False)
    (stored,) = await rows(
        graph.dsn,
        """select e.at, p.policy_version from audit_entry e join audit_plan p on p.id = e.plan_id
        where request_id = $1 and outcome <> 'LOGIN'""",
        request,
    )
    assert (entry["at"][:19], entry["policyVersion"]) == (stored["at"].isoformat()[:19], stored["policy_version"])


async def test_what_was_refused_is_not_among_the_fields(own: Graph) -> None:
    request = await look(own, Role.DISPATCHER, of(ANNA, "sex snils birthDate"))
    await own.ask("{ myChildren(orderBy: FAMILY_ASC) { nodes { id } } }", Role.DISPATCHER)  # refused
    log_nodes = await log(own, ANNA)
    assert [(each["requestId"], each["fields"]) for each in log_nodes] == [(request, ["Child.sex"])]


async def test_reading_the_log_is_an_entry_of_the_log(own: Graph) -> None:
    assert await log(own, ANNA) == []
    (entry,) = await log(own, ANNA)
    assert (entry["actor"]["full"], entry["actorRole"], entry["isSelf"]) == (f"{ANNA.family} Mama", "PARENT", True)
    assert (entry["organization"], entry["relations"]) == (None, ["REPRESENTS"])
    assert {"Child.accessLog", "AccessLogEntry.fields", "PersonName.full"} <= set(entry["fields"])


async def test_a_teen_reads_its_own_log(own: Graph) -> None:
    await look(own, Role.NURSE, of(BORIS, "sex"))
    await log(own, BORIS)
    log_nodes = await log(own, BORIS, Role.CHILD)
    assert [(each["actorRole"], each["isSelf"]) for each in log_nodes] == [("PARENT", False), ("NURSE", False)]
    assert [each["isSelf"] for each in await log(own, BORIS, Role.CHILD)] == [True, False, False]


@pytest.mark.parametrize(
    "role", [Role.NURSE, Role.SCHOOL_NURSE, Role.SPECIALIST, Role.DISPATCHER, Role.EMERGENCY_DOCTOR, Role.REGISTRAR]
)
async def test_nobody_else_reads_it(graph: Graph, role: Role) -> None:
    await look(graph, Role.DISTRICT_DOCTOR, of(ANNA, "sex"))
    answer = await graph.ask(of(ANNA, f"{LOG} more: accessLog {{ edges {{ cursor }} pageInfo {{ endCursor }} }}"), role)
    hidden = {"accessLog": {"nodes": []}, "more": {"edges": [], "pageInfo": {"endCursor": None}}}
    assert answer.data["child"] == hidden
    assert "Child.accessLog" in answer.body["extensions"]["access"]["withheld"]
    (plan,) = await rows(
        graph.dsn,
        "select fields from audit_plan p join audit_entry e on e.plan_id = p.id where request_id = $1 AND outcome <> 'LOGIN'",
        answer.response.headers["x-request-id"],
    )
    assert list(plan["fields"]) == ["Query.child"]


async def test_a_district_doctor_reads_what_its_organization_did(own: Graph) -> None:
    await change(
        own.dsn,
        f"update assignment set organization_id = '{OTHER_POLYCLINIC}' where staff_id = '{STAFF[Role.SPECIALIST]}'",
    )
    for role in LOOKERS:
        await look(own, role, of(ANNA, "sex"))
    await log(own, ANNA)
    seen = [each["actorRole"] for each in await log(own, ANNA, Role.DISTRICT_DOCTOR)]
    assert seen == ["SOCIAL_WORKER", "REGISTRAR", "DISTRICT_DOCTOR", "NURSE"]


async def test_a_person_under_a_court_order_reads_nothing(own: Graph) -> None:
    await look(own, Role.NURSE, of(ANNA, "sex"))
    await change(own.dsn, f"update representation set court_restricted = true where child_id = '{ANNA.id}'")
    assert (await own.ask(of(ANNA, LOG), Role.PARENT)).data["child"] is None


async def test_children_of_one_operation_each_have_themselves_alone(graph: Graph) -> None:
    """Nothing in one log tells that another child was read, in another relation or for other fields."""
    both = await look(graph, Role.PARENT, "{ myChildren { nodes { sex } } }")
    two = f'{{ a: child(by: {{id: "{ANNA.global_id}"}}) {{ snils }} b: child(by: {{id: "{BORIS.global_id}"}}) {{ sex }} }}'
    apart = await look(graph, Role.PARENT, two)
    nested = await look(
        graph, Role.NURSE, "{ myChildren(first: 1) { nodes { snils district { children { nodes { sex } } } } } }"
    )
    anna = {each["requestId"]: each for each in await log(graph, ANNA)}
    boris = {each["requestId"]: each for each in await log(graph, BORIS)}
    assert (anna[both]["relations"], boris[both]["relations"]) == (["REPRESENTS"], ["REPRESENTS_TEEN"])
    assert anna[both]["fields"] == boris[both]["fields"] == ["Child.sex"]
    assert (anna[apart]["fields"], boris[apart]["fields"]) == (["Child.snils"], ["Child.sex"])
    assert anna[nested]["fields"] == ["Child.district", "Child.sex", "Child.snils"]
    assert boris[nested]["fields"] == ["Child.sex"]
    for entries, other in ((anna, BORIS), (boris, ANNA)):
        assert all(
            str(other.id) not in str(each) and other.family not in str(each["fields"]) for each in entries.values()
        )


async def test_children_reached_in_other_relations_stand_in_other_entries(graph: Graph) -> None:
    """The nurse reaches Vera through the organization alone, and Anna as attached as well."""
    request = await look(graph, Role.NURSE, "{ myChildren(first: 100) { nodes { sex } } }")
    stored = await rows(
        graph.dsn,
        """select p.relations, e.child_ids from audit_entry e join audit_plan p on p.id = e.plan_id
        where request_id = $1 and outcome <> 'LOGIN'""",
        request,
    )
    assert {tuple(row["relations"]): VERA.id in row["child_ids"] for row in stored} == {
        ("attached", "organization"): False,
        ("organization",): True,
    }


async def test_two_questions_alike_are_one_entry(own: Graph) -> None:
    query = (
        f'{{ a: child(by: {{id: "{ANNA.global_id}"}}) {{ sex }} b: child(by: {{id: "{BORIS.global_id}"}}) {{ sex }} }}'
    )
    request = await look(own, Role.DISTRICT_DOCTOR, query)
    (stored,) = await rows(
        own.dsn, "select child_ids from audit_entry where request_id = $1 AND outcome <> 'LOGIN'", request
    )
    assert set(stored["child_ids"]) == {ANNA.id, BORIS.id}


async def test_a_family_can_be_told_every_relation() -> None:
    assert {each.name for each in AccessRelation} == {relation.name for relation in BITS}


async def test_pages_go_on_while_new_entries_arrive(own: Graph) -> None:
    requests = [await look(own, Role.NURSE, of(ANNA, "sex")) for _ in range(5)]
    page = "accessLog(first: 2, after: $c) { nodes { requestId } pageInfo { endCursor hasNextPage } }"
    query = f"query($c: String) {of(ANNA, page)}"
    seen: list[str] = []
    after, more = None, True
    while more:
        connection = (await own.ask(query, Role.PARENT, {"c": after})).data["child"]["accessLog"]
        await look(own, Role.NURSE, of(ANNA, "sex"))
        seen += [each["requestId"] for each in connection["nodes"]]
        after, more = connection["pageInfo"]["endCursor"], connection["pageInfo"]["hasNextPage"]
    assert seen == requests[::-1]


async def test_a_name_that_is_gone_is_null_and_the_workplace_is_that_of_the_day(own: Graph) -> None:
    gone, moved = await look(own, Role.SPECIALIST, of(ANNA, "sex")), await look(own, Role.NURSE, of(ANNA, "sex"))
    await change(own.dsn, f"delete from account where subject = '{subject_of(Role.SPECIALIST)}'")
    nurse = f"staff_id = '{STAFF[Role.NURSE]}'"
    await change(
        own.dsn, f"update audit_entry set at = at - interval '40 days' where subject = '{subject_of(Role.NURSE)}'"
    )
    await change(own.dsn, f"update assignment set valid_to = current_date - 30 where {nurse}")
    await change(
        own.dsn,
        f"""insert into assignment (staff_id, id, organization_id, valid_from)
        values ('{STAFF[Role.NURSE]}', '{uid(799)}', '{OTHER_POLYCLINIC}', current_date - 29)""",
    )
    looks_by_request = {each["requestId"]: each for each in await log(own, ANNA)}
    assert (looks_by_request[gone]["actor"], looks_by_request[gone]["organization"]) == ({"full": None}, None)
    assert looks_by_request[gone]["actorRole"] == "SPECIALIST"
    assert looks_by_request[moved]["organization"] == f"POLYCLINIC {uid(1).hex[-2:]}"


async def test_a_document_that_was_sent_is_no_entry(own: Graph) -> None:
    """Its label may hide it from the family, and a line in the log would be its trace (domain.md 5 F 44)."""
    await own.ask(of(ANNA, "sex"), Role.NURSE)
    await change(own.dsn, "update audit_plan set fields = '{}'")
    assert await log(own, ANNA) == []


async def test_the_reader_reads_the_log_and_not_the_trail(graph: Graph) -> None:
    rights = """select r, t, has_table_privilege('passport_' || r, t, 'SELECT') as reads,
        has_table_privilege('passport_' || r, t, 'INSERT, UPDATE, DELETE') as writes
        from unnest(array['reader', 'writer', 'audit']) r, unnest(array['access_log', 'audit_entry', 'audit_plan']) t"""
    rights_by_table = {(row["r"], row["t"]): (row["reads"], row["writes"]) for row in await rows(graph.dsn, rights)}
    assert rights_by_table["reader", "access_log"] == (True, False)
    assert rights_by_table["reader", "audit_entry"] == rights_by_table["reader", "audit_plan"] == (False, False)
    assert rights_by_table["writer", "access_log"] == rights_by_table["audit", "access_log"] == (False, False)
