"""A mutation is planned once for all that it is given, and anew where its variables shape what is read back, or the policy does."""

from dataclasses import replace
from typing import Any

import pytest

from graph.errors import Code, Refusal
from graph.execute.maker import Maker, PlannedFor
from graph.execute.operation import DocumentOutline
from graph.execute.planned_writes import PlannedWrites
from graph.execute.workshop import Rank, Turn, Workshop
from graph.plan.limits import ANYONES
from graph.plan.mutation import WriteField
from graph.policy.store import PolicyStore
from graph.sql.masks import FITS
from graph.viewer import Role
from tests.plan.corpus import catalog

OPEN = """mutation ($i: BreakGlassOpenInput!, $no: Boolean = false) {
  breakGlassOpen(input: $i) { grant { id } capsule @skip(if: $no) { bloodGroup { status } } problems { code } } }"""
TURN = Turn("somebody", Rank.VITAL)
GRANTS = PolicyStore(catalog(), FITS, None).grants


def given(**more: Any) -> dict[str, Any]:
    wish = {"idempotencyKey": "k", "child": {"policyNumber": "1"}, "reason": "OTHER", "justification": "why", **more}
    return {"i": wish, "no": False}


@pytest.fixture
def read() -> DocumentOutline:
    return Maker(catalog()).read(OPEN, ANYONES)


async def test_what_a_write_is_given_shapes_no_plan(read: DocumentOutline) -> None:
    writes, specialist = PlannedWrites(Maker(catalog()), 10, Workshop()), PlannedFor(Role.SPECIALIST, GRANTS)
    first = await writes.get(specialist, read, None, given(), TURN)
    for other in (given(justification="other words"), given(child={"id": "x"}), given(coversLabels=True)):
        assert await writes.get(specialist, read, None, other, TURN) is first
    without = await writes.get(specialist, read, None, given() | {"no": True}, TURN)
    assert without is not first
    ((_, prepared),), ((_, smaller),) = first, without
    assert prepared is not None
    assert smaller is not None
    assert len(smaller.audited.read) < len(prepared.audited.read)


async def test_a_role_and_a_policy_have_plans_of_their_own(read: DocumentOutline) -> None:
    writes = PlannedWrites(Maker(catalog()), 10, Workshop())
    changed = replace(GRANTS, version="changed")
    asked = [PlannedFor(Role.SPECIALIST, GRANTS), PlannedFor(Role.SPECIALIST, changed), PlannedFor(Role.NURSE, GRANTS)]
    plans = [await writes.get(each, read, None, given(), TURN) for each in asked]
    assert len({id(each) for each in plans}) == len(asked)
    assert [prepared.audited.policy_version for ((_, prepared),) in plans if prepared] == [
        GRANTS.version,
        "changed",
        GRANTS.version,
    ]
    for _ in range(2):  # a refusal is none that is kept
        with pytest.raises(Refusal) as refused:
            await writes.get(PlannedFor(Role.PARENT, GRANTS), read, None, given(), TURN)
        assert refused.value.code is Code.FORBIDDEN


async def test_what_is_kept_of_a_plan_is_slim(read: DocumentOutline) -> None:
    """No tree of the plan, nor the nodes of what is read back: a collection would walk them."""
    writes = PlannedWrites(Maker(catalog()), 10, Workshop())
    ((field, _),) = await writes.get(PlannedFor(Role.SPECIALIST, GRANTS), read, None, given(), TURN)
    assert isinstance(field, WriteField)
    assert field.plan.roots == ()
    assert field.node.selection_set is None
    assert writes.size < 100_000
