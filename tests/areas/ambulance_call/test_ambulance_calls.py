"""A dispatcher opens a call and reaches the child while it is open, not a second longer (R_CALL, 5 F 40)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph, change, rows, serving
from tests.http.world import AMBULANCE, ANNA, GLEB, MOTHER, STAFF, VERA, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

DISPATCHER, DOCTOR = Role.DISPATCHER, Role.EMERGENCY_DOCTOR
OPEN = """mutation ($input: EmergencyCallOpenInput!) { emergencyCallOpen(input: $input) {
  callId openedAt expiresAt capsule { childId bloodGroup { status } } problems { code path } } }"""
IDENTIFY = """mutation ($input: EmergencyCallIdentifyInput!) { emergencyCallIdentify(input: $input) {
  identifiedAt capsule { childId } problems { code path } } }"""
ASSIGN = """mutation ($input: EmergencyCallAssignInput!) { emergencyCallAssign(input: $input) {
  assignedAt problems { code path } } }"""
CLOSE = """mutation ($input: EmergencyCallCloseInput!) { emergencyCallClose(input: $input) {
  closedAt problems { code path } } }"""
NOBODY = [{"code": "NOT_FOUND", "path": ["input", "child"]}]
NO_CALL = [{"code": "NOT_FOUND", "path": ["input", "callId"]}]


async def act(graph: Graph, document: str, role: Role = DISPATCHER, key: str = "k", **given: Any) -> dict[str, Any]:
    """The payload of a mutation."""
    data = (await graph.ask(document, role, {"input": {"idempotencyKey": key, **given}})).data
    (payload,) = data.values()
    return dict(payload)


async def opened(graph: Graph, kid: Any = GLEB, **more: Any) -> dict[str, Any]:
    wish: dict[str, Any] = {"child": {"policyNumber": kid.policy_number}} if kid else {}
    return await act(graph, OPEN, number="03-7", **wish, **more)


async def reaches(graph: Graph, kid: Any = GLEB, role: Role = DISPATCHER) -> bool:
    answer = await graph.ask(f'{{ child(by: {{id: "{kid.global_id}"}}) {{ id }} }}', role)
    return answer.data["child"] is not None


async def test_a_call_opens_the_child_and_its_capsule_in_one_round_trip(own: Graph) -> None:
    assert not await reaches(own)
    call = await opened(own)
    assert call["problems"] == []
    assert call["capsule"]["childId"] == GLEB.global_id
    assert await reaches(own)
    assert not await reaches(own, role=DOCTOR)
    closed = await act(own, CLOSE, key="c", callId=call["callId"])
    assert closed["problems"] == []
    assert closed["closedAt"]
    assert not await reaches(own)
    assert (await act(own, CLOSE, key="d", callId=call["callId"]))["problems"] == NO_CALL


async def test_a_call_that_is_left_open_ends_by_itself(own: Graph) -> None:
    call = await opened(own)
    (row,) = await rows(
        own.dsn, "SELECT expires_at - opened_at AS lasts FROM ambulance_call WHERE child_id = $1", GLEB.id
    )
    assert row["lasts"].total_seconds() == 6 * 3600
    await change(own.dsn, f"UPDATE ambulance_call SET expires_at = now() WHERE child_id = '{GLEB.id}'")
    assert not await reaches(own)
    assert (await act(own, CLOSE, key="c", callId=call["callId"]))["problems"] == NO_CALL


async def test_how_long_a_call_lasts_is_a_setting(fresh_world: str) -> None:
    async with serving(fresh_world, call=60.0) as graph:
        await opened(graph)
    (row,) = await rows(fresh_world, "SELECT expires_at - opened_at AS lasts FROM ambulance_call WHERE number = '03-7'")
    assert row["lasts"].total_seconds() == 60


async def test_a_call_begins_before_the_child_is_known(own: Graph) -> None:
    call = await opened(own, None)
    assert (call["problems"], call["capsule"]) == ([], None)
    assert not await reaches(own)
    identified = await act(own, IDENTIFY, key="i", callId=call["callId"], child={"snils": GLEB.snils})
    assert (identified["problems"], identified["capsule"]["childId"]) == ([], GLEB.global_id)
    assert await reaches(own)
    again = await act(own, IDENTIFY, key="j", callId=call["callId"], child={"snils": VERA.snils})
    assert [problem["code"] for problem in again["problems"]] == ["ALREADY_DONE"]
    assert not await reaches(own, VERA)


async def test_another_s_call_and_none_are_one_answer(own: Graph) -> None:
    call = await opened(own, None)
    await change(own.dsn, f"UPDATE ambulance_call SET dispatcher_id = '{STAFF[Role.NURSE]}' WHERE number = '03-7'")
    wishes: list[tuple[str, dict[str, Any]]] = [(IDENTIFY, {"child": {"snils": GLEB.snils}}), (CLOSE, {})]
    for document, more in wishes:
        assert (await act(own, document, key=document[:20], callId=call["callId"], **more))["problems"] == NO_CALL
    await change(own.dsn, f"UPDATE ambulance_call SET doctor_id = '{STAFF[DOCTOR]}' WHERE number = '03-7'")
    assert (await act(own, CLOSE, DOCTOR, callId=call["callId"]))["problems"] == []


async def test_nobody_and_one_s_own_family_are_one_answer(own: Graph) -> None:
    """5 F 42: a restricted father who dispatches is told of his child by no call."""
    assert (await act(own, OPEN, number="77", child={"policyNumber": "0" * 16}))["problems"] == NOBODY
    subject = subject_of(DISPATCHER)
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = '{subject}'")
    assert (await act(own, OPEN, key="o", number="77", child={"id": ANNA.global_id}))["problems"] == NOBODY
    assert not await rows(own.dsn, "SELECT FROM ambulance_call WHERE number = '77'")


@pytest.mark.parametrize("number", ["", " ", "x" * 41, "two\nlines"])
async def test_an_odd_number_is_a_problem(graph: Graph, number: str) -> None:
    problems = (await act(graph, OPEN, number=number))["problems"]
    assert problems == [{"code": "INVALID", "path": ["input", "number"]}]


@pytest.mark.parametrize("role", [role for role in STAFF if role is not DISPATCHER])
async def test_dispatchers_alone_open_calls(graph: Graph, role: Role) -> None:
    wish = {"input": {"idempotencyKey": "k", "number": "1"}}
    assert (await graph.ask(OPEN, role, wish)).code == "FORBIDDEN"


async def test_who_works_nowhere_opens_none(own: Graph) -> None:
    await change(own.dsn, f"UPDATE assignment SET valid_to = current_date - 1 WHERE organization_id = '{AMBULANCE}'")
    answer = await own.ask(OPEN, DISPATCHER, {"input": {"idempotencyKey": "k", "number": "1"}})
    assert answer.code == "FORBIDDEN"


async def test_every_step_is_on_record_and_the_family_reads_it(own: Graph) -> None:
    """5 E 32, 35."""
    call = await opened(own, ANNA)
    await act(own, CLOSE, key="c", callId=call["callId"])
    entries = "SELECT p.operation, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
    trail_rows = await rows(own.dsn, f"{entries} WHERE e.subject = $1 ORDER BY e.id", subject_of(DISPATCHER))
    assert [(row["operation"], row["child_ids"]) for row in trail_rows if row["child_ids"]] == [
        ("Mutation.emergencyCallOpen", [ANNA.id]),  # the write
        ("Mutation.emergencyCallOpen", [ANNA.id]),  # the capsule that was read back
        ("Mutation.emergencyCallClose", [ANNA.id]),
    ]
    log = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ accessLog {{ nodes {{ actorRole relations }} }} }} }}'
    family_log = (await own.ask(log, Role.PARENT)).data["child"]["accessLog"]["nodes"]
    assert {"actorRole": "DISPATCHER", "relations": ["CALL"]} in family_log


@pytest.mark.parametrize(
    "more", [{"family": GLEB.family}, {"snils": GLEB.snils}, {"given": "Maliy", "family": GLEB.family}]
)
async def test_a_call_opens_by_two_identifiers(own: Graph, more: dict[str, str]) -> None:
    ((born,),) = await rows(own.dsn, "SELECT birth_date FROM child WHERE id = $1", GLEB.id)
    call = await act(own, OPEN, number="5", match={"birthDate": f"{born}", **more})
    assert (call["problems"], call["capsule"]["childId"]) == ([], GLEB.global_id)
    assert await reaches(own)


@pytest.mark.parametrize("match", [{"birthDate": "2018-01-01"}, {"family": "Glebovsky", "given": "Maliy"}, {}])
async def test_too_little_or_several_who_fit_are_nobody(own: Graph, match: dict[str, str]) -> None:
    """5 B 15; and of twins nobody is chosen by chance (5 B 14)."""
    nobody = [{"code": "NOT_FOUND", "path": ["input", "match"]}]
    if match:
        assert (await act(own, OPEN, number="5", match=match))["problems"] == nobody
    await change(
        own.dsn, f"UPDATE child SET birth_date = '2018-01-01', family = 'Twin' WHERE id IN ('{GLEB.id}', '{VERA.id}')"
    )
    twins = {"birthDate": "2018-01-01", "family": "Twin"}
    assert (await act(own, OPEN, key="t", number="5", match=twins))["problems"] == nobody
    both: dict[str, Any] = {"match": twins, "child": {"snils": GLEB.snils}}
    assert [each["code"] for each in (await act(own, OPEN, key="b", number="5", **both))["problems"]] == ["INVALID"]
    opened_call = await act(own, OPEN, key="u", number="5", match=twins | {"policyNumber": GLEB.policy_number})
    assert opened_call["capsule"]["childId"] == GLEB.global_id


async def test_a_doctor_is_sent_and_another_takes_the_place(own: Graph) -> None:
    """R_CALL: who rides reaches the child, and no more once another rides."""
    doctor = {"system": "urn:a", "identifier": "6"}
    call = (await opened(own))["callId"]
    nobody = [{"code": "NOT_FOUND", "path": ["input", "doctor"]}]
    assert (await act(own, ASSIGN, key="1", callId=call, doctor=doctor))["problems"] == nobody
    await change(own.dsn, f"UPDATE staff SET source_system = 'urn:a', source_id = '6' WHERE id = '{STAFF[DOCTOR]}'")
    assert (await act(own, ASSIGN, key="2", callId=call, doctor=doctor))["assignedAt"]
    assert await reaches(own, role=DOCTOR)
    await change(
        own.dsn,
        f"UPDATE staff SET source_system = 'urn:a', source_id = '1' WHERE id = '{STAFF[Role.NURSE]}'",
    )
    nurse = {"system": "urn:a", "identifier": "1"}
    assert (await act(own, ASSIGN, key="3", callId=call, doctor=nurse))["problems"] == nobody
    other = "01900000-0000-7000-8000-000000000499"
    await change(
        own.dsn,
        f"INSERT INTO staff (id, source_system, source_id) VALUES ('{other}', 'urn:a', '9');"
        f"INSERT INTO account (subject, staff_id, roles, level) VALUES ('other', '{other}', '{{emergency_doctor}}', 'FULL');"
        f"INSERT INTO assignment (staff_id, id, organization_id, valid_from) VALUES ('{other}', '{other}', '{AMBULANCE}', '2020-01-01')",
    )
    assert (await act(own, ASSIGN, key="4", callId=call, doctor={"system": "urn:a", "identifier": "9"}))["assignedAt"]
    assert not await reaches(own, role=DOCTOR)
    assert (await act(own, CLOSE, key="5", callId=call))["closedAt"]
    assert (await act(own, ASSIGN, key="6", callId=call, doctor=doctor))["problems"] == NO_CALL
