"""What people are told of one vaccine group on a day, from its forecast and from what was written about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from graph.areas.vaccination.engine.patient import Forecast, SeriesStatus


class DueStatus(Enum):
    """Where a child stands with a vaccine group (domain.md 3.8)."""

    DONE = "DONE"
    DUE = "DUE"
    OVERDUE = "OVERDUE"
    NOT_YET = "NOT_YET"
    EXEMPT_TEMPORARY = "EXEMPT_TEMPORARY"
    EXEMPT_PERMANENT = "EXEMPT_PERMANENT"
    REFUSED = "REFUSED"
    IMMUNE = "IMMUNE"
    TOO_OLD = "TOO_OLD"


class StatementKind(Enum):
    """What a document says about vaccinations that were not given."""

    EXEMPTION = "EXEMPTION"
    REFUSAL = "REFUSAL"


@dataclass(frozen=True, slots=True)
class Waiver:
    """An exemption or a refusal in force from `since` to `until`, both included; an exemption without an end is permanent."""

    kind: StatementKind
    vaccine_group: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """The status, a sentence that says why, and the dates of the next dose where one is asked for."""

    status: DueStatus
    reason: str
    dose_number: int | None = None
    earliest: date | None = None
    recommended: date | None = None
    past_due: date | None = None
    latest: date | None = None


_SETTLED = {
    SeriesStatus.COMPLETE: (DueStatus.DONE, "All doses that the schedule asks for were given."),
    SeriesStatus.NOT_RECOMMENDED: (DueStatus.DONE, "The schedule asks for no dose."),
    SeriesStatus.IMMUNE: (DueStatus.IMMUNE, "Immune by an observation or by the year of birth."),
    SeriesStatus.AGED_OUT: (DueStatus.TOO_OLD, "The age up to which the schedule asks for it has passed."),
}


def due(vaccine_group: str, forecast: Forecast, statements: Iterable[Waiver], today: date) -> Due:
    """What is settled comes before what was written, an exemption before a refusal, both before the dates.

    `earliest` of a child who is exempt for a time is not before the day after the exemption.
    """
    if forecast.status is SeriesStatus.CONTRAINDICATED:
        kind = DueStatus.EXEMPT_TEMPORARY if forecast.contraindicated_until else DueStatus.EXEMPT_PERMANENT
        return Due(kind, f"Contraindicated: {', '.join(forecast.contraindications)}.")
    if forecast.status in _SETTLED:
        return Due(*_SETTLED[forecast.status])
    in_force = [one for one in statements if _holds(one, vaccine_group, today)]
    exemptions = [one for one in in_force if one.kind is StatementKind.EXEMPTION]
    if any(one.until is None for one in exemptions):
        return Due(DueStatus.EXEMPT_PERMANENT, "Exempt without an end.")
    if ends := [one.until for one in exemptions if one.until is not None]:
        return _dated(DueStatus.EXEMPT_TEMPORARY, f"Exempt until {max(ends)}.", forecast, max(ends))
    if in_force:
        return _dated(DueStatus.REFUSED, f"Refused on {max(one.since for one in in_force)}.", forecast)
    return _by_dates(forecast, today)


def _holds(one: Waiver, vaccine_group: str, today: date) -> bool:
    return one.vaccine_group == vaccine_group and one.since <= today and (one.until is None or today <= one.until)


def _by_dates(forecast: Forecast, today: date) -> Due:
    if forecast.past_due is not None and today > forecast.past_due:
        return _dated(DueStatus.OVERDUE, f"Should have been given by {forecast.past_due}.", forecast)
    if forecast.recommended is not None and today >= forecast.recommended:
        return _dated(DueStatus.DUE, f"Recommended from {forecast.recommended} on.", forecast)
    return _dated(DueStatus.NOT_YET, f"Recommended from {forecast.recommended} on.", forecast)


def _dated(status: DueStatus, reason: str, forecast: Forecast, exempt_until: date | None = None) -> Due:
    earliest = forecast.earliest
    if exempt_until is not None and earliest is not None:
        earliest = max(earliest, date.fromordinal(exempt_until.toordinal() + 1))
    return Due(status, reason, forecast.dose_number, earliest, forecast.recommended, forecast.past_due, forecast.latest)
