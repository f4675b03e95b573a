"""Doctors register documents and amend their own; nothing is overwritten (domain.md 3.10, 5 A 1, 5 A 6)."""

from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.areas.document_entry.entering import (
    DOCTOR,
    JPEG,
    PNG,
    REGISTER,
    SPECIALIST,
    amend,
    annul,
    ask,
    base64_of,
    blood,
    documents,
    passport,
    pdf,
    problem,
    register,
    scan,
    states,
)
from tests.areas.resolution.resolving import lab
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, GLEB, STAFF, TODAY
from tests.ingest.bundles import own_code

pytestmark = pytest.mark.asyncio(loop_scope="module")

NOTE = {"resourceType": "ClinicalImpression", "status": "completed", "date": "2023-01-01", "summary": "Well"}
PROBLEM = ("INVALID", "resource")


async def test_a_structured_document_is_registered_as_one_s_own(own: Graph) -> None:
    payload = await register(own, resource=blood("b", "A(II) Rh+"))
    assert (payload["problems"], payload["doubts"]) == ([], [])
    shown = payload["document"]
    assert (shown["kind"], shown["status"], shown["sourceKind"]) == ("LAB_RESULT", "REGISTERED", "EMR")
    assert shown["author"] == "Sotrudnik Staff"
    assert (await passport(own))["bloodGroup"] == {"status": "CONFIRMED", "value": "A", "labConfirmed": False}
    (row,) = await rows(own.dsn, "SELECT sent_by, source_system FROM medical_document WHERE sent_by IS NOT NULL")
    assert row["sent_by"] == STAFF[DOCTOR]


async def test_a_document_bundle_is_one_document(own: Graph) -> None:
    top = {"resourceType": "Composition", "status": "final", "title": "Epicrisis", "date": "2023-01-01"}
    entries = [{"resource": top}, {"resource": blood("b", "A(II)", code="883-9")}]
    payload = await register(own, resource={"resourceType": "Bundle", "type": "document", "entry": entries})
    assert (payload["problems"], payload["document"]["title"]) == ([], "Epicrisis")
    assert (await passport(own))["bloodGroup"]["value"] == "A"


async def test_a_document_of_one_s_own_is_replaced_and_stays(own: Graph) -> None:
    before = (await register(own, resource=blood("b", "B(III) Rh+")))["document"]["id"]
    payload = await amend(own, before, resource=blood("c", "A(II) Rh+"))
    assert (payload["problems"], payload["document"]["status"]) == ([], "REGISTERED")
    after = payload["document"]["id"]
    query = "query ($id: ID!) { node(id: $id) { ... on MedicalDocument { status replacedBy { id } structured } } }"
    shown = (await own.ask(query, DOCTOR, {"id": before})).data["node"]
    assert (shown["status"], shown["replacedBy"]) == ("AMENDED", {"id": after})
    assert "B(III)" in str(shown["structured"])
    assert (await passport(own))["bloodGroup"] == {"status": "CONFIRMED", "value": "A", "labConfirmed": False}
    assert ("BLOOD_GROUP", "B", "SUPERSEDED") in await states(own)
    # The newest version is amended, not one before it.
    assert problem(await amend(own, before, resource=blood("d", "O(I) Rh+"))) == ("CONFLICT", "documentId")
    third = await amend(own, after, resource=blood("d", "O(I) Rh+"))
    assert (third["problems"], (await passport(own))["bloodGroup"]["value"]) == ([], "O")


async def test_only_its_author_amends_it_by_one_of_its_kind(own: Graph) -> None:
    before = (await register(own, resource=blood("b", "B(III) Rh+")))["document"]["id"]
    colleague = await amend(own, before, SPECIALIST, resource=blood("c", "A(II) Rh+"))
    assert problem(colleague) == ("ANOTHER_PERSON", "documentId")
    assert problem(await amend(own, before, resource=NOTE)) == PROBLEM
    await annul(own, before)
    assert problem(await amend(own, before, resource=blood("c", "A(II) Rh+"))) == ("ALREADY_DONE", "documentId")
    assert await documents(own) == 4


async def test_what_one_may_not_state_is_not_registered(own: Graph) -> None:
    assert problem(await register(own, SPECIALIST, resource=own_code("health-group", "II"))) == PROBLEM
    assert (await register(own, resource=own_code("health-group", "II")))["problems"] == []


async def test_what_is_not_understood_is_told(own: Graph) -> None:
    payload = await register(own, resource=blood("b", "A or B"))
    assert (payload["problems"], len(payload["doubts"])) == ([], 1)
    assert (await states(own)) == []


@pytest.mark.parametrize("content", [pdf(), JPEG, PNG], ids=["pdf", "jpeg", "png"])
async def test_a_scan_is_a_document_without_facts(own: Graph, content: bytes) -> None:
    payload = await register(own, scan=scan(content, kind="SCHOOL_CARD"))
    shown = payload["document"]
    assert (payload["problems"], shown["kind"], shown["sourceKind"]) == ([], "SCHOOL_CARD", "PAPER_DIGITISED")
    assert (shown["title"], shown["date"]) == ("Card 026", "2023-05-01")
    assert await states(own) == []
    query = "query ($id: ID!) { node(id: $id) { ... on MedicalDocument { download(format: ORIGINAL) { address } } } }"
    address = (await own.ask(query, DOCTOR, {"id": shown["id"]})).data["node"]["download"]["address"]
    original = (await own.client.get(address)).text
    assert base64_of(content) in original


async def test_what_was_typed_in_from_paper_opens_conflicts_and_replaces_nothing(own: Graph) -> None:
    """5 A 6: it ranks below a laboratory, and the weaker one does not win by being newer."""
    allergies = [{"substance": "Hazelnut", "category": "FOOD", "criticality": "HIGH"}]
    facts = {"bloodGroup": "B", "rhFactor": "NEGATIVE", "allergies": allergies}
    payload = await register(own, scan=scan(JPEG, facts=facts))
    assert (payload["problems"], payload["document"]["sourceKind"]) == ([], "PAPER_DIGITISED")
    shown = await passport(own)
    assert (shown["bloodGroup"], shown["rhFactor"]["value"]) == (
        {"status": "CONFIRMED", "value": "B", "labConfirmed": False},
        "NEGATIVE",
    )
    assert {"substance": "Hazelnut", "category": "FOOD", "criticality": "HIGH"} in shown["allergies"]["items"]
    await lab(own, "l", "A(II)", "2020-01-01")
    shown = await passport(own)
    assert (shown["bloodGroup"]["status"], shown["bloodGroup"]["value"]) == ("CONFLICTING", None)
    assert shown["conflicts"] == [{"field": "BLOOD_GROUP"}]
    await annul(own, payload["document"]["id"])
    assert (await passport(own))["bloodGroup"] == {"status": "CONFIRMED", "value": "A", "labConfirmed": True}


@pytest.mark.parametrize("role", [DOCTOR, SPECIALIST])
async def test_a_child_out_of_reach_is_not_there(own: Graph, role: Role) -> None:
    assert problem(await register(own, role, GLEB, resource=NOTE)) == ("NOT_FOUND", "child")


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role not in (DOCTOR, SPECIALIST)])
async def test_nobody_else_registers(graph: Graph, role: Role) -> None:
    wish = {"idempotencyKey": "k", "child": {"id": ANNA.global_id}, "resource": NOTE}
    assert (await graph.ask(REGISTER, role, {"input": wish})).code == "FORBIDDEN"


async def test_what_comes_twice_is_stored_once(own: Graph) -> None:
    before = await documents(own)
    given = {"idempotencyKey": "same", "child": {"id": ANNA.global_id}, "scan": scan(JPEG)}
    first, second = [await ask(own, DOCTOR, REGISTER, **given) for _ in range(2)]
    assert first == second
    # Under another key, too, while the first one stands.
    assert problem(await register(own, scan=scan(JPEG))) == ("ALREADY_DONE", "resource")
    assert await documents(own) == before + 1
    await annul(own, first["document"]["id"])
    assert (await register(own, scan=scan(JPEG)))["problems"] == []


WRONG: dict[str, dict[str, Any]] = {
    "nothing": {},
    "both": {"resource": NOTE, "scan": scan(JPEG)},
    "no resource": {"resource": [NOTE]},
    "no document": {"resource": {"resourceType": "Patient"}},
    "a collection": {"resource": {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": NOTE}]}},
    "a bundle of nothing": {"resource": {"resourceType": "Bundle", "type": "document", "entry": []}},
    "broken entries": {"resource": {"resourceType": "Bundle", "type": "document", "entry": [1]}},
    "void": {"resource": {**NOTE, "status": "entered-in-error"}},
    "of the future": {"resource": {**NOTE, "date": f"{TODAY.year + 1}-01-01"}},
    "of somebody else": {"resource": {**NOTE, "subject": {"reference": "Patient/another"}}},
    "too big": {"resource": {**NOTE, "summary": "a" * 200_001}},
}


def nested(depth: int) -> Any:
    """A list in a list, so often."""
    return [nested(depth - 1)] if depth else 1


async def test_json_that_no_one_writes_down_is_refused(graph: Graph) -> None:
    assert problem(await register(graph, resource={**NOTE, "x": nested(300)})) == PROBLEM


@pytest.mark.parametrize("name", WRONG)
async def test_what_is_no_document_is_a_problem(graph: Graph, name: str) -> None:
    before = await documents(graph)
    assert problem(await register(graph, **WRONG[name])) == PROBLEM
    assert await documents(graph) == before


async def test_a_patient_of_its_own_is_refused(graph: Graph) -> None:
    top = {"resourceType": "Composition", "status": "final", "title": "t", "date": "2023-01-01"}
    entries = [{"resource": top}, {"resource": {"resourceType": "Patient", "birthDate": "2015-01-01"}}]
    payload = await register(graph, resource={"resourceType": "Bundle", "type": "document", "entry": entries})
    assert problem(payload) == PROBLEM


async def test_without_record_nothing_is_registered(own: Graph) -> None:
    """5 E 34."""
    before = await documents(own)
    await change(own.dsn, "REVOKE INSERT ON audit_entry FROM passport_audit")
    wish = {"idempotencyKey": "k", "child": {"id": ANNA.global_id}, "resource": NOTE}
    assert (await own.ask(REGISTER, DOCTOR, {"input": wish})).code == "UNAVAILABLE"
    assert await documents(own) == before
