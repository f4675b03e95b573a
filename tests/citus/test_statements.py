"""Golden questions on a coordinator and two workers: equal to one PostgreSQL; one child is one node."""

import json
import re
from collections.abc import Iterator
from itertools import product
from typing import Any
from uuid import UUID

import pytest

from graph.database.citus.shards import hash_of, shard_of
from graph.errors import Code
from graph.execute.binds import Request
from graph.execute.prepared import Prepared
from graph.viewer import Role, Viewer
from tests.citus.nodes import NAMED
from tests.citus.recorded import asked
from tests.golden import city
from tests.golden.test_golden import CASES, EVENT, HERE, IDS, data_of, named
from tests.proof.bench import Bench, grants
from tests.proof.queries import Query
from tests.proof.world import MOMENT
from tests.sql.test_routed import leaves, prepared_of

pytestmark = NAMED


def question(case: str) -> Query:
    """The question of a case, with the ids of the city."""
    given = json.loads((HERE / case / "variables.json").read_text("utf-8"))
    text = (HERE / case / "query.graphql").read_text("utf-8")
    return Query(text, {name: named(value) for name, value in given.items()})


def answered(bench: Bench, case: str, role: Role) -> Any:
    """The answer as the golden file has it."""
    viewer, query = city.VIEWERS[role], question(case)
    answer: bytes | Code | None
    if (HERE / case / EVENT).exists():
        number = json.loads((HERE / case / EVENT).read_text("utf-8"))["number"]
        (answer,) = bench.tell_together([viewer], query, number, policy=0)
    else:
        answer = bench.ask(viewer, query, policy=0)
    return {"code": answer.value} if isinstance(answer, Code) else None if answer is None else data_of(answer)


@pytest.mark.parametrize("case", CASES)
def test_answers_are_those_of_one_postgresql(bench: Bench, case: str) -> None:
    for role in Role:
        stored = json.loads((HERE / case / f"{role.value}.json").read_text("utf-8"))
        assert answered(bench, case, role) == stored, role


def test_a_member_of_staff_reads_no_child_of_their_own_family(bench: Bench) -> None:
    """The family lies on several nodes: it is asked apart, once the statement has failed without it."""

    def employ(staff_id: UUID | None) -> None:
        sql = "UPDATE representative SET staff_id = $1 WHERE id = $2"
        bench.runner.run(bench.connection.execute(sql, staff_id, city.OLGA))

    for case in ("passport_page", "blood_lookup"):
        assert answered(bench, case, Role.DISTRICT_DOCTOR)["data"]["child"] is not None
        employ(city.STAFF[Role.DISTRICT_DOCTOR])
        assert answered(bench, case, Role.DISTRICT_DOCTOR)["data"]["child"] is None
        employ(None)
        assert answered(bench, case, Role.DISTRICT_DOCTOR)["data"]["child"] is not None


ANY_TYPE = "query ($id: ID!) { node(id: $id) { id __typename } }"


def test_an_id_is_read_on_its_node_whatever_its_type(bench: Bench, plain: Bench) -> None:
    query = Query(ANY_TYPE, {"id": IDS["ANNA"]})
    reached = 0
    for role in Role:
        spread, one = [each.ask(city.VIEWERS[role], query, policy=0) for each in (bench, plain)]
        assert spread == one, role
        reached += isinstance(one, bytes) and b'"Child"' in one
    assert reached > 5


def test_what_is_held_against_another_child_is_read_by_several_ids(bench: Bench, plain: Bench) -> None:
    listed = asked(plain, Role.REGISTRAR, "{ waitingDuplicates { nodes { id gaining } } }")
    assert isinstance(listed, bytes)
    ids = ", ".join(f'"{each["id"]}"' for each in json.loads(listed)["data"]["waitingDuplicates"]["nodes"] * 2)
    text = f"{{ nodes(ids: [{ids}]) {{ id ... on Duplicate {{ gaining }} ... on Child {{ sex }} }} }}"
    for role in Role:
        assert asked(bench, role, text) == asked(plain, role, text), role
    assert b'"gaining":' in listed


def test_who_is_nobody_is_asked_of_one_node(bench: Bench, plain: Bench) -> None:
    """An id of something else, and a number that nobody has."""
    fields = "duplicates { nodes { gaining } } accessLog { nodes { at } } passport { updatedAt }"
    for by, role in product((f'id: "{IDS["NORTH"]}"', 'policyNumber: "1234567890123456"'), Role):
        text = f"{{ child(by: {{{by}}}) {{ {fields} }} emergencyCapsule(by: {{{by}}}) {{ sex }} }}"
        assert asked(bench, role, text) == asked(plain, role, text), (by, role)


NO_IDS = "{ nodes(ids: []) { id __typename } }"


def test_who_has_no_account_is_told_nothing(bench: Bench, plain: Bench) -> None:
    stranger = Viewer("nobody at all", Role.NURSE)
    for case in ("passport_page", "blood_lookup", "capsule", "my_children", "district_page", "nodes"):
        assert bench.ask(stranger, question(case), policy=0) is Code.UNAUTHENTICATED, case
    assert bench.ask(stranger, Query(NO_IDS, {}), policy=0) is Code.UNAUTHENTICATED
    assert asked(bench, Role.NURSE, NO_IDS) == asked(plain, Role.NURSE, NO_IDS)


@pytest.mark.parametrize("case", ["growth", "pages", "passport_page", "timeline"])
def test_a_run_for_children_of_one_shard_answers_each(bench: Bench, case: str) -> None:
    counts = bench.engine.lanes.ordinary.counts
    before = counts.shared
    for role in Role:
        stored = json.loads((HERE / case / f"{role.value}.json").read_text("utf-8"))
        answers = bench.ask_together([city.VIEWERS[role]] * 3, question(case), policy=0)
        assert [data_of(each) for each in answers if isinstance(each, bytes)] == [stored] * 3, role
    assert counts.shared - before >= 24  # of the roles that reach her


def test_a_child_lies_in_the_shard_that_citus_says(bench: Bench) -> None:
    """And the hash is PostgreSQL's, of any child."""
    children = [UUID(int=number << 64 | number * 7919) for number in range(200)] + [city.ANNA, city.BORIS, city.VERA]

    async def told() -> list[tuple[int, int]]:
        sql = """
        SELECT uuid_hash(key), (SELECT count(*) FROM pg_dist_shard s WHERE s.logicalrelid = 'child'::regclass
          AND s.shardminvalue::int <= uuid_hash(key)) - 1 FROM unnest($1::uuid[]) AS key
        """
        return [tuple(row) for row in await bench.connection.fetch(sql, children)]

    shards = bench.reader.shards
    assert bench.runner.run(told()) == [(hash_of(each), shard_of(each, shards)) for each in children]
    assert len({shard_of(each, shards) for each in children}) == len(shards)


def of_one_child(case: str) -> Iterator[tuple[Role, Prepared]]:
    """The statements of a case that are about one child, by role."""
    for role in Role:
        prepared = prepared_of(case, role, spread=True)
        for leaf in leaves(prepared) if prepared else ():
            over = leaf.statement.spread if leaf.statement else None
            if not over or not leaf.statement or over.of_many or over.is_mixed:
                continue
            if re.search(r" child AS child_\d", leaf.statement.sql):
                yield role, leaf


def arguments(leaf: Prepared, case: str, role: Role) -> list[Any]:
    """The arguments of a statement, with Anna where a number would have led to her."""
    assert leaf.binder is not None
    assert leaf.statement is not None
    request = Request(city.VIEWERS[role], MOMENT, grants(0).version)
    bound = leaf.binder.bound(request, question(case).variables).arguments
    spread = leaf.statement.spread
    keys = [*(each.name for each in spread.lookups if each.is_open), *spread.given] if spread else []
    return [city.ANNA if name in keys else value for name, value in zip(leaf.statement.parameters, bound, strict=True)]


@pytest.mark.parametrize("case", CASES)
def test_no_statement_about_one_child_touches_a_second_node(bench: Bench, case: str) -> None:
    async def plan(sql: str, values: list[Any]) -> str:
        async with bench.reader.acquire() as connection:
            return "\n".join([row[0] for row in await connection.fetch(f"EXPLAIN {sql}", *values)])

    for role, leaf in of_one_child(case):
        assert leaf.statement is not None
        explained = bench.runner.run(plan(leaf.statement.sql, arguments(leaf, case, role)))
        assert explained.count("Task Count: ") == 1, (role, explained)
        assert "Task Count: 1\n" in explained, (role, explained)
        assert "Distributed Subplan" not in explained, (role, explained)


def test_the_statements_about_one_child_are_most() -> None:
    assert sum(1 for case in CASES for _ in of_one_child(case)) > 300
