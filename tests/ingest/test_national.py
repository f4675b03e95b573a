"""National documents (СЭМД): what is published of their sections states facts by the road of all documents, the rest is doubted."""

import pytest

from graph.areas.allergy.extract import Allergy
from graph.areas.condition.extract import Condition
from graph.areas.measurement.extract import Measurement
from graph.areas.vaccination.extract import Vaccination
from graph.ingest.refusal import RefusalCode, Rejection
from graph.ingest.rows import Assertion
from tests.ingest.bundles import day
from tests.ingest.cda import assertions, document, extracted, problem, read, section
from tests.ingest.national import (
    ICD10,
    allergy,
    checkup,
    coded,
    dose,
    field,
    measured,
    national,
    nosology,
    part,
)


def of(kind: type[Assertion], body: bytes) -> list[Assertion]:
    """The assertions of a kind."""
    return [item for item in assertions(body) if isinstance(item, kind)]


def test_a_simulated_checkup_states_diagnoses_an_allergy_height_and_weight() -> None:
    body = checkup()
    (stored,) = extracted(body).documents
    assert (stored.kind, stored.received) == ("PREVENTIVE_EXAM", body)
    conditions = {item.icd10: item for item in stored.assertions if isinstance(item, Condition)}
    assert {code: item.chronic for code, item in conditions.items()} == {"J45.0": True, "H52.1": False}
    assert (conditions["H52.1"].since, conditions["H52.1"].display) == (day("2019-01-01"), "Миопия")
    assert conditions["J45.0"].alert_flag == "ASTHMA"
    (found,) = [item for item in stored.assertions if isinstance(item, Allergy)]
    assert (found.substance, found.reaction) == ("Арахис", "Крапивница")
    grown = {item.kind: (item.value, item.unit) for item in stored.assertions if isinstance(item, Measurement)}
    assert grown == {"WEIGHT": (31.5, "kg"), "HEIGHT": (138, "cm")}
    assert any("REGIME" in (doubt.resource or "") for doubt in extracted(body).doubts)


def test_a_simulated_certificate_states_its_doses() -> None:
    body = national("53.9.2", part("IMM", dose("Вакцина для профилактики кори")))
    (stated,) = of(Vaccination, body)
    assert isinstance(stated, Vaccination)
    assert (stated.vaccine, stated.date, stated.status) == (
        "Вакцина для профилактики кори",
        day("2016-06-01"),
        "COMPLETED",
    )
    assert extracted(body).documents[0].kind == "VACCINATION_CERT"


@pytest.mark.parametrize(
    "section_text",
    [
        part("DGN", nosology("J45.0", "Астма", certainty="1")),
        part("DGN", field("809", coded("J45.0", ICD10, "Астма"))),
        part("DGN", field("838", coded("J45.0", ICD10, "Астма"), more=' negationInd="true"')),
        part("STATEADM", inner=part("DGN", nosology("J45.0", "Астма"))),
        part("DGN", field("838", coded("J45.0", "1.2.643.5.1.13.13.11.9999", "Астма"))),
        part("DGN", field("838", coded("J45.0", ICD10, "Астма")), system="1.2.643.5.1.13.13.11.9999"),
        part("ALL", field("12117", '<value xsi:type="BL" value="false"/>')),
        part("ALL", field("11026", '<value xsi:type="ST">Аллергии нет</value>')),
        part("ALL", allergy("")),
        part("ALL", allergy("Арахис", more=' negationInd="true"')),
        part("VITALPARAM", measured("50", "31500", "гр.", status="aborted")),
        part("VITALPARAM", measured("6", "36.6", "Cel")),
        part("VITALPARAM", measured("50", "x", "гр.")),
        part("VITALPARAM", measured("50", "31500", "pud")),
        part("IMM", dose("Корь", mood="RQO")),
        part("IMM", dose("Корь", inner=field("8010", coded("1", "1.2.643.5.1.13.13.99.2.619", "x")))),
        part("RESLAB", field("1", coded("103", "1.2.643.5.1.13.13.11.1061", "B(III) без уточнения подгруппы"))),
    ],
)
def test_what_is_not_known_states_nothing(section_text: str) -> None:
    item = extracted(national("85.9.4", section_text))
    assert item.documents[0].assertions == ()


@pytest.mark.parametrize(
    "section_text",
    [
        part("DGN", nosology("J45.0", "Астма", certainty="1")),
        part("DGN", field("809", coded("J45.0", ICD10, "Астма"))),
        part("ALL", field("12117", '<value xsi:type="BL" value="false"/>')),
        part("RESLAB", field("1", coded("103", "1.2.643.5.1.13.13.11.1061", "B(III) без уточнения подгруппы"))),
        part("VITALPARAM", measured("6", "36.6", "Cel")),
    ],
)
def test_what_is_not_known_is_doubted_by_its_place(section_text: str) -> None:
    (doubt,) = extracted(national("85.9.4", section_text)).doubts
    assert doubt.code == RefusalCode.CODE_NOT_UNDERSTOOD
    assert "at line" in (doubt.resource or "")
    assert "J45" not in doubt.reason


def test_a_section_that_cannot_be_read_leaves_the_others() -> None:
    body = national("85.9.4", part("ALL", allergy("Арахис"), allergy("")), part("DGN", nosology("H52.1", "Миопия")))
    assert [type(item) for item in assertions(body)] == [Condition]
    assert [doubt.code for doubt in extracted(body).doubts] == [RefusalCode.SECTION_NOT_READ]


def test_sections_of_one_list_are_not_read_in_documents_of_the_other() -> None:
    """A C-CDA section in a national document, and a national one elsewhere, say nothing that is known."""
    assert assertions(national("85.9.4", section("11450-4", problem("195967001", "Asthma")))) == []
    assert assertions(document(part("DGN", nosology("J45.0", "Астма")))) == []


def test_a_disease_under_a_label_labels_the_document() -> None:
    (stored,) = extracted(national("85.9.4", part("DGN", nosology("F20.0", "Шизофрения")))).documents
    assert "MENTAL" in stored.labels
    assert "MENTAL" in stored.assertions[0].labels


def test_a_disease_that_is_over_is_resolved() -> None:
    (stated,) = of(Condition, national("85.9.4", part("DGN", nosology("J18.9", "Пневмония", high="20190201"))))
    assert isinstance(stated, Condition)
    assert (stated.clinical_status, stated.until) == ("RESOLVED", day("2019-02-01"))


def test_deep_nesting_and_many_codes_end_in_a_limit_or_a_doubt() -> None:
    nested = part("DGN", nosology("J45.0", "Астма"))
    for _ in range(12):
        nested = part("HOSP", inner=nested)
    refused = read(national("85.9.4", nested))
    assert isinstance(refused, Rejection)
    assert refused.code == RefusalCode.XML_LIMIT
    many = "".join(coded("J45.0", ICD10, "Астма") for _ in range(500))
    assert len(of(Condition, national("85.9.4", part("DGN", field("838", many))))) == 1
