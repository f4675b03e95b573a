"""What is due is kept with the documents: stored, annulled, rebuilt, born on another day, turned (docs/prevention.md)."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Any

import asyncpg
import pytest

from graph.areas.norm.document import read_norm, shipped
from graph.areas.norm.register import COLUMNS
from graph.areas.vaccination.calendar import read_calendar
from graph.identity import new_id
from graph.ingest.births import follow_birth
from graph.ingest.identity import Connection
from graph.ingest.reproject import reproject
from graph.ingest.retract import annul, rebuild
from graph.ingest.store import store
from graph.ingest.turn import turn
from graph.viewer import SETTING
from tests.ingest.bundles import NOW, extracted, patient

LINES = (
    "select vaccine_group, status, due_on, norm_id, labels, state from vaccination_due order by vaccine_group, labels"
)


def dose(code: str, day: str, **others: Any) -> dict[str, Any]:
    return {
        "resourceType": "Immunization",
        "id": f"{code}-{day}",
        "status": "completed",
        "vaccineCode": {"coding": [{"system": "http://hl7.org/fhir/sid/cvx", "code": code}]},
        "occurrenceDateTime": day,
    } | others


def on(dsn: str, work: Callable[[Connection], Awaitable[None]]) -> None:
    async def run() -> None:
        connection = await asyncpg.connect(dsn, server_settings={SETTING: "operator"})
        try:
            await connection.execute("set role passport_writer")
            await work(connection)
        finally:
            await connection.close()

    asyncio.run(run())


async def lines(connection: Connection) -> dict[tuple[str, tuple[str, ...]], tuple[str, date | None]]:
    rows = await connection.fetch(LINES)
    return {(row["vaccine_group"], tuple(row["labels"])): (row["status"], row["due_on"]) for row in rows}


async def first(connection: Connection) -> date | None:
    due_on: date | None = await connection.fetchval("select vaccination_due_on from passport")
    return due_on


async def told(connection: Connection) -> list[Any]:
    return [tuple(row) for row in await connection.fetch(LINES)]


def bundle(*resources: dict[str, Any], born: str = "2024-06-01") -> Any:
    return extracted(patient(born=born), *resources)


def test_a_bundle_in_what_is_due_out_and_annulling_undoes(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle()], now=NOW)
        before = await lines(connection)
        assert before["MMR", ()] == ("OVERDUE", date(2025, 6, 1))
        assert await first(connection) == date(2024, 6, 1)
        await store(connection, [bundle(dose("03", "2025-07-01"))], now=NOW)
        assert (await lines(connection))["MMR", ()] == ("NOT_YET", date(2030, 6, 1))
        row: Any = await connection.fetchrow("select child_id, id from medical_document")
        assert await annul(connection, row["child_id"], row["id"], now=NOW)
        assert await lines(connection) == before

    on(fresh_database, work)


def test_a_labelled_dose_has_a_line_of_its_own(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        security = {"meta": {"security": [{"code": "HIV"}]}}
        await store(connection, [bundle(dose("03", "2025-07-01", **security))], now=NOW)
        kept_lines = await lines(connection)
        assert kept_lines["MMR", ()] == ("OVERDUE", date(2025, 6, 1))
        assert kept_lines["MMR", ("HIV",)] == ("NOT_YET", date(2030, 6, 1))
        states = {tuple(row["labels"]): row["state"] for row in await connection.fetch(LINES) if row[0] == "MMR"}
        assert states == {(): "SUPERSEDED", ("HIV",): "CURRENT"}

    on(fresh_database, work)


def test_rebuilding_changes_nothing_and_another_day_of_birth_does(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        now = datetime.now(UTC)
        await store(connection, [bundle(dose("03", "2025-07-01"))], now=now)
        before = await told(connection)
        assert (await rebuild(connection))["changed"] == 0
        assert await told(connection) == before
        await connection.execute("update child set birth_date = '2024-07-15'")
        child_id = await connection.fetchval("select id from child")
        async with connection.transaction():
            await follow_birth(connection, child_id, new_id, now)
        assert (await lines(connection))["MMR", ()] == (
            "OVERDUE",
            date(2025, 7, 29),
        )  # too young for the dose: four weeks later

    on(fresh_database, work)


def test_a_turn_looks_at_those_for_whom_something_changes(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle(born="2025-12-01")], now=NOW)
        assert await turn(connection, NOW) == 0
        later = datetime(2026, 2, 1, 9, tzinfo=UTC)
        assert (await lines(connection))["Pneumococcal", ()][0] == "NOT_YET"
        assert await turn(connection, later) == 1
        assert (await lines(connection))["Pneumococcal", ()][0] == "DUE"
        assert await turn(connection, later) == 0
        assert await connection.fetchval("select count(*) from vaccination_due where turns_on <= $1", later.date()) == 0

    on(fresh_database, work)


TAG = {"system": "http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "code": "R"}
WHOLE = "select t::text from {table} t order by t.child_id, t.id"


def test_a_turn_by_lines_leaves_what_a_rebuild_of_all_would(
    fresh_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also on the first of April, from which on another season is asked for."""
    monkeypatch.setattr("graph.ingest.turn.FEW", 1)  # every set of lines is read by itself

    async def kept(connection: Connection) -> list[str]:
        tables = ("vaccination_due", "examination_due")
        return [row[0] for table in tables for row in await connection.fetch(WHOLE.format(table=table))]

    async def work(connection: Connection) -> None:
        births = ["2026-01-10", "2025-06-01", "2024-09-12", "2019-12-05", "2012-02-02", "2009-03-30"]
        for number, born in enumerate(births):
            given = [dose("141", "2025-10-03"), dose("08", "2026-01-12", meta={"security": [TAG]})]
            some = [one for one in given if one["occurrenceDateTime"] >= born]
            await store(connection, [extracted(patient(str(number), born), *some)], now=NOW)
        turned = []
        for month, day in ((2, 4), (3, 31), (4, 1), (9, 1)):
            now = datetime(2026, month, day, 9, tzinfo=UTC)
            turned.append(await turn(connection, now))
            after = await kept(connection)
            children = [row[0] for row in await connection.fetch("select id from child")]
            assert await reproject(connection, children, new_id, now) == {}
            assert await kept(connection) == after
        assert turned[2] == len(births)  # all of the first of April

    on(fresh_database, work)


def test_a_new_version_changes_what_is_due_from_its_day_and_not_what_counted(fresh_database: str) -> None:
    day = date(2026, 3, 1)

    async def work(connection: Connection) -> None:
        await store(connection, [bundle(born="2025-01-10")], now=NOW)
        old = await told(connection)
        (text,) = shipped("graph.areas.vaccination")
        calendar = json.loads(text)
        calendar["norm"] |= {"order": "of 2026", "validFrom": {"is": day.isoformat(), "by": "ACT"}}
        for antigen in calendar["antigens"]:
            for series in antigen["series"]:
                if series["vaccineGroup"] == "MMR":
                    age = {"is": "13 months", "by": "ACT"}
                    first = series["seriesDose"][0]["age"][0]
                    first |= {"absMinAge": age, "minAge": age, "earliestRecAge": age}
        norm = read_norm(json.dumps(calendar), {"VACCINATIONS": read_calendar})
        places = ", ".join(f"${place}" for place in range(1, len(COLUMNS) + 1))
        await connection.execute("reset role")
        await connection.execute(
            f"insert into norm ({', '.join(COLUMNS)}, checked, imported_at) values ({places}, 'UNVERIFIED', now())",
            *(getattr(norm, name) for name in COLUMNS),
        )
        await connection.execute("set role passport_writer")
        assert await turn(connection, NOW) == 0
        assert await told(connection) == old
        await store(connection, [bundle(dose("03", "2026-01-12"), born="2025-01-10")], now=NOW)
        assert await turn(connection, datetime(day.year, day.month, day.day, 9, tzinfo=UTC)) == 1
        kept_lines = await lines(connection)
        assert kept_lines["MMR", ()] == ("NOT_YET", date(2031, 1, 10))
        assert {row["norm_id"] for row in await connection.fetch(LINES)} == {norm.id}

    on(fresh_database, work)
