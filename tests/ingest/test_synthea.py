"""The 38 Synthea bundles: files nobody here wrote."""

import gzip
from pathlib import Path

import asyncpg
import orjson
import pytest

from graph.ingest.retract import rebuild
from graph.ingest.run import Importer

DATA = Path(__file__).parents[3] / "shared" / "data" / "synthea"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data/synthea is not there")

VISIBLE = {
    "Immunization": "vaccination",
    "AllergyIntolerance": "allergy",
    "Condition": "condition",
}
GROWTH = {"8302-2", "29463-7", "39156-5"}


async def test_all_bundles_go_in_whole_and_only_once(database: str) -> None:
    connection = await asyncpg.connect(database)
    first = await Importer(connection).run([DATA])
    assert (first.files, first.bundles, first.children, first.rejected) == (38, 38, 38, 0)
    resources = [
        entry["resource"]
        for path in DATA.glob("*.gz")
        for entry in orjson.loads(gzip.decompress(path.read_bytes()))["entry"]
    ]
    assert first.resources == len(resources)
    assert first.ignored == sum(item["resourceType"] in ("Claim", "ExplanationOfBenefit") for item in resources)
    for kind, table in VISIBLE.items():
        query = f"select d.structured ->> 'id' from {table} t join medical_document d on d.id = t.document_id"
        found = sorted(row[0] for row in await connection.fetch(query))
        assert found == sorted(item["id"] for item in resources if item["resourceType"] == kind)
    measured = await connection.fetch(
        "select d.structured ->> 'id' from measurement m join medical_document d on d.id = m.document_id"
    )
    growth = [
        item["id"]
        for item in resources
        if item["resourceType"] == "Observation" and item["code"]["coding"][0]["code"] in GROWTH
    ]
    assert sorted(row[0] for row in measured) == sorted(growth)
    labels = await connection.fetch("select distinct unnest(labels) from medical_document")
    assert {row[0] for row in labels} >= {"HIV", "MALTREATMENT", "REPRODUCTIVE", "MENTAL"}
    second = await Importer(connection).run([DATA])
    assert (second.children, second.documents, second.facts, second.unchanged) == (0, 0, 0, first.documents)
    assert await connection.fetchval("select count(*) from outbox where labels = '{}'") == 38
    assert await rebuild(connection) == {"passports": 38, "changed": 0}
    await connection.close()
