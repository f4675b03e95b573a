"""The policy as people read it (/policy, domain.md 4.7, 5 C 24): who may, from which data, and what another file would change."""

from typing import Any

import pytest

from graph.app import load_policy
from graph.http.policy_page import LONGEST
from graph.policy.grants import read_policy
from graph.policy.report import by_class
from graph.settings import PolicyPage, Settings
from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, serving
from tests.http.world import SECRETS, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

ADDRESS = "p, school_nurse, any, address, read, mask:locality\n"


def as_role(role: Role) -> dict[str, str]:
    return bearer(ISSUER.issue(subject_of(role), role, 600))


async def compared(graph: Graph, text: str) -> Any:
    headers = {**as_role(Role.AUDITOR), "content-type": "text/csv"}
    return await graph.client.post("/policy/difference", content=text.encode(), headers=headers)


async def test_auditors_and_administrators_read_it_and_nobody_else(graph: Graph) -> None:
    for role in Role:
        answer = await graph.client.get("/policy/matrix", headers=as_role(role))
        assert answer.status_code == (200 if role in (Role.AUDITOR, Role.ADMINISTRATOR) else 403), role
    assert (await graph.client.get("/policy/matrix")).status_code == 401
    refused = await graph.client.post("/policy/difference", content=b"", headers={"content-type": "text/csv"})
    assert refused.status_code == 401


async def test_a_setting_opens_it_to_anybody_or_to_nobody(world: str) -> None:
    async with serving(world, policy_page=PolicyPage.OPEN) as graph:
        assert (await graph.client.get("/policy/matrix")).status_code == 200
    async with serving(world, policy_page=PolicyPage.OFF) as graph:
        for path in ("/policy", "/policy/matrix", "/policy/difference"):
            assert (await graph.client.get(path, headers=as_role(Role.AUDITOR))).status_code == 404


async def test_it_says_every_decision_and_no_value(graph: Graph) -> None:
    answer = await graph.client.get("/policy/matrix", headers=as_role(Role.AUDITOR))
    told = answer.json()
    grants = load_policy(Settings()).grants
    said = {
        (row["name"], action, role, relation): decision
        for row in told["classes"]
        for role, relations in row["cells"].items()
        for relation, actions in relations.items()
        for action, (decision, _) in actions.items()
    }
    assert {key: decision for key, decision in by_class(grants).items() if decision != said.get(key)} == {}
    assert told["version"] == grants.version
    lines = set(read_policy(None).splitlines())
    named = {
        line for row in told["classes"] for r in row["cells"].values() for a in r.values() for _, line in a.values()
    }
    assert named - {None} <= lines
    assert not [secret for secret in SECRETS if secret in answer.text]


async def test_the_page_itself_says_nothing_and_lets_nothing_in(graph: Graph) -> None:
    page = await graph.client.get("/policy", headers={"accept-language": "en"})
    assert page.status_code == 200
    assert "default-src 'none'" in page.headers["content-security-policy"]
    assert "unsafe" not in page.headers["content-security-policy"]
    assert "birth_date" not in page.text


async def test_another_file_is_compared_with_numbers_and_not_taken_over(graph: Graph) -> None:
    text = read_policy(None)
    before = (await graph.client.get("/policy/matrix", headers=as_role(Role.AUDITOR))).json()["version"]
    answer = await compared(graph, text.replace(ADDRESS, ADDRESS.replace("mask:locality", "allow")))
    told = answer.json()
    assert answer.status_code == 200
    assert {(each["role"], each["class"], each["before"], each["after"]) for each in told["changes"]} == {
        ("school_nurse", "address", "mask:locality", "allow")
    }
    assert told["changes"][0]["objects"] == ["Child.address"]
    numbers = {"changes": 3, "fields": 1, "classes": 1, "personas": 3, "roles": 1, "more": 3, "less": 0, "other": 0}
    assert told["numbers"] == numbers
    assert (await compared(graph, text)).json()["changes"] == []
    assert (await graph.client.get("/policy/matrix", headers=as_role(Role.AUDITOR))).json()["version"] == before


async def test_a_file_that_is_not_complete_is_told_its_faults(graph: Graph) -> None:
    answer = await compared(graph, read_policy(None).replace("p, everyone, any, vital, read, deny\n", ""))
    assert answer.status_code == 422
    assert any("class vital" in fault for fault in answer.json()["faults"])
    assert (await compared(graph, "nonsense")).status_code == 422
    headers = {**as_role(Role.AUDITOR), "content-type": "text/csv"}
    assert (await graph.client.post("/policy/difference", content=b"\xff", headers=headers)).status_code == 400


async def test_a_file_that_would_hold_a_processor_is_not_looked_at(graph: Graph) -> None:
    """An emergency is never waited for because of somebody's file (domain.md 5 D 31)."""
    line = "p, everyone, any, vital, read, deny\n"
    text = read_policy(None)
    assert 2 * len(text) < LONGEST
    assert (await compared(graph, text + line * ((LONGEST - len(text)) // len(line) + 1))).status_code == 413
