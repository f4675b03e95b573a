"""What goes on record: what an operation read of children alike, what was denied, and the first use of a token."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from graph.errors import Code
from graph.trail.audited import Audited
from graph.viewer import Viewer

# Refusals for lack of a right: no such account, not this role, not granted.
DENIALS = (Code.FORBIDDEN, Code.UNAUTHENTICATED)
# The outcome of telling an event and nothing of the record: in no access log. Its time alone would tell a teenager's
# representatives of what they are not told of themselves (domain.md 5 F 44).
OK, TOLD = "OK", "TOLD"


class Entry(NamedTuple):
    """What one operation read of children alike; it names children, never a value of them.

    `is_news`: those who follow who reads these children are told of it. `is_followed`: what it tells of is committed after it, by
    who waits for that commit: it makes both durable.
    """

    at: datetime
    subject: str
    audited: Audited
    children: Sequence[str]
    request_id: str
    purpose: str | None = None
    outcome: str = OK
    is_news: bool = True
    is_followed: bool = False

    def row(self) -> dict[str, Any]:
        """The row of `audit_entry`, but for its place in the chain."""
        return {
            "at": self.at,
            "subject": self.subject,
            "plan_id": self.audited.id,
            "child_ids": "{" + ",".join(self.children) + "}",  # as PostgreSQL writes an array
            "purpose": self.purpose,
            "request_id": self.request_id,
            "outcome": self.outcome,
        }


def denial(viewer: Viewer, operation: str | None, policy_version: str, request_id: str, now: datetime) -> Entry:
    """That the holder of a valid token was denied an operation; it names no child, since none was looked up."""
    audited = Audited(viewer.role.value, policy_version, operation)
    return Entry(now, viewer.subject, audited, (), request_id, outcome="DENIED")


def login(viewer: Viewer, policy_version: str, request_id: str, now: datetime) -> Entry:
    """That a process saw a token for the first time; what is asked under it has entries of its own."""
    audited = Audited(viewer.role.value, policy_version, None)
    return Entry(now, viewer.subject, audited, (), request_id, outcome="LOGIN")
