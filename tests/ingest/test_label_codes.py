"""Codes that call for a sensitivity label, in their fields and in words, and what looks like one (domain.md 3.14)."""

import pytest

from graph.ingest.labels import text_labels
from graph.record import SPECIALTY_LABELS
from tests.ingest.bundles import ICD10, LOINC, SNOMED, condition, extracted, observation

ICD11 = "http://id.who.int/icd/release/11/mms"
ICPC2 = "http://hl7.org/fhir/sid/icpc-2"
ATC = "http://www.whocc.no/atc"


@pytest.mark.parametrize(
    ("system", "code", "label"),
    [
        (LOINC, "31201-7", "HIV"),
        (LOINC, "7918-6", "HIV"),
        (LOINC, "20507-0", "STI"),
        (ICD11, "1C62.0", "HIV"),
        (ICD11, "6A02.0", "MENTAL"),
        (ICD11, "6C40.2", "SUBSTANCE"),
        (ICD11, "1A72", "STI"),
        (ICPC2, "P76", "MENTAL"),
        (ICPC2, "P15", "SUBSTANCE"),
        (ICPC2, "B90", "HIV"),
        (ATC, "J05AR10", "HIV"),
        (ATC, "J05AR03", "HIV"),
        (ATC, "N06AB03", "MENTAL"),
        (ATC, "N05AX08", "MENTAL"),
        (ATC, "N07BB01", "SUBSTANCE"),
        (ATC, "G03AC03", "REPRODUCTIVE"),
        (ATC, "N06A", "MENTAL"),
        (SNOMED, "23560001", "MENTAL"),
    ],
)
def test_a_code_without_words_labels(system: str, code: str, label: str) -> None:
    concept = {"coding": [{"system": system, "code": code}]}
    (document,) = extracted(observation("o", "8302-2") | {"code": concept}).documents
    assert label in document.labels
    assert all(label in item.labels for item in document.assertions)


def test_icpc_is_not_read_as_icd10() -> None:
    assert extracted(condition("c", "P76", ICD10)).documents[0].labels == ()
    assert extracted(condition("c", "A51", ICD10)).documents[0].labels == ("STI",)


def test_a_code_as_the_value_of_an_identifier_labels() -> None:
    own = {"identifier": [{"system": ICD10, "value": "B20"}], "code": {"coding": [{"system": ICPC2, "code": "P76"}]}}
    assert set(extracted(condition("c", "J45") | own).documents[0].labels) == {"HIV", "MENTAL"}
    number = {"identifier": [{"system": "urn:test:cards", "value": "B20"}]}
    assert extracted(condition("c", "J45") | number).documents[0].labels == ()


@pytest.mark.parametrize("specialty", SPECIALTY_LABELS)
def test_dispensary_observation_by_a_specialty_that_tells_is_labelled(specialty: str) -> None:
    plan = {
        "resourceType": "CarePlan",
        "id": "p",
        "status": "active",
        "intent": "plan",
        "created": "2020-01-01",
        "extension": [{"url": "urn:passport:specialty", "valueCode": specialty}],
    }
    (document,) = extracted(plan).documents
    assert SPECIALTY_LABELS[specialty][0] in document.labels
    assert [item.labels for item in document.assertions] == [document.labels]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("по SNOMED 86406008", "HIV"),
        ("LOINC 75622-1: положительно", "HIV"),
        ("назначено J05AR10", "HIV"),
        ("диагноз A51, первичный", "STI"),
        ("T74, осмотр после падения", "MALTREATMENT"),
        ("O04", "REPRODUCTIVE"),
        ("состояние после O04", "REPRODUCTIVE"),
        ("Z30", "REPRODUCTIVE"),
        ("R75 впервые", "HIV"),
        ("в23.8", "HIV"),
        ("наблюдается по в23.8 с 2019 г.", "HIV"),
        ("F 32.1", "MENTAL"),
        ("Ds: F32.1", "MENTAL"),
        ("диагноз f32 под вопросом", "MENTAL"),
        ("Диагноз: В 20", "HIV"),
        ("МКБ-10 а51", "STI"),
        ("состоит с B 20.1", "HIV"),
        ("B20-B24", "HIV"),
        ("N70, острое течение", "REPRODUCTIVE"),
        ("1C62.0 по МКБ-11", "HIV"),
        ("X61 в 2020 г.", "MENTAL"),
    ],
)
def test_a_code_in_words_labels(text: str, label: str) -> None:
    assert label in text_labels(text)
    assert label in text_labels(f"Консультация. {text}") or text[0] == "N"


@pytest.mark.parametrize(
    "text",
    [
        "Витамин B12, группа A (II) Rh+",
        "B12",
        "C10",
        "комната F1",
        "кабинет B21",
        "каб. А51",
        "палата № B22",
        "Room B20",
        "группа A, школа N75",
        "Школа №72, класс 6А",
        "в 21.30 поступил в приёмное отделение",
        "В 20 лет отец здоров",
        "диагноз в 20 лет снят",
        "рост увеличился в 23.8 раза",
        "T 36.6, SpO2 98, O2 60%",
        "Т 37.4",
        "увеличение x60, 10x70 мм, 10х60.5",
        "кодеин 20 мг",
        "полис 8451999122899990, тел. 8640600",
        "2f32a550-b204-4a51-8f32-a51f32b20e9d",
        "urn:uuid:2f32a550-b204-4a51-8f32-a51f32b20e9d",
        "вакцина АКДС, серия A1234",
        "ATC N02BE01, R06AE07, A11CC05",
        "АД 120/80, ЧСС 84, V4-V6",
    ],
)
def test_what_looks_like_a_code_does_not_label(text: str) -> None:
    assert text_labels(text) == frozenset()
