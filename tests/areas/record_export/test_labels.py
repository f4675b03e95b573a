"""What is under a label is in no export of one who may not read it (domain.md 4.7): in no file, no name of one, no page of the PDF."""

import asyncio
import hashlib
import json
import zipfile
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import asyncpg
import pytest
import pytest_asyncio
from pypdf import PdfReader

from graph.viewer import Role
from tests.areas.record_export.test_exports import asked, is_nothing, ready
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, BORIS, MOTHER, NOW, TODAY, Kid, build_world, insert, uid

LABELS = ("ADOPTION", "GENETIC", "HIV", "MALTREATMENT", "MENTAL", "REPRODUCTIVE", "STI", "SUBSTANCE")
ORDINARY = "ORDINARY"  # without a label
NOBODYS = {"ADOPTION"}
OF_CLINICIANS = {"MALTREATMENT"}
# Who asks, of whom, and the labels that they may read.
READERS = {
    "doctor": (Role.DISTRICT_DOCTOR, ANNA, {*LABELS} - NOBODYS),
    "parent": (Role.PARENT, ANNA, {*LABELS} - NOBODYS - OF_CLINICIANS),
    # On request alone, and an export is none (note 15); what is genetic is no secret of a teen's.
    "parent of a teen": (Role.PARENT, BORIS, {"GENETIC"}),
    "teen": (Role.CHILD, BORIS, {*LABELS} - NOBODYS - OF_CLINICIANS),
}
# What the world says of its documents is not the digest of what is in them, and an export looks.
DIGEST = "UPDATE medical_document SET sha256 = encode(sha256(convert_to(structured::text, 'UTF8')), 'hex')"
COURT = f"UPDATE representation SET court_restricted = true, restricted_from = '2020-01-01' WHERE representative_id = '{MOTHER}'"


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    await change(fresh_database, DIGEST)
    connection = await asyncpg.connect(fresh_database)
    for kid, first in ((ANNA, 5000), (BORIS, 5100)):
        for place, label in enumerate((*LABELS, ORDINARY)):
            await _labelled(connection, kid, uid(first + place), label)
    await connection.close()
    async with serving(fresh_database) as running:
        yield running


def _word(where: str, label: str) -> str:
    """A word that stands in one place of the record alone."""
    return f"Sekret{where}{label.title()}"


async def _labelled(connection: Any, kid: Kid, id_: Any, label: str) -> None:
    """A document and a row of each list of the passport, each with a word of its own."""
    labels = {} if label == ORDINARY else {"labels": [label]}
    text = json.dumps({"resourceType": "Observation", "note": _word("Original", label)})
    source = {"source_system": "s", "source_id": id_.hex, "source_kind": "EMR", "source_rank": 2}
    words = {"kind": "CONSULTATION", "title": _word("Title", label), "status": "REGISTERED", "structured": text}
    of = {"child_id": kid.id, "id": id_, **labels}
    digest = hashlib.sha256(text.encode()).hexdigest()
    await insert(connection, "medical_document", **of, **words, **source, sha256=digest, date=TODAY, registered_at=NOW)
    row = {**of, "document_id": id_, "state": "CURRENT", "recorded_at": NOW, "effective_at": NOW}
    name = _word("Diagnosis", label)
    await insert(
        connection,
        "condition",
        **row,
        display=name,
        disease=name,
        stated_on=TODAY,
        clinical_status="ACTIVE",
        chronic=False,
    )
    # A clinician reads an allergy whatever its document's label, but for a label that its own words call for.
    drug = {"clinical_status": "ACTIVE", "category": "MEDICATION", "verified": True}
    if labels:
        drug["vital_labels"] = labels["labels"]
    await insert(connection, "allergy", **row, substance=_word("Allergy", label), **drug)
    await insert(connection, "vaccination", **row, vaccine=_word("Vaccine", label), date=TODAY, status="COMPLETED")


def told(content: bytes) -> str:
    """All that an archive says: names and contents of its files, and the words of its PDF."""
    archive = zipfile.ZipFile(BytesIO(content))
    texts = [name + "\n" + archive.read(name).decode(errors="ignore") for name in archive.namelist()]
    pages = PdfReader(BytesIO(archive.read("record.pdf"))).pages
    # A line is broken anywhere in a narrow column.
    return "\n".join([*texts, *("".join(page.extract_text().split()) for page in pages)])


@pytest.mark.parametrize("reader", READERS)
async def test_an_archive_has_the_words_of_labels_that_its_viewer_may_read_and_no_others(
    own: Graph, reader: str
) -> None:
    role, kid, readable = READERS[reader]
    node = await ready(own, role, kid=kid)
    said = told((await own.client.get(node["address"])).content)
    for label in (*LABELS, ORDINARY):
        keys = await rows(
            own.dsn, "SELECT id FROM medical_document WHERE child_id = $1 AND title = $2", kid.id, _word("Title", label)
        )
        expected = label == ORDINARY or label in readable
        for word in (
            *(_word(where, label) for where in ("Title", "Original", "Diagnosis", "Allergy")),
            str(keys[0]["id"]),
        ):
            assert (word in said) == expected, word


@pytest.mark.parametrize("reader", READERS)
async def test_a_summary_has_no_words_of_labels_that_its_viewer_may_not_read(own: Graph, reader: str) -> None:
    role, kid, readable = READERS[reader]
    node = await ready(own, role, "SUMMARY", kid=kid)
    said = (await own.client.get(node["address"])).text
    assert _word("Diagnosis", ORDINARY) in said
    for label in LABELS:
        assert (_word("Diagnosis", label) in said) == (label in readable), label


async def test_a_parent_under_a_courts_restriction_gets_none(own: Graph) -> None:
    node = await ready(own)
    await change(own.dsn, COURT)
    assert is_nothing(await own.client.get(node["address"]))
    for number, form in enumerate(("ARCHIVE", "SUMMARY")):
        payload = await asked(own, form=form, key=f"k{number}")
        assert payload["export"] is None
        assert payload["problems"] != []
    assert await rows(own.dsn, "SELECT 1 FROM record_export_piece") == []
    assert [row["status"] for row in await rows(own.dsn, "SELECT status FROM record_export")] == ["REVOKED"]


async def test_a_right_that_a_court_restricts_before_making_begins_makes_none(own: Graph) -> None:
    await asked(own)
    await change(
        own.dsn,
        "UPDATE record_export SET status = 'MAKING', attempts = attempts + 1, taken_until = now() + interval '1 hour'",
    )
    await change(own.dsn, "DELETE FROM record_export_piece")
    await change(own.dsn, COURT)
    await change(own.dsn, "UPDATE record_export SET status = 'QUEUED', taken_until = now()")
    for _ in range(300):
        (row,) = await rows(own.dsn, "SELECT status FROM record_export")
        if row["status"] not in ("QUEUED", "MAKING"):
            assert row["status"] == "REVOKED"
            break
        await asyncio.sleep(0.1)
    else:
        raise AssertionError("the export is not ended")
    assert await rows(own.dsn, "SELECT 1 FROM record_export_piece") == []
