"""The first use of a token is on record before anything is answered under it."""

import asyncio
from collections.abc import Iterator
from itertools import count

import pytest

from graph.viewer import Role
from tests.http.client import ISSUER, Graph, bearer, change, rows, serving
from tests.http.world import ANNA, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUERY = f'{{ child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ id }} }}'
LIVES: Iterator[int] = count(1_000)


def fresh(subject: str = subject_of(Role.NURSE)) -> dict[str, str]:
    """The header of a token that no process has seen."""
    return bearer(ISSUER.issue(subject, Role.NURSE, next(LIVES)))


LOGIN = """
SELECT e.subject, p.role, e.child_ids FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE e.outcome = 'LOGIN'
"""


async def outcomes(graph: Graph, *requests: str) -> list[str]:
    query = "SELECT outcome FROM audit_entry WHERE request_id = any($1) ORDER BY id"
    return [row["outcome"] for row in await rows(graph.dsn, query, requests)]


async def test_a_token_is_a_login_once(graph: Graph) -> None:
    header = fresh()
    ids = [(await graph.post({"query": QUERY}, header)).response.headers["x-request-id"] for _ in range(3)]
    assert await outcomes(graph, *ids) == ["LOGIN", "OK", "OK", "OK"]
    (entry,) = await rows(graph.dsn, f"{LOGIN} AND request_id = $1", ids[0])
    assert tuple(entry) == (subject_of(Role.NURSE), "nurse", [])


async def test_many_who_come_with_a_new_token_at_once_are_one_login(graph: Graph) -> None:
    header = fresh()
    answers = await asyncio.gather(*[graph.post({"query": QUERY}, header) for _ in range(8)])
    ids = [answer.response.headers["x-request-id"] for answer in answers]
    assert sorted(await outcomes(graph, *ids)) == ["LOGIN", *["OK"] * 8]


@pytest.mark.parametrize("query", ["{ __typename }", "{ viewer { shoe } }", "{"])
async def test_what_reads_nothing_is_a_login_too(graph: Graph, query: str) -> None:
    answer = await graph.post({"query": query}, fresh())
    assert await outcomes(graph, answer.response.headers["x-request-id"]) == ["LOGIN"]


async def test_a_document_that_is_sent_first_is_a_login(graph: Graph) -> None:
    response = await graph.client.post("/documents", headers=fresh(), json={})
    assert (await outcomes(graph, response.headers["x-request-id"]))[0] == "LOGIN"


async def test_a_token_without_an_account_is_a_login_that_is_denied(graph: Graph) -> None:
    answer = await graph.post({"query": QUERY}, fresh("nobody"))
    assert answer.code == "UNAUTHENTICATED"
    assert await outcomes(graph, answer.response.headers["x-request-id"]) == ["LOGIN", "DENIED"]


async def test_bad_tokens_are_counted_and_strangers_are_not(graph: Graph) -> None:
    async def counted() -> dict[str, float]:
        lines = (await graph.client.get("/metrics")).text.splitlines()
        names = ("passport_logins_total", "passport_tokens_refused_total")
        return {line.split()[0]: float(line.split()[1]) for line in lines if line.startswith(names)}

    before = await counted()
    refused = await graph.post({"query": QUERY}, bearer("no.such.token"))
    await graph.post({"query": QUERY}, {"authorization": "Basic abc"})
    await graph.post({"query": QUERY}, {})
    await graph.post({"query": QUERY}, fresh())
    after = await counted()
    assert {name: after[name] - before[name] for name in after} == {
        "passport_logins_total": 1,
        "passport_tokens_refused_total": 2,
    }
    assert await outcomes(graph, refused.response.headers["x-request-id"]) == []


async def test_a_login_that_cannot_be_recorded_lets_nobody_in_and_is_not_forgotten(world: str) -> None:
    async with serving(world, trail="/dev/null/trail") as graph:
        header = fresh()
        await change(world, "REVOKE INSERT ON audit_entry FROM passport_audit")
        try:
            answers = await asyncio.gather(*[graph.post({"query": "{ __typename }"}, header) for _ in range(3)])
            assert {answer.code for answer in answers} == {"UNAVAILABLE"}
        finally:
            await change(world, "GRANT INSERT ON audit_entry TO passport_audit")
        async with asyncio.timeout(10):  # until the trail has been tried again
            while (answer := await graph.post({"query": "{ __typename }"}, header)).code == "UNAVAILABLE":  # noqa: ASYNC110
                await asyncio.sleep(0.05)
        assert await outcomes(graph, answer.response.headers["x-request-id"]) == ["LOGIN"]
