"""What of growth is worth a look: the rules, and what of them an answer tells (domain.md 5 A 9)."""

from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import asyncpg
import pytest

from graph.areas.measurement.reference import growth_rules
from graph.viewer import Role
from tests.areas.measurement.part import LINES, is_broken
from tests.http.client import Graph
from tests.http.world import ANNA, DOCUMENTS, NOW, insert
from tests.proof.growth import line_at

alert_day = pytest.mark.asyncio(loop_scope="module")
FIELDS = "measure kinds rules measuredAt value zScore comparedAt comparedValue comparedZScore"
ALERTS = f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ passport {{ growthAlerts {{ {FIELDS} }} }} }} }}'
NOWHERE = float("nan"), None


def broken(measure: str, days: int, now: tuple[float, float | None], then: tuple[float, float | None]) -> list[str]:
    return [rule.kind for rule in growth_rules() if rule.measure == measure and is_broken(rule, days, now, then)]


def test_every_rule_names_its_source_and_no_rule_stands_twice() -> None:
    assert all(rule.rule and rule.source for rule in growth_rules())
    assert len(set(growth_rules())) == len(growth_rules()) == len({rule[:6] for rule in growth_rules()})
    assert {rule.test for rule in growth_rules()} == {"BELOW", "ABOVE", "FALL", "RISE", "DROP", "LOSS"}


@pytest.mark.parametrize(
    ("measure", "days", "now", "then", "kinds"),
    [
        ("HEIGHT", 700, (75.0, -2.0), NOWHERE, []),
        ("HEIGHT", 700, (75.0, -2.01), NOWHERE, ["LOW"]),
        ("HEIGHT", 700, (70.0, -3.5), NOWHERE, ["VERY_LOW", "LOW"]),
        ("BODY_MASS_INDEX", 1_000, (18.0, 1.5), NOWHERE, []),
        ("BODY_MASS_INDEX", 2_000, (18.0, 1.5), NOWHERE, ["HIGH"]),
        ("WEIGHT", 300, (7.5, -0.7), (6.0, 0.1), ["FELL"]),
        ("WEIGHT", 300, (7.5, -0.6), (6.0, 0.1), []),
        ("WEIGHT", 1_200, (12.0, -0.7), (12.0, 0.1), []),
        ("WEIGHT", 10, (3.1, -0.5), (3.5, 0.2), ["LOST"]),
        ("WEIGHT", 10, (3.2, -0.5), (3.5, 0.2), []),
        ("WEIGHT", 5_000, (56.9, None), (60.0, None), ["LOST"]),
        ("HEAD_CIRCUMFERENCE", 300, (47.0, 1.3), (40.0, 0.1), ["ROSE"]),
        ("HEIGHT", 2_000, (110.0, -0.2), (108.0, 0.4), ["FELL"]),
    ],
)
def test_a_rule_tells_of_what_lies_beyond_its_bound(
    measure: str, days: int, now: tuple[float, float | None], then: tuple[float, float | None], kinds: list[str]
) -> None:
    """Of weight over ten years no table says a score; a loss needs none."""
    assert broken(measure, days, now, then) == kinds


def test_what_grows_along_its_line_is_nothing_to_look_at() -> None:
    """At any age and on any line within 1.9 deviations of the median, where the body mass is not above its line."""
    for step in range(-19, 10):
        for days in range(0, 6_900, 30):
            for measure in ("HEIGHT", "WEIGHT", "BODY_MASS_INDEX", "HEAD_CIRCUMFERENCE"):
                assert broken(measure, days, (50.0, step / 10), (45.0, step / 10)) == []


def test_the_further_a_score_falls_the_more_rules_tell_of_it() -> None:
    for measure in ("HEIGHT", "WEIGHT", "HEAD_CIRCUMFERENCE"):
        for days in (100, 900, 1_400, 3_000):
            told: set[str] = set()
            for z in range(100, -400, -5):
                kinds = set(broken(measure, days, (50.0, z / 100), (50.0, 1.0)))
                assert told <= kinds
                told = kinds
    assert list(LINES) == sorted(-line for line in LINES)


def measured_at(kind: str, days_ago: int, z: float) -> tuple[Any, float]:
    """When, and what a boy of Anna's age then measured who stood so far from the median."""
    line = line_at(kind, "MALE", ANNA.age * 366 - days_ago)
    assert line is not None
    value = line.median * (1 + line.power * line.spread * z) ** (1 / line.power)
    return NOW - timedelta(days=days_ago), round(value, 2)


async def measure(dsn: str, kind: str, days_ago: int, z: float, labels: tuple[str, ...] = ()) -> None:
    at, value = measured_at(kind, days_ago, z)
    connection = await asyncpg.connect(dsn)
    try:
        key: dict[str, UUID] = {"child_id": ANNA.id, "id": uuid4(), "document_id": DOCUMENTS[0]}
        said = {"kind": kind, "value": value, "unit": "cm", "labels": list(labels), "state": "CURRENT"}
        await insert(connection, "measurement", **key, **said, recorded_at=NOW, effective_at=at)
    finally:
        await connection.close()


async def alerts(graph: Graph, role: Role) -> dict[str, Any]:
    told = (await graph.ask(ALERTS, role)).data["child"]["passport"]["growthAlerts"]
    by_measure = {each["measure"]: each for each in told}
    assert len(by_measure) == len(told)
    return by_measure


@alert_day
async def test_alerts_name_rule_and_inputs_and_labels_hide_them(own: Graph) -> None:
    graph = own
    await measure(graph.dsn, "BODY_MASS_INDEX", 300, 0.0)
    await measure(graph.dsn, "BODY_MASS_INDEX", 100, 0.2)
    assert "BODY_MASS_INDEX" not in await alerts(graph, Role.DISTRICT_DOCTOR)
    await measure(graph.dsn, "BODY_MASS_INDEX", 50, 1.5, ("MENTAL",))
    # For whom the label hides the newest one, the one before it is the newest.
    assert (await alerts(graph, Role.DISTRICT_DOCTOR))["BODY_MASS_INDEX"]["kinds"] == ["HIGH"]
    assert "BODY_MASS_INDEX" not in await alerts(graph, Role.NURSE)
    await measure(graph.dsn, "BODY_MASS_INDEX", 20, 2.5)
    for role in (Role.NURSE, Role.PARENT, Role.SCHOOL_NURSE):
        alert = (await alerts(graph, role))["BODY_MASS_INDEX"]
        assert alert["kinds"] == ["VERY_HIGH", "HIGH"]
        assert all("WHO 2007" in rule for rule in alert["rules"])
        assert alert["zScore"] == pytest.approx(2.5, abs=0.1)
        assert alert["comparedZScore"] == pytest.approx(0, abs=0.1)
        assert alert["comparedValue"] == measured_at("BODY_MASS_INDEX", 300, 0.0)[1]
    # What is out of the window is nothing to compare with.
    await measure(graph.dsn, "HEAD_CIRCUMFERENCE", ANNA.age * 366 - 600, 0.0)
    await measure(graph.dsn, "HEAD_CIRCUMFERENCE", ANNA.age * 366 - 1_100, -2.5)
    alert = (await alerts(graph, Role.NURSE))["HEAD_CIRCUMFERENCE"]
    assert (alert["kinds"], alert["comparedAt"]) == (["LOW"], None)


@alert_day
@pytest.mark.parametrize("role", [Role.DISPATCHER, Role.REGISTRAR, Role.AUDITOR])
async def test_who_reads_no_measurement_reads_no_alert(own: Graph, role: Role) -> None:
    child = (await own.ask(ALERTS, role)).data["child"]
    assert child is None or not (child["passport"] or {}).get("growthAlerts")
