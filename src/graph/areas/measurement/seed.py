"""Preventive examinations: growth, health group, group for physical education."""

import itertools
from datetime import date, timedelta
from random import Random

from graph.seed.cases import SeedCase
from graph.seed.fhir import LOINC, OWN, SOURCE_KIND, BundleDraft, coded, concept, kind, quantity
from graph.seed.frame import Frame
from graph.seed.part import Section

HEIGHT, WEIGHT = coded(LOINC, "8302-2"), coded(LOINC, "29463-7")
HEALTH_GROUP, EDUCATION_GROUP = coded(OWN, "health-group"), coded(OWN, "physical-education-group")
HEALTH = {"I": 12, "II": 58, "III": 30}
EDUCATION = {"I": "MAIN", "II": "MAIN", "III": "PREPARATORY", "IV": "SPECIAL_A", "V": "SPECIAL_B"}
SEVERE = (SeedCase.DIABETES, SeedCase.EPILEPSY, SeedCase.DISABLED, SeedCase.HIV)
# Age in years: height in cm and weight in kg in the middle; between them a straight line.
CURVE = (
    (0, 51, 3.5),
    (0.5, 67, 7.5),
    (1, 76, 10),
    (2, 87, 12.4),
    (4, 103, 16.5),
    (7, 122, 23),
    (10, 139, 33),
    (13, 158, 48),
    (18, 172, 64),
)


def _write(chart: BundleDraft, frame: Frame, random: Random) -> None:
    """One examination in the last year, for most one more a year earlier; newborns are weighed at birth."""
    born = chart.person.born
    old = (frame.day - born).days
    group = "III" if chart.person.case is SeedCase.SHARED else random.choices(list(HEALTH), list(HEALTH.values()))[0]
    if chart.person.case in SEVERE:
        group = "IV" if chart.person.case is not SeedCase.DISABLED else "V"
    build = random.gauss(1, 0.04), random.gauss(1, 0.09)
    last = frame.day - timedelta(days=random.randrange(1, min(360, old)))
    if old > 1_000 and random.random() < 0.7:
        _examine(chart, "exam-earlier", last - timedelta(days=365), group, build)
    _examine(chart, "exam", last, group, build)
    if chart.person.case is SeedCase.SCHOOL_DISAGREES:
        _school(chart, frame.day - timedelta(days=1), "SPECIAL_A" if EDUCATION[group] == "MAIN" else "MAIN")


def _examine(chart: BundleDraft, name: str, day: date, group: str, build: tuple[float, float]) -> None:
    years = (day - chart.person.born).days / 365.25
    height, weight = grown(years)
    results = [
        chart.observation(f"{name}-height", HEIGHT, quantity(round(height * build[0], 1), "cm")),
        chart.observation(f"{name}-weight", WEIGHT, quantity(round(weight * build[1], 1), "kg")),
        chart.observation(f"{name}-health", HEALTH_GROUP, _chosen("urn:passport:health-group", group)),
    ]
    if years >= 3:
        chosen = _chosen("urn:passport:physical-education-group", EDUCATION[group])
        results.append(chart.observation(f"{name}-education", EDUCATION_GROUP, chosen))
    chart.report(name, "Профилактический медицинский осмотр", day, results, category=kind("PREVENTIVE_EXAM"))


def _school(chart: BundleDraft, day: date, group: str) -> None:
    """What the school's nurse put down."""
    chosen = _chosen("urn:passport:physical-education-group", group)
    result = chart.observation("school-education", EDUCATION_GROUP, chosen)
    tag = {"tag": [{"system": SOURCE_KIND, "code": "SCHOOL"}]}
    title = "Медицинская карта ребёнка для образовательных организаций"
    chart.report("school-card", title, day, [result], category=kind("SCHOOL_CARD"), meta=tag)


def grown(years: float) -> tuple[float, float]:
    """Height and weight in the middle at an age."""
    for (start, *low), (end, *high) in itertools.pairwise(CURVE):
        if years < end:
            part = (years - start) / (end - start)
            return low[0] + (high[0] - low[0]) * part, low[1] + (high[1] - low[1]) * part
    return CURVE[-1][1], CURVE[-1][2]


def _chosen(system: str, code: str) -> dict[str, object]:
    return {"valueCodeableConcept": concept(code, (system, code))}


SECTION = Section(_write, turn=-1)
