"""Social cases: each write and refusal, whom they let reach a child and for how long, who sees what (docs/social.md)."""

from datetime import UTC, datetime, timedelta

import pytest

from graph.database.connection import connect
from graph.ingest.turn import turn
from graph.viewer import Role
from tests.areas.social_case.working import (
    DOCTOR,
    FIRST,
    HOSPITAL,
    MINE,
    NOTE,
    PEOPLE,
    SECOND,
    THIRD,
    WORKER,
    asked,
    assign,
    assigned,
    close,
    later,
    listed,
    note,
    open_case,
    opened,
    plan,
    refused,
    seat,
    taken,
    visit,
)
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, DISEASE, GLEB, MOTHER, POLYCLINIC, SUBSTANCE, TODAY
from tests.live.following import end_of, following, told

pytestmark = pytest.mark.asyncio(loop_scope="module")

FOLLOW = "subscription ($ids: [ID!]!) { socialCaseUpdated(childIds: $ids) { kind child { id socialCases { nodes { status } } } } }"
NAME = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ id name {{ full }} }} }}'


async def reaches(graph: Graph, who: str) -> bool:
    """Whether one of the people reaches Anna."""
    return (await asked(graph, who, NAME)).data["child"] is not None


async def test_a_case_from_its_opening_to_its_end(own: Graph) -> None:
    await seat(own)
    assert not await reaches(own, FIRST)
    case = await opened(own)
    assert not await reaches(own, FIRST)
    shown = taken(await assign(own, case))
    assert (shown["status"], shown["dueOn"], shown["notes"], shown["needs"]) == (
        "ASSIGNED",
        later(7),
        None,
        ["PSYCHOLOGICAL_SUPPORT"],
    )
    assert [each["organization"] for each in shown["workers"]] == [f"POLYCLINIC {POLYCLINIC.hex[-2:]}"]
    assert await reaches(own, FIRST)
    taken(await note(own, case))
    shown = taken(await plan(own, case))
    assert (shown["status"], shown["dueOn"], shown["measures"]) == (
        "IN_WORK",
        later(20),
        [{"measure": "SANATORIUM", "dueOn": later(20)}],
    )
    shown = taken(await visit(own, case))
    assert (shown["visits"], shown["dueOn"]) == ([{"visitedOn": later(0), "place": "HOME", "result": "MET"}], later(30))
    assert shown["notes"] == [{"note": NOTE}]
    assert (await close(own, case))["problems"] == []
    assert not await reaches(own, FIRST)
    (shown,) = await listed(own, DOCTOR) or []
    assert (shown["status"], shown["outcome"], shown["workers"][0]["endedAt"] is None) == ("CLOSED", "HELPED", False)
    assert refused(await assign(own, case)) == ("ALREADY_DONE", "caseId")
    assert refused(await close(own, case, "doctor")) == ("ALREADY_DONE", "caseId")


async def test_what_is_refused(own: Graph) -> None:
    await seat(own)
    assert refused(await open_case(own, needs=[])) == ("INVALID", "needs")
    assert refused(await open_case(own, dueBy=later(-1))) == ("INVALID", "dueBy")
    assert refused(await open_case(own, dueBy=later(366))) == ("INVALID", "dueBy")
    assert refused(await open_case(own, GLEB)) == ("NOT_FOUND", "child")
    case = await opened(own)
    for wrong in ({"worker": {"system": "urn:s", "identifier": "doctor"}}, {"organization": HOSPITAL.hex}):
        assert refused(await assign(own, case, **wrong)) == ("INVALID", "worker")
    assert refused(await note(own, case)) == ("NOT_FOUND", "caseId")  # not theirs: not there
    taken(await assign(own, case))
    assert refused(await assign(own, case)) == ("ALREADY_DONE", "worker")
    assert refused(await plan(own, case, measure="ENTITLED")) == ("INVALID", "measure")
    assert refused(await visit(own, case, visitedOn=later(1))) == ("INVALID", "visitedOn")
    assert refused(await visit(own, case, nextBy=later(-1))) == ("INVALID", "nextBy")
    assert refused(await note(own, case, words="short")) == ("INVALID", "note")
    assert refused(await close(own, case, "doctor")) == ("ANOTHER_PERSON", "caseId")
    other = await assigned(own, SECOND)
    assert refused(await note(own, other)) == (
        "ANOTHER_PERSON",
        "caseId",
    )  # of a child whom they reach by their own case


async def test_a_case_is_handed_over_to_a_hospital(own: Graph) -> None:
    await seat(own)
    case = await assigned(own)
    assert (await assign(own, case, THIRD, FIRST))["problems"] == []
    assert [await reaches(own, who) for who in (FIRST, THIRD)] == [False, True]
    taken(await visit(own, case, THIRD, place="HOSPITAL"))
    (shown,) = await listed(own, DOCTOR) or []
    assert [each["organization"] for each in shown["workers"]] == ["Hospital", f"POLYCLINIC {POLYCLINIC.hex[-2:]}"]
    await change(own.dsn, f"UPDATE assignment SET organization_id = '{POLYCLINIC}' WHERE staff_id = '{PEOPLE[THIRD]}'")
    assert not await reaches(own, THIRD)  # they have the case of the hospital, and work there no more


async def test_whoever_works_there_no_more_reaches_nobody(own: Graph) -> None:
    await seat(own)
    await assigned(own)
    assert await reaches(own, FIRST)
    yesterday = TODAY - timedelta(days=1)
    await change(own.dsn, f"UPDATE assignment SET valid_to = '{yesterday}' WHERE staff_id = '{PEOPLE[FIRST]}'")
    assert not await reaches(own, FIRST)
    assert (await asked(own, FIRST, MINE)).data["myCases"]["nodes"] == []


async def test_nobody_has_a_case_of_their_own_family(own: Graph) -> None:
    """5 F 42."""
    await seat(own)
    case = await assigned(own, SECOND)
    await change(own.dsn, f"UPDATE representative SET staff_id = '{PEOPLE[FIRST]}' WHERE id = '{MOTHER}'")
    assert refused(await assign(own, case)) == ("INVALID", "worker")
    await change(own.dsn, f"UPDATE representative SET staff_id = '{PEOPLE[SECOND]}' WHERE id = '{MOTHER}'")
    assert not await reaches(own, SECOND)
    assert refused(await note(own, case, SECOND)) == ("NOT_FOUND", "caseId")


async def test_the_cases_that_are_mine(own: Graph) -> None:
    await seat(own)
    case = await assigned(own)
    await assigned(own, SECOND)
    shown = (await asked(own, FIRST, MINE)).data["myCases"]["nodes"]
    assert [(each["id"], each["child"]["id"]) for each in shown] == [(case, ANNA.global_id)]
    assert ANNA.family in shown[0]["child"]["name"]["full"]
    assert (await asked(own, THIRD, MINE)).data["myCases"]["nodes"] == []
    assert (await close(own, case))["problems"] == []
    assert (await asked(own, FIRST, MINE)).data["myCases"]["nodes"] == []


async def test_who_sees_what(own: Graph) -> None:
    """4.7, Child.socialCase and SocialCase.notes, note 31: the family learns that there is one and whom to call."""
    await seat(own)
    case = await assigned(own)
    for step in (note, plan, visit):
        taken(await step(own, case))
    hidden = {
        WORKER: set(),
        DOCTOR: {"measures", "visits", "notes"},
        Role.PARENT: {"measures", "visits", "notes", "needs", "openedBy", "dueOn", "isOverdue"},
    }
    for role, names in hidden.items():
        (shown,) = await listed(own, role) or []
        assert shown["status"] == "IN_WORK", role
        assert shown["workers"][0]["name"], role
        assert {
            name
            for name in ("measures", "visits", "notes", "needs", "openedBy", "dueOn", "isOverdue")
            if shown[name] is None
        } == names
    for role in (
        Role.NURSE,
        Role.SCHOOL_NURSE,
        Role.SPECIALIST,
        Role.DISPATCHER,
        Role.EMERGENCY_DOCTOR,
        Role.REGISTRAR,
    ):
        assert not await listed(own, role), role


async def test_a_social_worker_reads_who_the_child_is_and_no_disease(own: Graph) -> None:
    """4.7, column SW; 5 C 26."""
    await seat(own)
    await assigned(own)
    asks = """name { full } birthDate address enrollment { institution } representatives { nodes { representative { phone } } }
      policyNumber documents { nodes { title } } vaccinations { nodes { vaccine } }
      passport { bloodGroup { value } healthGroup { value } allergies { items { substance } } medications { items { display } }
        chronicConditions { items { icd10 display } } diagnoses { items { display } } anamnesis { text } }"""
    answer = await asked(own, FIRST, f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ {asks} }} }}')
    child = answer.data["child"]
    assert child["birthDate"]
    assert child["address"]
    assert child["enrollment"]["institution"]
    assert child["representatives"]["nodes"][0]["representative"]["phone"]
    assert child["policyNumber"] == "*" * 16
    assert SUBSTANCE not in answer.text
    assert DISEASE not in answer.text
    assert [child[name]["nodes"] for name in ("documents", "vaccinations")] == [[], []]
    for name in ("allergies", "chronicConditions", "diagnoses", "medications"):
        assert not (child["passport"][name] or {}).get("items"), name
    assert child["passport"]["bloodGroup"]["value"] is None


async def test_every_write_is_on_record(own: Graph) -> None:
    """5 E 32: who, when, of which child, and what was refused."""
    await seat(own)
    case = await assigned(own)
    for step in (note, plan, visit):
        taken(await step(own, case))
    assert (await close(own, case))["problems"] == []
    query = """SELECT DISTINCT p.fields[1], e.outcome FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
      WHERE p.fields[1] LIKE 'Mutation.socialCase%' AND $1 = ANY (e.child_ids)"""
    assert {tuple(row) for row in await rows(own.dsn, query, ANNA.id)} == {
        (f"Mutation.socialCase{name}", "OK")
        for name in ("Open", "Assign", "NoteAdd", "MeasurePlan", "VisitRecord", "Close")
    }
    entries = await rows(own.dsn, "SELECT purpose FROM audit_entry WHERE purpose LIKE 'social case %'")
    assert entries
    assert not any(NOTE in row[0] for row in entries)


async def test_nobody_rewrites_what_was_done(own: Graph) -> None:
    """5 A 1."""
    await seat(own)
    case = await assigned(own)
    for step in (note, plan, visit):
        taken(await step(own, case))
    for table, column, value in (
        ("social_case", "needs", "'{}'"),
        ("social_case_worker", "staff_id", "gen_random_uuid()"),
        ("social_case_measure", "measure", "'OTHER'"),
        ("social_case_visit", "result", "'NOT_MET'"),
        ("social_case_note", "note", "'other'"),
    ):
        with pytest.raises(Exception, match="permission denied"):
            await change(own.dsn, f"set role passport_writer; update {table} set {column} = {value}")


@pytest.mark.parametrize("role", [Role.NURSE, Role.PARENT, Role.REGISTRAR, Role.SPECIALIST, Role.SCHOOL_NURSE])
async def test_others_may_not(own: Graph, role: Role) -> None:
    document = "mutation ($i: SocialCaseCloseInput!) { socialCaseClose(input: $i) { problems { code } } }"
    given = {"idempotencyKey": "k", "caseId": "none", "outcome": "HELPED"}
    assert (await own.ask(document, role, {"i": given})).code == "FORBIDDEN"


async def test_a_doctor_neither_plans_nor_notes(own: Graph) -> None:
    document = "mutation ($i: SocialCaseNoteAddInput!) { socialCaseNoteAdd(input: $i) { problems { code } } }"
    given = {"idempotencyKey": "k", "caseId": "none", "note": NOTE}
    assert (await own.ask(document, DOCTOR, {"i": given})).code == "FORBIDDEN"


async def test_changes_are_told_and_the_stream_ends_with_the_case(own: Graph) -> None:
    """5 D 30 and 5 F 40."""
    await seat(own)
    case = await assigned(own)
    ids = {"ids": [ANNA.global_id]}
    async with following(own, WORKER, FOLLOW, ids) as worker, following(own, Role.PARENT, FOLLOW, ids) as mother:
        taken(await plan(own, case))
        for stream in (worker, mother):
            event = await told(stream)
            assert (event["kind"], event["child"]["socialCases"]["nodes"]) == (
                "SOCIAL_CASE_UPDATED",
                [{"status": "IN_WORK"}],
            )
        assert (await close(own, case))["problems"] == []
        assert await end_of(worker) == "ACCESS_REVOKED"


async def test_a_deadline_that_has_passed_is_told_once(own: Graph) -> None:
    await seat(own)
    await opened(own)
    await change(own.dsn, "DELETE FROM outbox")
    connection = await connect(own.dsn)
    told_on = []
    try:
        for days in (5, 6, 7):
            await turn(connection, datetime.now(UTC) + timedelta(days=days))
            events = await rows(own.dsn, "DELETE FROM outbox WHERE 'socialCases' = ANY (fields) RETURNING id")
            told_on += [days] * len(events)
    finally:
        await connection.close()
    assert told_on == [6]
    await change(own.dsn, "UPDATE social_case SET due_on = current_date - 2")
    (shown,) = await listed(own, DOCTOR) or []
    assert shown["isOverdue"]
