"""The registry by mutation: what `passport registry import` does, for an administrator and not for themselves (rows 15 to 17, 50)."""

from typing import Any

import pytest

from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.world import STAFF
from tests.registry.files import location, nurse_of_district, organization, practitioner, role

pytestmark = pytest.mark.asyncio(loop_scope="module")

IMPORT = """mutation ($input: RegistryImportInput!) { registryImport(input: $input) {
  created changed ended unchanged ignored changes leftOut { resource code message } doubts { code } problems { code } } }"""
COUNT = "SELECT count(*) FROM staff WHERE source_system = 'urn:clinic:staff'"


def bundle(*resources: Any) -> dict[str, Any]:
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": each} for each in resources]}


async def take(graph: Graph, key: str, resources: Any, **how: bool) -> dict[str, Any]:
    wish = {"input": {"idempotencyKey": key, "resources": resources, **how}}
    imported: dict[str, Any] = (await graph.ask(IMPORT, Role.ADMINISTRATOR, wish)).data["registryImport"]
    return imported


async def count(graph: Graph) -> int:
    ((row_count,),) = await rows(graph.dsn, COUNT)
    return int(row_count)


async def test_a_clinic_is_brought_up_and_the_same_again_changes_nothing(own: Graph) -> None:
    clinic = bundle(*nurse_of_district())
    dry = await take(own, "1", clinic, dryRun=True)
    assert (dry["created"], await count(own)) == (4, 0)
    done = await take(own, "2", clinic)
    assert (done["created"], done["leftOut"], done["problems"], await count(own)) == (4, [], [], 1)
    assert "created assignment of Орлова Вера Ильинична as nurse at P1, district D1, from 2024-01-09" in done["changes"]
    again = await take(own, "3", clinic)
    assert (again["created"], again["changed"], again["ended"], again["unchanged"]) == (0, 0, 0, 4)
    assert await take(own, "2", clinic) == done  # by its key
    purposes = [row["purpose"] for row in await rows(own.dsn, TRAIL)]
    assert purposes[0].startswith("registry: dry run: files 1, resources 4")
    assert purposes[1].startswith("registry: files 1, resources 4")
    assert purposes[1].endswith(": organization urn:clinic:organization|P1, district D1, staff urn:clinic:staff|1")


TRAIL = """
SELECT e.purpose FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id
WHERE p.operation = 'Mutation.registryImport' ORDER BY e.id
"""


async def test_what_cannot_be_right_stays_out_alone(own: Graph) -> None:
    done = await take(own, "1", bundle(organization("P1"), location("D1"), practitioner("1"), role("1", word="wizard")))
    assert done["created"] == 3
    assert [(each["resource"], each["code"]) for each in done["leftOut"]] == [
        ("Bundle.entry[3] PractitionerRole[3]", "UNKNOWN_ROLE")
    ]


@pytest.mark.parametrize("wrong", [[], 7, "x", {"resourceType": 1}, {"resourceType": "Bundle", "entry": 3}, {}])
async def test_what_is_no_resource_is_told(own: Graph, wrong: Any) -> None:
    done = await take(own, "1", wrong)
    assert (done["created"], len(done["leftOut"])) == (0, 1)


async def test_nobody_registers_where_they_work_themselves(own: Graph) -> None:
    """Nor in which specialty: it opens labels."""
    await change(
        own.dsn,
        "UPDATE staff SET source_system = 'urn:clinic:staff', source_id = '1'"
        f" WHERE id = '{STAFF[Role.ADMINISTRATOR]}'",
    )
    for number, resources in enumerate((nurse_of_district(), [practitioner("1", qualification=QUALIFIED)])):
        wish = {"input": {"idempotencyKey": f"{number}", "resources": bundle(*resources)}}
        assert (await own.ask(IMPORT, Role.ADMINISTRATOR, wish)).code == "FORBIDDEN"
    assert not await rows(own.dsn, "SELECT FROM organization WHERE code = 'P1'")
    assert (await take(own, "dry", bundle(*nurse_of_district()), dryRun=True))["created"] == 3


QUALIFIED = [{"code": {"coding": [{"system": "urn:passport:specialty", "code": "PSYCHIATRY"}]}}]


async def test_a_full_bundle_ends_what_it_does_not_name(own: Graph) -> None:
    await take(own, "1", bundle(*nurse_of_district()))
    done = await take(own, "2", bundle(organization("P1"), location("D1"), practitioner("1")), full=True)
    assert done["ended"] == 1
    ((ended,),) = await rows(
        own.dsn,
        "SELECT valid_to IS NOT NULL FROM assignment a JOIN staff s ON s.id = a.staff_id"
        " WHERE s.source_system = 'urn:clinic:staff'",
    )
    assert ended


async def test_administrators_alone(graph: Graph) -> None:
    wish = {"input": {"idempotencyKey": "k", "resources": bundle(organization("P1"))}}
    assert (await graph.ask(IMPORT, Role.REGISTRAR, wish)).code == "FORBIDDEN"
