"""What is vital, and that it waits for nothing else."""

import asyncio
from types import SimpleNamespace
from typing import cast

import pytest

from graph.execute.binds import Bound, Request
from graph.execute.engine import this_moment
from graph.execute.lanes import VITAL_COST, Lanes, is_vital
from graph.execute.maker import Maker, PlannedFor
from graph.execute.prepared import Prepared
from graph.plan.limits import ANYONES
from graph.viewer import Role, Viewer
from tests.execute.runs import bench, statement, turns
from tests.plan.corpus import catalog
from tests.plan.weighing import policy


@pytest.mark.parametrize("role", Role)
def test_what_an_ambulance_asks_is_vital_and_a_capsule_whoever_asks(role: Role) -> None:
    capsule = cast(Prepared, SimpleNamespace(urgent=True))
    assert is_vital(capsule, role, VITAL_COST)
    assert is_vital(statement(), role, VITAL_COST) == (role in (Role.DISPATCHER, Role.EMERGENCY_DOCTOR))
    assert not is_vital(statement(), role, VITAL_COST + 1)  # no ambulance reads that much


GLASS = "mutation ($i: BreakGlassOpenInput!) { breakGlassOpen(input: $i) { grant { id } capsule { childId } problems { code } } }"
CLOSED = "mutation ($i: BreakGlassCloseInput!) { breakGlassClose(input: $i) { closedAt } }"


@pytest.mark.parametrize(("text", "given"), [(GLASS, "child"), (CLOSED, "grantId")])
def test_what_is_read_back_where_a_glass_was_opened_is_vital(text: str, given: str) -> None:
    """5 D 31: it waited beside the readers of everything else, in the roles that are no ambulance's."""
    maker = Maker(catalog())
    read = maker.read(text, ANYONES)
    wish = {"child": {"id": "x"}, "reason": "OTHER", "justification": "why"} if given == "child" else {"grantId": "x"}
    values = read.operation(None).variables.values({"i": {"idempotencyKey": "k", **wish}})
    ((_, prepared),) = maker.prepare_mutation(PlannedFor(Role.SPECIALIST, policy().grants), read, None, values)
    assert prepared is not None
    assert is_vital(prepared, Role.SPECIALIST) == (text is GLASS)
    assert not prepared.vital  # without the trail no glass is opened


@pytest.mark.parametrize("role", [Role.DISPATCHER, Role.SPECIALIST])
async def test_a_statement_is_planned_where_its_role_will_ask_it(role: Role) -> None:
    ordinary, vital = bench(), bench()
    await Lanes(vital.batches, ordinary.batches).warm(statement(), role)
    texts = [vital.database.texts, ordinary.database.texts]
    assert texts == [["one $1::TEXT", "unnest one"], []][:: 1 if role is Role.DISPATCHER else -1]
    assert vital.trail.names == ordinary.trail.names == []


@pytest.mark.asyncio
async def test_a_vital_question_is_answered_while_every_ordinary_connection_is_busy() -> None:
    ordinary, vital = bench(size=4, is_open=False), bench(size=2)
    lanes = Lanes(vital.batches, ordinary.batches)

    def ask(role: Role, name: str) -> "asyncio.Task[object]":
        request = Request(Viewer("s", role), this_moment(), "1")
        prepared = statement(name)
        assert prepared.statement is not None
        lane, bound = lanes.of(prepared, role, 1), Bound(prepared.statement, [name], 1, 1, {})
        return asyncio.create_task(lane.read(request, name, prepared, bound))

    nurses = [ask(Role.NURSE, f"n{n}") for n in range(20)]
    await turns(8)
    assert len(ordinary.sizes) == 4
    assert (await ask(Role.DISPATCHER, "d")) == {"data": "d", "touched": "d", "n": 1}
    ordinary.database.gate.set()
    await asyncio.gather(*nurses)
    await lanes.stop()
