"""The vaccination card: one document with what the national calendar brought (domain.md 3.8)."""

from datetime import date, timedelta
from random import Random

from graph.areas.vaccination.extract import UNTIL
from graph.seed.fhir import LOINC, ORGANIZATION, PATIENT, BundleDraft, Json, coded
from graph.seed.frame import Frame
from graph.seed.part import Section

CVX = "http://hl7.org/fhir/sid/cvx"
# Age in days, vaccine, CVX code, number of the dose: what the national calendar asks for.
CALENDAR = (
    (1, "Гепатит B", "08", 1),
    (5, "Туберкулёз (БЦЖ-М)", "19", 1),
    (32, "Гепатит B", "08", 2),
    (64, "Пневмококковая инфекция", "133", 1),
    (95, "Пентаксим", "170", 1),
    (140, "Пентаксим", "170", 2),
    (140, "Пневмококковая инфекция", "133", 2),
    (190, "Пентаксим", "170", 3),
    (190, "Гепатит B", "08", 3),
    (372, "Корь, краснуха, паротит", "03", 1),
    (460, "Пневмококковая инфекция, ревакцинация", "133", 3),
    (560, "Пентаксим, ревакцинация", "170", 4),
    (615, "Полиомиелит, ревакцинация", "178", 5),
    (2_200, "Корь, краснуха, паротит, ревакцинация", "03", 2),
    (2_200, "Полиомиелит, ревакцинация", "178", 6),
    (2_210, "АДС-М, ревакцинация", "09", 5),
    (2_240, "Туберкулёз (БЦЖ), ревакцинация", "19", 2),
    (5_130, "АДС-М, ревакцинация", "09", 6),
)
INFLUENZA = ("Грипп", "141")
REASONS = ("медицинский отвод", "письменный отказ")
EXEMPT = timedelta(days=120)
MONTH = 9  # in which children's groups are vaccinated against influenza


def _card(chart: BundleDraft, frame: Frame, random: Random) -> None:
    """A Composition and its immunizations, as entries of a document Bundle; nothing for a child too young."""
    late = random.choice((0, 0, 2, 5, 20, 60))
    behind = random.choice((0, 0, 0, 0, 0, 0, 1, 3))  # visits that were missed lately
    refused = random.choice(REASONS) if random.random() < 0.03 else None
    given = _given(chart.person.born, frame.day, late, behind)
    if not given:
        return
    if random.random() < 0.6 and (flu := _season(frame.day)) > chart.person.born + timedelta(days=200):
        given.append((flu, *INFLUENZA, 1))
    composition: Json = {
        "resourceType": "Composition",
        "status": "final",
        "type": coded(LOINC, "11369-6"),
        "subject": {"reference": PATIENT},
        "date": max(day for day, *_ in given).isoformat(),
        "author": [{"display": chart.doctor}],
        "title": "Сертификат о профилактических прививках",
        "custodian": {"reference": ORGANIZATION},
    }
    chart.add("vaccinations", composition)
    for place, (day, vaccine, code, dose) in enumerate(given):
        done: Json = {
            "resourceType": "Immunization",
            "status": "completed",
            "patient": {"reference": PATIENT},
            "vaccineCode": {"coding": [{"system": CVX, "code": code}], "text": vaccine},
            "occurrenceDateTime": day.isoformat(),
            "lotNumber": f"S{random.randrange(10_000, 99_999)}",
            "protocolApplied": [{"doseNumberPositiveInt": dose}],
        }
        if refused and place == len(given) - 1:
            done |= {"status": "not-done", "statusReason": {"text": refused}}
            if refused == REASONS[0]:
                done["extension"] = [{"url": UNTIL, "valueDate": (day + EXEMPT).isoformat()}]
        chart.add(f"vaccination-{place}", done)


def _given(born: date, today: date, late: int, behind: int) -> list[tuple[date, str, str, int]]:
    """The visits until today, each as late as the others, without the last ones of who is behind."""
    past = [
        (born + timedelta(days=days + late), vaccine, code, dose)
        for days, vaccine, code, dose in CALENDAR
        if born + timedelta(days=days + late) < today
    ]
    return past[: len(past) - behind]


def _season(today: date) -> date:
    """The middle of the last month in which a season of influenza began."""
    return date(today.year - (today < date(today.year, MONTH, 16)), MONTH, 15)


SECTION = Section(_card, is_card=True)
