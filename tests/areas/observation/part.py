"""Observations in the worlds and the oracle of the tests; their rows are drawn by tests/proof/records.py."""

from typing import TYPE_CHECKING

from graph.areas.norm.tables import NormRow
from graph.areas.observation.tables import ObservationRow
from tests.areas.part import AreaPart
from tests.http.world import ANNA

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.world import Draft


def _draw(draft: "Draft") -> None:
    """The next visit, of some by a norm."""
    norms = [row["id"] for row in draft.world.of(NormRow)]
    for row in draft.world.of(ObservationRow):
        row["visit_due_on"] = draft.maybe(draft.day(-100, 100))
        row["visit_specialty"] = draft.maybe(draft.text("specialty"))
        row["visit_norm_id"] = draft.maybe(draft.pick(norms), 0.6)


def _golden(city: "City") -> None:
    """Who is to see the child, by which norm."""
    from tests.golden.due import EXAMINATIONS as NORM

    for row in city.rows["observation"]:
        row |= {"visit_specialty": "NEUROLOGY", "visit_norm_id": NORM}


OBSERVATIONS = "display nextVisit visitSpecialty overdue norm { act checked }"

PART = AreaPart(
    draw=_draw,
    golden=_golden,
    asked={
        "observations": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ passport {{ dispensaryObservations {{ {OBSERVATIONS} }} }} }} }}'
    },
)
