"""A commission from its convening to its end: who sits, opinions, quorum, signatures, protocol (docs/commission.md)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.commission.sitting import (
    CHAIR,
    DOCTOR,
    MINE,
    PEOPLE,
    QUESTION,
    SECOND,
    SPECIALIST,
    THIRD,
    WORDS,
    asked,
    close,
    closed,
    convene,
    convened,
    decide,
    decided,
    give,
    hold,
    later,
    listed,
    named,
    refused,
    seat,
    sign,
    taken,
    write,
)
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, DOCUMENTS, MOTHER, OTHER_POLYCLINIC, global_id, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_from_the_question_to_the_protocol(own: Graph) -> None:
    await seat(own)
    made = await taken(await convene(own, documents=[global_id("MedicalDocument", ANNA.id, DOCUMENTS[0])]))
    commission = made["id"]
    assert (made["status"], made["question"], made["needsConsent"]) == ("CONVENED", QUESTION, False)
    assert [each["isChair"] for each in made["members"]] == [True, False, False]
    assert len(made["documents"]) == 1
    (session,) = (await taken(await hold(own, commission)))["sessions"]
    assert (session["members"], session["quorum"], session["approval"]) == (3, 2, 2)
    assert session["norm"] == {"act": "502н", "checked": "UNVERIFIED"}
    assert refused(await decide(own, commission)) == ("CONFLICT", "commissionId")
    assert (await taken(await give(own, CHAIR, commission)))["status"] == "IN_SESSION"
    assert refused(await decide(own, commission)) == ("CONFLICT", "commissionId")  # no quorum
    await taken(await give(own, SECOND, commission))
    assert refused(await give(own, SECOND, commission, "AGAINST")) == ("ALREADY_DONE", "commissionId")
    (session,) = (await taken(await decide(own, commission)))["sessions"]
    assert (session["outcome"], session["decision"], session["protocol"]) == ("APPROVED", WORDS, None)
    assert refused(await give(own, THIRD, commission)) == ("CONFLICT", "commissionId")
    assert refused(await sign(own, THIRD, commission)) == ("ANOTHER_PERSON", "commissionId")
    assert refused(await close(own, commission)) == ("CONFLICT", "commissionId")
    assert (await taken(await sign(own, CHAIR, commission)))["status"] == "DECIDED"
    assert refused(await sign(own, CHAIR, commission)) == ("ALREADY_DONE", "commissionId")
    assert (await taken(await sign(own, SECOND, commission)))["status"] == "SIGNED"
    assert (await close(own, commission))["problems"] == []
    (shown,) = await listed(own, DOCTOR) or []
    assert (shown["status"], shown["waitsFor"]) == ("CLOSED", None)
    protocol = shown["sessions"][0]["protocol"]
    assert (protocol["kind"], protocol["status"]) == ("COMMISSION_PROTOCOL", "REGISTERED")
    assert {each["signature"] for each in shown["sessions"][0]["opinions"]} == {"SIMULATED"}
    (document,) = await rows(
        own.dsn, "SELECT structured::text FROM medical_document WHERE kind = 'COMMISSION_PROTOCOL'"
    )
    assert QUESTION in document[0]
    for name in (CHAIR, SECOND):
        assert refused(await give(own, name, commission)) == ("NOT_FOUND", "commissionId")


async def test_members_treat_while_it_lasts_and_no_longer(own: Graph) -> None:
    await seat(own)
    assert await listed(own, SPECIALIST) is None
    commission = await decided(own)
    assert len(await listed(own, SPECIALIST) or ()) == 1
    for who in (CHAIR, SECOND, THIRD):
        await taken(await sign(own, who, commission))
    await change(own.dsn, f"UPDATE assignment SET valid_to = current_date - 2 WHERE staff_id = '{PEOPLE[CHAIR]}'")
    assert await listed(own, SPECIALIST) is None  # who works nowhere
    await change(own.dsn, f"UPDATE assignment SET valid_to = NULL WHERE staff_id = '{PEOPLE[CHAIR]}'")
    await change(own.dsn, "UPDATE commission_member SET expires_on = current_date - 2")
    assert await listed(own, SPECIALIST) is None  # it has lapsed
    await change(own.dsn, "UPDATE commission_member SET expires_on = current_date + 2")
    assert (await close(own, commission))["problems"] == []
    assert await listed(own, SPECIALIST) is None


async def test_it_is_no_road_to_ones_own_family(own: Graph) -> None:
    """5 F 42: neither at its beginning nor later."""
    await seat(own)
    await convened(own)
    await change(own.dsn, f"UPDATE representative SET staff_id = '{PEOPLE[CHAIR]}' WHERE id = '{MOTHER}'")
    assert await listed(own, SPECIALIST) is None
    assert refused(await convene(own)) == ("INVALID", "members")


async def test_what_is_closed_goes_on_by_a_new_session_alone(own: Graph) -> None:
    await seat(own)
    commission = await closed(own)
    before = (await listed(own, DOCTOR) or [{}])[0]["sessions"]
    for name, given in (("commissionDecide", {"decision": WORDS}), ("commissionSign", {}), ("commissionClose", {})):
        payload = await write(own, "doctor", name, commissionId=commission, **given)
        assert refused(payload)[0] == "ALREADY_DONE", name
    again = await taken(await hold(own, commission, "doctor"))
    assert (again["status"], len(again["sessions"])) == ("IN_SESSION", 2)
    assert again["sessions"][0] == before[0]
    assert again["sessions"][1]["opinions"] == []
    assert len(await listed(own, SPECIALIST) or ()) == 1  # its members treat again
    await taken(await give(own, CHAIR, commission, "AGAINST"))
    assert (await close(own, commission, reason="NO_QUORUM"))["problems"] == []
    assert await listed(own, SPECIALIST) is None
    assert refused(await hold(own, commission, "doctor"))[0] == "ALREADY_DONE"


async def test_a_consent_is_there_before_the_first_session(own: Graph) -> None:
    """3.9: a commission of psychiatrists; a document of another kind is none."""
    await seat(own, "PSYCHIATRY")
    commission = await convened(own, kind="PSYCHIATRIC_COMMISSION")
    assert refused(await hold(own, commission)) == ("CONFLICT", "commissionId")
    document = global_id("MedicalDocument", ANNA.id, DOCUMENTS[0])
    record = {"commissionId": commission, "documentId": document}
    assert refused(await write(own, CHAIR, "commissionConsentRecord", **record)) == ("NOT_FOUND", "documentId")
    await change(own.dsn, f"UPDATE medical_document SET kind = 'CONSENT' WHERE id = '{DOCUMENTS[0]}'")
    assert refused(await write(own, SECOND, "commissionConsentRecord", **record))[0] == "ANOTHER_PERSON"
    assert (await taken(await write(own, CHAIR, "commissionConsentRecord", **record)))["consent"]["id"] == document
    assert refused(await write(own, CHAIR, "commissionConsentRecord", **record))[0] == "ALREADY_DONE"
    assert (await taken(await hold(own, commission)))["status"] == "IN_SESSION"


WRONG = [
    ({"kid": BORIS, "who": CHAIR}, ("NOT_FOUND", "child")),
    ({"question": "short"}, None),
    ({"dueBy": later(-1)}, ("INVALID", "dueBy")),
    ({"dueBy": later(400)}, ("INVALID", "dueBy")),
    ({"members": named(SECOND)}, ("INVALID", "members")),
    ({"members": named(SECOND, SECOND)}, ("INVALID", "members")),
    ({"members": named(SECOND, "nobody")}, ("INVALID", "members")),
    ({"documents": [global_id("MedicalDocument", BORIS.id, DOCUMENTS[0])]}, ("NOT_FOUND", "documents")),
    ({"documents": [global_id("MedicalDocument", ANNA.id, ANNA.id)]}, ("NOT_FOUND", "documents")),
]


@pytest.mark.parametrize(("given", "expected"), WRONG)
async def test_what_is_wrong_is_a_problem_at_its_place(
    own: Graph, given: dict[str, Any], expected: tuple[str, str] | None
) -> None:
    await seat(own)
    payload = await convene(own, **given)
    assert refused(payload) == (expected or ("INVALID", "question"))
    assert await rows(own.dsn, "SELECT FROM commission") == []


async def test_who_works_nowhere_sits_nowhere(own: Graph) -> None:
    await seat(own)
    await change(own.dsn, f"UPDATE assignment SET valid_to = current_date - 2 WHERE staff_id = '{PEOPLE[SECOND]}'")
    assert refused(await convene(own)) == ("INVALID", "members")
    await change(
        own.dsn,
        f"UPDATE assignment SET valid_to = NULL, organization_id = '{OTHER_POLYCLINIC}' WHERE staff_id = '{PEOPLE[SECOND]}'",
    )
    assert (await convene(own))["problems"] == []


async def test_mine_are_those_that_wait_for_me(own: Graph) -> None:
    await seat(own)
    commission = await convened(own)

    async def mine() -> dict[str, list[str]]:
        answers = {who: (await asked(own, who, MINE)).data["myCommissions"]["nodes"] for who in (CHAIR, SECOND)}
        return {who: [each["waitsFor"] for each in nodes] for who, nodes in answers.items()}

    assert await mine() == {CHAIR: ["SESSION"], SECOND: []}
    await taken(await hold(own, commission))
    assert await mine() == {CHAIR: ["OPINION"], SECOND: ["OPINION"]}
    await taken(await give(own, CHAIR, commission))
    assert await mine() == {CHAIR: [], SECOND: ["OPINION"]}
    await taken(await give(own, SECOND, commission))
    assert await mine() == {CHAIR: ["DECISION"], SECOND: []}
    await taken(await decide(own, commission))
    assert await mine() == {CHAIR: ["SIGNATURE"], SECOND: ["SIGNATURE"]}
    await taken(await sign(own, CHAIR, commission))
    await taken(await sign(own, SECOND, commission))
    assert await mine() == {CHAIR: ["CLOSING"], SECOND: []}
    assert (await close(own, commission))["problems"] == []
    assert await mine() == {CHAIR: [], SECOND: []}
    assert (await own.ask(MINE, Role.PARENT)).data["myCommissions"]["nodes"] == []


async def test_who_sees_what(own: Graph) -> None:
    """4.7, Child.commissions and Commission.protocol."""
    await seat(own)
    await closed(own)
    for role in (DOCTOR, Role.PARENT):
        (shown,) = await listed(own, role) or []
        (session,) = shown["sessions"]
        assert (shown["question"], session["decision"]) == (QUESTION, WORDS), role
        assert session["protocol"]["kind"] == "COMMISSION_PROTOCOL"
        assert (session["opinions"] is None) == (role is Role.PARENT)
    (shown,) = await listed(own, Role.NURSE) or []
    assert (shown["status"], shown["question"], shown["members"]) == ("CLOSED", None, None)
    assert {name: shown["sessions"][0][name] for name in ("number", "decision", "outcome", "protocol")} == {
        "number": 1,
        "decision": None,
        "outcome": None,
        "protocol": None,
    }
    for role in (Role.SCHOOL_NURSE, Role.DISPATCHER, Role.EMERGENCY_DOCTOR, Role.REGISTRAR, Role.ADMINISTRATOR):
        assert not await listed(own, role), role


async def test_every_write_is_on_record(own: Graph) -> None:
    """5 E 32: who, when, of which child, and what was refused."""
    await seat(own)
    await closed(own)
    query = """SELECT DISTINCT p.fields[1], e.outcome FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
      WHERE p.fields[1] LIKE 'Mutation.commission%' AND $1 = ANY (e.child_ids)"""
    assert {tuple(row) for row in await rows(own.dsn, query, ANNA.id)} == {
        (f"Mutation.commission{name}", "OK")
        for name in ("Convene", "SessionHold", "OpinionGive", "Decide", "Sign", "Close")
    }
    entries = await rows(own.dsn, "SELECT purpose FROM audit_entry WHERE purpose LIKE 'commission %'")
    assert not any(QUESTION in row[0] or WORDS in row[0] for row in entries)


async def test_nobody_rewrites_what_was_said(own: Graph) -> None:
    """5 A 1."""
    await seat(own)
    await decided(own)
    for table, column, value in (
        ("commission", "question", "'other'"),
        ("commission", "document_ids", "'{}'"),
        ("commission_member", "staff_id", "gen_random_uuid()"),
        ("commission_session", "quorum", "0"),
        ("commission_opinion", "vote", "'AGAINST'"),
    ):
        with pytest.raises(Exception, match="permission denied"):
            await change(own.dsn, f"set role passport_writer; update {table} set {column} = {value}")


async def test_others_may_not(own: Graph) -> None:
    await seat(own)
    commission = await convened(own)
    document = "mutation ($i: CommissionSignInput!) { commissionSign(input: $i) { problems { code } } }"
    for role in (Role.NURSE, Role.PARENT, Role.REGISTRAR, Role.DISPATCHER, Role.SCHOOL_NURSE):
        answer = await own.ask(document, role, {"i": {"idempotencyKey": "k", "commissionId": commission}})
        assert answer.code == "FORBIDDEN", role
    assert subject_of(DOCTOR) == "district_doctor-1"
    assert refused(await decide(own, commission, "doctor"))[0] == "ANOTHER_PERSON"
    assert refused(await give(own, "doctor", commission))[0] == "ANOTHER_PERSON"
