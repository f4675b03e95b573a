"""A second number of a city register recognises nobody until a registrar has confirmed it (domain.md 5 B 12)."""

from collections.abc import AsyncIterator
from typing import TypeAlias

import asyncpg
import pytest

from graph.database.connection import connect
from graph.ingest.check_digits import policy_number_holds
from graph.ingest.run import Importer
from graph.ingest.store import store
from tests.ingest.bundles import NOW, OMS, POLICY, SNILS, Json, condition, extracted, patient, stored

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
(OTHER,) = (number for last in range(10) if policy_number_holds(number := f"845199912289998{last}"))
NUMBERS = {OMS: (POLICY, OTHER), SNILS: ("11223344595", "08765430300")}
BORN = "2026-01-10"


@pytest.fixture
async def connection(fresh_database: str) -> AsyncIterator[Connection]:
    """A connection that may do what a writer may."""
    opened = await connect(fresh_database)
    await opened.execute("set role passport_writer")
    yield opened
    await opened.close()


def known(*identifiers: tuple[str, str], born: str = "2015-05-05") -> Json:
    """A patient with these identifiers."""
    return patient(born=born, identifier=[{"system": system, "value": value} for system, value in identifiers])


@pytest.mark.parametrize("system", NUMBERS)
async def test_a_newborn_is_not_kept_out_by_a_number_given_to_another(connection: Connection, system: str) -> None:
    first, second = NUMBERS[system]
    reported = []
    importer = Importer(connection, report=lambda kind, item: reported.append((kind, item.code)))
    for child in (known((system, first)), known((system, first), (system, second))):
        await importer.take(extracted(child))
        await importer.flush()
    assert reported == [("doubt", "IDENTITY_DOUBTFUL")]
    verified = await connection.fetch("select value, verified from identifier order by verified desc")
    assert [tuple(row) for row in verified] == [(first, True), (second, False)]

    newborn = await stored(
        connection, known((system, second), born=BORN), condition("n", "J06", recordedDate="2026-01-11")
    )
    assert newborn.rejected == ()
    assert newborn.children == 1
    again = await stored(connection, known((system, first), (system, second)), condition("c", "J45"))
    assert (again.rejected, again.children) == ((), 0)
    born = await connection.fetch(
        "select c.birth_date::text, d.structured ->> 'id' from child c join medical_document d on d.child_id = c.id order by 1"
    )
    assert [tuple(row) for row in born] == [("2015-05-05", "c"), (BORN, "n")]


async def test_two_numbers_of_one_bundle_and_a_newborn_of_the_same_batch(connection: Connection) -> None:
    both = extracted(known((OMS, POLICY), (OMS, OTHER)))
    done = await store(connection, [both, extracted(known((OMS, OTHER), born=BORN))], now=NOW)
    assert (done.children, done.rejected) == (2, ())
    assert [item.code for item in done.doubts] == ["IDENTITY_DOUBTFUL"]
    held = await connection.fetch("select policy_number from child order by birth_date")
    assert [row[0] for row in held] == [None, OTHER]  # of two at once none is shown
    assert (await store(connection, [both], now=NOW)).children == 0


async def test_what_a_registrar_has_confirmed_recognises_the_child(connection: Connection) -> None:
    await stored(connection, known((OMS, POLICY), (OMS, OTHER)))
    await connection.execute("update identifier set verified = true")
    assert (await stored(connection, known((OMS, OTHER)))).children == 0
    refused = await stored(connection, known((OMS, OTHER), born=BORN))
    assert [item.code for item in refused.rejected] == ["IDENTITY_CONFLICT"]
