"""The same seed makes the same rows, in this process and in others; another seed makes other rows."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, datetime

import asyncpg
import pytest

from graph.seed import batch
from graph.seed.batch import prepare
from graph.seed.city import seed_city
from graph.seed.frame import Frame, reference_now
from graph.tables import metadata
from tests.conftest import copied

NOW = datetime(2026, 3, 1, 21, tzinfo=UTC)
FEW = 60


async def checksums(dsn: str) -> dict[str, str]:
    """A checksum of each table, independent of the order of its rows."""
    connection = await asyncpg.connect(dsn)
    try:
        return {
            table: await connection.fetchval(
                f"select md5(coalesce(string_agg(t::text, '|' order by t::text collate \"C\"), '')) from {table} t"
            )
            for table in metadata.tables
            if table != "freshness"  # marks move by steps at random (docs/replicas.md)
        }
    finally:
        await connection.close()


@pytest.fixture
def databases(server: str, dsn_template: str) -> Iterator[tuple[str, str]]:
    """Two empty databases."""
    first, second = copied(server, dsn_template), copied(server, dsn_template)
    yield next(first), next(second)
    for each in (first, second):
        next(each, None)


def city(dsn: str, seed: int) -> dict[str, str]:
    """Seed and sum up."""
    asyncio.run(seed_city(dsn, FEW, seed, now=NOW))
    return asyncio.run(checksums(dsn))


def test_the_same_seed_makes_the_same_rows_also_in_other_processes(
    databases: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    here = city(databases[0], 3)
    monkeypatch.setattr(batch, "POOL_FROM", 0)
    assert city(databases[1], 3) == here


def test_another_seed_makes_other_rows(databases: tuple[str, str]) -> None:
    first, second = city(databases[0], 3), city(databases[1], 4)
    assert all(first[table] != second[table] for table in ("child", "medical_document", "fact", "passport", "staff"))


@pytest.mark.parametrize("children", [1, 2, 3, 7, 199, 200, 2_000, 2_001, 20_000])
def test_every_child_is_in_one_batch_of_its_own_district(children: int) -> None:
    frame = Frame(1, children, NOW)
    batches = frame.batches()
    assert [index for numbers in batches for index in numbers] == list(range(children))
    assert all(len({frame.district_of(index) for index in numbers}) == 1 for numbers in batches)
    assert frame.districts == (3 if children <= 2_001 else 25)


@pytest.mark.parametrize("day", ["2026-01-01", "2026-08-31", "2026-09-01", "2028-02-29", "2027-03-01"])
def test_every_case_can_be_made_on_any_day(day: str) -> None:
    made = prepare(Frame(1, 300, reference_now(date.fromisoformat(day))), range(60))
    assert not [doubt for extraction in made.extractions for doubt in extraction.doubts]
    assert len({person.key for person in made.persons}) == 60
