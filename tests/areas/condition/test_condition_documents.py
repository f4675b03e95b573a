"""What documents state of diseases: their code, whether they are chronic, the alert that a bystander needs (domain.md 3.4)."""

import pytest

from graph.areas.condition.extract import Condition
from graph.ingest.refusal import RefusalCode
from tests.ingest.bundles import assertions, condition, extracted, only


@pytest.mark.parametrize(
    ("code", "labels", "flag", "chronic"),
    [
        ("J45.0", (), "ASTHMA", True),
        ("Е10.9", (), "DIABETES", True),
        ("G40", (), "EPILEPSY", True),
        ("D66", (), "HAEMOPHILIA", True),
        ("Q21.0", (), "CARDIAC", True),
        ("К90.0", (), "COELIAC", True),
        ("T78.2", (), "ANAPHYLAXIS", False),
        ("J06.9", (), None, False),
        ("F32.1", ("MENTAL",), None, False),
        ("F12.1", ("MENTAL", "SUBSTANCE"), None, False),
        ("B20", ("HIV",), None, True),
        ("A51.0", ("STI",), None, False),
        ("O80", ("REPRODUCTIVE",), None, False),
        ("T74.1", ("MALTREATMENT",), None, False),
    ],
)
def test_conditions_by_icd10(code: str, labels: tuple[str, ...], flag: str | None, chronic: bool) -> None:
    disease = only(Condition, condition("c", code))
    assert (disease.labels, disease.alert_flag, disease.chronic) == (labels, flag, chronic)
    assert disease.icd10 is not None
    assert disease.icd10.isascii()
    assert extracted(condition("c", code)).documents[0].labels == labels


def test_a_refuted_condition_states_nothing() -> None:
    assert assertions(condition("c", "J45", verificationStatus={"coding": [{"code": "refuted"}]})) == []


@pytest.mark.parametrize("code", ["D54.1", "J88", "U99.9"])
def test_a_code_that_is_in_no_block_is_doubted_and_the_disease_kept(code: str) -> None:
    """The form alone says nothing (5 A 10); what the document says in words is not lost for it."""
    assert only(Condition, condition("c", code)).icd10 is None
    (doubt,) = extracted(condition("c", code)).doubts
    assert (doubt.code, doubt.quarantined) == (RefusalCode.CODE_NOT_UNDERSTOOD, False)
    assert code not in doubt.reason
