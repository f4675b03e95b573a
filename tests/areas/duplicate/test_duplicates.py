"""A duplicate is proposed with a score and decided by a person; twins are no duplicate (domain 5 B 12 and 14)."""

from pathlib import Path

import pytest

from graph.cli.duplicates import run
from graph.errors import StartupProblem
from graph.settings import Settings
from graph.viewer import TOKEN_ROLES, Role
from tests.areas.correction.correcting import OTHER, POLICY, REGISTRAR, SNILS
from tests.areas.duplicate.comparing import PROPOSE, pairs, propose, refused, reject, second_registrar
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, BORIS, GLEB, KIDS, MOTHER, POLYCLINIC, VERA

pytestmark = pytest.mark.asyncio(loop_scope="module")

LIST = "query ($id: ID!) { child(by: {id: $id}) { duplicates { nodes { score } } } }"
SAME = f"""
UPDATE child SET (family, given, birth_date) = (SELECT family, given, birth_date FROM child WHERE id = '{ANNA.id}')
WHERE id = '{VERA.id}';
UPDATE child SET snils = NULL WHERE id = '{VERA.id}'
"""


async def find(graph: Graph, folder: Path, code: str | None = None) -> int:
    return await run(graph.dsn, Settings(trail=folder), code)


async def test_a_scan_proposes_a_pair_to_both(own: Graph, tmp_path: Path) -> None:
    assert await find(own, tmp_path) == 0
    await change(own.dsn, SAME)
    assert await find(own, tmp_path) == 1
    one, other = await pairs(own)
    assert (one[:2], other[:2]) == ((ANNA.id, VERA.id), (VERA.id, ANNA.id))
    assert one[3:] == other[3:] == (40, {"SAME_NAME", "SAME_BIRTH_DATE"}, None)
    assert await find(own, tmp_path) == 0
    ((children,),) = await rows(
        own.dsn,
        "SELECT e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE p.operation = 'passport duplicates find'",
    )
    assert set(children) == {ANNA.id, VERA.id}
    shown = (await own.ask(LIST, Role.REGISTRAR, {"id": ANNA.global_id})).data["child"]
    assert shown == {"duplicates": {"nodes": [{"score": 40}]}}


@pytest.mark.parametrize(
    ("column", "value", "score"),
    [("policy_number", POLICY, 50), ("snils", SNILS, 60)],
)
async def test_one_number_of_two_children_is_a_pair(
    own: Graph, tmp_path: Path, column: str, value: str, score: int
) -> None:
    await change(
        own.dsn,
        f"UPDATE child SET snils = NULL; UPDATE child SET {column} = '{value}' WHERE id IN ('{ANNA.id}', '{VERA.id}')",
    )
    assert await find(own, tmp_path) == 1
    assert {row[3] for row in await pairs(own)} == {score}


async def test_a_number_that_an_import_doubts_is_a_reason(own: Graph, tmp_path: Path) -> None:
    """5 B 12: a second number is kept as not verified; it may be another child's (ingest/registry.py)."""
    system = "https://fhir.ru/ig/core/systems/oms"
    await change(
        own.dsn,
        f"UPDATE child SET snils = NULL; INSERT INTO identifier VALUES ('{ANNA.id}', '{system}', '{POLICY}', true),"
        f" ('{VERA.id}', '{system}', '{POLICY}', false)",
    )
    assert await find(own, tmp_path) == 1
    assert {frozenset(row[4]) for row in await pairs(own)} == {frozenset({"SAME_IDENTIFIER"})}


async def test_twins_are_not_proposed(own: Graph, tmp_path: Path) -> None:
    """5 B 14: one family, one day of birth, one mother, one address, another given name."""
    await change(
        own.dsn,
        f"{SAME}; UPDATE child SET given = 'Vera', snils = NULL WHERE id = '{VERA.id}';"
        " INSERT INTO representation (child_id, id, representative_id, kind, status, valid_from, basis_kind, is_primary_contact,"
        f" court_restricted) VALUES ('{VERA.id}', '{VERA.id}', '{MOTHER}', 'PARENT', 'ACTIVE', '2020-01-01', 'REGISTER', true, false)",
    )
    assert await find(own, tmp_path) == 0
    proposed = (await propose(own, REGISTRAR, ANNA, VERA))["duplicate"]
    assert proposed["score"] == 0
    assert set(proposed["reasons"]) == {"SAME_BIRTH_DATE", "SAME_REPRESENTATIVE", "OTHER_GIVEN_NAME"}
    assert proposed["gaining"] == 0


async def test_whoever_has_another_snils_is_somebody_else(own: Graph, tmp_path: Path) -> None:
    await change(own.dsn, SAME)
    await change(own.dsn, f"UPDATE child SET snils = '{SNILS}' WHERE id = '{VERA.id}'")
    assert await find(own, tmp_path) == 0


async def test_children_of_two_polyclinics_are_not_compared(own: Graph, tmp_path: Path) -> None:
    await change(own.dsn, SAME.replace(str(VERA.id), str(GLEB.id)))
    await change(own.dsn, "UPDATE child SET snils = NULL")
    assert await find(own, tmp_path) == 0
    with pytest.raises(StartupProblem, match="no polyclinic"):
        await find(own, tmp_path, "none")
    assert await find(own, tmp_path, POLYCLINIC.hex) == 0


async def test_what_was_said_is_remembered(own: Graph, tmp_path: Path) -> None:
    await change(own.dsn, f"UPDATE child SET snils = NULL; {SAME}")
    await find(own, tmp_path)
    duplicate = (await pairs(own))[0][2]
    rejected = await reject(own, REGISTRAR, duplicate)
    assert rejected["duplicate"]["status"] == "NOT_SAME"
    assert {row[5] for row in await pairs(own)} == {"NOT_SAME"}
    assert await find(own, tmp_path) == 0
    assert refused(await reject(own, REGISTRAR, duplicate)) == ("ALREADY_DONE", "duplicateId")
    # A person may have them compared anew.
    assert (await propose(own, REGISTRAR, ANNA, VERA))["duplicate"]["status"] == "PROPOSED"
    assert refused(await propose(own, REGISTRAR, VERA, ANNA)) == ("ALREADY_DONE", "other")


async def test_who_would_gain_is_counted(own: Graph) -> None:
    """Rights do not widen silently: Anna's mother would reach Vera's record."""
    assert (await propose(own, REGISTRAR, VERA, ANNA))["duplicate"]["gaining"] == 1
    other = (await pairs(own))[0]
    assert other[:2] == (ANNA.id, VERA.id)


async def test_one_child_is_no_pair_and_one_out_of_reach_is_not_there(own: Graph) -> None:
    await second_registrar(own)
    assert refused(await propose(own, REGISTRAR, ANNA, ANNA)) == ("INVALID", "other")
    assert refused(await propose(own, REGISTRAR, ANNA, GLEB)) == ("NOT_FOUND", "other")
    assert refused(await propose(own, REGISTRAR, GLEB, ANNA)) == ("NOT_FOUND", "child")
    duplicate = (await propose(own, OTHER, ANNA, BORIS))["duplicate"]["id"]
    await change(own.dsn, f"UPDATE child SET district_id = NULL WHERE id = '{ANNA.id}'")
    assert refused(await reject(own, REGISTRAR, duplicate)) == ("NOT_FOUND", "duplicateId")


async def test_one_s_own_family_is_compared_by_others(own: Graph) -> None:
    """5 F 42."""
    await second_registrar(own)
    duplicate = (await propose(own, OTHER, VERA, ANNA))["duplicate"]["id"]
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = '{REGISTRAR}'")
    assert refused(await propose(own, REGISTRAR, ANNA, VERA)) == ("NOT_FOUND", "child")
    assert refused(await reject(own, REGISTRAR, duplicate)) == ("ANOTHER_PERSON", "duplicateId")


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role is not Role.REGISTRAR])
async def test_registrars_alone(graph: Graph, role: Role) -> None:
    wish = {"idempotencyKey": "k", "child": {"id": ANNA.global_id}, "other": {"id": VERA.global_id}}
    assert (await graph.ask(PROPOSE, role, {"input": wish})).code == "FORBIDDEN"
    shown = await graph.ask(LIST, role, {"id": KIDS[0].global_id})
    assert not (shown.body["data"]["child"] or {}).get("duplicates", {}).get("nodes")
