"""Measures of social support in the worlds and the oracle of the tests."""

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from graph.areas.norm.tables import NormRow
from graph.areas.social.tables import PrivilegeRow, SocialStatusRow
from graph.tables import DistrictRow
from tests.areas.part import AreaPart
from tests.http.world import ANNA
from tests.proof.support import SupportMeasure

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft

KINDS = ("LARGE_FAMILY", "LOW_INCOME", "ORPHAN", "SOCIALLY_DANGEROUS")
MEASURES = ("FREE_MEDICINES", "CAMP_VOUCHER", "MONTHLY_ALLOWANCE", "FAMILY_SUPPORT")
MOSCOW = ZoneInfo("Europe/Moscow")
MEASURE = "measure rule basis norm { act checked } status { kind document { id } } incomeProof privilegeProof validFrom validTo"


def norm(rules: list[dict[str, Any]]) -> str:
    """The content of a norm of these rules."""
    return json.dumps({"supportRules": rules}, ensure_ascii=False)


def draw(draft: "Draft") -> None:
    """A norm of some rules; of worlds that stand beside each other the last one's is in force."""
    rules = [_rule(draft, number) for number in range(draft.rng.randint(3, 6))]
    draft.add(
        NormRow,
        id=draft.id(),
        kind="SUPPORT_MEASURES",
        act=draft.text("act"),
        title=draft.text("title"),
        valid_from=date.min + timedelta(days=1 + draft.world.seed),
        valid_to=draft.maybe(draft.day(0, 400), 0.3),
        source=draft.text("source"),
        content=norm(rules),
        sha256=draft.text("hash"),
        imported_at=draft.instant(),
    )


def _rule(draft: "Draft", number: int) -> dict[str, Any]:
    since = draft.rng.randint(0, 12)
    optional: dict[str, Any] = {
        "ageFrom": since,
        "ageTo": draft.rng.randint(since + 1, 18),
        "district": draft.pick([row["code"] for row in draft.world.of(DistrictRow)]),
        "proofs": draft.pick((["INCOME"], ["PRIVILEGE"], ["INCOME", "PRIVILEGE"])),
        "proofDays": draft.rng.randint(1, 900),
        "isOff": draft.chance(0.5),
    }
    kept = {name: value for name, value in optional.items() if draft.chance(0.6 if name == "proofs" else 0.3)}
    said = {"status": draft.pick(KINDS), "measure": draft.pick(MEASURES), "basis": draft.text("law")}
    return {"code": f"RULE_{draft.world.seed}_{number}", **said, **kept}


def golden(city: "City") -> None:
    """Rules over the statuses of Anna: one with a certificate, one without, one behind a label, one that is off."""
    from tests.golden.city import ANNA as CHILD, OLD
    from tests.golden.collected import THEN

    rules: list[dict[str, Any]] = [
        {
            "code": "MEALS",
            "status": "LARGE_FAMILY",
            "measure": "FREE_SCHOOL_MEALS",
            "basis": "Law 60",
            "proofs": ["PRIVILEGE"],
        },
        {
            "code": "ALLOWANCE",
            "status": "LARGE_FAMILY",
            "measure": "MONTHLY_ALLOWANCE",
            "basis": "81-FZ",
            "proofs": ["INCOME"],
        },
        {"code": "HELP", "status": "SOCIALLY_DANGEROUS", "measure": "FAMILY_SUPPORT", "basis": "120-FZ"},
        {"code": "NEVER", "status": "LARGE_FAMILY", "measure": "SANATORIUM", "basis": "Law 60", "isOff": True},
        {"code": "BABIES", "status": "LARGE_FAMILY", "measure": "FREE_BABY_FOOD", "basis": "Law 60", "ageTo": 3},
    ]
    city.add(
        NormRow,
        kind="SUPPORT_MEASURES",
        act="60",
        title="Social support",
        valid_from=date(2026, 1, 3),
        source="from memory",
        content=norm(rules),
        sha256="1",
        imported_at=THEN,
    )
    # Over since yesterday, so that the proof of it is missing.
    city.say(SocialStatusRow, CHILD, OLD, kind="LOW_INCOME", valid_from=date(2025, 1, 1), valid_to=date(2026, 3, 9))


def _today(values: "Values", row: "Row", place: "Place") -> bool:
    assert isinstance(row, SupportMeasure)
    return row.is_there() and values.reach.valid_today(row)


def _income(values: "Values", place: "Place") -> str:
    if "INCOME" not in place.row["proofs"]:
        return "NOT_NEEDED"
    days = place.row["proof_days"]
    for status in values.store.of_child("social_status", place.row.cells["child_id"]):
        if not values.sight.is_seen(status, place.holds, place.requested) or status["kind"] != "LOW_INCOME":
            continue
        stated = status["effective_at"]
        is_fresh = days is None or (
            stated is not None and stated.astimezone(MOSCOW).date() + timedelta(days=days) >= values.today
        )
        if is_fresh and values.reach.valid_today(status):
            return "PRESENT"
    return "MISSING"


def _privilege(values: "Values", place: "Place") -> str:
    if "PRIVILEGE" not in place.row["proofs"]:
        return "NOT_NEEDED"
    privileges = values.store.of_child(str(PrivilegeRow.__tablename__), place.row.cells["child_id"])
    is_there = any(
        values.sight.is_seen(each, place.holds, place.requested)
        and each["kind"] == place.row["status_kind"]
        and values.reach.valid_today(each)
        for each in privileges
    )
    return "PRESENT" if is_there else "MISSING"


PART = AreaPart(
    draw=draw,
    golden=golden,
    asked={
        "support of a child": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ passport {{ supportMeasures {{ {MEASURE} }} }} }} }}',
        "support of mine": f"{{ myChildren(first: 20) {{ nodes {{ passport {{ supportMeasures {{ {MEASURE} }} }} }} }} }}",
    },
    values={"support_income_proof": _income, "support_privilege_proof": _privilege},
    limits={"support_today": _today},
    texts={
        "SupportMeasure.basis": "of the norm, which an operator imports",
        "SupportMeasure.rule": "of the norm, which an operator imports",
    },
)
