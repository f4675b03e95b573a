"""Each rule of the package has cases that raise it and cases that do not, and one that is off takes exactly its own (docs/risks.md)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from graph.areas.norm.document import read_norm, shipped
from graph.areas.risk.inputs import Input
from graph.areas.risk.kept import RAISED, read_rule
from graph.areas.risk.norm import DISEASES, Rule, risk_rules
from graph.areas.risk.predicates import Subject

(SHIPPED,) = shipped("graph.areas.risk")
WRITTEN: dict[str, Any] = json.loads(SHIPPED)
RULES = {rule.code: rule for rule in risk_rules(WRITTEN)}
TODAY = date(2026, 3, 1)
SIX, TWO, BABY = date(2020, 1, 10), date(2024, 2, 1), date(2025, 3, 1)  # days of birth
DOCUMENT = UUID(int=1)


def fact(source: str, key: str, days: int, **own: Any) -> Input:
    """A fact of so many days ago that everybody may see."""
    plain = Input(source, key, TODAY - timedelta(days=days), None, None, None, True, "", (DOCUMENT,), True, (), None)
    return plain._replace(**own)


def index(z: float, days: int = 10, **own: Any) -> Input:
    return fact("MEASUREMENT", "BODY_MASS_INDEX", days, value=20.0, z_score=z, **own)


def height(z: float, days: int = 10) -> Input:
    return fact("MEASUREMENT", "HEIGHT", days, value=100.0, z_score=z)


def at_birth(kilograms: float, after: int = 0) -> Input:
    return fact("MEASUREMENT", "WEIGHT", (TODAY - BABY).days - after, value=kilograms)


def doses(given: bool, group: str = "MMR") -> Input:
    return fact("DOSES", group, 0, flag=given, documents=())


def disease(code: str = "J45.0", days: int = 90, goes_on: bool = True, **own: Any) -> Input:
    return fact("DISEASE", code, days, code=code, flag=goes_on, words="d", **own)


def observation(days: int, code: str = "J45.9", goes_on: bool = True) -> Input:
    """Its next visit was due so many days ago."""
    return fact("OBSERVATION", "d", days, code=code, flag=goes_on, words="d")


def colds(*days: int) -> list[Input]:
    return [disease("J06.9", ago, goes_on=False) for ago in sorted(days, reverse=True)]


Case = tuple[date, Sequence[Input]]
RAISING: Mapping[str, Sequence[Case]] = {
    "BMI_VERY_HIGH": [(SIX, [index(2.01)]), (BABY, [index(3.01)]), (SIX, [index(0, 300), index(2.5, 20)])],
    "BMI_HIGH": [(SIX, [index(1.01)]), (SIX, [index(2.0)]), (BABY, [index(2.5)])],
    "BMI_LOW": [(SIX, [index(-2.01)]), (BABY, [index(-3.0)])],
    "BMI_VERY_LOW": [(SIX, [index(-3.01)])],
    "HEIGHT_LOW": [(SIX, [height(-2.01)]), (BABY, [height(-4)])],
    "MEASLES_NO_DOSE": [(SIX, [doses(False)]), (date(2024, 12, 1), [doses(False)])],
    "NOT_OBSERVED": [(SIX, [disease()]), (SIX, [disease(), observation(-9, goes_on=False)]), (SIX, [disease(days=30)])],
    "OBSERVATION_LAPSED": [(SIX, [observation(100)]), (SIX, [observation(100), observation(-9, "E10")])],
    "OFTEN_ILL": [
        (SIX, colds(10, 100, 200, 300)),
        (TWO, colds(9, 60, 110, 160, 210, 260)),
        (SIX, colds(9, 99, 199, 299, 359)),
    ],
    "LIGHT_AT_BIRTH": [(BABY, [at_birth(2.49)]), (BABY, [at_birth(2.4, 1)])],
    "ALLERGY_SEVERE": [(SIX, [fact("ALLERGY", "FOOD", 100, words="nuts")])],
}
SILENT: Mapping[str, Sequence[Case]] = {
    "BMI_VERY_HIGH": [
        *((SIX, [index(2.0)]), (BABY, [index(2.9)]), (SIX, [index(2.5, 300), index(0, 20)]), (SIX, [index(5.1)])),
        *((SIX, [index(2.5, 370)]), (SIX, [height(2.5)]), (SIX, [])),
    ],
    "BMI_HIGH": [(SIX, [index(1.0)]), (SIX, [index(2.01)]), (BABY, [index(1.5)])],
    "BMI_LOW": [(SIX, [index(-2.0)]), (SIX, [index(-3.01)])],
    "BMI_VERY_LOW": [(SIX, [index(-3.0)]), (SIX, [index(-5.5)])],
    "HEIGHT_LOW": [(SIX, [height(-2.0)]), (SIX, [height(-6.5)]), (SIX, [height(-3, 400)])],
    "MEASLES_NO_DOSE": [(SIX, [doses(True)]), (BABY, [doses(False)]), (SIX, [doses(False, "DTP")]), (SIX, [])],
    "NOT_OBSERVED": [
        *((SIX, [disease(), observation(-9)]), (SIX, [disease(days=29)]), (SIX, [disease("A09")])),
        *((SIX, [disease(goes_on=False)]), (SIX, [disease(days=200), disease(days=100, goes_on=False)])),
    ],
    "OBSERVATION_LAPSED": [
        (SIX, [observation(80)]),
        (SIX, [observation(100, goes_on=False)]),
        (SIX, [observation(-5)]),
    ],
    "OFTEN_ILL": [
        (SIX, colds(10, 100, 200)),
        (SIX, colds(10, 15, 100, 200)),
        (SIX, colds(10, 100, 200, 400)),
        (TWO, colds(9, 60, 110, 160)),
    ],
    "LIGHT_AT_BIRTH": [(BABY, [at_birth(2.5)]), (BABY, [at_birth(2.0, 9)]), (BABY, [at_birth(3.1), at_birth(2.3, 1)])],
    "ALLERGY_SEVERE": [(SIX, [fact("ALLERGY", "FOOD", 100, flag=False)])],
}
CASES = [(code, case) for code, cases in RAISING.items() for case in cases]


def raised(case: Case, rules: Mapping[str, Rule] = RULES) -> set[str]:
    birth, inputs = case
    read = [read_rule(rule, inputs, Subject(birth, TODAY)) for rule in rules.values()]
    return {line.rule for reading in read for line in reading.plain if line.status == RAISED}


def test_every_rule_has_cases_of_both_kinds() -> None:
    assert RAISING.keys() == SILENT.keys() == RULES.keys()


@pytest.mark.parametrize(("code", "case"), CASES)
def test_a_rule_is_raised(code: str, case: Case) -> None:
    assert code in raised(case)


@pytest.mark.parametrize(("code", "case"), [(code, case) for code, cases in SILENT.items() for case in cases])
def test_a_rule_is_not_raised(code: str, case: Case) -> None:
    assert code not in raised(case)


@pytest.mark.parametrize("off", RULES)
def test_a_rule_that_is_off_takes_exactly_its_own(off: str) -> None:
    written = {**WRITTEN, "riskRules": [rule | {"isOff": rule["code"] == off} for rule in WRITTEN["riskRules"]]}
    rules = {rule.code: rule for rule in risk_rules(written)}
    for _, case in CASES:
        assert raised(case, rules) == raised(case) - {off}


def test_a_flag_names_its_facts_its_documents_and_how_long_it_counts() -> None:
    (line,) = read_rule(RULES["BMI_VERY_HIGH"], [index(2.31)], Subject(SIX, TODAY)).plain
    assert line.basis == ["Индекс массы тела 20 кг/м², 2026-02-19, z = 2.31"]
    assert (line.document_ids, line.since, line.horizon) == ([DOCUMENT], date(2026, 2, 19), date(2027, 2, 19))
    assert line.turns_on == date(2027, 2, 20)
    for rule in RULES.values():
        for _, case in CASES:
            for each in read_rule(rule, case[1], Subject(case[0], TODAY)).plain:
                assert (each.status == RAISED) == bool(each.basis), "no flag without its facts"


@pytest.mark.parametrize(("code", "case"), CASES)
def test_a_line_says_when_to_look_again(code: str, case: Case) -> None:
    """Day by day nothing changes before the day that the line names."""
    birth, inputs = case
    line = read_rule(RULES[code], inputs, Subject(birth, TODAY)).plain[0]
    for ahead in range(1, 800):
        day = TODAY + timedelta(days=ahead)
        if line.turns_on is not None and day >= line.turns_on:
            line = read_rule(RULES[code], inputs, Subject(birth, day)).plain[0]
        else:
            assert read_rule(RULES[code], inputs, Subject(birth, day)).plain[0] == line


@pytest.mark.parametrize("code", ["MEASLES_NO_DOSE", "NOT_OBSERVED", "OBSERVATION_LAPSED"])
def test_a_rule_that_will_be_raised_says_on_which_day(code: str) -> None:
    case = {
        "MEASLES_NO_DOSE": (BABY, [doses(False)]),
        "NOT_OBSERVED": (SIX, [disease(days=29)]),
        "OBSERVATION_LAPSED": (SIX, [observation(80)]),
    }[code]
    line = read_rule(RULES[code], case[1], Subject(case[0], TODAY)).plain[0]
    assert line.status != RAISED
    assert line.turns_on is not None
    before, then = (Subject(case[0], line.turns_on - timedelta(days=off)) for off in (1, 0))
    assert [read_rule(RULES[code], case[1], each).plain[0].status for each in (before, then)] == ["NONE", RAISED]


def test_a_flag_has_the_labels_of_what_the_rule_looks_at_and_of_nothing_else() -> None:
    hidden = index(2.5, labels=("MENTAL",))
    other = disease(labels=("HIV",))
    reading = read_rule(RULES["BMI_VERY_HIGH"], [other, index(0, 300), hidden], Subject(SIX, TODAY))
    assert (reading.plain[0].status, reading.full[0].status, reading.labels) == ("NONE", RAISED, ("MENTAL",))
    back = read_rule(RULES["BMI_VERY_HIGH"], [index(2.5, 30), index(0, 20, labels=("TEEN",))], Subject(SIX, TODAY))
    assert (back.plain[0].status, back.full[0].status, back.labels) == (RAISED, "NONE", ("TEEN",))
    assert read_rule(RULES["BMI_VERY_HIGH"], [other, index(2.5)], Subject(SIX, TODAY)).labels == ()


def test_what_is_shipped_names_sources_and_no_disease() -> None:
    norm = read_norm(SHIPPED, {"RISKS": risk_rules})
    assert norm.kind == "RISKS"
    for rule in RULES.values():
        assert rule.source
        assert not any(stem in f"{rule.title} {rule.words_for_family}".casefold() for stem in DISEASES)
    assert {code for code, rule in RULES.items() if rule.words_for_family is None} == {
        "NOT_OBSERVED",
        "OFTEN_ILL",
        "LIGHT_AT_BIRTH",
    }


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Ожирение"},
        {"wordsForFamily": "Код E66.0"},
        {"code": "lower"},
        {"test": {"is": "guess"}},
        {"test": {"is": "zScore", "measure": "BODY_MASS_INDEX", "months": 12}},
        {"test": {"is": "zScore", "measure": "SHOE", "months": 12, "bands": [{"above": 2}]}},
        {"test": {"is": "zScore", "measure": "HEIGHT", "months": 100, "bands": [{"above": 2}]}},
        {"test": {"is": "noDose", "group": "MMR", "fromMonths": "15"}},
        {"score": 7},
    ],
)
def test_a_rule_that_cannot_be_used_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        risk_rules({**WRITTEN, "riskRules": [WRITTEN["riskRules"][0] | change]})


def test_a_version_has_each_code_once() -> None:
    with pytest.raises(ValueError, match="a code of its own"):
        risk_rules({**WRITTEN, "riskRules": [WRITTEN["riskRules"][0]] * 2})
    assert replace(RULES["BMI_HIGH"], version="2").version == "2"
