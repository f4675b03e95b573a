"""What is asked apart on a spread database is what a statement works out itself on one PostgreSQL."""

import json
from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

import pytest

from graph.sql.expressions import EXPRESSIONS
from graph.sql.rows import row_of
from graph.sql.select import select
from graph.sql.spread.lookups import KIN, KIN_OF_AUDITORS, twin_of
from graph.sql.statement import compile_statement
from graph.tables import ChildRow
from tests.proof.bench import Bench
from tests.proof.world import MOMENT
from tests.sql.test_compartment import scope

WORLDS = range(1, 7)


@pytest.fixture(scope="module")
def bench(database: str) -> Iterator[Bench]:
    """A database with some drawn worlds."""
    made = Bench(database)
    made.need_all(WORLDS)
    yield made
    made.close()


def test_the_family_of_a_member_of_staff(bench: Bench) -> None:
    async def both() -> list[tuple[set[UUID], set[UUID]]]:
        connection = bench.connection
        rows = await connection.fetch(
            "SELECT subject, family_of_staff(staff_id, $1) AS family FROM account WHERE staff_id IS NOT NULL",
            MOMENT.today,
        )
        asked = [await connection.fetchval(KIN.sql, row["subject"], MOMENT.today) for row in rows]
        return [(set(row["family"]), set(apart)) for row, apart in zip(rows, asked, strict=True)]

    compared = bench.runner.run(both())
    assert [apart for _, apart in compared] == [family for family, _ in compared]
    assert len([family for family, _ in compared if family]) > 3
    assert len([family for family, _ in compared if not family]) > 3


def test_the_families_of_all_auditors(bench: Bench) -> None:
    async def both() -> tuple[set[tuple[str, str]], set[tuple[str, str]]]:
        rows = await bench.connection.fetch(
            "SELECT staff_id, unnest(family_of_staff(staff_id, $1)) AS child_id FROM account"
            " WHERE 'auditor' = ANY (roles) AND disabled_at IS NULL AND staff_id IS NOT NULL",
            MOMENT.today,
        )
        apart = json.loads(await bench.connection.fetchval(KIN_OF_AUDITORS.sql, MOMENT.today))
        return {(str(row[0]), str(row[1])) for row in rows}, {(each["staff_id"], each["child_id"]) for each in apart}

    family, apart = bench.runner.run(both())
    assert apart == family
    assert len({staff for staff, _ in family}) > 1


def test_a_twin(bench: Bench) -> None:
    child = row_of(ChildRow)
    twin = EXPRESSIONS["twin_warning"](replace(scope(), child=child))
    statement = compile_statement(select(id=child.c.id, twin=twin).select_from(child))

    async def both() -> list[tuple[bool, bool]]:
        rows = await bench.connection.fetch(statement.sql)
        return [(row["twin"], await bench.connection.fetchval(twin_of("child").sql, row["id"])) for row in rows]

    compared = bench.runner.run(both())
    assert [apart for _, apart in compared] == [twin for twin, _ in compared]
    assert {twin for twin, _ in compared} == {True, False}
