"""Files that do something, that are not what they say, or that are too much, stay out (5 G, attack tests)."""

import struct
import time
import zlib
from typing import Any

import pytest
import typst

from graph.areas.document_entry.paper import SPELLED
from graph.ingest.blood_spelling import read_blood
from graph.ingest.extract.attachment import content_type
from graph.ingest.extract.pdf import pdf_problem
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Extraction
from graph.schema.fact import BloodGroup, RhFactor
from tests.areas.document_entry.entering import DOCTOR, JPEG, base64_of, documents, pdf, problem, register, scan
from tests.http.client import Graph
from tests.http.world import ANNA
from tests.ingest.bundles import bundle, extracted, read
from tests.security.sending import about, send

SCRIPT = b"5 0 obj <</S /JavaScript /JS (app.alert\\(1\\))>> endobj"
BOMB = zlib.compress(b"a" * 70_000_000, 9)
PACKER = zlib.compressobj()
FLUSHED = PACKER.compress(SCRIPT) + PACKER.flush(zlib.Z_SYNC_FLUSH)


def nested(number: int) -> bytes:
    """Packed streams, each of which goes on through all that come after it."""
    head = b"stream\n\x78\x01\x00"
    rests = [(len(head) + 4) * (number - 1 - place) for place in range(number)]
    return b"".join(head + struct.pack("<HH", rest, rest ^ 0xFFFF) for rest in rests)


ACTIVE: dict[str, bytes] = {
    "script": pdf(SCRIPT),
    "script, its name escaped": pdf(b"5 0 obj <</S /Java#53cript /JS (1)>> endobj"),
    "script, its name escaped whole": pdf(
        b"5 0 obj <</S /" + b"".join(b"#%02x" % c for c in b"JavaScript") + b">> endobj"
    ),
    "script in a packed stream of objects": pdf(packed=b"5 0 " + SCRIPT),
    "script deep in a packed stream": pdf(packed=b" " * 1_048_570 + SCRIPT),
    "script in a stream that is not packed": pdf(b"7 0 obj <</Length 2>> stream\n" + SCRIPT + b"\nendstream endobj"),
    "launch": pdf(b"5 0 obj <</S /Launch /F (cmd.exe)>> endobj"),
    "an attached file": pdf(b"5 0 obj <</Type /EmbeddedFile>> stream\nMZ\nendstream endobj"),
    "names of attached files": pdf(b"5 0 obj <</Names <</EmbeddedFiles 6 0 R>>>> endobj"),
    "a form of XML": pdf(b"5 0 obj <</XFA 6 0 R>> endobj"),
    "a password": pdf(b"5 0 obj <</Encrypt 6 0 R>> endobj"),
    "packed in a way that is not undone": pdf(b"5 0 obj <</Filter /LZWDecode>> stream\n0\nendstream endobj"),
    "packed twice": pdf(b"5 0 obj <</Filter [/FlateDecode /FlateDecode]>> stream\n0\nendstream endobj"),
    "a bomb": pdf(b"5 0 obj <</Filter /FlateDecode>> stream\n" + BOMB + b"\nendstream endobj"),
    "streams without end": pdf(b"stream\nx" * 20_001),
    "packed in a short name": pdf(b"5 0 obj <</Filter /A85>> stream\n0\nendstream endobj"),
    "packed in a short name of a list": pdf(b"5 0 obj <</F [ /AHx]>> stream\n0\nendstream endobj"),
    "packed twice, once in a short name": pdf(b"5 0 obj <</Filter [/Fl /FlateDecode]>> stream\n0\nendstream endobj"),
    "packed twice, a remark between": pdf(
        b"5 0 obj <</Filter [/FlateDecode%\n/FlateDecode]>> stream\n0\nendstream endobj"
    ),
    "packed twice, nothing between": pdf(b"5 0 obj <</Filter [/FlateDecode null /Fl]>> stream\n0\nendstream endobj"),
    "packed as is said elsewhere": pdf(b"5 0 obj <</Filter [6 0 R 6 0 R]>> stream\n0\nendstream endobj"),
    "its packing escaped": pdf(b"5 0 obj <</Filter /#4cZWDecode>> stream\n0\nendstream endobj"),
    "packed with a wrong checksum": pdf(
        b"5 0 obj <<>> stream\n" + zlib.compress(SCRIPT)[:-4] + b"0000\nendstream endobj"
    ),
    "packed, and broken after it": pdf(b"5 0 obj <<>> stream\n" + FLUSHED + b"\xff" * 9 + b"\nendstream endobj"),
    "packed under a wrong head": pdf(b"5 0 obj <<>> stream\n00" + zlib.compress(SCRIPT)[2:] + b"\nendstream endobj"),
    "packed after a carriage return": pdf(b"5 0 obj <<>> stream\r" + zlib.compress(SCRIPT) + b"\nendstream endobj"),
    "packed after blanks": pdf(b"5 0 obj <<>> stream \n" + zlib.compress(SCRIPT) + b"\nendstream endobj"),
    "objects as differences": pdf(
        b"5 0 obj <</N 1 /First 4 /Filter /FlateDecode /DecodeParms <</Predictor 12>>>> stream\n0\nendstream endobj"
    ),
    "streams within one another": b"%PDF-1.7\n" + nested(1_000) + b"\0\0\0\xff\xff" * 50_000,
    "not at its beginning": b"\n" * 1_000 + pdf(SCRIPT),
}


@pytest.mark.parametrize("name", ACTIVE)
def test_a_pdf_that_does_something_is_found(name: str) -> None:
    assert content_type(ACTIVE[name]) == "application/pdf"
    assert pdf_problem(ACTIVE[name]) is not None


def test_a_pdf_that_does_nothing_is_none() -> None:
    assert pdf_problem(pdf(packed=b"5 0 obj <</Type /Page>> endobj")) is None
    assert pdf_problem(typst.compile(b"= A page\n#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg'/>\"))")) is None


def test_a_picture_and_a_signature_are_packed_as_usual() -> None:
    picture = b"5 0 obj <</Type /XObject /Filter [/FlateDecode /DCTDecode] /DecodeParms [null null]>> stream\n0\nendstream endobj"
    places = b"6 0 obj <</Type /XRef /Filter /FlateDecode /DecodeParms <</Predictor 12>>>> stream\n0\nendstream endobj"
    outlines = b"7 0 obj <</Type /Outlines /First 8 0 R>> endobj"
    signature = b"8 0 obj <</Type /Sig /Filter /Adobe.PPKLite>> endobj"
    assert pdf_problem(pdf(outlines, picture, places, signature, packed=b"5 0 obj <</Type /Page>> endobj")) is None


@pytest.mark.parametrize("packed", [b"#41" * 21_000_000, b"/" * 63_000_000, b"/#4" * 21_000_000])
def test_a_small_file_is_looked_at_in_a_short_time(packed: bytes) -> None:
    content = b"%PDF-1.7\nstream\n" + zlib.compress(packed, 9)
    before = time.process_time()
    assert pdf_problem(content) is None
    assert (len(content) < 100_000, time.process_time() - before < 6) == (True, True)


@pytest.mark.parametrize("value", [*BloodGroup, *RhFactor])
def test_what_is_typed_in_is_spelled_as_it_is_read(value: BloodGroup | RhFactor) -> None:
    assert value.value in (read_blood(SPELLED[value.name]) or ())


WRONG: dict[str, dict[str, Any]] = {
    "no base64": {"content": "не base64"},
    "base64 with a hole": {"content": base64_of(JPEG)[:-1]},
    "XML": {
        "content": base64_of(b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>")
    },
    "a page": {"content": base64_of(b"<html><script>alert(1)</script></html>")},
    "an archive": {"content": base64_of(b"PK\x03\x04" + b"0" * 40)},
    "nothing": {"content": ""},
    "too big": {"content": base64_of(JPEG + b"0" * 600_000)},
    "no title": {"content": base64_of(JPEG), "title": " "},
    "a title with a line of its own": {"content": base64_of(JPEG), "title": "a\nb"},
    "too many allergies": {
        "content": base64_of(JPEG),
        "facts": {"allergies": [{"substance": "a", "category": "FOOD"}] * 21},
    },
    "an allergy to nothing": {
        "content": base64_of(JPEG),
        "facts": {"allergies": [{"substance": " ", "category": "FOOD"}]},
    },
}


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", WRONG)
async def test_what_is_no_scan_is_a_problem(graph: Graph, name: str) -> None:
    before = await documents(graph)
    assert problem(await register(graph, scan={**scan(JPEG), **WRONG[name]})) == ("INVALID", "scan")
    assert await documents(graph) == before


def carriers(attachment: dict[str, Any]) -> list[dict[str, Any]]:
    """Bundles that carry a file: in a reference to it, in a report, in a Binary of a document Bundle."""
    file = {"resourceType": "DocumentReference", "status": "current", "content": [{"attachment": attachment}]}
    report = {"resourceType": "DiagnosticReport", "status": "final", "presentedForm": [attachment]}
    top = {"resourceType": "Composition", "status": "final", "title": "t", "date": "2023-05-01"}
    binary = {"resourceType": "Binary", **attachment}
    singles = [{**file, "date": "2023-05-01T00:00:00Z"}, {**report, "effectiveDateTime": "2023-05-01"}]
    return [*map(bundle, singles), *(bundle(top, each, kind="document") for each in (*singles, binary))]


@pytest.mark.parametrize("name", ACTIVE)
def test_no_document_is_made_of_it_whatever_it_is_called(name: str) -> None:
    for said in ("application/pdf", "text/plain", None):
        attachment: dict[str, Any] = {"data": base64_of(ACTIVE[name])} | ({"contentType": said} if said else {})
        for each in carriers(attachment):
            extraction = read(each)
            assert isinstance(extraction, Extraction)
            assert extraction.documents == ()
            assert RefusalCode.ATTACHMENT in {doubt.code for doubt in extraction.doubts}


def test_what_is_not_what_it_says_stays_out() -> None:
    for said, content in (("application/pdf", JPEG), ("image/png", JPEG), ("image/jpeg; x=1", pdf())):
        for each in carriers({"contentType": said, "data": base64_of(content)}):
            extraction = read(each)
            assert isinstance(extraction, Extraction)
            assert extraction.documents == ()
    (note,) = extracted(
        *(entry["resource"] for entry in carriers({"data": base64_of(b"A note")})[0]["entry"])
    ).documents
    assert note.kind == "SCANNED_PAPER"


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("name", ["script", "script in a packed stream of objects", "a bomb"])
async def test_neither_road_takes_it_in(own: Graph, name: str) -> None:
    before, content = await documents(own), ACTIVE[name]
    assert problem(await register(own, scan=scan(content)))[0] == "INVALID"
    assert problem(await register(own, scan=scan(content, facts={"bloodGroup": "A"})))[0] == "INVALID"
    for resource in (each["entry"][-1]["resource"] for each in carriers({"data": base64_of(content)})[:2]):
        answer = await send(own, DOCTOR, about(ANNA), resource)
        assert (answer.body["documents"], answer.body["rejected"][0]["code"]) == (0, "ATTACHMENT")
    assert await documents(own) == before
