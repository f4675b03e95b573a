"""What children are counted by, in plain Python: the keys that a child has in each dimension."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING, Any

from graph.ingest.icd10_table import blocks
from tests.proof.amendments import later
from tests.proof.place import Place
from tests.proof.reach import age_on
from tests.proof.rows import Row

if TYPE_CHECKING:
    from tests.proof.reference import Reference

Options = Mapping[str, Any]
Keys = Callable[["Reference", Place, Options], set[str]]


def birthday(born: date, years: int) -> date:
    """The day on which these years are completed."""
    try:
        return born.replace(year=born.year + years)
    except ValueError:  # the 29th of February
        return date(born.year + years, 3, 1)


def _age_and_sex(reference: "Reference", place: Place, options: Options) -> set[str]:
    assert place.child is not None
    age = age_on(reference.moment.today, place.child["birth_date"])
    return {f"{age_band(age)} {place.child['sex']}"}


def age_band(age: int) -> str:
    """The band of an age in completed years."""
    bands = {"0": range(1), "1-2": range(1, 3), "3-6": range(3, 7), "7-14": range(7, 15), "15-17": range(15, 18)}
    return next((name for name, years in bands.items() if age in years), "18+")


def _of_passport(column: str) -> Keys:
    return lambda reference, place, options: {place.row[column] or "UNKNOWN"}


def _valid_rows(table: str, condition: Callable[["Reference", Row], bool]) -> Callable[["Reference", Place], list[Row]]:
    """Rows of a child that are there for the viewer, that a mask has left, and that meet a condition."""

    def found(reference: "Reference", place: Place) -> list[Row]:
        assert place.child is not None
        rows = reference.store.of_child(table, place.child.cells["id"])
        seen = [
            row
            for row in rows
            if reference.is_seen(row, place.holds, False) and all(limit(row) for limit in place.limits)
        ]
        return [row for row in seen if condition(reference, row)]

    return found


def _is_valid(reference: "Reference", row: Row) -> bool:
    return bool(reference.reach.valid_today(row))


def _seen_rows(table: str) -> Callable[["Reference", Place], list[Row]]:
    return _valid_rows(table, lambda reference, row: True)


statuses = _seen_rows("social_status")
observations = _seen_rows("observation")
vaccinated = _seen_rows("vaccination_due")
examined = _seen_rows("examination_due")
examinations = _seen_rows("examination")
facts = _seen_rows("fact")
conflicts = _seen_rows("fact_conflict")
_statements = _seen_rows("condition")
_statuses = _valid_rows("social_status", _is_valid)


def _entitled(reference: "Reference", place: Place, options: Options) -> set[str]:
    kinds = {row["kind"] for row in _statuses(reference, place)} & set(ENTITLING)
    return kinds | {"ANY"} if kinds else set()


def _observed(reference: "Reference", place: Place, options: Options) -> set[str]:
    keys = set()
    for row in observations(reference, place):
        active, due = row["status"] == "ACTIVE", row["visit_due_on"]
        holds_by_status = {
            "OBSERVED": active,
            "TAKEN": within(row["since"], place),
            "SEEN": within(row["last_visit"], place),
            "OVERDUE": active and due is not None and due < reference.moment.today,
        }
        keys |= {key for key, holds in holds_by_status.items() if holds}
    visits = [row["last_visit"] for row, over in replaced(reference, place) if was_over(row["last_visit"], over)]
    return keys | ({"SEEN"} if any(within(day, place) for day in visits) else set())


def replaced(reference: "Reference", place: Place) -> list[tuple[Row, date]]:
    """Observations of documents that others came after, with the day of the first of these that the viewer sees."""
    assert place.child is not None
    documents = {row.cells["id"]: row for row in reference.store.of_child("medical_document", place.child.cells["id"])}
    amended = []
    for row in reference.store.of_child("observation", place.child.cells["id"]):
        stood = Row(row.table, {**row.cells, "state": "CURRENT"})
        is_over = row["state"] == "SUPERSEDED" and not reference.outlives(row, place.holds, place.requested)
        is_known = is_over and reference.is_seen(stood, place.holds, place.requested)
        if is_known and all(limit(row) for limit in place.limits):
            came_after = later(documents[row["document_id"]], reference.store)
            days = [each["date"] for each in came_after if reference.is_seen(each, place.holds, place.requested)]
            amended += [(row, min(days))] if days else []
    return amended


def was_over(day: date | None, over: date) -> bool:
    """That the month of a day was over before a later one."""
    return day is not None and (day.year, day.month) < (over.year, over.month)


def within(day: date | None, place: Place) -> bool:
    """That a day is in the period that is counted."""
    return day is not None and place.counted.first <= day <= place.counted.last


def _vaccinations(reference: "Reference", place: Place, options: Options) -> set[str]:
    due, statuses = place.row["vaccination_due_on"], {row["status"] for row in vaccinated(reference, place)}
    exempt = {"EXEMPT_TEMPORARY", "EXEMPT_PERMANENT"}
    keys = statuses & {"OVERDUE", "REFUSED"}
    keys |= {"DUE"} if due is not None and due <= reference.moment.today else set()
    keys |= {"EXEMPT"} if statuses & exempt else set()
    return keys | ({"DONE"} if statuses and not statuses & ({"DUE", "OVERDUE", "REFUSED"} | exempt) else set())


def _covered(reference: "Reference", place: Place, options: Options) -> set[str]:
    return {row["vaccine_group"] for row in vaccinated(reference, place) if row["status"] in ("DONE", "IMMUNE")}


def _examinations(reference: "Reference", place: Place, options: Options) -> set[str]:
    due, today = place.row["examination_due_on"], reference.moment.today
    now = {row["status"] for row in examined(reference, place) if row["starts_on"] <= today <= row["ends_on"]}
    return (now & {"OVERDUE", "DONE"}) | ({"DUE"} if due is not None and due <= today else set())


def _stale(reference: "Reference", place: Place, options: Options) -> set[str]:
    a_year_ago = reference.moment.now.replace(year=reference.moment.now.year - 1)
    groups = ("HEALTH_GROUP", "PHYSICAL_EDUCATION_GROUP")
    effective_by_group = {group: place.row[f"{group.lower()}_effective_at"] for group in groups}
    return {group for group, at in effective_by_group.items() if at is not None and at < a_year_ago}


def _diseases(reference: "Reference", place: Place, options: Options) -> set[str]:
    assert place.child is not None
    born, last = place.child["birth_date"], place.counted.last
    if "ageBand" in options and age_on(last, born) not in range(*BANDS[options["ageBand"]]):
        return set()
    statements = _statements(reference, place)
    keys: set[str | None] = set()
    for row in statements:
        if row["icd10"] is not None and reference.values.sight.is_newest(row, reference.store, place):
            disease = [
                each for each in statements if (each["disease"], each["chronic"]) == (row["disease"], row["chronic"])
            ]
            if _counts(disease, row["chronic"], options["measure"], place):
                keys.add(_group(row["icd10"], options["by"]))
    return {key for key in keys if key is not None}


def _counts(disease: list[Row], chronic: bool, measure: str, place: Place) -> bool:
    if measure == "GENERAL":
        return any(within(each["stated_on"], place) for each in disease)
    began = [each["since"] or each["stated_on"] for each in disease]
    return any(within(day, place) for day in began) and not (chronic and min(began) < place.counted.first)


def _group(code: str, by: str) -> str | None:
    """The chapter or the block that a code lies in, one after another."""
    for block in blocks():
        if block.first <= code[:3] <= block.last:
            return block.chapter if by == "ICD10_CHAPTER" else block.code
    return None


_documents = _seen_rows("medical_document")


def _stayed(reference: "Reference", place: Place, options: Options) -> set[str]:
    """What documents of care in hospital say that stand for the viewer; a mask of diagnoses hides no document."""
    stays = set()
    for row in _documents(reference, replace(place, limits=())):
        stands = row["status"] == "REGISTERED" or _outlives(reference, row, place)
        if row["setting"] == "INPATIENT" and stands and within(row["date"], place):
            stays.add(row.cells["id"])
    stated = [row["icd10"] for row in _statements(reference, place) if row["document_id"] in stays]
    chapters = {_group(code, "ICD10_CHAPTER") for code in stated if code is not None}
    return {key for key in (*chapters, *(("ANY",) if stays else ())) if key is not None}


def after_hospital(reference: "Reference", place: Place, options: Options, day: date | None = None) -> set[str]:
    """Whether a child was in hospital in the thirty days until a day, and was not seen outside since then."""
    day = day or reference.moment.today
    care = defaultdict[str, list[date]](list)
    for row in _documents(reference, replace(place, limits=())):
        if row["status"] == "REGISTERED" or _outlives(reference, row, place):
            care[row["setting"]].append(row["date"])
    stays = [stay for stay in care["INPATIENT"] if stay <= day <= stay + timedelta(days=30)]
    visits = care["OUTPATIENT"] + care["HOME"]
    unseen = any(not any(stay < visit <= day for visit in visits) for stay in stays)
    return {key for key, holds in (("MONTH", bool(stays)), ("UNSEEN", unseen)) if holds}


def _outlives(reference: "Reference", row: Row, place: Place) -> bool:
    return row["status"] == "AMENDED" and bool(reference.values.sight.outlives(row, place.holds, place.requested))


def _always(*keys: str) -> Callable[[Options], Sequence[str]]:
    return lambda options: keys


CHAPTERS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII".split()
BANDS = {"UNDER_1": (0, 1), "FROM_0_TO_14": (0, 15), "FROM_15_TO_17": (15, 18)}
ENTITLING = (
    "DISABLED_CHILD LARGE_FAMILY ORPHAN NO_PARENTAL_CARE GUARDIANSHIP FOSTER LOW_INCOME DIFFICULT_LIFE_SITUATION"
    " SOCIALLY_DANGEROUS SINGLE_PARENT REFUGEE"
).split()
FACTS = "BLOOD_GROUP RH_FACTOR HEALTH_GROUP PHYSICAL_EDUCATION_GROUP".split()
AGES, SEXES = ("0", "1-2", "3-6", "7-14", "15-17", "18+"), ("FEMALE", "MALE", "UNKNOWN")
LISTED: dict[str, Callable[[Options], Sequence[str]]] = {
    "age_and_sex": _always(*[f"{age} {sex}" for age in AGES for sex in SEXES]),
    "health_group": _always(*"I II III IV V UNKNOWN".split()),
    "physical_education_group": _always(*"MAIN PREPARATORY SPECIAL_A SPECIAL_B UNKNOWN".split()),
    "blood_group_status": _always(*"CONFIRMED PROVISIONAL CONFLICTING UNKNOWN RETRACTED".split()),
    "after_hospital": _always("MONTH", "UNSEEN"),
    "conflict": _always(*FACTS),
    "examinations": _always(*"DUE OVERDUE DONE".split()),
    "dispensary": _always(*"OBSERVED TAKEN SEEN OVERDUE".split()),
    "hospital_stay": _always("ANY", *CHAPTERS),
    "morbidity": lambda options: CHAPTERS if options["by"] == "ICD10_CHAPTER" else (),
    "social_service": _always("ANY", *ENTITLING),
    "stale": _always("HEALTH_GROUP", "PHYSICAL_EDUCATION_GROUP"),
    "vaccinations": _always(*"DUE OVERDUE DONE REFUSED EXEMPT".split()),
    "vaccination_coverage": _always(),
}
KEYS: dict[str, Keys] = {
    "age_and_sex": _age_and_sex,
    "health_group": _of_passport("health_group_value"),
    "physical_education_group": _of_passport("physical_education_group_value"),
    "blood_group_status": _of_passport("blood_group_status"),
    "conflict": lambda reference, place, options: {
        fact for fact in FACTS if place.row[f"{fact.lower()}_status"] == "CONFLICTING"
    },
    "after_hospital": after_hospital,
    "dispensary": _observed,
    "examinations": _examinations,
    "hospital_stay": _stayed,
    "morbidity": _diseases,
    "social_service": _entitled,
    "stale": _stale,
    "vaccinations": _vaccinations,
    "vaccination_coverage": _covered,
}


def denominator(values: Any, dimension: str, options: Options, place: Place) -> int | None:
    """What counts are held against."""
    if dimension == "morbidity":
        mean = values.mean_attached(place, BANDS.get(options.get("ageBand", "")))
        return None if mean is None else int(mean.quantize(Decimal(1), ROUND_HALF_UP))
    return len(place.counted.children)
