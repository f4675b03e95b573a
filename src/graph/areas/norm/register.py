"""The register of norms: importing a version, comparing it with its act."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from graph.areas.norm.document import NormDocument
from graph.ingest.identity import Connection

COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256", "region")
_STORED = "SELECT sha256 FROM norm WHERE kind = $1 AND valid_from = $2 AND region IS NOT DISTINCT FROM $3"
_INSERT = f"""
INSERT INTO norm ({", ".join(COLUMNS)}, checked, imported_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'UNVERIFIED', $11)
"""  # noqa: S608 - names of ours
_LIST = """
SELECT kind, region, act, title, valid_from,
  least(valid_to, lead(valid_from) OVER (PARTITION BY kind, region ORDER BY valid_from) - 1) AS valid_to,
  checked, checked_by, source, sha256 FROM norm ORDER BY kind, region NULLS FIRST, valid_from
"""
_REGION = """
INSERT INTO norm_region (valid_from, region) VALUES ($1, $2) ON CONFLICT (valid_from) DO UPDATE SET region = excluded.region
"""
_CHECK = """
UPDATE norm SET checked = 'CHECKED', checked_by = $3, checked_at = $4
WHERE kind = $1 AND valid_from = $2 AND region IS NOT DISTINCT FROM $5 AND checked = 'UNVERIFIED' RETURNING act
"""


class NormProblem(Exception):
    """Why a norm is not taken in; the message is a sentence for the operator."""


async def import_norm(connection: Connection, norm: NormDocument, today: date, now: datetime) -> bool:
    """Add a version; False where it is there already.

    Raises NormProblem where another version of that day is there, or where it would change what is past.
    """
    stored = await connection.fetchval(_STORED, norm.kind, norm.valid_from, norm.region)
    if stored is not None:
        if stored == norm.sha256:
            return False
        raise NormProblem(
            f"Another norm of {norm.kind} is in force from {norm.valid_from}: a version has a day of its own."
        )
    if norm.valid_from <= today:
        raise NormProblem(
            f"It would be in force from {norm.valid_from}, and what was due until today is past: let it begin later."
        )
    await connection.execute(_INSERT, *(getattr(norm, name) for name in COLUMNS), now)
    return True


async def list_norms(connection: Connection) -> list[Mapping[str, Any]]:
    """Every version, by kind and day."""
    return [dict(row) for row in await connection.fetch(_LIST)]


@dataclass(frozen=True, slots=True)
class Named:
    """Which version: its kind, its first day, and the region whose addition it is."""

    kind: str
    valid_from: date
    region: str | None = None


async def check_norm(connection: Connection, named: Named, by: str, now: datetime) -> str | None:
    """Note that somebody has compared a version with its act, whose number is returned; None where none waits for it."""
    act: str | None = await connection.fetchval(_CHECK, named.kind, named.valid_from, by, now, named.region)
    return act


async def set_region(connection: Connection, region: str | None, valid_from: date, today: date) -> None:
    """Let the additions of a region count from a later day on, in place of those until then; NormProblem where it is none."""
    if valid_from <= today:
        raise NormProblem("What was due until today is past: let the region begin tomorrow or later.")
    await connection.execute(_REGION, valid_from, region)
