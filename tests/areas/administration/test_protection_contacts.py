"""An administrator names whom nurses of a polyclinic's children call about violence or neglect (domain.md 4.7, note 17)."""

from typing import Any

import pytest

from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph, change, rows
from tests.http.test_protection_contact import CONDITION, DUTY, contact
from tests.http.world import POLYCLINIC, SCHOOL

pytestmark = pytest.mark.asyncio(loop_scope="module")

SET = """mutation ($input: ChildProtectionContactSetInput!) { childProtectionContactSet(input: $input) {
  setAt problems { code path } } }"""
READ = "query ($code: String!) { organization(code: $code) { code kind childProtectionContact closedAt } }"
NAMED = "Dr. Guard, 112"
NUMBERS = iter(range(1, 1_000_000))


async def set_(graph: Graph, role: Role = Role.ADMINISTRATOR, **given: Any) -> Any:
    wish = {"idempotencyKey": f"k{next(NUMBERS)}", "organizationCode": POLYCLINIC.hex, "contact": NAMED, **given}
    answer = await graph.ask(SET, role, {"input": wish})
    return answer.data["childProtectionContactSet"] if answer.body.get("data") else {"code": answer.code}


async def test_named_read_and_taken_away(own: Graph) -> None:
    await change(own.dsn, CONDITION % "CURRENT")
    once: dict[str, Any] = {"idempotencyKey": "one"}
    done = await set_(own, contact=f"  {NAMED} ", **once)
    assert done["problems"] == []
    assert await set_(own, contact=f"  {NAMED} ", **once) == done
    assert await contact(own, Role.NURSE) == f"Call the child-protection contact before you act: {NAMED}{DUTY}"
    read = (await own.ask(READ, Role.ADMINISTRATOR, {"code": POLYCLINIC.hex})).data["organization"]
    assert (read["kind"], read["childProtectionContact"], read["closedAt"]) == ("POLYCLINIC", NAMED, None)
    assert (await set_(own))["problems"] == [{"code": "ALREADY_DONE", "path": ["input", "contact"]}]
    assert (await set_(own, contact=None))["problems"] == []
    assert NAMED not in await contact(own, Role.NURSE)
    trail = await rows(
        own.dsn,
        "SELECT e.purpose FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id"
        " WHERE p.operation = 'Mutation.childProtectionContactSet' AND e.outcome = 'OK' ORDER BY e.id",
    )
    about = f"organization {POLYCLINIC}: contact"
    assert [row["purpose"] for row in trail] == [f"{about} named", f"{about} taken away"]


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"contact": " "}, ("INVALID", "contact")),
        ({"contact": "a\nb"}, ("INVALID", "contact")),
        ({"contact": "a" * 201}, ("INVALID", "contact")),
        ({"organizationCode": "nowhere"}, ("NOT_FOUND", "organizationCode")),
        ({"organizationCode": SCHOOL.hex}, ("NOT_FOUND", "organizationCode")),
    ],
)
async def test_what_is_refused(own: Graph, wrong: dict[str, Any], problem: tuple[str, str]) -> None:
    (refusal,) = (await set_(own, **wrong))["problems"]
    assert (refusal["code"], refusal["path"][-1]) == problem


async def test_a_closed_polyclinic_has_none(own: Graph) -> None:
    await change(own.dsn, f"UPDATE organization SET closed_at = now() WHERE id = '{POLYCLINIC}'")
    assert (await set_(own))["problems"][0]["code"] == "NOT_FOUND"


@pytest.mark.parametrize("role", [role for role in TOKEN_ROLES if role is not Role.ADMINISTRATOR])
async def test_nobody_else_names_or_reads_it_there(own: Graph, role: Role) -> None:
    assert await set_(own, role) == {"code": "FORBIDDEN"}
    assert (await own.ask(READ, role, {"code": POLYCLINIC.hex})).data["organization"] is None
