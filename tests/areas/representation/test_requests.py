"""How a right comes about: asked for, decided by a registrar, by two of them, or given by a parent (domain.md 5 F 41)."""

from datetime import timedelta
from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.representation.asking import (
    ACT,
    APPLICANT,
    CERTIFICATE,
    COURT,
    OTHER,
    PERSON,
    REASON,
    REGISTRAR,
    SECOND_REGISTRAR,
    asked,
    people,
    reached,
    refused,
    write,
    wrote,
)
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, GLEB, STAFF, TODAY, global_id, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")

DECIDE = "representationDecide"
GRANTS: dict[str, Any] = {"grants": True, "reason": REASON}


async def test_a_request_opens_nothing_until_a_registrar_grants_it(own: Graph) -> None:
    await people(own)
    request = await asked(own)
    assert await reached(own) == set()
    payload = await wrote(own, REGISTRAR, DECIDE, requestId=request, **GRANTS)
    assert payload["status"] == "ACTIVE"
    assert payload["representation"]["basis"] == {"kind": "BIRTH_CERTIFICATE", "number": CERTIFICATE["number"]}
    assert await reached(own) == {ANNA.global_id}
    assert await refused(own, REGISTRAR, DECIDE, requestId=request, **GRANTS) == ("ALREADY_DONE", "requestId")
    trail = "SELECT p.fields[1] AS field FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
    trail += " WHERE p.fields[1] LIKE 'Mutation.%' AND $1 = ANY(e.child_ids) AND e.outcome = 'OK' ORDER BY e.at"
    written = [row["field"] for row in await rows(own.dsn, trail, ANNA.id)]
    assert written == ["Mutation.representationRequest", "Mutation.representationDecide"]
    (step,) = await rows(own.dsn, "SELECT act, subject, reason FROM representation_event")
    assert tuple(step) == ("GRANT", REGISTRAR, REASON)


async def test_a_refused_and_a_withdrawn_request_open_nothing(own: Graph) -> None:
    await people(own)
    request = await asked(own)
    payload = await wrote(own, REGISTRAR, DECIDE, requestId=request, grants=False, reason=REASON)
    assert (payload["status"], payload["representation"]) == ("REVOKED", None)
    given = {"child": {"policyNumber": ANNA.policy_number}, "kind": "PARENT", "document": CERTIFICATE}
    application = (await wrote(own, APPLICANT, "representationRequest", **given))["applicationId"]
    assert await refused(own, "parent-1", "representationWithdraw", applicationId=application) == (
        "NOT_FOUND",
        "applicationId",
    )
    await wrote(own, APPLICANT, "representationWithdraw", applicationId=application)
    again = await refused(own, APPLICANT, "representationWithdraw", applicationId=application)
    assert again == ("NOT_FOUND", "applicationId")
    assert await reached(own) == set()


@pytest.mark.parametrize(
    ("kind", "document"),
    [
        ("GUARDIAN", ACT),
        ("TRUSTEE", COURT),
        ("FOSTER", {**ACT, "kind": "FOSTER_AGREEMENT"}),
        ("INSTITUTION", {**ACT, "kind": "PLACEMENT_ACT"}),
        ("PARENT", COURT),
    ],
)
async def test_two_registrars_decide_over_guardians_and_courts(own: Graph, kind: str, document: Any) -> None:
    """Note 43 of domain.md 4.7: the same person twice is one."""
    await people(own)
    request = await asked(own, kind=kind, document=document)
    payload = await wrote(own, REGISTRAR, DECIDE, requestId=request, **GRANTS)
    assert (payload["status"], payload["representation"]) == ("VERIFIED", None)
    assert await reached(own) == set()
    assert await refused(own, REGISTRAR, DECIDE, requestId=request, **GRANTS) == ("ANOTHER_PERSON", "requestId")
    assert await reached(own) == set()
    await wrote(own, OTHER, DECIDE, requestId=request, **GRANTS)
    assert await reached(own) == {ANNA.global_id}


@pytest.mark.parametrize("tie", ["account", "person", "spouse", "own child"])
async def test_nobody_decides_over_themselves_or_their_family(own: Graph, tie: str) -> None:
    """5 C 25: the applicant is the registrar, represents a child with them, or represents them."""
    await people(own)
    request, registrar = await asked(own), STAFF[Role.REGISTRAR]
    ties = {
        "account": f"UPDATE account SET representative_id = '{PERSON}' WHERE subject = '{REGISTRAR}'",
        "person": f"UPDATE representative SET staff_id = '{registrar}' WHERE id = '{PERSON}'",
        "spouse": f"UPDATE account SET representative_id = '{uid(3310)}' WHERE subject = '{REGISTRAR}'",
        "own child": f"UPDATE account SET child_id = '{GLEB.id}' WHERE subject = '{REGISTRAR}'",
    }
    home = f"INSERT INTO representative (id) VALUES ('{uid(3310)}');"
    for person, number in ((PERSON, 3311), (uid(3310), 3312)):
        home += (
            " INSERT INTO representation (child_id, id, representative_id, kind, status, valid_from, court_restricted,"
            f" is_primary_contact, basis_kind) VALUES ('{GLEB.id}', '{uid(number)}', '{person}', 'PARENT', 'ACTIVE',"
            " '2020-01-01', false, false, 'REGISTER');"
        )
    await change(own.dsn, (home if tie in ("spouse", "own child") else "") + ties[tie])
    assert await refused(own, REGISTRAR, DECIDE, requestId=request, **GRANTS) == ("ANOTHER_PERSON", "requestId")
    assert (await wrote(own, OTHER, DECIDE, requestId=request, **GRANTS))["status"] == "ACTIVE"


async def test_a_registrar_of_the_childs_own_family_finds_no_request(own: Graph) -> None:
    """5 F 42."""
    await people(own)
    request = await asked(own)
    await change(own.dsn, f"UPDATE account SET representative_id = '{uid(301)}' WHERE subject = '{REGISTRAR}'")
    assert await refused(own, REGISTRAR, DECIDE, requestId=request, **GRANTS) == ("NOT_FOUND", "requestId")


async def test_a_registrar_of_another_polyclinic_finds_no_request(own: Graph) -> None:
    await people(own)
    request = await asked(own, child=GLEB)
    assert await refused(own, REGISTRAR, DECIDE, requestId=request, **GRANTS) == ("NOT_FOUND", "requestId")


async def test_a_request_does_not_tell_who_lives_in_the_city(own: Graph) -> None:
    """5 B 15: it is kept, answered and taken back alike for a child that nobody knows."""
    await people(own)
    answers = []
    for number in (ANNA.policy_number, "9" * 16):
        given = {"child": {"policyNumber": number}, "kind": "PARENT", "document": CERTIFICATE}
        payload = await wrote(own, APPLICANT, "representationRequest", **given)
        taken = await wrote(own, APPLICANT, "representationWithdraw", applicationId=payload["applicationId"])
        answers.append((sorted(payload), len(payload["applicationId"]), bool(taken["withdrawnAt"])))
    assert answers[0] == answers[1]
    assert [
        row["child_id"] for row in await rows(own.dsn, "SELECT child_id FROM representation_request ORDER BY id")
    ] == [
        ANNA.id,
        None,
    ]


async def test_a_request_makes_nobody_family(own: Graph) -> None:
    """Otherwise whoever asks for all children of a nurse's neighbours would take her own patients away."""
    await people(own)
    await change(own.dsn, f"UPDATE account SET representative_id = '{uid(301)}' WHERE subject = 'nurse-1'")
    query, given = "{ myChildren(first: 100) { nodes { id } } }", {"kind": "PARENT", "document": CERTIFICATE}
    before = (await own.ask(query)).data
    for kid in (ANNA, GLEB):
        await wrote(own, APPLICANT, "representationRequest", child={"policyNumber": kid.policy_number}, **given)
    assert (await own.ask(query)).data == before


@pytest.mark.parametrize(
    ("wrong", "name"),
    [
        ({"document": ACT}, "document"),
        ({"document": None}, "document"),
        ({"kind": "DELEGATED"}, "document"),
        ({"document": {**CERTIFICATE, "issuedOn": (TODAY + timedelta(days=2)).isoformat()}}, "document"),
        ({"document": {**CERTIFICATE, "number": " "}}, "document"),
        ({"document": {**CERTIFICATE, "kind": "REGISTER"}}, "document"),
        ({"validTo": (TODAY - timedelta(days=2)).isoformat()}, "validTo"),
    ],
)
async def test_a_request_shows_a_document_that_fits(own: Graph, wrong: dict[str, Any], name: str) -> None:
    await people(own)
    given = {"child": {"policyNumber": ANNA.policy_number}, "kind": "PARENT", "document": CERTIFICATE, **wrong}
    assert await refused(own, APPLICANT, "representationRequest", **given) == ("INVALID", name)
    assert await rows(own.dsn, "SELECT FROM representation_request") == []


async def test_twenty_requests_of_one_person_wait_at_most(own: Graph) -> None:
    await people(own)
    waiting = (
        "INSERT INTO representation_request (id, representative_id, kind, status, requested_at, expires_at)"
        f" SELECT gen_random_uuid(), '{PERSON}', 'DELEGATED', 'REQUESTED', now(), now() + interval '1 day'"
        " FROM generate_series(1, 20)"
    )
    await change(own.dsn, waiting)
    given = {"child": {"policyNumber": ANNA.policy_number}, "kind": "PARENT", "document": CERTIFICATE}
    assert await refused(own, APPLICANT, "representationRequest", **given) == ("INVALID", "child")


async def test_who_has_a_right_or_a_court_order_is_granted_no_other(own: Graph) -> None:
    await people(own)
    request = await asked(own)
    other = await asked(own)
    await wrote(own, REGISTRAR, DECIDE, requestId=request, **GRANTS)
    assert await refused(own, REGISTRAR, DECIDE, requestId=other, **GRANTS) == ("INVALID", "requestId")
    ended = "UPDATE representation SET status = 'REVOKED', court_restricted = true WHERE representative_id = "
    await change(own.dsn, f"{ended}'{PERSON}'")
    assert await refused(own, REGISTRAR, DECIDE, requestId=other, **GRANTS) == ("INVALID", "requestId")
    assert await reached(own) == set()


async def test_a_request_is_decided_within_thirty_days(own: Graph) -> None:
    await people(own)
    request = await asked(own)
    await change(own.dsn, "UPDATE representation_request SET expires_at = now() - interval '1 second'")
    query = "query ($id: ID!) { child(by: {id: $id}) { representationRequests { nodes { id status applicant } } } }"
    requests = (await own.ask(query, Role.REGISTRAR, {"id": ANNA.global_id})).data["child"]["representationRequests"]
    assert requests["nodes"] == [{"id": request, "status": "EXPIRED", "applicant": "Prositel Petr"}]
    assert await refused(own, REGISTRAR, DECIDE, requestId=request, **GRANTS) == ("ALREADY_DONE", "requestId")


async def test_a_registrar_reads_what_is_asked_for_and_no_clinical_field(own: Graph) -> None:
    """Row 50: what it takes to decide. A family sees of it the relatives who wait to be let in."""
    await people(own)
    await asked(own)
    fields = "id applicant kind status basis { kind number issuer issuedOn } validTo requestedAt expiresAt"
    query = f"query ($id: ID!) {{ child(by: {{id: $id}}) {{ representationRequests {{ nodes {{ {fields} }} }}"
    query += " passport { bloodGroup { value } } } }"
    answer = await own.ask(query, Role.REGISTRAR, {"id": ANNA.global_id})
    (request,) = answer.data["child"]["representationRequests"]["nodes"]
    assert request["basis"] == CERTIFICATE
    assert request["applicant"] == "Prositel Petr"
    assert answer.data["child"]["passport"]["bloodGroup"]["value"] is None
    for role in (Role.PARENT, Role.NURSE, Role.DISTRICT_DOCTOR):
        seen = (await own.ask(query, role, {"id": ANNA.global_id})).data["child"]["representationRequests"]
        assert seen is None or seen["nodes"] == []
    await asked(own, kind="DELEGATED", document=None)
    seen = (await own.ask(query, Role.PARENT, {"id": ANNA.global_id})).data["child"]["representationRequests"]
    assert [(node["kind"], node["applicant"]) for node in seen["nodes"]] == [("DELEGATED", "Prositel Petr")]


@pytest.mark.parametrize("role", sorted(set(TOKEN_ROLES) - {Role.PARENT}))
async def test_only_who_has_an_account_as_a_representative_asks(graph: Graph, role: Role) -> None:
    document = "mutation ($i: RepresentationRequestInput!) { representationRequest(input: $i) { requestedAt } }"
    given = {"idempotencyKey": "k", "child": {"policyNumber": BORIS.policy_number}, "kind": "PARENT"}
    answer = await graph.ask(document, role, {"i": given})
    assert answer.code == "FORBIDDEN"


async def test_the_database_refuses_a_right_without_a_proof_and_one_persons_decision_for_two(own: Graph) -> None:
    await people(own)
    await asked(own, kind="GUARDIAN", document=ACT)
    both = f"verified_by = '{SECOND_REGISTRAR}', decided_by = '{SECOND_REGISTRAR}'"
    for statement in (
        "UPDATE representation SET basis_kind = NULL",
        "UPDATE representation SET basis_annulled_at = now()",
        f"UPDATE representation_request SET status = 'ACTIVE', {both}",
        "UPDATE representation_request SET basis_kind = 'BIRTH_CERTIFICATE'",
    ):
        with pytest.raises(Exception, match="check constraint"):
            await change(own.dsn, statement)


async def test_the_same_key_answers_the_same_and_writes_once(own: Graph) -> None:
    await people(own)
    given = {"child": {"policyNumber": ANNA.policy_number}, "kind": "PARENT", "document": CERTIFICATE, "key": "once"}
    first = await wrote(own, APPLICANT, "representationRequest", **given)
    assert await wrote(own, APPLICANT, "representationRequest", **given) == first
    assert len(await rows(own.dsn, "SELECT FROM representation_request")) == 1
    request = global_id(
        "RepresentationRequest", ANNA.id, (await rows(own.dsn, "SELECT id FROM representation_request"))[0][0]
    )
    decision = await write(own, REGISTRAR, DECIDE, requestId=request, grants=True, reason="short")
    assert decision.data[DECIDE]["problems"][0]["path"] == ["input", "reason"]
