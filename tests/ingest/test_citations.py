"""Labels reach what cites a labelled document, whichever bundle brought it, in whatever order (domain.md 5 F 44)."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from itertools import permutations
from typing import Any, TypeAlias

import asyncpg
import pytest

from graph.database.connection import connect
from graph.database.migrations import downgrade, upgrade
from graph.ingest.retract import annul, rebuild
from graph.ingest.store import store
from graph.ingest.turn import turn
from tests.ingest.bundles import NOW, Json, blood, bundle, condition, extracted, observation, patient, read, stored

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
UUID = "urn:uuid:00000000-0000-4000-8000-00000000000{0}"
CLASS = {"resourceType": "Encounter", "status": "finished", "class": {"code": "AMB"}, "period": {"start": "2020-01-01"}}


@pytest.fixture
async def connection(fresh_database: str) -> AsyncIterator[Connection]:
    """A connection that may do what a writer may."""
    opened = await connect(fresh_database)
    await opened.execute("set role passport_writer")
    yield opened
    await opened.close()


def prescription(number: str, target: str, **own: Any) -> Json:
    """A medication given for the reason that `target` is."""
    return {
        "resourceType": "MedicationRequest",
        "id": number,
        "status": "active",
        "intent": "order",
        "authoredOn": "2021-02-04",
        "medicationCodeableConcept": {"text": "Препарат"},
        "reasonReference": [{"reference": target}],
    } | own


async def send(connection: Connection, resource: Json, url: str | None = None) -> None:
    """One resource in a bundle of its own."""
    value = bundle(resource)
    if url is not None:
        value["entry"][1]["fullUrl"] = url
    extraction = read(value)
    await store(connection, [extraction], now=NOW)  # type: ignore[list-item]


async def labels(connection: Connection) -> dict[str, list[str]]:
    """The labels of each document, by the id of its resource."""
    rows = await connection.fetch("select structured ->> 'id', labels from medical_document")
    return {row[0]: row[1] for row in rows}


CITING = [
    (None, "Condition/ill"),
    (None, "Condition/ill/_history/2"),
    (None, "http://other.test/fhir/Condition/ill"),
    (UUID.format(2), UUID.format(2)),
    ("http://emr.test/fhir/Condition/ill", "http://emr.test/fhir/Condition/ill"),
    ("http://emr.test/fhir/Condition/ill", "Condition/ill"),
]


@pytest.mark.parametrize(("url", "target"), CITING)
@pytest.mark.parametrize("cited_first", [True, False])
async def test_a_document_takes_the_labels_of_what_it_cites(
    connection: Connection, url: str | None, target: str, *, cited_first: bool
) -> None:
    sent = [(condition("ill", "F32.1"), url), (prescription("drug", target), None)]
    for resource, address in sent if cited_first else reversed(sent):
        await send(connection, resource, address)
    assert await labels(connection) == {"ill": ["MENTAL"], "drug": ["MENTAL"]}
    assert await connection.fetchval("select labels from medication") == ["MENTAL"]


@pytest.mark.parametrize("order", list(permutations(range(3))))
async def test_labels_go_on_from_document_to_document(connection: Connection, order: tuple[int, ...]) -> None:
    chain = [
        condition("ill", "B20"),
        {
            "resourceType": "Procedure",
            "id": "done",
            "status": "completed",
            "performedDateTime": "2021-03-01",
            "reasonReference": [{"reference": "Condition/ill"}],
        },
        prescription("drug", "Procedure/done"),
    ]
    for place in order:
        await send(connection, chain[place])
    assert await labels(connection) == {"ill": ["HIV"], "done": ["HIV"], "drug": ["HIV"]}
    changed = [row[0] for row in await connection.fetch("select labels from outbox where 'medications' = any(fields)")]
    assert len(changed) == 1
    await turn(connection, datetime.now(UTC))  # stored on another day than rebuilt on
    assert (await rebuild(connection))["changed"] == 0


@pytest.mark.parametrize("visit_first", [True, False])
async def test_a_diagnosis_labels_its_visit_and_what_was_prescribed_there(
    connection: Connection, *, visit_first: bool
) -> None:
    there: Json = {"encounter": {"reference": "Encounter/visit"}}
    sent = [CLASS | {"id": "visit"}, condition("ill", "A51", **there)]
    for resource in sent if visit_first else sent[::-1]:
        await send(connection, resource)
    await send(connection, prescription("drug", "Condition/none") | there)
    await send(connection, observation("weight", "29463-7", **there))
    assert await labels(connection) == {"visit": ["STI"], "ill": ["STI"], "drug": ["STI"], "weight": []}


async def test_two_bundles_of_one_batch_reach_each_other(connection: Connection) -> None:
    first, second = extracted(prescription("drug", "Condition/ill")), extracted(condition("ill", "F20"))
    await store(connection, [first, second], now=NOW)
    assert await labels(connection) == {"ill": ["MENTAL"], "drug": ["MENTAL"]}
    outbox_rows = await connection.fetch("select fields, labels from outbox where fields && '{medications,diagnoses}'")
    assert [row[1] for row in outbox_rows] == [["MENTAL"]]


async def test_a_document_of_another_child_and_blood_take_no_labels(connection: Connection) -> None:
    await stored(connection, patient("2"), prescription("other", "Condition/ill"))
    await send(connection, blood("b", "A(II) Rh+") | {"derivedFrom": [{"reference": "Condition/ill"}]})
    await send(connection, condition("ill", "F32.1"))
    assert await labels(connection) == {"ill": ["MENTAL"], "b": ["MENTAL"], "other": []}
    assert [row[0] for row in await connection.fetch("select labels from fact")] == [[], []]


async def test_what_was_free_and_is_labelled_now_leaves_the_passport_as_if_never_there(connection: Connection) -> None:
    weight = observation("w", "29463-7", valueQuantity={"value": 20, "code": "kg"})
    await send(connection, weight | {"derivedFrom": [{"reference": "Condition/ill"}]})
    assert await connection.fetchval("select weight_kg from passport") == 20
    await send(connection, condition("ill", "B20"))
    assert await connection.fetchval("select weight_kg from passport") is None
    assert await connection.fetchval("select count(*) from measurement where labels = '{HIV}'") == 1
    await turn(connection, datetime.now(UTC))  # stored on another day than rebuilt on
    assert (await rebuild(connection))["changed"] == 0


@pytest.mark.parametrize("by_hand", [True, False])
async def test_what_a_document_has_labelled_is_free_when_it_is_annulled(
    connection: Connection, *, by_hand: bool
) -> None:
    """5 A 7: the labels of an annulled document stayed on what cites it, for ever."""
    weight = observation("w", "29463-7", valueQuantity={"value": 20, "code": "kg"})
    await send(connection, weight | {"derivedFrom": [{"reference": "Condition/ill"}]})
    await send(connection, prescription("drug", "Observation/w"))
    await send(connection, prescription("own", "Condition/ill", note=[{"text": "ВИЧ"}]))
    await send(connection, condition("ill", "B20"))
    await send(connection, condition("other", "F20"))
    await send(
        connection,
        prescription(
            "both", "Condition/ill", reasonReference=[{"reference": "Condition/other"}, {"reference": "Condition/ill"}]
        ),
    )
    hidden = {"ill": ["HIV"], "w": ["HIV"], "drug": ["HIV"], "own": ["HIV"], "other": ["MENTAL"]}
    assert await labels(connection) == hidden | {"both": ["HIV", "MENTAL"]}
    assert await connection.fetchval("select weight_kg from passport") is None
    if by_hand:
        ill = await connection.fetchrow("select child_id, id from medical_document where source_id = 'Condition/ill'")
        assert ill is not None
        assert await annul(connection, ill["child_id"], ill["id"], now=NOW)
    else:
        await send(connection, condition("ill", "B20", verificationStatus={"coding": [{"code": "entered-in-error"}]}))
    free = hidden | {"w": [], "drug": [], "both": ["MENTAL"]}
    assert await labels(connection) == free
    assert await connection.fetchval("select weight_kg from passport") == 20
    label_rows = await connection.fetch("select labels, own_labels from medication order by labels, own_labels")
    assert [tuple(row) for row in label_rows] == [([], None), (["HIV"], None), (["MENTAL"], [])]
    await turn(connection, datetime.now(UTC))  # stored on another day than rebuilt on
    assert (await rebuild(connection))["changed"] == 0
    assert await labels(connection) == free


async def test_a_label_goes_on_through_what_is_annulled(connection: Connection) -> None:
    """5 F 44: with the visit between them annulled, the prescription was free though the diagnosis stands."""
    done: Json = {"resourceType": "Procedure", "id": "done", "status": "completed", "performedDateTime": "2021-03-01"}
    done |= {"reasonReference": [{"reference": "Condition/ill"}]}
    for resource in (condition("ill", "B20"), done, prescription("drug", "Procedure/done")):
        await send(connection, resource)
    await send(connection, done | {"status": "entered-in-error"})
    assert await labels(connection) == {"ill": ["HIV"], "done": ["HIV"], "drug": ["HIV"]}
    assert (
        await connection.fetchval("select status from medical_document where source_id = 'Procedure/done'")
        == "ANNULLED"
    )


@pytest.mark.parametrize("cited_first", [True, False])
async def test_what_a_labelled_document_states_takes_the_label_of_what_it_cites(
    connection: Connection, *, cited_first: bool
) -> None:
    """5 F 44: where the document had the label already, what it states did not get it, and did not lose it."""
    section = {"title": "ВИЧ", "entry": [{"reference": "Observation/w"}]}
    head: Json = {"resourceType": "Composition", "id": "head", "status": "final", "type": {"text": "Выписка"}}
    head |= {"date": "2021-03-01", "title": "Выписка", "section": [section]}
    whole = read(bundle(head, prescription("drug", "Condition/ill"), observation("w", "29463-7"), kind="document"))
    ill = read(bundle(condition("ill", "B20")))
    for extraction in (ill, whole) if cited_first else (whole, ill):
        await store(connection, [extraction], now=NOW)  # type: ignore[list-item]
    labels_query = "select labels from medication"
    assert await connection.fetchval(labels_query) == ["HIV"]
    await send(connection, condition("ill", "B20", verificationStatus={"coding": [{"code": "entered-in-error"}]}))
    assert await connection.fetchval(labels_query) == []
    assert await connection.fetchval("select labels from medical_document where source_id not like 'Cond%'") == ["HIV"]


async def test_what_was_amended_stays_for_whom_the_amendment_is_hidden_later(connection: Connection) -> None:
    """5 F 44, 5 A 5: the label came to the amendment afterwards, and what stood before was gone for everyone."""

    def version(number: str, *resources: Json, **own: Any) -> Json:
        head = {"resourceType": "Composition", "id": number, "status": "final", "type": {"text": "Выписка"}}
        head |= {"date": "2021-03-01", "title": "Выписка", "identifier": {"system": "urn:d", "value": number}} | own
        return bundle(head, *resources, kind="document", identifier={"system": "urn:d", "value": number})

    await store(connection, [read(version("1", condition("a", "J45")))], now=NOW)  # type: ignore[list-item]
    replaces: Json = {"relatesTo": [{"code": "replaces", "targetIdentifier": {"system": "urn:d", "value": "1"}}]}
    second = version("2", condition("b", "J45", evidence=[{"detail": [{"reference": "Condition/ill"}]}]), **replaces)
    await store(connection, [read(second)], now=NOW)  # type: ignore[list-item]
    first = "select c.state, c.amendment_labels from condition c join medical_document d on d.id = c.document_id"
    assert tuple(await connection.fetchrow(f"{first} where d.source_id = '1'") or ()) == ("SUPERSEDED", None)
    await send(connection, condition("ill", "B20"))
    assert tuple(await connection.fetchrow(f"{first} where d.source_id = '1'") or ()) == ("SUPERSEDED", ["HIV"])
    await send(connection, condition("ill", "B20", verificationStatus={"coding": [{"code": "entered-in-error"}]}))
    assert tuple(await connection.fetchrow(f"{first} where d.source_id = '1'") or ()) == ("SUPERSEDED", None)


async def test_a_document_bundle_takes_labels_of_others_and_shares_out_none_of_its_own(connection: Connection) -> None:
    """A section labels what it lists: with a second bundle of the child it labelled all that the document states."""
    head = {
        "resourceType": "Composition",
        "id": "head",
        "status": "final",
        "type": {"text": "Выписка"},
        "date": "2021-03-01",
        "title": "Выписка",
        "section": [{"title": "ВИЧ", "entry": [{"reference": "Condition/a"}]}],
    }
    await send(connection, observation("first", "29463-7"))
    extraction = read(bundle(head, condition("a", "J45"), condition("b", "J06"), kind="document"))
    await store(connection, [extraction], now=NOW)  # type: ignore[list-item]
    labels_query = "select icd10, labels from condition order by icd10"
    assert {row[0]: row[1] for row in await connection.fetch(labels_query)} == {"J06": [], "J45": ["HIV"]}


async def test_stored_documents_get_their_names_and_citations(fresh_database: str) -> None:
    opened = await connect(fresh_database)
    query = "select names, cites, tells from medical_document order by id"
    there: Json = {"encounter": {"reference": "Encounter/visit"}}
    await send(opened, CLASS | {"id": "visit"}, UUID.format(3))
    await send(opened, condition("ill", "J45", **there), "http://emr.test/fhir/Condition/ill")
    await send(opened, prescription("drug", "http://emr.test/fhir/Condition/ill/_history/1") | there)
    await send(opened, observation("weight", "29463-7", **there))
    before = await opened.fetch(query)
    assert [tuple(map(tuple, row)) for row in before][1] == (("Condition/ill",), (), ("Encounter/visit",))
    await downgrade(fresh_database, "0027")
    await upgrade(fresh_database)
    assert await opened.fetch(query) == before
    await opened.execute("update medical_document set labels = '{HIV}' where structured ->> 'id' = 'ill'")
    await rebuild(opened)
    assert await labels(opened) == {"visit": ["HIV"], "ill": ["HIV"], "drug": ["HIV"], "weight": []}
    await opened.close()
