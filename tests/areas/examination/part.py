"""Planned days of examinations in the worlds and the oracle of the tests."""

from typing import TYPE_CHECKING

from graph.areas.examination.tables import ExaminationDayRow, ExaminationDueRow
from graph.tables import OrganizationRow, StaffRow
from tests.areas.part import AreaPart
from tests.execute.bulk import OWN, WORKER, some
from tests.http.world import POLYCLINIC

if TYPE_CHECKING:
    from tests.proof.place import Place
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Draft


def _draw(draft: "Draft") -> None:
    """Days of the ages that children have lines of, one or two a line."""
    places = [row["id"] for row in draft.world.of(OrganizationRow)]
    people = [row["id"] for row in draft.world.of(StaffRow)]
    for line in draft.world.of(ExaminationDueRow):
        for _ in range(draft.pick((0, 0, 1, 2))):
            draft.add(
                ExaminationDayRow,
                child_id=line["child_id"],
                id=draft.id(),
                months=line["months"],
                day=draft.day(),
                organization_id=draft.pick(places),
                planned_by=draft.pick(people),
                planned_at=draft.instant(),
            )


def _planner(values: "Values", place: "Place") -> str | None:
    return values._name_of(place.row["planned_by"])


def _still_planned(values: "Values", row: "Row", place: "Place") -> bool:
    return place.row["status"] in ("PLANNED", "DUE", "OVERDUE")


PART = AreaPart(
    texts={
        "ExaminationDay.place": "a name of the city's register",
        "ExaminationDay.plannedBy": "a name of the staff",
    },
    draw=_draw,
    bulk=(
        (
            "examination_day",
            (
                f"{OWN}, 12 * (n % 3 + 1) AS months, current_date + n % 9 AS day, '{POLYCLINIC}'::uuid AS organization_id,"
                f" {WORKER} AS planned_by, now() AS planned_at"
            ),
            some(2),
        ),
    ),
    values={"examination_planner": _planner},
    limits={"still_planned": _still_planned},
)
