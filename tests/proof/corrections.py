"""Corrections of who children of a random world are by their papers."""

from datetime import timedelta
from uuid import UUID

from graph.areas.correction.tables import CorrectionRow
from graph.areas.correction.values import CORRECTABLE
from graph.tables import ChildRow, StaffRow
from tests.proof.world import NOW, Cells, Draft

DIGITS = {"policy_number": 16, "snils": 11}
BASES = ("BIRTH_CERTIFICATE", "PASSPORT", "COURT_DECISION", "ADOPTION")


def corrections(draft: Draft) -> None:
    """For each child some of any kind, that wait, are decided or have waited too long."""
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((0, 1, 2, 3))):
            what = draft.pick(tuple(CORRECTABLE))
            # More than one correction says, so that every value is looked at often.
            columns = [kind.column for kind in CORRECTABLE.values()]
            values = {f"{when}_{each}": _value(draft, each) for when in ("previous", "new") for each in columns}
            kind = draft.pick(BASES)
            draft.add(
                CorrectionRow,
                child_id=child["id"],
                id=draft.id(),
                what=what,
                basis_kind=kind,
                basis_number=draft.text("number"),
                basis_issuer=draft.text("issuer"),
                basis_issued_on=draft.day(),
                labels=["ADOPTION"] if kind == "ADOPTION" else [],
                proposed_at=draft.instant(-40),
                expires_at=draft.pick((NOW, NOW + timedelta(seconds=1), NOW - timedelta(days=1))),
                **values,
                **_decision(draft),
            )


def _value(draft: Draft, column: str) -> object:
    if column == "birth_date":
        return draft.day()
    if column == "sex":
        return draft.pick(("MALE", "FEMALE", "UNKNOWN"))
    if column in DIGITS:
        return draft.maybe(str(draft.rng.randrange(10 ** (DIGITS[column] - 1), 10 ** DIGITS[column])), 0.8)
    return draft.maybe(draft.text(column), 0.8)


def _decision(draft: Draft) -> Cells:
    one, other = (UUID(str(row["id"])) for row in draft.rng.sample(draft.world.of(StaffRow), 2))
    if draft.chance(0.5):
        return {"proposed_by": one, "decided_by": None, "decided_at": None, "is_confirmed": None}
    return {"proposed_by": one, "decided_by": other, "decided_at": draft.instant(), "is_confirmed": draft.chance(0.5)}
