"""Social cases in the worlds and the oracle of the tests."""

from typing import TYPE_CHECKING, Any

from graph.areas.social_case.tables import (
    SocialCaseMeasureRow,
    SocialCaseNoteRow,
    SocialCaseRow,
    SocialCaseVisitRow,
    SocialCaseWorkerRow,
)
from graph.policy.vocabulary import Relation
from graph.tables import AssignmentRow, ChildRow, StaffRow
from graph.viewer import Role
from tests.areas.part import AreaPart
from tests.execute.bulk import OWN, WORKER, some
from tests.http.world import ANNA, uid

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.reach import Reach
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Cells, Draft

STATUSES = ("OPEN", "ASSIGNED", "IN_WORK", "IN_WORK", "CLOSED")
NEEDS = ("EDUCATION", "HOUSING", "LEGAL_SUPPORT", "PSYCHOLOGICAL_SUPPORT")
CASE = "md5('sc' || n)::uuid"


def draw(draft: "Draft") -> None:
    """For some children cases in every state, of social workers and of staff who are none."""
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((0, 1, 1, 2))):
            _case(draft, child["id"])


def _workers(draft: "Draft") -> list[tuple[Any, Any]]:
    """Social workers with a place of theirs, of any day."""
    of_role = {row["staff_id"] for row in draft.world.rows["account"] if Role.SOCIAL_WORKER.value in row["roles"]}
    places = [row for row in draft.world.of(AssignmentRow) if row["staff_id"] in of_role]
    return [(row["staff_id"], row["organization_id"]) for row in places]


def _case(draft: "Draft", child_id: Any) -> None:
    staff, workers = [row["id"] for row in draft.world.of(StaffRow)], _workers(draft)
    places = [row["organization_id"] for row in draft.world.of(AssignmentRow)]
    status, key = draft.pick(STATUSES), draft.id()
    closed: Cells = {}
    if status == "CLOSED":
        closed = {
            "closed_at": draft.instant(),
            "closed_by": draft.pick(staff),
            "outcome": draft.pick(("HELPED", "DECLINED")),
        }
    draft.add(
        SocialCaseRow,
        child_id=child_id,
        id=key,
        status=status,
        needs=draft.rng.sample(NEEDS, draft.rng.randint(0, 2)),
        opened_by=draft.pick(staff),
        opened_at=draft.instant(),
        due_on=draft.day(-5, 5),
        **closed,
    )
    of = {"child_id": child_id, "case_id": key}
    for place in range(0 if status == "OPEN" else draft.rng.randint(1, 2)):
        worker = draft.pick(workers) if workers and draft.chance(0.85) else (draft.pick(staff), draft.pick(places))
        is_over = place > 0 or status == "CLOSED"
        draft.add(
            SocialCaseWorkerRow,
            id=draft.id(),
            staff_id=worker[0],
            organization_id=worker[1],
            assigned_by=draft.pick(staff),
            assigned_at=draft.instant(),
            ended_at=draft.instant() if is_over else None,
            **of,
        )
    _work(draft, of, staff)


def _work(draft: "Draft", of: "Cells", staff: list[Any]) -> None:
    for _ in range(draft.rng.randint(0, 2)):
        planned = {"planned_by": draft.pick(staff), "planned_at": draft.instant(), "due_on": draft.day(-5, 30)}
        draft.add(
            SocialCaseMeasureRow, id=draft.id(), measure=draft.pick(("SANATORIUM", "CAMP_VOUCHER")), **planned, **of
        )
        seen = {"recorded_by": draft.pick(staff), "recorded_at": draft.instant(), "visited_on": draft.day()}
        result = {"place": draft.pick(("HOME", "HOSPITAL")), "result": draft.pick(("MET", "REFUSED"))}
        draft.add(SocialCaseVisitRow, id=draft.id(), **seen, **result, **of)
        written = {"written_by": draft.pick(staff), "written_at": draft.instant()}
        draft.add(SocialCaseNoteRow, id=draft.id(), note=draft.text("note"), **written, **of)


def golden(city: "City") -> None:
    """One of Anna that a social worker has, and one that is closed."""
    from datetime import date

    from tests.golden.city import ANNA as CHILD, CLINIC, STAFF
    from tests.golden.collected import THEN

    doctor, worker = STAFF[Role.DISTRICT_DOCTOR], STAFF[Role.SOCIAL_WORKER]
    opened = {"child_id": CHILD, "opened_by": doctor, "opened_at": THEN}
    needs = {"needs": ["EDUCATION", "PSYCHOLOGICAL_SUPPORT"], "due_on": date(2026, 3, 9)}
    city.add(SocialCaseRow, id=uid(81), status="IN_WORK", **needs, **opened)
    ended = {"status": "CLOSED", "closed_at": THEN, "closed_by": doctor, "outcome": "HELPED"}
    city.add(SocialCaseRow, id=uid(82), needs=["HOUSING"], due_on=date(2026, 1, 20), **ended, **opened)
    for number, who, over in ((81, worker, None), (82, doctor, THEN)):
        whom = {"staff_id": who, "organization_id": CLINIC, "assigned_by": doctor, "assigned_at": THEN}
        city.add(SocialCaseWorkerRow, child_id=CHILD, case_id=uid(number), ended_at=over, **whom)
    of = {"child_id": CHILD, "case_id": uid(81)}
    planned = {"planned_by": worker, "planned_at": THEN, "due_on": date(2026, 3, 9)}
    city.add(SocialCaseMeasureRow, measure="MONTHLY_ALLOWANCE", **planned, **of)
    seen = {"recorded_by": worker, "recorded_at": THEN, "visited_on": date(2026, 3, 1)}
    city.add(SocialCaseVisitRow, place="HOME", result="MET", **seen, **of)
    city.add(SocialCaseNoteRow, note="They collect the papers", written_by=worker, written_at=THEN, **of)


def _has_case(reach: "Reach", child: "Row") -> bool:
    me = reach.mine("staff_id")
    places = {row["organization_id"] for row in reach.assignments()}
    return any(
        row["staff_id"] == me is not None and row["ended_at"] is None and row["organization_id"] in places
        for row in reach.store.of_child("social_case_worker", child.cells["id"])
    )


def _organization(values: "Values", place: "Place") -> Any:
    organization = values.store.by_id("organization", place.row["organization_id"])
    return None if organization is None else organization["name"]


def _is_overdue(values: "Values", place: "Place") -> bool:
    return place.row["closed_at"] is None and bool(place.row["due_on"] < values.today)


SHOWN = (
    "id status needs openedBy openedAt dueOn isOverdue closedAt outcome workers { name organization assignedAt endedAt }"
    " measures { measure dueOn plannedAt } visits { visitedOn place result } notes { note writtenAt }"
)
OF_CASE = f"{OWN}, {CASE} AS case_id"
PART = AreaPart(
    draw=draw,
    golden=golden,
    bulk=(
        (
            "social_case",
            (
                f"md5('c' || n)::uuid AS child_id, {CASE} AS id, 'IN_WORK' AS status, {WORKER} AS opened_by, now() AS opened_at,"
                " current_date + 9 AS due_on"
            ),
            some(3),
        ),
        (
            "social_case_worker",
            (
                f"{OF_CASE}, {WORKER} AS staff_id, (SELECT id FROM organization LIMIT 1) AS organization_id,"
                f" {WORKER} AS assigned_by, now() AS assigned_at"
            ),
            some(3),
        ),
        (
            "social_case_measure",
            (
                f"{OF_CASE}, 'SANATORIUM' AS measure, current_date AS due_on, {WORKER} AS planned_by, now() AS planned_at"
            ),
            some(3),
        ),
        (
            "social_case_visit",
            (
                f"{OF_CASE}, current_date AS visited_on, 'HOME' AS place, 'MET' AS result, {WORKER} AS recorded_by,"
                " now() AS recorded_at"
            ),
            some(3),
        ),
        (
            "social_case_note",
            f"{OF_CASE}, 'n' AS note, {WORKER} AS written_by, now() AS written_at",
            some(3),
        ),
    ),
    asked={
        "social cases": f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{'
        f" socialCases(after: $c) {{ nodes {{ {SHOWN} }} pageInfo {{ endCursor }} }} }} }}",
        "my cases": f"query($c: String) {{ myCases(after: $c) {{ nodes {{ {SHOWN} }} pageInfo {{ endCursor }} }} }}",
        "social cases of mine": f"{{ myChildren(first: 20) {{ nodes {{ socialCases {{ nodes {{ {SHOWN} }} }} }} }} }}",
    },
    values={
        "social_case_is_overdue": _is_overdue,
        "social_case_opener": lambda values, place: values._name_of(place.row["opened_by"]),
        "social_case_worker": lambda values, place: values._name_of(place.row["staff_id"]),
        "social_case_organization": _organization,
    },
    ties={Relation.CASE: _has_case},
    lists={"SocialCase": "Child.socialCases"},
    never_null=frozenset(
        {*(("social_case", name) for name in ("closed_at", "closed_by", "outcome")), ("social_case_worker", "ended_at")}
    ),
    texts={
        "SocialCase.openedBy": "a name of the staff",
        "SocialCaseNote.note": "a social worker's own words, which they alone read",
        "SocialCaseUpdated.cursor": "a place among events",
        "SocialCaseWorker.name": "a name of the staff",
        "SocialCaseWorker.organization": "a name of the city's register",
    },
)
