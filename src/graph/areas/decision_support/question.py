"""What decision support asks of the graph, as the viewer: the facts of a child and the rules in force, in one operation."""

from collections.abc import Mapping
from typing import Any

from graph.areas.decision_support.cards import Rule, rules_of
from graph.execute.outside import Asking

NAME = "DecisionSupport"  # of the operation, in the trail
MOST = 10  # children of one operation
_DOCUMENT = "document { id title date }"
_NORM = "norm { act title validFrom checked }"
_ALLERGY = f"substance code codeSystem criticality clinicalStatus {_DOCUMENT}"
_FOLLOWED = f"display specialty status nextVisit overdue {_DOCUMENT}"
FACTS = f"""id ageYears sex
  decisionCardAnswers {{ card answer answeredAt }}
  passport {{
    bloodGroup {{ status {_DOCUMENT} }} rhFactor {{ status {_DOCUMENT} }}
    allergies {{ items {{ {_ALLERGY} }} }}
    medications {{ items {{ display code codeSystem status {_DOCUMENT} }} }}
    diagnoses {{ items {{ icd10 display clinicalStatus {_DOCUMENT} }} }}
    dispensaryObservations {{ {_FOLLOWED} }}
    growthAlerts {{ measure kinds value unit measuredAt }}
    conflicts {{ field candidates {{ value {_DOCUMENT} }} }}
    anthropometry {{ weightKg weightAt weightStale }}
  }}
  referrals(first: 20) {{ nodes {{ specialty organization openedAt closedAt {_DOCUMENT} }} }}
  measurements(first: 12) {{ nodes {{ kind effectiveAt {_DOCUMENT} }} }}
  due(first: 20) {{ nodes {{ kind status vaccineGroup ageMonths dueOn {_NORM} }} }}
  certificateReadiness(form: FORM_079U) {{ examination vaccinations {_NORM} }}"""
RULES = "code version title source sourceUrl checked definition"
QUESTION = f"query {NAME}($id: ID!) {{ decisionRules {{ {RULES} }} child(by: {{id: $id}}) {{ {FACTS} }} }}"


async def told(asking: Asking, child: str) -> tuple[list[Rule], Mapping[str, Any] | None]:
    """The rules in force, and what the viewer may read of a child, by its global id; None for one whose cards they may not have.

    Raises Refusal.
    """
    data = await asking.ask(QUESTION, NAME, {"id": child})
    return rules_of(data["decisionRules"] or ()), shown(data["child"])


def shown(child: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """The facts of a child; None where it is not reached, or the answers to its cards may not be read."""
    return child if child and child.get("decisionCardAnswers") is not None else None
