"""Measures of social support by rules: every rule fires and does not, and one that is off turns off its own (docs/social.md)."""

import json
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest

from graph.areas.norm.document import read_norm, shipped
from graph.areas.social_support.norm import support_rules
from graph.viewer import Role
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, DOCUMENTS, FIRST, LONG_AGO, TODAY

pytestmark = pytest.mark.asyncio(loop_scope="module")

(SHIPPED,) = shipped("graph.areas.social_support")
RULES: list[dict[str, Any]] = json.loads(SHIPPED)["supportRules"]
OTHER = "REFUGEE"  # a status of no rule
MEASURES = "supportMeasures { measure rule basis norm { act checked } status { kind } incomeProof privilegeProof validFrom validTo }"
QUERY = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ passport {{ {MEASURES} }} }} }}'
STATUS = """INSERT INTO {table} (child_id, id, document_id, state, labels, effective_at, recorded_at, kind, valid_from, valid_to)
  VALUES ('{child}', gen_random_uuid(), '{document}', 'CURRENT', '{labels}', '{effective}', now(), '{kind}', '{since}', {until})"""


@dataclass(frozen=True)
class Facts:
    """A child of an age with a status, from a day to a day."""

    kind: str
    years: int
    since: date = LONG_AGO
    until: date | None = None
    labels: tuple[str, ...] = field(default=())


async def state(graph: Graph, facts: Facts, table: str = "social_status", effective: date = TODAY) -> None:
    """One row for Anna."""
    until = "NULL" if facts.until is None else f"'{facts.until}'"
    values = {"kind": facts.kind, "since": facts.since, "until": until, "labels": "{" + ",".join(facts.labels) + "}"}
    where = {"child": ANNA.id, "document": DOCUMENTS[0], "effective": effective}
    await change(graph.dsn, STATUS.format(table=table, **values, **where))


async def born(graph: Graph, years: int, days: int = 10) -> None:
    """Anna has completed these years so many days ago."""
    moved = f"current_date - interval '{years} years' - interval '{days} days'"
    await change(
        graph.dsn,
        f"UPDATE child SET birth_date = {moved} WHERE id = '{ANNA.id}'; DELETE FROM social_status; DELETE FROM privilege",
    )


async def shown(graph: Graph, role: Role = Role.NURSE) -> list[dict[str, Any]] | None:
    """The measures as a role sees them."""
    child = (await graph.ask(QUERY, role)).data["child"]
    measures: list[dict[str, Any]] | None = child["passport"]["supportMeasures"]
    return measures


async def fired(graph: Graph) -> set[str]:
    """The rules that fire."""
    return {each["rule"] for each in await shown(graph) or []}


def by_hand(facts: Facts) -> set[str]:
    """The rules that the page says fire."""
    return {
        rule["code"]
        for rule in RULES
        if rule["status"] == facts.kind and rule.get("ageFrom", 0) <= facts.years < rule.get("ageTo", 18)
    }


def cases(rule: dict[str, Any]) -> tuple[list[Facts], list[Facts]]:
    """Children for whom a rule fires, and for whom it does not: of another age, another status, before and after."""
    since, until = rule.get("ageFrom", 0), rule.get("ageTo", 18)
    status = rule["status"]
    fires = [Facts(status, since), Facts(status, until - 1), Facts(status, since, until=TODAY)]
    ages = [Facts(status, each) for each in (since - 1, until) if 0 <= each < 18]
    days = [
        Facts(status, since, since=TODAY + timedelta(days=1)),
        Facts(status, since, until=TODAY - timedelta(days=1)),
    ]
    return fires, [*ages, *days, Facts(OTHER, since)]


@pytest.mark.parametrize("rule", RULES, ids=[rule["code"] for rule in RULES])
async def test_every_rule_fires_and_does_not(own: Graph, rule: dict[str, Any]) -> None:
    fires, does_not = cases(rule)
    for facts in fires:
        await born(own, facts.years)
        await state(own, facts)
        assert await fired(own) == by_hand(facts), facts
        assert rule["code"] in by_hand(facts)
    for facts in does_not:
        await born(own, facts.years)
        await state(own, facts)
        assert rule["code"] not in await fired(own), facts


async def test_a_rule_that_is_off_turns_off_its_own_measures(own: Graph) -> None:
    """Each in turn: of all cases of all rules that rule is missing, and nothing else is."""
    await born(own, 8)
    for kind in sorted({rule["status"] for rule in RULES}):
        await state(own, Facts(kind, 8))
    await change(own.dsn, f"UPDATE social_status SET labels = '{{}}' WHERE child_id = '{ANNA.id}'")
    before = await fired(own)
    assert before == {rule["code"] for rule in RULES if rule.get("ageFrom", 0) <= 8 < rule.get("ageTo", 18)}
    for number, rule in enumerate(RULES):
        content = json.loads(SHIPPED)
        content["supportRules"][number]["isOff"] = True
        text = json.dumps(content).replace("'", "''")
        await change(own.dsn, f"UPDATE norm SET content = '{text}' WHERE kind = 'SUPPORT_MEASURES'")
        assert await fired(own) == before - {rule["code"]}


async def test_the_last_version_counts(own: Graph) -> None:
    await born(own, 8)
    await state(own, Facts("LARGE_FAMILY", 8))
    content = json.loads(SHIPPED)
    content["supportRules"] = [{"code": "ONLY", "status": "LARGE_FAMILY", "measure": "SANATORIUM", "basis": "A"}]
    columns = "kind, act, title, source, checked, sha256, imported_at"
    for days, act in ((-1, "2"), (1, "3")):
        text = json.dumps(content).replace("'", "''")
        await change(
            own.dsn,
            f"INSERT INTO norm (id, valid_from, content, {columns}) SELECT gen_random_uuid(), '{TODAY + timedelta(days=days)}', '{text}',"
            f" kind, '{act}', title, source, checked, sha256, imported_at FROM norm WHERE kind = 'SUPPORT_MEASURES' AND act = '60'",
        )
    (measure,) = await shown(own) or []
    assert (measure["rule"], measure["norm"]["act"], measure["validTo"]) == ("ONLY", "2", TODAY.isoformat())


async def test_a_rule_of_a_district_is_of_its_children(own: Graph) -> None:
    await born(own, 8)
    await state(own, Facts("LARGE_FAMILY", 8))
    for code, expected in ((FIRST.hex[-2:], {"HERE"}), ("elsewhere", set())):
        rule = {"code": "HERE", "status": "LARGE_FAMILY", "measure": "SANATORIUM", "basis": "A", "district": code}
        text = json.dumps({"supportRules": [rule]})
        await change(own.dsn, f"UPDATE norm SET content = '{text}' WHERE kind = 'SUPPORT_MEASURES'")
        assert await fired(own) == expected


async def test_what_proof_is_missing(own: Graph) -> None:
    await born(own, 8)
    await state(own, Facts("SINGLE_PARENT", 8))

    async def proof(rule: str) -> tuple[str, str]:
        (measure,) = [each for each in await shown(own) or [] if each["rule"] == rule]
        return measure["incomeProof"], measure["privilegeProof"]

    assert await proof("SINGLE_PARENT_CAMP") == ("MISSING", "NOT_NEEDED")
    await state(own, Facts("LOW_INCOME", 8), effective=TODAY - timedelta(days=366))
    assert await proof("SINGLE_PARENT_CAMP") == ("MISSING", "NOT_NEEDED")
    await change(own.dsn, f"UPDATE social_status SET effective_at = '{TODAY - timedelta(days=365)} 12:00+03'")
    assert await proof("SINGLE_PARENT_CAMP") == ("PRESENT", "NOT_NEEDED")
    await change(own.dsn, "UPDATE social_status SET labels = '{HIV}' WHERE kind = 'LOW_INCOME'")
    assert await proof("SINGLE_PARENT_CAMP") == ("MISSING", "NOT_NEEDED")  # to a nurse, who may not see it
    await state(own, Facts("LARGE_FAMILY", 8))
    assert await proof("LARGE_FAMILY_SCHOOL_MEALS") == ("NOT_NEEDED", "MISSING")
    await state(own, Facts("LARGE_FAMILY", 8), "privilege")
    assert await proof("LARGE_FAMILY_SCHOOL_MEALS") == ("NOT_NEEDED", "PRESENT")
    await change(own.dsn, f"UPDATE privilege SET valid_to = '{TODAY - timedelta(days=1)}'")
    assert await proof("LARGE_FAMILY_SCHOOL_MEALS") == ("NOT_NEEDED", "MISSING")


async def test_who_may_not_read_the_status_is_told_of_no_measure(own: Graph) -> None:
    """4.7, notes 21 and 22; 5 F 44."""
    await born(own, 8)
    await state(own, Facts("SOCIALLY_DANGEROUS", 8, labels=("SOCIAL_DANGER",)))
    await state(own, Facts("ORPHAN", 8))
    told = {
        role: await shown(own, role) for role in (Role.NURSE, Role.DISTRICT_DOCTOR, Role.SOCIAL_WORKER, Role.PARENT)
    }
    danger = {role: any(each["rule"] == "SOCIALLY_DANGEROUS_SUPPORT" for each in told[role] or []) for role in told}
    assert danger == {Role.NURSE: True, Role.DISTRICT_DOCTOR: True, Role.SOCIAL_WORKER: True, Role.PARENT: False}
    (masked,) = await shown(own, Role.REGISTRAR) or []
    assert (masked["measure"], {masked[name] for name in ("rule", "basis", "norm", "status", "validFrom")}) == (
        "ENTITLED",
        {None},
    )
    for role in (Role.SCHOOL_NURSE, Role.SPECIALIST, Role.DISPATCHER, Role.EMERGENCY_DOCTOR):
        assert await shown(own, role) is None, role


async def test_a_status_that_is_taken_back_takes_its_measures_with_it(own: Graph) -> None:
    """5 A 7."""
    await born(own, 8)
    await state(own, Facts("ORPHAN", 8))
    assert await fired(own) == {"ORPHAN_CAMP"}
    await change(own.dsn, "UPDATE social_status SET state = 'RETRACTED'")
    assert await fired(own) == set()


def rule(**more: Any) -> dict[str, Any]:
    return {"code": "A", "status": "ORPHAN", "measure": "SANATORIUM", "basis": "Law"} | more


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": "small"},
        {"status": "RARE_DISEASE"},
        {"status": "UNKNOWN"},
        {"measure": "ENTITLED"},
        {"basis": ""},
        {"ageFrom": 7, "ageTo": 7},
        {"ageTo": 19},
        {"proofs": ["WORD"]},
        {"proofDays": 0},
        {"isOff": 1},
        {"other": 1},
    ],
)
async def test_a_rule_that_cannot_be_used_is_refused(wrong: dict[str, Any]) -> None:
    support_rules({"supportRules": [rule()]})
    with pytest.raises(ValueError, match=r"."):
        support_rules({"supportRules": [rule(**wrong)]})


async def test_the_norm_that_is_shipped_is_unverified(own: Graph) -> None:
    norm = read_norm(SHIPPED, {"SUPPORT_MEASURES": support_rules})
    assert (norm.kind, norm.act) == ("SUPPORT_MEASURES", "60")
    stored = await rows(own.dsn, "SELECT id, checked FROM norm WHERE kind = 'SUPPORT_MEASURES'")
    assert [tuple(row) for row in stored] == [(norm.id, "UNVERIFIED")]
