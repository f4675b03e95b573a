"""A FHIR resource as people read it: every value once, in their words, and nothing that only machines need."""

from typing import Any

import pytest

from graph.papers.fhir_lines import LINES, VALUE, lines_of, moment

OBSERVATION = {
    "resourceType": "Observation",
    "id": "x",
    "meta": {"versionId": "1"},
    "status": "final",
    "code": {
        "coding": [{"system": "http://loinc.org", "code": "718-7", "display": "Hemoglobin"}],
        "text": "Гемоглобин",
    },
    "subject": {"reference": "Patient/1"},
    "performer": [{"display": "Орлова А. А."}],
    "effectiveDateTime": "2026-01-10T21:30:00Z",
    "valueQuantity": {"value": 120, "unit": "г/л"},
    "referenceRange": [{"low": {"value": 110, "unit": "г/л"}, "text": "110–145"}],
    "note": [{"text": "Натощак"}, {"text": "Повторно"}],
}


def test_an_observation() -> None:
    lines, is_whole = lines_of(OBSERVATION)
    assert is_whole
    assert [tuple(line) for line in lines] == [
        (0, "Наблюдение", ""),
        (1, "Что", "Гемоглобин (718-7)"),
        (1, "Кто выполнил", "Орлова А. А."),
        (1, "Когда", "11.01.2026 00:30"),
        (1, "Значение", "120 г/л"),
        (1, "Норма", ""),
        (2, "low", "110 г/л"),
        (2, "Текст", "110–145"),
        (1, "Примечание", "Натощак"),
        (1, "Примечание", "Повторно"),
    ]


def test_of_a_bundle_its_resources_alone() -> None:
    entries: list[Any] = [{"fullUrl": "urn:x", "resource": OBSERVATION}, {"resource": None}, "no entry"]
    assert lines_of({"resourceType": "Bundle", "type": "collection", "entry": entries}) == lines_of(OBSERVATION)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"coding": [{"code": "A"}, {"code": "B", "display": "Б"}]}, "Б (A, B)"),
        ({"coding": []}, None),
        ({"coding": "no list"}, None),
        ({"start": "2026-01-02"}, "02.01.2026 – …"),
        ({"comparator": "<", "value": 5, "code": "mg"}, "< 5 mg"),
        ({"status": "generated", "div": "<div><b>Осмотр</b> <i>без</i> жалоб</div>"}, "Осмотр без жалоб"),
        ({"contentType": "application/pdf", "data": "AAAA"}, "приложенный файл: в подлиннике"),
        (True, "да"),
        (False, "нет"),
        (None, None),
        ("", None),
        (0, "0"),
        ([], None),
        ([["a"], "b"], "b"),
        ("я" * (VALUE + 1), "я" * VALUE),
    ],
)
def test_a_value(value: Any, text: str | None) -> None:
    lines, _ = lines_of({"detail": value})
    assert (lines[0].text if lines else None) == text


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2026-01-02", "02.01.2026"),
        ("2026-01-02T22:00:00+00:00", "03.01.2026 01:00"),
        ("2026-13-02", "2026-13-02"),
        ("2026-01-02Tabcdefg", "2026-01-02Tabcdefg"),
        ("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00"),
        ("2026", "2026"),
    ],
)
def test_a_moment(text: str, printed: str) -> None:
    assert moment(text) == printed


def test_what_is_long_or_deep_is_cut() -> None:
    lines, is_whole = lines_of({"note": [{"text": "x"}] * (LINES + 1)})
    assert (len(lines), is_whole) == (LINES, False)
    deep: Any = "bottom"
    for _ in range(200):
        deep = {"item": deep}
    assert lines_of(deep) == ([], True)
    flat, _ = lines_of({"item": {"item": "bottom"}})
    assert [line.depth for line in flat] == [0, 1]
