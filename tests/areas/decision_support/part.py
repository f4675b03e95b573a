"""Decision support in the worlds and the oracle of the tests."""

import json
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.areas.decision_support.register import WrittenRule, read_rules, shipped
from graph.areas.decision_support.tables import DecisionCardAnswerRow, DecisionRuleRow
from graph.tables import ChildRow, MedicalDocumentRow, StaffRow
from graph.viewer import Role
from tests.areas.part import AreaPart
from tests.execute.bulk import OWN, WORKER, some
from tests.http.world import ANNA, uid

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.values import Values
    from tests.proof.world import Cells, Draft

REASONS = ("ALREADY_DONE", "NOT_APPLICABLE", "FACT_IS_WRONG", "OTHER")
FEWEST = 5
CARD_ANSWER = "card ruleCode ruleVersion answer reason comment answeredBy answeredAt"
RULE = "code version title source sourceUrl checked validFrom definition accepted overridden"
# What random worlds have by which a rule may hold often: each one predicate alone.
DRAWN: tuple[dict[str, Any], ...] = (
    {"is": "conflict"},
    {"is": "observationOverdue"},
    {"is": "anyDrug"},
    {"is": "weightStale"},
    {"is": "age", "below": 12},
    {"is": "sex", "value": "FEMALE"},
    {"is": "factStatus", "fact": "bloodGroup", "in": ["UNKNOWN", "CONFLICTING", "CONFIRMED", "PROVISIONAL"]},
    {"is": "growthAlert", "kinds": ["VERY_LOW", "LOW", "HIGH", "VERY_HIGH", "FELL", "ROSE", "LOST"]},
    {"is": "due", "kind": "VACCINATION", "in": ["PLANNED", "NOT_YET", "DUE", "OVERDUE"]},
    {"is": "due", "kind": "EXAMINATION", "in": ["PLANNED", "NOT_YET", "DUE", "OVERDUE"]},
    {"is": "readiness", "item": "examination", "in": ["MISSING", "STALE", "NEEDS_EXAMINATION", "PRESENT"]},
    {"is": "diagnosis", "icd10": ["A", "B", "E", "F", "G", "J", "T", "Z"]},
    {"is": "allergyTo", "class": {"stems": [""], "atc": ["J01C"]}},
    {"is": "drugOf", "class": {"stems": [""], "atc": ["J01C"]}},
)


@cache
def shipped_rules() -> tuple[WrittenRule, ...]:
    """Those of the package."""
    return tuple(read_rules(shipped()))


def rule_cells(rule: WrittenRule) -> "Cells":
    """Columns of a rule."""
    return {name: getattr(rule, name) for name in WrittenRule.__dataclass_fields__}


def draw(draft: "Draft") -> None:
    """A rule of one predicate, which is in force, to come or off; for each child answers, with labels and without."""
    for condition in draft.rng.sample(DRAWN, draft.pick((0, 1, 1, 2))):
        definition = {"kind": "ADVICE", "hooks": ["PATIENT_VIEW", "ORDER_SELECT"], "conditions": [condition]}
        words = {"summary": draft.text("summary"), "detail": draft.text("detail"), "suggestions": _suggestions(draft)}
        draft.add(
            DecisionRuleRow,
            id=draft.id(),
            code=f"R{draft.id().hex.upper()}",
            version="1",
            title=draft.text("title"),
            source=draft.text("source"),
            checked="UNVERIFIED",
            valid_from=draft.day(-300, 10),
            is_on=draft.chance(0.8),
            definition=json.dumps(definition | words | {"indicator": draft.pick(("INFO", "WARNING", "CRITICAL"))}),
            imported_at=draft.instant(),
            accepted=draft.rng.randint(0, 9),
            overridden=draft.rng.randint(0, 9),
        )
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((0, 0, 1, 2))):
            _answer(draft, child["id"])


def _suggestions(draft: "Draft") -> list[dict[str, Any]]:
    arguments = {"specialty": "$specialty", "reason": draft.text("reason")}
    return [{"label": draft.text("label"), "write": "referralCreate", "arguments": arguments}]


def _answer(draft: "Draft", child_id: Any) -> None:
    from tests.proof.world import labels

    documents = [row["id"] for row in draft.world.of(MedicalDocumentRow) if row["child_id"] == child_id]
    is_overridden = draft.chance(0.5)
    draft.add(
        DecisionCardAnswerRow,
        child_id=child_id,
        id=draft.id(),
        card=draft.id(),
        rule_code=f"R{draft.rng.randint(1, 99)}",
        rule_version=draft.text("version"),
        answer="OVERRIDDEN" if is_overridden else "ACCEPTED",
        reason=draft.pick(REASONS) if is_overridden else None,
        comment=draft.maybe(draft.text("comment")),
        document_ids=documents[:1],
        labels=labels(draft),
        answered_by=draft.pick([row["id"] for row in draft.world.of(StaffRow)]),
        answered_at=draft.instant(),
    )


def golden(city: "City") -> None:
    """Some of the rules of the package, one of them off; answers of Anna's, one of which most may not know of."""
    from tests.golden.city import ANNA as CHILD, CONSULT, SECRET, STAFF
    from tests.golden.collected import THEN

    for number, rule in enumerate(shipped_rules(), 1):
        numbers = {"accepted": number % 9, "overridden": 3, "is_on": rule.code != "VACCINATION_OVERDUE"}
        city.add(DecisionRuleRow, id=uid(7000 + number), imported_at=THEN, **numbers, **rule_cells(rule))
    by = {"child_id": CHILD, "answered_by": STAFF[Role.DISTRICT_DOCTOR], "answered_at": THEN, "rule_version": "1"}
    seen = {"rule_code": "OBSERVATION_OVERDUE", "answer": "OVERRIDDEN", "reason": "ALREADY_DONE", "comment": "Was here"}
    city.add(DecisionCardAnswerRow, id=uid(7102), card=uid(7100), document_ids=[CONSULT], **seen, **by)
    hidden = {"rule_code": "FACTS_CONFLICT", "answer": "ACCEPTED", "labels": ["MENTAL"]}
    city.add(DecisionCardAnswerRow, id=uid(7103), card=uid(7101), document_ids=[SECRET], **hidden, **by)


def _from_five(name: str) -> Any:
    def value(values: "Values", place: "Place") -> int | None:
        number: int = place.row[name]
        return number if number >= FEWEST else None

    return value


PART = AreaPart(
    draw=draw,
    golden=golden,
    bulk=(
        (
            "decision_card_answer",
            (
                f"{OWN}, gen_random_uuid() AS card, 'RULE' AS rule_code, '1' AS rule_version, 'ACCEPTED' AS answer,"
                f" {WORKER} AS answered_by, now() AS answered_at"
            ),
            some(3),
        ),
    ),
    asked={
        "decision answers": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ decisionCardAnswers {{ {CARD_ANSWER} }} }} }}',
        "decision rules": f"{{ decisionRules {{ {RULE} }} }}",
    },
    values={
        "decision_rule_accepted": _from_five("accepted"),
        "decision_rule_overridden": _from_five("overridden"),
        "decision_answer_card": lambda values, place: str(place.row["card"]),
        "decision_answerer": lambda values, place: values._name_of(place.row["answered_by"]),
    },
)
