"""Observations in the worlds and the oracle of the tests; their rows are drawn by tests/proof/records.py."""

from typing import TYPE_CHECKING

from graph.areas.norm.tables import NormRow
from graph.areas.observation.tables import ObservationRow
from tests.areas.part import AreaPart
from tests.http.world import ANNA

if TYPE_CHECKING:
    from tests.proof.world import Draft


def _draw(draft: "Draft") -> None:
    """Let the next visit of some be by a norm."""
    norms = [row["id"] for row in draft.world.of(NormRow)]
    for row in draft.world.of(ObservationRow):
        row["visit_norm_id"] = draft.maybe(draft.pick(norms), 0.6)


OBSERVATIONS = "display nextVisit visitSpecialty overdue norm { act checked }"

PART = AreaPart(
    draw=_draw,
    asked={
        "observations": f'{{ child(by: {{id: "{ANNA.global_id}"}}) {{ passport {{ dispensaryObservations {{ {OBSERVATIONS} }} }} }} }}'
    },
)
