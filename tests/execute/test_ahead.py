"""A new policy finds the plans in use made: an ambulance's first, then the busiest, within bounds."""

import threading
from collections.abc import Callable
from typing import Any, cast

import pytest

from graph.errors import Code, Refusal
from graph.execute import ahead
from graph.execute.ahead import Ahead, PlanKey
from graph.execute.documents import Documents
from graph.execute.kept import Kept
from graph.execute.maker import Asked, Maker
from graph.execute.prepared import Prepared
from graph.execute.workshop import AHEAD, Workshop
from graph.policy.grants import Grants
from graph.viewer import Role

GRANTS = Grants("new", {}, {}, {}, {})
# Documents by their role, and how often each was asked for.
ASKED = {"seldom": (Role.NURSE, 1), "often": (Role.PARENT, 9), "vital": (Role.DISPATCHER, 2), "middle": (Role.NURSE, 4)}


class Bed:
    """Plans of an old policy, and what is made for a new one."""

    def __init__(self) -> None:
        self.workshop = Workshop()
        self.plans: Kept[PlanKey, Prepared] = Kept(100, 1_000_000, self.workshop)
        self.made: list[str] = []
        self.making: Callable[[str], None] = self.made.append
        self.ahead = Ahead(self.plans, cast(Documents, self), cast(Maker, self), self.workshop)

    async def ask(self, text: str, role: Role, version: str) -> Any:
        """The plan of a document, made where it is not kept."""
        key = PlanKey(text, None, role, version, ())
        return await self.plans.get(key, lambda: cast(Prepared, f"made for a request of {text}"), AHEAD)

    def read(self, text: str) -> Any:
        """Documents.read: one is not kept any more."""
        return None if text == "forgotten" else text

    def prepared(self, asked: Asked, read: str, name: str | None, shape: Any) -> Any:
        """Maker.prepared."""
        self.making(read)
        return f"{read} under {asked.grants.version} for {asked.role}"


@pytest.fixture
async def bed() -> Bed:
    found = Bed()
    for text, (role, times) in ASKED.items():
        for _ in range(times):
            await found.ask(text, role, "old")
    return found


async def test_what_an_ambulance_asks_is_planned_first_and_then_what_is_asked_most(bed: Bed) -> None:
    assert await bed.ahead.make(GRANTS) == 4
    assert bed.made == ["vital", "often", "middle", "seldom"]


async def test_nothing_is_planned_again_once_it_is_in_force_and_old_plans_are_gone(bed: Bed) -> None:
    await bed.ahead.make(GRANTS)
    bed.ahead.keep("new")
    assert {key.version for key in bed.plans.busiest()} == {"new"}
    for text, (role, _) in ASKED.items():
        assert await bed.ask(text, role, "new") == f"{text} under new for {role}"
    assert len(bed.made) == len(ASKED)


async def test_until_then_the_old_plans_answer(bed: Bed) -> None:
    await bed.ahead.make(GRANTS)
    assert await bed.ask("often", Role.PARENT, "old") == "made for a request of often"


async def test_no_more_is_planned_than_the_work_that_a_policy_waits_for(
    bed: Bed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "WORK", 2.5 * bed.workshop.each)
    assert await bed.ahead.make(GRANTS) == 2
    assert bed.made == ["vital", "often"]


async def test_a_policy_is_in_force_at_the_latest_though_a_plan_is_not_made(
    bed: Bed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "LATEST", 0.05)
    ended = threading.Event()
    bed.making = lambda text: None if text == "vital" else cast(None, ended.wait(30))
    try:
        assert await bed.ahead.make(GRANTS) == 1
    finally:
        ended.set()


async def test_what_the_new_policy_refuses_or_nobody_remembers_stops_nothing(bed: Bed) -> None:
    def making(text: str) -> None:
        if text == "often":
            raise Refusal(Code.FORBIDDEN, "no filter")
        bed.made.append(text)

    bed.making = making
    await bed.ask("forgotten", Role.DISPATCHER, "old")
    assert await bed.ahead.make(GRANTS) == 3
    assert bed.made == ["vital", "middle", "seldom"]


async def test_what_was_asked_long_ago_counts_less(bed: Bed) -> None:
    for _ in range(3):
        bed.plans.busiest()
    for _ in range(3):
        await bed.ask("seldom", Role.NURSE, "old")
    assert bed.plans.busiest()[0].document == "seldom"
