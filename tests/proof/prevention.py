"""What is due, in a random world: lines of any label and state, by norms of any day."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from graph.areas.examination.tables import ExaminationDueRow, ExaminationRow, PeExemptionRow
from graph.areas.norm.tables import NormRow
from graph.areas.vaccination.past import ends_of_months
from graph.areas.vaccination.tables import VaccinationDueRow
from graph.tables import ChildRow, MedicalDocumentRow, PassportRow
from tests.proof.amendments import sets_of
from tests.proof.world import TODAY, Cells, Draft, labels

GROUPS = ("BCG", "HepB", "DTP", "MMR")
EXAMINED = ("PLANNED", "DUE", "OVERDUE", "DONE", "MISSED")
STATUSES = ("DONE", "DUE", "OVERDUE", "NOT_YET", "EXEMPT_TEMPORARY", "REFUSED")


def prevention(draft: Draft) -> None:
    """Two norms, lines of each child, and the day from which something is due."""
    norms = [_norm(draft, number)["id"] for number in range(2)]
    for child in draft.world.of(ChildRow):
        for _ in range(draft.rng.randint(0, 4)):
            is_plain = draft.chance(0.4)
            draft.add(
                VaccinationDueRow,
                child_id=child["id"],
                id=draft.id(),
                vaccine_group=draft.pick(GROUPS),
                status=draft.pick(STATUSES),
                reason=draft.text("reason"),
                dose_number=draft.maybe(draft.rng.randint(1, 6)),
                earliest=draft.maybe(draft.day()),
                recommended=draft.maybe(draft.day()),
                past_due=draft.maybe(draft.day()),
                latest=draft.maybe(draft.day()),
                last_dose_on=draft.maybe(draft.day(-500, 0)),
                due_on=draft.maybe(draft.day()),
                past=draft.maybe("".join(draft.pick("--dDeEoOrRN") for _ in range(11))),
                past_until=draft.maybe(draft.pick(ends_of_months(TODAY))),
                turns_on=draft.maybe(draft.day()),
                norm_id=draft.pick(norms),
                labels=[] if is_plain else labels(draft),
                state="SUPERSEDED" if is_plain else "CURRENT",
                amendment_labels=sets_of([labels(draft)]) if is_plain else None,
            )
        for _ in range(draft.rng.randint(0, 4)):
            _examination(draft, child["id"], draft.pick(norms))
    for passport in draft.world.of(PassportRow):
        passport["examination_due_on"] = draft.maybe(draft.day(-200, 200))
        passport["vaccination_due_on"] = draft.maybe(draft.day(-200, 200))


def _examination(draft: Draft, child_id: UUID, norm_id: UUID) -> None:
    is_plain = draft.chance(0.4)
    documents = [row["id"] for row in draft.world.of(MedicalDocumentRow) if row["child_id"] == child_id]
    draft.add(
        ExaminationDueRow,
        child_id=child_id,
        id=draft.id(),
        months=draft.rng.randint(0, 204),
        year=draft.rng.randint(2024, 2027),
        specialties=[draft.text("specialty") for _ in range(draft.rng.randint(0, 3))],
        tests=[draft.text("test") for _ in range(draft.rng.randint(0, 3))],
        open_specialties=[draft.text("open") for _ in range(draft.rng.randint(0, 2))],
        open_tests=[draft.text("open") for _ in range(draft.rng.randint(0, 2))],
        status=draft.pick(EXAMINED),
        starts_on=draft.day(-400, 200),
        overdue_after=draft.day(),
        ends_on=draft.day(-200, 400),
        document_id=draft.maybe(draft.pick(documents)) if documents else None,
        due_on=draft.maybe(draft.day()),
        turns_on=draft.maybe(draft.day()),
        norm_id=norm_id,
        labels=[] if is_plain else labels(draft),
        state="SUPERSEDED" if is_plain else "CURRENT",
        amendment_labels=sets_of([labels(draft)]) if is_plain else None,
    )


def examined(draft: Draft, common: Callable[[], Cells]) -> None:
    """What documents state of examinations of one child; `said`: what every statement has."""
    days = [draft.day(), draft.day()]
    for _ in range(draft.rng.randint(0, 3)):
        draft.add(
            ExaminationRow,
            **common(),
            date=draft.pick(days),
            months=draft.maybe(draft.rng.randint(0, 204)),
            specialties=[draft.text("specialty") for _ in range(draft.rng.randint(0, 3))],
            tests=[draft.text("test") for _ in range(draft.rng.randint(0, 3))],
            recommendations=draft.maybe(draft.text("recommended")),
        )
    for _ in range(draft.rng.randint(0, 2)):
        draft.add(PeExemptionRow, **common(), valid_from=draft.pick(days), valid_to=draft.maybe(draft.day()))


def _norm(draft: Draft, number: int) -> Cells:
    return draft.add(
        NormRow,
        id=draft.id(),
        kind=draft.pick(("VACCINATIONS", "EXAMINATIONS")),
        act=draft.text("act"),
        title=draft.text("title"),
        valid_from=date.min + timedelta(days=1 + 2 * draft.world.seed + number),  # worlds stand beside each other
        source=draft.text("source"),
        checked=draft.pick(("UNVERIFIED", "CHECKED")),
        content=draft.text("content"),
        sha256=draft.text("hash"),
        imported_at=draft.instant(),
    )
