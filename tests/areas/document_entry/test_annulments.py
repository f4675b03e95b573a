"""Doctors annul documents of their organization: the row stays, what it states is taken back (domain.md 5 A 7, 5 F 44)."""

import pytest

from graph.database.connection import connect
from graph.execute.global_id import decode_global_id
from graph.ingest.retract import rebuild
from graph.viewer import TOKEN_ROLES, Role
from tests.areas.document_entry.entering import (
    ANNUL,
    DOCTOR,
    SPECIALIST,
    annul,
    ask,
    blood,
    passport,
    problem,
    register,
    states,
)
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, DOCUMENTS, GLEB, OTHER_POLYCLINIC, STAFF, VERA, global_id, uid
from tests.ingest.bundles import own_code

pytestmark = pytest.mark.asyncio(loop_scope="module")

TRAIL = """SELECT e.purpose FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE e.child_ids = ARRAY[$1::uuid]
AND p.operation = 'Mutation.documentAnnul' AND e.purpose IS NOT NULL"""


async def entered(graph: Graph, says: str = "B(III) Rh+", role: Role = DOCTOR) -> str:
    """A document with a blood group; its id."""
    payload = await register(graph, role, resource=blood(says[0], says))
    assert payload["problems"] == [], payload
    return str(payload["document"]["id"])


async def test_what_it_states_is_retracted_and_the_row_stays(own: Graph) -> None:
    right, wrong = await entered(own, "A(II) Rh+"), await entered(own, "B(III) Rh+")
    assert (await passport(own))["bloodGroup"]["status"] == "CONFLICTING"
    await change(own.dsn, "DELETE FROM outbox")
    payload = await annul(own, wrong)
    assert payload["problems"] == []
    shown = payload["document"]
    assert (shown["id"], shown["status"], shown["annulmentReason"]) == (wrong, "ANNULLED", "WRONG_CONTENT")
    assert shown["annulledAt"]
    assert (await passport(own))["bloodGroup"] == {"status": "CONFIRMED", "value": "A", "labConfirmed": False}
    assert ("BLOOD_GROUP", "B", "RETRACTED") in await states(own)
    events = await rows(own.dsn, "SELECT fields FROM outbox WHERE child_id = $1", ANNA.id)
    assert {name for row in events for name in row["fields"]} >= {"documents", "bloodGroup", "conflicts"}
    (entry,) = await rows(own.dsn, TRAIL, ANNA.id)
    assert entry[0] == f"document {decode_global_id(wrong, {'MedicalDocument': 2}).key}: WRONG_CONTENT"
    assert problem(await annul(own, wrong)) == ("ALREADY_DONE", "documentId")
    await annul(own, right)
    assert (await passport(own))["bloodGroup"]["status"] == "RETRACTED"
    connection = await connect(own.dsn)
    before = await passport(own)
    await rebuild(connection)
    await connection.close()
    assert await passport(own) == before


async def test_the_same_key_annuls_once(own: Graph) -> None:
    document = await entered(own)
    given = {"idempotencyKey": "same", "documentId": document, "reason": "OTHER"}
    first, second = [await ask(own, DOCTOR, ANNUL, **given) for _ in range(2)]
    assert first == second
    assert len(await rows(own.dsn, TRAIL, ANNA.id)) == 1


async def test_a_colleague_annuls_it_but_not_what_they_may_not_write(own: Graph) -> None:
    """4.7, write: healthGroup: to take a value back is to write it."""
    blood_group = await entered(own)
    group = await register(own, resource=own_code("health-group", "II"))
    assert problem(await annul(own, group["document"]["id"], SPECIALIST)) == ("NOT_FOUND", "documentId")
    assert (await annul(own, blood_group, SPECIALIST))["document"]["status"] == "ANNULLED"


async def test_nobody_elsewhere_annuls_it(own: Graph) -> None:
    document = await entered(own)
    move = f"UPDATE assignment SET organization_id = '{OTHER_POLYCLINIC}' WHERE staff_id = '{STAFF[SPECIALIST]}'"
    await change(own.dsn, move)
    assert problem(await annul(own, document, SPECIALIST)) == ("NOT_FOUND", "documentId")
    assert (await annul(own, document))["problems"] == []


async def test_of_what_one_may_not_annul_there_is_one_answer(own: Graph) -> None:
    """A child out of reach, one that is none, another's document, an imported, a hidden one: the same words (5 B 15)."""
    document = await entered(own)
    await change(own.dsn, "UPDATE medical_document SET labels = '{ADOPTION}' WHERE sent_by IS NOT NULL")
    await change(own.dsn, f"UPDATE medical_document SET sent_by = '{uid(407)}' WHERE sent_by IS NOT NULL")
    of_others = [global_id("MedicalDocument", kid.id, uid(999)) for kid in (ANNA, GLEB, VERA, BORIS)]
    imported = global_id("MedicalDocument", ANNA.id, DOCUMENTS[0])
    nobody = global_id("MedicalDocument", uid(998), uid(999))
    answers = [await annul(own, each) for each in (document, *of_others, imported, nobody)]
    assert {(*problem(each), each["problems"][0]["message"]) for each in answers} == {
        (*problem(answers[0]), answers[0]["problems"][0]["message"])
    }
    assert problem(answers[0]) == ("NOT_FOUND", "documentId")
    assert not await rows(own.dsn, "SELECT FROM medical_document WHERE status = 'ANNULLED'")


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role not in (DOCTOR, SPECIALIST)])
async def test_nobody_else_annuls(graph: Graph, role: Role) -> None:
    wish = {"idempotencyKey": "k", "documentId": global_id("MedicalDocument", ANNA.id, DOCUMENTS[0]), "reason": "OTHER"}
    assert (await graph.ask(ANNUL, role, {"input": wish})).code == "FORBIDDEN"
