"""The 38 Synthea bundles: files nobody here wrote."""

import gzip
from pathlib import Path

import asyncpg
import orjson
import pytest

from graph.ingest.extract.kind import DATES
from graph.ingest.retract import rebuild
from graph.ingest.rows import Extraction
from graph.ingest.run import Importer, read_body
from graph.ingest.source import Body

DATA = Path(__file__).parents[3] / "shared" / "data" / "synthea"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="../shared/data/synthea is not there")

VISIBLE = {
    "Immunization": "vaccination",
    "AllergyIntolerance": "allergy",
    "Condition": "condition",
}
GROWTH = {"8302-2", "29463-7", "39156-5"}
STORED = """
select part -> 'resource' ->> 'id' from medical_document, json_array_elements(structured -> 'entry') part
where structured ->> 'resourceType' = 'Bundle'
union all select structured ->> 'id' from medical_document where structured ->> 'resourceType' <> 'Bundle'
"""


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
    stored_rows = sorted(row[0] for row in await connection.fetch(STORED))
    assert stored_rows == sorted(item["id"] for item in resources if item["resourceType"] in DATES)
    for kind, table in VISIBLE.items():
        query = f"select d.structured ->> 'id' from {table} t join medical_document d on d.id = t.document_id"
        stored_rows = sorted(row[0] for row in await connection.fetch(query))
        assert stored_rows == sorted(item["id"] for item in resources if item["resourceType"] == kind)
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


def test_a_remedy_before_birth_keeps_nothing_else_out() -> None:
    for path in sorted(DATA.glob("*.gz")):
        body = orjson.loads(gzip.decompress(path.read_bytes()))
        orders = [
            entry["resource"] for entry in body["entry"] if entry["resource"]["resourceType"] == "MedicationRequest"
        ]
        if not orders:
            continue
        before = read_body(Body("whole", orjson.dumps(body)))
        orders[0]["authoredOn"] = "1890-01-01"
        after = read_body(Body("spoiled", orjson.dumps(body)))
        assert isinstance(before, Extraction)
        assert isinstance(after, Extraction)
        name = f"MedicationRequest/{orders[0]['id']}"
        assert [doubt.resource for doubt in after.doubts if doubt.quarantined] == [name]
        assert [item for item in before.documents if item.resource != name] == list(after.documents)
