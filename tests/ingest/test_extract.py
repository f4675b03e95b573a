"""What one bundle becomes, noun by noun."""

import hashlib

import pytest

from graph.areas.social.extract import Privilege, SocialStatus
from graph.ingest.rows import Fact
from tests.ingest.bundles import (
    LOINC,
    SNOMED,
    assertions,
    blood,
    bundle,
    condition,
    day,
    extracted,
    facts,
    own_code,
    patient,
)


def test_results_belong_to_their_report() -> None:
    report = {
        "resourceType": "DiagnosticReport",
        "id": "r",
        "status": "final",
        "category": [{"coding": [{"code": "LAB"}]}],
        "code": {"text": "Blood group"},
        "effectiveDateTime": "2020-01-01",
        "result": [{"reference": "Observation/b"}],
        "performer": [{"display": "Иванов И. И."}, {"reference": "Organization/lab"}],
    }
    lab = {"resourceType": "Organization", "id": "lab", "name": "Лаборатория № 1"}
    (document,) = extracted(report, blood("b", "A(II) Rh+"), lab).documents
    assert (document.kind, document.source_rank, document.title) == ("LAB_RESULT", 1, "Blood group")
    assert (document.author, document.organization) == ("Иванов И. И.", "Лаборатория № 1")
    assert len(document.assertions) == 2
    assert document.sha256 == hashlib.sha256(document.structured.encode()).hexdigest()


def test_a_document_bundle_is_one_document() -> None:
    composition = {
        "resourceType": "Composition",
        "id": "c",
        "status": "final",
        "date": "2021-05-05",
        "title": "Выписка",
        "type": {"coding": [{"system": LOINC, "code": "18842-5"}]},
        "author": [{"display": "Иванов"}],
        "relatesTo": [{"code": "replaces", "targetIdentifier": {"system": "urn:test", "value": "1"}}],
    }
    own = {"identifier": {"system": "urn:test", "value": "2"}}
    (document,) = extracted(composition, condition("x", "J45.0"), blood("b", "A(II)"), kind="document", **own).documents
    assert (document.kind, document.title, document.source_system, document.source_id) == (
        "DISCHARGE_SUMMARY",
        "Выписка",
        "urn:test",
        "2",
    )
    assert document.replaces == ("urn:test", "1")
    assert sorted(item.table for item in document.assertions) == ["condition", "fact"]


@pytest.mark.parametrize("length", [255, 256, 5_000])
def test_a_long_title_is_cut_and_stays_whole_in_the_original(length: int) -> None:
    written = ("👶 Осмотр" * length)[:length]
    head = {"resourceType": "Composition", "id": "c", "status": "final", "date": "2021-05-05", "title": written}
    (document,) = extracted(head, blood("b", "A(II)"), kind="document").documents
    assert document.title == (written if length == 255 else written[:254] + "…")
    assert written in document.structured


def test_a_label_follows_the_condition_to_its_remedy() -> None:
    disease = condition("c", "192127007", SNOMED, encounter={"reference": "Encounter/e"})
    remedy = {
        "resourceType": "MedicationRequest",
        "id": "m",
        "status": "active",
        "intent": "order",
        "authoredOn": "2021-01-01",
        "medicationCodeableConcept": {"text": "methylphenidate"},
        "encounter": {"reference": "Encounter/e"},
    }
    place = {"resourceType": "Encounter", "id": "e", "status": "finished", "class": {"code": "AMB"}}
    extraction = extracted(place | {"period": {"start": "2021-01-01"}}, disease, remedy)
    assert [document.labels for document in extraction.documents] == [("MENTAL",)] * 3
    assert [item.labels for document in extraction.documents for item in document.assertions] == [("MENTAL",)] * 3


def test_security_labels_of_the_sender() -> None:
    meta = {"security": [{"system": "http://terminology.hl7.org/CodeSystem/v3-ActCode", "code": "HIV"}]}
    assert extracted(condition("c", "J06", meta=meta)).documents[0].labels == ("HIV",)


def test_a_void_document_is_kept_annulled_and_says_nothing() -> None:
    (document,) = extracted(blood("b", "A(II) Rh+", status="entered-in-error")).documents
    assert document.annulled
    assert document.assertions == ()


def test_nothing_known() -> None:
    none = {
        "resourceType": "AllergyIntolerance",
        "id": "a",
        "recordedDate": "2020-01-01",
        "code": {"coding": [{"system": SNOMED, "code": "716186003"}]},
    }
    assert facts(none, condition("c", "160245001", SNOMED)) == {
        "NO_KNOWN_ALLERGIES": "true",
        "NO_KNOWN_CONDITIONS": "true",
    }


def test_own_codes() -> None:
    stated = assertions(
        own_code("health-group", "III"),
        own_code("physical-education-group", "SPECIAL_A"),
        own_code("social-status", "SOCIALLY_DANGEROUS"),
        own_code("privilege", "DISABLED_CHILD", note=[{"text": "181-ФЗ"}]),
    )
    assert [(item.kind, getattr(item, "value", None)) for item in stated if isinstance(item, Fact)] == [
        ("HEALTH_GROUP", "III"),
        ("PHYSICAL_EDUCATION_GROUP", "SPECIAL_A"),
    ]
    assert [item.labels for item in stated if isinstance(item, SocialStatus)] == [("SOCIAL_DANGER",)]
    assert [item.basis for item in stated if isinstance(item, Privilege)] == ["181-ФЗ"]
    assert extracted(own_code("health-group", "IIIa")).doubts


def test_source_of_a_document() -> None:
    tag = {"tag": [{"system": "urn:passport:source-kind", "code": "SCHOOL"}]}
    assert extracted(blood("b", "A", meta=tag)).documents[0].source_rank == 4
    by_relative = condition("c", "J45", asserter={"reference": "RelatedPerson/x"})
    assert extracted(by_relative).documents[0].source_kind == "REPRESENTATIVE"


def test_a_newborn_without_a_name() -> None:
    child = extracted(patient(name=[], birthDate="2025-12-31T03:15:00+03:00")).child
    assert (child.given, child.birth_date) == (None, day("2025-12-31"))


def test_money_is_ignored_and_counted() -> None:
    extraction = extracted(
        {"resourceType": "Claim", "id": "x"}, {"resourceType": "ExplanationOfBenefit"}, condition("c", "J45")
    )
    assert (extraction.ignored, extraction.resources, len(extraction.documents)) == (2, 4, 1)


def test_the_hash_does_not_depend_on_the_order_of_keys() -> None:
    resource = blood("b", "A(II)")
    turned = dict(reversed(resource.items()))
    assert extracted(resource).documents[0].sha256 == extracted(turned).documents[0].sha256
    assert bundle(resource) != bundle(condition("c", "J45"))
