"""A caller's x-request-id stands in our log beside our own, and nowhere else: a family reads the trail (domain.md 5 E 35)."""

from typing import Any

import httpx
import pytest
from structlog.testing import capture_logs

from graph.viewer import Role
from tests.http.client import ISSUER, Answer, Graph, bearer, change, recovered, rows
from tests.http.world import ANNA, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

THEIRS = "7700000000000101-Annovskaya"
READ = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ name {{ family }} }} }}'
LOG = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ accessLog(first: 5) {{ nodes {{ requestId }} }} }} }}'


async def sent(graph: Graph, given: str, query: str = READ, *, token: bool = True, path: str = "/graphql") -> Answer:
    """The answer to an operation of a nurse that carries an id."""
    known = bearer(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, 600)) if token else {}
    headers = {"x-request-id": given} | known
    return Answer(await graph.client.post(path, json={"query": query}, headers=headers))


def lines(logged: list[Any]) -> list[tuple[str, str | None, str | None]]:
    """What was logged: event, our id, theirs."""
    return [(line["event"], line.get("request_id"), line.get("client_request_id")) for line in logged]


async def test_answer_trail_and_access_log_name_our_id_alone(graph: Graph) -> None:
    with capture_logs() as logged:
        answer = await sent(graph, THEIRS)
    ours = answer.response.headers["x-request-id"]
    assert THEIRS not in str(answer.response.headers) + answer.text
    assert lines(logged) == [("request", ours, THEIRS)]
    assert await rows(graph.dsn, "SELECT FROM audit_entry WHERE request_id = $1 AND outcome = 'OK'", ours)
    assert not await rows(graph.dsn, "SELECT FROM audit_entry e WHERE e::text LIKE '%' || $1 || '%'", THEIRS)
    log = (await graph.ask(LOG, Role.PARENT)).data["child"]["accessLog"]["nodes"]
    assert ours in [node["requestId"] for node in log]
    assert THEIRS not in str(log)


async def test_a_word_that_is_used_again_names_two_requests(graph: Graph) -> None:
    first, second = [(await sent(graph, "same")).response.headers["x-request-id"] for _ in range(2)]
    assert first != second


async def test_an_error_names_our_id(graph: Graph) -> None:
    answer = await sent(graph, THEIRS, "{ nothing }")
    ours = answer.response.headers["x-request-id"]
    assert [error["extensions"]["requestId"] for error in answer.errors] == [ours]
    assert THEIRS not in answer.text


@pytest.mark.parametrize("given", ["x" * 129, "a b", "", "a\tb", "a\x7f", "\xe9\xe9", "a\x1b[31m"])
async def test_what_is_no_short_printable_word_is_not_logged(graph: Graph, given: str) -> None:
    # As the application gets it: a server or a proxy that lets such bytes through is not ours to choose.
    request = graph.client.build_request("POST", "/graphql", json={"query": READ})
    token = bearer(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, 600))["authorization"]
    request.headers = httpx.Headers(
        [*request.headers.raw, (b"authorization", token.encode()), (b"x-request-id", given.encode("latin-1"))]
    )
    with capture_logs() as logged:
        answer = Answer(await graph.client.send(request))
    assert answer.code == "OK"
    assert logged == []


async def test_the_longest_word_is_logged(graph: Graph) -> None:
    with capture_logs() as logged:
        await sent(graph, "x" * 128)
    assert [line["client_request_id"] for line in logged] == ["x" * 128]


@pytest.mark.parametrize("path", ["/graphql", "/documents", "/nothing"])
async def test_a_stranger_s_id_is_not_logged(graph: Graph, path: str) -> None:
    with capture_logs() as logged:
        answer = await sent(graph, THEIRS, token=False, path=path)
    assert answer.code != "OK"
    assert logged == []
    assert THEIRS not in str(answer.response.headers) + answer.text


async def test_a_failure_is_logged_under_both(own: Graph) -> None:
    await sent(own, "first")
    await change(own.dsn, "REVOKE INSERT ON audit_entry FROM passport_audit")
    with capture_logs() as logged:
        answer = await sent(own, THEIRS)
    ours = answer.response.headers["x-request-id"]
    assert answer.code == "UNAVAILABLE"
    assert ("unavailable", ours, THEIRS) in lines(logged)
    await change(own.dsn, "GRANT INSERT ON audit_entry TO passport_audit")
    await recovered(own)
    await change(own.dsn, "ALTER TABLE address ALTER valid_from TYPE text")
    with capture_logs() as logged:
        answer = await sent(own, THEIRS, READ.replace("name {", "address name {"))
    assert answer.code == "INTERNAL_SERVER_ERROR"
    assert ("bug", answer.response.headers["x-request-id"], THEIRS) in lines(logged)


async def test_documents_are_answered_under_our_id(own: Graph) -> None:
    headers = bearer(ISSUER.issue(subject_of(Role.DISTRICT_DOCTOR), Role.DISTRICT_DOCTOR, 600))
    answer = await own.client.post("/documents", json={}, headers=headers | {"x-request-id": THEIRS})
    ours = answer.headers["x-request-id"]
    assert THEIRS not in str(answer.headers) + answer.text
    assert not await rows(own.dsn, "SELECT FROM audit_entry e WHERE e::text LIKE '%' || $1 || '%'", THEIRS)
    assert await rows(own.dsn, "SELECT FROM audit_entry WHERE request_id = $1", ours)
