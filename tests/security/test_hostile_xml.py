"""XML that attacks: nothing is expanded, fetched or run, and the refusal has a code and a place, and no word of the document."""

import base64
import time

import pytest

from graph.ingest.cda import xml
from graph.ingest.cda.xml import is_xml, read_xml
from graph.ingest.refusal import RefusalCode, Refused, Rejection
from tests.ingest.cda import document, extracted, read

SECRET = "Тайна"
LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
FORBIDDEN = {
    "billion laughs": f'<!DOCTYPE a [<!ENTITY l0 "ha">{LAUGHS}]><ClinicalDocument>&l9;</ClinicalDocument>',
    "quadratic blow-up": f'<!DOCTYPE a [<!ENTITY a "{"x" * 100_000}">]><a>{"&a;" * 10_000}</a>',
    "file": '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>',
    "network": '<!DOCTYPE a [<!ENTITY f SYSTEM "http://127.0.0.1:1/">]><a>&f;</a>',
    "parameter entity": '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd">%p;]><a/>',
    "external DTD": '<!DOCTYPE a SYSTEM "http://127.0.0.1:1/x.dtd"><a/>',
    "public DTD": '<!DOCTYPE a PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:1/x.dtd"><a/>',
    "empty DTD": "<!DOCTYPE a><a/>",
    "unparsed entity": '<!DOCTYPE a [<!NOTATION n SYSTEM "x"><!ENTITY u SYSTEM "x" NDATA n>]><a/>',
    "attribute default": '<!DOCTYPE a [<!ATTLIST a b CDATA "x">]><a/>',
    "XInclude": '<a xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="file:///etc/passwd" parse="text"/></a>',
}
MANY = [f"b{n}='1'" for n in range(2_000)]
LIMITS = {
    "deep": "<a>" * 100_000,
    "wide": f"<a>{'<b/>' * (xml.ELEMENTS + 1)}</a>",
    "attributes": f"<a {' '.join(MANY)}/>",
    "long attribute": f'<a b="{"x" * 1_000_000}"/>',
}
BROKEN = {
    "unclosed": "<a><b>",
    "own entity": f"<a>&{SECRET};</a>",
    "twice": '<a b="" b=""/>',
    "second root": "<a/><a/>",
    "character": "<a>&#0;</a>",
    "prefix": "<x:a/>",
    "encoding": '<?xml version="1.0" encoding="utf-7"?><a/>',
}
EVERY = [
    *((RefusalCode.XML_FORBIDDEN, name, text) for name, text in FORBIDDEN.items()),
    *((RefusalCode.XML_LIMIT, name, text) for name, text in LIMITS.items()),
    *((RefusalCode.NOT_XML, name, text) for name, text in BROKEN.items()),
]


@pytest.mark.parametrize(
    ("code", "text"), [(code, text) for code, _, text in EVERY], ids=[name for _, name, _ in EVERY]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_it_is_refused_at_a_place_and_soon(code: RefusalCode, text: str, encoding: str) -> None:
    body = text.encode(encoding)
    if encoding == "utf-16" and "encoding=" in text:
        pytest.skip("the text names another encoding than it is in")
    begun = time.process_time()
    refusal = read(body)
    assert time.process_time() - begun < 10
    assert isinstance(refusal, Rejection)
    assert refusal.code == code
    assert SECRET not in refusal.reason
    assert "passwd" not in refusal.reason
    assert "at line 1, column" in refusal.reason or "encoding" in refusal.reason


def test_reading_ends_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xml, "SECONDS", -1.0)
    with pytest.raises(Refused) as refused:
        read_xml(f"<a>{'<b/>' * xml.LOOKED_AT}</a>".encode())
    assert refused.value.code == RefusalCode.XML_LIMIT


def test_stylesheets_schemas_and_comments_are_not_looked_at() -> None:
    body = document().replace(b"?>", b'?><?xml-stylesheet href="http://127.0.0.1:1/x.xsl"?><!-- <!DOCTYPE a> -->', 1)
    body = body.replace(
        b"<ClinicalDocument", b'<ClinicalDocument xsi:schemaLocation="urn:hl7-org:v3 http://127.0.0.1:1/"', 1
    )
    assert len(extracted(body).documents) == 1


def test_archives_are_no_documents() -> None:
    for head in (b"PK\x03\x04../../etc/passwd", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf"):
        assert not is_xml(head)
        refusal = read(head)
        assert isinstance(refusal, Rejection)
        assert refusal.code == RefusalCode.NOT_JSON


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj", "application/pdf"),
        (b"<html><script>alert(1)</script>", "application/pdf"),
        (b"PK\x03\x04", "image/png"),
    ],
)
def test_a_packed_file_that_does_something_keeps_the_document_out(content: bytes, kind: str) -> None:
    packed = base64.b64encode(content).decode()
    text = f'<text mediaType="{kind}" representation="B64">{packed}</text>'
    start, end = document().split(b"<component><structuredBody>")[0], b"</ClinicalDocument>"
    item = extracted(start + f"<component><nonXMLBody>{text}</nonXMLBody></component>".encode() + end)
    assert item.documents == ()
    assert [doubt.code for doubt in item.doubts if doubt.quarantined] == [RefusalCode.ATTACHMENT]


def test_a_scan_is_kept_as_it_came_and_states_nothing() -> None:
    packed = base64.b64encode(b"%PDF-1.4\n%%EOF").decode()
    text = f'<text mediaType="application/pdf" representation="B64">{packed}</text>'
    start, end = document().split(b"<component><structuredBody>")[0], b"</ClinicalDocument>"
    body = start + f"<component><nonXMLBody>{text}</nonXMLBody></component>".encode() + end
    (stored,) = extracted(body).documents
    assert (stored.assertions, stored.received) == ((), body)
