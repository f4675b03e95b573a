"""Entries for the audit trail, as an engine makes them."""

from datetime import UTC, datetime
from uuid import uuid4

from graph.execute.audit import Entry
from graph.execute.prepared import Audited

NURSE = Audited("nurse", "1", "Page", ("Child.name", "Child.id"), ("Child.snils",))


def entry(subject: str = "s", audited: Audited = NURSE) -> Entry:
    """A read of two children."""
    return Entry(datetime.now(UTC), subject, audited, (uuid4(), str(uuid4())), ["attached", "organization"], "r")
