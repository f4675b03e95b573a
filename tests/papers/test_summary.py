"""The International Patient Summary: valid, never without a required section, and three kinds of nothing (docs/export.md)."""

from datetime import UTC, date, datetime
from typing import Any

import orjson
from fhir.resources.R4B.bundle import Bundle
from hypothesis import HealthCheck, given, settings, strategies as st

from graph.papers.summary import summary, summary_bundle
from graph.papers.told import ToldRecord

AT = datetime(2026, 1, 10, 9, tzinfo=UTC)
REQUIRED = {"11450-4": "diagnoses", "48765-2": "allergies", "10160-0": "medications"}
HIDES = {"diagnoses": "Passport.diagnoses", "allergies": "Passport.allergies", "medications": "Passport.medications"}
words = st.text("Аб<&> \"'", min_size=1, max_size=9).filter(lambda text: bool(text.strip()))
maybe_words = st.none() | words
days = st.none() | st.dates(date(2010, 1, 1), AT.date()).map(str)
moments = st.none() | st.just("2025-03-04T05:06:07+00:00")
codes = st.none() | st.sampled_from(["38341003", "E10.9", "140"])
systems = st.none() | st.sampled_from(["http://snomed.info/sct", "urn:oid:1.2.643"])
states = st.none() | st.sampled_from("ACTIVE RECURRENCE RELAPSE INACTIVE REMISSION RESOLVED".split())


def _row(**fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(fields)


ALLERGY = _row(
    substance=maybe_words,
    code=codes,
    codeSystem=systems,
    category=st.sampled_from([None, "FOOD", "OTHER", "MEDICATION"]),
    criticality=st.sampled_from([None, "LOW", "HIGH", "UNABLE_TO_ASSESS"]),
    clinicalStatus=states,
    reaction=maybe_words,
    verified=st.sampled_from([None, True, False]),
    effectiveAt=moments,
)
CONDITION = _row(
    icd10=st.sampled_from([None, "E10.9"]),
    code=codes,
    codeSystem=systems,
    display=maybe_words,
    clinicalStatus=states,
    chronic=st.sampled_from([None, True, False]),
    since=days,
    until=days,
)
MEDICATION = _row(
    display=maybe_words,
    code=codes,
    codeSystem=systems,
    dose=maybe_words,
    status=st.sampled_from([None, "ACTIVE", "STOPPED", "COMPLETED"]),
    since=days,
    until=days,
)
DOSE = _row(
    vaccine=maybe_words,
    code=codes,
    codeSystem=systems,
    date=days,
    status=st.sampled_from([None, "COMPLETED", "NOT_DONE"]),
    notDoneReason=maybe_words,
    doseNumber=st.sampled_from([None, 1, 3]),
    validUntil=days,
    site=maybe_words,
    reaction=maybe_words,
    lotNumber=maybe_words.map(lambda text: text and text.strip()),
)
MEASURED = _row(
    kind=st.sampled_from([None, "HEIGHT", "WEIGHT", "BODY_MASS_INDEX", "HEAD_CIRCUMFERENCE"]),
    value=st.none() | st.floats(1, 200),
    unit=st.just("cm"),
    effectiveAt=moments,
)


def _list(rows: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    empty: st.SearchStrategy[dict[str, Any]] = st.sampled_from(["KNOWN_NONE", "NO_INFORMATION", "HIDDEN"]).map(
        lambda word: {"assertion": word, "items": None if word == "HIDDEN" else []}
    )
    return empty | st.lists(rows, min_size=1, max_size=3).map(lambda items: {"assertion": "HAS_ITEMS", "items": items})


def _fact(*values: str) -> st.SearchStrategy[dict[str, Any]]:
    return _row(status=st.just("CONFIRMED"), value=st.sampled_from([None, *values]), effectiveAt=moments)


RECORD = st.builds(
    ToldRecord,
    reader=words,
    child=_row(
        id=st.just("Q2hpbGQ6AQ"),
        name=st.none() | _row(full=maybe_words, family=maybe_words, given=maybe_words, patronymic=maybe_words),
        birthDate=st.sampled_from([None, "2015-05-01"]),
        sex=st.sampled_from([None, "MALE", "FEMALE", "UNKNOWN"]),
        policyNumber=st.sampled_from([None, "1234567890123452", "************3452"]),
        snils=st.sampled_from([None, "11223344595", "***"]),
        passport=_row(
            diagnoses=_list(CONDITION),
            allergies=_list(ALLERGY),
            medications=_list(MEDICATION),
            bloodGroup=_fact("O", "A", "B", "AB"),
            rhFactor=_fact("POSITIVE", "NEGATIVE", "WEAK_D"),
            healthGroup=_fact("I", "V"),
            physicalEducationGroup=_fact("MAIN"),
        ),
    ),
    lists=_row(vaccinations=st.lists(DOSE, max_size=2), measurements=st.lists(MEASURED, max_size=2)),
    withheld=st.frozensets(st.sampled_from(sorted(HIDES.values())), max_size=1),
)


def sections(bundle: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The sections by their LOINC codes."""
    composition = bundle["entry"][0]["resource"]
    return {section["code"]["coding"][0]["code"]: section for section in composition["section"]}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RECORD)
def test_every_summary_is_valid_and_has_the_required_sections(told: ToldRecord) -> None:
    written = summary(told, AT)
    Bundle.model_validate_json(written)
    bundle = orjson.loads(written)
    patient = bundle["entry"][1]["resource"]
    assert patient["identifier"]
    assert not [each for each in patient["identifier"] if "*" in each["value"]]
    there = sections(bundle)
    assert set(there) >= set(REQUIRED)
    addresses = {entry["fullUrl"] for entry in bundle["entry"]}
    assert len(addresses) == len(bundle["entry"])
    for section in there.values():
        assert ("entry" in section) != ("emptyReason" in section)
        assert section["text"]["div"]
        for reference in section.get("entry", ()):
            assert reference["reference"] in addresses


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(RECORD)
def test_nothing_recorded_known_none_and_withheld_are_three_things(told: ToldRecord) -> None:
    there = sections(summary_bundle(told, AT))
    for code, name in REQUIRED.items():
        rows, section = told.passport[name], there[code]
        reason = section["emptyReason"]["coding"][0]["code"] if "emptyReason" in section else None
        if rows["assertion"] == "KNOWN_NONE" and name != "medications":
            assert "entry" in section
        elif rows["assertion"] == "HIDDEN" or told.is_withheld(HIDES[name]):
            assert reason == "withheld" or rows["items"]
        elif rows["assertion"] == "NO_INFORMATION":
            assert reason == "unavailable"
