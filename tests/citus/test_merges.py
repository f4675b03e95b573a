"""Two records become one and two again on a spread database as on one PostgreSQL, whether they lie on one node or on two."""

import asyncio
import itertools
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from typing import Any

import asyncpg
import pytest

from graph.database.citus import moving
from graph.live import reminder_queue
from graph.viewer import Role
from tests.areas.correction import correcting
from tests.areas.correction.correcting import OTHER, REGISTRAR
from tests.areas.duplicate.comparing import MERGE, merge, propose
from tests.citus.merging import CALL, Pair, Stage, Story, near_and_far
from tests.citus.nodes import NAMED, above
from tests.citus.rows import differences
from tests.citus.writing import settled
from tests.http.client import ISSUER, Graph, bearer, change, recovered, rows, serving
from tests.http.world import ANNA, OTHERS

pytestmark = NAMED

# An entry for each root field, and for the first use of a token; keys of writes are counted on. Events by child and kind: `read`.
APART = {"audit_entry", "audit_plan", "idempotency", "outbox", "event_clock"}
RACE = (OTHERS[4], OTHERS[5])
# A new connection to a coordinator takes seconds on a busy machine.
PATIENT: dict[str, Any] = {"connect_timeout": 60.0, "statement_timeout": 60.0}


def apart(one: Any, other: Any) -> Any:
    """What two answers do not have in common."""
    if isinstance(one, dict):
        return {key: (one[key], other[key]) for key in one if one[key] != other[key]}
    return [each for each in one if each not in other], [each for each in other if each not in one]


async def told(dsn: str, pairs: list[Pair], name: str, keys: list[str]) -> Stage:
    """One stage of a story."""
    async with serving(dsn, **PATIENT) as graph:
        await recovered(graph)
        story = Story(graph, pairs, keys)
        made: Stage = await getattr(story, name)()
        await settled(dsn)
        return made | {"keys": story.keys}


@pytest.fixture(scope="module")
def stories(worlds: tuple[str, str]) -> Iterator[dict[str, Any]]:
    """Of each stage what came of it in both databases, and in which tables they differ then."""
    pairs = asyncio.run(near_and_far(worlds[0]))
    made: dict[str, Any] = {"pairs": pairs}
    keys: list[list[str]] = [[], []]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(correcting, "NUMBERS", itertools.count(1))
        patch.setattr(reminder_queue, "after_quiet", lambda now, *_: now + timedelta(hours=1))
        for name in ("prepared", "merged", "parted"):
            stages = [asyncio.run(told(dsn, pairs, name, keys[place])) for place, dsn in enumerate(worlds)]
            keys = [stage.pop("keys") for stage in stages]
            made[name] = (*stages, asyncio.run(differences(*worlds, anew=True)))
        yield made


@pytest.mark.parametrize("name", ["prepared", "merged", "parted"])
def test_it_is_the_same(stories: dict[str, Any], name: str) -> None:
    spread, plain, different = stories[name]
    assert {key: apart(spread[key], plain[key]) for key in plain if spread[key] != plain[key]} == {}
    assert {table: counts for table, counts in different.items() if table not in APART} == {}


def test_there_is_something_of_each(stories: dict[str, Any]) -> None:
    _, merged, _ = stories["merged"]
    _, parted, _ = stories["parted"]
    far = stories["pairs"][0][1]
    codes = [each["problems"] and each["problems"][0]["code"] for each in merged["merged"]]
    assert codes == [[], [], "NOT_FOUND"]
    assert any(str(far.id) in call and "03-9" in call for call in merged["calls"])
    assert merged["page"][far.family, Role.REGISTRAR]["documents"]["nodes"] is not None
    assert merged["page"][ANNA.family, Role.REGISTRAR] is None
    first = stories["pairs"][1][1].family, Role.DISTRICT_DOCTOR
    logs = [
        [entry for entry in stage["log"][first] if "Child.birthDate" in entry["fields"]] for stage in (merged, parted)
    ]
    assert len(logs[0]) > len(logs[1]) > 0  # who looked at the other one, too, while they are one
    assert merged["log"][ANNA.family, Role.DISTRICT_DOCTOR] is None
    assert parted["log"][ANNA.family, Role.DISTRICT_DOCTOR]
    assert [each["problems"] and each["problems"][0]["code"] for each in parted["parted"]] == [[], [], "ALREADY_DONE"]
    assert [each["problems"][0]["code"] for each in parted["again"]] == ["ALREADY_DONE", "ALREADY_DONE"]
    assert len(parted["trail"]) >= 4


async def everything(dsn: str) -> dict[str, Any]:
    """Every row of every child, and of merges."""
    connection = await asyncpg.connect(above(dsn))
    tables = [row[0] for row in await connection.fetch("SELECT table_name::text FROM citus_tables")]
    image = {}
    for name in tables:
        if name not in ("node_notice", "reminder_pending"):
            image[name] = Counter(row[0] for row in await connection.fetch(f"SELECT t::text FROM {name} t"))
    await connection.close()
    return image


def test_what_fails_half_way_has_changed_nothing(stories: dict[str, Any], worlds: tuple[str, str]) -> None:
    """Before rows are taken, when they are with both, and when all is done but what follows."""
    pair = next(
        (one, other)
        for one in OTHERS
        for other in OTHERS
        if one is not other and {one, other} != {*stories["pairs"][1]}
    )

    async def attempts() -> list[tuple[str, bool]]:
        made = []
        async with serving(worlds[0], **PATIENT) as graph:
            await recovered(graph)
            key = (await propose(graph, OTHER, *pair))["duplicate"]["id"]
            before = await everything(worlds[0])
            for step in ("_put", "_take", "know_numbers_of"):
                with pytest.MonkeyPatch.context() as patch:
                    patch.setattr(moving, step, failing(getattr(moving, step)))
                    given = {"idempotencyKey": f"half {step}", "duplicateId": key, "survivor": pair[1].global_id}
                    token = bearer(ISSUER.issue(REGISTRAR, Role.REGISTRAR, 600))
                    code = (await graph.post({"query": MERGE, "variables": {"input": given}}, token)).code
                made.append((code, await everything(worlds[0]) == before))
        return made

    assert asyncio.run(attempts()) == [("INTERNAL_SERVER_ERROR", True)] * 3


def failing(step: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
    """A step that fails when it is done."""

    async def fails(*given: Any) -> None:
        await step(*given)
        raise RuntimeError

    return fails


async def called(graph: Graph) -> str:
    """The code of an answer to a call to the child who is merged, always under one key."""
    given = {"idempotencyKey": "one", "number": "03-10", "child": {"policyNumber": RACE[0].policy_number}}
    return (await graph.ask(CALL, Role.DISPATCHER, {"input": given})).code


async def raced(dsn: str, begun: asyncio.Event, go_on: asyncio.Event) -> tuple[bool, list[str], list[Any]]:
    """Whether a merge waits for who holds a child; what is said to calls while it has the child and afterwards; whose they are."""
    holder = await asyncpg.connect(above(dsn))
    async with serving(dsn, **PATIENT) as graph:
        await recovered(graph)
        await change(above(dsn), f"UPDATE child SET policy_number = NULL WHERE id = '{RACE[1].id}'")
        key = (await propose(graph, OTHER, *RACE))["duplicate"]["id"]
        async with holder.transaction():
            await holder.execute("SELECT FROM child WHERE id = $1 FOR NO KEY UPDATE", RACE[0].id)
            merging = asyncio.create_task(merge(graph, REGISTRAR, key, RACE[1]))
            await asyncio.sleep(3)
            waited = not begun.is_set()
        await begun.wait()
        codes = [await called(graph)]
        go_on.set()
        assert (await merging)["problems"] == []
        codes.append(await called(graph))
        stored = await rows(above(dsn), "SELECT child_id FROM ambulance_call WHERE number = '03-10'")
    await holder.close()
    return waited, codes, [row[0] for row in stored]


def test_a_merge_waits_for_who_writes_of_a_child_and_a_call_for_neither(
    stories: dict[str, Any], worlds: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While the merge has the child, a call is answered CONFLICT; sent again it comes to the survivor."""
    begun, go_on = asyncio.Event(), asyncio.Event()
    whole = moving._carry_out

    async def waiting(*given: Any) -> None:
        await whole(*given)
        begun.set()
        await go_on.wait()

    monkeypatch.setattr(moving, "_carry_out", waiting)
    assert asyncio.run(raced(worlds[0], begun, go_on)) == (True, ["CONFLICT", "OK"], [RACE[1].id])
