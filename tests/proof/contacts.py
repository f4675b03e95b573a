"""Contacts that wait for a registrar, of a random world."""

from graph.areas.contact.tables import ContactProposalRow
from graph.tables import ChildRow, RepresentativeRow, StaffRow
from tests.proof.world import Draft


def contacts(draft: Draft) -> None:
    """For each child none or two, of which one at the most waits for one person."""
    for child in draft.world.of(ChildRow):
        for person in draft.rng.sample(draft.world.of(RepresentativeRow), draft.pick((0, 1, 2))):
            draft.add(
                ContactProposalRow,
                child_id=child["id"],
                id=draft.id(),
                representative_id=person["id"],
                source="SIMULATED",
                phone=draft.maybe(draft.text("+7")),
                email=draft.maybe(draft.text("mail")),
                proposed_at=draft.instant(),
                **(_decision(draft) if draft.chance(0.5) else {}),
            )


def _decision(draft: Draft) -> dict[str, object]:
    by = draft.maybe(draft.pick(draft.world.of(StaffRow))["id"])
    return {"decided_by": by, "decided_at": draft.instant(), "is_accepted": draft.chance(0.5)}
