"""ServiceRequest -> a referral, where it is an order that names a specialty or an organization; otherwise it is a document only.

The specialty is a code of `urn:passport:specialty` in performerType, such as CARDIOLOGY, else its words. A document gives nobody
the relation `treating` (docs/decisions.md): the specialist it names is stored as text and tied to no account.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar

from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import Json, code_in, has_code, label_of, node, nodes, text
from graph.ingest.labels import text_labels
from graph.ingest.moment import Moment, read_moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading, DocumentType
from graph.ingest.rows import Assertion
from graph.record import SPECIALTY_LABELS

SPECIALTY = "urn:passport:specialty"
ORDERED = frozenset({"directive", "order", "original-order", "filler-order", "instance-order"})
STANDING, OVER = frozenset({"active", "on-hold"}), frozenset({"completed", "revoked"})
# Categories of orders that are no referral: laboratory, imaging, surgery, counselling, education.
OTHER_SERVICES = ("108252007", "363679005", "387713003", "409063005", "409073007")
LONGEST_REASON = 1_000  # as of a referral written here; the original has the whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral(Assertion):
    """A row of `referral` that a document states."""

    table: ClassVar[str] = "referral"
    written: ClassVar[str] = "Child.referrals"
    shown: ClassVar[tuple[str, ...]] = ("referrals",)
    opened_at: datetime
    closed_at: datetime | None = None
    specialty: str | None = None
    organization_name: str | None = None
    specialist_name: str | None = None
    reason: str | None = None


def read_referral(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The referral of a resource; a draft, a proposal and an order of a test state none."""
    resource = entry.resource
    status = text(resource, "status")
    is_order = text(resource, "intent") in ORDERED and status in STANDING | OVER
    if not is_order or any(has_code(nodes(resource, "category"), code) for code in OTHER_SERVICES):
        return []
    specialty, organization = _specialty(node(resource, "performerType")), _performer(resource, chart, "Organization")
    if specialty is None and organization is None:
        return []
    reason = _reason(resource, chart)
    labels = (
        text_labels(reason or "")
        | text_labels(organization or "")
        | frozenset(SPECIALTY_LABELS.get(specialty or "", ()))
    )
    return [
        Referral(
            opened_at=moment.at,
            closed_at=_closed_at(resource, moment) if status in OVER else None,
            specialty=specialty,
            organization_name=organization,
            specialist_name=_performer(resource, chart, "Practitioner")
            or _performer(resource, chart, "PractitionerRole"),
            reason=reason,
            labels=tuple(sorted(labels)),
            effective_at=moment.at,
        )
    ]


def _specialty(concept: Json) -> str | None:
    return code_in(concept, SPECIALTY) or label_of(concept)


def _performer(resource: Json, chart: Chart, kind: str) -> str | None:
    """The name of the first performer of a type, as the bundle or the reference itself gives it."""
    for item in nodes(resource, "performer"):
        target = text(item, "reference")
        performer = chart.find(target)
        performer_type = (
            performer.type if performer is not None else text(item, "type") or (target or "").partition("/")[0]
        )
        if performer_type == kind:
            return chart.name_of(target, text(item, "display"))
    return None


def _reason(resource: Json, chart: Chart) -> str | None:
    """The reason in words: coded reasons, codes of cited resources, notes."""
    cited = [chart.find(text(item, "reference")) for item in nodes(resource, "reasonReference")]
    reasons = [label_of(item) for item in nodes(resource, "reasonCode")]
    reasons += [label_of(node(entry.resource, "code")) for entry in cited if entry is not None and chart.stands(entry)]
    reasons += [text(item, "text") for item in nodes(resource, "note")]
    words = "; ".join(dict.fromkeys(filter(None, reasons)))
    return (words if len(words) <= LONGEST_REASON else words[: LONGEST_REASON - 1] + "…") or None


def _closed_at(resource: Json, moment: Moment) -> datetime:
    """The time of closing, which FHIR does not have: that of the last change of the resource, else of the order."""
    last = read_moment(text(node(resource, "meta"), "lastUpdated") or "")
    return max(last.at, moment.at) if last is not None else moment.at


READING = AreaReading(
    assertions=(Referral,),
    resources={
        "ServiceRequest": DocumentType(("authoredOn",), "REFERRAL", follows_visit=True, signed_by=("requester",)),
    },
    readers={"ServiceRequest": read_referral},
)
