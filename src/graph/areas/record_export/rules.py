"""Whose an export is, and where it is fetched."""

from datetime import timedelta

from graph.sql.named import Expression, RowCondition
from graph.sql.rows import Rows
from graph.sql.scope import Asker, Scope
from graph.sql.value import Bool, Value, both, call, case, cast, literal, word

GOOD = "5 minutes"  # domain.md 5 G 47
KEPT = timedelta(hours=24)
MEDIA = {"ARCHIVE": "application/zip", "SUMMARY": "application/fhir+json"}


def is_own(row: Rows, asker: Asker) -> Bool:
    """That the viewer asked for it, in the role at hand: nobody else learns that it was made."""
    return both(row.c.subject == asker.subject, row.c.role == asker.role)


def _told_with_event(row: Rows, scope: Scope) -> Bool:
    return both(row.c.event_id == scope.row.c.id, is_own(row, scope.asker))


def _is_kept(scope: Scope) -> Bool:
    return both(scope.row.c.status == literal("READY"), scope.row.c.expires_at > scope.asker.now)


def _status(scope: Scope) -> Value:
    """What is over by its time is said to be, whether its bytes were deleted already or not."""
    row = scope.row
    is_over = both(row.c.status == literal("READY"), row.c.expires_at <= scope.asker.now)
    return case((is_over, word("EXPIRED")), otherwise=row.c.status)


def _address(scope: Scope) -> Value:
    """For this viewer in this role, and this export; null where there is nothing to fetch."""
    asker, row = scope.asker, scope.row
    until = asker.now + cast(literal(GOOD), "INTERVAL")
    made = call("download_address", asker.subject, asker.role, row.c.child_id, row.c.id, literal("EXPORT"), until)
    return case((_is_kept(scope), made))


def _media_type(scope: Scope) -> Value:
    archive = scope.row.c.format == literal("ARCHIVE")
    return case((archive, literal(MEDIA["ARCHIVE"])), otherwise=literal(MEDIA["SUMMARY"]))


EXPRESSIONS: dict[str, Expression] = {
    "record_export_status": Expression(_status),
    "record_export_address": Expression(_address),
    "record_export_media_type": Expression(_media_type),
}
CONDITIONS: dict[str, RowCondition] = {
    "own_record_exports": RowCondition(lambda row, scope: is_own(row, scope.asker)),
    "record_exports_with_event": RowCondition(_told_with_event, weight=120),
}
