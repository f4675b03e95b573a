"""A changed policy file decides the next request of a running server; one that is not complete changes nothing."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph.execute import policy_watch
from graph.execute.ahead import Ahead
from graph.policy.grants import Grants, policy_version, read_policy
from graph.policy.store import PolicyStore
from graph.viewer import Role
from graph.write.bundles import Bundles
from tests.http.client import Answer, Graph, rows, serving
from tests.http.world import ADDRESS, ANNA
from tests.redecided import redecided

pytestmark = pytest.mark.asyncio(loop_scope="module")

GOOD = read_policy(None)
DENIED = "p, everyone, any, district_list, read, deny\n"
QUERY = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ id address }} }}'


def changed(decision: str) -> str:
    """The policy in which a nurse reads another form of an address."""
    return redecided(GOOD, "nurse", "address", decision)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "policy.csv"
    path.write_text(GOOD, "utf-8")
    return path


@pytest_asyncio.fixture(loop_scope="module")
async def reloading(world: str, file: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Graph]:
    """An application that looks at its policy file every few milliseconds."""
    monkeypatch.setattr(policy_watch, "POLICY_LOOK", 0.02)
    async with serving(world, policy=file) as running:
        yield running


async def until(graph: Graph, version: str) -> Answer:
    """The first answer that this version decides; fails after five seconds."""
    for _ in range(250):
        answer = await graph.ask(QUERY)
        if answer.body["extensions"]["access"]["policyVersion"] == version:
            return answer
        await asyncio.sleep(0.02)
    raise AssertionError("the policy is not taken over")


async def test_a_changed_decision_is_in_force_and_so_is_its_version(reloading: Graph, file: Path) -> None:
    seen = {"allow": ADDRESS, "deny": None, "mask:locality": "Gorod"}
    for decision in ("allow", "deny", "mask:locality", "allow", "deny"):
        file.write_text(changed(decision), "utf-8")
        version = policy_version(changed(decision))
        answer = await until(reloading, version)
        assert answer.data["child"] == {"id": ANNA.global_id, "address": seen[decision]}
        withheld = ["Child.address"] if decision == "deny" else []
        assert answer.body["extensions"]["access"]["withheld"] == withheld
        request_id = answer.response.headers["x-request-id"]
        query = "SELECT p.policy_version, p.withheld FROM audit_entry e JOIN audit_plan p ON p.id = plan_id"
        (entry,) = await rows(reloading.dsn, f"{query} WHERE request_id = $1 AND outcome = 'OK'", request_id)
        assert (entry["policy_version"], list(entry["withheld"])) == (version, withheld)


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace(DENIED, ""),
        "",
        changed("mask:rainbow"),
        changed("mask:initials"),  # a child's initials for its address
        changed("mask:active"),
        redecided(GOOD, "nurse", "label_intimate", "mask:on_record"),  # it would show every row
        "\udcff",
    ],
)
async def test_a_text_that_is_not_complete_is_refused_and_the_last_good_one_stays(
    reloading: Graph, file: Path, text: str
) -> None:
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    await asyncio.sleep(0.5)
    answer = await reloading.ask(QUERY)
    assert answer.data["child"]["address"] == ADDRESS
    assert answer.body["extensions"]["access"]["policyVersion"] == policy_version(GOOD)
    file.write_text(changed("deny"), "utf-8")
    assert (await until(reloading, policy_version(changed("deny")))).data["child"]["address"] is None


async def test_a_denial_waits_for_no_plan_and_neither_does_the_policy_after_it(
    reloading: Graph, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []

    async def plan(self: Ahead, grants: Grants) -> None:
        begun.append(grants.version)
        await asyncio.Event().wait()

    monkeypatch.setattr(Ahead, "_plan", plan)
    for decision, seen in (("deny", None), ("mask:locality", "Gorod"), ("deny", None)):
        file.write_text(changed(decision), "utf-8")
        version = policy_version(changed(decision))
        assert (await until(reloading, version)).data["child"]["address"] == seen
        assert begun[-1] == version
    assert len(begun) == 3


async def test_nobody_looks_at_the_file_while_the_service_stops(
    world: str, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    going_on: list[set[str]] = []
    stop = Bundles.stop

    async def noted(self: Bundles) -> None:
        going_on.append({task.get_name() for task in asyncio.all_tasks()} & {"policy", "recall", "plans ahead"})
        await stop(self)

    monkeypatch.setattr(Bundles, "stop", noted)
    async with serving(world, policy=file, data=file.parent):
        pass
    assert going_on == [set()]


async def test_a_bug_over_one_text_keeps_no_later_policy_out(
    reloading: Graph, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, look = asyncio.Event(), PolicyStore.look
    loop = asyncio.get_running_loop()

    def broken(self: PolicyStore) -> Grants | None:
        loop.call_soon_threadsafe(begun.set)
        raise IndexError

    monkeypatch.setattr(PolicyStore, "look", broken)
    await asyncio.wait_for(begun.wait(), 10)
    monkeypatch.setattr(PolicyStore, "look", look)
    file.write_text(changed("deny"), "utf-8")
    assert (await until(reloading, policy_version(changed("deny")))).data["child"]["address"] is None


async def test_the_viewer_reads_the_version_in_force(reloading: Graph) -> None:
    data = (await reloading.ask("{ viewer { policyVersion } }", Role.PARENT)).data
    assert data == {"viewer": {"policyVersion": policy_version(GOOD)}}
