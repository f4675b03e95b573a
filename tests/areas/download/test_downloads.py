"""A document as a file: to one viewer, once, for five minutes, while the right lasts (domain.md row 32, 5 F 38, 5 G 47)."""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO

import httpx
import pytest
import pytest_asyncio
from pypdf import PdfReader

from graph.execute import downloads
from graph.execute.binds import RequestTime
from graph.execute.engine import this_moment
from graph.viewer import TOKEN_ROLES, Role
from tests.areas.glass.test_break_glass import opened
from tests.http.client import ISSUER, Graph, bearer, change, rows, serving
from tests.http.world import ADDRESS, ANNA, DOCUMENTS, PHONE, STAFF, TITLE, build_world, global_id, subject_of

DOCUMENT = global_id("MedicalDocument", ANNA.id, DOCUMENTS[0])
ASK = (
    f'{{ node(id: "{DOCUMENT}") {{ ... on MedicalDocument {{ sha256 download {{ address mediaType expiresAt }} }} }} }}'
)
TEXT = '{"resourceType": "Observation", "note": "Тайна-Original"}'
BIG = 3 * downloads.PIECE + 17
READERS = (Role.DISTRICT_DOCTOR, Role.SPECIALIST, Role.PARENT)
# How the right to read Anna's documents ends, by role.
ENDS = {
    Role.PARENT: f"UPDATE representation SET status = 'REVOKED' WHERE child_id = '{ANNA.id}'",
    Role.DISTRICT_DOCTOR: f"UPDATE assignment SET valid_to = current_date - 2 WHERE staff_id = '{STAFF[Role.DISTRICT_DOCTOR]}'",
    Role.SPECIALIST: f"UPDATE account SET disabled_at = now() WHERE subject = '{subject_of(Role.SPECIALIST)}'",
}


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    await store(fresh_database, TEXT)
    async with serving(fresh_database) as running:
        yield running


async def store(dsn: str, text: str) -> None:
    digest = hashlib.sha256(text.encode()).hexdigest()
    await change(dsn, f"UPDATE medical_document SET structured = '{text}', sha256 = '{digest}'")


async def address(graph: Graph, role: Role = Role.PARENT) -> str:
    """An address of the document, for this role."""
    node = (await graph.ask(ASK, role)).data["node"]
    return str(node["download"]["address"])


async def fetch(graph: Graph, path: str, **headers: str) -> httpx.Response:
    return await graph.client.get(path, headers=headers)


def is_nothing(response: httpx.Response) -> bool:
    """The one answer to an address that is good for nothing."""
    body = response.json()
    return response.status_code == 404 and body["errors"][0]["message"].startswith("This address is good for nothing")


@pytest.mark.parametrize("role", READERS)
async def test_the_original_is_sent_once_and_on_record(own: Graph, role: Role) -> None:
    node = (await own.ask(ASK, role)).data["node"]
    response = await fetch(own, node["download"]["address"])
    assert (response.status_code, response.text) == (200, TEXT)
    assert response.headers["content-type"] == node["download"]["mediaType"] == "application/fhir+json"
    assert hashlib.sha256(response.content).hexdigest() == node["sha256"] == response.headers["etag"].strip('"')
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["content-disposition"] == f'attachment; filename="{DOCUMENTS[0]}.json"'
    assert is_nothing(await fetch(own, node["download"]["address"]))
    request = response.headers["x-request-id"]
    query = "SELECT e.subject, e.child_ids, p.operation FROM audit_entry e JOIN audit_plan p ON p.id = e.plan_id WHERE request_id = $1"
    (entry,) = await rows(own.dsn, query, request)
    assert (entry["subject"], entry["child_ids"], entry["operation"]) == (subject_of(role), [ANNA.id], "Download")


async def test_on_paper_it_says_what_the_viewer_may_read_and_who_printed_it(own: Graph) -> None:
    content = {
        "resourceType": "Observation",
        "code": {"text": "Гемоглобин #let"},
        "valueQuantity": {"value": 120, "unit": "г/л"},
    }
    patient = {
        "resourceType": "Patient",
        "telecom": [{"system": "phone", "value": PHONE}],
        "address": [{"text": ADDRESS}],
    }
    await store(own.dsn, json.dumps(content | {"contained": [patient]}, ensure_ascii=False))
    node = (await own.ask(ASK.replace("download {", "download(format: PDF) {"), Role.PARENT)).data["node"]
    response = await fetch(own, node["download"]["address"])
    assert (response.status_code, response.headers["content-type"]) == (200, "application/pdf")
    (page,) = PdfReader(BytesIO(response.content)).pages
    text = page.extract_text()
    name = (await own.ask("{ viewer { name } }", Role.PARENT)).data["viewer"]["name"]
    for word in (TITLE, "Гемоглобин #let", "120 г/л", "SIMULATED", f"{name} ·"):
        assert word in text
    assert PHONE not in text
    assert ADDRESS not in text
    assert is_nothing(await fetch(own, node["download"]["address"]))


async def test_what_is_too_long_to_print_is_in_the_original_alone(own: Graph) -> None:
    await store(
        own.dsn, json.dumps({"resourceType": "Observation", "note": "я" * downloads.PRINTED}, ensure_ascii=False)
    )
    node = (await own.ask(ASK.replace("download {", "download(format: PDF) {"), Role.PARENT)).data["node"]
    (page,) = PdfReader(BytesIO((await fetch(own, node["download"]["address"])).content)).pages
    assert "целиком он в подлиннике" in page.extract_text().replace("\n", " ")


@pytest.mark.parametrize("role", sorted(set(TOKEN_ROLES) - {*READERS, Role.CHILD, Role.FEED}))
async def test_who_may_not_read_documents_whole_gets_no_address(own: Graph, role: Role) -> None:
    node = (await own.ask(ASK, role)).data["node"]
    assert node is None or node["download"] is None


@pytest.mark.parametrize("role", READERS)
async def test_a_right_that_has_ended_kills_the_address_before_the_first_byte(own: Graph, role: Role) -> None:
    path = await address(own, role)
    await change(own.dsn, ENDS[role])
    response = await fetch(own, path)
    assert response.status_code in (401, 404)
    assert "Тайна" not in response.text


async def test_who_still_knows_of_the_document_and_may_not_download_it_any_more_gets_nothing(own: Graph) -> None:
    """With a call an emergency doctor learns that there is a document, and downloads it behind the glass alone."""
    role = Role.EMERGENCY_DOCTOR
    assert (await opened(own, role, child=ANNA))["problems"] == []
    path = await address(own, role)
    await change(own.dsn, "UPDATE break_glass_grant SET closed_at = now()")
    assert (await own.ask(ASK, role)).data == {"node": {"sha256": None, "download": None}}
    assert is_nothing(await fetch(own, path))


async def test_an_address_is_for_its_viewer_alone(own: Graph) -> None:
    other = bearer(ISSUER.issue(subject_of(Role.SPECIALIST), Role.SPECIALIST, 600))
    assert is_nothing(await own.client.get(await address(own), headers=other))
    self = bearer(ISSUER.issue(subject_of(Role.PARENT), Role.PARENT, 600))
    assert (await own.client.get(await address(own), headers=self)).status_code == 200


async def test_after_five_minutes_it_is_good_for_nothing(own: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    def later(seconds: int) -> RequestTime:
        moment = this_moment()
        return RequestTime(moment.now + timedelta(seconds=seconds), moment.today)

    early, late = await address(own), await address(own)
    monkeypatch.setattr(downloads, "this_moment", lambda: later(290))
    assert (await fetch(own, early)).status_code == 200
    monkeypatch.setattr(downloads, "this_moment", lambda: later(301))
    assert is_nothing(await fetch(own, late))


async def test_nothing_of_an_address_can_be_changed(own: Graph) -> None:
    path = await address(own)
    for at in range(len("/downloads/"), len(path)):
        changed = path[:at] + ("A" if path[at] != "A" else "B") + path[at + 1 :]
        # The last letter of base64 may have bits that mean nothing.
        if path[at] != "." and (at + 1 == len(path) or path[at + 1] == "."):
            continue
        assert is_nothing(await fetch(own, changed)), at
    assert (await fetch(own, path)).status_code == 200


@pytest.mark.parametrize("guess", ["x", "a.b", "A" * 43 + "." + "A" * 43, "W10." + "A" * 43, "%00." + "A" * 43, "é"])
async def test_a_guess_finds_nothing(own: Graph, guess: str) -> None:
    assert is_nothing(await fetch(own, f"/downloads/{guess}"))


async def test_a_hundred_at_once_get_it_once(own: Graph) -> None:
    path = await address(own)
    statuses = [each.status_code for each in await asyncio.gather(*[fetch(own, path) for _ in range(100)])]
    assert sorted(statuses) == [200] + [404] * 99


async def test_a_broken_transfer_goes_on_with_another_address(own: Graph) -> None:
    text = '{"text": "' + "я" * (BIG // 2) + '"}'
    await store(own.dsn, text)
    first = await fetch(own, await address(own), range=f"bytes=0-{downloads.PIECE + 4}")
    rest = {"range": f"bytes={downloads.PIECE + 5}-", "if-range": first.headers["etag"]}
    second = await fetch(own, await address(own), **rest)
    assert (first.status_code, second.status_code) == (206, 206)
    assert first.content + second.content == text.encode()
    assert (
        second.headers["content-range"] == f"bytes {downloads.PIECE + 5}-{len(text.encode()) - 1}/{len(text.encode())}"
    )
    stale = await fetch(own, await address(own), **(rest | {"if-range": '"other"'}))
    assert (stale.status_code, stale.content) == (200, text.encode())
    assert (await fetch(own, await address(own), range=f"bytes={2 * BIG}-")).status_code == 416


async def test_an_original_that_was_changed_is_not_sent(own: Graph) -> None:
    await change(own.dsn, 'UPDATE medical_document SET structured = \'{"note": "Podmena"}\'')
    response = await fetch(own, await address(own))
    assert response.status_code == 500
    assert "Podmena" not in response.text


async def test_looking_at_an_address_does_not_use_it_up(own: Graph) -> None:
    path = await address(own)
    assert (await own.client.head(path)).status_code == 405
    assert (await own.client.post(path)).status_code == 405
    assert (await fetch(own, path)).status_code == 200


async def test_uses_are_forgotten(own: Graph) -> None:
    await fetch(own, await address(own))
    await change(own.dsn, "UPDATE download_use SET expires_at = expires_at - interval '2 hours'")
    await fetch(own, await address(own))
    ((count,),) = await rows(own.dsn, "SELECT count(*) FROM download_use")
    assert count == 1


@pytest.mark.parametrize("role", ["passport_reader", "passport_writer", "passport_audit"])
async def test_no_role_of_the_service_sees_the_key(own: Graph, role: str) -> None:
    tables = """SELECT has_table_privilege($1, t, p) FROM unnest('{download_key,download_use}'::text[]) t,
      unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) p"""
    assert not any(row[0] for row in await rows(own.dsn, tables, role))
    (mac,) = await rows(own.dsn, "SELECT has_function_privilege($1, 'download_mac(bytea)', 'EXECUTE')", role)
    assert mac[0] is False
