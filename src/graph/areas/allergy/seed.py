"""Allergies, or the statement that none is known, or nothing at all."""

from datetime import timedelta
from random import Random

from graph.seed.cases import SeedCase
from graph.seed.fhir import PATIENT, SNOMED, BundleDraft, Json, concept
from graph.seed.frame import Frame
from graph.seed.part import Section

CLINICAL = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
# Category, SNOMED code, substance, criticality, reaction.
PENICILLIN = ("medication", "91936005", "Пенициллины", "high", "Анафилаксия")
KNOWN = (
    ("food", "91935009", "Арахис", "high", "Отёк Квинке"),
    ("food", "425525006", "Молочные продукты", "low", "Сыпь"),
    ("food", "91930004", "Куриное яйцо", "low", "Крапивница"),
    ("environment", "418689008", "Пыльца злаков", "low", "Ринит"),
    ("environment", "232347008", "Перхоть животных", "low", "Чихание"),
    ("medication", "294505008", "Амоксициллин", "high", "Крапивница"),
)
DRUG = (SeedCase.SHARED, SeedCase.DRUG_ALLERGY)


def _write(chart: BundleDraft, frame: Frame, random: Random) -> None:
    """Some have one, most were asked and have none, of the others there is no information."""
    case = chart.person.case
    chance, allergen = random.random(), random.choice(KNOWN)
    old = (frame.day - chart.person.born).days
    day = frame.day - timedelta(days=random.randrange(1, min(old, 900)))
    if case in DRUG:
        _allergy(chart, day.isoformat(), PENICILLIN)
    elif case is SeedCase.KNOWN_NONE:
        _none_known(chart, day.isoformat())
    elif case not in (SeedCase.NO_INFORMATION, SeedCase.NEWBORN):
        if chance < 0.12:
            _allergy(chart, day.isoformat(), allergen)
        elif chance < 0.85:
            _none_known(chart, day.isoformat())


def _allergy(chart: BundleDraft, day: str, allergen: tuple[str, str, str, str, str]) -> None:
    category, code, substance, criticality, reaction = allergen
    stated: Json = {
        "category": [category],
        "criticality": criticality,
        "code": concept(substance, (SNOMED, code)),
        "reaction": [{"manifestation": [{"text": reaction}]}],
    }
    chart.add("allergy", _statement(chart, day) | stated)


def _none_known(chart: BundleDraft, day: str) -> None:
    stated = {"code": concept("Аллергия не известна", (SNOMED, "716186003"))}
    chart.add("no-known-allergies", _statement(chart, day) | stated)


def _statement(chart: BundleDraft, day: str) -> Json:
    return {
        "resourceType": "AllergyIntolerance",
        "clinicalStatus": {"coding": [{"system": CLINICAL, "code": "active"}]},
        "patient": {"reference": PATIENT},
        "recordedDate": day,
        "recorder": {"display": chart.doctor},
    }


SECTION = Section(_write)
