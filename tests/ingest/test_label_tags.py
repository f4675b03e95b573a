"""Security tags: what is known, and what is not known restricts (domain.md 3.14, 5 F 44)."""

from typing import Any

import pytest

from tests.ingest.bundles import condition, extracted, observation, patient

CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"


@pytest.mark.parametrize(
    "tag",
    [
        {"system": "urn:emias:secrecy", "code": "M", "display": "Особая тайна"},
        {"system": "urn:emias:secrecy", "code": "N"},
        {"system": "urn:emias:secrecy", "code": "HTEST"},
        {"system": CONFIDENTIALITY},
        {"coding": []},
        {"extension": [{"url": "urn:x", "valueString": "тайна"}]},
        {},
        7,
    ],
)
def test_a_tag_that_is_not_known_restricts(tag: Any) -> None:
    (document,) = extracted(observation("o", "8302-2", meta={"security": [tag]})).documents
    assert document.labels == ("RESTRICTED",)


@pytest.mark.parametrize(
    "system",
    [
        CONFIDENTIALITY,
        "http://hl7.org/fhir/v3/Confidentiality",
        "http://terminology.hl7.org/ValueSet/v3-ConfidentialityClassification",
        "urn:oid:2.16.840.1.113883.5.25",
        None,
    ],
)
@pytest.mark.parametrize("code", ["U", "L", "M", "N"])
def test_usual_confidentiality_asks_for_nothing(system: str | None, code: str) -> None:
    tag = {"code": code} | ({"system": system} if system else {})
    assert extracted(observation("o", "8302-2", meta={"security": [tag]})).documents[0].labels == ()


def test_a_list_without_tags_asks_for_nothing() -> None:
    assert extracted(observation("o", "8302-2", meta={"security": []})).documents[0].labels == ()


def test_a_tag_of_the_patient_labels_all_that_comes_with_it() -> None:
    tag = {"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "HIV"}
    extraction = extracted(patient(meta={"security": [tag]}), observation("o", "8302-2"), condition("c", "J06"))
    assert [document.labels for document in extraction.documents] == [("HIV",)] * 2
    test_data = {"system": "http://terminology.hl7.org/CodeSystem/v3-ActReason", "code": "HTEST"}
    assert extracted(patient(meta={"security": [test_data]}), condition("c", "J06")).documents[0].labels == ()
