"""Side roads to what a viewer may not see: the original of a document, the projection, the order of a list."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio

from graph.database.connection import connect
from graph.viewer import Role
from tests.http.client import Graph, change, serving
from tests.http.world import ANNA, build_world
from tests.ingest.bundles import blood, bundle, observation, passport, patient, stored

MALTREATMENT = {"security": [{"system": "urn:passport:label", "code": "MALTREATMENT"}]}


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        yield running


def child(selection: str) -> str:
    return f'{{ child(by: {{policyNumber: "{ANNA.policy_number}"}}) {{ {selection} }} }}'


@pytest.mark.parametrize("kind", ["document", "contained"])
async def test_the_original_of_a_document_does_not_say_who_people_are(own: Graph, kind: str) -> None:
    person = {
        "resourceType": "Patient",
        "identifier": [{"value": "SECRET-SNILS"}],
        "address": [{"text": "SECRET-STREET"}],
    }
    relative = {"resourceType": "RelatedPerson", "telecom": [{"value": "SECRET-PHONE"}]}
    lab = {"resourceType": "Observation", "id": "kept", "text": {"status": "generated", "div": "SECRET-NARRATIVE"}}
    whole: dict[str, Any] = bundle(person, relative, lab | {"contained": [person]})
    original = whole if kind == "document" else lab | {"contained": [person, relative]}
    await change(own.dsn, f"update medical_document set structured = $json${json.dumps(original)}$json$")
    answer = await own.ask(child("documents { nodes { structured } }"), Role.SPECIALIST)
    assert "SECRET" not in answer.text
    assert "kept" in answer.text


async def test_labelled_statements_do_not_show_through_the_passport(fresh_database: str) -> None:
    connection = await connect(fresh_database)
    try:
        await stored(connection, patient(), observation("o1", "29463-7", valueQuantity={"value": 20, "unit": "kg"}))
        before = await passport(connection)
        weight = {"value": 30, "unit": "kg"}
        hidden = observation("o2", "29463-7", on="2021-03-01", valueQuantity=weight, meta=MALTREATMENT)
        await stored(connection, patient(), hidden)
        assert dict(await passport(connection)) == dict(before)
        await stored(connection, patient(), blood("b", "A(II) Rh+", meta=MALTREATMENT))
        assert (await passport(connection))["blood_group_value"] == "A"
        assert await connection.fetchval("select labels from fact where kind = 'BLOOD_GROUP'") == []
        assert (
            await connection.fetchval("select bool_or(labels = '{}') from medical_document where source_id like '%b'")
            is False
        )
    finally:
        await connection.close()


async def test_a_list_is_not_ordered_by_a_column_that_is_withheld(own: Graph) -> None:
    query = child("passport { chronicConditions { items { alertFlag } } }")
    another = """insert into condition select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
        'alert_flag', 'EPILEPSY', 'chronic', true))).* from condition c where labels = '{}' limit 1"""
    await change(own.dsn, "update condition set chronic = true, alert_flag = 'ASTHMA' where labels = '{}'")
    await change(own.dsn, another)
    texts = set()
    for day in ("2001-01-01", "2025-01-01"):
        await change(own.dsn, f"update condition set since = '{day}' where alert_flag = 'EPILEPSY'")
        answer = await own.ask(query, Role.DISPATCHER)
        assert len(answer.data["child"]["passport"]["chronicConditions"]["items"]) >= 2
        texts.add(answer.text)
    assert len(texts) == 1
