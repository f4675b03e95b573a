"""A disease that ten documents state is one disease with ten sources, for each viewer by the documents it may see."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest_asyncio

from graph.database.connection import connect
from graph.ingest.retract import annul
from graph.ingest.store import store
from graph.viewer import Role
from tests.http.client import Answer, Graph, rows, serving
from tests.http.world import ANNA, build_world
from tests.ingest.bundles import NOW, Json, condition, extracted
from tests.security.sending import about

QUERY = """query ($id: ID!) { child(by: {id: $id}) { passport { diagnoses { items {
    icd10 clinicalStatus display sources { clinicalStatus document { date } } } } } } }"""
CODE = "G40.3"
DAYS = [f"2025-{month:02}-01" for month in range(10, 0, -1)]  # the import meets the newest first


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        yield running


def stating(day: str, status: str = "active", **more: Any) -> Json:
    """What one document says of the disease."""
    state = {"coding": [{"code": status}]}
    return condition(f"c{day}", CODE, recordedDate=day, onsetDateTime="2024-01-01", clinicalStatus=state, **more)


async def state(graph: Graph, *resource: Json) -> None:
    """Import documents about Anna, each in a bundle of its own."""
    connection = await connect(graph.dsn)
    try:
        for item in resource:
            await store(connection, [extracted(about(ANNA), item)], now=NOW)
    finally:
        await connection.close()


async def diseases(graph: Graph, role: Role) -> list[Any]:
    """The items of this disease."""
    answer: Answer = await graph.ask(QUERY, role, {"id": ANNA.global_id})
    items = answer.data["child"]["passport"]["diagnoses"]["items"]
    return [item for item in items if item["icd10"] == CODE]


def days_of(item: Any) -> Sequence[str]:
    return [source["document"]["date"] for source in item["sources"]]


async def test_ten_documents_state_one_disease_by_the_word_of_the_newest(own: Graph) -> None:
    await state(own, stating(DAYS[0], "resolved"), *[stating(day) for day in DAYS[1:]])
    (item,) = await diseases(own, Role.DISTRICT_DOCTOR)
    assert (item["clinicalStatus"], days_of(item)) == ("RESOLVED", DAYS)
    flags = "query ($id: ID!) { emergencyCapsule(by: {id: $id}) { alertFlags } }"
    capsule = (await own.ask(flags, Role.DISPATCHER, {"id": ANNA.global_id})).data["emergencyCapsule"]
    assert "EPILEPSY" not in capsule["alertFlags"], "what the newest document calls resolved alarms nobody"


async def test_a_source_that_is_hidden_leaves_no_trace(own: Graph) -> None:
    hidden = {"meta": {"security": [{"system": "urn:passport:label", "code": "MALTREATMENT"}]}}
    await state(own, stating(DAYS[0], "resolved", **hidden), stating(DAYS[1]), stating(DAYS[2]))
    (for_doctor,) = await diseases(own, Role.DISTRICT_DOCTOR)
    assert (for_doctor["clinicalStatus"], days_of(for_doctor)) == ("RESOLVED", DAYS[:3])
    (for_parent,) = await diseases(own, Role.PARENT)
    assert (for_parent["clinicalStatus"], days_of(for_parent)) == ("ACTIVE", DAYS[1:3])


async def test_the_word_before_stands_again_when_the_newest_is_annulled(own: Graph) -> None:
    await state(own, stating(DAYS[1]), stating(DAYS[0], "resolved"))
    connection = await connect(own.dsn)
    (document,) = await rows(
        own.dsn, "select document_id from condition where icd10 = $1 and clinical_status = $2", CODE, "RESOLVED"
    )
    assert await annul(connection, ANNA.id, document["document_id"])
    await connection.close()
    (item,) = await diseases(own, Role.DISTRICT_DOCTOR)
    assert (item["clinicalStatus"], days_of(item)) == ("ACTIVE", [DAYS[1]])


async def test_codes_and_words_that_differ_are_diseases_of_their_own(own: Graph) -> None:
    await state(
        own,
        stating(DAYS[0]),
        stating(DAYS[1]) | {"code": {"text": "Астма"}},
        stating(DAYS[2]) | {"code": {"text": "астма"}},
    )
    disease_rows = await rows(
        own.dsn,
        "select disease, restated from condition where display in ($1, 'Астма', 'астма') order by stated_on",
        CODE,
    )
    assert [tuple(row) for row in disease_rows] == [("астма", True), ("астма", True), (CODE, False)]
