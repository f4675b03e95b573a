"""Statements about several children, as one PostgreSQL and as the nodes of a spread database take them (docs/citus.md, Writes)."""

from collections.abc import Sequence
from typing import Any, cast
from uuid import uuid4

import pytest

from graph.database.citus.by_shard import by_shard, fetch_children, fetch_rows, tied
from graph.database.citus.given import Given
from graph.database.citus.insert import insert_many
from graph.database.citus.shards import shard_of
from graph.database.citus.spread import Connection
from graph.ingest.insert import insert

LOWEST = (-(2**31), -(2**30), 0, 2**30)
CHILDREN = [uuid4() for _ in range(60)]
TEXT = "select a from t join s on s.child_id = t.child_id{of s.child_id} where t.child_id = any($1::uuid[])"


class Asked:
    """A connection that notes what it is asked: the text, and the parameters of each time."""

    def __init__(self, shards: Sequence[int] = ()) -> None:
        self.shards = tuple(shards)
        self.asked: list[tuple[str, list[tuple[Any, ...]]]] = []

    async def fetch(self, text: str, *given: Any) -> list[Any]:
        """As asyncpg's."""
        self.asked.append((text, [given]))
        return []

    execute = fetch

    async def fetchmany(self, text: str, rows: Sequence[tuple[Any, ...]]) -> list[Any]:
        """As asyncpg's."""
        self.asked.append((text, [tuple(row) for row in rows]))
        return []

    executemany = fetchmany


def connected(*shards: int) -> tuple[Asked, Connection]:
    made = Asked(shards)
    return made, cast("Connection", made)


def test_on_one_postgresql_a_statement_is_asked_once_of_all() -> None:
    _, connection = connected()
    assert by_shard(connection, CHILDREN) == [CHILDREN]
    assert (
        tied(connection, TEXT) == "select a from t join s on s.child_id = t.child_id where t.child_id = any($1::uuid[])"
    )


def test_over_nodes_children_are_in_groups_of_a_shard_in_one_order() -> None:
    _, connection = connected(*LOWEST)
    groups = by_shard(connection, CHILDREN)
    shards = [{shard_of(child, LOWEST) for child in group} for group in groups]
    assert shards == [{0}, {1}, {2}, {3}]
    assert sorted(child for group in groups for child in group) == sorted(CHILDREN)
    assert by_shard(connection, []) == []


async def test_over_nodes_each_table_says_its_children_and_all_shards_are_asked_at_once() -> None:
    noted, connection = connected(*LOWEST)
    await fetch_children(connection, TEXT, CHILDREN, "more")
    ((text, rows),) = noted.asked
    assert text == TEXT.replace("{of s.child_id}", " and s.child_id = any($1::uuid[])")
    assert rows == [(group, "more") for group in by_shard(connection, CHILDREN)]


@pytest.mark.parametrize("shards", [(), LOWEST])
async def test_rows_are_a_list_for_each_column(shards: Sequence[int]) -> None:
    noted, connection = connected(*shards)
    rows = [(child, number) for number, child in enumerate(CHILDREN)]
    await fetch_rows(connection, TEXT, rows, "more")
    ((_, asked),) = noted.asked
    assert len(asked) == (len(shards) or 1)
    assert {row for children, numbers, _ in asked for row in zip(children, numbers, strict=True)} == set(rows)
    assert {more for *_, more in asked} == {"more"}


@pytest.mark.parametrize("shards", [(), LOWEST])
async def test_of_no_row_nothing_is_asked(shards: Sequence[int]) -> None:
    noted, connection = connected(*shards)
    statement = Given({"child_id": "uuid", "day": "date"}).statement("select a from {said}")
    assert statement.text == "select a from unnest($1::uuid[], $2::date[]) as said (child_id, day)"
    assert await statement.fetch(connection, []) == []
    assert noted.asked == []


async def test_many_rows_are_one_statement_over_nodes_and_one_of_postgresql_for_each() -> None:
    noted, connection = connected(*LOWEST)
    await insert(connection, "t", ["a", "b"], iter([(1, 2), (3, 4)]))
    assert noted.asked == [("insert into t (a, b) values ($1, $2), ($3, $4) ", [(1, 2, 3, 4)])]
    noted, connection = connected()
    await insert(connection, "t", ["a", "b"], [(1, 2), (3, 4)])
    assert noted.asked == [("insert into t (a, b) values ($1, $2)", [(1, 2), (3, 4)])]


async def test_a_statement_of_many_rows_has_no_more_parameters_than_postgresql_takes() -> None:
    noted, connection = connected(*LOWEST)
    columns = [f"c{place}" for place in range(100)]
    await insert_many(connection, "t", columns, [tuple(range(100))] * 1_000)
    sizes = [len(given) for _, (given,) in noted.asked]
    assert sum(sizes) == 100_000
    assert max(sizes) <= 32_767
