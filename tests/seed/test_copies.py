"""A city that the benchmark makes of copies: a copied child is one like any other, under ids and numbers of its own."""

import asyncio
import re
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from graph.execute.global_id import encode_global_id
from graph.ingest.check_digits import policy_number_holds, snils_holds
from graph.seed.city import seed_city
from graph.tables import stored
from graph.tables.place import Place, place_of
from tests.benchmark import copies
from tests.benchmark.city import City
from tests.benchmark.questions import QUESTIONS
from tests.http.client import ISSUER, Graph, bearer, serving

CHILDREN, COPIES = 204, 3
ID = re.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
ROWS = "select to_jsonb(t)::text from {} t"
ORPHANS = "select count(*) from {} t where num_nulls({}) = 0 and not exists (select from {} o where ({}) = ({}))"
UNKNOWN = """
select count(*) from child c cross join lateral (values (policy_number), (snils)) as n(number)
where number is not null and not exists (select from identifier i where i.child_id = c.id and i.value = number)
"""
# Each seeded child, and those that are made of it, with a doctor of the district of each.
DOCTORS = """
select distinct on (c.id) c.id, a.subject, right(c.id::text, 27) as person
from child c join assignment s on s.district_id = c.district_id and s.valid_to is null
join account a on a.staff_id = s.staff_id and 'district_doctor' = any(a.roles) order by c.id, a.subject
"""
NURSES = """
select distinct on (d.id) d.id, a.subject, right(d.id::text, 27) as person
from district d join assignment s on s.district_id = d.id and s.valid_to is null
join account a on a.staff_id = s.staff_id and 'nurse' = any(a.roles) order by d.id, a.subject
"""
PARENTS = """
select null::uuid as id, a.subject, right(a.representative_id::text, 27) as person
from account a where 'parent' = any(a.roles) order by a.representative_id
"""


def rows_of(city: City, query: str) -> list[Any]:
    async def fetch(connection: "asyncpg.Connection[asyncpg.Record]") -> list[Any]:
        return [tuple(row) for row in await connection.fetch(query)]

    return city.ask(fetch)


@pytest.fixture(scope="module")
def seeded(database: str) -> City:
    asyncio.run(seed_city(database, CHILDREN, 7, now=datetime(2026, 3, 1, 21, tzinfo=UTC)))
    return City(database, Path(), CHILDREN, 0)


def record_of(city: City) -> dict[str, list[str]]:
    """The rows of each table of the record; a server that starts changes some."""
    tables = [table.name for table in stored() if place_of(table) is not Place.LOCAL]
    return {name: [row for (row,) in rows_of(city, ROWS.format(name))] for name in tables}


@pytest.fixture(scope="module")
def before(seeded: City) -> dict[str, list[str]]:
    return record_of(seeded)


@pytest.fixture(scope="module")
def city(seeded: City, before: dict[str, list[str]]) -> City:
    """The city of copies: stopped after the first, gone on with, and asked for once more."""
    assert before["child"]
    seeded.ask(copies.keep)
    seeded.ask(partial(copies.copy, number=1, children=CHILDREN))
    copies.multiply(seeded, COPIES)
    copies.multiply(seeded, COPIES)
    return seeded


@pytest.fixture(scope="module")
def after(city: City) -> dict[str, list[str]]:
    return record_of(city)


def ids_of(rows: Iterable[str]) -> set[str]:
    return {key for row in rows for key in ID.findall(row)}


def test_every_row_of_people_and_places_is_copied(before: dict[str, list[str]], after: dict[str, list[str]]) -> None:
    tables = {table.name for table in copies.copied_tables()}
    for table, rows in before.items():
        assert len(after[table]) == len(rows) * (COPIES if table in tables else 1), table


def test_what_is_not_copied_names_nobody(before: dict[str, list[str]]) -> None:
    """So a table of the record cannot be forgotten."""
    tables = {table.name for table in copies.copied_tables()}
    copied = ids_of(row for table in tables for row in before[table]) - ids_of(before["norm"])
    for table in before.keys() - tables:
        assert not copied & ids_of(before[table]), table


def test_a_copy_names_nothing_that_was_seeded(before: dict[str, list[str]], after: dict[str, list[str]]) -> None:
    tables = [table.name for table in copies.copied_tables()]
    seeded = ids_of(row for table in tables for row in before[table]) - ids_of(before["norm"])
    for table in tables:
        assert not seeded & ids_of(set(after[table]) - set(before[table])), table


def test_what_a_copy_refers_to_is_there(city: City) -> None:
    for table in copies.copied_tables():
        for constraint in table.foreign_key_constraints:
            own = ", ".join(f"t.{column.name}" for column in constraint.columns)
            theirs = ", ".join(f"o.{element.column.name}" for element in constraint.elements)
            query = ORPHANS.format(table.name, own, constraint.referred_table.name, theirs, own)
            assert rows_of(city, query) == [(0,)], constraint.name


def test_nobody_has_the_number_of_another(city: City) -> None:
    numbers = rows_of(city, "select policy_number, snils from child")
    for column, holds in enumerate((policy_number_holds, snils_holds)):
        known = [row[column] for row in numbers if row[column]]
        assert len(known) == len(set(known))
        assert all(map(holds, known))
    identifiers = rows_of(city, "select system, value from identifier")
    assert len(identifiers) == len(set(identifiers))
    assert rows_of(city, UNKNOWN) == [(0,)]


async def answer(graph: Graph, question: str, subject: str, key: UUID | str | None) -> Any:
    asked = QUESTIONS[question]
    value = encode_global_id(asked.node, key) if asked.node and isinstance(key, UUID) else key
    body = {"query": asked.text, "variables": {asked.variable: value} if key else {}}
    return (await graph.post(body, bearer(ISSUER.issue(subject, asked.role, 600)))).data


def apart(value: Any) -> Any:
    """An answer without what a copy has of its own: the policy number and the code of the district."""
    if isinstance(value, dict):
        return {key: apart(each) for key, each in value.items() if key not in {"policyNumber", "code"}}
    return [apart(each) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize(("question", "whom"), [("q2", DOCTORS), ("q3", NURSES), ("q4", PARENTS)])
def test_a_copy_answers_as_the_one_it_is_made_of(city: City, question: str, whom: str) -> None:
    people: dict[str, list[tuple[UUID | None, str]]] = {}
    for key, subject, person in rows_of(city, whom):
        people.setdefault(person, []).append((key, subject))

    async def ask() -> list[list[Any]]:
        async with serving(city.dsn, rate=1e9, burst=1e9) as graph:
            return [
                [apart(await answer(graph, question, subject, key)) for key, subject in each]
                for each in people.values()
            ]

    for first, *others in asyncio.run(ask()):
        assert "null" not in str(first)
        assert others == [first] * (COPIES - 1)
