"""Words that call for a sensitivity label, and usual ones that do not (domain.md 3.14)."""

import pytest

from graph.ingest.label_codes import LABEL_RANGES
from graph.ingest.labels import text_labels
from tests.ingest.bundles import extracted, observation
from tests.ingest.label_titles import TITLES

WRITTEN = [
    ("Анти-ВИЧ: отрицательно", "HIV"),
    ("HIV 1 negative screening", "HIV"),
    ("реакция на сифилис отрицательна", "STI"),
    ("Параноидная шизофрения", "MENTAL"),
    ("Состоит на учёте у нарколога: наркомания", "SUBSTANCE"),
    ("Консультация нарколога", "SUBSTANCE"),
    ("Употребление наркотиков", "SUBSTANCE"),
    ("злоупотребляет алкоголем", "SUBSTANCE"),
    ("консультация по контрацепции", "REPRODUCTIVE"),
    ("противозачаточным", "REPRODUCTIVE"),
    ("аборт", "REPRODUCTIVE"),
    ("следы жестокого обращения", "MALTREATMENT"),
    ("осмотр после побоев", "MALTREATMENT"),
    ("Синдром неправильного обращения", "MALTREATMENT"),
    ("ребёнок усыновлён", "ADOPTION"),
    ("семья в социально-опасном положении", "SOCIAL_DANGER"),
    ("расстройство личности", "MENTAL"),
    ("Рисперидон", "MENTAL"),
    ("флуоксетин 20 мг", "MENTAL"),
    ("Тенофовир + эмтрицитабин (Трувада)", "HIV"),
    ("ВААРТ", "HIV"),
    ("хламидиоз", "STI"),
    ("ГБУЗ ПНД № 4", "MENTAL"),
    ("препараты лития", "MENTAL"),
    ("Ретровир", "HIV"),
    ("Антабус", "SUBSTANCE"),
    ("Мизопростол", "REPRODUCTIVE"),
    ("RW: отр.", "STI"),
    ("реакция Вассермана", "STI"),
]


def test_every_range_of_codes_has_its_titles() -> None:
    blocks = [block.split("-") for block, _ in TITLES]
    for first, last, label in LABEL_RANGES:
        assert any(first <= block[0] and block[-1] <= last for block in blocks), label


@pytest.mark.parametrize(("block", "title"), TITLES)
def test_the_titles_of_icd10_label_without_their_code(block: str, title: str) -> None:
    ends = block.split("-")
    called = {label for first, last, label in LABEL_RANGES if first <= ends[0] and ends[-1] <= last}
    assert called
    assert called & text_labels(title)
    assert called & text_labels(title.upper())


@pytest.mark.parametrize(("text", "label"), WRITTEN)
def test_words_label(text: str, label: str) -> None:
    (document,) = extracted(observation("o", "8302-2", note=[{"text": text}])).documents
    assert label in document.labels


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Анализ_ВИЧ.pdf", "HIV"),
        ("анализ_на_сифилис_2020", "STI"),
        ("шизо\u00adфрения", "MENTAL"),
        ("шизо\u200bфрения", "MENTAL"),
        ("шизофрени\u0301я", "MENTAL"),
        ("шизо-\nфрения", "MENTAL"),
        ("Шизoфрения", "MENTAL"),  # a Latin o
        ("CПИД", "HIV"),  # a Latin C
        ("НIV", "HIV"),  # a Cyrillic Н
        ("ＨＩＶ", "HIV"),  # of full width
        ("вирус иммунодефицита\u00a0человека", "HIV"),
        ("вирус иммунодефицита\n  человека", "HIV"),
        ("<div>&#1042;&#1048;&#1063;</div>", "HIV"),
        ("<div>H<b>IV</b></div>", "HIV"),
        ("<div><img alt='ВИЧ'/></div>", "HIV"),
        ("&lt;p&gt;&amp;#1042;&amp;#1048;&amp;#1063;&lt;/p&gt;", "HIV"),
    ],
)
def test_no_way_of_writing_hides_a_word(text: str, label: str) -> None:
    assert label in text_labels(text)
    paper = {"resourceType": "DocumentReference", "id": "d", "status": "current", "date": "2020-01-01T00:00:00Z"}
    (document,) = extracted(paper | {"content": [{"attachment": {"title": text}}]}).documents
    assert label in document.labels


@pytest.mark.parametrize(
    "text",
    [
        "Иванович",
        "Петровичу назначен спидометр",
        "Депрессия ST в отведениях V4-V6",
        "Hearing aids fitted",
        "ребёнок от 1-й беременности, роды в срок",
        "У матери отёки и токсикоз во время беременности; осложнений родов не было; кесарево сечение",
        "2026-01-01T10:00:00+03:00",
        "адаптирован, развитие соответствует возрасту",
        "Астма, атопический дерматит",
        "Психическое и речевое развитие по возрасту",
        "Психомоторное развитие без задержки",
        "Расстройство пищеварения, расстройство стула",
        "под общим наркозом; наркотические анальгетики не вводились",
        "Респираторный хламидиоз, Chlamydia pneumoniae IgG",
        "абортивное течение гриппа",
        "Осмотр: педиатр, невролог, гинеколог, дерматолог",
        "Первичный иммунодефицит, агаммаглобулинемия",
        "обращение за справкой, обращаться вежливо",
        "Отделение половых путей не изменено",
        "героический поступок, героиня",
        "Нервно-психическое развитие: 1 группа",
        "Лечебная физкультура, насильно не кормить",
        "Без_особенностей.pdf",
        "<p>Здоров, <b>I</b> группа &amp; закаливание</p>",
    ],
)
def test_usual_words_do_not_label(text: str) -> None:
    assert extracted(observation("o", "8302-2", note=[{"text": text}])).documents[0].labels == ()
