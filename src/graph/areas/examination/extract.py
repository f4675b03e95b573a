"""A document of a preventive examination -> what of it was made; our own code `pe-exemption` -> an exemption from physical education.

Which items were made stands in our own extensions of the resource that is the document: `urn:passport:examined-by` (valueCode, such
as NEUROLOGY), `urn:passport:examined-with` (valueCode, such as BLOOD), `urn:passport:examination-age` (valueInteger, in months) and
`urn:passport:recommendations` (valueString). A psychiatrist is read only where the document says of which age of the plan it is.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from graph.areas.examination.kept import PASSPORT, TABLE, keep
from graph.areas.examination.words import SPECIALTIES, TELLING, TESTS, UNLISTED
from graph.ingest.extract.chart import Chart
from graph.ingest.extract.document import kind_of, source_of
from graph.ingest.fhir import node, nodes, text
from graph.ingest.moment import Moment
from graph.ingest.parse import BundleEntry
from graph.ingest.reading import AreaReading, OwnCode
from graph.ingest.refusal import RefusalCode
from graph.ingest.rows import Assertion

BY, WITH = "urn:passport:examined-by", "urn:passport:examined-with"
AGE, RECOMMENDED = "urn:passport:examination-age", "urn:passport:recommendations"
EXEMPTION, EXEMPT = "pe-exemption", "EXEMPT"
# Resources that are the document of an examination; an Observation is a part of one.
DOCUMENTS = ("ClinicalImpression", "Composition", "DiagnosticReport", "DocumentReference", "Encounter")
DRAFTS = frozenset(
    "planned arrived triaged in-progress onleave registered partial preliminary draft unknown superseded".split()
)
ADULT = 18 * 12
# Beside a field of the name `date`.
Day = date


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination(Assertion):
    """A row of `examination`."""

    table: ClassVar[str] = "examination"
    written: ClassVar[str] = "Child.examinations"
    shown: ClassVar[tuple[str, ...]] = ("examinations",)
    date: date
    months: int | None = None
    specialties: tuple[str, ...]
    tests: tuple[str, ...]
    recommendations: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeExemption(Assertion):
    """A row of `pe_exemption`."""

    table: ClassVar[str] = "pe_exemption"
    written: ClassVar[str] = "Passport.peExemptions"
    shown: ClassVar[tuple[str, ...]] = ("peExemptions",)
    valid_from: Day
    valid_to: Day | None = None


def read_examination(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """What was made, by the document of an examination that is no draft."""
    resource = entry.resource
    is_part = chart.bundle.kind == "document" and entry.place != 0
    if is_part or kind_of(entry, source_of(entry)) != "PREVENTIVE_EXAM" or text(resource, "status") in DRAFTS:
        return []
    extensions = nodes(resource, "extension")
    ages = [one.get("valueInteger") for one in extensions if text(one, "url") == AGE]
    age = next((age for age in ages if type(age) is int and 0 <= age < ADULT), None)
    listed = {(text(one, "url"), text(one, "valueCode")) for one in extensions if text(one, "url") in (BY, WITH)}
    items = [(url, code) for url, code in listed if code and code in (SPECIALTIES if url == BY else TESTS)]
    if len(items) < len(listed):
        chart.doubt(entry, RefusalCode.CODE_NOT_UNDERSTOOD, "an item of the examination is not known")
    specialties, tests = (
        tuple(sorted(code for url, code in items if url == which and (age is not None or code not in TELLING)))
        for which in (BY, WITH)
    )
    words = (text(one, "valueString") for one in extensions if text(one, "url") == RECOMMENDED)
    return [
        Examination(
            date=moment.day,
            months=age,
            specialties=specialties if listed else UNLISTED,
            tests=tests,
            recommendations=next((text for text in words if text is not None), None),
            effective_at=moment.at,
        )
    ]


def read_exemption(_: str, entry: BundleEntry, chart: Chart, moment: Moment) -> Assertion:
    """An exemption, for the period of its Observation."""
    end = chart.any_date(entry, text(node(entry.resource, "effectivePeriod"), "end"))
    return PeExemption(valid_from=moment.day, valid_to=end.day if end else None, effective_at=moment.at)


READING = AreaReading(
    assertions=(Examination, PeExemption),
    columns=PASSPORT,
    keep=keep,
    due=TABLE,
    readers=dict.fromkeys(DOCUMENTS, read_examination),
    codes={EXEMPTION: OwnCode(frozenset({EXEMPT}), read_exemption)},
)
