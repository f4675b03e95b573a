"""Numbers that are told to who reads no row are counted by the moments at which they are told: over nodes an operation has several."""

import asyncio

from graph.viewer import Role
from tests.citus.nodes import NAMED, above
from tests.http.client import rows, serving
from tests.http.world import FIRST, global_id

pytestmark = NAMED

NUMBERS = "{ ... on District { passport { population { attached } } } }"
ROOTS = "query ($id: ID!) { a: district(id: $id) NUMBERS b: node(id: $id) NUMBERS c: district(id: $id) { name } }"


async def spent(dsn: str) -> int:
    """Questions that one operation spends."""
    async with serving(dsn) as graph:
        asked = ROOTS.replace("NUMBERS", NUMBERS)
        answer = await graph.ask(asked, Role.DISTRICT_HEAD, {"id": global_id("District", FIRST)})
        assert answer.text.count('"attached":') == 2
        assert answer.code == "OK"
    return len(await rows(above(dsn), "SELECT FROM number_question"))


def test_each_moment_is_a_question(worlds: tuple[str, str]) -> None:
    assert [asyncio.run(spent(dsn)) for dsn in worlds] == [2, 1]
