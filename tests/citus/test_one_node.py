"""A statement that is meant for one node, and is written so that it needs another, is an error and no answer with gaps."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import asyncpg
import pytest

from graph.database.citus.one_node import NotOneNodeError
from graph.database.citus.shards import shard_of
from graph.errors import Refusal
from graph.execute.spread import read_spread, warm_spread
from graph.sql.statement import Spread, Statement
from graph.viewer import SETTING, Role
from tests.citus.nodes import NAMED
from tests.citus.test_statements import arguments, of_one_child
from tests.golden import city
from tests.proof.bench import Bench
from tests.sql.test_routed import leaves, prepared_of

pytestmark = NAMED

CASES = ("timeline", "certificates")
ROLES = (Role.DISTRICT_DOCTOR, Role.PARENT)
# An alias that is bound to its child, and tied to the key of that child (sql/compartment.py).
TIED = re.compile(r"\((\w+\.(?:child_)?id = [\w.]+) AND \w+\.(?:child_)?id = \$\d+::UUID\)")
SEVERAL = "multi-task query"


def without_keys(statement: Statement) -> Iterator[Statement]:
    """The statement, each time with an alias that is not compared with the key, alone and with all behind it or before it."""
    sql = statement.sql
    for tie in TIED.finditer(sql):
        start, end = tie.span()
        yield replace(statement, sql=sql[:start] + tie[1] + sql[end:])
        yield replace(statement, sql=sql[:start] + TIED.sub(r"\1", sql[start:]))
        yield replace(statement, sql=TIED.sub(r"\1", sql[:end]) + sql[end:])


def read(bench: Bench, statement: Statement, values: list[Any]) -> Any:
    """The answer of a statement, or the error."""

    async def ask() -> Any:
        async with bench.reader.acquire() as connection:
            try:
                row = await read_spread(connection, statement, values)
            except (asyncpg.PostgresError, NotOneNodeError, Refusal) as error:
                return error
            return row and tuple(row)

    return bench.runner.run(ask())


@pytest.mark.parametrize("case", CASES)
def test_what_is_not_tied_to_its_child_is_an_error(bench: Bench, case: str) -> None:
    """Without the guard Citus answers such a statement: with null where the gate of another node stayed closed."""
    errors: list[Exception] = []
    for role, leaf in of_one_child(case):
        if role in ROLES:
            assert leaf.statement is not None
            values = arguments(leaf, case, role)
            whole = read(bench, leaf.statement, values)
            assert isinstance(whole, tuple)
            for loose in without_keys(leaf.statement):
                answer = read(bench, loose, values)
                if isinstance(answer, Exception):
                    errors.append(answer)
                else:
                    assert answer == whole, loose.sql
    assert any(isinstance(each, asyncpg.InternalServerError) and SEVERAL in str(each) for each in errors)


def test_what_citus_takes_apart_is_an_error(bench: Bench) -> None:
    """Each part goes to one node, but the gate is opened on none of them: the name of the second child was null."""
    family = "(SELECT family FROM child WHERE id = {})"
    viewer = f"WITH viewer AS (SELECT set_config('{SETTING}', subject, true) FROM account WHERE subject = $1)"
    sql = f"{viewer} SELECT {family.format('$2::uuid')} AS own, {family.format('$3::uuid')} AS others FROM viewer"
    statement = Statement(sql, ("subject", "one", "other"), None, Spread((), (), False, (), None, ("one", "other")))
    shards = {child: shard_of(child, bench.reader.shards) for child in (city.ANNA, city.VERA)}
    assert len({*shards.values()}) == len(shards)
    subject = city.VIEWERS[Role.DISTRICT_DOCTOR].subject
    assert isinstance(read(bench, statement, [subject, *shards]), NotOneNodeError)
    one = read(bench, statement, [subject, city.ANNA, city.ANNA])
    assert one[0] == one[1] is not None


def test_statements_are_planned_ahead_at_one_node(bench: Bench) -> None:
    async def warm(statement: Statement) -> None:
        async with bench.reader.acquire() as connection:
            await warm_spread(connection, statement)

    for case in (*CASES, "my_children", "access_log", "nodes"):
        for role in ROLES:
            prepared = prepared_of(case, role, spread=True)
            for leaf in leaves(prepared) if prepared else ():
                assert leaf.statement is not None
                bench.runner.run(warm(leaf.statement))
