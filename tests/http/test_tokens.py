"""Without a good token of an account that holds the role nothing of the child graph is readable."""

import json
import time
from base64 import urlsafe_b64encode
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey

from graph.errors import Code, Refusal
from graph.http.local_issuer import AUDIENCE, ISSUER as NAME
from graph.viewer import Role
from tests.http.client import ISSUER, KEY, Answer, Graph, bearer, change, serving
from tests.http.world import ANNA, DISABLED, SECRETS, STAFF, subject_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

QUERY = (
    f'{{ viewer {{ subject name }} child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ id name {{ family }} }} }}'
)
SCHEMA = '{ __schema { queryType { name } } t: __type(name: "Child") { name fields { name } } __typename }'
NURSE = subject_of(Role.NURSE)
LEFT_OUT: Any = None


def signed(key: OctKey = KEY, algorithm: str = "HS256", **changed: Any) -> str:
    """A token of the nurse but for what is changed; None leaves a claim out."""
    now = int(time.time())
    claims = {"iss": NAME, "aud": AUDIENCE, "sub": NURSE, "role": "nurse", "iat": now, "exp": now + 600} | changed
    kept = {name: value for name, value in claims.items() if value is not None}
    return jwt.encode({"alg": algorithm}, kept, key, algorithms=[algorithm])


def unsigned() -> str:
    """The nurse's claims under `alg: none`."""
    now = int(time.time())
    claims = {"iss": NAME, "aud": AUDIENCE, "sub": NURSE, "role": "nurse", "iat": now, "exp": now + 600}
    parts = [json.dumps(part).encode() for part in ({"alg": "none", "typ": "JWT"}, claims)]
    return ".".join(urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts) + "."


def swapped() -> str:
    """The signature of one role's token under the claims of another."""
    head, _, signature = ISSUER.issue(NURSE, Role.NURSE, 600).split(".")
    return ".".join((head, ISSUER.issue(NURSE, Role.PARENT, 600).split(".")[1], signature))


HEADERS: dict[str, dict[str, str]] = {
    "none": {},
    "empty": {"authorization": ""},
    "no token": {"authorization": "Bearer"},
    "basic": {"authorization": "Basic bnVyc2U6bnVyc2U="},
    "garbage": bearer("garbage"),
    "dots": bearer("a.b.c"),
    "expired": bearer(signed(exp=int(time.time()) - 61)),
    "of the future": bearer(signed(iat=int(time.time()) + 3_600)),
    "another key": bearer(signed(OctKey.generate_key(256, private=True))),
    "alg none": bearer(unsigned()),
    "HS512": bearer(signed(OctKey.generate_key(512, private=True), "HS512")),
    "another audience": bearer(signed(aud="another")),
    "another issuer": bearer(signed(iss="another")),
    "unknown role": bearer(signed(role="god")),
    "no such case": bearer(signed(role="NURSE")),
    "role of another type": bearer(signed(role=["nurse"])),
    "swapped claims": bearer(swapped()),
    "role not held": bearer(signed(role="district_doctor")),
    "unknown subject": bearer(signed(sub="nobody")),
    "disabled account": bearer(signed(sub=DISABLED)),
    **{f"without {name}": bearer(signed(**{name: LEFT_OUT})) for name in ("iss", "aud", "sub", "role", "iat", "exp")},
}


def assert_nothing(answer: Answer) -> None:
    """UNAUTHENTICATED, and not a word of the world."""
    assert (answer.status, answer.code) == (401, "UNAUTHENTICATED")
    assert answer.response.headers["www-authenticate"] == "Bearer"
    assert set(answer.body) == {"errors"}
    assert not [secret for secret in SECRETS if secret in answer.text]


@pytest.mark.parametrize("name", HEADERS)
async def test_a_bad_token_reads_nothing(graph: Graph, name: str) -> None:
    assert_nothing(await graph.post({"query": QUERY}, HEADERS[name]))
    assert_nothing(await graph.post({"query": "{ myChildren { nodes { id } } }"}, HEADERS[name]))


@pytest.mark.parametrize("token", ["\u0430", "\ud800", "\x00", "a" * 100_000, "a.\u0430.c"])
async def test_a_token_of_odd_characters_is_a_bad_token(token: str) -> None:
    with pytest.raises(Refusal) as refusal:
        await ISSUER.verify(token)
    assert refusal.value.code is Code.UNAUTHENTICATED


@pytest.mark.parametrize("name", ["unknown subject", "disabled account"])
async def test_nor_is_it_told_what_would_be_withheld(graph: Graph, name: str) -> None:
    query = '{ __typename emergencyCapsule(by: {snils: "11100000101"}) { childId } }'
    assert_nothing(await graph.post({"query": query}, HEADERS[name]))


@pytest.mark.parametrize("name", HEADERS)
async def test_all_refusals_of_a_token_are_the_same(graph: Graph, name: str) -> None:
    error = (await graph.post({"query": QUERY}, HEADERS[name])).errors[0]
    del error["extensions"]["requestId"]
    assert error == {"message": "A valid bearer token is required.", "extensions": {"code": "UNAUTHENTICATED"}}


@pytest.mark.parametrize("name", ["plain", "within the leeway", "several audiences"])
async def test_a_good_token_and_one_within_the_leeway_read(graph: Graph, name: str) -> None:
    now = int(time.time())
    changed: dict[str, dict[str, Any]] = {
        "plain": {},
        "within the leeway": {"exp": now - 20},
        "several audiences": {"aud": [AUDIENCE]},
    }
    header = bearer(signed(**changed[name]))
    assert (await graph.post({"query": QUERY}, header)).data["child"]["name"] == {"family": ANNA.family}
    lower = {"authorization": header["authorization"].replace("Bearer", "bearer")}
    assert (await graph.post({"query": QUERY}, lower)).code == "OK"


async def test_introspection_needs_a_token(graph: Graph) -> None:
    assert_nothing(await graph.ask(SCHEMA, None))


async def test_where_introspection_is_open_nothing_else_goes_with_it(world: str) -> None:
    async with serving(world, introspection="open") as graph:
        await introspect_as_a_stranger(graph)


async def introspect_as_a_stranger(graph: Graph) -> None:
    introspected = (await graph.ask(SCHEMA, None)).data
    assert (introspected["t"]["name"], introspected["__typename"]) == ("Child", "Query")
    for more in ("viewer { subject }", "myChildren { nodes { id } }", "...F"):
        query = f"{{ __schema {{ queryType {{ name }} }} {more} }}"
        query += " fragment F on Query { myDistricts { id } }" if more == "...F" else ""
        assert_nothing(await graph.ask(query, None))
    assert_nothing(await graph.ask("{ __typename }", None))
    assert_nothing(await graph.post({"query": SCHEMA}, HEADERS["expired"]))


async def test_introspection_beside_data_is_answered_with_a_token(graph: Graph) -> None:
    data = (
        await graph.ask('{ s: __type(name: "Child") { name } viewer { subject } __schema { queryType { name } } }')
    ).data
    assert data == {"s": {"name": "Child"}, "viewer": {"subject": NURSE}, "__schema": {"queryType": {"name": "Query"}}}


@pytest.mark.parametrize(("query", "code"), [("{", "GRAPHQL_PARSE_FAILED"), ("{ shoe }", "UNAUTHENTICATED")])
async def test_a_bad_document_says_no_more_without_a_token(world: str, graph: Graph, query: str, code: str) -> None:
    assert (await graph.ask(query, None)).code == "UNAUTHENTICATED"
    async with serving(world, introspection="open") as open_to_all:
        assert (await open_to_all.ask(query, None)).code == code


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE account SET disabled_at = now() WHERE subject = '{NURSE}'",
        f"UPDATE account SET roles = '{{}}' WHERE subject = '{NURSE}'",
        f"UPDATE account SET roles = '{{registrar}}' WHERE subject = '{NURSE}'",
        f"DELETE FROM account WHERE subject = '{NURSE}'",
    ],
)
async def test_a_right_taken_away_is_gone_at_the_next_request(own: Graph, statement: str) -> None:
    header = bearer(signed())
    assert (await own.post({"query": QUERY}, header)).data["child"]["id"] == ANNA.global_id
    await change(own.dsn, statement)
    assert_nothing(await own.post({"query": QUERY}, header))
    assert_nothing(await own.post({"query": "{ myChildren { nodes { id } } }"}, header))


async def test_an_assignment_that_ended_yesterday_reaches_nobody(own: Graph) -> None:
    header = bearer(signed())
    assert (await own.post({"query": QUERY}, header)).data["child"]
    await change(own.dsn, f"UPDATE assignment SET valid_to = current_date - 2 WHERE staff_id = '{STAFF[Role.NURSE]}'")
    assert (await own.post({"query": QUERY}, header)).data["child"] is None
