"""A resource that cannot be right stays out with its reason, and the rest of its child's file goes in (5 A 10, 5 B 12)."""

import asyncpg
import pytest

from graph.ingest.rows import Extraction
from graph.ingest.run import Importer
from tests.ingest.bundles import BORN, SNOMED, Json, blood, bundle, condition, extracted, observation, passport, read


def vaccination(on: str, **own: Json) -> Json:
    """A vaccination."""
    return {
        "resourceType": "Immunization",
        "id": "v",
        "status": "completed",
        "vaccineCode": {"text": "BCG"},
        "occurrenceDateTime": on,
    } | own


def visit(on: str) -> Json:
    """An encounter."""
    return {
        "resourceType": "Encounter",
        "id": "e",
        "status": "finished",
        "class": {"code": "AMB"},
        "period": {"start": on},
    }


def report(*results: str, on: str = "2020-03-02", **own: Json) -> Json:
    """A laboratory report that cites results."""
    return {
        "resourceType": "DiagnosticReport",
        "id": "r",
        "status": "final",
        "effectiveDateTime": on,
        "result": [{"reference": f"Observation/{number}"} for number in results],
    } | own


def composition(on: str = "2020-03-02") -> Json:
    """What a document Bundle begins with."""
    return {"resourceType": "Composition", "id": "top", "status": "final", "title": "Discharge", "date": on}


def prescription(on: str) -> Json:
    """An order of a remedy."""
    return {
        "resourceType": "MedicationRequest",
        "id": "m",
        "status": "active",
        "intent": "order",
        "authoredOn": on,
        "medicationCodeableConcept": {"text": "salbutamol"},
    }


def left_out(extraction: Extraction) -> list[tuple[str, str]]:
    """What was quarantined: position and code."""
    return [(doubt.resource, str(doubt.code)) for doubt in extraction.doubts if doubt.quarantined]


BAD: dict[str, tuple[str, Json]] = {
    "a remedy before birth": ("DATE_BEFORE_BIRTH", prescription("2015-05-04")),
    "a vaccination before birth": ("DATE_BEFORE_BIRTH", vaccination("2015-05-04")),
    "a disease before birth": ("DATE_BEFORE_BIRTH", condition("c", "J45", onsetDateTime="2002-07-19")),
    "a visit before birth that nothing cites": ("DATE_BEFORE_BIRTH", visit("2002-07-19")),
    "a date in the future": ("DATE_IN_FUTURE", vaccination("2027-05-04")),
    "a month that is none": ("BAD_DATE", vaccination("2020-13-01")),
    "an end that is no date": ("BAD_DATE", condition("c", "J45", abatementDateTime="soon")),
    "somebody else's": ("WRONG_SUBJECT", vaccination("2020-01-01", patient={"reference": "Patient/other"})),
    "of another FHIR": ("UNKNOWN_VERSION", condition("c", "J45") | {"clinicalStatus": "active"}),
    "an identity no index holds": (
        "TOO_LONG",
        {"resourceType": "DocumentReference", "id": "d", "masterIdentifier": {"value": "9" * 256}},
    ),
    "somebody else's relative": (
        "WRONG_SUBJECT",
        {"resourceType": "RelatedPerson", "id": "m", "patient": {"reference": "Patient/other"}},
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_what_cannot_be_right_stays_out_alone(case: str) -> None:
    code, bad = BAD[case]
    extraction = extracted(bad, blood("b", "A(II) Rh+"))
    (only,) = [doubt for doubt in extraction.doubts if doubt.quarantined]
    assert only.code == code
    assert only.resource.split("[")[0].split("/")[0] == bad["resourceType"]
    assert not any(secret in only.reason for secret in (BORN, "Петрова", "Мария", "2015"))
    assert ([document.resource for document in extraction.documents], extraction.representatives) == (
        ["Observation/b"],
        (),
    )


def test_an_entry_without_a_resource_stays_out_alone() -> None:
    whole = bundle(blood("b", "A(II) Rh+"))
    whole["entry"].append({"request": {"method": "DELETE"}})
    extraction = read(whole)
    assert isinstance(extraction, Extraction)
    assert (left_out(extraction), len(extraction.documents)) == ([("Bundle.entry[2]", "NOT_FHIR")], 1)


def test_an_id_that_might_be_a_name_is_not_shown() -> None:
    extraction = extracted(vaccination("2014-01-01") | {"id": "Петрова Мария"})
    assert left_out(extraction) == [("Immunization[1]", "DATE_BEFORE_BIRTH")]


def test_a_whole_visit_before_birth_is_kept_without_its_dates() -> None:
    early = "2002-07-19T19:27:45+00:00"
    at = {"recordedDate": early, "onsetDateTime": early, "encounter": {"reference": "Encounter/e"}}
    extraction = extracted(visit(early), condition("c", "239872002", SNOMED, **at))
    stated = [assertion for document in extraction.documents for assertion in document.assertions]
    assert [getattr(item, "since", 0) for item in stated] == [None]
    assert {(doubt.code, doubt.quarantined) for doubt in extraction.doubts} == {("DATE_BEFORE_BIRTH", False)}


@pytest.mark.parametrize(
    ("other", "kept"),
    [
        (condition("c", "J45", onsetDateTime="2003-01-01", encounter={"reference": "Encounter/e"}), 0),
        (observation("o", "8302-2", "2002-07-19", encounter={"reference": "Encounter/e"}), 0),
        (condition("c", "J45", encounter={"reference": "Encounter/e"}), 1),
    ],
)
def test_a_visit_before_birth_stays_out_where_what_cites_it_is_of_another_day(other: Json, kept: int) -> None:
    extraction = extracted(visit("2002-07-19"), other)
    assert len(extraction.documents) == kept
    assert {code for _, code in left_out(extraction)} == {"DATE_BEFORE_BIRTH"}


def test_two_contents_of_one_identity_stay_out_both_in_either_order() -> None:
    pair = [vaccination("2020-01-01"), vaccination("2020-01-02")]
    for order in (pair, pair[::-1]):
        extraction = extracted(*order, blood("b", "A(II) Rh+"))
        assert [document.resource for document in extraction.documents] == ["Observation/b"]
        assert left_out(extraction) == [("Immunization/v", "DOCUMENT_CHANGED")] * 2
    assert left_out(extracted(pair[0], pair[0])) == []


def test_a_result_that_cannot_be_right_leaves_its_report() -> None:
    hiv = {"code": {"coding": [{"system": "http://loinc.org", "code": "75622-1"}]}}
    extraction = extracted(report("b", "x"), blood("b", "A(II) Rh+"), observation("x", "1", "2030-01-01") | hiv)
    assert left_out(extraction) == [("Observation/x", "DATE_IN_FUTURE")]
    (document,) = extraction.documents
    assert "2030" not in document.structured
    assert [getattr(assertion, "value", "") for assertion in document.assertions] == ["A", "POSITIVE"]
    assert document.labels == ("HIV",), "its conclusion may say in words what the result said"


def test_the_results_of_a_report_that_cannot_be_right_stand_for_themselves() -> None:
    extraction = extracted(report("b", on="2030-01-01"), blood("b", "A(II) Rh+"))
    assert left_out(extraction) == [("DiagnosticReport/r", "DATE_IN_FUTURE")]
    assert [document.resource for document in extraction.documents] == ["Observation/b"]


def test_a_disease_of_somebody_else_names_no_follow_up() -> None:
    other = condition("c", "J45", subject={"reference": "Patient/other"})
    plan = {"resourceType": "CarePlan", "id": "p", "status": "active", "addresses": [{"reference": "Condition/c"}]}
    extraction = extracted(other, plan)
    assert [document.assertions for document in extraction.documents] == [()]


def test_a_document_goes_in_without_the_assertions_that_cannot_be_right() -> None:
    early = condition("c", "B20", onsetDateTime="2002-07-19")
    extraction = extracted(composition(), blood("b", "A(II) Rh+"), early, kind="document")
    (document,) = extraction.documents
    assert [getattr(assertion, "value", "") for assertion in document.assertions] == ["A", "POSITIVE"]
    assert "2002-07-19" in document.structured
    assert document.labels == ("HIV",), "the original is kept whole"
    assert [(doubt.resource, doubt.code, doubt.quarantined) for doubt in extraction.doubts] == [
        ("Condition/c", "DATE_BEFORE_BIRTH", False)
    ]


def test_a_document_without_a_date_that_can_be_right_stays_out() -> None:
    extraction = extracted(composition("2030-01-01"), blood("b", "A(II) Rh+"), kind="document")
    assert (extraction.documents, left_out(extraction)) == ((), [("Composition/top", "DATE_IN_FUTURE")])


async def test_the_import_counts_and_keeps_what_stays_out(fresh_database: str) -> None:
    connection = await asyncpg.connect(fresh_database)
    reported: list[tuple[str, str | None]] = []
    importer = Importer(connection, report=lambda kind, item: reported.append((kind, item.resource)))
    await importer.take(extracted(prescription("2015-05-04"), vaccination("2027-01-01"), blood("b", "A(II) Rh+")))
    await importer.flush()
    assert sorted(reported) == [("quarantined", "Immunization/v"), ("quarantined", "MedicationRequest/m")]
    summary = importer.summary
    assert (summary.bundles, summary.documents, summary.rejected, summary.quarantined) == (1, 1, 2, 2)
    assert (await passport(connection))["blood_group_value"] == "A"
    rows = await connection.fetch("select resource, code from quarantine order by code")
    assert [tuple(row) for row in rows] == [
        ("MedicationRequest/m", "DATE_BEFORE_BIRTH"),
        ("Immunization/v", "DATE_IN_FUTURE"),
    ]
    await connection.close()
