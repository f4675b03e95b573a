"""What people are told of a vaccine group (domain.md 3.8: done, due, overdue, exempt, refused)."""

from datetime import date

import pytest

from graph.areas.vaccination.engine.patient import Forecast, SeriesStatus
from graph.areas.vaccination.engine.status import Due, DueStatus, StatementKind, Waiver, due

TODAY = date(2026, 11, 28)
EARLIEST, RECOMMENDED, PAST_DUE = date(2026, 3, 1), date(2026, 4, 1), date(2026, 5, 1)
OPEN = Forecast(SeriesStatus.NOT_COMPLETE, 2, EARLIEST, RECOMMENDED, PAST_DUE, date(2030, 1, 1))
REFUSED = Waiver(StatementKind.REFUSAL, "MMR", date(2026, 1, 5))
EXEMPT = Waiver(StatementKind.EXEMPTION, "MMR", date(2026, 1, 5))
FOR_A_TIME = Waiver(StatementKind.EXEMPTION, "MMR", date(2026, 1, 5), date(2026, 6, 30))


def told(forecast: Forecast, *statements: Waiver, today: date = TODAY) -> Due:
    return due("MMR", forecast, statements, today)


@pytest.mark.parametrize(
    ("today", "status"),
    [
        (date(2026, 3, 31), DueStatus.NOT_YET),
        (RECOMMENDED, DueStatus.DUE),
        (PAST_DUE, DueStatus.DUE),
        (date(2026, 5, 2), DueStatus.OVERDUE),
    ],
)
def test_by_the_dates(today: date, status: DueStatus) -> None:
    line = told(OPEN, today=today)
    assert line.status is status
    assert (line.dose_number, line.earliest, line.recommended, line.past_due) == (
        2,
        EARLIEST,
        RECOMMENDED,
        PAST_DUE,
    )
    assert line.reason


def test_without_a_past_due_date_nothing_is_overdue() -> None:
    assert told(Forecast(SeriesStatus.NOT_COMPLETE, 1, EARLIEST, RECOMMENDED)).status is DueStatus.DUE


@pytest.mark.parametrize(
    ("series_status", "status"),
    [
        (SeriesStatus.COMPLETE, DueStatus.DONE),
        (SeriesStatus.NOT_RECOMMENDED, DueStatus.DONE),
        (SeriesStatus.IMMUNE, DueStatus.IMMUNE),
        (SeriesStatus.AGED_OUT, DueStatus.TOO_OLD),
        (SeriesStatus.CONTRAINDICATED, DueStatus.EXEMPT_PERMANENT),
    ],
)
def test_what_is_settled_comes_before_what_was_written(series_status: SeriesStatus, status: DueStatus) -> None:
    assert told(Forecast(series_status), REFUSED, EXEMPT).status is status


def test_a_contraindication_that_ends_is_temporary() -> None:
    ending = Forecast(
        SeriesStatus.CONTRAINDICATED, contraindications=("Reaction",), contraindicated_until=date(2027, 1, 1)
    )
    assert (told(ending).status, told(ending).reason) == (DueStatus.EXEMPT_TEMPORARY, "Contraindicated: Reaction.")


def test_every_status_of_a_series_is_told() -> None:
    assert {
        told(Forecast(series_status) if series_status is not SeriesStatus.NOT_COMPLETE else OPEN).status
        for series_status in SeriesStatus
    } == {
        DueStatus.DONE,
        DueStatus.IMMUNE,
        DueStatus.TOO_OLD,
        DueStatus.EXEMPT_PERMANENT,
        DueStatus.OVERDUE,
    }


def test_an_exemption_comes_before_a_refusal() -> None:
    assert told(OPEN, REFUSED).status is DueStatus.REFUSED
    assert told(OPEN, REFUSED, EXEMPT).status is DueStatus.EXEMPT_PERMANENT


def test_an_exemption_ends_with_its_last_day() -> None:
    line = told(OPEN, FOR_A_TIME, today=date(2026, 6, 30))
    assert (line.status, line.earliest) == (DueStatus.EXEMPT_TEMPORARY, date(2026, 7, 1))
    assert told(OPEN, FOR_A_TIME, today=date(2026, 7, 1)).status is DueStatus.OVERDUE


def test_of_two_exemptions_the_longer_one_holds() -> None:
    longer = Waiver(StatementKind.EXEMPTION, "MMR", date(2026, 2, 1), date(2026, 9, 30))
    assert told(OPEN, longer, FOR_A_TIME, today=date(2026, 6, 1)).reason == "Exempt until 2026-09-30."


def test_what_was_written_of_another_group_or_for_later_says_nothing() -> None:
    other = Waiver(StatementKind.REFUSAL, "BCG", date(2026, 1, 5))
    later = Waiver(StatementKind.REFUSAL, "MMR", date(2026, 12, 1))
    assert told(OPEN, other, later).status is DueStatus.OVERDUE
