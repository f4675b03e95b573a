"""What was due and done of examinations and vaccinations in past months, in plain Python."""

from datetime import date
from typing import TYPE_CHECKING

from tests.proof import counting
from tests.proof.counting import Options
from tests.proof.place import Place
from tests.proof.rows import Row

if TYPE_CHECKING:
    from tests.proof.reference import Reference


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


def _made(reference: "Reference", place: Place, line: Row, today: date) -> date | None:
    if line["status"] != "DONE":
        return None
    documents = counting.examinations(reference, place)
    days = [row["date"] for row in documents if row["document_id"] == line["document_id"]]
    return min(*days, today) if days else today
