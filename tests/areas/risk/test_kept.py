"""Flags are kept with the documents: stored, annulled, newer, labelled, merged, turned, rebuilt, by a later version (docs/risks.md)."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from graph.areas.norm.document import read_norm, shipped
from graph.areas.norm.register import NormProblem, import_norm
from graph.areas.risk.norm import risk_rules
from graph.ingest.identity import Connection
from graph.ingest.moment import MOSCOW
from graph.ingest.retract import annul, rebuild
from graph.ingest.store import store
from graph.ingest.turn import batches_of, turn
from tests.areas.vaccination.test_due_kept import dose, on
from tests.ingest.bundles import NOW, condition, extracted, observation, patient

ROWS = "select rule, status, labels, state, since, horizon, basis, document_ids from risk_flag order by rule, labels"
TODAY = NOW.astimezone(MOSCOW).date()


def measured(day: date, centimetres: float, kilograms: float, **own: Any) -> list[dict[str, Any]]:
    """A height and a weight of one day."""
    values = (("h", "8302-2", centimetres, "cm"), ("w", "29463-7", kilograms, "kg"))
    return [
        observation(f"{name}-{day}", code, str(day), valueQuantity={"value": value, "unit": unit, "code": unit}, **own)
        for name, code, value, unit in values
    ]


def bundle(*resources: dict[str, Any], born: str = "2019-06-01") -> Any:
    return extracted(patient(born=born), *resources)


async def flags(connection: Connection) -> dict[tuple[str, tuple[str, ...]], str]:
    return {(row["rule"], tuple(row["labels"])): row["status"] for row in await connection.fetch(ROWS)}


async def documents(connection: Connection) -> list[Any]:
    return await connection.fetch("select child_id, id from medical_document where kind <> 'OTHER' order by date, id")


def test_a_flag_is_raised_by_its_documents_and_withdrawn_with_them(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle(*measured(TODAY - timedelta(days=40), 120, 35))], now=NOW)
        row: Any = next(row for row in await connection.fetch(ROWS) if row["rule"] == "BMI_VERY_HIGH")
        (basis,) = row["basis"]
        assert basis.startswith("Индекс массы тела 24.31 кг/м²")
        stored = {each["id"] for each in await documents(connection)}
        assert set(row["document_ids"]) <= stored
        assert row["document_ids"]
        for each in await documents(connection):
            await annul(connection, each["child_id"], each["id"], now=NOW)
        assert ("BMI_VERY_HIGH", ()) not in await flags(connection)

    on(fresh_database, work)


def test_a_newer_measurement_takes_a_flag_back(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle(*measured(TODAY - timedelta(days=40), 120, 35))], now=NOW)
        assert (await flags(connection))["BMI_VERY_HIGH", ()] == "RAISED"
        await store(connection, [bundle(*measured(TODAY - timedelta(days=4), 121, 23))], now=NOW)
        assert ("BMI_VERY_HIGH", ()) not in await flags(connection)

    on(fresh_database, work)


def test_a_labelled_measurement_has_a_flag_of_its_own(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle(*measured(TODAY - timedelta(days=40), 120, 35))], now=NOW)
        secret = {"meta": {"security": [{"code": "HIV"}]}}
        await store(connection, [bundle(*measured(TODAY - timedelta(days=4), 121, 23, **secret))], now=NOW)
        rows = [row for row in await connection.fetch(ROWS) if row["rule"] == "BMI_VERY_HIGH"]
        assert [(row["status"], row["labels"], row["state"]) for row in rows] == [
            ("RAISED", [], "SUPERSEDED"),
            ("NONE", ["HIV"], "CURRENT"),
        ]

    on(fresh_database, work)


def test_what_no_rule_will_find_is_no_row(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(
            connection, [bundle(*measured(TODAY - timedelta(days=4), 120, 22), dose("03", "2020-07-01"))], now=NOW
        )
        assert await connection.fetchval("select count(*) from measurement") == 2
        assert await flags(connection) == {}

    on(fresh_database, work)


def test_the_turn_raises_and_withdraws_on_the_day_and_looks_at_nobody_else(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        birth = TODAY - timedelta(days=300)
        await store(connection, [bundle(born=str(birth))], now=NOW)
        assert (await flags(connection))["MEASLES_NO_DOSE", ()] == "NONE"
        day: date = await connection.fetchval("select turns_on from risk_flag where rule = 'MEASLES_NO_DOSE'")
        noon = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        await turn(connection, noon - timedelta(days=1))
        assert (await flags(connection))["MEASLES_NO_DOSE", ()] == "NONE"
        await turn(connection, noon)
        assert (await flags(connection))["MEASLES_NO_DOSE", ()] == "RAISED"
        assert await batches_of(connection, noon) == []

    on(fresh_database, work)


def test_a_flag_ends_with_its_horizon(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle(*measured(TODAY - timedelta(days=4), 120, 35))], now=NOW)
        await turn(connection, NOW + timedelta(days=361))
        assert (await flags(connection))["BMI_VERY_HIGH", ()] == "RAISED"
        await turn(connection, NOW + timedelta(days=362))
        assert ("BMI_VERY_HIGH", ()) not in await flags(connection)

    on(fresh_database, work)


def test_rebuilding_computes_the_flags_again_and_changes_nothing(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        now = datetime.now(UTC)
        ill = condition("c", "J45.0", recordedDate="2022-01-01")
        await store(connection, [bundle(ill, dose("08", "2019-07-01"))], now=now)
        before = [tuple(row) for row in await connection.fetch(ROWS)]
        assert {row[0] for row in before} == {"MEASLES_NO_DOSE", "NOT_OBSERVED"}
        await rebuild(connection)
        assert [tuple(row) for row in await connection.fetch(ROWS)] == before
        await connection.execute("delete from risk_flag")
        await rebuild(connection)
        assert [tuple(row) for row in await connection.fetch(ROWS)] == before

    on(fresh_database, work)


def test_a_later_version_counts_from_its_day_for_every_child(fresh_database: str) -> None:
    written = json.loads(shipped("graph.areas.risk")[0])
    written["riskRules"] = [rule | {"isOff": rule["code"] == "BMI_VERY_HIGH"} for rule in written["riskRules"]]
    band = {"is": "zScore", "measure": "HEIGHT", "months": 12, "bands": [{"above": -9}]}
    written["riskRules"].append(
        {"code": "ANY_HEIGHT", "version": "1", "title": "Рост", "source": "SIMULATED", "test": band}
    )
    first = TODAY + timedelta(days=10)
    written["norm"]["validFrom"]["is"] = str(first)
    later = read_norm(json.dumps(written), {"RISKS": risk_rules})

    async def work(connection: Connection) -> None:
        await store(connection, [bundle(*measured(TODAY - timedelta(days=4), 120, 35))], now=NOW)
        await connection.execute("reset role")
        with pytest.raises(NormProblem):
            await import_norm(connection, later, first, NOW)
        assert await import_norm(connection, later, TODAY, NOW)
        await connection.execute("set role passport_writer")
        await turn(connection, NOW + timedelta(days=9))
        assert ("ANY_HEIGHT", ()) not in await flags(connection)
        await turn(connection, NOW + timedelta(days=10))
        after = await flags(connection)
        assert ("BMI_VERY_HIGH", ()) not in after
        assert after["ANY_HEIGHT", ()] == "RAISED"
        assert await batches_of(connection, NOW + timedelta(days=10)) == []

    on(fresh_database, work)
