"""Making, using and taking back share links in tests."""

import os
from typing import Any

from graph.viewer import Role
from tests.http.client import Graph
from tests.http.world import ANNA, Kid

CREATE = """mutation ($input: ShareLinkCreateInput!) { shareLinkCreate(input: $input) {
  shareLink { id state parts viewsLeft attemptsLeft isOwn relation } address qr pin problems { code path } } }"""
REVOKE = """mutation ($input: ShareLinkRevokeInput!) { shareLinkRevoke(input: $input) {
  shareLink { state } problems { code path } } }"""
LINKS = "query ($id: ID!) { child(by: {id: $id}) { shareLinks { nodes { id state viewsLeft attemptsLeft isOwn } } } }"
LOG = """query ($id: ID!) { child(by: {id: $id}) { accessLog { nodes {
  actor { full } actorRole relations fields organization } } } }"""
WRONG = "000000"


async def write(graph: Graph, document: str, role: Role = Role.PARENT, **given: Any) -> Any:
    """One mutation; its payload."""
    wish = {"idempotencyKey": os.urandom(8).hex(), **given}
    (payload,) = (await graph.ask(document, role, {"input": wish})).data.values()
    return payload


async def create(graph: Graph, role: Role = Role.PARENT, kid: Kid = ANNA, **given: Any) -> Any:
    """A link of Anna's allergies for three views, unless told otherwise."""
    wish = {"childId": kid.global_id, "parts": ["ALLERGIES"], "views": 3, **given}
    made = await write(graph, CREATE, role, **wish)
    assert made["problems"] == [], made
    return made


def wrong(pin: str) -> str:
    """Another PIN."""
    return WRONG if pin != WRONG else "111111"


async def look(graph: Graph, address: str, pin: str) -> Any:
    """The response to a PIN."""
    return await graph.client.post(address, data={"pin": pin})


async def states(graph: Graph, role: Role = Role.PARENT, kid: Kid = ANNA) -> list[str]:
    """The states of the links that a role is shown, the newest first."""
    return [each["state"] for each in await links(graph, role, kid)]


async def links(graph: Graph, role: Role = Role.PARENT, kid: Kid = ANNA) -> Any:
    """The links that a role is shown."""
    return (await graph.ask(LINKS, role, {"id": kid.global_id})).data["child"]["shareLinks"]["nodes"]


def shape(response: Any) -> tuple[Any, ...]:
    """What a caller can tell of a page, but for the id of the request."""
    headers = {name: value for name, value in response.headers.items() if name != "x-request-id"}
    return response.status_code, response.text, headers
