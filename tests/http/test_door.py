"""The door: what an operation may cost, how much one subject may ask, and what is said at other addresses."""

import pytest

from graph.errors import Refusal
from graph.execute.allowance import SUBJECTS, Allowance
from graph.viewer import Role, Viewer
from tests.http.client import ISSUER, Graph, bearer, serving
from tests.http.world import subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAGE = "query($n: Int!, $m: Int!) { myChildren(first: $n) { nodes { documents(first: $m) { nodes { id } } } } }"


async def test_the_cost_is_told_and_grows_with_the_pages(graph: Graph) -> None:
    small = await graph.ask(PAGE, variables={"n": 2, "m": 3})
    # The list, two children with a list each, and three documents of each.
    assert small.body["extensions"]["cost"] == {"requested": 1 + 2 * (1 + 1 + 3), "limit": 50_000}
    parent = await graph.ask(PAGE, Role.PARENT, {"n": 2, "m": 3})
    assert parent.body["extensions"]["cost"]["limit"] == 40_000


async def test_what_costs_too_much_is_refused_with_the_position_of_the_dearest_page(graph: Graph) -> None:
    assert (await graph.ask(PAGE, variables={"n": 100, "m": 100})).code == "OK"
    refused = await graph.ask(lists(5), variables={"n": 100, "m": 100})
    assert (refused.code, refused.places) == ("QUERY_TOO_COMPLEX", [(1, 61)])
    assert refused.errors[0]["extensions"]["cost"] == {"requested": 1 + 100 * (1 + 5 * 101), "limit": 50_000}
    assert (await graph.ask(lists(5), variables={"n": 85, "m": 100})).code == "OK"
    assert (await graph.ask(lists(5), Role.PARENT, {"n": 85, "m": 100})).code == "QUERY_TOO_COMPLEX"


def lists(count: int) -> str:
    """PAGE with several lists for each child."""
    inner = " ".join(f"a{number}: documents(first: $m) {{ nodes {{ id }} }}" for number in range(count))
    return PAGE.replace("documents(first: $m) { nodes { id } }", inner)


async def test_rows_cost_whatever_is_asked_of_them(graph: Graph) -> None:
    pages = [
        "edges { cursor }",
        "edges { __typename }",
        "pageInfo { hasNextPage }",
        "edges { node { id } }",
        "nodes { id }",
    ]
    for page in pages:
        inner = (
            f"myDistricts {{ children(first: 100) {{ nodes {{ district {{ children(first: 100) {{ {page} }} }} }} }} }}"
        )
        twice = inner.replace(f"{{ {page} }}", f"{{ nodes {{ district {{ children(first: 100) {{ {page} }} }} }} }}")
        assert (await graph.ask(f"{{ {twice} }}")).code == "QUERY_TOO_COMPLEX", page


async def test_denials_and_the_schema_are_paid_for(world: str) -> None:
    async with serving(world, rate=1, burst=8_000) as graph:
        schema = [await graph.ask("{ __schema { queryType { name } } }", Role.NURSE) for _ in range(3)]
        assert [answer.code for answer in schema] == ["OK", "RATE_LIMITED", "RATE_LIMITED"]
        nobody = bearer(ISSUER.issue("nobody", Role.NURSE, 60))
        denied = [(await graph.post({"query": "{ viewer { subject } }"}, nobody)).code for _ in range(10)]
        assert denied == ["UNAUTHENTICATED"] * 7 + ["RATE_LIMITED"] * 3


async def test_every_id_of_a_list_counts(graph: Graph) -> None:
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }"
    ids = [str((await graph.ask("{ myDistricts { id } }")).data["myDistricts"][0]["id"])]
    one, ten = [(await graph.ask(query, variables={"ids": ids * n})).body["extensions"]["cost"] for n in (1, 10)]
    assert ten["requested"] == 10 * one["requested"]


async def test_who_asks_much_waits_and_others_do_not(world: str) -> None:
    async with serving(world, rate=10, burst=25) as graph:
        asked = [await graph.ask(PAGE, variables={"n": 2, "m": 3}) for _ in range(4)]
        assert [answer.code for answer in asked] == ["OK", "OK", "RATE_LIMITED", "RATE_LIMITED"]
        refused = asked[2]
        assert (refused.status, refused.response.headers["retry-after"]) == (429, "1")
        assert refused.errors[0]["extensions"]["retryAfter"] == 1
        assert (await graph.ask(PAGE, Role.PARENT, {"n": 2, "m": 3})).code == "OK"
        # An operation that is refused for another reason takes nothing.
        assert (await graph.ask("{ nothing }", Role.DISTRICT_DOCTOR)).code == "GRAPHQL_VALIDATION_FAILED"


async def test_a_bucket_leaks_and_an_ambulance_has_a_larger_one() -> None:
    now = [0.0]
    allowance = Allowance(10, 100, clock=lambda: now[0])
    nurse, dispatcher = Viewer("n", Role.NURSE), Viewer("d", Role.DISPATCHER)
    allowance.spend(nurse, 500)  # one operation goes through whatever the burst is: its own limit is the cost
    with pytest.raises(Refusal) as refused:
        allowance.spend(nurse, 1)
    assert refused.value.details == {"retryAfter": 41}
    now[0] += 41
    allowance.spend(nurse, 1)
    for _ in range(10):
        allowance.spend(dispatcher, 100)
    with pytest.raises(Refusal):
        allowance.spend(dispatcher, 100)


async def test_buckets_are_bounded() -> None:
    now = [0.0]
    allowance = Allowance(1, 10, clock=lambda: now[0])
    for number in range(SUBJECTS + 10):
        now[0] += 0.001
        allowance.spend(Viewer(str(number), Role.NURSE), 10)
    assert len(allowance._levels) == SUBJECTS
    with pytest.raises(Refusal):
        allowance.spend(Viewer(str(SUBJECTS + 9), Role.NURSE), 10)
    now[0] += 20
    allowance.spend(Viewer("new", Role.NURSE), 1)
    assert len(allowance._levels) == 1


@pytest.mark.parametrize(
    ("method", "path", "status"), [("GET", "/nothing", 404), ("POST", "/graphq", 404), ("POST", "/healthz", 405)]
)
async def test_other_addresses_and_methods_answer_in_json(graph: Graph, method: str, path: str, status: int) -> None:
    answer = await graph.client.request(method, path)
    error = answer.json()["errors"][0]
    assert (answer.status_code, error["extensions"]["code"]) == (status, "BAD_USER_INPUT")
    assert error["extensions"]["requestId"] == answer.headers["x-request-id"]
    assert status == 404 or "GET" in answer.headers["allow"]


PREFLIGHT = {
    "origin": "https://app.example",
    "access-control-request-method": "POST",
    "access-control-request-headers": "authorization,content-type",
}


async def test_a_browser_of_another_origin_is_admitted_by_setting_alone(world: str, graph: Graph) -> None:
    token = bearer(ISSUER.issue(subject_of(Role.NURSE), Role.NURSE, 60))
    ask = {"query": "{ viewer { subject } }"}
    assert "access-control-allow-origin" not in (await graph.client.options("/graphql", headers=PREFLIGHT)).headers
    async with serving(world, cors_origins="https://app.example, https://other.example") as open_to:
        before = await open_to.client.options("/graphql", headers=PREFLIGHT)
        assert (before.status_code, before.headers["access-control-allow-origin"]) == (200, "https://app.example")
        answer = await open_to.post(ask, token | {"origin": "https://app.example"})
        assert answer.response.headers["access-control-allow-origin"] == "https://app.example"
        assert "access-control-allow-credentials" not in answer.response.headers
        stranger = await open_to.post(ask, token | {"origin": "https://evil.example"})
        assert "access-control-allow-origin" not in stranger.response.headers
