"""Encounters of the synthetic city in all settings. SIMULATED."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from graph.seed.cases import SeedCase
from graph.seed.fhir import PATIENT, BundleDraft, Json
from graph.seed.frame import Frame
from graph.seed.part import Section

ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
SETTING = "urn:passport:setting"  # where FHIR's classes have no word
WHOLE = (SeedCase.SHARED, SeedCase.TEEN)  # who has been everywhere
OLD_ENOUGH = 30  # days


@dataclass(frozen=True)
class Place:
    """Where children are seen and why; `share` is per thousand of those from the age `since` and below `until`, in days."""

    name: str
    system: str
    code: str
    organization: str | None
    reason: str
    share: int
    since: int = OLD_ENOUGH
    until: int = 6_600
    nights: int = 0


PLACES = (
    Place("visit", ACT, "AMB", None, "Осмотр педиатра, кашель", 120),
    Place("home", ACT, "HH", None, "Патронаж, температура", 60, until=1_100),
    Place("ward", ACT, "IMP", "Городская детская больница (SIMULATED)", "Пневмония", 10, nights=8),
    Place("ambulance", ACT, "EMER", "Станция скорой помощи (SIMULATED)", "Ушиб предплечья", 20, since=400),
    Place(
        "school", SETTING, "SCHOOL", "Медицинский кабинет школы (SIMULATED)", "Головная боль на уроке", 40, since=2_600
    ),
    Place(
        "pavilion",
        SETTING,
        "PAVILION",
        "Павильон «Здоровая Москва» (SIMULATED)",
        "Профилактический осмотр",
        20,
        since=1_100,
    ),
)


def _write(chart: BundleDraft, frame: Frame, random: Random) -> None:
    old = (frame.day - chart.person.born).days
    for place in PLACES:
        is_drawn = random.random() * 1000 < place.share and place.since <= old < place.until
        if old >= OLD_ENOUGH and (is_drawn or chart.person.case in WHOLE):
            began = frame.before(random.randrange(place.nights + 2, min(old, 900)))
            chart.add(f"encounter-{place.name}", _encounter(chart, place, began))


def _encounter(chart: BundleDraft, place: Place, began: date) -> Json:
    return {
        "resourceType": "Encounter",
        "status": "finished",
        "class": {"system": place.system, "code": place.code},
        "subject": {"reference": PATIENT},
        "period": {"start": began.isoformat(), "end": (began + timedelta(days=place.nights)).isoformat()},
        "participant": [{"individual": {"display": chart.doctor}}],
        "serviceProvider": {"display": place.organization or chart.organization},
        "reasonCode": [{"text": place.reason}],
    }


# Last, so that nothing else of a child is drawn anew.
SECTION = Section(_write, turn=1)
