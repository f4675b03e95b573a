"""Small FHIR bundles for tests; every person in them is made up."""

from datetime import UTC, date, datetime
from typing import Any

import asyncpg
import orjson

from graph.ingest.refusal import Rejection
from graph.ingest.rows import Assertion, Extraction, Fact
from graph.ingest.run import read_body
from graph.ingest.source import Body
from graph.ingest.store import Stored, store

Json = dict[str, Any]
NOW = datetime(2026, 1, 15, 9, 0, tzinfo=UTC)
BORN = "2015-05-05"
LOINC = "http://loinc.org"
SNOMED = "http://snomed.info/sct"
ICD10 = "http://hl7.org/fhir/sid/icd-10"
OMS = "https://fhir.ru/ig/core/systems/oms"
SNILS = "https://fhir.ru/ig/core/systems/snils"
# The body is the example of the standard's appendix; no card was ever issued with it.
POLICY = "8451999122899990"


def patient(number: str = "1", born: str = BORN, **own: Any) -> Json:
    """A patient known to one clinic by a number."""
    return {
        "resourceType": "Patient",
        "id": f"p{number}",
        "identifier": [{"system": "urn:test:clinic", "value": number}],
        "name": [{"use": "official", "family": "Петрова", "given": ["Мария", "Ивановна"]}],
        "gender": "female",
        "birthDate": born,
    } | own


def observation(number: str, code: str, on: str = "2020-03-01", **own: Any) -> Json:
    """A final laboratory Observation."""
    return {
        "resourceType": "Observation",
        "id": number,
        "status": "final",
        "category": [{"coding": [{"code": "laboratory"}]}],
        "code": {"coding": [{"system": LOINC, "code": code}]},
        "effectiveDateTime": on,
    } | own


def blood(number: str, written: str, on: str = "2020-03-01", code: str = "882-1", **own: Any) -> Json:
    """A blood group as a string."""
    return observation(number, code, on, valueString=written, **own)


def condition(number: str, code: str, system: str = ICD10, **own: Any) -> Json:
    """An active condition."""
    return {
        "resourceType": "Condition",
        "id": number,
        "clinicalStatus": {"coding": [{"code": "active"}]},
        "code": {"coding": [{"system": system, "code": code}], "text": code},
        "recordedDate": "2021-02-03",
    } | own


def bundle(*resources: Json, kind: str = "collection", **own: Any) -> Json:
    """A Bundle of these resources, the default patient first unless one is among them."""
    given = list(resources)
    if not any(item["resourceType"] == "Patient" for item in given):
        given = [*given, patient()] if kind == "document" else [patient(), *given]
    return {"resourceType": "Bundle", "type": kind, "entry": [{"resource": item} for item in given]} | own


def read(value: Json, file: str = "test.json") -> Extraction | Rejection:
    """Parse and extract at a fixed time."""
    return read_body(Body(file, orjson.dumps(value)), NOW)


def extracted(*resources: Json, **own: Any) -> Extraction:
    """The extraction of a bundle that must be accepted."""
    extraction = read(bundle(*resources, **own))
    assert isinstance(extraction, Extraction), extraction
    return extraction


def assertions(*resources: Json, **own: Any) -> list[Assertion]:
    """Everything a bundle states."""
    return [item for document in extracted(*resources, **own).documents for item in document.assertions]


def only(kind: type[Assertion], *resources: Json, **own: Any) -> Any:
    """The one assertion."""
    stated = assertions(*resources, **own)
    assert [type(item) for item in stated] == [kind]
    return stated[0]


def facts(*resources: Json) -> dict[str, str]:
    """Facts by kind."""
    return {item.kind: item.value for item in assertions(*resources) if isinstance(item, Fact)}


def own_code(code: str, value: str, **own: Any) -> Json:
    """An Observation of our own code system."""
    return {
        "resourceType": "Observation",
        "id": f"{code}-{value}",
        "status": "final",
        "code": {"coding": [{"system": "urn:passport:observation", "code": code}]},
        "valueCodeableConcept": {"coding": [{"system": f"urn:passport:{code}", "code": value}]},
        "effectiveDateTime": "2023-01-01",
    } | own


async def stored(connection: "asyncpg.Connection[asyncpg.Record]", *resources: Json, **own: Any) -> Stored:
    """Store one bundle."""
    return await store(connection, [extracted(*resources, **own)], now=NOW)


async def passport(connection: "asyncpg.Connection[asyncpg.Record]", number: str = "1") -> asyncpg.Record:
    """The passport of the child with that clinic number."""
    query = "select p.* from passport p join identifier i using (child_id) where i.value = $1"
    passport_rows = await connection.fetch(query, number)
    assert len(passport_rows) == 1
    return passport_rows[0]


def day(text: str) -> date:
    """A calendar day."""
    return date.fromisoformat(text)
