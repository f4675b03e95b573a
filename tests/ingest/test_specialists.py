"""By whom a document is written tells what its label would hide (domain.md 3.14, 5 F 44); an examination names everybody (3.7)."""

from typing import Any

import pytest

from tests.ingest.bundles import SNOMED, Json, condition, extracted, observation

NUCC = "http://nucc.org/provider-taxonomy"
EXAM: Json = {"coding": [{"system": "urn:passport:document-kind", "code": "PREVENTIVE_EXAM"}]}
DOCTORS = ("педиатр", "невролог", "хирург", "офтальмолог", "психиатр детский", "гинеколог", "стоматолог")


def coded(system: str, code: str) -> Json:
    return {"coding": [{"system": system, "code": code}]}


def paper(**own: Any) -> Json:
    return {"resourceType": "DocumentReference", "id": "d", "status": "current", "date": "2021-01-01T00:00:00Z"} | own


def labels(*resources: Json, of: str = "d") -> tuple[str, ...]:
    """The labels of the document of one resource."""
    (document,) = [each for each in extracted(*resources).documents if each.resource.endswith(f"/{of}")]
    return document.labels


@pytest.mark.parametrize(
    ("system", "code", "label"),
    [
        (SNOMED, "394587001", "MENTAL"),
        (SNOMED, "394588006", "MENTAL"),
        (NUCC, "2084P0804X", "MENTAL"),
        (NUCC, "261QR0405X", "SUBSTANCE"),
        ("http://terminology.hl7.org/CodeSystem/v3-RoleCode", "PSYCHF", "MENTAL"),
        ("urn:passport:specialty", "PSYCHIATRY", "MENTAL"),
        ("urn:passport:specialty", "NARCOLOGY", "SUBSTANCE"),
    ],
)
def test_a_coded_specialty_labels_wherever_it_stands(system: str, code: str, label: str) -> None:
    """A parent of a teen read the document of a psychiatrist whose specialty is a bare code."""
    practice = coded(system, code)
    assert labels(paper(context={"practiceSetting": practice})) == (label,)
    visit = {"resourceType": "Encounter", "id": "d", "status": "finished", "period": {"start": "2021-01-01"}}
    assert labels(visit | {"serviceType": practice}) == (label,)
    doctor = {"resourceType": "Practitioner", "id": "x", "name": [{"family": "Ильина"}]}
    role = {"resourceType": "PractitionerRole", "id": "r", "specialty": [practice]}
    named = paper(author=[{"reference": "PractitionerRole/r"}])
    assert labels(named, role) == (label,)
    by_person = paper(author=[{"reference": "Practitioner/x"}])
    assert labels(by_person, doctor, role | {"practitioner": {"reference": "Practitioner/x"}}) == (label,)
    assert labels(by_person, doctor, role | {"practitioner": {"reference": "Practitioner/y"}}) == ()


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Врач-психиатр детский", "MENTAL"),
        ("Психдиспансер № 2", "MENTAL"),
        ("Наркодиспансер", "SUBSTANCE"),
        ("Центр СПИД", "HIV"),
        ("Врач-венеролог", "STI"),
        ("Врач-дерматовенеролог", None),
        ("Кожно-венерологический диспансер", None),
        ("Врач-гинеколог", None),
        ("Врач-инфекционист", None),
        ("Медицинский психолог", None),
    ],
)
def test_who_writes_and_where_labels_by_its_words(words: str, label: str | None) -> None:
    expected = (label,) if label else ()
    assert labels(paper(author=[{"display": words}])) == expected
    assert labels(paper(custodian={"display": words})) == expected
    done = observation("d", "8302-2", performer=[{"display": words}])
    assert labels(done) == expected


def visit(*doctors: str, **own: Any) -> Json:
    people = [{"individual": {"display": f"{name} Иванова"}} for name in doctors]
    period = {"start": "2021-01-01"}
    exam = {"resourceType": "Encounter", "id": "d", "status": "finished", "period": period, "type": [EXAM]}
    return exam | {"participant": people} | own


@pytest.mark.parametrize("doctors", [DOCTORS, tuple(reversed(DOCTORS)), DOCTORS[4:]])
def test_an_examination_is_not_hidden_for_one_of_its_specialists(doctors: tuple[str, ...]) -> None:
    """Every child of 2, 6, 14, 15 and 16 is seen by a psychiatrist: nothing is told by that."""
    assert labels(visit(*doctors)) == ()
    other = visit(*doctors) | {"type": [coded("urn:test", "consultation")]}
    assert labels(other) == ("MENTAL",)


def test_what_an_examination_finds_hides_it_as_ever() -> None:
    assert labels(visit(*DOCTORS, reasonCode=[{"text": "Психиатр: аутизм"}])) == ("MENTAL",)
    ill = condition("c", "F90.0", encounter={"reference": "Encounter/d"})
    assert labels(visit(*DOCTORS), ill) == ("MENTAL",)


def composition(**own: Any) -> Json:
    head = {"resourceType": "Composition", "id": "d", "status": "final", "date": "2021-01-01", "title": "030-ПО/у"}
    return head | {"type": EXAM, "author": [{"display": "Педиатр Иванова"}]} | own


ROLE: Json = {"resourceType": "PractitionerRole", "id": "r", "specialty": [coded(SNOMED, "394588006")]}
IMPRESSION: Json = {
    "resourceType": "ClinicalImpression",
    "id": "i",
    "status": "completed",
    "date": "2021-01-01",
    "assessor": {"reference": "PractitionerRole/r"},
    "summary": "Развитие по возрасту",
}


def test_the_document_of_its_psychiatrist_is_labelled_and_the_examination_is_not() -> None:
    section = {"title": "Психиатр", "entry": [{"reference": "ClinicalImpression/i"}]}
    assert labels(composition(section=[section]), IMPRESSION, ROLE) == ()
    assert labels(composition(section=[section]), IMPRESSION, ROLE, of="i") == ("MENTAL",)
    (whole,) = extracted(composition(section=[section]), IMPRESSION, ROLE, kind="document").documents
    assert whole.labels == ()


@pytest.mark.parametrize("kind", ["collection", "document"])
@pytest.mark.parametrize("author", [{"display": "Психиатр Иванова"}, {"reference": "PractitionerRole/r"}])
def test_who_signs_an_examination_tells_of_it(kind: str, author: Json) -> None:
    (document,) = extracted(composition(author=[author]), ROLE, kind=kind).documents
    assert document.labels == ("MENTAL",)
