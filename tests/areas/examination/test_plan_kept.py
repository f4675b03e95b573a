"""The plan of examinations is kept with the documents: stored, annulled, rebuilt, turned; a weighing alone is none."""

from datetime import UTC, date, datetime
from typing import Any

from graph.ingest.identity import Connection
from graph.ingest.retract import annul, rebuild
from graph.ingest.store import store
from graph.ingest.turn import turn
from tests.areas.vaccination.test_due_kept import on
from tests.ingest.bundles import NOW, extracted, observation, patient

EXAM = {"coding": [{"system": "urn:passport:document-kind", "code": "PREVENTIVE_EXAM"}]}
LINES = "select months, status, labels, state, document_id, due_on from examination_due order by months, labels"


ASKED = {
    "urn:passport:examined-by": "PEDIATRICS NEUROLOGY SURGERY DENTISTRY OPHTHALMOLOGY OTORHINOLARYNGOLOGY UROLOGY".split(),
    "urn:passport:examined-with": ["BLOOD", "URINE"],
}


def items(**of: list[str]) -> list[dict[str, Any]]:
    return [{"url": url, "valueCode": word} for url, words in (of or ASKED).items() for word in words]


def exam(day: str, **others: Any) -> dict[str, Any]:
    """An examination of a child of three, with all that is asked for."""
    others = {"extension": items()} | others
    report = {"resourceType": "DiagnosticReport", "id": f"e-{day}", "status": "final", "code": {"text": "Осмотр"}}
    return report | {"category": [EXAM], "effectiveDateTime": day} | others


def weighing(day: str) -> dict[str, Any]:
    category = [
        {"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "vital-signs"}]}
    ]
    weight = {"value": 20, "unit": "kg", "code": "kg"}
    return observation("w", "29463-7", valueQuantity=weight, category=category, effectiveDateTime=day)


def bundle(*resources: dict[str, Any], born: str = "2022-06-01") -> Any:
    return extracted(patient(born=born), *resources)


async def lines(connection: Connection) -> dict[tuple[int, tuple[str, ...]], str]:
    return {(row["months"], tuple(row["labels"])): row["status"] for row in await connection.fetch(LINES)}


async def first(connection: Connection) -> date | None:
    due_on: date | None = await connection.fetchval("select examination_due_on from passport")
    return due_on


def test_an_examination_is_done_by_its_document_and_annulling_undoes(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle()], now=NOW)
        before = await lines(connection)
        assert before[36, ()] == "OVERDUE"
        assert await first(connection) == date(2025, 6, 1)
        await store(connection, [bundle(exam("2026-01-10"))], now=NOW)
        assert (await lines(connection))[36, ()] == "DONE"
        assert await first(connection) == date(2026, 6, 1)
        row: Any = await connection.fetchrow("select child_id, id from medical_document")
        assert await annul(connection, row["child_id"], row["id"], now=NOW)
        assert await lines(connection) == before

    on(fresh_database, work)


def test_rebuilding_changes_nothing(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle(exam("2026-01-10"))], now=datetime.now(UTC))
        before = [tuple(row) for row in await connection.fetch(LINES)]
        assert (await rebuild(connection))["changed"] == 0
        assert [tuple(row) for row in await connection.fetch(LINES)] == before

    on(fresh_database, work)


def test_a_weighing_alone_is_no_examination(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle(weighing("2026-01-10"))], now=NOW)
        assert await connection.fetchval("select kind from medical_document") == "CONSULTATION"
        assert (await lines(connection))[36, ()] == "OVERDUE"

    on(fresh_database, work)


def test_a_labelled_examination_has_a_line_of_its_own(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle(exam("2026-01-10", meta={"security": [{"code": "HIV"}]}))], now=NOW)
        rows = [row for row in await connection.fetch(LINES) if row["months"] == 36]
        assert [(row["status"], row["labels"], row["state"]) for row in rows] == [
            ("OVERDUE", [], "SUPERSEDED"),
            ("DONE", ["HIV"], "CURRENT"),
        ]
        assert await first(connection) == date(2025, 6, 1)

    on(fresh_database, work)


def test_a_turn_brings_a_plan_up_to_its_day(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        await store(connection, [bundle()], now=NOW)
        assert await turn(connection, NOW) == 0
        later = datetime(2026, 6, 1, 9, tzinfo=UTC)
        assert await turn(connection, later) == 1
        kept_lines = await lines(connection)
        assert (kept_lines[36, ()], kept_lines[48, ()]) == ("MISSED", "DUE")
        assert await first(connection) == date(2026, 6, 1)
        assert await turn(connection, later) == 0
        assert await connection.fetchval("select count(*) from examination_due where turns_on <= $1", later.date()) == 0

    on(fresh_database, work)


def test_what_was_made_is_read_from_documents_of_examinations_alone(fresh_database: str) -> None:
    async def work(connection: Connection) -> None:
        by = "urn:passport:examined-by"
        some = {"extension": items(**{by: ["NEUROLOGY", "PSYCHIATRY", "ASTROLOGY"]})}
        of_age = {
            "extension": [*items(**{by: ["PSYCHIATRY"]}), {"url": "urn:passport:examination-age", "valueInteger": 36}]
        }
        visit = {"category": [], "extension": items()}
        await store(connection, [bundle(exam("2026-01-10", **some), exam("2026-01-11", **of_age))], now=NOW)
        await store(
            connection, [bundle(exam("2026-01-12", **visit), exam("2026-01-13", status="preliminary"))], now=NOW
        )
        await store(connection, [bundle(exam("2026-01-14", extension=[]))], now=NOW)
        rows = await connection.fetch("select date, months, specialties, labels from examination order by date")
        assert [(row["date"].day, row["months"], row["specialties"], row["labels"]) for row in rows] == [
            (10, None, ["NEUROLOGY"], []),
            (11, 36, ["PSYCHIATRY"], []),
            (14, None, ["PEDIATRICS"], []),
        ]

    on(fresh_database, work)
