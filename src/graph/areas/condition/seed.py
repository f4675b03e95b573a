"""Diagnoses, what is taken against them and who follows them."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from graph.seed.cases import SeedCase
from graph.seed.fhir import ICD10, LOINC, PATIENT, BundleDraft, Json, concept
from graph.seed.frame import Frame
from graph.seed.part import Section

ACT = "http://terminology.hl7.org/CodeSystem/v3-ActCode"
HOSPITAL = "Городская детская больница (SIMULATED)"
CLINICAL = "http://terminology.hl7.org/CodeSystem/condition-clinical"


@dataclass(frozen=True, slots=True)
class Disease:
    """A diagnosis; `share` is per thousand children from the age `since`; with a specialty it is followed."""

    icd10: str
    name: str
    share: float = 0
    since: int = 0
    specialty: str | None = None
    visits: int = 2
    remedy: tuple[str, str] | None = None
    until: int = 18


ASTHMA = Disease(
    "J45.0", "Бронхиальная астма, атопическая", 25, 3, "PULMONOLOGY", 4, ("Сальбутамол", "100 мкг, по потребности")
)
DIABETES = Disease(
    "E10.9", "Сахарный диабет 1 типа", 2, 2, "ENDOCRINOLOGY", 6, ("Инсулин аспарт", "по схеме, перед едой")
)
EPILEPSY = Disease(
    "G40.3", "Генерализованная эпилепсия", 4, 1, "NEUROLOGY", 4, ("Вальпроевая кислота", "20 мг/кг в сутки")
)
HEART = Disease("Q21.0", "Дефект межжелудочковой перегородки", 5, 0, "CARDIOLOGY", 2)
ATTENTION = Disease("F90.0", "Нарушение активности и внимания", 8, 6, "PSYCHIATRY", 2)
COMMON = (
    ASTHMA,
    DIABETES,
    EPILEPSY,
    HEART,
    ATTENTION,
    Disease("L20.8", "Атопический дерматит", 40, 0, "ALLERGOLOGY", 2),
    Disease("J30.1", "Аллергический ринит, вызванный пыльцой", 45, 4),
    Disease("K90.0", "Целиакия", 3, 2),
    Disease("H52.1", "Миопия", 110, 7),
    Disease("M41.9", "Сколиоз неуточнённый", 45, 8),
    Disease("M21.4", "Плоскостопие", 50, 5),
    Disease("K29.3", "Хронический поверхностный гастрит", 20, 10),
)
COLD = Disease("J06.9", "Острая инфекция верхних дыхательных путей")
SINGLED: dict[SeedCase, Disease] = {
    SeedCase.SHARED: ASTHMA,
    SeedCase.OVERDUE: ASTHMA,
    SeedCase.DIABETES: DIABETES,
    SeedCase.EPILEPSY: EPILEPSY,
    SeedCase.DISABLED: Disease("G80.1", "Спастическая диплегия", specialty="NEUROLOGY", visits=4),
    SeedCase.MENTAL: Disease(
        "F41.2", "Смешанное тревожное и депрессивное расстройство", specialty="PSYCHIATRY", visits=4
    ),
    SeedCase.HIV: Disease("B23.8", "Болезнь, вызванная ВИЧ"),
    SeedCase.MALTREATMENT: Disease("T74.1", "Физическое насилие"),
    SeedCase.REPRODUCTIVE: Disease("Z30.0", "Консультация по контрацепции"),
    SeedCase.SUBSTANCE: Disease("F10.1", "Пагубное употребление алкоголя"),
}
# What the documents of some tell of how it began (LOINC 10164-2).
HISTORIES = {
    ASTHMA: "Эпизоды свистящего дыхания на фоне вирусных инфекций, между ними жалоб нет.",
    DIABETES: "Жажда и потеря веса в течение месяца до выявления, госпитализация по скорой помощи.",
    EPILEPSY: "Первый приступ во сне с потерей сознания, без температуры.",
    HEART: "Шум в сердце выслушан в роддоме, дефект подтверждён при эхокардиографии.",
}
# Which of them are found out in hospital, and for how many days: the record has the stay, and the diagnosis cites it.
STAYS = {DIABETES: 12, EPILEPSY: 7, HEART: 3}
OFTEN = (20, 70, 120, 170, 220, 270)  # days ago: the colds of who is often ill
FRESH = 30  # days: a diagnosis of a child is not younger than this, nor the child


def _write(chart: BundleDraft, frame: Frame, random: Random) -> None:
    """Common diseases by their frequency, the one of the case, and now and then a cold that is over."""
    person = chart.person
    age, old = person.age(frame.day), (frame.day - person.born).days
    diseases = [item for item in COMMON if random.random() * 1000 < item.share and item.since <= age < item.until]
    own = SINGLED.get(person.case)
    if own is not None:
        diseases = [own, *(item for item in diseases if item is not own)]
    if old < FRESH:
        return
    for disease in diseases:
        youngest = min(old - 1, max(1, disease.since * 365))
        since = frame.day - timedelta(days=random.randrange(1, old - youngest + 1))
        _condition(chart, disease, since)
        if disease in HISTORIES:
            _tell(chart, disease, since)
        if disease.remedy is not None:
            _prescribe(chart, disease, since)
        if disease.specialty is not None:
            _follow(chart, frame, random, disease, since)
    if random.random() < 0.25 and old > 60:
        start = frame.day - timedelta(days=random.randrange(20, min(old, 300)))
        _condition(chart, COLD, start, start + timedelta(days=9))
    if person.born.day == 9 and old > OFTEN[-1]:
        for ago in OFTEN:
            start = frame.day - timedelta(days=ago)
            _condition(chart, COLD, start, start + timedelta(days=7), f"-{ago}")


def _found_out(chart: BundleDraft, disease: Disease, since: date) -> Json:
    """The reference to the stay or the visit in which a disease was found out that is followed from then on."""
    if disease not in STAYS and disease.specialty is None:
        return {}
    nights = STAYS.get(disease, 0)
    until = since + timedelta(days=nights)
    resource: Json = {
        "resourceType": "Encounter",
        "status": "finished",
        "class": {"system": ACT, "code": "IMP" if nights else "AMB"},
        "subject": {"reference": PATIENT},
        "period": {"start": since.isoformat(), "end": until.isoformat()},
        "participant": [{"individual": {"display": chart.doctor}}],
        "serviceProvider": {"display": HOSPITAL if nights else chart.organization},
    }
    return {"encounter": {"reference": chart.add(f"{'stay' if nights else 'visit'}-{disease.icd10}", resource)}}


def _condition(chart: BundleDraft, disease: Disease, since: date, until: date | None = None, suffix: str = "") -> None:
    resource: Json = {
        "resourceType": "Condition",
        "clinicalStatus": {"coding": [{"system": CLINICAL, "code": "resolved" if until else "active"}]},
        "code": concept(disease.name, (ICD10, disease.icd10)),
        "subject": {"reference": PATIENT},
        "recordedDate": since.isoformat(),
        "onsetDateTime": since.isoformat(),
        "recorder": {"display": chart.doctor},
        **_found_out(chart, disease, since),
    }
    chart.add(
        f"condition-{disease.icd10}{suffix}", resource | ({"abatementDateTime": until.isoformat()} if until else {})
    )


def _tell(chart: BundleDraft, disease: Disease, since: date) -> None:
    code = concept("Анамнез заболевания", (LOINC, "10164-2"))
    signed = {"effectiveDateTime": since.isoformat(), "performer": chart.signed()}
    chart.observation(f"history-{disease.icd10}", code, {"valueString": HISTORIES[disease]}, **signed)


def _prescribe(chart: BundleDraft, disease: Disease, since: date) -> None:
    name, dose = disease.remedy or ("", "")
    resource: Json = {
        "resourceType": "MedicationRequest",
        "status": "active",
        "intent": "order",
        "medicationCodeableConcept": {"text": name},
        "subject": {"reference": PATIENT},
        "authoredOn": since.isoformat(),
        "requester": {"display": chart.doctor},
        "dosageInstruction": [{"text": dose}],
        "reasonReference": [{"reference": chart.url(f"condition-{disease.icd10}")}],
    }
    chart.add(f"prescription-{disease.icd10}", resource)


def _follow(chart: BundleDraft, frame: Frame, random: Random, disease: Disease, since: date) -> None:
    """Dispensary observation; one visit in ten is overdue. Of some the document says neither how often nor when: the norm does."""
    step = 365 // disease.visits
    overdue = chart.person.case is SeedCase.OVERDUE or random.random() < 0.1
    passed = random.randrange(step + 100, step + 200) if overdue else random.randrange(1, step)
    last = max(since, frame.day - timedelta(days=passed))
    following = min(last + timedelta(days=step), frame.before(3)) if overdue else last + timedelta(days=step)
    planned = [
        {"url": "urn:passport:visits-per-year", "valueInteger": disease.visits},
        {"url": "urn:passport:next-visit", "valueDate": following.isoformat()},
    ]
    resource: Json = {
        "resourceType": "CarePlan",
        "status": "active",
        "intent": "plan",
        "title": f"Диспансерное наблюдение: {disease.name}",
        "subject": {"reference": PATIENT},
        "created": since.isoformat(),
        "period": {"start": since.isoformat()},
        "addresses": [{"reference": chart.url(f"condition-{disease.icd10}")}],
        "author": {"display": chart.doctor},
        "extension": [
            {"url": "urn:passport:specialty", "valueCode": disease.specialty},
            {"url": "urn:passport:last-visit", "valueDate": last.isoformat()},
            *([] if last.day % 5 == 0 else planned),
        ],
    }
    chart.add(f"follow-up-{disease.icd10}", resource)


SECTION = Section(_write)
