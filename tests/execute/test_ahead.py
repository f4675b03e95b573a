"""What an ambulance asks is planned ahead: by a new policy and after a start, beside whatever goes wrong with one plan."""

import asyncio
import threading
from collections.abc import AsyncIterator, Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
import structlog
from graphql import OperationType
from graphql.execution.values import VariableValues

from graph.errors import Code, Refusal
from graph.execute import ahead
from graph.execute.ahead import Ahead, OperationKey, PlanKey
from graph.execute.cache import Cache
from graph.execute.documents import Documents
from graph.execute.lanes import Lanes
from graph.execute.maker import Maker, PlannedFor
from graph.execute.operation import Operation, RequestedDocument
from graph.execute.prepared import Prepared
from graph.execute.workshop import AHEAD, Rank, Turn, Workshop
from graph.policy.grants import Grants
from graph.viewer import Role, Viewer
from tests.benchmark.many import an_engine

SECRET = "7700000000000101"
CAPSULE = "query C($p: OmsPolicyNumber!) { emergencyCapsule(by: {policyNumber: $p}) { childId } }"
BLOOD = "query B($p: OmsPolicyNumber!) { child(by: {policyNumber: $p}) { passport { bloodGroup { status } } } }"


def grants(version: str) -> Grants:
    return Grants(version, {}, {}, {}, {})


def wanted(text: str, role: Role = Role.DISPATCHER) -> OperationKey:
    return OperationKey(text, None, role, ())


class Outline:
    """The outline of a document; its text says what kind it is."""

    def __init__(self, text: str) -> None:
        self.text = text

    def operation(self, name: str | None) -> Any:
        """DocumentOutline.operation."""
        return SimpleNamespace(kind=OperationType.MUTATION if self.text == "mutation" else OperationType.QUERY)


class Bed:
    """What stands around: `made` is what was planned, as text and version, `making` what happens meanwhile."""

    def __init__(self) -> None:
        self.workshop = Workshop()
        self.plans: Cache[PlanKey, Prepared] = Cache(1_000, 1_000_000, self.workshop)
        self.made: list[tuple[str, str]] = []
        self.warmed: list[Any] = []
        self.making: Callable[[str], None] = lambda text: None
        self.ahead = Ahead(self.plans, cast(Documents, self), cast(Maker, self), self.workshop, cast(Lanes, self))

    async def warm(self, prepared: Any, role: Role) -> None:
        """Lanes.warm."""
        self.warmed.append(prepared)

    def find(self, text: str) -> Any:
        """Documents.find: one is not in the cache any more."""
        return None if text.startswith("forgotten") else Outline(text)

    async def get(self, text: str, turn: Turn) -> Any:
        """Documents.get: it is read again."""
        assert turn is AHEAD
        return RequestedDocument(cast(Any, Outline(text)), {})

    def prepare_shared(self, planned_for: PlannedFor, outline: Outline, name: str | None, shape: Any) -> Any:
        """Maker.prepare_shared."""
        self.making(outline.text)
        self.made.append((outline.text, planned_for.grants.version))
        return f"{outline.text} under {planned_for.grants.version}"

    def prepare_mutation(
        self, planned_for: PlannedFor, outline: Outline, name: str | None, variables: VariableValues
    ) -> Any:
        """Maker.prepare_mutation."""
        self.made.append((outline.text, planned_for.grants.version))
        return [(None, f"{outline.text} under {planned_for.grants.version}"), (None, None)]

    async def planned(self) -> list[str]:
        """The texts that are planned when it is done."""
        assert self.ahead._planning
        await self.ahead._planning
        return [text for text, _ in self.made]


@pytest.fixture
async def bed() -> AsyncIterator[Bed]:
    ahead_bed = Bed()
    yield ahead_bed
    await ahead_bed.ahead.stop()


async def test_what_was_asked_last_is_planned_first_and_nothing_is_planned_for_a_request_again(bed: Bed) -> None:
    for text in ("long ago", "now and then", "mutation", "forgotten", "just now", "now and then"):
        bed.ahead.note(wanted(text))
    bed.ahead.begin(grants("new"))
    assert await bed.planned() == ["now and then", "just now", "forgotten", "mutation", "long ago"]
    assert bed.warmed == [f"{text} under new" for text, _ in bed.made]
    for text in ("now and then", "just now", "forgotten", "long ago"):
        await bed.plans.get(PlanKey(wanted(text), "new"), lambda: pytest.fail("planned again"), AHEAD)


async def test_what_is_remembered_survives_every_policy(bed: Bed) -> None:
    """Counts once began anew at each policy: after the second nothing was known as asked."""
    bed.ahead.note(wanted("a"))
    for version in ("1", "2", "3"):
        bed.ahead.begin(grants(version))
        await bed.planned()
    assert bed.made == [("a", "1"), ("a", "2"), ("a", "3")]
    assert len(bed.plans) == 1


@pytest.mark.parametrize("problem", [Refusal(Code.FORBIDDEN, "no filter"), IndexError(SECRET)])
async def test_a_plan_that_fails_keeps_no_other_from_being_made_and_no_value_is_logged(
    bed: Bed, problem: Exception
) -> None:
    def making(text: str) -> None:
        if text == "broken":
            raise problem

    bed.making = making
    for text in ("after", "broken", "before"):
        bed.ahead.note(wanted(text))
    with structlog.testing.capture_logs() as lines:
        bed.ahead.begin(grants("new"))
        assert await bed.planned() == ["before", "after"]
    assert [line["kind"] for line in lines] == [] if isinstance(problem, Refusal) else ["IndexError"]
    assert SECRET not in str(lines)


async def test_a_third_policy_does_not_wait_for_the_plans_of_the_second(bed: Bed) -> None:
    go = threading.Event()
    bed.making = lambda text: None if go.is_set() else cast(None, go.wait(10))
    for text in ("a", "b", "c"):
        bed.ahead.note(wanted(text))
    bed.ahead.begin(grants("2"))
    await asyncio.sleep(0.02)
    bed.ahead.begin(grants("3"))
    await asyncio.sleep(0.02)
    go.set()
    await bed.planned()
    # One was under way; it is thrown away, and the others of the second are not made.
    assert bed.made == [("c", "2"), ("c", "3"), ("b", "3"), ("a", "3")]
    assert {key.version for key in bed.plans._items} == {"3"}


async def test_a_plan_of_an_old_policy_that_was_under_way_answers_who_asked_and_is_not_kept(bed: Bed) -> None:
    go = threading.Event()
    old, made = PlanKey(wanted("page", Role.NURSE), "1"), cast(Prepared, "by the old one")

    def make() -> Prepared:
        go.wait(10)
        return made

    asked = asyncio.create_task(bed.plans.get(old, make, Turn("n", Rank.ORDINARY)))
    await asyncio.sleep(0)
    bed.ahead.begin(grants("2"))
    go.set()
    assert await asked is made
    assert len(bed.plans) == 0
    assert bed.plans.size == 0
    assert not bed.plans._making


async def test_a_start_is_ready_when_it_is_planned_or_it_takes_too_long(
    bed: Bed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ahead, "LATEST", 0.05)
    go = threading.Event()
    bed.making = lambda text: cast(None, go.wait(10))
    bed.ahead.start([wanted("a")], grants("1"))
    obstacles = [bed.ahead.obstacle]
    assert await bed.planned() == []
    obstacles.append(bed.ahead.obstacle)
    assert obstacles == ["What an ambulance asks is being planned.", None]
    go.set()


async def test_a_start_plans_what_was_asked_before_it_in_the_same_order(bed: Bed) -> None:
    before = [wanted("newest"), wanted("old"), wanted("oldest")]
    bed.ahead.start(before, grants("1"))
    assert await bed.planned() == ["newest", "old", "oldest"]
    assert bed.ahead.remembered() == before


async def test_a_start_that_knows_nothing_is_ready_at_once(bed: Bed) -> None:
    bed.ahead.start([], grants("1"))
    assert bed.ahead.obstacle is None


async def test_what_is_remembered_is_bounded_by_number_and_by_length(bed: Bed) -> None:
    for number in range(3 * ahead.REMEMBERED):
        bed.ahead.note(wanted(str(number)))
    assert bed.ahead.remembered()[0] == wanted(str(3 * ahead.REMEMBERED - 1))
    assert len(bed.ahead.remembered()) == ahead.REMEMBERED
    for number in range(3):
        bed.ahead.note(wanted(str(number) * (ahead.CHARACTERS // 2)))
        bed.ahead.note(wanted(str(number) * (ahead.CHARACTERS // 2)))
    assert [each.document[0] for each in bed.ahead.remembered()] == ["2", "1"]
    bed.ahead.note(wanted("x" * (ahead.CHARACTERS + 1)))
    assert bed.ahead.remembered() == []


@pytest.mark.parametrize(
    ("role", "text", "is_remembered"),
    [
        (Role.DISPATCHER, BLOOD, True),
        (Role.DISTRICT_DOCTOR, CAPSULE, True),
        (Role.NURSE, BLOOD, False),
    ],
)
async def test_what_an_ambulance_asks_is_remembered_and_so_is_a_capsule_whoever_asks(
    role: Role, text: str, is_remembered: bool
) -> None:
    engine = an_engine()
    outline = (await engine.documents.get(text, Turn("s", Rank.ORDINARY))).outline
    given = {"p": SECRET}
    await engine._prepared(Viewer("s", role), Operation(text, None, given, "r"), outline, given)
    remembered = OperationKey(outline.text, None, role, (("p", "value"),))
    assert engine.ahead.remembered() == ([remembered] if is_remembered else [])
