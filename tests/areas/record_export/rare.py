"""Records of what Synthea does not write, as the import takes them in: blood, groups, known to be none, and rarer words."""

from typing import Any

from tests.ingest.bundles import (
    ICD10,
    OMS,
    POLICY,
    SNILS,
    SNOMED,
    blood,
    bundle,
    condition,
    observation,
    patient as any_patient,
)

__all__ = ["RARE", "bundle", "patient"]

Json = dict[str, Any]
FAMILIES = ("Первова", "Вторина", "Третьяк")


def patient(number: int) -> Json:
    """One of three children; the first has the numbers of the state."""
    name = {"use": "official", "family": FAMILIES[number], "given": ["Мария", "Ивановна"]}
    made = any_patient(str(number), name=[name])
    if number == 0:
        made["identifier"] += [{"system": OMS, "value": POLICY}, {"system": SNILS, "value": "11223344595"}]
    return made


def _own(number: str, code: str, value: str) -> Json:
    answer = {"coding": [{"system": f"urn:passport:{code}", "code": value}]}
    concept = {"coding": [{"system": "urn:passport:observation", "code": code}]}
    return observation(number, code, "2024-05-06T07:08:09+03:00") | {"code": concept, "valueCodeableConcept": answer}


def _term(code: str) -> Json:
    return {"coding": [{"code": code}]}


def _allergy(number: str, code: str, **own: Any) -> Json:
    concept = {"coding": [{"system": SNOMED, "code": code}], "text": f"Вещество {code}"}
    return {"resourceType": "AllergyIntolerance", "id": number, "code": concept, "recordedDate": "2021-02-03", **own}


def _dose(number: str, **own: Any) -> Json:
    concept = {"coding": [{"system": "urn:test:vaccine", "code": number}], "text": f"Вакцина {number}"}
    of = {"resourceType": "Immunization", "id": number, "status": "completed", "vaccineCode": concept}
    return {**of, "occurrenceDateTime": "2022-03-04", **own}


def _taken(number: str, status: str, **own: Any) -> Json:
    concept = {"coding": [{"system": "urn:test:drug", "code": number}], "text": f"Лекарство {number}"}
    of = {"resourceType": "MedicationStatement", "id": number, "status": status, "medicationCodeableConcept": concept}
    return {**of, "effectivePeriod": {"start": "2023-01-02"}, **own}


_EXEMPT = [{"url": "urn:passport:exempt-until", "valueDate": "2027-01-01"}]
_CHRONIC = [{"url": "urn:passport:chronic", "valueBoolean": True}]
_HEAD = {"value": 51.5, "unit": "cm", "system": "http://unitsofmeasure.org", "code": "cm"}
RARE: tuple[tuple[Json, ...], ...] = (
    (
        blood("1", "AB(IV) Rh(-)"),
        _own("2", "health-group", "III"),
        _own("3", "physical-education-group", "SPECIAL_A"),
        _allergy("4", "no-known-allergies"),
        condition("5", "E10.9", extension=_CHRONIC),
        condition(
            "6", "J18.9", clinicalStatus=_term("resolved"), onsetDateTime="2020-01-02", abatementDateTime="2020-02-03"
        ),
        condition("7", "38341003", SNOMED, clinicalStatus=_term("remission")),
        _dose("8", status="not-done", statusReason={"text": "Отвод"}, extension=_EXEMPT),
        _dose("9", lotNumber="A1", site={"text": "Плечо"}, protocolApplied=[{"doseNumberPositiveInt": 2}]),
        _taken("10", "stopped", dosage=[{"text": "По таблетке"}]),
        observation("11", "9843-4", valueQuantity=_HEAD),
    ),
    (
        blood("1", "O", code="883-9"),
        blood("2", "D weak", code="10331-7"),
        _own("3", "health-group", "I"),
        condition("4", "no-known-problems", "urn:ips"),
        _allergy("5", "91936005", criticality="high", category=["medication"], clinicalStatus=_term("inactive")),
        _allergy(
            "6", "300913006", verificationStatus=_term("unconfirmed"), reaction=[{"manifestation": [{"text": "Сыпь"}]}]
        ),
        _taken("7", "completed", effectivePeriod={"start": "2023-01-02", "end": "2023-02-03"}),
        _dose("8", reaction=[{"detail": {"display": "Жар"}}]),
    ),
    (condition("1", "I10", ICD10, clinicalStatus=_term("resolved")), blood("2", "A(II)"), blood("3", "B(III)")),
)
