"""What a commission waits for of a viewer, in plain Python from plain rows, written from docs/commission.md and not from SQL."""

from datetime import date
from typing import Any

from tests.proof.rows import Row, Store


def seats(store: Store, commission: Row) -> list[Row]:
    """The rows of who sits in a commission."""
    rows = store.of_child("commission_member", commission.cells["child_id"])
    return [row for row in rows if row["commission_id"] == commission.cells["id"]]


def duty(store: Store, me: Any, today: date, commission: Row) -> str | None:
    """What it waits for of a member of staff; None where it does not."""
    mine = [row for row in seats(store, commission) if me is not None and row["staff_id"] == me]
    if not mine or commission["ended_at"] is not None or commission["expires_on"] < today:
        return None
    is_chair, session = any(row["is_chair"] for row in mine), commission["session_id"]
    opinions = [
        row
        for row in store.of_child("commission_opinion", commission.cells["child_id"])
        if session is not None and row["session_id"] == session
    ]
    own = [row for row in opinions if row["staff_id"] == me]
    is_over = commission["due_on"] < today
    match commission["status"]:
        case "CONVENED":
            return "SESSION" if is_chair else None
        case "IN_SESSION" if not own and not is_over:
            return "OPINION"
        case "IN_SESSION" if is_chair and own and len(opinions) >= _quorum(store, commission):
            return "DECISION"
        case "IN_SESSION" if is_chair and is_over:
            return "SESSION"
        case "DECIDED" if own and own[0]["signed_at"] is None:
            return "SIGNATURE"
        case "SIGNED":
            return "CLOSING" if is_chair else None
    return None


def _quorum(store: Store, commission: Row) -> int:
    sessions = store.of_child("commission_session", commission.cells["child_id"])
    return next(int(row["quorum"]) for row in sessions if row.cells["id"] == commission["session_id"])
