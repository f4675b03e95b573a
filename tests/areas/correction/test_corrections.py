"""Nurse and doctor propose, a registrar confirms; what stood stays on record (domain row 50, 4.7 note 42, 5 B 13, 5 C 18)."""

from datetime import timedelta

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.correction.correcting import (
    BASIS,
    DOCTOR,
    NURSE,
    OTHER,
    POLICY,
    PROPOSE,
    REGISTRAR,
    SNILS,
    decide,
    propose,
    refused,
    second_registrar,
    stands,
    write,
)
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, GLEB, MOTHER, TODAY, VERA, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

HISTORY = "query ($id: ID!) { child(by: {id: $id}) { corrections { nodes { what new { family snils } } } } }"
GIVEN = "SELECT system, value, verified FROM identifier WHERE child_id = $1 ORDER BY value"


@pytest.mark.parametrize("proposer", [NURSE, DOCTOR])
async def test_a_name_is_proposed_and_confirmed(own: Graph, proposer: str) -> None:
    proposed = await propose(own, proposer, "FAMILY", "  Annova\u00a0 Petrova ")
    assert (proposed["status"], proposed["problems"]) == ("PROPOSED", [])
    assert proposed["correction"]["new"]["family"] == "Annova Petrova"
    assert proposed["correction"]["basis"] is None  # whoever proposes is no registrar
    assert await stands(own, "family") == ANNA.family
    confirmed = await decide(own, REGISTRAR, proposed["correctionId"])
    assert (confirmed["status"], confirmed["problems"]) == ("CONFIRMED", [])
    shown = confirmed["correction"]
    assert (shown["previous"]["family"], shown["new"]["family"]) == (ANNA.family, "Annova Petrova")
    assert (shown["decidedBy"], shown["basis"]) == (
        "Sotrudnik Staff",
        {"kind": BASIS["kind"], "number": BASIS["number"]},
    )
    assert await stands(own, "family") == "Annova Petrova"
    again = await decide(own, REGISTRAR, proposed["correctionId"])
    assert refused(again) == ("ALREADY_DONE", "correctionId")
    fields = await rows(own.dsn, "SELECT fields FROM outbox WHERE child_id = $1 AND 'name' = ANY (fields)", ANNA.id)
    assert len(fields) == 1
    trail = await rows(
        own.dsn,
        "SELECT p.operation FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE e.child_ids = ARRAY[$1::uuid]"
        " AND p.operation LIKE 'Mutation.correction%' AND e.outcome = 'OK' ORDER BY e.number",
        ANNA.id,
    )
    assert {row[0] for row in trail} == {"Mutation.correctionPropose", "Mutation.correctionDecide"}


async def test_what_is_refused_changes_nothing(own: Graph) -> None:
    proposed = await propose(own, NURSE, "GIVEN", "Anya")
    rejected = await decide(own, REGISTRAR, proposed["correctionId"], confirms=False)
    assert rejected["status"] == "REFUSED"
    assert await stands(own, "given") == "Maliy"
    assert refused(await decide(own, REGISTRAR, proposed["correctionId"])) == ("ALREADY_DONE", "correctionId")


async def test_a_registrar_s_own_stands_at_once_but_for_a_day_of_birth(own: Graph) -> None:
    """Rights begin and end by it (5 F 43): two registrars, as for a document of age."""
    await second_registrar(own)
    assert (await propose(own, REGISTRAR, "PATRONYMIC", "Petrovna"))["status"] == "CONFIRMED"
    assert (await propose(own, REGISTRAR, "PATRONYMIC", None))["status"] == "CONFIRMED"
    assert await stands(own, "patronymic") is None
    born = TODAY - timedelta(days=16 * 366)
    waits = await propose(own, REGISTRAR, "BIRTH_DATE", f"{born}")
    assert waits["status"] == "PROPOSED"
    assert refused(await decide(own, REGISTRAR, waits["correctionId"])) == ("ANOTHER_PERSON", "correctionId")
    assert (await decide(own, OTHER, waits["correctionId"]))["status"] == "CONFIRMED"
    assert await stands(own, "birth_date") == born


async def test_one_proposed_against_what_has_changed_is_stale(own: Graph) -> None:
    first = await propose(own, NURSE, "FAMILY", "Annova")
    second = await propose(own, DOCTOR, "FAMILY", "Anneva")
    assert (await decide(own, REGISTRAR, first["correctionId"]))["status"] == "CONFIRMED"
    assert refused(await decide(own, REGISTRAR, second["correctionId"])) == ("CONFLICT", "correctionId")
    assert await stands(own, "family") == "Annova"
    assert (await decide(own, REGISTRAR, second["correctionId"], confirms=False))["status"] == "REFUSED"


async def test_a_proposal_waits_thirty_days(own: Graph) -> None:
    proposed = await propose(own, NURSE, "FAMILY", "Annova")
    await change(own.dsn, "UPDATE correction SET expires_at = now()")
    assert refused(await decide(own, REGISTRAR, proposed["correctionId"])) == ("ALREADY_DONE", "correctionId")


async def test_a_number_follows_into_what_recognises_the_child(own: Graph) -> None:
    """A number that was a mistake recognises nobody; the new one does (ingest/identity.py)."""
    oms = "https://fhir.ru/ig/core/systems/oms"
    await change(
        own.dsn,
        f"INSERT INTO identifier VALUES ('{ANNA.id}', '{oms}', '{ANNA.policy_number}', true), ('{ANNA.id}', '{oms}', '{POLICY}', false)",
    )
    assert (await propose(own, REGISTRAR, "POLICY_NUMBER", POLICY))["status"] == "CONFIRMED"
    assert await stands(own, "policy_number") == POLICY
    assert [tuple(row) for row in await rows(own.dsn, GIVEN, ANNA.id)] == [(oms, POLICY, True)]
    by = f'{{ child(by: {{policyNumber: "{POLICY}"}}) {{ id }} }}'
    assert (await own.ask(by, Role.REGISTRAR)).data["child"] == {"id": ANNA.global_id}


async def test_another_child_s_number_is_refused_without_telling_whose(own: Graph) -> None:
    await change(own.dsn, f"UPDATE child SET policy_number = '{POLICY}', snils = '{SNILS}' WHERE id = '{GLEB.id}'")
    answer = await propose(own, REGISTRAR, "POLICY_NUMBER", POLICY)
    assert refused(answer) == ("CONFLICT", "value")
    assert not await rows(own.dsn, "SELECT FROM correction")
    # Who only proposes is not told whether somebody has the number (5 B 15).
    taken, free = [await propose(own, NURSE, "SNILS", number) for number in (SNILS, "08765430300")]
    assert taken["status"] == free["status"] == "PROPOSED"
    assert refused(await decide(own, REGISTRAR, taken["correctionId"])) == ("CONFLICT", "correctionId")


async def test_who_may_not_read_a_number_does_not_learn_whether_they_guessed_it(own: Graph) -> None:
    """5 C 18: a nurse reads `***`."""
    await change(own.dsn, f"UPDATE child SET snils = '{SNILS}' WHERE id = '{ANNA.id}'")
    guessed = await propose(own, NURSE, "SNILS", SNILS)
    other = await propose(own, NURSE, "SNILS", "08765430300")
    assert {guessed["status"], other["status"]} == {"PROPOSED"}
    assert guessed["correction"]["new"]["snils"] == other["correction"]["new"]["snils"] == "***"
    assert refused(await decide(own, REGISTRAR, guessed["correctionId"])) == ("CONFLICT", "correctionId")
    assert refused(await propose(own, REGISTRAR, "SNILS", SNILS)) == ("ALREADY_DONE", "value")


async def test_a_day_of_birth_is_followed_by_what_it_decides(own: Graph) -> None:
    """5 A 4: blood of a newborn is provisional until four months after the day of birth, whichever that is."""
    await second_registrar(own)
    born = TODAY - timedelta(days=400)
    taken = born + timedelta(days=10)
    document = uid(501)
    await change(
        own.dsn,
        "INSERT INTO fact (child_id, id, document_id, kind, value, source_rank, lab_confirmed, state, effective_at, recorded_at)"
        f" SELECT '{ANNA.id}', gen_random_uuid(), '{document}', kind, value, 1, true, 'CURRENT', '{taken} 09:00+03', now()"
        " FROM (VALUES ('BLOOD_GROUP', 'AB'), ('RH_FACTOR', 'WEAK_D')) AS said (kind, value)",
    )
    proposed = await propose(own, NURSE, "BIRTH_DATE", f"{born}")
    assert (await decide(own, REGISTRAR, proposed["correctionId"]))["status"] == "CONFIRMED"
    status = "SELECT blood_group_status, blood_group_provisional_until FROM passport WHERE child_id = $1"
    ((word, until),) = await rows(own.dsn, status, ANNA.id)
    assert word == "PROVISIONAL"
    assert timedelta(days=119) < until - born < timedelta(days=124)
    back = await propose(own, NURSE, "BIRTH_DATE", f"{born - timedelta(days=300)}")
    assert (await decide(own, REGISTRAR, back["correctionId"]))["status"] == "CONFIRMED"
    assert [tuple(row) for row in await rows(own.dsn, status, ANNA.id)] == [("CONFIRMED", None)]


async def test_the_secrecy_of_adoption_hides_the_correction_from_everybody(own: Graph) -> None:
    """Domain 3.14: name and day stand, and no list tells that there were others; the second registrar is told the id."""
    await second_registrar(own)
    basis = {**BASIS, "kind": "ADOPTION"}
    named = await propose(own, REGISTRAR, "FAMILY", "Novaya", basis=basis)
    assert (named["status"], named["correction"]) == ("CONFIRMED", None)
    waits = await propose(own, REGISTRAR, "BIRTH_DATE", f"{TODAY - timedelta(days=900)}", basis=basis)
    assert (await decide(own, OTHER, waits["correctionId"]))["status"] == "CONFIRMED"
    assert await stands(own, "family") == "Novaya"
    for role in (Role.PARENT, Role.NURSE, Role.DISTRICT_DOCTOR, Role.REGISTRAR):
        shown = (await own.ask(HISTORY, role, {"id": ANNA.global_id})).data["child"]
        assert shown == {"corrections": {"nodes": []}}
    outbox_query = (
        "SELECT FROM outbox WHERE labels = '{}' AND child_id = $1 AND fields && '{name,birthDate,corrections}'"
    )
    assert not await rows(own.dsn, outbox_query, ANNA.id)


async def test_one_s_own_family_is_corrected_by_others(own: Graph) -> None:
    """5 C 25 and 5 F 42: with an exception to look after the child, too."""
    proposed = await propose(own, NURSE, "FAMILY", "Annova")
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = '{REGISTRAR}'")
    assert refused(await propose(own, REGISTRAR, "FAMILY", "Annova")) == ("NOT_FOUND", "child")
    assert refused(await decide(own, REGISTRAR, proposed["correctionId"])) == ("NOT_FOUND", "correctionId")
    await change(
        own.dsn,
        "INSERT INTO family_exception (child_id, id, staff_id, decided_by, reason, decided_at, valid_from)"
        f" VALUES ('{ANNA.id}', '{uid(3401)}', '{uid(407)}', '{uid(401)}', 'The only one', now(), '2020-01-01')",
    )
    assert refused(await propose(own, REGISTRAR, "FAMILY", "Annova")) == ("ANOTHER_PERSON", "child")
    assert refused(await decide(own, REGISTRAR, proposed["correctionId"])) == ("ANOTHER_PERSON", "correctionId")


@pytest.mark.parametrize("subject", [NURSE, DOCTOR, REGISTRAR])
async def test_a_child_out_of_reach_is_not_there(graph: Graph, subject: str) -> None:
    assert refused(await propose(graph, subject, "FAMILY", "Glebov", child={"id": GLEB.global_id})) == (
        "NOT_FOUND",
        "child",
    )
    assert refused(await propose(graph, DOCTOR, "FAMILY", "Verov", child={"id": VERA.global_id})) == (
        "NOT_FOUND",
        "child",
    )


@pytest.mark.parametrize(
    ("what", "value"),
    [
        ("FAMILY", "   "),
        ("FAMILY", "A" * 101),
        ("GIVEN", "12"),
        ("BIRTH_DATE", None),
        ("BIRTH_DATE", f"{TODAY + timedelta(days=2)}"),
        ("BIRTH_DATE", "2016-02-30"),
        ("SEX", None),
        ("SEX", "OTHER"),
        ("POLICY_NUMBER", POLICY[:-1] + "1"),
        ("POLICY_NUMBER", "77"),
        ("SNILS", SNILS[:-1] + "6"),
    ],
)
async def test_what_cannot_be_one_is_a_problem(graph: Graph, what: str, value: str | None) -> None:
    """5 A 10 and 5 B 13: dates, check digits."""
    assert refused(await propose(graph, REGISTRAR, what, value)) == ("INVALID", "value")


@pytest.mark.parametrize(
    ("name", "value"), [("issuedOn", f"{TODAY + timedelta(days=2)}"), ("number", " "), ("issuer", "i" * 301)]
)
async def test_a_document_that_is_none_proves_nothing(graph: Graph, name: str, value: str) -> None:
    answer = await propose(graph, REGISTRAR, "FAMILY", "Annova", basis={**BASIS, name: value})
    assert refused(answer) == ("INVALID", "basis")


@pytest.mark.parametrize(
    "role", [role for role in TOKEN_ROLES if role not in (Role.NURSE, Role.DISTRICT_DOCTOR, Role.REGISTRAR)]
)
async def test_nobody_else_proposes(graph: Graph, role: Role) -> None:
    wish = {"idempotencyKey": "k", "child": {"id": ANNA.global_id}, "what": "SNILS", "value": SNILS, "basis": BASIS}
    assert (await graph.ask(PROPOSE, role, {"input": wish})).code == "FORBIDDEN"


@pytest.mark.parametrize("role", [Role.NURSE, Role.DISTRICT_DOCTOR, Role.PARENT])
async def test_registrars_alone_decide(graph: Graph, role: Role) -> None:
    decided = "mutation ($i: CorrectionDecideInput!) { correctionDecide(input: $i) { status } }"
    wish = {"idempotencyKey": "k", "correctionId": ANNA.global_id, "confirms": True}
    assert (await graph.ask(decided, role, {"i": wish})).code == "FORBIDDEN"


async def test_the_same_key_writes_once(own: Graph) -> None:
    wish = {"child": {"id": ANNA.global_id}, "what": "POLICY_NUMBER", "value": POLICY, "basis": BASIS}
    answers = [await write(own, NURSE, PROPOSE, idempotencyKey="same", **wish) for _ in range(2)]
    assert answers[0]["correctionId"] == answers[1]["correctionId"]
    assert len(await rows(own.dsn, "SELECT FROM correction")) == 1


@pytest.mark.parametrize(
    "role", [Role.SCHOOL_NURSE, Role.SPECIALIST, Role.DISPATCHER, Role.EMERGENCY_DOCTOR, Role.AUDITOR]
)
async def test_what_a_child_was_called_is_not_shown_to_all(graph: Graph, role: Role) -> None:
    child = GLEB if role is Role.AUDITOR else ANNA
    answer = await graph.ask(HISTORY, role, {"id": child.global_id})
    assert answer.data["child"]["corrections"]["nodes"] == []
    assert "Child.corrections" in answer.body["extensions"]["access"]["withheld"]


async def test_a_former_name_stays_cut_from_texts(own: Graph) -> None:
    """5 C 19 and 5 F 41: who reads a history without names does not read the one before the correction."""
    columns = "(child_id, id, document_id, kind, text, state, recorded_at, effective_at)"
    await change(
        own.dsn,
        f"INSERT INTO anamnesis {columns} VALUES ('{ANNA.id}', '{uid(3501)}', '{uid(501)}', 'LIFE', 'Mother of {ANNA.family} says',"
        " 'CURRENT', now(), now()); UPDATE representative SET family = 'Mamina'",
    )
    assert (await propose(own, REGISTRAR, "FAMILY", "Novaya"))["status"] == "CONFIRMED"
    query = "query ($id: ID!) { child(by: {id: $id}) { passport { anamnesis { text } } } }"
    answer = await own.ask(query, Role.DISTRICT_DOCTOR, {"id": ANNA.global_id})
    assert [each["text"] for each in answer.data["child"]["passport"]["anamnesis"]] == ["Mother of \u2026 says"]
