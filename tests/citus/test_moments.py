"""Numbers that are told to who reads no row are counted by the moments at which they are told: over nodes an operation has several."""

import asyncio

import pytest

from graph.viewer import Role
from tests.citus.nodes import NAMED, above
from tests.http.client import rows, serving
from tests.http.world import FIRST, global_id

pytestmark = NAMED

NUMBERS = "{ ... on District { passport { population { attached } } } }"
AGAIN = "query ($id: ID!) { a: district(id: $id) { b: passport { population { attached } } c: passport { population { attached } } } }"
TWICE = "query ($id: ID!) { nodes(ids: [$id, $id]) NUMBERS }"
ROOTS = "query ($id: ID!) { a: district(id: $id) NUMBERS b: node(id: $id) NUMBERS c: district(id: $id) { name } }"


async def spent(dsn: str, text: str) -> int:
    """Questions that one operation spends."""
    asked = "SELECT FROM number_question"
    before = len(await rows(above(dsn), asked))
    async with serving(dsn) as graph:
        document = text.replace("NUMBERS", NUMBERS)
        answer = await graph.ask(document, Role.DISTRICT_HEAD, {"id": global_id("District", FIRST)})
        assert answer.text.count('"attached":') == 2
        assert answer.code == "OK"
    return len(await rows(above(dsn), asked)) - before


@pytest.mark.parametrize("text", [ROOTS, AGAIN, TWICE], ids=["roots", "aliases", "ids"])
def test_each_moment_is_a_question(worlds: tuple[str, str], text: str) -> None:
    assert [asyncio.run(spent(dsn, text)) for dsn in worlds] == [2, 1]
