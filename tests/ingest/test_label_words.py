"""Words that call for a sensitivity label, and usual ones that do not (domain.md 3.14)."""

import pytest

from tests.ingest.bundles import extracted, observation


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Анти-ВИЧ: отрицательно", "HIV"),
        ("HIV 1 negative screening", "HIV"),
        ("реакция на сифилис отрицательна", "STI"),
        ("Параноидная шизофрения", "MENTAL"),
        ("Ds: F32.1", "MENTAL"),
        ("Состоит на учёте у нарколога: наркомания", "SUBSTANCE"),
        ("консультация по контрацепции", "REPRODUCTIVE"),
        ("следы жестокого обращения", "MALTREATMENT"),
        ("ребёнок усыновлён", "ADOPTION"),
        ("семья в социально-опасном положении", "SOCIAL_DANGER"),
    ],
)
def test_words_label(text: str, label: str) -> None:
    (document,) = extracted(observation("o", "8302-2", note=[{"text": text}])).documents
    assert label in document.labels


@pytest.mark.parametrize(
    "text",
    [
        "Иванович",
        "Петровичу назначен спидометр",
        "Депрессия ST в отведениях V4-V6",
        "Hearing aids fitted",
        "ребёнок от 1-й беременности, роды в срок",
        "Витамин B12, группа A (II) Rh+",
        "2026-01-01T10:00:00+03:00",
        "адаптирован, развитие соответствует возрасту",
        "Астма, атопический дерматит",
    ],
)
def test_usual_words_do_not_label(text: str) -> None:
    assert extracted(observation("o", "8302-2", note=[{"text": text}])).documents[0].labels == ()
