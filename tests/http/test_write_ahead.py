"""While the audit trail cannot be written, an emergency capsule is answered and nothing else, and all of it is on record."""

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

import asyncpg
import httpx
import pytest
import pytest_asyncio

from graph.trail import write_ahead
from graph.trail.journal import count, files
from graph.viewer import Role
from tests.database.test_commands import PROGRAM, passport
from tests.http.client import ISSUER, KEY, Answer, Graph, bearer, change, rows, serving
from tests.http.world import ANNA, SECRETS, subject_of
from tests.trail.running import locked, until

pytestmark = pytest.mark.asyncio(loop_scope="module")

BY = f'(by: {{policyNumber: "{ANNA.policy_number}"}})'
CAPSULE = f"{{ emergencyCapsule{BY} {{ childId bloodGroup {{ value }} }} }}"
VITAL = {
    "capsule": CAPSULE,
    "two under other names": f"{{ child: emergencyCapsule{BY} {{ childId }} b: emergencyCapsule{BY} {{ childId }} }}",
    "with type names": f"{{ __typename emergencyCapsule{BY} {{ __typename childId }} }}",
    "in a fragment": f"query Child {{ ...F }} fragment F on Query {{ emergencyCapsule{BY} {{ childId }} }}",
}
OTHERS = {
    "child": f"{{ child{BY} {{ id }} }}",
    "called a capsule": f"query emergencyCapsule {{ emergencyCapsule: child{BY} {{ id }} }}",
    "beside a capsule": f"{{ emergencyCapsule{BY} {{ childId }} child{BY} {{ id }} }}",
    "viewer": f"{{ emergencyCapsule{BY} {{ childId }} viewer {{ subject }} }}",
}
REVOKE, GRANT = "REVOKE INSERT ON audit_entry FROM passport_audit", "GRANT INSERT ON audit_entry TO passport_audit"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "trail"


@pytest_asyncio.fixture(loop_scope="module")
async def graph(world: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Graph]:
    monkeypatch.setattr(write_ahead, "RETRY", 0.05)
    async with serving(world, trail=folder, trail_wait=1.0, statement_timeout=4.0) as running:
        yield running


@asynccontextmanager
async def revoked(dsn: str) -> AsyncIterator[None]:
    await change(dsn, REVOKE)
    try:
        yield
    finally:
        await change(dsn, GRANT)


async def recorded(graph: Graph, answer: Answer) -> list[asyncpg.Record]:
    query = """SELECT p.role, p.relations, e.subject, e.child_ids
      FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE request_id = $1 AND outcome = 'OK'"""
    return await rows(graph.dsn, query, answer.response.headers["x-request-id"])


async def metrics(graph: Graph) -> dict[str, float]:
    """Every sample without a label."""
    text = (await graph.client.get("/metrics")).text
    pairs = [line.split(" ") for line in text.splitlines() if not line.startswith("#") and "{" not in line]
    return {name: float(value) for name, value in pairs}


def assert_vital(answer: Answer) -> None:
    assert answer.code == "OK"
    assert {capsule["childId"] for key, capsule in answer.data.items() if key != "__typename"} == {ANNA.global_id}


def assert_refused(answer: Answer) -> None:
    assert (answer.code, answer.status, set(answer.body)) == ("UNAVAILABLE", 503, {"errors"})
    assert not [secret for secret in SECRETS if secret in answer.text]


async def test_the_capsule_goes_on_and_is_on_record_once_the_trail_is_back(graph: Graph, folder: Path) -> None:
    async with revoked(graph.dsn):
        answers = [await graph.ask(query, Role.DISPATCHER) for query in VITAL.values()]
        for answer in answers:
            assert_vital(answer)
        for query in OTHERS.values():
            assert_refused(await graph.ask(query, Role.DISPATCHER))
        assert count(folder) >= len(VITAL) + 1  # and the login
        ready = await graph.client.get("/readyz")
        assert (ready.status_code, ready.json()["reason"]) == (503, "The audit trail cannot be written.")
        assert ready.json()["writeAhead"] == count(folder)
        assert not [secret for secret in SECRETS for path in files(folder) if secret.encode() in path.read_bytes()]
    await until(lambda: not files(folder))
    for answer in answers:
        (entry,) = await recorded(graph, answer)
        assert (entry["subject"], entry["role"]) == (subject_of(Role.DISPATCHER), "dispatcher")
        assert (entry["child_ids"], entry["relations"]) == ([ANNA.id], ["call"])
    assert_vital(await graph.ask(CAPSULE, Role.DISPATCHER))
    assert files(folder) == []


async def test_metrics_and_readiness_tell_of_an_outage_and_of_its_end(graph: Graph, folder: Path) -> None:
    before = await metrics(graph)
    async with revoked(graph.dsn):
        assert_vital(await graph.ask(CAPSULE, Role.EMERGENCY_DOCTOR))
        assert_refused(await graph.ask(OTHERS["child"], Role.EMERGENCY_DOCTOR))
        during = await metrics(graph)
    await until(lambda: not files(folder))
    assert_vital(await graph.ask(CAPSULE, Role.EMERGENCY_DOCTOR))
    while (after := await metrics(graph))["passport_audit_write_ahead_entries"]:
        continue
    assert before["passport_audit_written_ahead_total"] == before["passport_audit_write_ahead_entries"] == 0
    assert during["passport_audit_written_ahead_total"] == during["passport_audit_write_ahead_entries"] >= 2
    assert during["passport_audit_failures_total"] > before["passport_audit_failures_total"]
    assert after["passport_audit_replayed_total"] == after["passport_audit_written_ahead_total"]
    assert after["passport_audit_entries_total"] > during["passport_audit_entries_total"]
    assert after["passport_audit_commit_seconds_count"] > during["passport_audit_failures_total"]
    assert (after["passport_audit_waiting"], after["passport_audit_lag_seconds"]) == (0, 0)
    assert (await graph.client.get("/readyz")).json() == {"status": "ready"}


@pytest.mark.parametrize("table", ["audit_entry", "audit_plan", "audit_chain"])
async def test_a_trail_that_hangs_keeps_no_capsule_waiting(graph: Graph, folder: Path, table: str) -> None:
    query = CAPSULE.replace("childId", f"{table}: __typename childId")  # a plan that the trail does not know yet
    async with locked(graph.dsn, table):
        answers = [await graph.ask(query, Role.DISPATCHER) for _ in range(3)]
    for answer in answers:
        assert_vital(answer)
    await until(lambda: not files(folder))
    for answer in answers:
        assert await recorded(graph, answer)


async def test_without_a_file_the_capsule_is_refused_too(world: str, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    async with serving(world, trail=tmp_path / "file" / "trail") as graph, revoked(world):
        assert_refused(await graph.ask(CAPSULE, Role.DISPATCHER))


@contextmanager
def server(dsn: str, folder: Path) -> Iterator[tuple[httpx.Client, "subprocess.Popen[str]"]]:
    """A process that serves, and a client of it; killed at the end of the block."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PASSPORT_")}
    own = {"PASSPORT_DATABASE_URL": dsn, "PASSPORT_TRAIL": str(folder)}
    key = {"PASSPORT_TOKEN_KEY": json.dumps(KEY.as_dict(private=True))}
    command = [sys.executable, "-c", PROGRAM, "serve", "--port", "0"]
    with subprocess.Popen(command, env=kept | own | key, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stderr is not None
            address = next(line for line in process.stderr if line.startswith("Serving ")).split()[1]
            with httpx.Client(base_url=address.removesuffix("/graphql"), timeout=30) as client:
                yield client, process
        finally:
            process.kill()


def ask(client: httpx.Client, query: str) -> Answer:
    token = ISSUER.issue(subject_of(Role.DISPATCHER), Role.DISPATCHER, 600)
    return Answer(client.post("/graphql", json={"query": query}, headers=bearer(token)))


async def test_a_killed_server_leaves_its_file_to_the_next(fresh_world: str, folder: Path) -> None:
    def killed() -> list[str]:
        with server(fresh_world, folder) as (client, process):
            assert_vital(ask(client, CAPSULE))
            asyncio.run(change(fresh_world, REVOKE))
            answers = [ask(client, CAPSULE) for _ in range(3)]
            for answer in answers:
                assert_vital(answer)
            assert_refused(ask(client, OTHERS["child"]))
            process.send_signal(signal.SIGKILL)
            return [answer.response.headers["x-request-id"] for answer in answers]

    requests = await asyncio.to_thread(killed)
    await change(fresh_world, GRANT)
    settings = {"database_url": fresh_world, "trail": str(folder)}
    waiting = await asyncio.to_thread(passport, "audit", "verify", **settings)
    assert f"{count(folder)} entries wait in {folder}" in waiting.stdout
    assert waiting.returncode == 0
    with server(fresh_world, folder):
        await until(lambda: not files(folder))
    recorded = await rows(fresh_world, "SELECT request_id FROM audit_entry WHERE request_id = any($1)", requests)
    assert {row["request_id"] for row in recorded} == set(requests)  # one whose commit was late stands twice
    done = await asyncio.to_thread(passport, "audit", "verify", **settings)
    assert (done.returncode, done.stdout.count("\n")) == (0, 1)
    assert "as it was written" in done.stdout


async def test_an_edited_file_is_named_and_kept(graph: Graph, folder: Path) -> None:
    async with revoked(graph.dsn):
        assert_vital(await graph.ask(CAPSULE, Role.DISPATCHER))
        for path in files(folder):
            edited = path.with_suffix(".edited")
            edited.write_bytes(path.read_bytes().replace(b"dispatcher-1", b"dispatcher-2"))
            edited.rename(path)  # at once: a reader of the folder must not meet an empty file
    await until(lambda: not files(folder))
    verification = await asyncio.to_thread(passport, "audit", "verify", database_url=graph.dsn, trail=str(folder))
    assert verification.returncode == 1
    assert "was kept aside: look at it" in verification.stdout
    entry_rows = await rows(graph.dsn, "SELECT FROM audit_entry WHERE subject = 'dispatcher-2'")
    assert entry_rows == []
