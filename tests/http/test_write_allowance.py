"""What writes are counted: those that happened and those that were refused for what they ask, and no others."""

import asyncio
from collections import Counter
from typing import Any

import pytest

from graph.errors import Code, Refusal
from graph.execute.allowance import Allowance
from graph.execute.charge import WRITES, Charges
from graph.viewer import Role, Viewer
from tests.areas.glass.test_break_glass import OPEN, wish
from tests.http.client import Graph, change, recovered, rows, serving
from tests.http.world import ANNA, GLEB, MOTHER, VERA
from tests.trail.running import locked

pytestmark = pytest.mark.asyncio(loop_scope="module")
DOCTOR = Role.EMERGENCY_DOCTOR
NOBODY = {"child": {"snils": "0" * 11}}


async def tried(graph: Graph, key: str, **more: Any) -> str:
    """What came of an opening: OK, a problem's code, or an error's."""
    answer = await graph.ask(OPEN, DOCTOR, {"input": wish(key=key)["input"] | more})
    if answer.code != "OK":
        return answer.code
    problems = answer.data["breakGlassOpen"]["problems"]
    return str(problems[0]["code"]) if problems else "OK"


async def left(graph: Graph) -> int:
    """How many writes may still happen at once; it uses them up."""
    for number in range(WRITES + 1):
        if await tried(graph, f"left {number}", **NOBODY) == "RATE_LIMITED":
            return number
    raise AssertionError("there is no end of them")


async def test_replays_take_nothing_of_the_allowance_and_are_answered_when_it_is_used_up(own: Graph) -> None:
    assert [await tried(own, "k1") for _ in range(WRITES + 10)] == ["OK"] * (WRITES + 10)
    assert await tried(own, "k1", child={"id": GLEB.global_id}) == "IDEMPOTENCY_KEY_REUSED"
    assert await left(own) == WRITES - 1
    assert await tried(own, "k2", child={"id": GLEB.global_id}) == "RATE_LIMITED"
    assert await tried(own, "k1") == "OK"
    assert len(await rows(own.dsn, "SELECT FROM break_glass_grant WHERE child_id = $1", VERA.id)) == 1


async def test_replays_are_paid_for_like_reading(world: str) -> None:
    async with serving(world, rate=1, burst=45_000) as graph:
        outcomes = [await tried(graph, "k1") for _ in range(60)]
    count = Counter(outcomes)
    assert outcomes[0] == "OK"
    assert outcomes[-1] == "RATE_LIMITED"
    assert count["OK"] > WRITES  # an ambulance has ten times as much to read
    assert set(count) == {"OK", "RATE_LIMITED"}


async def test_who_tries_numbers_one_after_the_other_is_limited(own: Graph) -> None:
    """domain.md 5 B 15: NOT_FOUND counts as a write does, and then a number that is somebody's is not told apart."""
    assert {await tried(own, f"n{number}", **NOBODY) for number in range(WRITES)} == {"NOT_FOUND"}
    assert [await tried(own, "n", **NOBODY), await tried(own, "v")] == ["RATE_LIMITED", "RATE_LIMITED"]
    assert await rows(own.dsn, "SELECT FROM idempotency") == []


async def test_who_is_forbidden_is_limited_too(own: Graph) -> None:
    await change(own.dsn, f"UPDATE account SET representative_id = '{MOTHER}' WHERE subject = 'emergency_doctor-1'")
    mine = {"child": {"id": ANNA.global_id}}
    assert {await tried(own, f"f{number}", **mine) for number in range(WRITES)} == {"FORBIDDEN"}
    assert await tried(own, "f", **mine) == "RATE_LIMITED"


@pytest.mark.parametrize("wrong", [{"justification": "short"}, {"child": {"id": "no id"}}])
async def test_what_is_wrong_in_itself_counts(own: Graph, wrong: dict[str, Any]) -> None:
    assert {await tried(own, "w", **wrong) for _ in range(5)} <= {"INVALID", "BAD_USER_INPUT"}
    assert await left(own) == WRITES - 5


async def test_a_burst_does_not_get_past_the_allowance(own: Graph) -> None:
    tries = [tried(own, f"b{number}", **NOBODY) for number in range(WRITES + 20)]
    assert Counter(await asyncio.gather(*tries)) == {"NOT_FOUND": WRITES, "RATE_LIMITED": 20}


async def test_a_burst_of_replays_is_answered(own: Graph) -> None:
    assert {*await asyncio.gather(*[tried(own, "k1") for _ in range(WRITES + 20)])} == {"OK"}
    assert await left(own) == WRITES - 1


async def test_a_write_that_failed_for_our_own_reasons_is_given_back(fresh_world: str) -> None:
    async with serving(fresh_world, statement_timeout=0.3, connect_timeout=5) as graph:
        async with locked(fresh_world, "child"):
            assert {*await asyncio.gather(*[tried(graph, f"t{number}") for number in range(6)])} == {"TIMEOUT"}
        await change(fresh_world, "REVOKE INSERT ON audit_entry FROM passport_audit")
        assert {await tried(graph, f"u{number}") for number in range(6)} == {"UNAVAILABLE"}
        await change(fresh_world, "GRANT INSERT ON audit_entry TO passport_audit")
        await recovered(graph)
        await change(fresh_world, "ALTER TABLE break_glass_grant RENAME COLUMN reason TO gone")
        assert "OK" not in {await tried(graph, f"i{number}") for number in range(6)}
        await change(fresh_world, "ALTER TABLE break_glass_grant RENAME COLUMN gone TO reason")
        assert await left(graph) == WRITES


async def test_what_is_given_back_is_what_was_taken() -> None:
    now = [0.0]
    allowance = Allowance(1, 3, {}, clock=lambda: now[0])
    viewer = Viewer("a", DOCTOR)
    for _ in range(3):
        allowance.spend(viewer, 1)
    now[0] = 0.5
    allowance.give_back(viewer, 1)
    allowance.spend(viewer, 1)
    with pytest.raises(Refusal):
        allowance.spend(viewer, 1)
    for _ in range(10):  # more than was ever taken
        allowance.give_back(viewer, 1)
    allowance.give_back(Viewer("b", DOCTOR), 1)
    for _ in range(3):
        allowance.spend(viewer, 1)
    with pytest.raises(Refusal):
        allowance.spend(viewer, 1)


async def test_a_refusal_that_finds_nothing_left_is_not_told() -> None:
    """Otherwise FORBIDDEN would tell of number after number."""
    charges = Charges(Allowance(1_000_000, 10_000_000, {}))
    viewer = Viewer("a", DOCTOR)
    for number in range(WRITES + 1):
        with pytest.raises(Refusal) as refused, charges.of(viewer):
            raise Refusal(Code.FORBIDDEN, "no")
        assert refused.value.code == (Code.FORBIDDEN if number < WRITES else Code.RATE_LIMITED)
