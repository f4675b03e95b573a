"""`python -m tests.benchmark.vaccination`: children/s that are evaluated and forecast on one core, no database.

Children of all ages up to seventeen, vaccinated by the national calendar with delays and gaps; the same children by the
CDC's schedule, where its data are there. Wall time and time of the processor differ where others use the machine.
"""

import argparse
import gc
import random
import sys
import time
from datetime import date, timedelta

from graph.areas.vaccination.calendar import calendar_of
from graph.areas.vaccination.engine.assess import assess
from graph.areas.vaccination.engine.dates import add, parse_interval
from graph.areas.vaccination.engine.patient import Dose, Patient
from graph.areas.vaccination.engine.schedule import Schedule
from tests.cdsi.cases import SUPPORTING, schedule_of

TODAY = date(2026, 11, 28)
# What is given at which age; `132` is a vaccine against six diseases.
VISITS = {
    "0 days": ("08",),
    "4 days": ("19",),
    "1 month": ("08",),
    "2 months": ("133",),
    "3 months": ("132",),
    "4 months + 15 days": ("132", "133"),
    "6 months": ("132",),
    "12 months": ("03",),
    "15 months": ("133",),
    "18 months": ("20", "10", "48"),
    "20 months": ("178",),
    "6 years": ("03", "178"),
    "7 years": ("09", "19"),
    "14 years": ("09",),
}


def children(count: int, seed: int = 19) -> list[Patient]:
    """Children of even ages: each visit at most three months late, one of twenty missed, influenza every second autumn."""
    drawn = random.Random(seed)
    patients = []
    for _ in range(count):
        birth = TODAY - timedelta(drawn.randrange(18 * 365))
        doses = [
            Dose(day, code)
            for age, codes in VISITS.items()
            for day in [date.fromordinal(add(birth.toordinal(), parse_interval(age)) + drawn.randrange(90))]
            if day <= TODAY and drawn.random() > 0.05
            for code in codes
        ]
        autumns = (date(year, 10, 1 + drawn.randrange(30)) for year in range(birth.year + 1, TODAY.year + 1))
        doses += [Dose(day, "141") for day in autumns if drawn.random() < 0.5]
        patients.append(Patient(birth, drawn.choice(["Female", "Male"]), tuple(doses)))
    return patients


def rate(schedule: Schedule, patients: list[Patient]) -> tuple[float, float]:
    """Children a second, by the wall and by the processor."""
    for patient in patients[:200]:
        assess(schedule, patient, TODAY)
    gc.collect()
    wall, processor = time.perf_counter(), time.process_time()
    for patient in patients:
        assess(schedule, patient, TODAY)
    return len(patients) / (time.perf_counter() - wall), len(patients) / (time.process_time() - processor)


def main() -> int:
    """Measure and print a line a schedule."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark.vaccination")
    parser.add_argument("--children", type=int, default=10_000)
    patients = children(parser.parse_args().children)
    schedules = {"national calendar": calendar_of(TODAY)}
    if SUPPORTING.is_dir():
        schedules["CDSi, all groups"] = schedule_of(SUPPORTING)
    mean = sum(len(patient.doses) for patient in patients) / len(patients)
    sys.stdout.write(f"{len(patients)} children, {mean:.1f} doses each\n")
    for name, schedule in schedules.items():
        wall, processor = rate(schedule, patients)
        sys.stdout.write(f"{name:<20}{wall:>8.0f} children/s{processor:>8.0f} a second of the processor\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
