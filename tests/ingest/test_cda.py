"""CDA R2 states the same as FHIR does, through the same extraction (docs/exchange.md)."""

from typing import TypeVar

import pytest

from graph.areas.allergy.extract import Allergy
from graph.areas.condition.extract import Condition
from graph.areas.encounter.extract import Encounter
from graph.areas.measurement.extract import Measurement
from graph.areas.medication.extract import Medication
from graph.areas.vaccination.extract import Vaccination
from graph.ingest.check_digits import OMS, SNILS
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion, Fact
from tests.ingest.bundles import day, extracted as extracted_fhir
from tests.ingest.cda import (
    LOINC,
    PATIENT,
    SNOMED,
    VISIT,
    allergy,
    assertions,
    document,
    extracted,
    problem,
    result,
    section,
)

T = TypeVar("T", bound=Assertion)
PROBLEMS, ALLERGIES, MEDICATIONS, DOSES, RESULTS, VITAL = (
    "11450-4",
    "48765-2",
    "10160-0",
    "11369-6",
    "30954-2",
    "8716-3",
)
DRUG = """<substanceAdministration moodCode="EVN"><statusCode code="active"/><effectiveTime xsi:type="IVL_TS"><low value="20200201"/>
</effectiveTime><effectiveTime xsi:type="PIVL_TS"><period value="1" unit="d"/></effectiveTime><doseQuantity value="2" unit="mg"/>
<consumable><manufacturedProduct><manufacturedMaterial><code code="7" codeSystem="2.16.840.1.113883.6.88" displayName="Drug"/>
</manufacturedMaterial></manufacturedProduct></consumable></substanceAdministration>"""
DOSE = """<substanceAdministration moodCode="EVN"{denied}><statusCode code="completed"/><effectiveTime value="20160601"/><consumable>
<manufacturedProduct><manufacturedMaterial><code code="08" codeSystem="2.16.840.1.113883.12.292" displayName="Hep B"/><lotNumberText>L7
</lotNumberText></manufacturedMaterial></manufacturedProduct></consumable>{inner}</substanceAdministration>"""


def only(kind: type[T], body: bytes) -> T:
    """The one assertion of a kind."""
    (item,) = [item for item in assertions(body) if isinstance(item, kind)]
    return item


def test_the_header_says_whose_it_is_and_who_made_it() -> None:
    policy = "<identity:InsurancePolicy><identity:Number>8451999122899990</identity:Number></identity:InsurancePolicy>"
    body = document(patient=PATIENT.replace("<patient>", f"{policy}<patient>"), more=VISIT, number="n-1")
    item = extracted(body)
    child, (stored,) = item.child, item.documents
    assert (child.family, child.given, child.patronymic, child.sex) == ("Петрова", "Мария", "Ивановна", "FEMALE")
    assert {(each.system, each.value) for each in child.identifiers} >= {
        (SNILS, "11223344595"),
        (OMS, "8451999122899990"),
    }
    assert child.birth_date == day("2015-05-05")
    assert (stored.source_system, stored.source_id, stored.title) == ("urn:oid:1.2.3.4", "n-1", "Выписка")
    assert (stored.author, stored.organization, stored.setting) == ("Орлова Анна", "Поликлиника 12", "INPATIENT")
    assert stored.date == day("2020-03-01")
    assert (stored.received, stored.received_type) == (body, "application/hl7-cda+xml")
    assert stored.sha256 == item.sha256


GUARDIAN = """<guardian classCode="GUARD"><id root="1.2.643.100.3" extension="112-233-445 95"/>{relation}
<telecom value="tel:+79000000000"/><telecom value="mailto:anna@example.org"/><telecom value="http://example.org"/>
<guardianPerson><name><family>Петрова</family><given>Анна</given><identity:Patronymic>Олеговна</identity:Patronymic></name>
</guardianPerson></guardian>"""
MOTHER = {
    "resourceType": "RelatedPerson",
    "patient": {"reference": "Patient/p1"},
    "identifier": [{"system": SNILS, "value": "112-233-445 95"}],
    "relationship": [{"coding": [{"code": "MTH"}]}],
    "name": [{"family": "Петрова", "given": ["Анна", "Олеговна"]}],
    "telecom": [{"system": "phone", "value": "+79000000000"}, {"system": "email", "value": "anna@example.org"}],
}


def guarded(relation: str) -> bytes:
    """A document whose patient has a guardian of this relation."""
    guardian = GUARDIAN.format(relation=relation)
    return document(patient=PATIENT.replace("</patient>", f"{guardian}</patient>"))


def test_a_guardian_is_a_representative_as_in_fhir() -> None:
    relation = '<code code="MTH" codeSystem="2.16.840.1.113883.5.111"/>'
    item = extracted(guarded(relation))
    assert item.representatives == extracted_fhir(MOTHER).representatives
    assert [(each.kind, each.status) for each in item.representatives] == [("PARENT", "REQUESTED")], "5 F 41"
    assert item.documents[0].kind == extracted(document()).documents[0].kind


def test_a_relation_of_a_list_that_is_not_read_asks_for_nothing_of_a_parent() -> None:
    """Of a number nobody can say what it means: 1 of another list is a legal representative in FHIR's."""
    relation = '<code code="1" codeSystem="1.2.643.5.1.13.13.99.2.14" displayName="Мать"/>'
    assert [each.kind for each in extracted(guarded(relation)).representatives] == ["DELEGATED"]
    assert [each.kind for each in extracted(guarded("")).representatives] == ["DELEGATED"]


def test_a_guardian_without_a_number_is_found_again_by_name_and_phone() -> None:
    nameless = guarded("").replace(
        b'<id root="1.2.643.100.3" extension="112-233-445 95"/>' + b"\n<telecom", b"<telecom", 1
    )
    (once,) = extracted(nameless).representatives
    (again,) = extracted(nameless.replace(b'extension="1"/><title>', b'extension="2"/><title>')).representatives
    assert once.source_system == "urn:passport:content"
    assert (once.source_system, once.source_id) == (again.source_system, again.source_id)


def test_a_problem_states_a_condition() -> None:
    stated = only(Condition, document(section(PROBLEMS, problem("195967001", "Asthma", high="20200110"))))
    assert (stated.display, stated.code, stated.clinical_status) == ("Asthma", "195967001", "RESOLVED")
    assert (stated.since, stated.until, stated.alert_flag) == (day("2019-01-01"), day("2020-01-10"), "ASTHMA")


def test_what_is_denied_is_not_stated() -> None:
    none = only(Fact, document(section(PROBLEMS, problem("55607006", "Problem", denied=True))))
    assert none.kind == "NO_KNOWN_CONDITIONS"
    assert assertions(document(section(PROBLEMS, problem("195967001", "Asthma", denied=True)))) == []
    none = only(Fact, document(section(ALLERGIES, allergy("", "419199007", denied=True))))
    assert none.kind == "NO_KNOWN_ALLERGIES"
    assert assertions(document(section(ALLERGIES, allergy("Penicillin", denied=True)))) == []


def test_no_known_allergy_to_drugs_is_not_no_known_allergy() -> None:
    item = extracted(document(section(ALLERGIES, allergy("", "416098002", denied=True))))
    assert item.documents[0].assertions == ()
    assert [doubt.code for doubt in item.doubts] == [RefusalCode.CODE_NOT_UNDERSTOOD]


def test_an_allergy_keeps_its_reaction_and_how_dangerous_it_is() -> None:
    rating = f"""<entryRelationship typeCode="SUBJ"><observation moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.145"/>
<value xsi:type="CD" code="CRITH" codeSystem="2.16.840.1.113883.5.1063"/></observation></entryRelationship>
<entryRelationship typeCode="MFST"><observation moodCode="EVN"><value xsi:type="CD" code="247472004" codeSystem="{SNOMED}"
displayName="Hives"/></observation></entryRelationship>"""
    stated = only(Allergy, document(section(ALLERGIES, allergy("Penicillin", inner=rating))))
    assert (stated.substance, stated.category, stated.criticality) == ("Penicillin", "MEDICATION", "HIGH")
    assert stated.reaction == "Hives"


def test_a_medication_and_a_dose() -> None:
    taken = only(Medication, document(section(MEDICATIONS, DRUG)))
    assert (taken.display, taken.status, taken.since, taken.dose) == (
        "Drug",
        "ACTIVE",
        day("2020-02-01"),
        "2 mg, 1 per 1 d",
    )
    given = only(Vaccination, document(section(DOSES, DOSE.format(denied="", inner=""))))
    assert (given.vaccine, given.date, given.status, given.lot_number) == (
        "Hep B",
        day("2016-06-01"),
        "COMPLETED",
        "L7",
    )
    reason = """<entryRelationship typeCode="RSON"><observation moodCode="EVN"><templateId root="2.16.840.1.113883.10.20.22.4.53"/>
<code code="PATOBJ" codeSystem="2.16.840.1.113883.5.8" displayName="Refused"/></observation></entryRelationship>"""
    left_out = only(Vaccination, document(section(DOSES, DOSE.format(denied=' negationInd="true"', inner=reason))))
    assert (left_out.status, left_out.not_done_kind) == ("NOT_DONE", "REFUSAL")


def test_results_state_blood_and_growth() -> None:
    group = '<value xsi:type="CD" code="278149003" codeSystem="2.16.840.1.113883.6.96" displayName="A Rh positive"/>'
    organizer = (
        f'<organizer><code code="1" codeSystem="{LOINC}"/><component>{result("882-1", group)}</component></organizer>'
    )
    facts = {
        (item.kind, item.value) for item in assertions(document(section(RESULTS, organizer))) if isinstance(item, Fact)
    }
    assert facts == {("BLOOD_GROUP", "A"), ("RH_FACTOR", "POSITIVE")}
    height = result("8302-2", '<value xsi:type="PQ" value="120.5000000000000001" unit="cm"/>')
    stated = only(Measurement, document(section(VITAL, height)))
    assert (stated.kind, stated.value, stated.unit) == ("HEIGHT", 120.5, "cm")


def test_an_unfinished_result_states_nothing() -> None:
    group = '<value xsi:type="CD" code="278149003" codeSystem="2.16.840.1.113883.6.96"/>'
    item = extracted(document(section(RESULTS, result("882-1", group, status="active"))))
    assert item.documents[0].assertions == ()
    assert [doubt.code for doubt in item.doubts] == [RefusalCode.NOT_FINAL]


def test_the_encounter_around_a_document_is_on_the_time_line() -> None:
    item = extracted(document(more=VISIT))
    (stored,) = item.documents
    stated = only(Encounter, document(more=VISIT))
    assert (stated.setting, stated.organization) == ("INPATIENT", "Больница 5")
    assert (str(stated.started_at), str(stated.ended_at)) == ("2020-02-28 10:00:00+03:00", "2020-03-01 12:00:00+03:00")
    assert stated.encounter_key == stored.encounter_key == "urn:hl7ii:1.2.3:77"


def test_a_section_that_cannot_be_read_leaves_the_others() -> None:
    broken = '<observation moodCode="EVN"><statusCode code="completed"/></observation>'
    height = result("8302-2", '<value xsi:type="PQ" value="120" unit="cm"/>')
    item = extracted(
        document(section(VITAL, height, broken, words="Рост 120"), section(PROBLEMS, problem("195967001", "Asthma")))
    )
    (stored,) = item.documents
    assert [type(each) for each in stored.assertions] == [Condition]
    (doubt,) = item.doubts
    assert (doubt.code, doubt.resource, doubt.quarantined) == (RefusalCode.SECTION_NOT_READ, "section 8716-3", False)
    assert "line " in doubt.reason
    assert "column " in doubt.reason
    assert "Рост 120" in stored.structured


def test_a_section_is_known_by_its_template_too() -> None:
    by_template = section("x", problem("195967001", "Asthma"), template="2.16.840.1.113883.10.20.22.2.5.1")
    assert only(Condition, document(by_template)).display == "Asthma"


def test_an_unknown_section_is_text_and_a_doubt() -> None:
    item = extracted(document(section("61146-7", "<observation/>", words="Run more")))
    assert item.documents[0].assertions == ()
    assert "Run more" in item.documents[0].structured
    assert [doubt.code for doubt in item.doubts] == [RefusalCode.CODE_NOT_UNDERSTOOD]


@pytest.mark.parametrize(
    ("template", "kind"), [("7.9.5", "LAB_RESULT"), ("85.9.4", "CONSULTATION"), ("362.9.1", "OTHER")]
)
def test_a_national_document_is_kept_and_states_nothing(template: str, kind: str) -> None:
    root = f'<templateId root="1.2.643.5.1.13.13.14.{template}"/>'
    item = extracted(document(section(PROBLEMS, problem("195967001", "Asthma")), templates=root))
    (stored,) = item.documents
    assert (stored.kind, stored.assertions) == (kind, ())
    assert [doubt.code for doubt in item.doubts] == [RefusalCode.CODE_NOT_UNDERSTOOD]


def test_everything_in_the_original_labels_the_document() -> None:
    unread = section("61146-7", f'<observation><code code="F20.0" codeSystem="{SNOMED}"/></observation>')
    item = extracted(document(unread, section(PROBLEMS, problem("195967001", "Asthma"))))
    (stored,) = item.documents
    assert "MENTAL" in stored.labels
    assert stored.assertions[0].labels == ()


def test_one_content_is_one_document_and_a_replacement_names_the_older() -> None:
    related = '<relatedDocument typeCode="RPLC"><parentDocument><id root="1.2.3.4" extension="1"/></parentDocument></relatedDocument>'
    (newer,) = extracted(document(number="2", more=related)).documents
    (older,) = extracted(document(number="1")).documents
    assert newer.replaces == (older.source_system, older.source_id)


@pytest.mark.parametrize(
    ("spoiled", "code"),
    [
        (document().replace(b"ClinicalDocument", b"Letter"), RefusalCode.NOT_CDA),
        (document(patient=""), RefusalCode.NO_PATIENT),
        (document(patient=PATIENT * 2), RefusalCode.TWO_PATIENTS),
        (document().replace(b'<birthTime value="20150505"/>', b""), RefusalCode.NO_BIRTH_DATE),
        (document().replace(b'<id root="1.2.3.4" extension="1"/>', b""), RefusalCode.NOT_CDA),
    ],
)
def test_a_document_in_doubt_is_refused(spoiled: bytes, code: RefusalCode) -> None:
    from graph.ingest.refusal import Rejection
    from tests.ingest.cda import read

    refusal = read(spoiled)
    assert isinstance(refusal, Rejection)
    assert refusal.code == code
