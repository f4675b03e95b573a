"""Commissions in the worlds and the oracle of the tests."""

from datetime import date
from typing import TYPE_CHECKING, Any

from graph.areas.commission.tables import (
    CommissionMemberRow,
    CommissionOpinionRow,
    CommissionRow,
    CommissionSessionRow,
)
from graph.areas.norm.tables import NormRow
from graph.policy.vocabulary import Relation
from graph.tables import ChildRow, MedicalDocumentRow, StaffRow
from graph.viewer import Role
from tests.areas.part import AreaPart
from tests.execute.bulk import DOCUMENT, OWN, WORKER, some
from tests.http.world import ANNA, uid
from tests.proof.commissions import duty

if TYPE_CHECKING:
    from tests.golden.collected import City
    from tests.proof.place import Place
    from tests.proof.reach import Reach
    from tests.proof.rows import Row
    from tests.proof.values import Values
    from tests.proof.world import Cells, Draft

KINDS = ("MEDICAL_COMMISSION", "CONSILIUM", "PSYCHIATRIC_COMMISSION")
STATUSES = ("CONVENED", "IN_SESSION", "IN_SESSION", "DECIDED", "SIGNED", "CLOSED", "CALLED_OFF")
DECIDED = ("DECIDED", "SIGNED", "CLOSED")
VOTES = ("FOR", "AGAINST", "ABSTAINED")


def draw(draft: "Draft") -> None:
    """For each child some in every state, before and after their days, with some of the staff."""
    for child in draft.world.of(ChildRow):
        for _ in range(draft.pick((0, 1, 1, 2))):
            _commission(draft, child["id"])


def _commission(draft: "Draft", child_id: Any) -> None:
    from tests.proof.world import labels

    documents = [row["id"] for row in draft.world.of(MedicalDocumentRow) if row["child_id"] == child_id]
    staff = draft.rng.sample([row["id"] for row in draft.world.of(StaffRow)], 4)
    key, expires, needs = draft.id(), draft.day(-3, 20), draft.chance(0.3)
    state = _state(draft, staff)
    draft.add(
        CommissionRow,
        child_id=child_id,
        id=key,
        kind=draft.pick(KINDS),
        question=draft.text("question"),
        labels=labels(draft),
        convened_by=draft.pick(staff),
        convened_at=draft.instant(),
        due_on=min(expires, draft.day(-5, 5)),
        expires_on=expires,
        needs_consent=needs,
        consent_id=draft.pick([*documents, draft.id()]) if needs else None,
        document_ids=draft.rng.sample(documents, min(len(documents), draft.rng.randint(0, 3))),
        **state,
    )
    of = {"child_id": child_id, "commission_id": key}
    for place, member in enumerate(staff[:3]):
        seat = {"staff_id": member, "is_chair": place == 0, "expires_on": expires, "ended_at": state["ended_at"]}
        draft.add(CommissionMemberRow, id=draft.id(), **seat, **of)
    if state["session_id"] is not None:
        _session(draft, of, state, documents)
        for member in staff[: draft.rng.randint(0, 3)]:
            _opinion(draft, of, state, member)


def _state(draft: "Draft", staff: list[Any]) -> "Cells":
    """A status, and what hangs together with it."""
    status = draft.pick(STATUSES)
    has_ended = status in ("CLOSED", "CALLED_OFF")
    return {
        "status": status,
        "session_id": None if status in ("CONVENED", "CALLED_OFF") else draft.id(),
        "ended_at": draft.instant() if has_ended else None,
        "ended_by": draft.pick(staff) if has_ended else None,
        "call_off_reason": "OTHER" if status == "CALLED_OFF" else None,
    }


def _session(draft: "Draft", of: "Cells", state: "Cells", documents: list[Any]) -> None:
    protocol = draft.pick(documents) if documents and draft.chance(0.5) else None
    result: Cells = {}
    if state["status"] in DECIDED:
        result = {"opinions": 3, "votes_for": 1, "decided_at": draft.instant(), "decision": draft.text("decision")}
        result |= {"outcome": draft.pick(("APPROVED", "REJECTED")), "protocol_id": protocol}
    draft.add(
        CommissionSessionRow,
        id=state["session_id"],
        number=draft.rng.randint(1, 2),
        held_at=draft.instant(),
        opinions_due_on=draft.day(-3, 3),
        members=3,
        quorum=draft.rng.randint(1, 3),
        approval=2,
        norm_id=draft.pick([row["id"] for row in draft.world.of(NormRow)]),
        **of,
        **result,
    )


def _opinion(draft: "Draft", of: "Cells", state: "Cells", member: Any) -> None:
    draft.add(
        CommissionOpinionRow,
        id=draft.id(),
        session_id=state["session_id"],
        staff_id=member,
        vote=draft.pick(VOTES),
        opinion=draft.text("opinion"),
        given_at=draft.instant(),
        signed_at=draft.maybe(draft.instant(), 0.5) if state["status"] in DECIDED else None,
        **of,
    )


def golden(city: "City") -> None:
    """One that is closed, and one under a label whose members give their opinions."""
    from tests.golden.city import ANNA as CHILD, OLD, SECRET, STAFF
    from tests.golden.collected import THEN

    doctor, specialist = STAFF[Role.DISTRICT_DOCTOR], STAFF[Role.SPECIALIST]
    norm = uid(79)
    city.add(
        NormRow,
        id=norm,
        kind="COMMISSIONS",
        act="502n",
        title="Commissions",
        valid_from=date(2026, 1, 3),  # another day than that of the norm that is shipped
        source="from memory",
        content="{}",
        sha256="0",
        imported_at=THEN,
    )
    by = {"convened_by": doctor, "convened_at": THEN}
    days = {"due_on": date(2026, 3, 20), "expires_on": date(2026, 4, 20)}
    ended = {"ended_at": THEN, "ended_by": specialist, "status": "CLOSED"}
    words = {"kind": "MEDICAL_COMMISSION", "question": "Does Anna need lessons at home?", "document_ids": [OLD, SECRET]}
    city.add(CommissionRow, child_id=CHILD, id=uid(71), session_id=uid(75), **words, **by, **days, **ended)
    hidden = {"kind": "PSYCHIATRIC_COMMISSION", "question": "What helps Anna?", "labels": ["MENTAL"]}
    consent = {"needs_consent": True, "consent_id": OLD, "status": "IN_SESSION", "session_id": uid(76)}
    city.add(CommissionRow, child_id=CHILD, id=uid(72), **hidden, **consent, **by, **days)
    held = {"child_id": CHILD, "held_at": THEN, "opinions_due_on": date(2026, 3, 20), "norm_id": norm}
    counts = {"members": 2, "quorum": 2, "approval": 1, "number": 1}
    result = {"opinions": 2, "votes_for": 1, "decided_at": THEN, "outcome": "APPROVED", "decision": "Lessons at home."}
    city.add(CommissionSessionRow, id=uid(75), commission_id=uid(71), protocol_id=OLD, **held, **counts, **result)
    city.add(CommissionSessionRow, id=uid(76), commission_id=uid(72), **held, **counts)
    for number, session in ((71, 75), (72, 76)):
        of = {"child_id": CHILD, "commission_id": uid(number)}
        for member in (specialist, doctor):
            seat = {"staff_id": member, "is_chair": member == specialist, "expires_on": days["expires_on"]}
            city.add(CommissionMemberRow, ended_at=THEN if number == 71 else None, **of, **seat)
        said = {"session_id": uid(session), "vote": "FOR", "opinion": f"Opinion {number}", "given_at": THEN}
        city.add(CommissionOpinionRow, staff_id=doctor, signed_at=THEN if number == 71 else None, **of, **said)


def _status(values: "Values", place: "Place") -> str:
    said = str(place.row["status"])
    return said if said in ("CLOSED", "CALLED_OFF") or place.row["expires_on"] >= values.today else "LAPSED"


def _is_overdue(values: "Values", place: "Place") -> bool:
    return place.row["ended_at"] is None and place.row["due_on"] < values.today


def _waits_for(values: "Values", place: "Place") -> str | None:
    return duty(values.store, values.reach.mine("staff_id"), values.today, place.row)


def _chosen(values: "Values", row: "Row", place: "Place") -> bool:
    return row.cells["id"] in place.row["document_ids"]


def _sits(reach: "Reach", child: "Row") -> bool:
    me = reach.mine("staff_id")
    if me is None or not any(reach.assignments()):
        return False
    rows = reach.store.of_child("commission_member", child.cells["id"])
    return any(
        row["staff_id"] == me and row["ended_at"] is None and row["expires_on"] >= reach.moment.today for row in rows
    )


SESSION = "number members quorum outcome decision norm { act } opinions { member vote opinion } protocol { id }"
SHOWN = (
    "id kind status question convenedBy isOverdue waitsFor members { name isChair } documents { id } consent { id }"
    f" sessions {{ {SESSION} }}"
)
TO_SEAT = f"{OWN}, md5('k' || n)::uuid AS commission_id"
PART = AreaPart(
    texts={"CommissionUpdated.cursor": "a place among events"},
    draw=draw,
    golden=golden,
    bulk=(
        (
            "commission",
            (
                "md5('c' || n)::uuid AS child_id, md5('k' || n)::uuid AS id, 'CONSILIUM' AS kind, 'q' AS question,"
                f" 'IN_SESSION' AS status, {WORKER} AS convened_by, now() AS convened_at, md5('z' || n)::uuid AS session_id,"
                f" current_date + 9 AS due_on, current_date + 39 AS expires_on, false AS needs_consent, array[{DOCUMENT}] AS document_ids"
            ),
            some(3),
        ),
        (
            "commission_member",
            f"{TO_SEAT}, {WORKER} AS staff_id, true AS is_chair, current_date + 39 AS expires_on",
            some(3),
        ),
        (
            "commission_session",
            (
                "md5('c' || n)::uuid AS child_id, md5('z' || n)::uuid AS id, md5('k' || n)::uuid AS commission_id, 1 AS number,"
                " now() AS held_at, current_date + 9 AS opinions_due_on, 3 AS members, 2 AS quorum, 2 AS approval,"
                " (SELECT id FROM norm LIMIT 1) AS norm_id"
            ),
            some(3),
        ),
        (
            "commission_opinion",
            f"{TO_SEAT}, md5('z' || n)::uuid AS session_id, {WORKER} AS staff_id, 'FOR' AS vote, 'o' AS opinion, now() AS given_at",
            some(6),
        ),
    ),
    asked={
        "commissions": f'query($c: String) {{ child(by: {{id: "{ANNA.global_id}"}}) {{'
        f" commissions(after: $c) {{ nodes {{ {SHOWN} }} pageInfo {{ endCursor }} }} }} }}",
        "my commissions": f"query($c: String) {{ myCommissions(after: $c) {{ nodes {{ {SHOWN} }} pageInfo {{ endCursor }} }} }}",
        "commissions of mine": f"{{ myChildren(first: 20) {{ nodes {{ commissions {{ nodes {{ {SHOWN} }} }} }} }} }}",
    },
    values={
        "commission_status": _status,
        "commission_is_overdue": _is_overdue,
        "commission_convener": lambda values, place: values._name_of(place.row["convened_by"]),
        "commission_member": lambda values, place: values._name_of(place.row["staff_id"]),
        "commission_waits_for": _waits_for,
    },
    limits={"commission_document": _chosen},
    ties={Relation.TREATING: _sits},
    lists={"MedicalCommission": "Child.commissions"},
    never_null=frozenset(
        {
            *(("commission", name) for name in ("consent_id", "ended_by", "ended_at")),
            *(("commission_session", name) for name in ("decided_at", "outcome", "decision", "opinions", "quorum")),
        }
    ),
)
