"""Personas: every role has one, and each reaches its child by the tables."""

import asyncio
import base64
from uuid import UUID

import asyncpg
import pytest
from joserfc.jwk import OctKey

from graph.http.local_issuer import LocalIssuer
from graph.personas import Persona, load_personas
from graph.seed.city import seed_city
from graph.viewer import TOKEN_ROLES

TODAY = "(now() at time zone 'Europe/Moscow')::date"
STAFF = "select staff_id from account where subject = $1"
WORKS = f"select from assignment a where a.staff_id = ({STAFF}) and a.valid_to is null"
CALLED = "select exists (select from ambulance_call where child_id = $2 and closed_at is null and {0} = ({1}))"
# Written by hand, apart from graph.sql.reach: the tables must say what the personas promise.
REACHES = {
    "nurse": f"select exists ({WORKS} and a.district_id = (select district_id from child where id = $2))",
    "district_doctor": f"select exists ({WORKS} and a.district_id = (select district_id from child where id = $2))",
    "registrar": f"""select exists ({WORKS} and a.organization_id = (
        select d.organization_id from child c join district d on d.id = c.district_id where c.id = $2))""",
    "school_nurse": f"""select exists ({WORKS} and a.organization_id in (
        select organization_id from enrolment where child_id = $2 and {TODAY} between valid_from and valid_to))""",
    "specialist": f"""select
        exists (select from referral where child_id = $2 and closed_at is null and staff_id = ({STAFF}))
        and exists (select from observation where child_id = $2 and status = 'ACTIVE' and staff_id = ({STAFF}))""",
    "social_worker": f"""select exists (select from social_case_worker where child_id = $2 and ended_at is null
        and staff_id = ({STAFF}))""",
    "dispatcher": CALLED.format("dispatcher_id", STAFF),
    "emergency_doctor": CALLED.format("doctor_id", STAFF),
    "parent": """select exists (select from representation r join account a using (representative_id)
        where a.subject = $1 and r.child_id = $2 and r.status = 'ACTIVE' and not r.court_restricted)""",
    "auditor": f"""select exists (select from break_glass_grant where child_id = $2 and outcome is null
        and organization_id = (select a.organization_id from assignment a where a.staff_id = ({STAFF})))""",
    "child": f"""select exists (select from account a join child c on c.id = a.child_id
        where a.subject = $1 and c.id = $2 and c.birth_date <= {TODAY} - interval '15 years')""",
}


@pytest.fixture(scope="module")
def issuer() -> LocalIssuer:
    return LocalIssuer(OctKey.generate_key(256, private=True))


@pytest.fixture(scope="module")
def personas(database: str, issuer: LocalIssuer) -> dict[str, Persona]:
    """The personas of a small city, by role."""
    asyncio.run(seed_city(database, 200, 1))
    return {persona["role"]: persona for persona in load_personas(database, issuer)}


def key(global_id: str, type_name: str) -> UUID:
    """The row of a global id."""
    raw = base64.urlsafe_b64decode(global_id + "=" * (-len(global_id) % 4))
    assert raw.startswith(f"{type_name}:".encode())
    return UUID(bytes=raw.partition(b":")[2])


def value(dsn: str, statement: str, *arguments: object) -> object:
    """One value."""

    async def run() -> object:
        connection = await asyncpg.connect(dsn)
        try:
            return await connection.fetchval(statement, *arguments)
        finally:
            await connection.close()

    return asyncio.run(run())


def test_every_role_has_one(personas: dict[str, Persona]) -> None:
    assert set(personas) == {role.value for role in TOKEN_ROLES}


@pytest.mark.parametrize("role", REACHES)
def test_each_reaches_its_child(database: str, personas: dict[str, Persona], role: str) -> None:
    persona = personas[role]
    child_id = key(persona["childId"], "Child")
    assert value(database, REACHES[role], persona["subject"], child_id) is True
    assert value(database, "select policy_number from child where id = $1", child_id) == persona["policyNumber"]
    district = value(database, "select district_id from child where id = $1", child_id)
    assert district == key(persona["districtId"], "District")


def test_all_but_the_teen_reach_the_same_child_with_asthma_and_a_drug_allergy(
    database: str, personas: dict[str, Persona]
) -> None:
    shared = {persona["childId"] for role, persona in personas.items() if role != "child"}
    assert len(shared) == 1
    child_id = key(shared.pop(), "Child")
    assert value(database, "select alert_flag from condition where child_id = $1 and chronic", child_id) == "ASTHMA"
    assert (
        value(database, "select category || criticality from allergy where child_id = $1", child_id) == "MEDICATIONHIGH"
    )
    years = f"select extract(year from age({TODAY}, birth_date))::int from child where id = $1"
    age = value(database, years, child_id)
    assert isinstance(age, int)
    assert 8 <= age <= 13


def test_a_token_is_its_subjects(personas: dict[str, Persona], issuer: LocalIssuer) -> None:
    for persona in personas.values():
        viewer = asyncio.run(issuer.verify(persona["token"])).viewer
        assert (viewer.subject, viewer.role.value) == (persona["subject"], persona["role"])


def test_they_are_the_same_each_time_and_from_a_running_loop(
    database: str, personas: dict[str, Persona], issuer: LocalIssuer
) -> None:
    async def again() -> list[Persona]:
        return load_personas(database, issuer)

    assert [item["subject"] for item in asyncio.run(again())] == [
        personas[role.value]["subject"] for role in TOKEN_ROLES
    ]
