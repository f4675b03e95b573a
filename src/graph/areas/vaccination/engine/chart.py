"""The immunization history as the steps read it (section 4.2): by antigen, in the order of the dates."""

from dataclasses import dataclass, field
from datetime import date

from graph.areas.vaccination.engine.dates import add
from graph.areas.vaccination.engine.patient import Dose, Patient
from graph.areas.vaccination.engine.schedule import Schedule
from graph.areas.vaccination.engine.source import plain


@dataclass(slots=True, eq=False)
class Given:
    """A dose of the history: its place in what the patient was described by, and its rank by date."""

    place: int
    rank: int
    day: int
    dose: Dose
    cvx: str
    trade_name: str
    live: bool


@dataclass(slots=True)
class Chart:
    """A patient on the day of the assessment. `invalid` are live vaccines' places found not valid, `complete` series groups.

    Observations that hold today: since when they are `observed`, and `until` when where an end is known.
    """

    schedule: Schedule
    birth: int
    today: int
    patient: Patient
    given: list[Given]
    by_antigen: dict[str, list[Given]]
    live: list[Given]
    observed: dict[str, int]
    until: dict[str, int]
    invalid: frozenset[int] = frozenset()
    complete: set[tuple[str, str]] = field(default_factory=set)


def organize(schedule: Schedule, patient: Patient, today: date) -> Chart:
    """Arrange what was given until today; later doses and observations are not known yet, annulled ones were never given."""
    given = [
        Given(place, 0, dose.day.toordinal(), dose, dose.cvx, plain(dose.trade_name), dose.cvx in schedule.live)
        for place, dose in enumerate(patient.doses)
        if not dose.annulled and dose.day <= today
    ]
    given.sort(key=_order)
    birth = patient.birth.toordinal()
    by_antigen: dict[str, list[Given]] = {}
    for rank, one in enumerate(given):
        one.rank = rank
        for association in schedule.vaccines.get(one.cvx, ()):
            if (association.begin is None or add(birth, association.begin) <= one.day) and (
                association.end is None or one.day < add(birth, association.end)
            ):
                by_antigen.setdefault(association.antigen, []).append(one)
    observed = {
        observation.code: birth if observation.since is None else observation.since.toordinal()
        for observation in patient.observations
        if (observation.since is None or observation.since <= today)
        and (observation.until is None or observation.until >= today)
    }
    until = {one.code: one.until.toordinal() for one in patient.observations if one.until and one.code in observed}
    live = [one for one in given if one.live]
    return Chart(schedule, birth, today.toordinal(), patient, given, by_antigen, live, observed, until)


def _order(given: Given) -> tuple[int, str, str, str, float]:
    dose = given.dose
    return given.day, dose.cvx, dose.maker, dose.trade_name, dose.volume or 0.0
