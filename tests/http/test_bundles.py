"""Big bundles are worked through in a process apart: as correct as small ones, whole or not at all, whatever ends it."""

import asyncio
import gzip
import os
import signal

import pytest

from graph.viewer import Role
from graph.write import bundles as module
from graph.write.bundle_worker import BundleWorker
from graph.write.messages import Done, Failed
from tests.http.bundling import RESOURCES, big, bundles_of, post
from tests.http.client import Graph, rows, serving
from tests.http.world import ANNA, GLEB, SECRETS
from tests.security.sending import about, send, weight
from tests.trail.running import locked, until

pytestmark = pytest.mark.asyncio(loop_scope="module")

CAPSULE = f'{{ emergencyCapsule(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ bloodGroup {{ status }} }} }}'
SENT = "select source_id from medical_document where source_system like 'urn:passport:sender:%'"
ON_RECORD = """
select e.outcome, e.child_ids, p.relations from audit_entry e join audit_plan p on p.id = e.plan_id
where p.operation = 'POST /documents'
"""


async def test_big_bundles_at_once_keep_no_capsule_waiting_and_are_all_stored(
    own: Graph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "IDLE", 600)
    sending = [asyncio.create_task(post(own, big(f"b{number}-"))) for number in range(8)]
    capsules = 0
    while not all(task.done() for task in sending):
        answer = await own.ask(CAPSULE, Role.DISPATCHER)
        # The world's passport stands on no fact, so a document that says nothing of blood makes it UNKNOWN.
        assert answer.data["emergencyCapsule"]["bloodGroup"]["status"] in ("CONFIRMED", "UNKNOWN")
        capsules += 1
    answers = await asyncio.gather(*sending)
    assert capsules > 8
    assert {(answer.status, answer.body["documents"]) for answer in answers} == {(200, RESOURCES)}
    assert len(await rows(own.dsn, SENT)) == 8 * RESOURCES
    recorded = await rows(own.dsn, ON_RECORD)
    assert [tuple(row) for row in recorded] == [("OK", [ANNA.id], ["attached"])] * 8
    assert len(bundles_of(own).processes) <= 1  # none where the last bundle was the last that its memory let it take


async def test_a_big_bundle_is_answered_as_a_small_one(own: Graph) -> None:
    small = await send(own, Role.DISTRICT_DOCTOR, about(ANNA), weight("b0"))
    answer = await post(own, big("b"))
    assert answer.body["documents"] == RESOURCES - 1
    # The same weight without its note is stored already, with other content.
    assert [each["code"] for each in answer.body["rejected"]] == ["DOCUMENT_CHANGED"]
    assert small.body["doubts"]
    assert [each for each in small.body["doubts"] if each not in answer.body["doubts"]] == []
    again = await post(own, big("b"))
    assert (again.body["documents"], again.body["unchanged"]) == (0, RESOURCES - 1)
    not_json = await post(own, b"{" + b" " * 300_000)
    assert (not_json.status, not_json.body["rejected"][0]["code"]) == (422, "NOT_JSON")
    assert len(await rows(own.dsn, "select from quarantine where code = 'NOT_JSON'")) == 1


async def test_a_big_bundle_about_a_child_out_of_reach_is_refused_and_counted(fresh_world: str) -> None:
    """5 B 15: what the process finds out is counted in the service."""
    async with serving(fresh_world, strangers=1) as graph:
        answers = [await post(graph, big("b", GLEB)) for _ in range(2)]
        assert [(answer.status, answer.code) for answer in answers] == [(403, "FORBIDDEN"), (429, "RATE_LIMITED")]
        assert answers[1].errors[0]["extensions"]["retryAfter"] > 1000
        assert not [secret for secret in SECRETS for answer in answers if secret in answer.text]
        assert await rows(graph.dsn, SENT) == []
        assert [row["outcome"] for row in await rows(graph.dsn, ON_RECORD)] == ["DENIED", "DENIED"]


async def test_a_process_that_is_killed_stores_nothing_and_the_next_bundle_has_another(own: Graph) -> None:
    bundles = bundles_of(own)
    async with locked(own.dsn, "medical_document"):
        sending = asyncio.create_task(post(own, big("b")))
        waiting = "select from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'passport_writer'"
        while not await rows(own.dsn, waiting):  # noqa: ASYNC110 - what is waited for is another process
            await asyncio.sleep(0.01)
        (process,) = bundles.processes
        os.kill(process, signal.SIGKILL)
        answer = await sending
    assert (answer.status, answer.code) == (503, "UNAVAILABLE")
    assert answer.response.headers["retry-after"]
    assert await rows(own.dsn, SENT) == []
    assert bundles.lost == 1
    assert (await post(own, big("b"))).body["documents"] == RESOURCES
    assert bundles.processes != [process]


async def test_a_bundle_that_takes_too_long_is_ended(fresh_world: str) -> None:
    async with serving(fresh_world, bundle_timeout=2) as graph:
        async with locked(graph.dsn, "medical_document"):
            answer = await post(graph, big("b"))
        assert (answer.status, answer.code) == (504, "TIMEOUT")
        assert bundles_of(graph).processes == []
        assert await rows(graph.dsn, SENT) == []


async def test_what_cannot_be_put_on_record_is_not_stored(fresh_world: str) -> None:
    async with serving(fresh_world, trail_wait=0.3) as graph:
        async with locked(graph.dsn, "audit_entry"):
            # Signed in before: the login is recorded, too.
            sending = asyncio.create_task(post(graph, big("b")))
            answer = await sending
        assert (answer.status, answer.code) == (503, "UNAVAILABLE")
        assert await rows(graph.dsn, SENT) == []


async def test_a_process_without_work_ends(own: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "IDLE", 0.05)
    assert (await post(own, big("b"))).status == 200
    bundles = bundles_of(own)
    (process,) = bundles.processes or [0]
    await until(lambda: bundles.processes == [])
    if process:
        await until(lambda: not os.path.exists(f"/proc/{process}"))  # noqa: PTH110 - no file of ours


async def test_gzip_is_unpacked_within_bounds(fresh_world: str) -> None:
    async with serving(fresh_world, document_limit=1_000_000) as graph:
        packed = [gzip.compress(body) for body in (big("b"), b"[" + b" " * 1_000_001 + b"]")]
        good, bomb = [await post(graph, body, encoding="gzip") for body in packed]
        assert (good.status, good.body["documents"]) == (200, RESOURCES)
        assert (bomb.status, bomb.code) == (413, "BAD_USER_INPUT")
        for broken in (packed[0][:-9], packed[0] * 2, packed[0] + b"x", b"", b"plain"):
            answer = await post(graph, broken, encoding="gzip")
            assert (answer.status, answer.code) == (400, "BAD_USER_INPUT"), broken[:20]
        assert (await post(graph, packed[0], encoding="br")).status == 415


async def test_a_small_bundle_needs_no_process(own: Graph) -> None:
    assert (await send(own, Role.DISTRICT_DOCTOR, about(ANNA), weight("b0"))).status == 200
    assert bundles_of(own).processes == []


async def test_a_bug_in_the_process_is_masked(own: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    async def failed(*given: object) -> Done:
        return Done(Failed("KeyError", ("x.py:1 f",)), is_last=True)

    monkeypatch.setattr(BundleWorker, "work", failed)
    answer = await post(own, big("b"))
    assert (answer.status, answer.code) == (500, "INTERNAL_SERVER_ERROR")
    assert "KeyError" not in answer.text
