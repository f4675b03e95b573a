"""What is due in the tiny city: of one child by a dose that not everybody may know of, of another something later."""

from datetime import date
from uuid import UUID

from graph.areas.norm.tables import NormRow
from graph.areas.vaccination.tables import VaccinationDueRow
from tests.golden.collected import THEN, City
from tests.proof.world import Cells

NORM = UUID(int=(0x7000_8000 << 64) + 0x90)


def due(city: City, first: UUID, second: UUID) -> dict[str, list[Cells]]:
    """The rows of the city, with lines and the days by which the children are listed."""
    act = {"kind": "VACCINATIONS", "act": "1122n", "title": "Calendar", "valid_from": date(2022, 1, 1)}
    city.add(NormRow, id=NORM, source="Order", content="{}", sha256="0" * 64, imported_at=THEN, **act)
    late = {"past_due": date(2017, 6, 1), "due_on": date(2017, 5, 1), "recommended": date(2017, 5, 1)}
    overdue = {"status": "OVERDUE", "reason": "Should have been given by 2017-06-01.", "dose_number": 1, **late}
    done = {"status": "DONE", "reason": "All doses that the schedule asks for were given."}
    of = {"norm_id": NORM, "child_id": first}
    hidden = {"state": "SUPERSEDED", "amendment_labels": ["MENTAL"]}
    city.add(VaccinationDueRow, vaccine_group="HepB", **overdue, **hidden, **of)
    city.add(VaccinationDueRow, vaccine_group="HepB", **done, labels=["MENTAL"], **of)
    city.add(VaccinationDueRow, vaccine_group="MMR", **overdue, **of)
    for passport, day in zip(city.rows["passport"], (date(2017, 5, 1), date(2027, 2, 1)), strict=False):
        passport["vaccination_due_on"] = day
    city.add(VaccinationDueRow, vaccine_group="DTP", **done, norm_id=NORM, child_id=second)
    return city.rows
