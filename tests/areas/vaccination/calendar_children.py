"""Children with histories for the tests of the engine: drawn by hypothesis, or said in a line."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import strategies as st

from graph.areas.vaccination.calendar import calendar_of
from graph.areas.vaccination.due import Line, Stated, lines_of, standings
from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.dates import add, parse_interval
from graph.areas.vaccination.engine.patient import Assessment, Dose, Forecast, Patient
from graph.areas.vaccination.engine.schedule import Schedule
from graph.ingest.due import Reading, read_both

TODAY = date(2026, 11, 28)
BIRTH = date(2022, 1, 10)
# One vaccine for all antigens of its group, so that they go on together.
WHOLE = ("19", "08", "20", "132", "10", "178", "48", "133", "03", "141")


def at(age: str, birth: date = BIRTH) -> date:
    """The day on which a child is of an age, `4 months + 15 days`."""
    return date.fromordinal(add(birth.toordinal(), parse_interval(age)))


def child(*doses: str, birth: date = BIRTH) -> Patient:
    """A child by `code at age`: `08 at 1 month`."""
    given = (line.split(" at ") for line in doses)
    return Patient(birth, "Female", tuple(Dose(at(age, birth), code) for code, age in given))


def on(day: date, patient: Patient) -> Assessment:
    """What the calendar in force on a day finds on it."""
    return assess(calendar_of(day), patient, day)


def forecast(group: str, patient: Patient, age: str) -> Forecast:
    """The forecast of a group at an age."""
    return on(at(age, patient.birth), patient).forecasts[group]


def read_child(schedule: Schedule, birth: date, sex: str, rows: Sequence[Stated], day: date) -> Reading[Line]:
    """Both readings of a child on a day, without past months."""
    return read_both(rows, lambda some, _: lines_of(schedule, birth, standings(schedule, birth, sex, some, day), day))


@st.composite
def patients(draw: st.DrawFn) -> Patient:
    """A child of at most seventeen years and up to twelve doses of any time before and after today."""
    birth = draw(st.dates(date(2009, 6, 1), TODAY))
    span = (TODAY - birth).days + 90
    doses = draw(
        st.lists(
            st.builds(Dose, st.integers(0, span).map(lambda days: birth + timedelta(days)), st.sampled_from(WHOLE)),
            max_size=12,
        )
    )
    return Patient(birth, draw(st.sampled_from(["Female", "Male", "Unknown"])), tuple(doses))
