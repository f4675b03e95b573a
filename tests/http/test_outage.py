"""A database that is down, slow or refuses the audit row: a code at once, no data, no 500, and recovery without a restart."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from graph.database.embedded import EmbeddedServer
from graph.database.migrations import upgrade
from tests.http.client import Answer, Graph, change, rows, serving
from tests.http.world import ANNA, SECRETS, build_world
from tests.trail.running import locked

pytestmark = pytest.mark.asyncio(loop_scope="module")

CONNECT, STATEMENT, WAIT = 1.0, 1.0, 0.3
PATIENCE = 30.0  # for what would otherwise wait until a lock is gone, which it never is
SOON = 8.0  # for what took 9.5 s while only connections told of an outage
QUERY = f'{{ child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ id name {{ family }} }} }}'
OTHERS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'passport_%'"


@pytest.fixture(scope="module")
def down(short_folder: Path) -> Iterator[EmbeddedServer]:
    """A server of this module's own, with the world in it."""
    with EmbeddedServer(short_folder / "down", durable=False) as embedded:
        asyncio.run(upgrade(embedded.dsn))
        asyncio.run(build_world(embedded.dsn))
        yield embedded


@pytest_asyncio.fixture(loop_scope="module")
async def graph(down: EmbeddedServer) -> AsyncIterator[Graph]:
    limits = {"connect_timeout": CONNECT, "statement_timeout": STATEMENT, "pool_size": 4, "trail_wait": WAIT}
    async with serving(down.dsn, **limits, introspection="open") as running:
        yield running


async def health(graph: Graph) -> list[int]:
    """Status of healthz and readyz."""
    return [(await graph.client.get(path)).status_code for path in ("/healthz", "/readyz")]


def assert_refused(answer: Answer, code: str, status: int) -> None:
    assert (answer.code, answer.status) == (code, status)
    assert set(answer.body) == {"errors"}
    assert not [secret for secret in SECRETS if secret in answer.text]


async def assert_answers(graph: Graph) -> None:
    """It answers, at once or when the trail has been tried again."""
    async with asyncio.timeout(10):
        while (answer := await graph.ask(QUERY)).code == "UNAVAILABLE":  # noqa: ASYNC110 - what is waited for is deep inside
            await asyncio.sleep(0.05)
    assert answer.data["child"]["name"]["family"] == ANNA.family
    assert await health(graph) == [200, 200]


async def assert_unavailable(graph: Graph) -> None:
    async with asyncio.timeout(PATIENCE):
        for answer in await asyncio.gather(*[graph.ask(QUERY) for _ in range(10)]):
            assert_refused(answer, "UNAVAILABLE", 503)
            assert answer.response.headers["retry-after"]
        assert await health(graph) == [200, 503]


async def test_a_database_that_stops_is_unavailable_at_once_and_its_return_needs_no_restart(
    graph: Graph, down: EmbeddedServer
) -> None:
    await assert_answers(graph)
    for _ in range(2):
        await asyncio.to_thread(down.stop)
        await assert_unavailable(graph)
        assert (await graph.ask("{ viewer { shoe } }")).code == "GRAPHQL_VALIDATION_FAILED"
        assert (await graph.ask("{ __schema { queryType { name } } }", None)).code == "OK"
        await asyncio.to_thread(down.start)
        await assert_answers(graph)


async def test_an_application_may_start_before_its_database(down: EmbeddedServer) -> None:
    dsn = down.dsn
    await asyncio.to_thread(down.stop)
    async with serving(dsn, connect_timeout=CONNECT) as early:
        await assert_unavailable(early)
        await asyncio.to_thread(down.start)
        await assert_answers(early)


async def test_killed_connections_are_an_outage_or_nothing(graph: Graph) -> None:
    stop = asyncio.Event()

    async def kill() -> None:
        while not stop.is_set():
            await rows(graph.dsn, OTHERS)

    killer = asyncio.create_task(kill())
    answers = [answer for _ in range(30) for answer in await asyncio.gather(*[graph.ask(QUERY) for _ in range(6)])]
    stop.set()
    await killer
    while await rows(graph.dsn, OTHERS):  # a backend dies some time after it is told to
        continue
    assert {answer.code for answer in answers} <= {"OK", "UNAVAILABLE"}
    for answer in answers:
        if answer.code == "UNAVAILABLE":
            assert_refused(answer, "UNAVAILABLE", 503)
    await assert_answers(graph)


async def test_a_killed_connection_in_the_middle_of_its_statement_is_unavailable(down: EmbeddedServer) -> None:
    async with serving(
        down.dsn, trail_wait=WAIT
    ) as graph:  # whose statement outlives what a busy machine takes to kill it
        async with locked(graph.dsn, "child"):
            asked = asyncio.create_task(graph.ask(QUERY))
            while not asked.done():  # others may wait for the same lock
                await rows(graph.dsn, OTHERS + " AND wait_event_type = 'Lock'")
            assert_refused(await asked, "UNAVAILABLE", 503)
        await assert_answers(graph)


async def test_a_statement_that_takes_too_long_is_a_timeout(graph: Graph) -> None:
    async with locked(graph.dsn, "child"):
        async with asyncio.timeout(PATIENCE):
            assert_refused(await graph.ask(QUERY), "TIMEOUT", 504)
        assert await health(graph) == [200, 200]
    await assert_answers(graph)


async def test_a_busy_pool_refuses_in_time(graph: Graph) -> None:
    async with locked(graph.dsn, "child"):
        async with asyncio.timeout(PATIENCE):
            answers = await asyncio.gather(*[graph.ask(QUERY) for _ in range(12)])
        assert {answer.code for answer in answers} <= {"TIMEOUT", "UNAVAILABLE"}
    await assert_answers(graph)


async def test_a_trail_that_cannot_be_written_is_unavailable_without_data(graph: Graph) -> None:
    await assert_answers(graph)
    await change(graph.dsn, "REVOKE INSERT ON audit_entry FROM passport_audit")
    try:
        for answer in await asyncio.gather(*[graph.ask(QUERY) for _ in range(3)]):
            assert_refused(answer, "UNAVAILABLE", 503)
        ready = await graph.client.get("/readyz")
        assert (ready.status_code, ready.json()["reason"]) == (503, "The audit trail cannot be written.")
    finally:
        await change(graph.dsn, "GRANT INSERT ON audit_entry TO passport_audit")
    await assert_answers(graph)


@pytest.mark.parametrize("table", ["audit_entry", "audit_plan"])
async def test_a_trail_that_does_not_answer_is_unavailable_without_data(graph: Graph, table: str) -> None:
    query = QUERY.replace("id name", f"id {table}: id name")  # a plan that the trail does not know yet
    async with locked(graph.dsn, table):
        async with asyncio.timeout(PATIENCE):
            assert_refused(await graph.ask(query), "UNAVAILABLE", 503)
    await assert_answers(graph)


def stop(down: EmbeddedServer, number: signal.Signals) -> None:
    """Send a signal to every process of the server."""
    pid = int((down.data / "postgres/postmaster.pid").read_text().partition("\n")[0])
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    for each in [pid, *map(int, children)]:
        os.kill(each, number)


async def refused_soon(graph: Graph, number: int) -> None:
    """So many reads are refused long before their connections would give up; how soon is for the benchmark."""
    async with asyncio.timeout(SOON):
        for answer in await asyncio.gather(*[graph.ask(QUERY) for _ in range(number)]):
            assert_refused(answer, "UNAVAILABLE", 503)
            assert answer.errors[0]["extensions"]["retryAfter"] == int(answer.response.headers["retry-after"]) == 1


async def test_a_server_that_no_longer_answers_is_known_to_be_down_soon(graph: Graph, down: EmbeddedServer) -> None:
    """Also where it hangs in the statements of the reads: no commit tells of it."""
    await assert_answers(graph)
    stop(down, signal.SIGSTOP)
    try:
        await refused_soon(graph, 6)
        await refused_soon(graph, 30)
    finally:
        stop(down, signal.SIGCONT)
    await assert_answers(graph)


@pytest.mark.parametrize("table", ["audit_entry", "audit_chain"])
async def test_while_the_trail_is_down_no_statement_of_a_read_is_run(down: EmbeddedServer, table: str) -> None:
    async with serving(down.dsn, trail_wait=WAIT) as graph:  # whose statements may take 10 seconds
        await assert_answers(graph)
        runs = graph.app.endpoints["/graphql"].operations.engine.lanes.ordinary.counts
        async with locked(graph.dsn, table):
            await refused_soon(graph, 3)
            before = runs.runs
            for _ in range(5):
                await refused_soon(graph, 3)
            assert runs.runs == before
        await assert_answers(graph)


BROKEN = [
    ("RENAME TO gone", "ALTER TABLE gone RENAME TO address", "UNAVAILABLE", 503),
    (
        "ALTER valid_from TYPE text",
        "ALTER TABLE address ALTER valid_from TYPE date USING valid_from::date",
        "INTERNAL_SERVER_ERROR",
        500,
    ),
]


@pytest.mark.parametrize(("breaking", "mending", "code", "status"), BROKEN)
async def test_a_database_of_another_shape_is_masked(  # size: a case of the table above and what the test asks
    graph: Graph, capfd: pytest.CaptureFixture[str], breaking: str, mending: str, code: str, status: int
) -> None:
    await change(graph.dsn, f"ALTER TABLE address {breaking}")
    try:
        answer = await graph.ask(QUERY.replace("id name", "id address name"))
    finally:
        await change(graph.dsn, mending)
    assert_refused(answer, code, status)
    assert answer.errors[0]["extensions"]["requestId"] == answer.response.headers["x-request-id"]
    assert "address" not in answer.text
    logged = "".join(capfd.readouterr())
    assert answer.response.headers["x-request-id"] in logged
    assert not [secret for secret in SECRETS if secret in logged]
    await assert_answers(graph)
