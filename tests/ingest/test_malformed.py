"""Whatever JSON a bundle holds, extraction answers with rows or a refusal and never breaks."""

import copy
from typing import Any

import orjson
from hypothesis import HealthCheck, given, settings, strategies as st

from graph.ingest.refusal import Rejection
from graph.ingest.rows import Extraction
from graph.ingest.run import read_body
from graph.ingest.source import Body
from tests.ingest.bundles import NOW, blood, bundle, condition, observation, patient

MOTHER = {
    "resourceType": "RelatedPerson",
    "relationship": [{"coding": [{"code": "MTH"}]}],
    "telecom": [{"system": "phone", "value": "1", "rank": 1}],
    "period": {"start": "2020-01-01"},
}
BASE = bundle(
    patient(
        address=[{"line": ["x"], "city": "y", "period": {"start": "2020"}}], meta={"security": [{"code": "HTEST"}]}
    ),
    MOTHER,
    blood("b", "A(II) Rh+", focus=[], performer=[{"reference": "Practitioner/1"}]),
    observation("o", "8302-2", valueQuantity={"value": 100, "code": "cm"}, encounter={"reference": "Encounter/e"}),
    condition("c", "J45", category=[{"coding": [{"code": "x"}]}], extension=[{"url": "urn:passport:chronic"}]),
    {"resourceType": "Practitioner", "id": "1", "name": [{"family": "F", "given": ["G"]}]},
    {
        "resourceType": "Encounter",
        "id": "e",
        "class": {"code": "AMB"},
        "period": {"start": "2020-01-01"},
        "participant": [{"individual": {"reference": "Practitioner/1"}}],
        "serviceProvider": {"display": "Z"},
        "reasonCode": [{"coding": [{"system": "http://snomed.info/sct", "code": "1"}]}],
    },
    {
        "resourceType": "MedicationRequest",
        "status": "active",
        "medicationCodeableConcept": {"text": "m"},
        "dosageInstruction": [
            {"doseAndRate": [{"doseQuantity": {"value": 1}}], "timing": {"repeat": {"frequency": 1}}}
        ],
        "reasonReference": [{"reference": "Condition/c"}],
    },
    {
        "resourceType": "CarePlan",
        "period": {"start": "2020-01-01", "end": "2021-01-01"},
        "addresses": [{"reference": "Condition/c"}],
        "activity": [{"detail": {"code": {"coding": [{"code": "x"}]}}}],
    },
    {"resourceType": "AllergyIntolerance", "code": {"text": "a"}, "reaction": [{"manifestation": [{"text": "r"}]}]},
    {
        "resourceType": "Immunization",
        "vaccineCode": {"coding": [{"code": "1"}]},
        "occurrenceDateTime": "2020-01-01",
        "protocolApplied": [{"doseNumberPositiveInt": 1}],
    },
    {"resourceType": "DiagnosticReport", "status": "final", "result": [{"reference": "Observation/o"}]},
    {"resourceType": "Composition", "relatesTo": [{"code": "replaces", "targetIdentifier": {"value": "1"}}]},
    {"resourceType": "DocumentReference", "masterIdentifier": {"value": "1"}, "context": {"period": {"start": "2020"}}},
)
VALUES: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, -1, 1.5, "", "x", "2020-01-01", "9999-12-31T23:59:59-14:00", [], {}, [[]], [{}], ["x"], {"x": {}}]
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Every place in a JSON value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inside for place in places(item, (*path, key)))]


PLACES = places(BASE)[1:]


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PLACES), VALUES), min_size=1, max_size=3))
def test_spoiled_values(changes: list[tuple[tuple[Any, ...], Any]]) -> None:
    value: Any = copy.deepcopy(BASE)
    for path, spoiled in changes:
        holder = value
        try:
            for step in path[:-1]:
                holder = holder[step]
            # Only what JSON can be: an earlier change may have put an object where a list was.
            if isinstance(holder, dict) == isinstance(path[-1], str):
                holder[path[-1]] = copy.deepcopy(spoiled)
        except (TypeError, KeyError, IndexError):
            continue
    result = read_body(Body("x", orjson.dumps(value)), NOW)
    assert isinstance(result, Extraction | Rejection)


@given(st.binary(max_size=200))
def test_any_bytes(body: bytes) -> None:
    assert isinstance(read_body(Body("x", body), NOW), Rejection)
