"""A label is found wherever a code, a text or a security tag can stand (domain.md 3.14, 5 F 44)."""

from collections.abc import Iterator
from typing import Any

import pytest

from graph.ingest.extract.kind import DATES
from graph.ingest.refusal import RefusalCode, Rejection
from graph.ingest.rows import Extraction, Fact, MedicalDocument
from tests.fhir.paths import Element, Json, definitions, placed, places
from tests.ingest.bundles import ICD10, LOINC, SNOMED, blood, bundle, condition, extracted, observation, patient, read

HIV = {"system": ICD10, "code": "B23.8"}
SYSTEMS = (
    "http://hl7.org/fhir/sid/icd-10",
    "http://hl7.org/fhir/sid/icd-10-cm",
    "https://hl7.org/fhir/sid/icd-10/",
    "http://id.who.int/icd/release/10",
    "https://icd.who.int/browse10/2019/en",
    "urn:oid:2.16.840.1.113883.6.3",
    "urn:oid:2.16.840.1.113883.6.90",
    "urn:oid:1.2.643.5.1.13.13.11.1005",
    "http://nsi.rosminzdrav.ru/dictionaries/1.2.643.5.1.13.13.11.1005",
    "https://nsi.rosminzdrav.ru/dictionaries/1.2.643.5.1.13.13.11.1005",
    "https://nsi.rosminzdrav.ru/refbook/1.2.643.5.1.13.13.11.1005/version/2.22",
)
VALUES: dict[str, tuple[Any, ...]] = {
    "Coding": (HIV, {"system": "urn:unknown", "code": "В23.8"}, {"display": "HIV disease"}),
    "CodeableConcept": ({"coding": [HIV]}, {"text": "ВИЧ-инфекция, стадия 4А"}),
    "code": ("B23.8",),
}
# The value makes the resource one of another version of FHIR, or of another child: it is not stored.
NOT_STORED = {RefusalCode.UNKNOWN_VERSION, RefusalCode.WRONG_SUBJECT}
# A resource of each kind that states something, whatever else is put into it.
STATING: dict[str, Json] = {
    "Observation": observation("x", "8302-2", valueQuantity={"value": 110, "unit": "cm"}),
    "Condition": condition("x", "J45.0"),
    "AllergyIntolerance": {"recordedDate": "2020-01-01", "code": {"text": "Penicillin"}},
    "Immunization": {"status": "completed", "occurrenceDateTime": "2020-01-01", "vaccineCode": {"text": "АКДС"}},
    "MedicationRequest": {"status": "active", "authoredOn": "2020-01-01", "medicationCodeableConcept": {"text": "X"}},
    "MedicationStatement": {
        "status": "active",
        "dateAsserted": "2020-01-01",
        "medicationCodeableConcept": {"text": "X"},
    },
    "CarePlan": {"status": "active", "extension": [{"url": "urn:passport:specialty", "valueCode": "CARDIOLOGY"}]},
}
HEAD = {"resourceType": "Composition", "id": "head", "status": "final", "date": "2021-05-05", "title": "Выписка"}


def base(kind: str) -> Json:
    """A resource that is nothing special."""
    return {**STATING.get(kind, {}), "resourceType": kind, "id": "x"}


def carriers(kind: str, spellings: int = 3) -> Iterator[tuple[Element, Json]]:
    """The resource with HIV at each place at which a code can stand, and in an extension beside it."""
    around = set()
    for element in places(kind, VALUES):
        around.add(element.steps[:-1])
        for value in VALUES[element.kind][:spellings]:
            yield element, placed(base(kind), element, value)
    for steps in around:
        for name, value in (("valueCode", "B23.8"), ("valueCoding", HIV), ("valueCodeableConcept", {"coding": [HIV]})):
            element = Element((*steps, "modifierExtension*"), "Extension")
            yield element, placed(base(kind), element, {"url": "urn:x", name: value})
    yield Element(("contained*",), "Resource"), {**base(kind), "contained": [condition("c", "B23.8")]}


def is_labelled(document: MedicalDocument) -> bool:
    """The document carries the label, and so does all that it states except blood."""
    stated = [item for item in document.assertions if not (isinstance(item, Fact) and item.kind == "BLOOD_GROUP")]
    return "HIV" in document.labels and all("HIV" in item.labels for item in stated)


def leak(element: Element, extraction: Extraction | Rejection) -> str | None:
    """The place at which a code did not label its document."""
    if isinstance(extraction, Rejection):
        return None if extraction.code in NOT_STORED else f"{element}: {extraction.code}"
    quarantined = {doubt.code for doubt in extraction.doubts if doubt.quarantined}
    if quarantined and not extraction.documents:
        return None if quarantined <= NOT_STORED else f"{element}: {quarantined}"
    return None if all(map(is_labelled, extraction.documents)) and extraction.documents else str(element)


def test_the_definitions_are_those_of_r4() -> None:
    kinds = definitions().resources
    assert len(kinds) > 140
    assert set(DATES) <= set(kinds)
    elements = {str(element) for element in places("Condition", ["CodeableConcept"])}
    assert {"evidence*.code*", "stage*.summary", "identifier*.type"} <= elements
    assert "security*" in {element.steps[-1] for element in places("Flag", ["Coding"])}


@pytest.mark.parametrize("kind", sorted(DATES))
def test_a_code_labels_its_document_wherever_it_stands(kind: str) -> None:
    leaks = [leak(element, read(bundle(resource))) for element, resource in carriers(kind)]
    assert len(leaks) > 20
    assert [each for each in leaks if each] == []


@pytest.mark.parametrize("kind", sorted(set(definitions().resources) - {"Patient", "Bundle", "Composition"}))
def test_a_code_labels_the_document_bundle_that_holds_it(kind: str) -> None:
    leaks = [leak(element, read(bundle(HEAD, resource, kind="document"))) for element, resource in carriers(kind, 1)]
    assert [each for each in leaks if each] == []


def test_a_code_of_the_patient_labels_the_document_bundle_that_holds_it() -> None:
    own = patient(extension=[{"url": "urn:x", "valueCodeableConcept": {"coding": [HIV]}}])
    assert is_labelled(extracted(HEAD, own, kind="document").documents[0])


def test_what_stands_above_the_sections_of_a_composition_labels_all_that_it_states() -> None:
    above = [item for item in carriers("Composition") if item[0].steps[0] != "section*"]
    leaks = [
        leak(element, read(bundle({**HEAD, **head}, condition("c", "J45.0"), blood("b", "A(II)"), kind="document")))
        for element, head in above
    ]
    assert [each for each in leaks if each] == []


def test_a_section_labels_what_it_lists_and_nothing_else() -> None:
    for element, head in carriers("Composition"):
        if element.steps[0] != "section*" or element.steps[1] == "entry*":
            continue
        head["section"][0]["entry"] = [{"reference": "Condition/c"}]
        composed = {**HEAD, **head}
        (document,) = extracted(composed, condition("c", "J45.0"), condition("d", "J06"), kind="document").documents
        assert "HIV" in document.labels, element
        assert [item.labels for item in document.assertions] == [("HIV",), ()], element


@pytest.mark.parametrize("kind", sorted(DATES))
def test_a_reference_to_a_labelled_resource_carries_its_labels(kind: str) -> None:
    leaks = []
    for element in places(kind, ["Reference?", "Reference!?"]):
        if element.steps[-1] in ("encounter", "context"):
            continue
        citing = placed(base(kind), element, {"reference": "Condition/ill"})
        extraction = read(bundle(citing, condition("ill", "B23.8")))
        if isinstance(extraction, Extraction):
            leaks += [str(element) for document in extraction.documents if not is_labelled(document)]
        else:
            leaks.append(f"{element}: refused")
    people = ("subject", "patient", "focus")
    assert [each for each in leaks if each.split(":")[0] not in people] == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_icd10_is_known_under_every_usual_address(system: str) -> None:
    (document,) = extracted(condition("c", "B23.8", system)).documents
    assert document.labels == ("HIV",)
    assert [getattr(item, "icd10", None) for item in document.assertions] == ["B23.8"]


ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
CONFIDENTIALITY = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"


@pytest.mark.parametrize(
    ("system", "code", "labels"),
    [
        (ACT, "HIV", ("HIV",)),
        (ACT, "PSY", ("MENTAL",)),
        (ACT, "GDIS", ("GENETIC",)),
        ("urn:passport:label", "ADOPTION", ("ADOPTION",)),
        ("urn:passport:label", "UNHEARD", ("RESTRICTED",)),
        (ACT, "CEL", ("RESTRICTED",)),
        ("urn:clinic:secrets", "7", ("RESTRICTED",)),
        (CONFIDENTIALITY, "R", ("RESTRICTED",)),
        (CONFIDENTIALITY, "V", ("RESTRICTED",)),
        (CONFIDENTIALITY, "N", ()),
        (CONFIDENTIALITY, "U", ()),
        ("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST", ()),
    ],
)
def test_security_tags(system: str, code: str, labels: tuple[str, ...]) -> None:
    tag = {"system": system, "code": code}
    paper = {"resourceType": "DocumentReference", "id": "d", "status": "current", "date": "2020-01-01T00:00:00Z"}
    scanned = paper | {"securityLabel": [{"coding": [tag]}]}
    inline = [
        {
            "url": "http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label",
            "valueCoding": tag,
        }
    ]
    tagged = (
        bundle(observation("o", "8302-2", meta={"security": [tag]})),
        bundle(observation("o", "8302-2"), meta={"security": [tag]}),
        bundle(observation("o", "8302-2", extension=inline)),
        bundle(scanned),
        bundle({**HEAD, "meta": {"security": [tag]}}, condition("c", "J06"), kind="document"),
        bundle({**HEAD, "confidentiality": code}, kind="document") if system == CONFIDENTIALITY else bundle(scanned),
    )
    for each in map(read, tagged):
        assert isinstance(each, Extraction)
        assert [document.labels for document in each.documents] == [labels]
        assert all(item.labels == labels for document in each.documents for item in document.assertions)


def test_a_tag_of_the_bundle_holds_for_each_of_its_documents() -> None:
    extraction = extracted(
        observation("o", "8302-2"), condition("c", "J06"), meta={"security": [{"system": ACT, "code": "STD"}]}
    )
    assert [document.labels for document in extraction.documents] == [("STI",)] * 2


def test_a_result_carries_what_its_report_concludes() -> None:
    weight = observation("w", "29463-7", valueQuantity={"value": 20, "unit": "kg"})
    report = {
        "resourceType": "DiagnosticReport",
        "id": "r",
        "status": "final",
        "code": {"text": "Исследование"},
        "effectiveDateTime": "2020-01-01",
        "conclusionCode": [{"coding": [HIV]}],
        "result": [{"reference": "Observation/w"}],
    }
    (document,) = extracted(report, weight).documents
    assert is_labelled(document)
    assert document.assertions


def test_the_reason_why_no_vaccine_was_given_labels_it() -> None:
    reason = {"statusReason": {"text": "медотвод: ВИЧ"}, "status": "not-done"}
    (document,) = extracted({**base("Immunization"), **reason}).documents
    assert is_labelled(document)


def test_a_dispensary_s_name_labels_what_stands_under_it() -> None:
    visit = {
        "resourceType": "Encounter",
        "id": "e",
        "status": "finished",
        "class": {"code": "AMB"},
        "period": {"start": "2020-01-01"},
        "serviceProvider": {"display": "Центр по борьбе со СПИД"},
    }
    weight = observation(
        "w", "29463-7", valueQuantity={"value": 20, "unit": "kg"}, encounter={"reference": "Encounter/e"}
    )
    assert all(map(is_labelled, extracted(visit, weight).documents))


def test_a_measurement_stays_in_sight_where_its_visit_is_labelled() -> None:
    visit = {
        "resourceType": "Encounter",
        "id": "e",
        "status": "finished",
        "class": {"code": "AMB"},
        "period": {"start": "2020-01-01"},
    }
    weight = observation(
        "w", "29463-7", valueQuantity={"value": 20, "unit": "kg"}, encounter={"reference": "Encounter/e"}
    )
    extraction = extracted(visit | {"reasonCode": [{"coding": [HIV]}]}, weight)
    assert [document.labels for document in extraction.documents] == [("HIV",), ()]


def test_what_is_written_in_an_attached_text_labels() -> None:
    text = {"contentType": "text/plain; charset=utf-8", "data": "0JLQmNCnLdC40L3RhNC10LrRhtC40Y8="}
    paper = {"resourceType": "DocumentReference", "id": "d", "status": "current", "date": "2020-01-01T00:00:00Z"}
    assert extracted(paper | {"content": [{"attachment": text}]}).documents[0].labels == ("HIV",)


def test_codes_of_snomed_and_loinc_label_under_any_address_of_theirs() -> None:
    for system in (SNOMED, "https://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96"):
        assert extracted(condition("c", "86406008", system)).documents[0].labels == ("HIV",)
    for system in (LOINC, "https://loinc.org/", "urn:oid:2.16.840.1.113883.6.1"):
        panel = {"code": {"coding": [{"system": system, "code": "75622-1"}]}}
        assert extracted(observation("o", "1") | panel).documents[0].labels == ("HIV",)


def test_malformed_tags_and_lists_are_read_as_what_they_look_like() -> None:
    for security in ("HIV", {"code": "HIV"}, [["HIV"]], [{"coding": [{"code": "HIV"}]}]):
        assert extracted(observation("o", "8302-2", meta={"security": security})).documents[0].labels == ("HIV",)
    assert extracted(observation("o", "8302-2", note=[[{"text": "ВИЧ"}]])).documents[0].labels == ("HIV",)
