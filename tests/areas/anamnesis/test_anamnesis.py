"""The child's history in the words of documents (domain.md row 42)."""

from collections.abc import AsyncIterator
from typing import Any, TypeAlias

import asyncpg
import pytest

from graph.areas.anamnesis.extract import LONGEST_TEXT, Anamnesis
from graph.database.connection import connect
from graph.ingest.narrative import plain
from graph.ingest.retract import annul
from graph.ingest.rows import MedicalDocument
from tests.ingest.bundles import LOINC, Json, extracted, observation, stored

Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"
ILLNESS, PAST, FAMILY = "10164-2", "11348-0", "10157-6"


def section(code: str, div: str, **own: Any) -> Json:
    """A section of a Composition with its narrative."""
    xhtml = f'<div xmlns="http://www.w3.org/1999/xhtml">{div}</div>'
    written = {"status": "additional", "div": xhtml}
    return {"code": {"coding": [{"system": LOINC, "code": code}]}, "text": written} | own


def composition(*sections: Json, **own: Any) -> Json:
    """A discharge summary."""
    head = {"resourceType": "Composition", "id": "c", "status": "final", "date": "2021-05-05", "title": "Выписка"}
    return head | {"section": list(sections)} | own


def only_document(*resources: Json, **own: Any) -> MedicalDocument:
    (document,) = extracted(*resources, **own).documents
    return document


def histories(*resources: Json, **own: Any) -> list[tuple[str, str]]:
    """Kind and text of what the documents tell."""
    statements = [item for document in extracted(*resources, **own).documents for item in document.assertions]
    return [(item.kind, item.text) for item in statements if isinstance(item, Anamnesis)]


@pytest.mark.parametrize("kind", ["document", "collection"])
def test_sections_of_a_composition_are_histories_at_every_depth(kind: str) -> None:
    inner = section(PAST, "<p>Ветряная оспа в 3 года.</p>")
    whole = composition(
        section(ILLNESS, "<p>Кашель <b>с вечера</b>,<br/>t &lt; 38.</p><ul><li>ночью хуже</li></ul>", section=[inner]),
        section(FAMILY, "<table><tr><td>Бабушка:</td><td>астма</td></tr></table>"),
        section("29545-1", "<p>Осмотр: хрипов нет.</p>"),
    )
    assert histories(whole, kind=kind) == [
        ("DISEASE", "Кашель с вечера,\nt < 38.\nночью хуже"),
        ("LIFE", "Ветряная оспа в 3 года."),
        ("FAMILY", "Бабушка: астма"),
    ]


def test_it_is_dated_as_its_document() -> None:
    (history,) = only_document(composition(section(ILLNESS, "Кашель"))).assertions
    assert history.effective_at is not None
    assert history.effective_at.isoformat() == "2021-05-05T00:00:00+03:00"


def test_an_observation_and_a_summary_are_histories() -> None:
    summary = {"resourceType": "ClinicalImpression", "id": "i", "status": "completed", "date": "2021-01-01"}
    resources = observation("o", PAST, valueString="Здоров"), summary | {"summary": "Болен третий день"}
    assert histories(*resources) == [("LIFE", "Здоров"), ("DISEASE", "Болен третий день")]


@pytest.mark.parametrize(
    "resource",
    [
        composition(section(ILLNESS, "Кашель"), status="preliminary"),
        composition(section(ILLNESS, "Кашель"), status="entered-in-error"),
        composition(section(ILLNESS, "Кашель", focus={"reference": "RelatedPerson/m"})),
        composition(section(ILLNESS, "<p> &#160; </p>")),
        observation("o", ILLNESS, valueString="Кашель", status="preliminary"),
        observation("o", ILLNESS, valueString="Кашель", focus=[{"reference": "RelatedPerson/m"}]),
        observation("o", ILLNESS, valueInteger=3),
        {"resourceType": "ClinicalImpression", "id": "i", "status": "in-progress", "summary": "Кашель"},
    ],
)
def test_what_is_not_signed_not_about_the_child_or_empty_is_no_history(resource: Json) -> None:
    assert histories(resource) == []


def test_a_long_text_is_cut_and_says_so() -> None:
    ((_, text),) = histories(observation("o", ILLNESS, valueString="я" * (LONGEST_TEXT + 1)))
    assert text == "я" * (LONGEST_TEXT - 1) + "…"
    assert histories(observation("o", ILLNESS, valueString="я" * LONGEST_TEXT)) == [("DISEASE", "я" * LONGEST_TEXT)]


@pytest.mark.parametrize("words", ["Мать наблюдается с ВИЧ-инфекцией", "В<b>ИЧ</b>-инфекция у матери"])
def test_words_label_a_history_and_its_document(words: str) -> None:
    """3.14: a word that markup parts is the same word to who reads it."""
    document = only_document(composition(section(FAMILY, words)))
    assert document.labels == ("HIV",)
    assert [item.labels for item in document.assertions] == [("HIV",)]


def test_words_that_are_cut_off_label_it_too() -> None:
    document = only_document(observation("o", ILLNESS, valueString="я " * LONGEST_TEXT + "ВИЧ-инфекция"))
    assert [item.labels for item in document.assertions] == [("HIV",)]


def test_markup_that_never_ends_takes_no_longer_than_its_length() -> None:
    assert plain("<a" * 200_000).startswith("<a<a")
    assert plain("t < 38 > 36 <!-- note --> x<![CDATA[y") == "t < 38 > 36 x<![CDATA[y"


@pytest.fixture
async def connection(fresh_database: str) -> AsyncIterator[Connection]:
    opened = await connect(fresh_database)
    await opened.execute("set role passport_writer")
    yield opened
    await opened.close()


async def test_it_is_stored_announced_and_retracted_with_its_document(connection: Connection) -> None:
    await stored(connection, composition(section(ILLNESS, "Кашель")))
    row = await connection.fetchrow("select * from anamnesis")
    assert row is not None
    assert (row["kind"], row["text"], row["state"]) == ("DISEASE", "Кашель", "CURRENT")
    outbox_rows = await connection.fetch("select fields from outbox")
    assert any("anamnesis" in each["fields"] for each in outbox_rows)
    assert await annul(connection, row["child_id"], row["document_id"])
    assert await connection.fetchval("select state from anamnesis") == "RETRACTED"
