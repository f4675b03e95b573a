"""Nurses and registrars receive a child that has an appointment where they work today, and no longer (domain.md 4.5, R_ORG)."""

from datetime import timedelta
from typing import Any

import pytest

from graph.viewer import Role
from tests.areas.ambulance_call.test_ambulance_calls import reaches
from tests.areas.appointment.test_appointments import appointment
from tests.areas.correction.correcting import BASIS
from tests.feeds.sending import NOW, take
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, GLEB, OTHER_POLYCLINIC, STAFF

pytestmark = pytest.mark.asyncio(loop_scope="module")

NURSE, REGISTRAR = Role.NURSE, Role.REGISTRAR
RECEIVING = (NURSE, REGISTRAR)
DAY = "{ expectedChildren { nodes { id name { family } } pageInfo { hasNextPage } } }"
MINE = "{ myChildren(first: 50) { nodes { id } } }"
RECEIVED = """query ($id: ID!) { child(by: {id: $id}) {
  name { family } birthDate policyNumber district { code } representatives { nodes { status } }
  corrections { nodes { id } } attachments { nodes { id } } representationRequests { nodes { id } } documents { nodes { id } }
  passport { bloodGroup { status } access(only: ["bloodGroup"]) { state } } } }"""


async def expected(graph: Graph, role: Role) -> list[str]:
    return [node["id"] for node in (await graph.ask(DAY, role)).data["expectedChildren"]["nodes"]]


@pytest.mark.parametrize("role", RECEIVING)
@pytest.mark.parametrize("status", ["booked", "arrived", "fulfilled"])
async def test_on_its_day_and_while_it_stands(own: Graph, role: Role, status: str) -> None:
    assert not await reaches(own, role=role)
    await take(own.dsn, "UMIAS", appointment(status=status))
    assert await reaches(own, role=role)
    assert await expected(own, role) == [GLEB.global_id]
    for sequence, over in enumerate(("cancelled", "noshow"), 2):
        await take(own.dsn, "UMIAS", appointment(sequence=sequence, status=over))
        assert not await reaches(own, role=role)
        assert await expected(own, role) == []


@pytest.mark.parametrize("role", RECEIVING)
@pytest.mark.parametrize("days", [-1, 1])
async def test_not_on_another_day(own: Graph, role: Role, days: int) -> None:
    await take(own.dsn, "UMIAS", appointment(begins=NOW + timedelta(days=days)))
    assert not await reaches(own, role=role)
    assert await expected(own, role) == []


@pytest.mark.parametrize("role", RECEIVING)
async def test_not_elsewhere_nor_once_one_works_there_no_longer(own: Graph, role: Role) -> None:
    await take(own.dsn, "UMIAS", appointment(organization={"value": OTHER_POLYCLINIC.hex}))
    assert not await reaches(own, role=role)
    await take(own.dsn, "UMIAS", appointment(sequence=2))
    assert await reaches(own, role=role)
    await change(own.dsn, f"UPDATE assignment SET valid_to = current_date - 1 WHERE staff_id = '{STAFF[role]}'")
    assert not await reaches(own, role=role)
    assert await expected(own, role) == []


@pytest.mark.parametrize("role", [Role.DISTRICT_DOCTOR, Role.SCHOOL_NURSE, Role.DISPATCHER, Role.SPECIALIST])
async def test_nobody_else_receives(own: Graph, role: Role) -> None:
    await take(own.dsn, "UMIAS", appointment())
    assert not await reaches(own, role=role)
    assert await expected(own, role) == []


async def test_a_registrar_receives_and_decides_nothing(own: Graph) -> None:
    await take(own.dsn, "UMIAS", appointment())
    child: Any = (await own.ask(RECEIVED, REGISTRAR, {"id": GLEB.global_id})).data["child"]
    assert (child["name"]["family"], child["policyNumber"]) == (GLEB.family, GLEB.policy_number)
    assert child["district"]["code"] is not None
    for hidden in ("corrections", "attachments", "representationRequests", "documents"):
        assert child[hidden] == {"nodes": []}, hidden
    assert child["passport"]["bloodGroup"]["status"] == "HIDDEN"
    write = """mutation ($input: CorrectionProposeInput!) { correctionPropose(input: $input) { problems { code } } }"""
    wish = {"idempotencyKey": "k", "child": {"id": GLEB.global_id}, "what": "FAMILY", "value": "Drugoi", "basis": BASIS}
    refused = (await own.ask(write, REGISTRAR, {"input": wish})).data["correctionPropose"]
    assert [each["code"] for each in refused["problems"]] == ["NOT_FOUND"]
    # A nurse proposes, as for who is attached (note 42).
    proposed = (await own.ask(write, NURSE, {"input": wish})).data["correctionPropose"]
    assert proposed["problems"] == []


async def test_lists_of_children_are_those_of_districts(own: Graph) -> None:
    """A list of who is reached is led by districts: who is expected stands in the list of the day alone, once."""
    await take(own.dsn, "UMIAS", appointment(), appointment(ANNA, number="A-2"))
    for role in RECEIVING:
        mine = [node["id"] for node in (await own.ask(MINE, role)).data["myChildren"]["nodes"]]
        assert GLEB.global_id not in mine
        assert ANNA.global_id in mine
        assert sorted(await expected(own, role)) == sorted([ANNA.global_id, GLEB.global_id])


async def test_not_of_one_s_own_family_and_on_the_trail_by_its_name(own: Graph) -> None:
    """5 F 42, 5 E 32."""
    await take(own.dsn, "UMIAS", appointment())
    assert await reaches(own, role=NURSE)
    trail = "SELECT p.relations FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE e.child_ids = $1 ORDER BY e.id"
    assert (await rows(own.dsn, trail, [GLEB.id]))[-1]["relations"] == ["expected"]
    await change(
        own.dsn,
        "INSERT INTO representative (id, family, staff_id) SELECT gen_random_uuid(), 'Kin', id FROM staff"
        f" WHERE id = '{STAFF[NURSE]}';"
        " INSERT INTO representation (child_id, id, representative_id, kind, status, basis_kind, valid_from,"
        " is_primary_contact, court_restricted)"
        f" SELECT '{GLEB.id}', gen_random_uuid(), id, 'PARENT', 'REVOKED', 'REGISTER', '2020-01-01', false, false"
        " FROM representative WHERE family = 'Kin'",
    )
    assert not await reaches(own, role=NURSE)
    assert await expected(own, NURSE) == []
