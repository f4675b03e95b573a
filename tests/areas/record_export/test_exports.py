"""The whole record as one file: asked for, made, fetched by who asked for it while every right holds (docs/export.md)."""

import asyncio
import hashlib
import json
import zipfile
from collections.abc import AsyncIterator
from io import BytesIO
from typing import Any

import httpx
import pytest
import pytest_asyncio
from pypdf import PdfReader

from graph.viewer import TOKEN_ROLES, Role
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, DOCUMENTS, STAFF, Kid, build_world, subject_of

TEXT = '{"resourceType": "Observation", "note": "Тайна-Original"}'
WORD = "Тайна-Original"
ASK = "mutation ($input: RecordExportInput!) { recordExport(input: $input) { export { id status steps } problems { code message } } }"
READ = """query ($id: ID!) { node(id: $id) { ... on RecordExport { status steps stepsDone size sha256 mediaType address expiresAt } } }"""
READERS = (Role.DISTRICT_DOCTOR, Role.PARENT)
ENDS = {
    Role.PARENT: f"UPDATE representation SET status = 'REVOKED' WHERE child_id = '{ANNA.id}'",
    Role.DISTRICT_DOCTOR: f"UPDATE assignment SET valid_to = current_date - 2 WHERE staff_id = '{STAFF[Role.DISTRICT_DOCTOR]}'",
}


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    await change(fresh_database, f"UPDATE medical_document SET structured = '{TEXT}', sha256 = '{digest}'")
    async with serving(fresh_database) as running:
        yield running


async def asked(
    graph: Graph, role: Role = Role.PARENT, form: str = "ARCHIVE", key: str = "k", kid: Kid = ANNA
) -> dict[str, Any]:
    """What the mutation says."""
    given = {"idempotencyKey": key, "childId": kid.global_id, "format": form}
    payload: dict[str, Any] = (await graph.ask(ASK, role, {"input": given})).data["recordExport"]
    return payload


async def settled(graph: Graph, export: str, role: Role = Role.PARENT) -> dict[str, Any]:
    """The export once it waits for nobody any more."""
    for _ in range(300):
        node: dict[str, Any] = (await graph.ask(READ, role, {"id": export})).data["node"]
        if node["status"] not in ("QUEUED", "MAKING"):
            return node
        await asyncio.sleep(0.1)
    raise AssertionError("the export is not made")


async def ready(
    graph: Graph, role: Role = Role.PARENT, form: str = "ARCHIVE", key: str = "k", kid: Kid = ANNA
) -> dict[str, Any]:
    """An export that waits for nobody any more, with its id."""
    payload = await asked(graph, role, form, key, kid)
    assert payload["problems"] == []
    return {"id": payload["export"]["id"], **await settled(graph, payload["export"]["id"], role)}


def is_nothing(response: httpx.Response) -> bool:
    return response.status_code == 404 and WORD not in response.text


@pytest.mark.parametrize("role", READERS)
async def test_the_archive_holds_what_its_viewer_may_read_and_is_sent_once(own: Graph, role: Role) -> None:
    node = await ready(own, role)
    assert (node["status"], node["stepsDone"], node["mediaType"]) == ("READY", node["steps"], "application/zip")
    response = await own.client.get(node["address"])
    assert (response.status_code, len(response.content)) == (200, node["size"])
    assert hashlib.sha256(response.content).hexdigest() == node["sha256"] == response.headers["etag"].strip('"')
    assert response.headers["cache-control"] == "no-store"
    archive = zipfile.ZipFile(BytesIO(response.content))
    assert archive.testzip() is None
    assert archive.read(f"documents/{DOCUMENTS[0]}.json").decode() == TEXT
    manifest = json.loads(archive.read("manifest.json"))
    for line in manifest["files"]:
        assert hashlib.sha256(archive.read(line["path"])).hexdigest() == line["sha256"]
    assert {line["path"] for line in manifest["files"]} == set(archive.namelist()) - {"manifest.json"}
    summary = json.loads(archive.read("summary.fhir.json"))
    assert (summary["type"], summary["entry"][0]["resource"]["resourceType"]) == ("document", "Composition")
    assert json.loads(archive.read("access.fhir.json"))["type"] == "collection"
    text = "".join(page.extract_text() for page in PdfReader(BytesIO(archive.read("record.pdf"))).pages)
    assert "Прививки" in text
    assert "SIMULATED" in text
    assert is_nothing(await own.client.get(node["address"]))


async def test_no_name_in_the_archive_leads_out_of_its_folder(own: Graph) -> None:
    """Whatever a sender has written: names are of ids and of words of ours (zip slip)."""
    out = "../../../tmp/out"
    texts = ", ".join(f"{column} = '{out}'" for column in ("title", "author", "organization", "source_system"))
    await change(own.dsn, f"UPDATE medical_document SET {texts}, source_id = '{out}' || id")
    node = await ready(own)
    archive = zipfile.ZipFile(BytesIO((await own.client.get(node["address"])).content))
    ours = {"manifest.json", "summary.fhir.json", "access.fhir.json", "record.pdf"}
    assert set(archive.namelist()) == ours | {f"documents/{key}.json" for key in DOCUMENTS}
    assert all(entry.external_attr >> 28 != 0o12 for entry in archive.infolist()), "no entry is a link"


async def test_a_broken_transfer_goes_on_with_a_new_address(own: Graph) -> None:
    node = await ready(own)
    whole = (await own.client.get(node["address"])).content
    again = (await own.ask(READ, Role.PARENT, {"id": node["id"]})).data["node"]
    headers = {"range": "bytes=100-", "if-range": f'"{node["sha256"]}"'}
    rest = await own.client.get(again["address"], headers=headers)
    assert (rest.status_code, rest.content) == (206, whole[100:])


async def test_a_summary_is_one_bundle(own: Graph) -> None:
    node = await ready(own, form="SUMMARY")
    response = await own.client.get(node["address"])
    assert response.headers["content-type"] == "application/fhir+json"
    assert response.json()["entry"][0]["resource"]["type"]["coding"][0]["code"] == "60591-5"


@pytest.mark.parametrize("role", READERS)
async def test_a_right_that_ends_kills_it_before_the_first_byte(own: Graph, role: Role) -> None:
    node = await ready(own, role)
    await change(own.dsn, ENDS[role])
    assert is_nothing(await own.client.get(node["address"]))
    (stored,) = await rows(own.dsn, "SELECT status FROM record_export")
    assert stored["status"] == "REVOKED"
    assert await rows(own.dsn, "SELECT 1 FROM record_export_piece") == []


async def test_a_document_that_gets_a_label_takes_the_archive_with_it(own: Graph) -> None:
    node = await ready(own)
    await change(own.dsn, f"UPDATE medical_document SET labels = '{{ABUSE}}' WHERE id = '{DOCUMENTS[0]}'")
    assert is_nothing(await own.client.get(node["address"]))
    assert await rows(own.dsn, "SELECT 1 FROM record_export_piece") == []


@pytest.mark.parametrize("role", sorted(set(TOKEN_ROLES) - {*READERS, Role.CHILD}))
async def test_nobody_else_has_one_made(own: Graph, role: Role) -> None:
    given = {"idempotencyKey": "k", "childId": ANNA.global_id, "format": "ARCHIVE"}
    assert (await own.ask(ASK, role, {"input": given})).code == "FORBIDDEN"
    assert await rows(own.dsn, "SELECT 1 FROM record_export") == []


async def test_an_export_is_seen_by_who_asked_for_it_alone(own: Graph) -> None:
    node = await ready(own)
    for role in sorted(set(TOKEN_ROLES) - {Role.PARENT}):
        answer = await own.ask(READ, role, {"id": node["id"]})
        assert answer.data["node"] is None
    text = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ recordExports {{ nodes {{ id }} }} }} }}'
    assert (await own.ask(text, Role.DISTRICT_DOCTOR)).data["child"]["recordExports"]["nodes"] == []
    assert (await own.ask(text, Role.PARENT)).data["child"]["recordExports"]["nodes"] == [{"id": node["id"]}]


async def test_one_at_a_time_and_the_one_before_is_deleted(own: Graph) -> None:
    first = await ready(own)
    second = await ready(own, key="l", form="SUMMARY")
    assert is_nothing(await own.client.get(first["address"]))
    assert (await own.client.get(second["address"])).status_code == 200
    stored = await rows(own.dsn, "SELECT status FROM record_export ORDER BY requested_at")
    assert [row["status"] for row in stored] == ["REPLACED", "READY"]
    await change(
        own.dsn,
        "UPDATE record_export SET status = 'MAKING', taken_until = now() + interval '1 hour' WHERE status = 'READY'",
    )
    assert [each["code"] for each in (await asked(own, key="m"))["problems"]] == ["CONFLICT"]


async def test_after_a_day_nothing_of_it_is_kept(own: Graph) -> None:
    node = await ready(own)
    await change(own.dsn, "UPDATE record_export SET expires_at = now(), taken_until = now()")
    assert (await settled(own, node["id"]))["address"] is None
    assert is_nothing(await own.client.get(node["address"]))
    for _ in range(100):
        if await rows(own.dsn, "SELECT FROM record_export WHERE status = 'EXPIRED'"):
            break
        await asyncio.sleep(0.1)
    else:
        raise AssertionError("it is still kept")
    assert await rows(own.dsn, "SELECT 1 FROM record_export_piece") == []


async def test_making_and_fetching_are_on_the_trail(own: Graph) -> None:
    node = await ready(own)
    await own.client.get(node["address"])
    query = "SELECT p.operation FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE e.subject = $1"
    operations = {row["operation"] for row in await rows(own.dsn, query, subject_of(Role.PARENT))}
    assert {"Export", "Download", "Mutation.recordExport"} <= operations


async def test_what_a_killed_process_left_is_made_by_another(own: Graph) -> None:
    await asked(own)
    await change(
        own.dsn,
        "UPDATE record_export SET status = 'MAKING', attempts = attempts + 1, taken_until = now() WHERE status <> 'READY'",
    )
    (row,) = await rows(own.dsn, "SELECT id FROM record_export")
    text = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ recordExports {{ nodes {{ id }} }} }} }}'
    (node,) = (await own.ask(text, Role.PARENT)).data["child"]["recordExports"]["nodes"]
    assert (await settled(own, node["id"]))["status"] == "READY"
    assert row
