"""Addresses of downloads, made by the database (migration 0110)."""

from graph.sql.named import Expression
from graph.sql.scope import Scope
from graph.sql.value import Value, call, cast, literal

GOOD = "5 minutes"  # domain.md 5 G 47
FHIR, PDF = "application/fhir+json", "application/pdf"


def _format(scope: Scope) -> str:
    return scope.options.get("format", "ORIGINAL")


def _expires_at(scope: Scope) -> Value:
    return scope.asker.now + cast(literal(GOOD), "INTERVAL")


def _address(scope: Scope) -> Value:
    """For this viewer in this role, and this document."""
    asker, document = scope.asker, scope.row
    what = literal(_format(scope))
    return call(
        "download_address", asker.subject, asker.role, document.c.child_id, document.c.id, what, _expires_at(scope)
    )


def _media_type(scope: Scope) -> Value:
    """Of an original, what it was received as; FHIR JSON where nothing else is kept."""
    if _format(scope) == "PDF":
        return literal(PDF)
    return call("coalesce", scope.row.c.received_type, literal(FHIR))


EXPRESSIONS = {
    "download_address": Expression(_address),
    "download_expires_at": Expression(_expires_at),
    "download_media_type": Expression(_media_type),
}
