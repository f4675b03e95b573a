"""Every rule of the package has cases in which it makes a card and cases in which it does not; one turned off takes exactly its own."""

import json
from typing import Any

import pytest

from graph.areas.decision_support.cards import Card, Rule, cards_of, told_card
from graph.areas.decision_support.predicates import PREDICATES, Facts
from graph.areas.decision_support.register import NEEDS, RuleProblem, read_rules, shipped
from tests.areas.decision_support.facts import (
    HEALTHY,
    NOTHING,
    allergy,
    drug,
    due,
    facts,
    followed,
    growth,
    referral,
)

VIEW, ORDER = "PATIENT_VIEW", "ORDER_SELECT"
CONFLICT = {"field": "BLOOD_GROUP", "candidates": [{"value": "A", "document": None}]}
STALE = {"weightKg": 9.0, "weightAt": "2025-01-01T00:00:00Z", "weightStale": True}
READY, LACKS = {"examination": "PRESENT", "norm": None}, {"examination": "NEEDS_EXAMINATION", "norm": None}


def on(allergies: list[Any], drugs: list[Any], **more: Any) -> dict[str, Any]:
    return {"passport.allergies": {"items": allergies}, "passport.medications": {"items": drugs}} | more


def both(substance: str, name: str) -> list[dict[str, Any]]:
    """Cases of a class: by names, by a name and a code."""
    return [on([allergy(substance)], [drug(name)]), on([allergy(substance.upper())], [drug(name)])]


def neither(substance: str, name: str) -> list[dict[str, Any]]:
    """Cases beside a class: one of the two alone, or over."""
    return [
        on([allergy(substance)], []),
        on([], [drug(name)]),
        on([allergy(substance, status="RESOLVED")], [drug(name)]),
        on([allergy(substance)], [drug(name, status="STOPPED")]),
    ]


UNSURE = {"status": "UNKNOWN", "document": None}
TO_SURGERY = {"referrals": {"nodes": [referral("SURGERY")]}}
CASES: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]]]] = {
    "BLOOD_GROUP_BEFORE_SURGERY": (
        [
            {**TO_SURGERY, "passport.bloodGroup": UNSURE},
            {**TO_SURGERY, "passport.bloodGroup": {"status": "CONFLICTING", "document": None}},
        ],
        [
            TO_SURGERY,
            {"passport.bloodGroup": UNSURE},
            {"referrals": {"nodes": [referral("CARDIOLOGY")]}, "passport.bloodGroup": UNSURE},
            {"referrals": {"nodes": [referral("SURGERY", "2026-11-02T00:00:00Z")]}, "passport.bloodGroup": UNSURE},
            {**TO_SURGERY, "passport.bloodGroup": {"status": "HIDDEN", "document": None}},
        ],
    ),
    "RH_FACTOR_BEFORE_SURGERY": (
        [{**TO_SURGERY, "passport.rhFactor": UNSURE}],
        [TO_SURGERY, {"passport.rhFactor": UNSURE}, {**TO_SURGERY, "passport.bloodGroup": UNSURE}],
    ),
    "ALLERGY_TO_PENICILLINS": (
        [*both("Penicillin", "Амоксициллин 250 мг"), on([allergy(None, "J01CA04")], [drug(None, "J01CR02")])],
        [*neither("Penicillin", "Amoxicillin"), on([allergy("Penicillin")], [drug("Azithromycin")])],
    ),
    "ALLERGY_TO_CEPHALOSPORINS": (both("Цефтриаксон", "Cefixime"), neither("Ceftriaxone", "Cefixime")),
    "ALLERGY_TO_MACROLIDES": (both("Эритромицин", "Azithromycin"), neither("Erythromycin", "Кларитромицин")),
    "ALLERGY_TO_SULFONAMIDES": (both("Бисептол", "Ко-тримоксазол"), neither("Sulfonamide", "Co-trimoxazole")),
    "ALLERGY_TO_NSAIDS": (both("Ибупрофен", "Диклофенак"), neither("Ibuprofen", "Diclofenac")),
    "ALLERGY_TO_LOCAL_ANAESTHETICS": (both("Новокаин", "Лидокаин 2%"), neither("Lidocaine", "Articaine")),
    "ALLERGY_TO_IODINE": (both("Йодсодержащий контраст", "Iohexol"), neither("Iopromide", "Iohexol")),
    "CEPHALOSPORIN_AFTER_PENICILLIN_ALLERGY": (
        both("Penicillin", "Цефазолин"),
        [*neither("Penicillin", "Cefazolin"), on([allergy("Cefazolin")], [drug("Penicillin")])],
    ),
    "OBSERVATION_OVERDUE": (
        [{"passport.dispensaryObservations": [followed(overdue=True)]}],
        [
            {"passport.dispensaryObservations": [followed(overdue=False)]},
            {"passport.dispensaryObservations": [followed(overdue=None)]},
            {"passport.dispensaryObservations": [followed(overdue=True, status="COMPLETED")]},
        ],
    ),
    "GROWTH_LINES_CROSSED": (
        [{"passport.growthAlerts": [growth("WEIGHT", kind)]} for kind in ("FELL", "ROSE", "LOST")],
        [{"passport.growthAlerts": [growth("WEIGHT", "LOW")]}, {"passport.growthAlerts": [growth("WEIGHT")]}],
    ),
    "GROWTH_FAR_FROM_MEDIAN": (
        [{"passport.growthAlerts": [growth("WEIGHT", "LOW", "VERY_HIGH")]}],
        [{"passport.growthAlerts": [growth("WEIGHT", "HIGH")]}],
    ),
    "EXAMINATION_BEFORE_CERTIFICATE": (
        [{"due": {"nodes": [due("EXAMINATION", "DUE")]}, "certificateReadiness": LACKS}],
        [
            {"due": {"nodes": [due("EXAMINATION", "DUE")]}, "certificateReadiness": READY},
            {"due": {"nodes": [due("EXAMINATION", "PLANNED")]}, "certificateReadiness": LACKS},
            {"due": {"nodes": [due("VACCINATION", "DUE")]}, "certificateReadiness": LACKS},
            {"certificateReadiness": LACKS},
        ],
    ),
    "VACCINATION_OVERDUE": (
        [{"due": {"nodes": [due("VACCINATION", "OVERDUE")]}}],
        [{"due": {"nodes": [due("VACCINATION", "DUE")]}}, {"due": {"nodes": [due("EXAMINATION", "OVERDUE")]}}],
    ),
    "FACTS_CONFLICT": (
        [{"passport.conflicts": [CONFLICT]}, {"passport.conflicts": [{**CONFLICT, "candidates": None}]}],
        [{"passport.conflicts": []}, {"passport.conflicts": [{**CONFLICT, "field": None}]}],
    ),
    "WEIGHT_TOO_OLD_FOR_A_DOSE": (
        [on([], [drug("Парацетамол")], **{"passport.anthropometry": STALE})],
        [on([], [drug("Парацетамол")]), {"passport.anthropometry": STALE}],
    ),
    "ASPIRIN_UNDER_16": (
        [on([], [drug("Аспирин")]), on([], [drug(None, "B01AC06")], ageYears=15)],
        [on([], [drug("Аспирин")], ageYears=16), on([], [drug("Парацетамол")])],
    ),
    "CODEINE_UNDER_12": (
        [on([], [drug("Кодеин")], ageYears=11), on([], [drug(None, "R05DA04")], ageYears=0)],
        [on([], [drug("Кодеин")], ageYears=12), on([], [drug("Кодеин")], ageYears=None)],
    ),
    "NIMESULIDE_UNDER_12": (
        [on([], [drug("Нимесулид")])],
        [on([], [drug("Нимесулид")], ageYears=12), on([], [drug("Ибупрофен")])],
    ),
    "VALPROATE_IN_A_GIRL": (
        [on([], [drug("Депакин")], sex="FEMALE", ageYears=10)],
        [
            on([], [drug("Депакин")], sex="MALE", ageYears=12),
            on([], [drug("Депакин")], sex="FEMALE", ageYears=9),
            on([], [drug("Ламотриджин")], sex="FEMALE", ageYears=12),
        ],
    ),
    "SHORT_STATURE_TO_THINK_OF": (
        [{"passport.growthAlerts": [growth("HEIGHT", "VERY_LOW")]}],
        [
            {"passport.growthAlerts": [growth("WEIGHT", "VERY_LOW")]},
            {"passport.growthAlerts": [growth("HEIGHT", "LOW")]},
        ],
    ),
    "OBESITY_TO_THINK_OF": (
        [{"passport.growthAlerts": [growth("BODY_MASS_INDEX", "VERY_HIGH")]}],
        [{"passport.growthAlerts": [growth("BODY_MASS_INDEX", "HIGH")]}],
    ),
}
EVERY = [case for pair in CASES.values() for cases in pair for case in cases]


def shipped_rules() -> list[Rule]:
    return [
        Rule({"code": each.code, "version": each.version, "checked": each.checked}, json.loads(each.definition))
        for each in read_rules(shipped())
    ]


def codes(rules: list[Rule], case: dict[str, Any], hook: str = VIEW) -> set[str]:
    return {card.rule.cited["code"] for card in cards_of(rules, Facts(facts(case)), hook)}


@pytest.mark.parametrize("code", CASES)
def test_a_rule_makes_its_cards_and_no_others(code: str) -> None:
    rules = shipped_rules()
    made, not_made = CASES[code]
    assert all(code in codes(rules, case) for case in made)
    assert not any(code in codes(rules, case) for case in not_made)


@pytest.mark.parametrize("code", CASES)
def test_a_rule_that_is_off_takes_exactly_its_cards(code: str) -> None:
    rules = shipped_rules()
    rest = [rule for rule in rules if rule.cited["code"] != code]
    assert len(rest) == len(rules) - 1
    assert [codes(rest, case) for case in EVERY] == [codes(rules, case) - {code} for case in EVERY]


def test_every_rule_has_cases_of_both_kinds_and_every_predicate_a_rule() -> None:
    rules = shipped_rules()
    assert {rule.cited["code"] for rule in rules} == CASES.keys()
    assert all(made and not_made for made, not_made in CASES.values())
    used = {condition["is"] for rule in rules for condition in rule.definition["conditions"]}
    assert PREDICATES.keys() == NEEDS.keys()
    assert PREDICATES.keys() - used == {"diagnosis"}


def test_who_is_told_nothing_is_given_no_card() -> None:
    assert cards_of(shipped_rules(), Facts(NOTHING), VIEW) == []
    assert cards_of(shipped_rules(), Facts(HEALTHY), VIEW) == []


def test_a_drug_that_is_ordered_counts_as_one_that_is_taken() -> None:
    child = facts(on([allergy("Penicillin")], []))
    order = {"display": "Amoxicillin", "code": None, "codeSystem": None}
    (card,) = cards_of(shipped_rules(), Facts(child, [order]), ORDER)
    assert card.rule.cited["code"] == "ALLERGY_TO_PENICILLINS"
    assert [each.coordinate for each in card.inputs] == ["Passport.allergies", "orders"]
    assert cards_of(shipped_rules(), Facts(child), ORDER) == []


def test_a_card_has_one_id_while_its_facts_are_and_another_with_another_document() -> None:
    def card(overdue: dict[str, Any]) -> Card:
        (made,) = cards_of(shipped_rules(), Facts(facts({"passport.dispensaryObservations": [overdue]})), VIEW)
        return made

    first = followed(overdue=True)
    assert card(first).id == card(first).id
    assert card(first).id != card(first | {"document": {**first["document"], "id": "T3RoZXI"}}).id


def test_a_suggestion_is_filled_in_for_each_fact_that_has_what_it_needs() -> None:
    observations = [followed(overdue=True), followed(overdue=True, specialty=None), followed(overdue=True)]
    child = Facts(facts({"passport.dispensaryObservations": observations}))
    (card,) = cards_of(shipped_rules(), child, VIEW)
    (suggestion,) = told_card(card, child, {})["suggestions"]
    assert suggestion["write"] == "referralCreate"
    assert suggestion["arguments"]["specialty"] == "NEUROLOGY"
    assert suggestion["arguments"]["child"] == {"id": HEALTHY["id"]}


def test_a_preliminary_diagnosis_is_of_a_kind_of_its_own() -> None:
    child = Facts(facts({"passport.growthAlerts": [growth("HEIGHT", "VERY_LOW")]}))
    told = [told_card(card, child, {}) for card in cards_of(shipped_rules(), child, VIEW)]
    (card,) = [each for each in told if each["kind"] == "PRELIMINARY"]
    assert card["preliminary"]["icd10"] == "E34.3"
    assert card["notice"].startswith("PRELIMINARY")
    assert [each["preliminary"] for each in told if each["kind"] == "ADVICE"] == [None]


GOOD: dict[str, Any] = json.loads(shipped())["rules"][0]


@pytest.mark.parametrize(
    "wrong",
    [
        {"conditions": []},
        {"conditions": [{"is": "eval", "code": "1"}]},
        {"conditions": [{"is": "age", "above": 3}]},
        {"conditions": [{"is": "age", "below": "12"}]},
        {"conditions": [{"is": "sex", "value": "X"}]},
        {"conditions": [{"is": "due", "kind": "VACCINATION", "in": ["SOON"]}]},
        {"conditions": [{"is": "drugOf", "class": "NO_SUCH"}]},
        {"hooks": ["order-sign"]},
        {"indicator": "FATAL"},
        {"kind": "PRELIMINARY"},
        {"kind": "PRELIMINARY", "preliminary": {"icd10": "AB.1", "display": "x"}},
        {"source": "NOWHERE"},
        {"summary": "x" * 141},
        {"code": "lower"},
        {"validFrom": "soon"},
        {"suggestions": [{"label": "x", "write": "documentAnnul", "arguments": {}}]},
        {"suggestions": [{"label": "x", "write": "referralCreate", "arguments": {"child": "x"}}]},
    ],
)
def test_a_rule_outside_the_vocabulary_is_not_taken_in(wrong: dict[str, Any]) -> None:
    whole = json.loads(shipped())
    assert read_rules(json.dumps(whole | {"rules": [GOOD]}).encode())
    with pytest.raises(RuleProblem):
        read_rules(json.dumps(whole | {"rules": [GOOD | wrong]}).encode())


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"rules": 1}', b"x" * 2_000_001])
def test_what_is_no_file_of_rules_is_not_taken_in(content: bytes) -> None:
    with pytest.raises(RuleProblem):
        read_rules(content)
