"""What was due and done of examinations and vaccinations in past months, in plain Python."""

from datetime import date
from typing import TYPE_CHECKING

from tests.proof import counting
from tests.proof.counting import Options
from tests.proof.place import Place
from tests.proof.rows import PRESENCE, Row

if TYPE_CHECKING:
    from tests.proof.reference import Reference

PAST_KEYS = {"OVERDUE": "oO", "REFUSED": "rR", "EXEMPT": "eE"}


def examinations(reference: "Reference", place: Place, options: Options) -> set[str]:
    last, today = place.counted.last, reference.moment.today
    if last == today:
        return counting.KEYS["examinations"](reference, place, options)
    keys = set()
    for line in counting.examined(reference, place):
        if line["starts_on"] <= last <= line["ends_on"]:
            made = _made(reference, place, line, today)
            if made is not None and made <= last:
                keys.add("DONE")
            else:
                keys |= {"DUE", "OVERDUE"} if line["overdue_after"] < last else {"DUE"}
    return keys


def covered(reference: "Reference", place: Place, options: Options) -> set[str]:
    if place.counted.last == reference.moment.today:
        return counting.KEYS["vaccination_coverage"](reference, place, options)
    lines = [row for row in counting.vaccinated(reference, place) if row["status"] in ("DONE", "IMMUNE")]
    return {row["vaccine_group"] for row in lines if (row["last_dose_on"] or date.min) <= place.counted.last}


def vaccinations(reference: "Reference", place: Place, options: Options) -> set[str]:
    """By the letter of the month, or by today's line where none was written since."""
    last = place.counted.last
    if last == reference.moment.today:
        return counting.KEYS["vaccinations"](reference, place, options)
    assert place.child is not None
    lines = [_letter(row, last) for row in counting.vaccinated(reference, place)]
    plain = [row for row in reference.store.of_child("vaccination_due", place.child.cells["id"]) if not row["labels"]]
    for row in plain:
        row.peek("labels", PRESENCE)
    keys = {key for key, letters in PAST_KEYS.items() if any(one in letters for one in lines)}
    keys |= {"DUE"} if any(_letter(row, last).isupper() for row in plain) else set()
    is_settled = lines and not any(one in "dDoOrReE" for one in lines)
    return keys | ({"DONE"} if is_settled else set())


def _letter(row: Row, day: date) -> str:
    """How a line stood on the last day of a month; today's status holds since the month in which it was written."""
    until = row["past_until"]
    if until is None:
        return "-"
    if until is not None and (day.year, day.month) <= (until.year, until.month):
        back = (until.year - day.year) * 12 + until.month - day.month
        return (row["past"] or "-" * 11)[back]
    status, due_on = row["status"], row["due_on"]
    letter = {"DUE": "d", "OVERDUE": "o", "REFUSED": "r"}.get(status, "e" if status.startswith("EXEMPT") else "-")
    if due_on is None or due_on > day:
        return letter
    return "N" if letter == "-" else letter.upper()


def _made(reference: "Reference", place: Place, line: Row, today: date) -> date | None:
    if line["status"] != "DONE":
        return None
    documents = counting.examinations(reference, place)
    days = [row["date"] for row in documents if row["document_id"] == line["document_id"]]
    return min(*days, today) if days else today
