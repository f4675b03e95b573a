"""After a restart an ambulance's first questions find their plans made; the file that knows of them holds nobody's data."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from graph.execute.ahead import Ahead
from graph.execute.maker import Maker
from graph.execute.recall import FILE
from graph.policy.grants import Grants
from graph.viewer import Role
from tests.http.client import Graph, rows, serving
from tests.http.world import ANNA, SECRETS, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

CAPSULE = """query Capsule($p: OmsPolicyNumber!) { emergencyCapsule(by: {policyNumber: $p}) {
  bloodGroup { status value } drugAllergies { items { substance } } } }"""
WRITTEN_IN = f'{{ emergencyCapsule(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ bloodGroup {{ status }} }} }}'
GLASS = """mutation ($input: BreakGlassOpenInput!) { breakGlassOpen(input: $input) {
  capsule { bloodGroup { status } } problems { code } } }"""
ROLES = (Role.DISPATCHER, Role.EMERGENCY_DOCTOR, Role.DISTRICT_DOCTOR)


async def capsule(graph: Graph, role: Role) -> dict[str, Any]:
    return (await graph.ask(CAPSULE, role, {"p": ANNA.policy_number})).data


async def glass(graph: Graph, key: str) -> dict[str, Any]:
    wish = {"idempotencyKey": key, "child": {"policyNumber": ANNA.policy_number}, "reason": "UNCONSCIOUS"}
    given = {"input": {**wish, "justification": "Unconscious in the tram"}}
    return (await graph.ask(GLASS, Role.EMERGENCY_DOCTOR, given)).data


async def ready(graph: Graph) -> None:
    async with asyncio.timeout(10):
        while (await graph.client.get("/readyz")).status_code != 200:  # noqa: ASYNC110 - it is in the service
            await asyncio.sleep(0.01)


async def test_the_first_questions_after_a_restart_are_neither_read_nor_planned(
    world: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(world, data=tmp_path) as before:
        answers = [[await capsule(before, role) for role in ROLES] for _ in range(2)]
        for key in ("one", "two"):
            await glass(before, key)
            await before.ask(WRITTEN_IN, Role.DISPATCHER)
    written = (tmp_path / FILE).read_text()
    assert "emergencyCapsule" in written
    assert "breakGlassOpen" in written
    assert not [word for word in (*SECRETS, *map(subject_of, Role), "tram", "UNCONSCIOUS") if word in written]
    entries = await rows(world, "SELECT count(*) FROM audit_entry")
    async with serving(world, data=tmp_path) as after:
        await ready(after)
        assert await rows(world, "SELECT count(*) FROM audit_entry") == entries  # nobody has read anything
        for name in ("prepare_shared", "read", "read_form"):
            monkeypatch.setattr(Maker, name, lambda *_, **__: pytest.fail("it was made again"))
        assert [await capsule(after, role) for role in ROLES] == answers[0]
        assert answers[0][0]["emergencyCapsule"]["bloodGroup"]["status"]
        assert (await glass(after, "three"))["breakGlassOpen"]["problems"] == []


async def test_the_database_plans_a_statement_for_nobody_and_nobody_is_on_record(graph: Graph) -> None:
    for role in ROLES:
        await capsule(graph, role)
    engine = graph.app.endpoints["/graphql"].operations.engine
    entries = await rows(graph.dsn, "SELECT count(*) FROM audit_entry")
    keys = list(engine._plans._items)
    assert len(keys) >= len(ROLES)
    for key in keys:
        await engine.lanes.warm(engine._plans.find(key), key.operation.role)
    assert await rows(graph.dsn, "SELECT count(*) FROM audit_entry") == entries


async def test_a_service_is_not_ready_while_what_an_ambulance_asks_is_planned_and_answers_all_the_same(
    world: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with serving(world, data=tmp_path) as before:
        for _ in range(2):
            await capsule(before, Role.DISPATCHER)
    go, plan = asyncio.Event(), Ahead._plan

    async def later(self: Ahead, grants: Grants) -> None:
        await go.wait()
        await plan(self, grants)

    monkeypatch.setattr(Ahead, "_plan", later)
    async with serving(world, data=tmp_path) as after:
        readiness = await after.client.get("/readyz")
        assert (readiness.status_code, readiness.json()["reason"]) == (503, "What an ambulance asks is being planned.")
        assert (await capsule(after, Role.DISPATCHER))["emergencyCapsule"]
        go.set()
        await ready(after)
