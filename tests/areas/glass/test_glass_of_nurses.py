"""Break-glass for a nurse and a school nurse: more of a child of their own, and of no other (domain.md 4.7, G and note 36)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.glass.test_break_glass import OPEN, REVIEW, acted, opened, wish
from tests.http.client import Answer, Graph, change, rows
from tests.http.world import ANNA, BORIS, DOCUMENTS, GLEB, POLYCLINIC, STAFF, VERA, Kid

pytestmark = pytest.mark.asyncio(loop_scope="module")

LABELS = ("MENTAL", "SUBSTANCE", "HIV", "STI", "REPRODUCTIVE")
CHILD = """query ($id: ID!) { child(by: {id: $id}) {
  passport { diagnoses { items { display icd10 } } } breakGlassGrants { nodes { reason } } } }"""
CAPSULE = """query ($id: ID!) { emergencyCapsule(by: {id: $id}) { childId name { full } bloodGroup { value status }
  drugAllergies { items { substance } } alertFlags medications { assertion } contacts { representative { phone } }
  diagnoses { assertion items { display icd10 } } } }"""


async def label_diseases(graph: Graph) -> None:
    """One disease under each label of domain.md 3.14."""
    for label in (*LABELS, "MALTREATMENT", "GENETIC", "ADOPTION"):
        await change(
            graph.dsn,
            f"""INSERT INTO condition (child_id, id, document_id, state, recorded_at, clinical_status, chronic, display, disease,
            stated_on, labels)
            VALUES ('{ANNA.id}', gen_random_uuid(), '{DOCUMENTS[0]}', 'CURRENT', now(), 'ACTIVE', false, '{label}',
            '{label}', current_date, '{{{label}}}')""",
        )


async def diseases(graph: Graph, role: Role, kid: Kid = ANNA) -> set[Any]:
    """The displays that a role reads in the list of diagnoses."""
    diagnoses = (await graph.ask(CHILD, role, {"id": kid.global_id})).data["child"]["passport"]["diagnoses"]["items"]
    return {each["display"] for each in diagnoses}


async def test_a_nurse_sees_labelled_rows_while_her_glass_covers_labels(own: Graph) -> None:
    await label_diseases(own)
    before = await diseases(own, Role.NURSE)
    assert not before & set(LABELS)
    assert (await opened(own, Role.NURSE, child=ANNA))["problems"] == []
    assert await diseases(own, Role.NURSE) == before
    payload = await opened(own, Role.NURSE, child=ANNA, key="labels", coversLabels=True)
    assert payload["grant"]["coversLabels"] is True
    # For a nurse HIV, STI and REPRODUCTIVE are a denial, not G.
    assert await diseases(own, Role.NURSE) == before | {"MENTAL", "SUBSTANCE"}
    await change(own.dsn, "UPDATE break_glass_grant SET expires_at = now()")
    assert await diseases(own, Role.NURSE) == before


async def test_an_emergency_doctor_on_call_opens_what_waits_behind_glass(own: Graph) -> None:
    await label_diseases(own)
    asked = "query ($id: ID!) { child(by: {id: $id}) { documents { nodes { title } } passport { healthGroup { status } } } }"
    called = (await own.ask(asked, Role.EMERGENCY_DOCTOR, {"id": ANNA.global_id})).data["child"]
    assert called["documents"] == {"nodes": []}
    assert called["passport"] == {"healthGroup": {"status": "HIDDEN"}}
    before = await diseases(own, Role.EMERGENCY_DOCTOR)
    assert "MALTREATMENT" in before
    assert not before & set(LABELS)
    await opened(own, child=ANNA)
    open_to = (await own.ask(asked, Role.EMERGENCY_DOCTOR, {"id": ANNA.global_id})).data["child"]
    assert len(open_to["documents"]["nodes"]) == len(DOCUMENTS)
    assert open_to["passport"] == {"healthGroup": {"status": "UNKNOWN"}}
    assert await diseases(own, Role.EMERGENCY_DOCTOR) == before
    await opened(own, child=ANNA, key="labels", coversLabels=True)
    assert await diseases(own, Role.EMERGENCY_DOCTOR) == before | set(LABELS)


async def test_a_school_nurse_reads_the_capsule_of_an_emergency_that_she_records(own: Graph) -> None:
    await label_diseases(own)
    before = (await own.ask(CAPSULE, Role.SCHOOL_NURSE, {"id": ANNA.global_id})).data["emergencyCapsule"]
    assert before["name"] is None
    assert before["bloodGroup"] == {"value": None, "status": "HIDDEN"}
    assert before["contacts"] is before["alertFlags"] is None
    payload = await opened(own, Role.SCHOOL_NURSE, child=ANNA, coversLabels=True)
    assert payload["capsule"]["bloodGroup"] == {"value": "AB", "status": "CONFIRMED"}
    answer = await own.ask(CAPSULE, Role.SCHOOL_NURSE, {"id": ANNA.global_id})
    capsule = answer.data["emergencyCapsule"]
    assert capsule["bloodGroup"]["value"] == "AB"
    assert capsule["alertFlags"] == ["ASTHMA"]
    assert capsule["contacts"][0]["representative"]["phone"]
    # No diagnoses, no codes, and no label by any glass of hers (4.7: the cell is a denial).
    assert capsule["diagnoses"] == {"assertion": "HIDDEN", "items": None}
    assert "J45" not in answer.text
    page = (await own.ask(CHILD, Role.SCHOOL_NURSE, {"id": ANNA.global_id})).data["child"]
    assert page["passport"]["diagnoses"]["items"] is None
    (entry, *_) = await rows(
        own.dsn,
        "SELECT purpose FROM audit_entry WHERE $1 = ANY(child_ids) AND purpose IS NOT NULL",
        ANNA.id,
    )
    assert entry["purpose"] == "UNCONSCIOUS"


@pytest.mark.parametrize(("role", "kid"), [(Role.NURSE, GLEB), (Role.SCHOOL_NURSE, VERA), (Role.SCHOOL_NURSE, BORIS)])
async def test_a_child_out_of_reach_is_to_a_nurse_like_one_that_is_not_there(own: Graph, role: Role, kid: Kid) -> None:
    out_of_reach = await own.ask(OPEN, role, wish(kid))
    nowhere = await own.ask(OPEN, role, nobody())
    assert out_of_reach.data == nowhere.data
    assert [each["code"] for each in out_of_reach.data["breakGlassOpen"]["problems"]] == ["NOT_FOUND"]
    assert not await rows(
        own.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1 AND role = $2", kid.id, role.value
    )


def nobody() -> dict[str, Any]:
    """The input for a number that no child has."""
    given = wish(key="k2")["input"]
    return {"input": {**given, "child": {"policyNumber": "7" * 16}}}


@pytest.mark.parametrize(
    ("role", "parted"),
    [
        (Role.NURSE, f"UPDATE assignment SET valid_to = current_date - 2 WHERE staff_id = '{STAFF[Role.NURSE]}'"),
        (Role.NURSE, f"UPDATE child SET district_id = NULL WHERE id = '{ANNA.id}'"),
        (Role.SCHOOL_NURSE, "UPDATE enrolment SET valid_to = current_date - 2"),
    ],
)
async def test_the_glass_of_a_nurse_ends_with_her_reach(own: Graph, role: Role, parted: str) -> None:
    await label_diseases(own)
    grant = (await opened(own, role, child=ANNA, coversLabels=True))["grant"]["id"]
    by_id = "query ($id: ID!) { node(id: $id) { id } }"
    assert (await own.ask(by_id, role, {"id": grant})).data["node"]
    await change(own.dsn, parted)
    assert (await own.ask(CHILD, role, {"id": ANNA.global_id})).data == {"child": None}
    assert (await own.ask(by_id, role, {"id": grant})).data == {"node": None}
    capsule = await own.ask(CAPSULE, Role.SCHOOL_NURSE, {"id": ANNA.global_id})
    if role is Role.SCHOOL_NURSE:
        assert capsule.data == {"emergencyCapsule": None}
    listed = await own.ask("{ myChildren(first: 100) { nodes { id } } }", role)
    assert ANNA.global_id not in listed.text


async def test_what_a_nurse_opened_is_told_to_the_family_and_reviewed(own: Graph) -> None:
    await opened(own, Role.NURSE, child=ANNA)
    await change(
        own.dsn, f"UPDATE assignment SET organization_id = '{POLYCLINIC}' WHERE staff_id = '{STAFF[Role.AUDITOR]}'"
    )
    family_answer: Answer = await own.ask(CHILD, Role.PARENT, {"id": ANNA.global_id})
    assert family_answer.data["child"]["breakGlassGrants"]["nodes"] == [{"reason": "UNCONSCIOUS"}]
    queue = await own.ask("{ myChildren { nodes { id breakGlassGrants { nodes { id reason } } } } }", Role.AUDITOR)
    waiting = {child["id"]: child["breakGlassGrants"]["nodes"] for child in queue.data["myChildren"]["nodes"]}
    (grant,) = waiting[ANNA.global_id]
    review = {"grantId": grant["id"], "outcome": "JUSTIFIED", "note": "The ward confirms it"}
    done = await acted(own, REVIEW, Role.AUDITOR, idempotencyKey="r", **review)
    assert done.data["breakGlassReview"]["problems"] == []
