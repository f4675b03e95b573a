"""The closed vocabulary of tests: each looks at the facts that somebody may see, and says which of them raise a risk. Pure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias
from uuid import UUID

from graph.areas.risk.inputs import Input
from graph.ingest.moment import add_months

Given: TypeAlias = Mapping[str, Any]
DAY = timedelta(days=1)
# Beyond these WHO holds a z-score for a wrong number (WHO Anthro 2009: height for age 6, body mass index for age 5).
IMPLAUSIBLE = {"HEIGHT": 6.0, "BODY_MASS_INDEX": 5.0}
MEASURES = {"HEIGHT": ("Рост", "см"), "BODY_MASS_INDEX": ("Индекс массы тела", "кг/м²")}


@dataclass(frozen=True, slots=True)
class Subject:
    """The child whom the facts are of, and the day."""

    birth: date
    today: date


@dataclass(frozen=True, slots=True)
class Finding:
    """What a test found: the facts in words, none where it found nothing, and the next day on which it may find something else."""

    basis: Sequence[str] = ()
    documents: Sequence[UUID] = ()
    since: date | None = None
    horizon: date | None = None
    turns_on: date | None = None


Test: TypeAlias = Callable[[Given, Sequence[Input], Subject], Finding]


def _until(horizon: date, finding: Finding, today: date) -> Finding:
    """What was found, while its facts are no older than the rule lets them be."""
    if horizon < today:
        return Finding()
    return Finding(finding.basis, finding.documents, finding.since, horizon, horizon + DAY)


def z_score(given: Given, inputs: Sequence[Input], subject: Subject) -> Finding:
    """The newest measurement that can be right lies beyond the bound of its age."""
    measure = given["measure"]
    right = [each for each in inputs if each.z_score is not None and abs(each.z_score) <= IMPLAUSIBLE[measure]]
    if not right:
        return Finding()
    newest = right[-1]
    assert newest.day is not None
    assert newest.z_score is not None
    age = (newest.day - subject.birth).days
    if not any(_is_beyond(band, age, newest.z_score) for band in given["bands"]):
        return Finding()
    name, unit = MEASURES[measure]
    words = f"{name} {newest.value:g} {unit}, {newest.day}, z = {newest.z_score:.2f}"
    finding = Finding((words,), newest.documents, newest.day)
    return _until(add_months(newest.day, given["months"]), finding, subject.today)


def _is_beyond(band: Given, age: int, z: float) -> bool:
    is_of_age: bool = band.get("fromDays", 0) <= age < band.get("belowDays", 10**6)
    is_above: bool = z > band["above"] if "above" in band else z < band["below"]
    is_within: bool = z <= band.get("notAbove", z) and z >= band.get("notBelow", z)
    return is_of_age and is_above and is_within


def no_dose(given: Given, inputs: Sequence[Input], subject: Subject) -> Finding:
    """No dose of a vaccine group is on record at an age."""
    reached = add_months(subject.birth, given["fromMonths"])
    if not inputs or any(each.flag for each in inputs):
        return Finding()
    if reached > subject.today:
        return Finding(turns_on=reached)
    return Finding((f"Прививок группы {given['group']} в документах нет на {reached}",), since=reached)


def not_observed(given: Given, inputs: Sequence[Input], subject: Subject) -> Finding:
    """A chronic disease of the list goes on, and no observation of its category does."""
    observed = {(each.code or "")[:3] for each in inputs if each.source == "OBSERVATION" and each.flag}
    stated: dict[str, list[Input]] = {}
    for each in inputs:
        if each.source == "DISEASE":
            stated.setdefault(each.key, []).append(each)
    open_ = [rows for rows in stated.values() if rows[-1].flag and (rows[-1].code or "")[:3] not in observed]
    days = [(rows[0].day or subject.today) + timedelta(days=given["afterDays"]) for rows in open_]
    late = [rows[-1] for rows, day in zip(open_, days, strict=True) if day <= subject.today]
    later = min((day for day in days if day > subject.today), default=None)
    words = [f"{each.code} {each.words}, {each.day}" for each in late]
    since = min((day for day in days if day <= subject.today), default=None)
    return Finding(words, _documents(late), since, None, later)


def visit_lapsed(given: Given, inputs: Sequence[Input], subject: Subject) -> Finding:
    """A visit of an observation that goes on is past by more than some months."""
    days = [(each, add_months(each.day, given["months"])) for each in inputs if each.flag and each.day is not None]
    late = [(each, day) for each, day in days if day < subject.today]
    later = min((day + DAY for _, day in days if day >= subject.today), default=None)
    words = [f"{each.words}: визит до {each.day}" for each, _ in late]
    since = min((day + DAY for _, day in late), default=None)
    return Finding(words, _documents([each for each, _ in late]), since, None, later)


def often_ill(given: Given, inputs: Sequence[Input], subject: Subject) -> Finding:
    """So many illnesses of some categories within a year, by the age at the last one; statements close to each other are one."""
    first = add_months(subject.today, -12)
    episodes: list[list[Input]] = []
    for each in inputs:
        if each.day is None or each.day <= first:
            continue
        if episodes and each.day - (episodes[-1][-1].day or each.day) < timedelta(days=given["apartDays"]):
            episodes[-1].append(each)
        else:
            episodes.append([each])
    if not episodes:
        return Finding()
    last = episodes[-1][0].day or subject.today
    bands = [band["times"] for band in given["bands"] if add_months(subject.birth, band["fromMonths"]) <= last]
    if not bands or len(episodes) < bands[-1]:
        return Finding()
    facts = [rows[0] for rows in episodes]
    words = [f"{each.code} {each.words}, {each.day}" for each in facts]
    left = [add_months(each.day or last, 12) for each in facts]  # the days on which they are a year old
    return Finding(words, _documents(facts), last, left[-bands[-1]] - DAY, left[0])


def light_at_birth(given: Given, inputs: Sequence[Input], subject: Subject) -> Finding:
    """The first weight, of the first days of life, is below a bound."""
    of_birth = [
        each
        for each in inputs
        if each.day is not None and -1 <= (each.day - subject.birth).days <= given["days"] and each.value
    ]
    if not of_birth or (of_birth[0].value or 0) >= given["below"]:
        return Finding()
    first = of_birth[0]
    finding = Finding((f"Вес {first.value:g} кг, {first.day}",), first.documents, first.day)
    return _until(add_months(subject.birth, given["months"]), finding, subject.today)


def severe_allergy(given: Given, inputs: Sequence[Input], subject: Subject) -> Finding:
    """An allergy that goes on can be dangerous to life, as its document says."""
    severe = [each for each in inputs if each.flag]
    days = [each.day for each in severe if each.day is not None]
    return Finding([each.words for each in severe], _documents(severe), min(days, default=None))


def _documents(inputs: Sequence[Input]) -> list[UUID]:
    return sorted({document for each in inputs for document in each.documents})


TESTS: Mapping[str, Test] = {
    "zScore": z_score,
    "noDose": no_dose,
    "notObserved": not_observed,
    "visitLapsed": visit_lapsed,
    "oftenIll": often_ill,
    "lightAtBirth": light_at_birth,
    "severeAllergy": severe_allergy,
}
SOURCES: Mapping[str, frozenset[str]] = {
    "zScore": frozenset({"MEASUREMENT"}),
    "noDose": frozenset({"DOSES"}),
    "notObserved": frozenset({"DISEASE", "OBSERVATION"}),
    "visitLapsed": frozenset({"OBSERVATION"}),
    "oftenIll": frozenset({"DISEASE"}),
    "lightAtBirth": frozenset({"MEASUREMENT"}),
    "severeAllergy": frozenset({"ALLERGY"}),
}


def concerns(given: Given, each: Input) -> bool:
    """Whether a test looks at a fact at all: of what it does not look at, no label is inherited."""
    name = given["is"]
    if each.source not in SOURCES[name]:
        return False
    if name in ("zScore", "noDose"):
        return bool(each.key == given["measure" if name == "zScore" else "group"])
    if name == "lightAtBirth":
        return each.key == "WEIGHT"
    if name in ("notObserved", "oftenIll"):
        return bool(each.code) and str(each.code).startswith(tuple(given["icd10"]))
    return True
