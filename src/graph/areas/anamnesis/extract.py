"""Histories in words: sections of a Composition, Observations, the summary of a ClinicalImpression -> anamnesis."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from graph.ingest.extract.chart import Chart
from graph.ingest.extract.document import is_signed
from graph.ingest.fhir import LOINC, Json, code_in, node, nodes, text
from graph.ingest.labels import text_labels
from graph.ingest.moment import Moment
from graph.ingest.narrative import plain
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading
from graph.ingest.rows import Assertion

KINDS = {"10164-2": "DISEASE", "11348-0": "LIFE", "10157-6": "FAMILY"}
LONGEST_TEXT = 4_000  # the whole is in the original


@dataclass(frozen=True, slots=True, kw_only=True)
class Anamnesis(Assertion):
    """A row of `anamnesis`."""

    table: ClassVar[str] = "anamnesis"
    written: ClassVar[str] = "Passport.anamnesis"
    shown: ClassVar[tuple[str, ...]] = ("anamnesis",)
    kind: str
    text: str


def read_sections(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """One row for each section of a signed Composition that is a history of this child."""
    if not is_signed(entry.resource):
        return []
    return [
        row
        for section in _sections(entry.resource)
        if (kind := _kind(section)) and not section.get("focus")
        for row in _rows(kind, plain(text(node(section, "text"), "div") or ""), moment)
    ]


def read_history(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The row of an Observation that is a history in words."""
    kind = _kind(entry.resource)
    return _rows(kind, text(entry.resource, "valueString") or "", moment) if kind else []


def read_impression(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The row of a completed ClinicalImpression: the clinician's summary of the illness."""
    if text(entry.resource, "status") != "completed":
        return []
    return _rows("DISEASE", text(entry.resource, "summary") or "", moment)


def _sections(part: Json) -> Iterator[Json]:
    """Sections at every depth, in the order of the document."""
    waiting = nodes(part, "section")[::-1]
    while waiting:
        section = waiting.pop()
        yield section
        waiting.extend(nodes(section, "section")[::-1])


def _kind(part: Json) -> str | None:
    return KINDS.get(code_in(node(part, "code"), LOINC) or "")


def _rows(kind: str, words: str, moment: Moment) -> list[Assertion]:
    if not words:
        return []
    cut = words if len(words) <= LONGEST_TEXT else words[: LONGEST_TEXT - 1] + "…"
    # The labels of all words, also those cut off, and those that markup divides in the original.
    return [Anamnesis(kind=kind, text=cut, labels=tuple(sorted(text_labels(words))), effective_at=moment.at)]


READING = AreaReading(
    assertions=(Anamnesis,),
    readers={"Composition": read_sections, "Observation": read_history, "ClinicalImpression": read_impression},
)
