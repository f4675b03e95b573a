"""Annulments in the worlds of the tests."""

from typing import TYPE_CHECKING

from graph.tables import MedicalDocumentRow
from tests.areas.part import AreaPart

if TYPE_CHECKING:
    from tests.proof.world import Draft

REASONS = ("WRONG_CHILD", "WRONG_CONTENT", "ENTERED_TWICE", "OTHER")


def draw(draft: "Draft") -> None:
    """When and why documents were annulled, whatever else they are."""
    for document in draft.world.of(MedicalDocumentRow):
        document["annulled_at"] = draft.maybe(draft.instant(), 0.5)
        document["annulment_reason"] = draft.maybe(draft.pick(REASONS), 0.5)


PART = AreaPart(draw=draw)
