"""The PDF of a certificate is signed by the service, SIMULATED, and stays as it was signed (issue 20, 4)."""

import asyncio
import hashlib
import subprocess
import sys
from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import asyncpg
import pytest
import pytest_asyncio
from pyhanko.pdf_utils.reader import PdfFileReader
from pypdf import PdfReader

from graph.errors import StartupProblem
from graph.papers.signing_key import KEY_FILE, load_signing_key
from graph.settings import Settings
from graph.viewer import Role
from tests.areas.certificate.issuing import REPLACE, REVOKE, ask, issued, ready
from tests.areas.certificate.signing import address, judged, key_file, paper
from tests.http.client import Graph, change, rows, serving
from tests.http.world import ANNA, DOCUMENTS, global_id

pytestmark = pytest.mark.asyncio(loop_scope="module")

KEPT = "SELECT paper, paper_sha256 FROM certificate ORDER BY issued_at"


@pytest_asyncio.fixture(loop_scope="module")
async def own(fresh_world: str) -> AsyncIterator[Graph]:
    async with serving(fresh_world, signature_key=key_file()) as running:
        yield running


async def test_it_is_the_form_and_signed_whole(own: Graph) -> None:
    certificate = await issued(own, "PE_GROUP")
    sent = await paper(own, certificate["document"]["id"])
    (page,) = PdfReader(BytesIO(sent.content)).pages
    text = page.extract_text()
    for word in ("SIMULATED", certificate["number"], certificate["code"], "I (основная)", "/verify/"):
        assert word in text, word
    judgement = await judged(sent.content)
    assert (judgement.intact, judgement.valid, judgement.trusted, judgement.whole) == (True, True, True, True)
    assert judgement.subfilter == "/ETSI.CAdES.detached"
    assert judgement.subject.startswith("SIMULATED")
    for word in ("SIMULATED", certificate["number"], certificate["issuedBy"]):
        assert word in judgement.reason, word


async def test_one_changed_byte_is_found(own: Graph) -> None:
    certificate = await issued(own, "PE_GROUP")
    whole = (await paper(own, certificate["document"]["id"])).content
    remark = whole.index(b"\n%") + 3  # after the head of the file, where no reader looks
    changed = whole[:remark] + bytes([whole[remark] ^ 1]) + whole[remark + 1 :]
    judgement = await judged(changed)
    assert not judgement.intact
    added = await judged(whole + b"\n% added\n")
    assert not added.whole


async def test_what_is_kept_is_the_signed_file_and_all_get_the_same(own: Graph) -> None:
    certificate = await issued(own, "PE_GROUP")
    document = certificate["document"]["id"]
    assert [tuple(row) for row in await rows(own.dsn, KEPT)] == [(None, None)], "it is made when it is first fetched"
    papers = await asyncio.gather(*[paper(own, document, Role.PARENT) for _ in range(3)])
    papers.append(await paper(own, document, Role.DISTRICT_DOCTOR))
    (kept,) = await rows(own.dsn, KEPT)
    assert {each.content for each in papers} == {bytes(kept["paper"])}
    digest = hashlib.sha256(papers[0].content).hexdigest()
    assert {kept["paper_sha256"], *(each.headers["etag"].strip('"') for each in papers)} == {digest}
    rest = {"range": "bytes=100-", "if-range": papers[0].headers["etag"]}
    part = await own.client.get(await address(own, document), headers=rest)
    assert (part.status_code, part.content) == (206, papers[0].content[100:])
    verified = (await own.client.get(f"/verify/{certificate['code']}")).json()
    assert verified == {"valid": True, "from": certificate["validFrom"], "until": certificate["validTo"]}


async def test_a_signed_paper_is_not_changed_and_one_that_was_is_not_sent(own: Graph) -> None:
    certificate = await issued(own, "PE_GROUP")
    await paper(own, certificate["document"]["id"])
    with pytest.raises(asyncpg.PostgresError, match="is not changed"):
        await change(own.dsn, "UPDATE certificate SET paper = 'x', paper_sha256 = encode(sha256('x'), 'hex')")
    off = "ALTER TABLE certificate DISABLE TRIGGER certificate_paper_stands"
    with pytest.raises(asyncpg.PostgresError, match="ck_certificate_paper"):
        await change(own.dsn, f"{off}; UPDATE certificate SET paper = 'Podmena'")
    check = "ALTER TABLE certificate DROP CONSTRAINT ck_certificate_paper"
    await change(own.dsn, f"{off}; {check}; UPDATE certificate SET paper = 'Podmena'")
    response = await paper(own, certificate["document"]["id"])
    assert (response.status_code, "Podmena" in response.text) == (500, False)


async def test_one_that_does_not_stand_is_printed_without_a_signature(own: Graph) -> None:
    certificate = await issued(own, "PE_GROUP")
    document = certificate["document"]["id"]
    await paper(own, document)
    await ready(own)
    await ask(own, REPLACE, certificateId=certificate["id"])
    name = (await own.ask("{ viewer { name } }", Role.PARENT)).data["viewer"]["name"]
    old = (await paper(own, document)).content
    text = PdfReader(BytesIO(old)).pages[0].extract_text()
    assert ("ЗАМЕНЕНА" in text, f"{name} ·" in text) == (True, True)
    assert PdfFileReader(BytesIO(old)).embedded_signatures == []


async def test_one_that_is_revoked_before_it_was_fetched_is_never_signed(own: Graph) -> None:
    certificate = await issued(own, "PE_GROUP")
    await ask(own, REVOKE, certificateId=certificate["id"], reason="OTHER")
    sent = (await paper(own, certificate["document"]["id"])).content
    assert PdfFileReader(BytesIO(sent)).embedded_signatures == []
    assert [tuple(row) for row in await rows(own.dsn, KEPT)] == [(None, None)]


async def test_who_is_not_told_what_stands_on_it_gets_no_signed_paper(own: Graph) -> None:
    certificate = await issued(own, "PE_GROUP")
    document = certificate["document"]["id"]
    await paper(own, document)
    sent = (await paper(own, document, Role.SPECIALIST)).content
    text = PdfReader(BytesIO(sent)).pages[0].extract_text()
    assert certificate["code"] not in text
    assert "основная" not in text
    assert PdfFileReader(BytesIO(sent)).embedded_signatures == []


async def test_other_documents_are_not_signed(own: Graph) -> None:
    sent = (await paper(own, global_id("MedicalDocument", ANNA.id, DOCUMENTS[0]))).content
    assert PdfFileReader(BytesIO(sent)).embedded_signatures == []


async def test_without_a_key_there_is_no_certificate_rather_than_one_without_a_signature(
    fresh_world: str, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.pem"
    empty.write_text("")
    async with serving(fresh_world, signature_key=empty) as graph:
        certificate = await issued(graph, "PE_GROUP")
        response = await paper(graph, certificate["document"]["id"])
        assert response.status_code == 503
        assert str(tmp_path) not in response.text


async def test_a_key_is_made_once_and_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    keys = await asyncio.gather(*[asyncio.to_thread(load_signing_key, Settings(), folder) for _ in range(4)])
    assert len({each.certificate for each in keys}) == 1
    assert [path.name for path in folder.iterdir()] == [KEY_FILE]
    assert (folder / KEY_FILE).stat().st_mode & 0o777 == 0o600
    text = (folder / KEY_FILE).read_bytes()
    other = tmp_path / "mixed.pem"
    other.write_bytes(text.split(b"-----BEGIN CERTIFICATE")[0] + key_file().read_bytes().partition(b"KEY-----\n")[2])
    with pytest.raises(StartupProblem, match="certificate of that key"):
        load_signing_key(Settings(signature_key=other), folder)


async def test_a_start_reads_nothing_of_signatures() -> None:
    heavy = "{'pyhanko', 'lxml', 'asn1crypto', 'typst'} & set(__import__('sys').modules)"
    done = subprocess.run(  # noqa: ASYNC221 - a moment
        [sys.executable, "-c", f"import graph.app; print({heavy})"], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
