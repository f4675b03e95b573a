"""What is stored: idempotence, identity, conflict, provisional, retraction, representatives, events."""

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, TypeAlias

import asyncpg
import pytest

from graph.database.connection import connect
from graph.identity import seeded_ids
from graph.ingest.retract import annul, rebuild
from graph.ingest.run import Importer
from graph.ingest.store import store
from graph.ingest.turn import turn
from tests.ingest.bundles import (
    NOW,
    OMS,
    POLICY,
    SNILS,
    Json,
    blood,
    condition,
    day,
    extracted,
    observation,
    passport,
    patient,
    stored,
)

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
TABLES = (
    "child identifier address representative representation medical_document fact fact_conflict allergy condition "
    "medication measurement vaccination observation privilege social_status anamnesis passport outbox quarantine"
).split()


@pytest.fixture
async def connection(fresh_database: str) -> AsyncIterator[Connection]:
    """A connection that may do what a writer may."""
    opened = await connect(fresh_database)
    await opened.execute("set role passport_writer")
    yield opened
    await opened.close()


async def everything(connection: Connection) -> dict[str, list[str]]:
    """Every row of every table that an import writes, as text; but for the order in which events were entered, which counts on."""
    rows = "select (to_jsonb(t) - 'entered')::text from {} t"
    return {table: sorted(row[0] for row in await connection.fetch(rows.format(table))) for table in TABLES}


async def test_a_second_import_changes_nothing(connection: Connection) -> None:
    mother = {"resourceType": "RelatedPerson", "id": "r", "identifier": [{"system": "x", "value": "1"}]}
    whole = [
        patient(address=[{"text": "Москва, ул. Тестовая, 1"}]),
        blood("b", "A(II) Rh+"),
        condition("c", "J45"),
        mother,
    ]
    first = await stored(connection, *whole)
    before = await everything(connection)
    second = await stored(connection, *whole)
    assert (first.children, first.documents, first.facts) == (1, 2, 3)
    assert (second.children, second.documents, second.facts, second.unchanged) == (0, 0, 0, 2)
    assert await everything(connection) == before
    await turn(connection, datetime.now(UTC))  # it was stored on another day than it is rebuilt on
    before = await everything(connection)
    assert await rebuild(connection) == {"passports": 1, "changed": 0}
    assert await everything(connection) == before


async def test_a_seeded_run_is_the_same_every_time(connection: Connection, fresh_database: str) -> None:
    rows = []
    for _ in range(2):
        transaction = connection.transaction()
        await transaction.start()
        new_id = seeded_ids(random.Random(7), 1_700_000_000_000)
        await store(connection, [extracted(blood("b", "A(II) Rh+")), extracted(patient("2"))], new_id=new_id, now=NOW)
        rows.append(await everything(connection))
        await transaction.rollback()
    assert rows[0] == rows[1]


async def test_a_changed_document_alone_stays_out(connection: Connection) -> None:
    await stored(connection, blood("b", "A(II) Rh+"))
    changed = extracted(blood("b", "B(III) Rh+"), condition("c", "J45"))
    other = extracted(patient("2"), blood("b", "0 Rh-"))
    result = await store(connection, [changed, other], now=NOW)
    assert [(item.code, item.resource) for item in result.quarantined] == [("DOCUMENT_CHANGED", "Observation/b")]
    assert (result.rejected, result.children, result.documents, result.unchanged) == ((), 1, 2, 0)
    assert (await passport(connection))["blood_group_value"] == "A"
    assert await connection.fetchval("select count(*) from condition") == 1


async def test_sources_that_disagree_conflict(connection: Connection) -> None:
    await stored(connection, blood("b1", "A(II) Rh+"))
    assert (await passport(connection))["blood_group_status"] == "CONFIRMED"
    await stored(connection, blood("b2", "B(III) Rh+", category=[]))
    row = await passport(connection)
    assert (row["blood_group_status"], row["blood_group_value"], row["blood_group_document_id"]) == (
        "CONFLICTING",
        None,
        None,
    )
    assert (row["rh_factor_status"], row["rh_factor_value"]) == ("CONFIRMED", "POSITIVE")
    candidates = await connection.fetch(
        "select value from fact where kind = 'BLOOD_GROUP' and state = 'CURRENT' order by value"
    )
    assert [item[0] for item in candidates] == ["A", "B"]
    conflicts = await connection.fetch("select kind, resolved_at from fact_conflict")
    assert [tuple(item) for item in conflicts] == [("BLOOD_GROUP", None)]


async def test_the_order_of_two_documents_does_not_matter(connection: Connection) -> None:
    first, second = blood("b1", "A(II) Rh+"), blood("b2", "A(II) Rh+", "2021-01-01", category=[])
    await store(connection, [extracted(patient("1"), first), extracted(patient("1"), second)], now=NOW)
    await stored(connection, patient("2"), second)
    await stored(connection, patient("2"), first)
    left, right = await passport(connection, "1"), await passport(connection, "2")
    ignored = {"child_id", "blood_group_document_id", "rh_factor_document_id"}
    assert {k: v for k, v in left.items() if k not in ignored} == {k: v for k, v in right.items() if k not in ignored}


async def test_a_sample_under_four_months_is_provisional(connection: Connection) -> None:
    await stored(connection, blood("b", "A(II) Rh+", "2015-06-01"))
    row = await passport(connection)
    assert (row["blood_group_status"], row["blood_group_value"]) == ("PROVISIONAL", "A")
    assert row["blood_group_provisional_until"] == day("2015-09-05")


async def test_annulling_a_document_retracts_its_facts(connection: Connection) -> None:
    await stored(connection, blood("b1", "A(II) Rh+"))
    await stored(connection, blood("b2", "B(III) Rh+"))
    wrong = await connection.fetchrow("select child_id, id from medical_document where source_id like '%b2'")
    assert wrong is not None
    assert await annul(connection, wrong["child_id"], wrong["id"])
    row = await passport(connection)
    assert (row["blood_group_status"], row["blood_group_value"]) == ("CONFIRMED", "A")
    assert await connection.fetchval("select count(*) from fact_conflict where resolved_at is null") == 0
    assert not await annul(connection, wrong["child_id"], wrong["id"])
    right = await connection.fetchval("select id from medical_document where source_id like '%b1'")
    await annul(connection, wrong["child_id"], right)
    assert (await passport(connection))["blood_group_status"] == "RETRACTED"
    assert (await rebuild(connection))["changed"] == 0


async def test_a_bundle_may_void_a_stored_document(connection: Connection) -> None:
    await stored(connection, blood("b", "A(II) Rh+"))
    await stored(connection, blood("b", "A(II) Rh+", status="entered-in-error"))
    assert (await passport(connection))["blood_group_status"] == "RETRACTED"
    before = await everything(connection)
    await stored(connection, blood("b", "A(II) Rh+", status="entered-in-error"))
    await stored(connection, blood("b", "A(II) Rh+"))
    assert await everything(connection) == before


async def test_what_arrives_entered_in_error_amends_nothing(connection: Connection) -> None:
    """5 A 1 and 7: a document that never stood takes none out of force."""
    named = {"identifier": {"system": "urn:t", "value": "1"}}
    head = {"resourceType": "Composition", "status": "final", "date": "2021-01-01", "title": "T"}
    await stored(connection, head | {"id": "1"}, blood("b1", "A(II) Rh+"), kind="document", **named)
    wrong = {
        "id": "2",
        "status": "entered-in-error",
        "relatesTo": [{"code": "replaces", "targetIdentifier": named["identifier"]}],
    }
    another = {"identifier": {"system": "urn:t", "value": "2"}}
    await stored(connection, head | wrong, blood("b2", "B(III) Rh+"), kind="document", **another)
    states = await connection.fetch("select status, replaced_by_id from medical_document order by source_id")
    assert [tuple(each) for each in states] == [("REGISTERED", None), ("ANNULLED", None)]
    assert (await passport(connection))["blood_group_value"] == "A"


async def test_an_amendment_supersedes(connection: Connection) -> None:
    def composition(number: str, written: str, **own: Any) -> list[Json]:
        head = {"resourceType": "Composition", "id": number, "status": "final", "date": "2021-01-01", "title": "T"}
        return [head | own, blood(f"b{number}", written)]

    for number, written, own in (
        ("1", "A(II) Rh+", {}),
        (
            "2",
            "B(III) Rh+",
            {"relatesTo": [{"code": "replaces", "targetIdentifier": {"system": "urn:t", "value": "1"}}]},
        ),
    ):
        identifier = {"system": "urn:t", "value": number}
        await stored(connection, *composition(number, written, **own), kind="document", identifier=identifier)
    row = await passport(connection)
    assert (row["blood_group_status"], row["blood_group_value"]) == ("CONFIRMED", "B")
    documents = await connection.fetch("select id, status, replaced_by_id from medical_document order by source_id")
    assert [item["status"] for item in documents] == ["AMENDED", "REGISTERED"]
    assert documents[0]["replaced_by_id"] == documents[1]["id"]
    await turn(connection, datetime.now(UTC))
    assert (await rebuild(connection))["changed"] == 0


def known(*identifiers: tuple[str, str], **own: Any) -> Json:
    """A patient with these identifiers."""
    return patient(identifier=[{"system": system, "value": value} for system, value in identifiers], **own)


async def test_a_child_is_recognised_by_any_identifier(connection: Connection) -> None:
    await stored(connection, known(("urn:birth", "7"), name=[]))
    await stored(connection, known(("urn:birth", "7"), (OMS, POLICY)))
    await stored(connection, known((OMS, "8451 9991 2289 9990"), (SNILS, "112-233-445 95")))
    rows = await connection.fetch("select given, policy_number, snils from child")
    assert [tuple(row) for row in rows] == [("Мария", POLICY, "11223344595")]


async def test_a_name_makes_nobody_the_same(connection: Connection) -> None:
    await stored(connection, known(("a", "1")))
    await stored(connection, known(("a", "2")))
    assert await connection.fetchval("select count(*) from child") == 2
    assert await connection.fetchval("select count(*) from passport") == 2


async def test_identifiers_of_two_children_are_refused(connection: Connection) -> None:
    await stored(connection, known(("a", "1")))
    await stored(connection, known(("a", "2")))
    both = await stored(connection, known(("a", "1"), ("a", "2")))
    assert [item.code for item in both.rejected] == ["IDENTITY_CONFLICT"]


async def test_an_identifier_with_another_birth_date_is_refused(connection: Connection) -> None:
    await stored(connection, known(("a", "1")))
    other = await stored(connection, known(("a", "1"), born="2016-06-06"))
    assert [item.code for item in other.rejected] == ["IDENTITY_CONFLICT"]


async def test_a_mother_of_two_is_one_representative(connection: Connection) -> None:
    mother = {
        "resourceType": "RelatedPerson",
        "id": "r",
        "identifier": [{"system": SNILS, "value": "112-233-445 95"}],
        "relationship": [{"coding": [{"code": "MTH"}]}],
    }
    await store(connection, [extracted(patient("1"), mother), extracted(patient("2"), mother)], now=NOW)
    await stored(connection, patient("1"), mother)
    assert await connection.fetchval("select count(*) from representative") == 1
    assert await connection.fetchval("select count(distinct child_id) from representation") == 2


async def test_events_name_fields_and_keep_labels_apart(connection: Connection) -> None:
    await stored(connection, blood("b", "A(II) Rh+"), condition("c", "B20"))
    rows = await connection.fetch("select topic, fields, labels from outbox order by labels")
    assert [(row["labels"], row["fields"]) for row in rows] == [
        ([], ["bloodGroup", "completeness", "documents", "examinationDueOn", "rhFactor", "vaccinationDueOn"]),
        (["HIV"], ["chronicConditions", "diagnoses", "documents"]),
    ]


async def test_two_imports_at_once_make_one_child(connection: Connection, fresh_database: str) -> None:
    other = await asyncpg.connect(fresh_database)
    extractions = [extracted(blood(f"b{n}", "A(II) Rh+" if n % 2 else "B(III) Rh+")) for n in range(6)]

    async def feed(own: Connection, numbers: range) -> None:
        for number in numbers:
            await store(own, [extractions[number]])

    await asyncio.gather(feed(connection, range(3)), feed(other, range(3, 6)))
    assert await connection.fetchval("select count(*) from child") == 1
    assert (await passport(connection))["blood_group_status"] == "CONFLICTING"
    assert await connection.fetchval("select count(*) from fact_conflict") == 1
    assert (await rebuild(connection))["changed"] == 0
    await other.close()


async def test_growth_reaches_the_passport(connection: Connection) -> None:
    await stored(
        connection,
        observation("h", "8302-2", "2020-01-01", valueQuantity={"value": 110.5, "code": "cm"}),
        observation("w", "29463-7", "2020-01-01", valueQuantity={"value": 19, "code": "kg"}),
    )
    row = await passport(connection)
    assert (row["height_cm"], row["weight_kg"]) == (110.5, 19.0)


async def test_a_value_the_database_cannot_hold_keeps_only_its_own_document_out(connection: Connection) -> None:
    impossible = extracted(patient("2"), condition("a", "J45"), condition("b", "J46"))
    first, second = impossible.documents
    broken = replace(impossible, documents=(replace(first, title="\x00"), second))
    nameless = extracted(patient("4"), condition("d", "J45"))
    nameless = replace(nameless, child=replace(nameless.child, given="\x00"))
    reported: list[tuple[str, str | None]] = []
    importer = Importer(connection, report=lambda kind, item: reported.append((kind, item.resource)))
    for item in (extracted(patient("1")), broken, extracted(patient("3")), nameless):
        await importer.take(replace(item, file=item.child.identifiers[0].value))
    await importer.flush()
    assert reported == [("refused", None), ("quarantined", "Condition/a")]
    summary = importer.summary
    assert (summary.children, summary.documents, summary.rejected, summary.quarantined) == (3, 1, 2, 1)
    assert await connection.fetchval("select count(*) from child") == 3
