"""Encounter -> one line of the time line; one that is planned, cancelled or entered in error states none."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar, Self

from graph.areas.encounter.earlier import LONGEST_REASON, TOOK_PLACE, read_earlier
from graph.ingest.extract.chart import Chart
from graph.ingest.extract.document import heading
from graph.ingest.extract.visit import encounter_key, of_sender
from graph.ingest.fhir import Json, label_of, node, nodes, text
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading
from graph.ingest.rows import Assertion


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter(Assertion):
    """A row of `encounter`."""

    table: ClassVar[str] = "encounter"
    written: ClassVar[str] = "Child.timeline"
    shown: ClassVar[tuple[str, ...]] = ("timeline",)
    of_document: ClassVar[Mapping[str, str]] = {"source_kind": "source_kind"}
    encounter_key: str
    setting: str | None = None
    started_at: datetime
    ended_at: datetime | None = None
    organization: str | None = None
    reason: str | None = None

    def sent_by(self, sender: str) -> Self:
        """The same, its key in the numbering of this sender."""
        return replace(self, encounter_key=of_sender(self.encounter_key, sender))


def read_encounter(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The encounter of a resource."""
    # One whose date is an error of the register has no place on a time line.
    if text(entry.resource, "status") not in TOOK_PLACE or chart.is_early(entry):
        return []
    place = heading(entry, chart, moments)
    end = chart.any_date(entry, text(node(entry.resource, "period"), "end"))
    is_possible = end is not None and moment.at <= end.at <= chart.latest
    return [
        Encounter(
            encounter_key=encounter_key(entry, chart),
            setting=place.setting,
            started_at=moment.at,
            ended_at=end.at if end is not None and is_possible else None,
            organization=place.organization,
            reason=_reason(entry.resource, chart),
            effective_at=moment.at,
        )
    ]


def _reason(resource: Json, chart: Chart) -> str | None:
    """Why the child came, in words: coded reasons, and the codes of what is cited as one."""
    cited = [chart.find(text(item, "reference")) for item in nodes(resource, "reasonReference")]
    reasons = [label_of(item) for item in nodes(resource, "reasonCode")]
    reasons += [label_of(node(item.resource, "code")) for item in cited if item is not None and chart.stands(item)]
    words = "; ".join(dict.fromkeys(filter(None, reasons)))
    return (words if len(words) <= LONGEST_REASON else words[: LONGEST_REASON - 1] + "…") or None


READING = AreaReading(assertions=(Encounter,), readers={"Encounter": read_encounter}, reread=read_earlier)
