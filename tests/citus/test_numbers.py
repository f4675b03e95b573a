"""Numbers of a unit over nodes: counted shard by shard, put together, and told as on one PostgreSQL."""

import asyncio
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from graph.database.citus.shards import keys_of, shard_of
from graph.database.citus.start import shards_of
from graph.execute import shards
from graph.execute.global_id import encode_global_id
from graph.settings import Settings
from graph.sql.spread.of_shard import OF_SHARD, SHARD_KEY
from graph.viewer import Role, Viewer
from tests.citus import recorded
from tests.citus.conftest import Both
from tests.citus.golden import SpreadBench
from tests.citus.nodes import NAMED, above
from tests.citus.test_statements import question
from tests.golden import city
from tests.proof.bench import Bench
from tests.proof.queries import Query
from tests.sql.test_routed import leaves, prepared_of

pytestmark = NAMED

ROLES = (Role.NURSE, Role.DISTRICT_DOCTOR, Role.REGISTRAR, Role.DISTRICT_HEAD, Role.AUDITOR)
CASES = ("district_numbers", "district_passport", "district_trend", "unit_numbers", "working_list")
PAGES = ("URGENCY", "FAMILY_DESC")
ATTACHED = b'"attached":'


@pytest.fixture(scope="module")
def benches(both: Both) -> Iterator[tuple[Bench, Bench]]:
    """The engine over the seeded city, whose children lie in all shards, over nodes and on one PostgreSQL."""
    # As the owner: other tests write as the superuser, with triggers.
    hashes = asyncio.run(shards_of(both.nodes.dsn, Settings()))
    made = SpreadBench(both.nodes.dsn, hashes), Bench(both.plain)
    yield made
    for each in reversed(made):
        each.close()


MOVED = "UPDATE assignment SET district_id = $1 WHERE staff_id = $2"


def test_a_district_that_children_of_some_shards_have_left(bench: Bench, plain: Bench) -> None:
    """Of these shards nobody counts: Anna was of South."""
    nurse, text = city.STAFF[Role.NURSE], "{ myDistricts { code passport { healthGroups { key count denominator } } } }"
    answers = []
    for each in (bench, plain):
        each.runner.run(each.connection.execute(MOVED, city.SOUTH, nurse))
        answers.append(recorded.asked(each, Role.NURSE, text))
        each.runner.run(each.connection.execute(MOVED, city.NORTH, nurse))
    assert answers[0] == answers[1]
    assert isinstance(answers[0], bytes)
    assert b'"S-1"' in answers[0]
    assert shard_of(city.ANNA, bench.reader.shards) != shard_of(city.VERA, bench.reader.shards)


def rows(bench: Bench, sql: str) -> list[Any]:
    """What the database says."""
    return bench.runner.run(bench.connection.fetch(sql))


def people(bench: Bench) -> Iterator[Viewer]:
    """Three people of each role."""
    for role in ROLES:
        sql = (
            f"SELECT subject FROM account WHERE '{role.value}' = ANY (roles) AND disabled_at IS NULL ORDER BY 1 LIMIT 3"
        )
        yield from [Viewer(row["subject"], role) for row in rows(bench, sql)]


def asked(bench: Bench) -> Iterator[Query]:
    """The golden questions about numbers, of units of this city, and pages of children who are looked at one by one."""
    one = "SELECT d.id, d.organization_id FROM district d JOIN child c ON c.district_id = d.id GROUP BY 1, 2 ORDER BY count(*) DESC, 1"
    for district, organization in rows(bench, f"{one} LIMIT 2"):
        ids = {"id": encode_global_id("District", district), "polyclinic": encode_global_id("Polyclinic", organization)}
        for case in CASES:
            text = question(case).text
            yield Query(text, {name: value for name, value in ids.items() if f"${name}:" in text})
        (child,) = rows(bench, f"SELECT id FROM child WHERE district_id = '{district}' ORDER BY id LIMIT 1")[0]
        passport = "code passport { population { attached mean } healthGroups { key count } }"
        yield Query(
            f'{{ child(by: {{id: "{encode_global_id("Child", child)}"}}) {{ district {{ {passport} }} }} }}', {}
        )
        yield Query(f"{{ myDistricts {{ {passport} }} }}", {})
        for order in PAGES:
            page = f"children(first: 3, orderBy: {order}) {{ nodes {{ name {{ full }} }} pageInfo {{ hasNextPage endCursor }} }}"
            yield Query(f'{{ district(id: "{ids["id"]}") {{ {page} }} }}', {})


def answer_of(bench: Bench, viewer: Viewer, query: Query) -> bytes:
    """The answer; empty where it is refused."""
    answer = bench.ask(viewer, query, policy=0)
    return answer if isinstance(answer, bytes) else b""


def test_numbers_of_many_children_are_the_same_to_the_byte(benches: tuple[Bench, Bench]) -> None:
    spread, plain = benches
    questions, answers = [*asked(plain)], b""
    for viewer in people(plain):
        for query in questions:
            there, here = spread.ask(viewer, query, policy=0), plain.ask(viewer, query, policy=0)
            assert there == here, (viewer, query.text)
            answers += here if isinstance(here, bytes) else b""
    # Some are told, some are kept back of those who read no rows, and cells open into children.
    assert b'"suppressed":true' in answers
    assert b'"suppressed":false' in answers
    assert answers.count(b'"children":{"nodes":[{') > 5


async def attach(dsn: str, children: Mapping[UUID, UUID | None]) -> None:
    """Let these children be of these districts, without what follows from it, so that other tests find the same rows."""
    connection = await asyncpg.connect(above(dsn))
    async with connection.transaction():
        if "@127.0.0.1" in dsn:
            await connection.execute("SET LOCAL citus.propagate_set_commands = 'local'")
        await connection.execute("SET LOCAL session_replication_role = replica")
        for child, district in children.items():
            await connection.execute("UPDATE child SET district_id = $2 WHERE id = $1", child, district)
    await connection.close()


def test_a_city_that_children_leave_and_come_back_to(both: Both, benches: tuple[Bench, Bench]) -> None:
    """Nobody lists the children of a wide unit: whoever lies in a shard is looked at, and who has left does not count."""
    spread, plain = benches
    children = {row["id"]: row["district_id"] for row in rows(plain, "SELECT id, district_id FROM child ORDER BY id")}
    leaving = dict.fromkeys([*children][::3])
    (text,) = {each.text for each in asked(plain) if " city " in each.text.replace("\n", " ")}
    (given,) = [each for each in asked(plain) if each.text == text][:1]
    viewers = [viewer for viewer in people(plain) if b'"city":{' in answer_of(plain, viewer, given)]
    assert viewers
    counts = []
    for state in (children, leaving, children):
        for dsn in (both.nodes.dsn, both.plain):
            asyncio.run(attach(dsn, state))
        answers = [answer_of(plain, viewer, given) for viewer in viewers]
        assert [answer_of(spread, viewer, given) for viewer in viewers] == answers
        counts.append(answers)
    assert counts[0] == counts[2] != counts[1]


def test_a_key_of_each_shard() -> None:
    for count in (1, 8, 32):
        lowest = tuple(range(-(1 << 31), 1 << 31, (1 << 32) // count))
        assert [shard_of(key, lowest) for key in keys_of(lowest)] == [*range(count)]


def test_a_part_is_of_one_shard_and_the_whole_of_none() -> None:
    of_shards = 0
    for case in CASES:
        prepared = prepared_of(case, Role.NURSE, spread=True)
        for leaf in leaves(prepared) if prepared else ():
            assert leaf.statement is not None
            sql, over = leaf.statement.sql, leaf.statement.spread
            assert over is not None
            if {OF_SHARD.name, SHARD_KEY.name} & {*leaf.statement.parameters}:
                of_shards += 1
                assert " FROM child AS " not in sql
                assert over.of_many == ()
            if "shard_parts" in leaf.statement.parameters:
                assert over.of_many == ()
                assert not over.is_mixed
    assert of_shards > 5


def test_who_has_lost_the_right_meanwhile_is_told_nothing(
    benches: tuple[Bench, Bench], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The parts share no snapshot with what stands around them, and the whole asks again."""
    spread, plain = benches
    heads = [viewer for viewer in people(plain) if viewer.role is Role.DISTRICT_HEAD]
    viewer, query = next(each for each in product(heads, asked(plain)) if ATTACHED in answer_of(plain, *each))
    own = f"staff_id IN (SELECT staff_id FROM account WHERE subject = '{viewer.subject}')"
    days = rows(spread, f"SELECT id, valid_from, valid_to FROM assignment WHERE {own}")
    each = shards._each

    async def end(bench: Bench) -> None:
        await bench.connection.execute(f"UPDATE assignment SET valid_from = '2999-01-01', valid_to = NULL WHERE {own}")

    async def ending(*values: Any) -> list[bytes]:
        read = await each(*values)
        await end(spread)
        return read

    monkeypatch.setattr(shards, "_each", ending)
    try:
        answer = answer_of(spread, viewer, query)
        assert ATTACHED not in answer
        assert b'"passport":null' in answer
    finally:
        # In both, so that other files of tests find the same rows and events in them.
        plain.runner.run(end(plain))
        for row, bench in product(days, benches):
            back = "UPDATE assignment SET valid_from = $2, valid_to = $3 WHERE id = $1"
            bench.runner.run(bench.connection.execute(back, *row.values()))
