"""Ages and intervals as CDSi counts them (CALCDT-1 to CALCDT-6)."""

from datetime import date

import pytest

from graph.areas.vaccination.engine.dates import add, parse_day, parse_interval


@pytest.mark.parametrize(
    ("start", "interval", "reached"),
    [
        ("2020-01-01", "3 years", "2023-01-01"),
        ("2020-01-01", "6 months", "2020-07-01"),
        ("2020-11-15", "2 months", "2021-01-15"),
        ("2020-01-01", "3 days", "2020-01-04"),
        ("2020-01-01", "3 weeks", "2020-01-22"),
        ("2020-01-15", "12 months - 4 days", "2021-01-11"),
        ("2020-01-15", "16 years - 4 months", "2035-09-15"),
        ("2020-01-31", "1 month", "2020-03-01"),
        ("2020-02-29", "1 year", "2021-03-01"),
        ("2020-10-31", "4 months", "2021-03-01"),
        ("2020-01-31", "3 months - 4 days", "2020-04-27"),
        ("2020-08-31", "4 months + 4 weeks", "2021-01-28"),
    ],
)
def test_months_first_then_days(start: str, interval: str, reached: str) -> None:
    day = date.fromisoformat(start).toordinal()
    assert date.fromordinal(add(day, parse_interval(interval))).isoformat() == reached


@pytest.mark.parametrize("text", ["", "soon", "3 fortnights", "6", "2 months or so"])
def test_what_is_no_interval(text: str) -> None:
    with pytest.raises(ValueError, match="no interval"):
        parse_interval(text)


def test_days_as_supporting_data_write_them() -> None:
    assert {parse_day(text) for text in ("20250701", "2025-07-01", "07/01/2025")} == {date(2025, 7, 1).toordinal()}
