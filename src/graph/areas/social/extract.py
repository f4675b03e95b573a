"""Observations of our own codes social-status and privilege, valid for effectivePeriod; the first note of a privilege is its legal basis.

The values are codes of domain.md 3.6.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import node, nodes, text
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading, OwnCode
from graph.ingest.rows import Assertion

SOCIAL_CODES = frozenset(
    (
        "DISABLED_CHILD LARGE_FAMILY ORPHAN NO_PARENTAL_CARE GUARDIANSHIP FOSTER LOW_INCOME DIFFICULT_LIFE_SITUATION "
        "SOCIALLY_DANGEROUS SINGLE_PARENT REFUGEE MILITARY_FAMILY POLICE_FAMILY RARE_DISEASE "
        "CHRONIC_DRUG_BENEFIT AGE_UNDER_3"
    ).split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Privilege(Assertion):
    """A row of `privilege`."""

    table: ClassVar[str] = "privilege"
    written: ClassVar[str] = "Passport.privileges"
    shown: ClassVar[tuple[str, ...]] = ("privileges",)
    kind: str
    basis: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SocialStatus(Assertion):
    """A row of `social_status`."""

    table: ClassVar[str] = "social_status"
    written: ClassVar[str] = "Passport.socialStatuses"
    shown: ClassVar[tuple[str, ...]] = ("socialStatuses",)
    kind: str
    valid_from: date | None = None
    valid_to: date | None = None


def read_status(value: str, entry: BundleEntry, chart: Chart, moment: Moment) -> Assertion:
    """A social status of the family."""
    return SocialStatus(kind=value, effective_at=moment.at, **_period(entry, chart, moment))


def read_privilege(value: str, entry: BundleEntry, chart: Chart, moment: Moment) -> Assertion:
    """A privilege with its legal basis."""
    basis = next((text(item, "text") for item in nodes(entry.resource, "note")), None)
    return Privilege(kind=value, basis=basis, effective_at=moment.at, **_period(entry, chart, moment))


def _period(entry: BundleEntry, chart: Chart, moment: Moment) -> dict[str, Any]:
    period = node(entry.resource, "effectivePeriod")
    start = chart.any_date(entry, text(period, "start"))
    end = chart.any_date(entry, text(period, "end"))
    return {"valid_from": start.day if start else moment.day, "valid_to": end.day if end else None}


READING = AreaReading(
    assertions=(Privilege, SocialStatus),
    codes={
        "social-status": OwnCode(SOCIAL_CODES, read_status),
        "privilege": OwnCode(SOCIAL_CODES, read_privilege),
    },
)
