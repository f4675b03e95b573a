"""What is due in the tiny city: of one child by a dose that not everybody may know of, of another something later."""

from datetime import date
from uuid import UUID

from graph.areas.examination.tables import ExaminationDayRow, ExaminationDueRow, ExaminationRow, PeExemptionRow
from graph.areas.norm.tables import NormRow
from graph.areas.vaccination.past import ends_of_months
from graph.areas.vaccination.tables import VaccinationDueRow
from tests.golden.collected import THEN, City
from tests.proof.world import NOW, Cells

NORM, EXAMINATIONS = (UUID(int=(0x7000_8000 << 64) + number) for number in (0x90, 0x91))


def months_ago(months: int) -> date:
    """The last day of a month before today's."""
    return ends_of_months(NOW.date())[months - 1]


def due(city: City, first: UUID, second: UUID) -> dict[str, list[Cells]]:
    """The rows of the city, with lines and the days by which the children are listed."""
    act = {"kind": "VACCINATIONS", "act": "1122n", "title": "Calendar", "valid_from": date(2022, 1, 1)}
    city.add(NormRow, id=NORM, source="Order", content="{}", sha256="0" * 64, imported_at=THEN, **act)
    late = {"past_due": date(2017, 6, 1), "due_on": date(2017, 5, 1), "recommended": date(2017, 5, 1)}
    overdue = {"status": "OVERDUE", "reason": "Should have been given by 2017-06-01.", "dose_number": 1, **late}
    done = {
        "status": "DONE",
        "reason": "All doses that the schedule asks for were given.",
        "last_dose_on": date(2026, 3, 2),
    }
    of = {"norm_id": NORM, "child_id": first}
    hidden = {"state": "SUPERSEDED", "amendment_labels": ["MENTAL"]}
    until = {"past_until": months_ago(2)}
    city.add(VaccinationDueRow, vaccine_group="HepB", **overdue, past="OOOOOOOOOOO", **until, **hidden, **of)
    city.add(VaccinationDueRow, vaccine_group="HepB", **done, past="--OOOOOOOOO", **until, labels=["MENTAL"], **of)
    city.add(VaccinationDueRow, vaccine_group="MMR", **overdue, past="OeeOOOOOOOO", **until, **of)
    for passport, day in zip(city.rows["passport"], (date(2017, 5, 1), date(2027, 2, 1)), strict=False):
        passport["vaccination_due_on"] = day
    city.add(VaccinationDueRow, vaccine_group="DTP", **done, norm_id=NORM, child_id=second)
    _examinations(city, first, second)
    return city.rows


def _examinations(city: City, first: UUID, second: UUID) -> None:
    """A child of whom an examination is due, done by a document that not everybody may know of, and one that was examined."""
    act = {"kind": "EXAMINATIONS", "act": "211n", "title": "Examinations", "valid_from": date(2025, 10, 1)}
    city.add(NormRow, id=EXAMINATIONS, source="Order", content="{}", sha256="1" * 64, imported_at=THEN, **act)
    documents = {
        row["child_id"]: row["id"]
        for row in city.rows["medical_document"]
        if row["labels"] or row["child_id"] == second
    }
    hidden = {"state": "SUPERSEDED", "amendment_labels": ["MENTAL"]}
    _made(city, documents, first, second)
    asked = {"months": 120, "year": 2026, "specialties": ["PEDIATRICS", "DENTISTRY"], "tests": ["BLOOD"]}
    days = {"starts_on": date(2026, 1, 31), "overdue_after": date(2026, 8, 1), "ends_on": date(2027, 1, 30)}
    of = {"norm_id": EXAMINATIONS, **asked, **days}
    city.add(
        ExaminationDueRow,
        child_id=first,
        status="OVERDUE",
        due_on=date(2026, 1, 31),
        open_tests=["BLOOD"],
        **hidden,
        **of,
    )
    city.add(ExaminationDueRow, child_id=first, status="DONE", document_id=documents[first], labels=["MENTAL"], **of)
    later = {"months": 132, "year": 2027, "status": "PLANNED", "due_on": date(2027, 1, 31)}
    city.add(ExaminationDueRow, child_id=first, **(of | later))
    by = {"organization_id": city.rows["organization"][0]["id"], "planned_by": city.rows["staff"][0]["id"]}
    city.add(ExaminationDayRow, child_id=first, months=120, day=date(2026, 12, 1), planned_at=THEN, **by)
    city.add(ExaminationDueRow, child_id=second, status="DONE", document_id=documents[second], **of)
    for passport, day in zip(city.rows["passport"], (date(2026, 1, 31), date(2027, 2, 1)), strict=False):
        passport["examination_due_on"] = day


def _made(city: City, documents: dict[UUID, UUID], first: UUID, second: UUID) -> None:
    """What was made of it, by documents that not everybody may know of and by one that everybody may, and exemptions."""
    made = {"date": date(2026, 2, 1), "months": 120, "specialties": ["PEDIATRICS"], "tests": ["BLOOD"]}
    city.say(ExaminationRow, first, documents[first], **made, labels=["MENTAL"], recommendations="A walk a day")
    city.say(ExaminationRow, second, documents[second], **made, recommendations="To sleep well")
    hidden = {"valid_from": date(2026, 2, 1), "valid_to": date(2026, 3, 1), "labels": ["MENTAL"]}
    city.say(PeExemptionRow, first, documents[first], **hidden)
    plain = city.rows["medical_document"][0]["id"]
    part = {"date": date(2026, 1, 31), "months": 120, "specialties": ["DENTISTRY"], "recommendations": "Brush"}
    city.say(ExaminationRow, first, plain, **part)
    city.say(PeExemptionRow, first, plain, valid_from=date(2025, 2, 1))
