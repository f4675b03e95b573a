"""R_AUD (domain.md 4.5, 5 C 25): an auditor reads by a dated order that somebody else approved, what the matrix shows of it."""

from typing import Any

import asyncpg
import pytest

from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.world import (
    ADDRESS,
    ANNA,
    BORIS,
    DISEASE,
    GLEB,
    MOTHER,
    OTHER_POLYCLINIC,
    OTHERS,
    PHONE,
    POLYCLINIC,
    SCHOOL,
    STAFF,
    SUBSTANCE,
    TITLE,
    VERA,
)

pytestmark = pytest.mark.asyncio(loop_scope="module")

AUDITOR, REGISTRAR = STAFF[Role.AUDITOR], STAFF[Role.REGISTRAR]
WHOLE = """query ($id: ID!) { child(by: {id: $id}) { id name { full } birthDate sex policyNumber snils address
  district { name } enrollment { institution } vaccinations { nodes { vaccine } } measurements { nodes { value } }
  representatives { nodes { status courtRestricted representative { name { full } phone email } } }
  documents { nodes { kind date status title author organization sha256 structured } }
  passport { completeness bloodGroup { status value document { kind } } healthGroup { status value }
    allergies { items { substance reaction criticality } } chronicConditions { items { display icd10 } }
    diagnoses { items { display icd10 clinicalStatus } } socialStatuses { kind } anthropometry { heightCm } } } }"""
CAPSULE = """query ($id: ID!) { emergencyCapsule(by: {id: $id}) { childId name { full } bloodGroup { status value }
  drugAllergies { items { substance } } diagnoses { items { display } } } }"""
MINE = "{ myChildren(first: 100) { nodes { id } } }"
ORDER = f"""INSERT INTO audit_order (id, auditor_id, child_id, organization_id, reason, valid_from, valid_to, requested_by,
  requested_at, approved_by, approved_at) VALUES (gen_random_uuid(), '{AUDITOR}', %s, %s, 'Complaint of a mother',
  current_date - 30, current_date + 30, '{AUDITOR}', now(), '{REGISTRAR}', now())"""
OVER = {
    "before approval": "approved_by = NULL, approved_at = NULL",
    "revoked": "revoked_at = now()",
    "after its end": "valid_to = current_date - 2",
    "before its first day": "valid_from = current_date + 2",
    "of another auditor": f"auditor_id = '{STAFF[Role.NURSE]}'",
}


async def order(graph: Graph, child: Any = None, organization: Any = None) -> None:
    """Give the auditor an order in force."""
    target = [f"'{key}'" if key else "NULL" for key in (child and child.id, organization)]
    await change(graph.dsn, ORDER % tuple(target))


async def read(graph: Graph, child: Any = ANNA) -> Any:
    """What the auditor reads of a child."""
    return (await graph.ask(WHOLE, Role.AUDITOR, {"id": child.global_id})).data["child"]


async def mine(graph: Graph) -> set[str]:
    """The ids of the auditor's children."""
    return {child["id"] for child in (await graph.ask(MINE, Role.AUDITOR)).data["myChildren"]["nodes"]}


async def test_the_auditor_reads_what_the_matrix_says(own: Graph) -> None:
    """4.7, the second letter of AU: who was treated, when and how surely, and no content."""
    assert await read(own) is None
    await order(own, ANNA)
    answer = await own.ask(WHOLE, Role.AUDITOR, {"id": ANNA.global_id})
    child = answer.data["child"]
    assert (child["name"], child["sex"]) == ({"full": "A. M."}, "MALE")
    assert child["birthDate"]
    assert child["district"]["name"]
    assert child["enrollment"]["institution"]
    assert (child["policyNumber"], child["snils"], child["address"]) == ("*" * 16, "***", None)
    passport = child["passport"]
    assert (passport["bloodGroup"]["status"], passport["bloodGroup"]["value"]) == ("CONFIRMED", None)
    assert passport["healthGroup"]["status"] == "UNKNOWN"
    assert {item["substance"] for item in passport["allergies"]["items"]} == {"on record"}
    assert {item["display"] for item in passport["diagnoses"]["items"]} == {"on record"}
    assert {item["icd10"] for item in passport["diagnoses"]["items"]} == {None}
    documents = child["documents"]["nodes"]
    assert documents
    assert all(each["sha256"] and each["date"] and each["title"] == "on record" for each in documents)
    assert {each["structured"] for each in documents} == {each["author"] for each in documents} == {None}
    assert child["vaccinations"] == child["measurements"] == {"nodes": []}
    for secret in (ANNA.family, ANNA.policy_number, ANNA.snils, ADDRESS, PHONE, SUBSTANCE, DISEASE, TITLE):
        assert secret not in answer.text


async def test_the_capsule_of_an_order_has_no_content_either(own: Graph) -> None:
    await order(own, ANNA)
    answer = await own.ask(CAPSULE, Role.AUDITOR, {"id": ANNA.global_id})
    assert answer.data["emergencyCapsule"]["bloodGroup"] == {"status": "CONFIRMED", "value": None}
    assert answer.data["emergencyCapsule"]["name"] == {"full": "A. M."}
    assert SUBSTANCE not in answer.text
    assert DISEASE not in answer.text


async def test_labelled_facts_stay_closed_to_an_order(own: Graph) -> None:
    """The matrix says G, and there is no glass for auditors."""
    await order(own, ANNA)
    assert (await read(own))["passport"]["diagnoses"]["items"]
    await change(
        own.dsn, "UPDATE condition SET labels = '{MALTREATMENT}'; UPDATE medical_document SET labels = '{HIV}'"
    )
    child = await read(own)
    assert child["passport"]["diagnoses"]["items"] == child["documents"]["nodes"] == []


async def test_an_order_for_an_organization_reaches_the_children_of_its_districts(own: Graph) -> None:
    before = await mine(own)
    await order(own, organization=POLYCLINIC)
    named = {kid.global_id for kid in (ANNA, BORIS, VERA, *OTHERS)}
    assert await mine(own) == before | named
    assert (await read(own, VERA))["name"] == {"full": "V. M."}
    await change(own.dsn, f"UPDATE audit_order SET organization_id = '{OTHER_POLYCLINIC}'")
    assert await mine(own) == {GLEB.global_id}
    assert await read(own, VERA) is None
    # A school has no districts; to attend it is no attachment.
    await change(own.dsn, f"UPDATE audit_order SET organization_id = '{SCHOOL}'")
    assert await mine(own) == before
    assert await read(own) is None


@pytest.mark.parametrize("state", OVER)
@pytest.mark.parametrize("organization", [None, POLYCLINIC])
async def test_nothing_is_read_outside_its_days_and_without_approval(own: Graph, organization: Any, state: str) -> None:
    await order(own, None if organization else ANNA, organization)
    assert (await read(own))["id"] == ANNA.global_id
    assert ANNA.global_id in await mine(own)
    await change(own.dsn, f"UPDATE audit_order SET {OVER[state]}")
    assert await read(own) is None
    assert ANNA.global_id not in await mine(own)
    assert (await own.ask(CAPSULE, Role.AUDITOR, {"id": ANNA.global_id})).data == {"emergencyCapsule": None}


async def test_an_order_is_no_way_to_a_child_of_ones_own_family(own: Graph) -> None:
    """5 F 42."""
    await order(own, ANNA)
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = 'auditor-1'")
    assert await read(own) is None
    assert ANNA.global_id not in await mine(own)


async def test_an_order_counts_in_the_role_of_auditor_alone(own: Graph) -> None:
    await change(own.dsn, f"UPDATE account SET staff_id = '{AUDITOR}' WHERE subject = 'specialist-1'")
    await order(own, ANNA)
    answer = await own.ask(WHOLE, Role.SPECIALIST, {"id": ANNA.global_id})
    assert answer.data == {"child": None}


async def test_the_family_sees_the_reads_and_why(own: Graph) -> None:
    await order(own, ANNA)
    assert await read(own)
    log = "query ($id: ID!) { child(by: {id: $id}) { accessLog { nodes { actorRole relations fields } } } }"
    nodes = (await own.ask(log, Role.PARENT, {"id": ANNA.global_id})).data["child"]["accessLog"]["nodes"]
    (seen,) = [each for each in nodes if each["actorRole"] == "AUDITOR"]
    assert seen["relations"] == ["ORDERED"]
    assert {"Child.birthDate", "Condition.display"} <= set(seen["fields"])


@pytest.mark.parametrize(
    "wrong",
    [
        f"approved_by = '{AUDITOR}'",
        f"requested_by = '{REGISTRAR}'",
        "approved_by = NULL",
        f"organization_id = '{POLYCLINIC}'",
        "valid_to = valid_from + 90",
        "valid_to = valid_from - 1",
    ],
)
async def test_the_database_keeps_no_order_without_another_person_and_an_end(own: Graph, wrong: str) -> None:
    await order(own, ANNA)
    with pytest.raises(asyncpg.CheckViolationError):
        await change(own.dsn, f"UPDATE audit_order SET {wrong}")
    await change(own.dsn, "UPDATE audit_order SET valid_to = valid_from + 89")
    (kept,) = await rows(own.dsn, "SELECT valid_to - valid_from AS days FROM audit_order")
    assert kept["days"] == 89
