"""What is attached is read in whatever encoding it comes (domain.md 3.14, 5 F 44)."""

from base64 import b64encode
from typing import Any

import orjson
import pytest

from tests.ingest.bundles import bundle, extracted, observation, read

PAPER = {"resourceType": "DocumentReference", "id": "d", "status": "current", "date": "2020-01-01T00:00:00Z"}
CDA = '<?xml version="1.0" encoding="{0}"?><ClinicalDocument><value code="B20.1"/><text>ВИЧ-инфекция</text></ClinicalDocument>'
RTF = r"{\rtf1\ansi\ansicpg1251 \b \'e2\'e8\'f7-\u1080?\u1085?\u1092?\u1077?\u1082?\u1094?\u1080?\u1103?}"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"


def labels(content: bytes, kind: str | None) -> tuple[str, ...]:
    attachment: dict[str, Any] = {"data": b64encode(content).decode()} | ({"contentType": kind} if kind else {})
    (document,) = extracted(PAPER | {"content": [{"attachment": attachment}]}).documents
    return document.labels


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (CDA.format("UTF-8").encode(), "application/xml"),
        (CDA.format("UTF-8").encode(), "text/xml"),
        (CDA.format("koi8-r").encode("koi8-r"), "application/hl7-cda+xml"),
        (CDA.format("windows-1251").encode("cp1251"), None),
        ("<html><body>В&#1048;<b>Ч</b></body></html>".encode(), "application/xhtml+xml"),
        ("диагноз: ВИЧ".encode("cp1251"), "text/plain; charset=windows-1251"),
        ("диагноз: ВИЧ".encode("cp1251"), "text/plain; charset=utf-8"),
        ("диагноз: ВИЧ".encode("cp1251"), "text/plain"),
        ("диагноз: ВИЧ".encode("cp1251"), "text/plain; charset=unheard-of"),
        ("диагноз: ВИЧ".encode("cp866"), 'text/plain; charset="ibm866"'),
        ("диагноз: ВИЧ".encode("utf-16"), "text/plain"),
        ("диагноз: ВИЧ".encode("utf-8-sig"), "text/plain"),
        ("диагноз: ВИЧ".encode(), None),
        ("диагноз: ВИЧ".encode(), "application/octet-stream"),
        (RTF.encode(), "application/rtf"),
        (orjson.dumps({"note": "ВИЧ"}), "application/json"),
        (b'{"note": "\\u0412\\u0418\\u0427"}', "application/fhir+json"),
    ],
)
def test_an_attached_text_labels(content: bytes, kind: str | None) -> None:
    assert labels(content, kind) == ("HIV",)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG * 20, "image/png"),
        (b"\x00\x01" + "ВИЧ".encode() + bytes(64), None),
        ("здоров, I группа".encode("cp1251"), "text/plain"),
        (b"[not json", "application/json"),
        (b"", None),
    ],
)
def test_what_cannot_be_read_says_nothing(content: bytes, kind: str | None) -> None:
    assert labels(content, kind) == ()


def test_content_is_read_in_an_extension_an_address_and_a_binary() -> None:
    data = b64encode("шизофрения".encode("cp1251")).decode()
    for own in (
        {"extension": [{"url": "urn:x", "valueBase64Binary": data}]},
        {"content": [{"attachment": {"url": f"data:text/plain;charset=windows-1251;base64,{data}"}}]},
        {"contained": [{"resourceType": "Binary", "contentType": "text/plain", "data": data}]},
    ):
        assert extracted(PAPER | own).documents[0].labels == ("MENTAL",)
    pointing = PAPER | {"content": [{"attachment": {"contentType": "text/plain", "url": "Binary/b"}}]}
    binary = {"resourceType": "Binary", "id": "b", "contentType": "text/plain", "data": data}
    assert extracted(pointing, binary).documents[0].labels == ("MENTAL",)


def test_numbers_of_a_sampled_series_are_not_taken_for_text() -> None:
    series = {"valueSampledData": {"origin": {"value": 0}, "period": 10, "dimensions": 1, "data": "2 4 8 E U L"}}
    assert extracted(observation("o", "8302-2") | series).documents[0].labels == ()
    assert not hasattr(read(bundle(PAPER | {"content": [{"attachment": {"data": "not base64!"}}]})), "code")
