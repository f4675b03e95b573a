"""Certificates are filled in, issued, revoked, replaced and verified (domain.md 3.11, rows 18 and 52, 5 C 26)."""

import hashlib
import json
import re
from datetime import timedelta
from typing import Any

import pytest

from graph.areas.certificate.forms import FIELDS, FOR_SCHOOL, STATED, shipped_form
from graph.areas.certificate.rules import STATES
from graph.areas.certificate.texts import TEXTS
from graph.areas.certificate.types import CertificateForm
from graph.viewer import TOKEN_ROLES, Role
from tests.areas.certificate.issuing import (
    DOCTOR,
    REPLACE,
    REVOKE,
    SPECIALIST,
    STATEMENT,
    ask,
    issue,
    issued,
    listed,
    ready,
)
from tests.areas.correction.correcting import refused
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, DISEASE, OTHER_POLYCLINIC, SCHOOL, TODAY, VERA

pytestmark = pytest.mark.asyncio(loop_scope="module")

TRAIL = """SELECT p.operation, e.child_ids, e.subject, p.role FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
WHERE p.operation = $1 ORDER BY e.at, e.number"""
ALLOWED = {DOCTOR, SPECIALIST}
SHORT = """mutation ($id: ID!) { certificateIssue(input: {idempotencyKey: "k", child: {id: $id}, form: PE_GROUP}) {
  problems { code } } }"""


def code_of(payload: dict[str, Any]) -> tuple[str, str]:
    """Code and field of the one problem, beside the child."""
    (problem,) = payload["problems"]
    return problem["code"], problem["path"][-1]


async def test_the_forms_are_whole() -> None:
    assert (
        set(FOR_SCHOOL) == {form.name for form in CertificateForm} == {shipped_form(code).code for code in FOR_SCHOOL}
    )
    assert STATES.keys() == TEXTS.keys() == FIELDS.difference(STATED)


async def test_one_is_refused_until_it_is_ready_and_then_filled_in(own: Graph) -> None:
    before = await issue(own)
    assert before["certificate"] is None
    assert code_of(before) == ("INVALID", "form")
    assert before["child"]["certificateReadiness"] == {
        "identity": "PRESENT",
        "diagnoses": "PRESENT",
        "healthGroup": "NEEDS_EXAMINATION",
        "inspection": "NEEDS_EXAMINATION",
        "signature": "NEEDS_SIGNATURE",
    }
    assert not await rows(own.dsn, "SELECT FROM certificate")
    await ready(own)
    certificate = await issued(own)
    assert (certificate["form"], certificate["status"], certificate["addressee"]) == ("FORM_079U", "ISSUED", None)
    assert certificate["signature"] == "SIMULATED"
    assert certificate["validTo"] == (TODAY + timedelta(days=shipped_form("FORM_079U").days)).isoformat()
    lines = dict(line.split(": ", 1) for line in certificate["lines"])
    assert lines["Группа здоровья"] == "II"
    assert f"{DISEASE}, J45.0" in lines["Текущие диагнозы"]
    assert certificate["document"]["kind"] == "CERTIFICATE"
    (trail, *_) = await rows(own.dsn, TRAIL, "Mutation.certificateIssue")
    assert [str(each) for each in trail["child_ids"]] == [str(ANNA.id)]
    events = await rows(own.dsn, "SELECT fields FROM outbox WHERE child_id = $1 ORDER BY created_at", ANNA.id)
    assert {"certificates", "documents"} <= {name for event in events for name in event["fields"]}


@pytest.mark.parametrize(
    "statement", [None, {"noContraindications": True}, {"inspectedOn": "2020-01-01", "noContraindications": True}]
)
async def test_what_the_doctor_does_not_state_is_not_ready(own: Graph, statement: dict[str, object] | None) -> None:
    await ready(own)
    assert code_of(await issue(own, statement=statement)) == ("INVALID", "form")


async def test_what_is_old_is_not_ready(own: Graph) -> None:
    await ready(own)
    await change(own.dsn, "UPDATE passport SET health_group_effective_at = now() - interval '400 days'")
    payload = await issue(own)
    assert payload["child"]["certificateReadiness"]["healthGroup"] == "STALE"
    assert code_of(payload) == ("INVALID", "form")


async def test_a_label_leaves_no_trace_on_paper_and_in_what_is_ready(own: Graph) -> None:
    await ready(own)
    await change(own.dsn, "UPDATE condition SET labels = '{MALTREATMENT}'")
    question = "query ($id: ID!) { child(by: {id: $id}) { certificateReadiness(form: FORM_079U) { diagnoses } } }"
    told = {}
    for role in (DOCTOR, Role.PARENT):
        child = (await own.ask(question, role, {"id": ANNA.global_id})).data["child"]
        told[role] = child["certificateReadiness"]["diagnoses"]
    assert told == {DOCTOR: "PRESENT", Role.PARENT: "MISSING"}
    certificate = await issued(own)
    assert DISEASE not in json.dumps(certificate)
    assert "J45" not in json.dumps(certificate)


async def test_only_doctors_of_the_child_issue(own: Graph) -> None:
    await ready(own)
    for role in TOKEN_ROLES:
        if role not in ALLOWED:
            assert (await own.ask(SHORT, role, {"id": ANNA.global_id})).code == "FORBIDDEN", role
    assert refused(await issue(own, kid=VERA)) == ("NOT_FOUND", "child")
    assert (await issue(own, "PE_GROUP", SPECIALIST))["problems"] == []


async def test_a_school_reads_what_is_addressed_to_it_and_never_a_diagnosis(own: Graph) -> None:
    await ready(own)
    await change(own.dsn, "UPDATE allergy SET substance = 'Диабет E10.9 сахарный'")
    await change(own.dsn, "UPDATE vaccination SET vaccine = 'BCG J45.0 эпилепсия'")
    await change(own.dsn, f"UPDATE measurement SET effective_at = now() WHERE child_id = '{ANNA.id}'")
    await issued(own)
    for form in ("PE_GROUP", "FORM_063U"):
        await issued(own, form)
    absent = {"absentFrom": TODAY.isoformat(), "absentTo": TODAY.isoformat()}
    assert (await issued(own, "FORM_095U", statement=absent))["addressee"] == f"SCHOOL {SCHOOL.hex[-2:]}"
    seen = await listed(own, Role.SCHOOL_NURSE)
    assert sorted(each["form"] for each in seen) == ["FORM_063U", "FORM_095U", "PE_GROUP"]
    text = json.dumps(seen, ensure_ascii=False)
    assert not re.search(
        r"[A-TV-Z]\d\d(\.\d)?\b(?!-)|диабет|эпилеп|" + DISEASE, re.sub(r'"code": "[^"]*"', "", text), re.IGNORECASE
    )
    assert len(await listed(own, Role.PARENT)) == 4
    # Of another school: the nurse is told of none.
    await change(
        own.dsn,
        "UPDATE certificate SET addressee_id = (SELECT id FROM organization WHERE kind = 'AMBULANCE') WHERE form <> 'FORM_079U'",
    )
    assert await listed(own, Role.SCHOOL_NURSE) == []
    for each in await rows(
        own.dsn,
        "SELECT structured FROM medical_document d JOIN certificate c ON c.document_id = d.id AND c.form <> 'FORM_079U'",
    ):
        assert not re.search(r"диабет|эпилеп|J45|E10|" + DISEASE, each["structured"], re.IGNORECASE)


async def test_the_database_addresses_no_diagnosis_to_a_school(own: Graph) -> None:
    await ready(own)
    await issued(own)
    with pytest.raises(Exception, match="ck_certificate_addressee"):
        await change(own.dsn, f"UPDATE certificate SET addressee_id = '{SCHOOL}'")


async def verified(graph: Graph, code: str) -> dict[str, object]:
    response = await graph.client.get(f"/verify/{code}")
    assert response.status_code == 200
    return dict(response.json())


NOTHING = {"valid": False, "from": None, "until": None}


async def test_anybody_verifies_a_code_and_learns_nothing_else(own: Graph) -> None:
    await ready(own)
    certificate = await issued(own)
    valid = {"valid": True, "from": certificate["validFrom"], "until": certificate["validTo"]}
    assert await verified(own, certificate["code"]) == valid
    page = await own.client.get(f"/verify/{certificate['code']}", headers={"accept": "text/html"})
    assert "Действительна" in page.text
    assert ANNA.family not in page.text
    assert certificate["number"] not in page.text
    for guess in ("A" * 32, "x", certificate["code"][:-1], certificate["number"], "%00"):
        assert await verified(own, guess) == NOTHING, guess
    await change(own.dsn, "UPDATE certificate SET valid_from = valid_from - 100, valid_to = current_date - 1")
    assert await verified(own, certificate["code"]) == NOTHING
    trail = await rows(own.dsn, TRAIL, "VerifyCertificate")
    assert len(trail) == 8
    assert {(*row["child_ids"], row["subject"]) for row in trail} == {("anybody",)}
    assert len(certificate["code"]) * 5 >= 128
    (stored,) = await rows(own.dsn, "SELECT code_hash FROM certificate")
    assert bytes(stored["code_hash"]) == hashlib.sha256(certificate["code"].encode()).digest()


VERIFY = "query ($code: String!) { verifyCertificate(code: $code) { valid validFrom validUntil } }"
UNKNOWN = {"verifyCertificate": {"valid": False, "validFrom": None, "validUntil": None}}


async def test_who_is_signed_in_is_told_the_same_by_the_graph(own: Graph) -> None:
    certificate = await issued(own, "PE_GROUP")
    code = certificate["code"]
    valid = {"valid": True, "validFrom": certificate["validFrom"], "validUntil": certificate["validTo"]}
    for role in TOKEN_ROLES:
        assert (await own.ask(VERIFY, role, {"code": code})).data == {"verifyCertificate": valid}, role
    assert (await own.ask(VERIFY, DOCTOR, {"code": f" {code[:8].lower()} {code[8:]}"})).data[
        "verifyCertificate"
    ] == valid
    assert (await own.ask(VERIFY, None, {"code": code})).code == "UNAUTHENTICATED"
    for guess in ("A" * 32, "", code[:-1], certificate["number"], code + "x" * 5_000):
        assert (await own.ask(VERIFY, DOCTOR, {"code": guess})).data == UNKNOWN, guess[:40]
    await ready(own)
    assert (await ask(own, REVOKE, certificateId=certificate["id"], reason="OTHER"))["problems"] == []
    assert (await own.ask(VERIFY, DOCTOR, {"code": code})).data == UNKNOWN


async def test_guesses_are_bounded(own: Graph) -> None:
    answers = [(await own.client.get(f"/verify/{n}")).status_code for n in range(150)]
    assert answers[0] == 200
    assert set(answers) == {200, 429}


async def test_one_is_revoked_once_and_its_document_is_annulled(own: Graph) -> None:
    await ready(own)
    certificate = await issued(own)
    revoked = await ask(own, REVOKE, certificateId=certificate["id"], reason="NO_LONGER_TRUE")
    assert (revoked["problems"], revoked["certificate"]["status"]) == ([], "REVOKED")
    assert revoked["certificate"]["revocationReason"] == "NO_LONGER_TRUE"
    assert revoked["certificate"]["document"]["status"] == "ANNULLED"
    assert await verified(own, certificate["code"]) == NOTHING
    again = await ask(own, REVOKE, certificateId=certificate["id"], reason="OTHER")
    assert refused(again) == ("ALREADY_DONE", "certificateId")


async def test_an_annulled_document_is_no_valid_certificate(own: Graph) -> None:
    await ready(own)
    certificate = await issued(own)
    annul = "mutation ($input: DocumentAnnulInput!) { documentAnnul(input: $input) { problems { code } } }"
    assert (await ask(own, annul, documentId=certificate["document"]["id"], reason="OTHER"))["problems"] == []
    assert [each["status"] for each in await listed(own, DOCTOR)] == ["REVOKED"]
    assert await verified(own, certificate["code"]) == NOTHING


async def test_one_replaces_another(own: Graph) -> None:
    await ready(own)
    before = await issued(own, "PE_GROUP")
    await ready(own)
    payload = await ask(own, REPLACE, certificateId=before["id"])
    after = payload["certificate"]
    assert (payload["problems"], after["status"], after["form"]) == ([], "ISSUED", "PE_GROUP")
    assert {each["status"] for each in await listed(own, Role.PARENT)} == {"ISSUED", "REPLACED"}
    assert await verified(own, before["code"]) == NOTHING
    assert (await verified(own, after["code"]))["valid"] is True
    assert refused(await ask(own, REPLACE, certificateId=before["id"])) == ("ALREADY_DONE", "certificateId")


async def test_one_that_replaces_another_may_be_for_another_school(own: Graph) -> None:
    before = await issued(own, "PE_GROUP")
    await change(own.dsn, f"UPDATE organization SET kind = 'SCHOOL' WHERE id = '{OTHER_POLYCLINIC}'")
    await ready(own)
    for strange in ("nowhere", ""):
        refusal = await ask(own, REPLACE, certificateId=before["id"], addressee=strange)
        assert refused(refusal) == ("INVALID", "addressee")
    await ready(own)
    after = (await ask(own, REPLACE, certificateId=before["id"], addressee=OTHER_POLYCLINIC.hex))["certificate"]
    assert after["addressee"] != before["addressee"]
    camp = await issued(own)
    await ready(own)
    refusal = await ask(own, REPLACE, certificateId=camp["id"], addressee=OTHER_POLYCLINIC.hex, statement=STATEMENT)
    assert refused(refusal) == ("INVALID", "addressee"), "079/u is for no school"


async def test_a_hidden_and_a_strange_certificate_are_none(own: Graph) -> None:
    await ready(own)
    certificate = await issued(own, "PE_GROUP")
    await change(own.dsn, "UPDATE certificate SET labels = '{UNHEARD_OF}'")
    hidden = await ask(own, REVOKE, certificateId=certificate["id"], reason="OTHER")
    assert refused(hidden) == ("NOT_FOUND", "certificateId")
    assert await listed(own, Role.PARENT) == []


async def test_the_same_key_issues_once(own: Graph) -> None:
    await ready(own)
    answers = [await issue(own, idempotencyKey="same") for _ in range(2)]
    assert answers[0]["certificate"]["id"] == answers[1]["certificate"]["id"]
    assert len(await rows(own.dsn, "SELECT FROM certificate")) == 1


async def test_an_addressee_is_a_school(own: Graph) -> None:
    await ready(own)
    assert refused(await issue(own, addressee=SCHOOL.hex)) == ("INVALID", "addressee")
    assert refused(await issue(own, "PE_GROUP", addressee="nowhere")) == ("INVALID", "addressee")
    assert refused(await issue(own, "PE_GROUP", kid=BORIS)) == ("INVALID", "addressee")
    assert (await issue(own, "PE_GROUP", addressee=SCHOOL.hex))["problems"] == []
