"""What is not a GraphQL request is refused with a status of its own, as JSON with a code, before anything is read."""

from typing import Any

import httpx
import pytest

from graph.settings import Editor
from graph.viewer import Role
from tests.http.client import ISSUER, Answer, Graph, bearer, serving
from tests.http.world import subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

JSON = "application/json"
LIMIT = 1_000_000
QUERY = b'{"query": "{ viewer { subject } }"'


def token_of_nurse() -> dict[str, str]:
    return bearer(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, 60))


async def send(graph: Graph, content: bytes, media: str = JSON, **headers: str) -> Answer:
    sent = {"content-type": media} | token_of_nurse() | headers
    return Answer(await graph.client.post("/graphql", content=content, headers=sent))


def padded(size: int) -> bytes:
    """A good request of so many bytes."""
    return QUERY + b" " * (size - len(QUERY) - 1) + b"}"


@pytest.mark.parametrize(
    "media", [JSON, "Application/JSON", "application/json; charset=utf-8", "application/json ;x=y"]
)
async def test_json_is_taken_however_it_is_spelled(graph: Graph, media: str) -> None:
    answer = await send(graph, QUERY + b"}", media)
    assert answer.data == {"viewer": {"subject": "nurse-1"}}
    assert answer.response.headers["content-type"].startswith("application/json")
    assert answer.response.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "media", ["", "text/plain", "application/graphql", "multipart/form-data", "application/jsonp", "application/json5"]
)
async def test_another_media_type_is_415(graph: Graph, media: str) -> None:
    answer = await send(graph, QUERY + b"}", media)
    assert (answer.status, answer.code) == (415, "BAD_USER_INPUT")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'[{"query": "{ viewer { subject } }"}]',
        b'"{ viewer { subject } }"',
        b"{}",
        b'{"query": null}',
        b'{"query": 1}',
        b'{"query": ["{ __typename }"]}',
        QUERY + b', "variables": []}',
        QUERY + b', "variables": "{}"}',
        QUERY + b', "variables": 0}',
        QUERY + b', "variables": false}',
        QUERY + b', "operationName": 1}',
        QUERY + b', "operationName": {}}',
        QUERY + b', "extensions": []}',
        QUERY + b', "extensions": "{}"}',
        QUERY + b', "extensions": 0}',
        QUERY + b', "variables": {"a": NaN}}',
        QUERY + b', "variables": {"a": "\\ud800"}}',
        b'{"query": "{ viewer { subject } } # \\udfff"}',
        b'{"query": "{ viewer { subject } } # \xff"}',
        b"[" * 100_000,
        QUERY + b', "variables": {"a": ' + b"[" * 5_000 + b"]" * 5_000 + b"}}",
        QUERY + b', "variables": {"a": ' + b'{"a":' * 5_000 + b"1" + b"}" * 5_000 + b"}}",
    ],
)
async def test_what_is_no_request_is_400(graph: Graph, content: bytes) -> None:
    answer = await send(graph, content)
    assert (answer.status, answer.code) == (400, "BAD_USER_INPUT")


@pytest.mark.parametrize(
    "more", [b', "variables": null}', b', "variables": {}}', b', "operationName": null}', b', "extensions": {"a": 1}}']
)
async def test_what_may_be_left_out_may_be_null(graph: Graph, more: bytes) -> None:
    assert (await send(graph, QUERY + more)).data == {"viewer": {"subject": "nurse-1"}}


async def test_a_body_at_the_limit_is_read_and_one_byte_more_is_413(graph: Graph) -> None:
    assert (await send(graph, padded(LIMIT))).code == "OK"
    answer = await send(graph, padded(LIMIT + 1))
    assert (answer.status, answer.code) == (413, "BAD_USER_INPUT")


async def test_a_body_without_a_length_is_counted_as_it_comes(graph: Graph) -> None:
    async def chunks() -> Any:
        for _ in range(3):
            yield b" " * (LIMIT // 2)

    headers = {"content-type": JSON}
    answer = Answer(await graph.client.post("/graphql", content=chunks(), headers=headers | token_of_nurse()))
    assert (answer.status, answer.code) == (413, "BAD_USER_INPUT")


@pytest.mark.parametrize(("accept", "status"), [("application/graphql-response+json", 400), (JSON, 200), ("*/*", 200)])
async def test_the_newer_media_type_says_a_refused_document_with_400(graph: Graph, accept: str, status: int) -> None:
    answer = await send(graph, b'{"query": "{ viewer { nothing } }"}', accept=accept)
    assert (answer.status, answer.code) == (status, "GRAPHQL_VALIDATION_FAILED")


NEWER = "application/graphql-response+json"


@pytest.mark.parametrize(
    ("accept", "newer"),
    [
        (NEWER, True),
        (f"{NEWER}, {JSON};q=0.9", True),
        (f"{NEWER};charset=utf-8;q=1, */*", True),
        (f"{JSON}, {NEWER}", True),
        (f"{JSON}, {NEWER};q=0.5", False),
        (f"{NEWER};q=0", False),
        (f"{NEWER};q=nan, {JSON}", False),
        (f"{NEWER};q=0.4, */*;q=0.5", False),
        (f"text/{NEWER}", False),
        ("*/*", False),
        ("text/plain", False),
        (";;;q=,=", False),
        ("", False),
    ],
)
async def test_the_answer_has_the_media_type_that_is_preferred(graph: Graph, accept: str, newer: bool) -> None:
    good, bad = [
        await send(graph, content, accept=accept) for content in (QUERY + b"}", b'{"query": "{ viewer { nothing } }"}')
    ]
    expected = (NEWER if newer else JSON) + "; charset=utf-8"
    assert [answer.response.headers["content-type"] for answer in (good, bad)] == [expected, expected]
    assert (good.status, bad.status) == (200, 400 if newer else 200)


async def got(graph: Graph, accept: str = JSON, *, token: bool = True, **parameters: str) -> Answer:
    headers = {"accept": accept} | (token_of_nurse() if token else {})
    return Answer(await graph.client.get("/graphql", params=parameters, headers=headers))


async def test_get_in_a_browser_is_the_editor_where_it_is_let_in(graph: Graph, world: str) -> None:
    browser = {"accept": "text/html,application/xml;q=0.9,*/*;q=0.8"}
    assert (await graph.client.get("/graphql", headers=browser)).status_code == 405
    async with serving(world, editor=Editor.SIGNED_IN) as office:
        page = await office.client.get("/graphql", headers=browser)
    assert (page.status_code, page.headers["content-type"].partition(";")[0]) == (200, "text/html")
    assert (await graph.client.put("/graphql")).status_code == 405


async def test_get_answers_the_schema_to_who_is_signed_in(graph: Graph) -> None:
    asked = "query A($name: String!) { __typename __type(name: $name) { name } } query B { __typename }"
    answer = await got(graph, query=asked, variables='{"name": "Child"}', operationName="A")
    assert answer.data == {"__typename": "Query", "__type": {"name": "Child"}}
    assert answer.response.headers["cache-control"] == "no-store"
    assert (await got(graph, token=False, query="{ __schema { description } }")).code == "UNAUTHENTICATED"


@pytest.mark.parametrize(
    "query",
    [
        "{ viewer { subject } }",
        "{ __typename viewer { subject } }",
        "{ ...F } fragment F on Query { ... { viewer { subject } } }",
        "query A { __typename } query B { viewer { subject } }",
        "{ viewer @skip(if: true) { subject } }",
        "mutation { __typename }",
        "query A { __typename } mutation B { __typename }",
    ],
)
async def test_get_answers_nothing_that_is_stored(graph: Graph, query: str) -> None:
    for accept in (JSON, NEWER, "*/*"):
        answer = await got(graph, accept, query=query, operationName="A" if "query A" in query else "")
        assert (answer.status, answer.response.headers["allow"]) == (405, "POST")
        assert subject_of(Role.NURSE) not in answer.text


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        ({}, 405),
        ({"variables": "{}"}, 400),
        ({"query": "{ __typename }", "variables": "[]"}, 400),
        ({"query": "{ __typename }", "variables": "{"}, 400),
        ({"query": "{ __typename }", "extensions": "1"}, 400),
        ({"query": "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")}, 200),
        ({f"a{number}": "b" for number in range(11)}, 400),
    ],
)
async def test_a_query_string_that_is_no_request_is_refused(
    graph: Graph, parameters: dict[str, str], status: int
) -> None:
    answer = Answer(await graph.client.get("/graphql", params=parameters, headers={"accept": JSON} | token_of_nurse()))
    assert answer.status == status
    assert answer.errors


async def test_a_query_string_that_is_not_utf8_is_refused(graph: Graph) -> None:
    for raw in (b"query=%ff", b"query=%ED%A0%80"):
        response = await graph.client.get(httpx.URL("http://p/graphql").copy_with(query=raw), headers={"accept": JSON})
        assert (response.status_code, response.json()["errors"][0]["extensions"]["code"]) == (400, "BAD_USER_INPUT")
