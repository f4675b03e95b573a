"""Blood group and Rh factor from Observations: codes, words, components, and what keeps them from being facts."""

from typing import Any

import pytest

from graph.ingest.rows import Fact
from tests.ingest.bundles import LOINC, SNOMED, Json, blood, day, extracted, observation


def said(resource: Json) -> list[Fact]:
    """The facts of one resource."""
    return [
        item for document in extracted(resource).documents for item in document.assertions if isinstance(item, Fact)
    ]


def coded(number: str, code: str, answer: str, **own: Any) -> Json:
    """A blood result as a SNOMED code."""
    value = {"coding": [{"system": SNOMED, "code": answer}]} | own
    return observation(number, code, valueCodeableConcept=value)


def facts(resource: Json) -> dict[str, str]:
    """Facts by kind."""
    return {item.kind: item.value for item in said(resource)}


@pytest.mark.parametrize(
    ("resource", "expected"),
    [
        (coded("b", "882-1", "278149003"), {"BLOOD_GROUP": "A", "RH_FACTOR": "POSITIVE"}),
        (coded("b", "882-1", "278148006"), {"BLOOD_GROUP": "O", "RH_FACTOR": "NEGATIVE"}),
        (coded("b", "883-9", "112149005"), {"BLOOD_GROUP": "B"}),
        (coded("b", "10331-7", "165747007"), {"RH_FACTOR": "POSITIVE"}),
        (coded("b", "882-1", "278149003", text="A(II) Rh+"), {"BLOOD_GROUP": "A", "RH_FACTOR": "POSITIVE"}),
        (coded("b", "882-1", "278149003", text="B(III) Rh+"), {}),
        (coded("b", "882-1", "1"), {}),
        (
            observation("b", "882-1", valueCodeableConcept={"text": "АВ(IV) Rh-"}),
            {"BLOOD_GROUP": "AB", "RH_FACTOR": "NEGATIVE"},
        ),
        (blood("b", "+", code="10331-7"), {"RH_FACTOR": "POSITIVE"}),
        (blood("b", "+"), {}),
        (blood("b", "A", code="10331-7"), {}),
        (blood("b", "A(II) Rh+", status="preliminary"), {}),
        (blood("b", "A(II) Rh+", focus=[{"display": "mother"}]), {}),
        (observation("b", "882-1"), {}),
    ],
)
def test_blood(resource: Json, expected: dict[str, str]) -> None:
    extraction = extracted(resource)
    assert facts(resource) == expected
    assert len(extraction.documents) == 1
    assert bool(extraction.doubts) is (not expected)


def test_a_blood_panel_is_read_from_its_components() -> None:
    parts = [
        {"code": {"coding": [{"system": LOINC, "code": "883-9"}]}, "valueString": "B(III)"},
        {"code": {"coding": [{"system": LOINC, "code": "10331-7"}]}, "valueString": "отр"},
    ]
    assert facts(observation("b", "34530-6", component=parts)) == {"BLOOD_GROUP": "B", "RH_FACTOR": "NEGATIVE"}


@pytest.mark.parametrize(("on", "until"), [("2015-09-04", day("2015-09-05")), ("2015-09-05", None)])
def test_blood_is_provisional_before_four_months(on: str, until: object) -> None:
    assert [item.provisional_until for item in said(blood("b", "A(II) Rh+", on))] == [until, until]
