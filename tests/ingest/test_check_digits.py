"""Check digits against the vectors of domain.md 3.5."""

import pytest

from graph.ingest.check_digits import mod10, plain, policy_number_holds, snils_holds
from tests.ingest.bundles import OMS, POLICY, SNILS, extracted, patient


@pytest.mark.parametrize(
    ("body", "digit"), [("12345", 5), ("401", 0), ("9999", 4), ("99999999", 8), ("845199912289999", 0)]
)
def test_mod10(body: str, digit: int) -> None:
    assert mod10(body) == digit


@pytest.mark.parametrize(
    ("value", "holds"), [(POLICY, True), ("8451999122899991", False), ("845199912289999", False), ("٨" * 16, False)]
)
def test_policy_number(value: str, holds: bool) -> None:
    assert policy_number_holds(value) is holds


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ("11223344595", True),
        ("11223344594", False),
        ("15287361414", False),
        ("00100199899", True),
        ("1122334459", False),
        ("", False),
    ],
)
def test_snils(value: str, holds: bool) -> None:
    assert snils_holds(value) is holds


def test_separators_are_dropped() -> None:
    assert plain("112-233-445 95") == "11223344595"


def test_verified_numbers_reach_the_child() -> None:
    numbers = [{"system": OMS, "value": "8451 9991 2289 9990"}, {"system": SNILS, "value": "112-233-445 95"}]
    child = extracted(patient(identifier=numbers)).child
    assert (child.policy_number, child.snils) == (POLICY, "11223344595")
    assert all(item.verified for item in child.identifiers)


def test_a_failed_check_keeps_the_identifier_unverified_with_a_doubt() -> None:
    extraction = extracted(patient(identifier=[{"system": OMS, "value": "8451999122899991"}]))
    assert extraction.child.policy_number is None
    assert [(item.value, item.verified) for item in extraction.child.identifiers] == [("8451999122899991", False)]
    assert [doubt.code for doubt in extraction.doubts] == ["IDENTIFIER_CHECK"]
    assert "8451999122899991" not in extraction.doubts[0].reason
