"""The vaccination card: one document with what the national calendar brought (domain.md 3.8)."""

from datetime import timedelta
from random import Random

from graph.seed.fhir import LOINC, ORGANIZATION, PATIENT, Chart, Json, coded
from graph.seed.frame import Frame
from graph.seed.part import Section

CVX = "http://hl7.org/fhir/sid/cvx"
# Age in days, vaccine, CVX code, number of the dose.
CALENDAR = (
    (1, "Гепатит B", "08", 1),
    (5, "Туберкулёз (БЦЖ-М)", "19", 1),
    (32, "Гепатит B", "08", 2),
    (64, "Пневмококковая инфекция", "133", 1),
    (95, "АКДС", "01", 1),
    (140, "АКДС", "01", 2),
    (190, "АКДС", "01", 3),
    (372, "Корь, краснуха, паротит", "03", 1),
    (560, "АКДС, ревакцинация", "01", 4),
    (2_210, "Корь, краснуха, паротит, ревакцинация", "03", 2),
    (2_600, "АДС-М, ревакцинация", "113", 5),
    (5_130, "АДС-М, ревакцинация", "113", 6),
)
REASONS = ("медицинский отвод", "письменный отказ")


def _card(chart: Chart, frame: Frame, random: Random) -> None:
    """A Composition and its immunizations, as entries of a document Bundle; nothing for a child too young."""
    old = (frame.day - chart.person.born).days
    late = random.choice((0, 0, 2, 5, 20, 60))
    refused = random.choice(REASONS) if random.random() < 0.03 else None
    given = [item for item in CALENDAR if item[0] + late < old]
    if not given:
        return
    last = chart.person.born + timedelta(days=given[-1][0] + late)
    composition: Json = {
        "resourceType": "Composition",
        "status": "final",
        "type": coded(LOINC, "11369-6"),
        "subject": {"reference": PATIENT},
        "date": last.isoformat(),
        "author": [{"display": chart.doctor}],
        "title": "Сертификат о профилактических прививках",
        "custodian": {"reference": ORGANIZATION},
    }
    chart.add("vaccinations", composition)
    for place, (days, vaccine, code, dose) in enumerate(given):
        done: Json = {
            "resourceType": "Immunization",
            "status": "completed",
            "patient": {"reference": PATIENT},
            "vaccineCode": {"coding": [{"system": CVX, "code": code}], "text": vaccine},
            "occurrenceDateTime": (chart.person.born + timedelta(days=days + late)).isoformat(),
            "lotNumber": f"S{random.randrange(10_000, 99_999)}",
            "protocolApplied": [{"doseNumberPositiveInt": dose}],
        }
        if refused and place == len(given) - 1:
            done |= {"status": "not-done", "statusReason": {"text": refused}}
        chart.add(f"vaccination-{place}", done)


SECTION = Section(_card, is_card=True)
