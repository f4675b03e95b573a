"""Small schedules that show one rule, and a patient who is six years old."""

from datetime import date
from typing import Any

from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.patient import Dose, Evaluation, EvaluationStatus, Forecast, Patient
from graph.areas.vaccination.engine.reading import read_schedule
from graph.areas.vaccination.engine.schedule import Schedule

BIRTH, TODAY = date(2020, 1, 1), date(2026, 1, 1)
VALID = Evaluation(EvaluationStatus.VALID)


def target(number: int, **settings: Any) -> dict[str, Any]:
    """A target dose that the vaccine A satisfies."""
    return {"doseNumber": str(number), "preferableVaccine": {"cvx": "A"}, "recurringDose": "No", **settings}


def series(*doses: dict[str, Any], name: str = "only", **settings: Any) -> dict[str, Any]:
    """A standard series against the antigen a; what is said of its selection stands in `select`."""
    select = {"defaultSeries": "Yes", "productPath": "No", "seriesGroup": "1", **settings.pop("select", {})}
    kind = {"seriesName": name, "targetDisease": "a", "vaccineGroup": "g", "seriesType": "Standard"}
    return {**kind, "selectSeries": select, "seriesDose": list(doses), **settings}


def general(conflicts: Any = ()) -> dict[str, Any]:
    """One group of one antigen: A and LIVE are for it, B is for nothing that the schedule knows."""
    return {
        "vaccineGroups": {"vaccineGroup": {"name": "g", "administerFullVaccineGroup": "No"}},
        "vaccineGroupToAntigenMap": {"vaccineGroupMap": {"name": "g", "antigen": ["a"]}},
        "cvxToAntigenMap": {"cvxMap": [{"cvx": cvx, "association": {"antigen": "a"}} for cvx in ("A", "C", "LIVE")]},
        "liveVirusConflicts": {"liveVirusConflict": conflicts},
    }


def schedule(*vaccines: dict[str, Any], conflicts: Any = (), **settings: Any) -> Schedule:
    """A schedule of these series."""
    return read_schedule(general(conflicts), [{"series": list(vaccines), **settings}])


def given(*doses: tuple[str, str]) -> tuple[Dose, ...]:
    return tuple(Dose(date.fromisoformat(day), cvx) for day, cvx in doses)


def counted(rules: Schedule, *doses: tuple[str, str], **settings: Any) -> list[Evaluation]:
    evaluations = assess(rules, Patient(BIRTH, doses=given(*doses), **settings), TODAY).evaluations["g"]
    return [evaluations[place] for place in range(len(doses))]


def asked(rules: Schedule, *doses: tuple[str, str], **settings: Any) -> Forecast:
    return assess(rules, Patient(settings.pop("birth", BIRTH), doses=given(*doses), **settings), TODAY).forecasts["g"]


def two_antigens(second: dict[str, Any], full: str = "No") -> Schedule:
    """Antigens a and b in one group: A is for both, B for b alone."""
    of_both = {
        "vaccineGroups": {"vaccineGroup": {"name": "g", "administerFullVaccineGroup": full}},
        "vaccineGroupToAntigenMap": {"vaccineGroupMap": {"name": "g", "antigen": ["a", "b"]}},
        "cvxToAntigenMap": {
            "cvxMap": [
                {"cvx": "A", "association": [{"antigen": "a"}, {"antigen": "b"}]},
                {"cvx": "B", "association": {"antigen": "b"}},
            ]
        },
        "liveVirusConflicts": {},
    }
    return read_schedule(of_both, [{"series": [series(target(1))]}, {"series": [{**second, "targetDisease": "b"}]}])
