"""A checked Bundle -> an Extraction: pure, no I/O, one noun a file."""

from datetime import UTC, datetime
from typing import NamedTuple

from graph.ingest.extract.blood import blood_facts, codes_blood
from graph.ingest.extract.chart import Chart
from graph.ingest.extract.document import Heading, canonical, check_length, examine, heading, identity, is_signed
from graph.ingest.extract.kind import DATES, RANKS
from graph.ingest.extract.own_code import read_own_code
from graph.ingest.extract.patient import read_child
from graph.ingest.extract.representative import read_representative
from graph.ingest.extract.sensitivity import names
from graph.ingest.fhir import has_code, node, nodes, text
from graph.ingest.labelled import labelled
from graph.ingest.labels import said
from graph.ingest.moment import Moment
from graph.ingest.parse import Bundle, BundleEntry
from graph.ingest.reading import readers
from graph.ingest.refusal import RefusalCode, Refused, Rejection
from graph.ingest.rows import Assertion, Child, Extraction, MedicalDocument, Representative

__all__ = ["extract"]

# Read for names and references, so neither documents nor ignored.
SUPPORTING = frozenset(
    {"Patient", "RelatedPerson", "Organization", "Practitioner", "PractitionerRole", "Location", "Medication"}
)
VOID = frozenset({"entered-in-error", "cancelled"})


def extract(bundle: Bundle, now: datetime | None = None) -> Extraction | Rejection:
    """Everything the bundle says about its child; `now` is the server's clock.

    The whole of it is refused only where the child is in doubt; a resource that cannot be right is quarantined alone.
    """
    chart = Chart(bundle, now or datetime.now(UTC))
    try:
        child = read_child(chart)
        _check_child(child)
    except Refused as refused:
        return Rejection(bundle.file, refused.resource, refused.code, refused.reason, bundle.sha256)
    examine(chart)
    documents = _one_document(chart) if bundle.kind == "document" else _distinct(chart, _documents(chart))
    representatives = _representatives(chart)
    return Extraction(
        file=bundle.file,
        child=child,
        documents=documents,
        representatives=representatives,
        doubts=(*bundle.quarantined, *chart.quarantined.values(), *chart.doubts),
        sha256=bundle.sha256,
        resources=len(bundle.entries) + len(bundle.quarantined),
        ignored=sum(entry.type not in SUPPORTING and entry.type not in DATES for entry in bundle.entries),
    )


def _check_child(child: Child) -> None:
    identifiers = (part for item in child.identifiers for part in (item.system, item.value))
    check_length("Patient", child.family or "", *identifiers)


def _representatives(chart: Chart) -> tuple[Representative, ...]:
    found = []
    for entry in chart.bundle.entries:
        if entry.type == "RelatedPerson" and chart.stands(entry):
            with chart.apart(entry):
                person = read_representative(entry, chart)
                check_length(entry.name, person.source_system, person.source_id)
                found.append(person)
    return tuple(found)


def _distinct(chart: Chart, documents: list[tuple[BundleEntry, MedicalDocument]]) -> tuple[MedicalDocument, ...]:
    """Each document once; which of two contents of one identity is right is not for their order to decide."""
    versions: dict[tuple[str, str], dict[str, MedicalDocument]] = {}
    for _, document in documents:
        versions.setdefault((document.source_system, document.source_id), {})[document.sha256] = document
    for entry, document in documents:
        if len(versions[document.source_system, document.source_id]) > 1:
            reason = "the bundle holds two documents of one identity"
            chart.quarantine(entry, RefusalCode.DOCUMENT_CHANGED, reason)
    return tuple(document for found in versions.values() for document in found.values() if len(found) == 1)


def _documents(chart: Chart) -> list[tuple[BundleEntry, MedicalDocument]]:
    """One document for each resource; results of a report are part of the report."""
    parts = _report_parts(chart)
    results = {part.place for found in parts.values() for part in found}
    documents = []
    for entry in chart.bundle.entries:
        if entry.type in DATES and entry.place not in results and chart.stands(entry):
            with chart.apart(entry):
                documents.append((entry, _document(entry, chart, parts.get(entry.place, []))))
    return documents


def _report_parts(chart: Chart) -> dict[int, list[BundleEntry]]:
    """The Observations of each DiagnosticReport; one that two reports cite belongs to the first.

    The results of a report that is quarantined stand for themselves.
    """
    parts: dict[int, list[BundleEntry]] = {}
    taken: set[int] = set()
    for entry in chart.bundle.entries:
        if entry.type != "DiagnosticReport" or not chart.stands(entry):
            continue
        for item in nodes(entry.resource, "result"):
            found = chart.find(text(item, "reference"))
            if found is not None and found.type == "Observation" and found.place not in taken:
                taken.add(found.place)
                parts.setdefault(entry.place, []).append(found)
    return parts


def _document(entry: BundleEntry, chart: Chart, parts: list[BundleEntry]) -> MedicalDocument:
    """The document of one resource with its assertions; with results, a collection Bundle of all that stand."""
    moments = chart.dates[entry.place]
    top = heading(entry, chart, moments)
    labels = chart.sensitivity.of(entry) | _heading_labels(top, entry, chart)
    assertions = labelled(_assertions(entry, chart, moments, top), labels)
    for part in parts:
        # A result of a labelled report is labelled by what the report says of itself; what its other results say is theirs.
        own = chart.sensitivity.of(part) | chart.sensitivity.own(entry) | _heading_labels(top, entry, chart)
        labels |= own  # of a quarantined result too: the report may repeat it in words
        if chart.stands(part):
            with chart.apart(part):
                assertions += labelled(_assertions(part, chart, chart.dates[part.place], top), own)
    standing = [part for part in parts if chart.stands(part)]
    body = {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"resource": item.resource} for item in (entry, *standing)],
    }
    original = canonical(body if standing else entry.resource)
    return _assembled(entry, chart, top, Content(original, assertions, labels, [entry, *parts]))


def _one_document(chart: Chart) -> tuple[MedicalDocument, ...]:
    """A document Bundle: the Composition is the document, its entries are what it states.

    The original is kept whole, so it is labelled for quarantined entries too.
    """
    bundle = chart.bundle
    composition = bundle.entries[0]
    if not chart.stands(composition):
        return ()
    top = heading(composition, chart, chart.dates[composition.place])
    assertions: list[Assertion] = []
    for entry in bundle.entries:
        if entry.type not in DATES or not chart.stands(entry):
            continue
        with chart.apart(entry):
            moments = chart.dates[entry.place]
            own = heading(entry, chart, moments)
            stated = _assertions(entry, chart, moments, own._replace(source_kind=top.source_kind))
            assertions += labelled(stated, chart.sensitivity.of(entry) | _heading_labels(own, entry, chart))
    labels = chart.sensitivity.whole() | _heading_labels(top, composition, chart)
    held = [entry for entry in bundle.entries if entry.type in DATES]
    return (_assembled(composition, chart, top, Content(canonical(bundle.body), assertions, labels, held)),)


class Content(NamedTuple):
    """What a document holds: its original with the hash of it, what it states, what it must be labelled with, its resources."""

    original: tuple[str, str]
    assertions: list[Assertion]
    labels: frozenset[str]
    held: list[BundleEntry]


def _heading_labels(top: Heading, entry: BundleEntry, chart: Chart) -> frozenset[str]:
    """What the names above a document say, which may be its visit's: a dispensary tells what it treats.

    Of those who took part in an examination of every child the first in the list is no author.
    """
    is_routine = "author" not in entry.resource and chart.sensitivity.is_routine(entry)
    return (frozenset() if is_routine else said(top.author or "")) | said(top.organization or "")


def _assembled(entry: BundleEntry, chart: Chart, top: Heading, content: Content) -> MedicalDocument:
    system, number = identity(entry, chart)
    labels = content.labels.union(*(assertion.labels for assertion in content.assertions))
    # Void documents are kept as annulled; what they said is not said.
    annulled = text(entry.resource, "status") in VOID or has_code(
        [node(entry.resource, "verificationStatus")], "entered-in-error"
    )
    return MedicalDocument(
        source_system=system,
        source_id=number,
        resource=entry.name,
        kind=top.kind,
        title=top.title,
        date=top.moment.day,
        structured=content.original[0],
        sha256=content.original[1],
        source_kind=top.source_kind,
        source_rank=RANKS[top.source_kind],
        author=top.author,
        organization=top.organization,
        setting=top.setting,
        labels=tuple(sorted(labels)),
        annulled=annulled,
        replaces=_replaced(entry),
        names=names(content.held),
        cites=chart.sensitivity.cited(content.held),
        tells=chart.sensitivity.told(content.held),
        assertions=() if annulled else tuple(content.assertions),
    )


def _replaced(entry: BundleEntry) -> tuple[str, str] | None:
    """The identity of the document that this Composition replaces."""
    if entry.type == "Composition":
        for item in nodes(entry.resource, "relatesTo"):
            target = node(item, "targetIdentifier")
            value = text(target, "value")
            if text(item, "code") == "replaces" and value is not None:
                return text(target, "system") or "urn:passport:bundle", value
    return None


def _assertions(entry: BundleEntry, chart: Chart, moments: list[Moment | None], top: Heading) -> list[Assertion]:
    """What one resource states."""
    if text(entry.resource, "status") in VOID:
        return []
    moment = next((item for item in moments if item is not None), None) or top.moment
    if entry.type == "Observation":
        return _observation(entry, chart, moments, moment, top)
    return _read(entry, chart, moments, moment)


def _read(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """What areas find in it."""
    return [said for read in readers(entry.type) for said in read(entry, chart, moments, moment)]


def _observation(
    entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment, top: Heading
) -> list[Assertion]:
    """Blood, our own codes, and what areas find; only of the child itself and only once signed."""
    blood = codes_blood(entry.resource)
    found: list[Assertion] = []
    if entry.resource.get("focus"):
        if blood:
            chart.doubt(
                entry, RefusalCode.NOT_ABOUT_THE_CHILD, "the result is about somebody else than the child (focus)"
            )
        return found
    if not is_signed(entry.resource):
        if blood:
            chart.doubt(entry, RefusalCode.NOT_FINAL, "the result is not final")
        return found
    if blood:
        found += blood_facts(entry, chart, moment, lab=top.source_kind == "LAB")
    found += _read(entry, chart, moments, moment)
    found += read_own_code(entry, chart, moment)
    return found
