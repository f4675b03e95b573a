"""Whatever was imported before, a full file leaves the rights of today that it names, no more and no fewer, and deletes nothing."""

import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import asyncpg
import pytest

from graph.database.connection import connect
from graph.ingest.moment import MOSCOW
from graph.registry.run import ImportOutcome, RegistryImport, Summary
from tests.registry.files import NOW, Json, bundled, location, organization, practitioner, role

HOMES = {"D1": "P1", "D2": "P1", "D3": "P2"}
SEEDS, STEPS = range(60), 3
RIGHTS = """
select s.source_id, o.code, d.code, a.role from assignment a
join staff s on s.id = a.staff_id join organization o on o.id = a.organization_id left join district d on d.id = a.district_id
where a.valid_from <= $1 and (a.valid_to is null or a.valid_to >= $1)
"""
TABLES = ("organization", "district", "staff", "assignment")
Right = tuple[str, str, str | None, str]


def city(random: Random, today: date) -> list[Json]:
    """A random registry of two polyclinics, some of it inactive and some of it not there."""

    def some(parts: list[Json], key: str, off: object) -> list[Json]:
        return [part | ({key: off} if random.random() < 0.15 else {}) for part in parts if random.random() < 0.85]

    parts = some([organization(code) for code in ("P1", "P2")], "active", False)
    there = {part["id"].removeprefix("o-") for part in parts}
    parts += some([location(code, home) for code, home in HOMES.items() if home in there], "status", "inactive")
    parts += some([practitioner(number) for number in "123"], "active", False)
    names = {part["id"] for part in parts}
    posts = [one for one in (post(random, today) for _ in range(8)) if refers(one) <= names]
    distinct = {
        (str(one["practitioner"]), str(one["code"]), str(one.get("location")), str(one["organization"])): one
        for one in posts
    }
    return [*parts, *some(list(distinct.values()), "active", False)]


def post(random: Random, today: date) -> Json:
    district = random.choice([None, *HOMES])
    home = HOMES[district] if district else random.choice(("P1", "P2"))
    days = sorted(random.choices(range(-3, 5), k=2))
    start, end = ((today + timedelta(days=day)).isoformat() for day in days)
    period = random.choice([{}, {"start": start}, {"end": end}, {"start": start, "end": end}])
    return role(random.choice("123"), home, district, random.choice(("nurse", "registrar")), period=period)


def refers(part: Json) -> set[str]:
    """The ids that a role refers to."""
    references = [part["practitioner"], part["organization"], *part.get("location", [])]
    return {each["reference"].split("/")[1] for each in references}


def rights(parts: list[Json], today: date) -> set[Right]:
    """Who may act where by a full file, from its words alone."""
    active = {
        part["id"]: part.get("active", True) and part.get("status") != "inactive" for part in parts if "id" in part
    }
    return {
        right_of(part) for part in parts if part["resourceType"] == "PractitionerRole" and holds(part, active, today)
    }


def holds(part: Json, active: dict[str, Any], today: date) -> bool:
    day, period = today.isoformat(), part["period"]
    return (
        part.get("active", True)
        and all(active[each] for each in refers(part))
        and period.get("start", day) <= day <= period.get("end", day)
    )


def right_of(part: Json) -> Right:
    district = part["location"][0]["reference"].removeprefix("Location/l-") if "location" in part else None
    home = part["organization"]["reference"].removeprefix("Organization/o-")
    return (
        part["practitioner"]["reference"].removeprefix("Practitioner/p-"),
        home,
        district,
        part["code"][0]["coding"][0]["code"],
    )


class History:
    """Imports over one connection, day by day."""

    def __init__(self, connection: "asyncpg.Connection[asyncpg.Record]", file: Path) -> None:
        self.connection = connection
        self._file = file

    async def take(self, parts: list[Json], now: datetime, *, full: bool) -> Summary:
        async def unrecorded(outcome: ImportOutcome) -> None:
            assert outcome.summary.differences

        self._file.write_bytes(bundled(parts))
        outcome = await RegistryImport(self.connection, unrecorded, full, now=now).run([self._file])
        assert outcome.left_out == []
        return outcome.summary

    async def counts(self) -> list[int]:
        return [await self.connection.fetchval(f"select count(*) from {table}") for table in TABLES]


@pytest.mark.parametrize("chunk", range(4))
async def test_any_history(fresh_database: str, chunk: int) -> None:
    connection = await connect(fresh_database)
    with tempfile.TemporaryDirectory() as folder:
        history = History(connection, Path(folder, "r.json"))
        for seed in SEEDS[chunk::4]:
            await connection.execute(f"truncate {', '.join(TABLES)} cascade")
            await one_history(history, Random(seed))
    await connection.close()


async def one_history(history: History, random: Random) -> None:
    now, before = NOW, [0] * len(TABLES)
    for _ in range(STEPS):
        now += timedelta(days=random.choice((0, 1, 3)))
        today = now.astimezone(MOSCOW).date()
        parts = city(random, today)
        is_full = random.random() < 0.5
        await history.take(parts, now, full=is_full)
        rights_stored = {tuple(row) for row in await history.connection.fetch(RIGHTS, today)}
        rights_expected = rights(parts, today)
        assert rights_stored == rights_expected if is_full else rights_stored >= rights_expected
        counts = await history.counts()
        assert all(after >= earlier for after, earlier in zip(counts, before, strict=True))
        before = counts
        for again in (parts, random.sample(parts, len(parts))):
            assert (await history.take(again, now, full=is_full)).differences == 0
