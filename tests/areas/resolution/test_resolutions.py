"""Two persons resolve what documents disagree about, by a laboratory document (domain.md 5 A 2, 5 A 6, 5 A 7)."""

import asyncio
from datetime import timedelta

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.resolution.resolving import (
    DOCTOR,
    RESOLVE,
    SPECIALIST,
    annulled,
    ask,
    clinical,
    decide,
    lab,
    passport,
    propose,
    rebuilt,
    refused,
    resolved,
    statuses,
    withdraw,
)
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, GLEB, MOTHER, STAFF, TODAY, VERA, global_id, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

TRAIL = """SELECT p.operation, e.purpose FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
WHERE e.child_ids = ARRAY[$1::uuid] AND p.operation LIKE 'Mutation.factConflict%' AND e.purpose IS NOT NULL ORDER BY e.at, e.number"""
OPEN = "SELECT count(*) FROM fact_conflict WHERE child_id = $1 AND resolved_at IS NULL"


async def test_one_proposes_and_another_resolves(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    before = await passport(own)
    assert (before["status"], before["value"]) == ("CONFLICTING", None)
    assert {each["value"] for each in before["candidates"]} == {"A", "B"}
    proposed = await propose(own, DOCTOR, right)
    assert (proposed["problems"], proposed["resolution"]["status"]) == ([], "PROPOSED")
    assert proposed["resolution"]["document"] == {"id": right}
    # Until another person agrees, everybody sees the candidates and no value.
    assert await passport(own) == before
    for role in (Role.DISPATCHER, Role.EMERGENCY_DOCTOR):
        told = await passport(own, role)
        assert (told["value"], {each["value"] for each in told["candidates"]}) == (None, {"A", "B"})
    confirmed = await decide(own, SPECIALIST, proposed["resolution"]["id"])
    assert (confirmed["problems"], confirmed["resolution"]["status"]) == ([], "RESOLVED")
    after = await passport(own)
    assert (after["status"], after["value"], after["document"]) == ("CONFIRMED", "A", {"id": right})
    assert (after["candidates"], after["conflicts"]) == ([], [])
    assert after["resolution"] == {
        "id": proposed["resolution"]["id"],
        "status": "RESOLVED",
        "proposedBy": "Sotrudnik Staff",
        "decidedBy": "Sotrudnik Staff",
        "document": {"id": right},
    }
    assert (await passport(own, Role.DISPATCHER))["value"] == "A"
    assert [row[0] for row in await rows(own.dsn, OPEN, ANNA.id)] == [0]
    assert await rebuilt(own) == 9  # the passports of the other children, which the world writes by hand
    assert await passport(own) == after
    trail = [tuple(row) for row in await rows(own.dsn, TRAIL, ANNA.id)]
    assert [name for name, _ in trail] == ["Mutation.factConflictResolve", "Mutation.factConflictDecide"]
    assert len({purpose for _, purpose in trail}) == 1  # the same resolution
    events = await rows(own.dsn, "SELECT fields FROM outbox WHERE child_id = $1 ORDER BY created_at", ANNA.id)
    assert set(events[-1]["fields"]) >= {"bloodGroup", "conflicts", "factResolutions"}


async def test_nobody_confirms_their_own(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    proposed = (await propose(own, DOCTOR, right))["resolution"]["id"]
    for confirms in (True, False):
        assert refused(await decide(own, DOCTOR, proposed, confirms=confirms)) == ("ANOTHER_PERSON", "resolutionId")
    # A second account of the same person is the same person.
    await change(own.dsn, f"UPDATE account SET staff_id = '{STAFF[DOCTOR]}' WHERE subject = 'specialist-1'")
    await change(own.dsn, f"UPDATE referral SET staff_id = '{STAFF[DOCTOR]}'")
    assert refused(await decide(own, SPECIALIST, proposed)) == ("ANOTHER_PERSON", "resolutionId")
    assert (await passport(own))["status"] == "CONFLICTING"


async def test_the_database_holds_that_there_are_two(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    await propose(own, DOCTOR, right)
    with pytest.raises(Exception, match="ck_fact_resolution_two"):
        await change(
            own.dsn, "UPDATE fact_resolution SET status = 'RESOLVED', decided_by = proposed_by, decided_at = now()"
        )


async def test_rejected_and_withdrawn_change_nothing(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    first = (await propose(own, DOCTOR, right))["resolution"]["id"]
    assert refused(await propose(own, SPECIALIST, right)) == ("ALREADY_DONE", "fact")
    assert refused(await withdraw(own, SPECIALIST, first)) == ("ANOTHER_PERSON", "resolutionId")
    assert (await decide(own, SPECIALIST, first, confirms=False))["resolution"]["status"] == "REJECTED"
    second = (await propose(own, SPECIALIST, right))["resolution"]["id"]
    assert (await withdraw(own, SPECIALIST, second))["resolution"]["status"] == "WITHDRAWN"
    for ended in (first, second):
        assert refused(await decide(own, DOCTOR, ended)) == ("ALREADY_DONE", "resolutionId")
    assert refused(await withdraw(own, SPECIALIST, second)) == ("ALREADY_DONE", "resolutionId")
    assert await statuses(own) == ["WITHDRAWN", "REJECTED"]
    assert (await passport(own))["status"] == "CONFLICTING"


async def test_only_a_laboratory_result_in_force_decides(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    wrong = await clinical(own, "wrong", "B(III)")  # of kind LAB_RESULT, by a doctor
    newborn = await lab(own, "newborn", "AB(IV)", f"{TODAY - timedelta(days=ANNA.age * 366 - 10)}")
    nothing = global_id("MedicalDocument", ANNA.id, uid(999))
    silent = global_id("MedicalDocument", ANNA.id, uid(501))  # states no blood group
    strange = await lab(own, "strange", "B(III)", kid=VERA)
    for document in (wrong, nothing, silent, strange, newborn):
        assert refused(await propose(own, DOCTOR, document)) == ("INVALID", "documentId")
    assert refused(await propose(own, DOCTOR, right, "RH_FACTOR")) == ("CONFLICT", "fact")
    await annulled(own, right)
    assert refused(await propose(own, DOCTOR, right)) in {("INVALID", "documentId"), ("CONFLICT", "fact")}


async def test_a_hidden_document_is_as_none(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    await change(own.dsn, "UPDATE medical_document SET labels = '{ADOPTION}' WHERE source_id = 'Observation/right'")
    assert refused(await propose(own, DOCTOR, right)) == ("INVALID", "documentId")


async def test_what_comes_between_is_looked_at_first(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    proposed = (await propose(own, DOCTOR, right))["resolution"]["id"]
    await clinical(own, "again", "B(III)", "2022-04-01")
    assert refused(await decide(own, SPECIALIST, proposed)) == ("CONFLICT", "resolutionId")
    assert (await passport(own))["status"] == "CONFLICTING"
    await decide(own, SPECIALIST, proposed, confirms=False)
    await resolved(own, right)
    assert (await passport(own))["value"] == "A"


async def test_a_later_document_opens_it_again_and_its_annulment_closes_it(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    await resolved(own, right)
    await clinical(own, "agrees", "A(II)", "2022-05-01")
    assert (await passport(own))["value"] == "A"
    later = await clinical(own, "later", "B(III)", "2022-06-01")
    shown = await passport(own)
    assert (shown["status"], shown["value"], shown["resolution"]) == ("CONFLICTING", None, None)
    assert await statuses(own) == ["LAPSED"]
    await annulled(own, later)
    assert ((await passport(own))["value"], await statuses(own)) == ("A", ["RESOLVED"])


async def test_what_is_only_told_does_not_open_it_again(own: Graph) -> None:
    """5 A 6: ranks 4 and 5 confirm nothing, and nothing that two persons have agreed on by a laboratory."""
    right = await lab(own, "right", "A(II)")
    wrong = await clinical(own, "wrong", "B(III)")
    await resolved(own, right)
    await clinical(own, "told", "O(I)", "2022-06-01")
    assert (await passport(own))["status"] == "CONFLICTING"
    weak = "SET source_rank = 5 FROM medical_document d WHERE d.id = document_id AND d.source_id = 'Observation/told'"
    await change(own.dsn, f"UPDATE fact {weak}")
    await rebuilt(own)
    assert (await passport(own))["value"] == "A"
    await annulled(own, wrong)
    # Two now: the laboratory's and what was told; the resolution has still looked at everything that weighs.
    assert (await passport(own))["value"] == "A"


async def test_the_annulment_of_its_document_undoes_it(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    await resolved(own, right)
    await annulled(own, right)
    shown = await passport(own)
    assert (shown["value"], shown["resolution"]) == ("B", None)
    assert await statuses(own) == ["LAPSED"]


@pytest.mark.parametrize("role", [DOCTOR, SPECIALIST])
async def test_a_child_out_of_reach_is_one_answer(own: Graph, role: Role) -> None:
    right = await lab(own, "right", "A(II)", kid=GLEB)
    await lab(own, "wrong", "B(III)", kid=GLEB)
    assert refused(await propose(own, role, right, kid=GLEB)) == ("NOT_FOUND", "child")
    for child in (GLEB, BORIS, ANNA):
        nothing = global_id("FactResolution", child.id, uid(999))
        assert refused(await decide(own, role, nothing)) == ("NOT_FOUND", "resolutionId")
        assert refused(await withdraw(own, role, nothing)) == ("NOT_FOUND", "resolutionId")


async def test_one_s_own_family_is_resolved_by_others(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    proposed = (await propose(own, DOCTOR, right))["resolution"]["id"]
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = 'specialist-1'")
    assert refused(await decide(own, SPECIALIST, proposed)) == ("NOT_FOUND", "resolutionId")


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role not in (DOCTOR, SPECIALIST)])
async def test_nobody_else_proposes(graph: Graph, role: Role) -> None:
    wish = {
        "idempotencyKey": "k",
        "child": {"id": ANNA.global_id},
        "fact": "BLOOD_GROUP",
        "documentId": global_id("MedicalDocument", ANNA.id, uid(501)),
    }
    assert (await graph.ask(RESOLVE, role, {"input": wish})).code == "FORBIDDEN"


async def test_of_two_at_once_one_proposes(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    answers = await asyncio.gather(propose(own, DOCTOR, right), propose(own, SPECIALIST, right))
    codes = [each["problems"][0]["code"] if each["problems"] else "OK" for each in answers]
    assert sorted(codes) == ["ALREADY_DONE", "OK"]


async def test_an_annulment_beside_the_decision_leaves_no_orphan(own: Graph) -> None:
    """5 A 7: whichever comes first."""
    for number in range(4):
        right = await lab(own, f"right{number}", "A(II)")
        wrong = await clinical(own, f"wrong{number}", "B(III)")
        proposed = (await propose(own, DOCTOR, right))["resolution"]["id"]
        await asyncio.gather(decide(own, SPECIALIST, proposed), annulled(own, right))
        shown = await passport(own)
        assert (shown["value"], shown["document"], shown["resolution"]) == ("B", {"id": wrong}, None)
        await decide(own, SPECIALIST, proposed, confirms=False)
        await annulled(own, wrong)


async def test_the_same_key_proposes_once(own: Graph) -> None:
    right = await lab(own, "right", "A(II)")
    await clinical(own, "wrong", "B(III)")
    given = {"idempotencyKey": "same", "child": {"id": ANNA.global_id}, "fact": "BLOOD_GROUP", "documentId": right}
    first, second = [await ask(own, DOCTOR, RESOLVE, **given) for _ in range(2)]
    assert first == second
    assert len(await rows(own.dsn, "SELECT FROM fact_resolution")) == 1
