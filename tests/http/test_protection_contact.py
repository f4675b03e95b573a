"""A nurse learns whom to call where the rows are not hers to read; the family learns nothing (domain.md 4.7 note 17, 5 F 44)."""

from typing import Any

import pytest
from sqlmodel import SQLModel

from graph.sql.protection import LABELLED
from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, DOCUMENTS, POLYCLINIC

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASKED = """query ($id: ID!) { child(by: {id: $id}) { passport { protectionContact diagnoses { items { display } }
  socialStatuses { kind } access(only: ["protectionContact"]) { state } } documents { nodes { title } } } }"""
DUTY = ". You have a duty to report suspected violence or neglect."
SILENT = sorted(set(TOKEN_ROLES) - {Role.NURSE, Role.SCHOOL_NURSE})
SAID = "child_id, id, document_id, recorded_at, labels"
VALUES = f"'{ANNA.id}', gen_random_uuid(), '{DOCUMENTS[0]}', now(), '{{MALTREATMENT}}'"
CONDITION = f"""INSERT INTO condition ({SAID}, clinical_status, chronic, display, disease, stated_on, state)
  VALUES ({VALUES}, 'ACTIVE', false, 'Struck', 'struck', current_date, '%s')"""
STATUS = f"INSERT INTO social_status ({SAID}, kind, state) VALUES ({VALUES}, 'VICTIM', 'CURRENT')"
DOCUMENT = f"UPDATE medical_document SET labels = '{{MALTREATMENT}}' WHERE id = '{DOCUMENTS[1]}'"


async def contact(graph: Graph, role: Role, kid: Any = ANNA) -> Any:
    """What a role is told."""
    answer = await graph.ask(ASKED, role, {"id": kid.global_id})
    return answer.data["child"]["passport"]["protectionContact"]


@pytest.mark.parametrize("role", [Role.NURSE, Role.SCHOOL_NURSE])
@pytest.mark.parametrize("written", [CONDITION % "CURRENT", STATUS, DOCUMENT])
async def test_a_nurse_gets_the_contact_instead_of_the_row(own: Graph, role: Role, written: str) -> None:
    assert await contact(own, role) is None
    await change(own.dsn, written)
    answer = await own.ask(ASKED, role, {"id": ANNA.global_id})
    contact_shown = answer.data["child"]["passport"]["protectionContact"]
    assert (
        contact_shown == "Call the child-protection contact before you act: the head of the child's polyclinic" + DUTY
    )
    assert "Struck" not in answer.text
    assert "VICTIM" not in answer.text
    await change(
        own.dsn, f"UPDATE organization SET child_protection_contact = 'Dr. Guard, 112' WHERE id = '{POLYCLINIC}'"
    )
    assert await contact(own, role) == "Call the child-protection contact before you act: Dr. Guard, 112" + DUTY
    if role is Role.NURSE:
        assert await contact(own, role, BORIS) is None


@pytest.mark.parametrize("state", ["SUPERSEDED", "RETRACTED"])
async def test_a_row_that_is_no_longer_in_force_says_nothing(own: Graph, state: str) -> None:
    await change(own.dsn, CONDITION % state)
    assert await contact(own, Role.NURSE) is None
    await change(own.dsn, f"{DOCUMENT}; UPDATE medical_document SET status = 'ANNULLED'")
    assert await contact(own, Role.NURSE) is None


@pytest.mark.parametrize("role", SILENT)
async def test_nobody_else_can_tell_that_there_is_such_a_row(own: Graph, role: Role) -> None:
    kid = BORIS if role is Role.CHILD else ANNA
    asked = """query ($id: ID!) { child(by: {id: $id}) { passport { protectionContact
      access(only: ["protectionContact"]) { state rule unlock } } } }"""
    before = await own.ask(asked, role, {"id": kid.global_id})
    await change(own.dsn, f"{DOCUMENT}; UPDATE medical_document SET child_id = '{kid.id}' WHERE id = '{DOCUMENTS[1]}'")
    (document_row,) = await rows(own.dsn, "SELECT child_id FROM medical_document WHERE 'MALTREATMENT' = ANY (labels)")
    assert document_row["child_id"] == kid.id
    assert (await own.ask(asked, role, {"id": kid.global_id})).body == before.body
    assert "duty" not in before.text


# What was told of a change and a reminder have the labels of what they tell of, a correction has ADOPTION alone, due_item,
# episode and support_measure are views of rows that are looked into, a flag of risk is computed from such, and paper has those of words
# on its back: none is a record of harm of its own.
NO_RECORD = (
    "outbox",
    "correction",
    "due_item",
    "episode",
    "support_measure",
    "risk_flag",
    "reminder",
    "paper_volume",
    "archive_request",
)


async def test_every_table_with_labels_is_looked_into() -> None:
    labelled = {
        name
        for name, table in SQLModel.metadata.tables.items()
        if {"child_id", "labels"} <= set(table.c.keys()) and name not in NO_RECORD
    }
    assert {str(model.__tablename__) for model in LABELLED} == labelled
