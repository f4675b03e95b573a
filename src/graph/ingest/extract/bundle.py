"""A checked Bundle -> an Extraction: pure, no I/O, one noun a file."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from graph.ingest.extract.attachment import check_attachments
from graph.ingest.extract.blood import blood_facts, codes_blood
from graph.ingest.extract.chart import Chart
from graph.ingest.extract.document import Heading, canonical, check_length, examine, heading, identity, is_signed
from graph.ingest.extract.kind import DATES, RANKS
from graph.ingest.extract.own_code import read_own_code
from graph.ingest.extract.patient import read_child
from graph.ingest.extract.representative import read_representative
from graph.ingest.extract.sensitivity import names
from graph.ingest.extract.visit import key_of_visit
from graph.ingest.fhir import has_code, node, nodes, text
from graph.ingest.labelled import add_labels
from graph.ingest.labels import text_labels
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
    """Everything that a bundle states about its child; `now` is the server's clock.

    The bundle is refused only where its child is in doubt; a resource that cannot be right is quarantined alone.
    """
    chart = Chart(bundle, now or datetime.now(UTC))
    try:
        child = read_child(chart)
        _check_child(child)
    except Refused as refused:
        return Rejection(bundle.file, refused.resource, refused.code, refused.reason, bundle.sha256)
    examine(chart)
    check_attachments(chart)
    documents = _one_document(chart) if bundle.kind == "document" else _distinct(chart, _documents(chart))
    representatives = _representatives(chart)
    doubts_of_format = bundle.received.doubts if bundle.received is not None else ()
    return Extraction(
        file=bundle.file,
        child=child,
        documents=documents,
        representatives=representatives,
        doubts=(*bundle.quarantined, *doubts_of_format, *chart.quarantined.values(), *chart.doubts),
        sha256=bundle.sha256,
        resources=len(bundle.entries) + len(bundle.quarantined),
        ignored=sum(entry.type not in SUPPORTING and entry.type not in DATES for entry in bundle.entries),
    )


def _check_child(child: Child) -> None:
    identifiers = (part for item in child.identifiers for part in (item.system, item.value))
    check_length("Patient", child.family or "", *identifiers)


def _representatives(chart: Chart) -> tuple[Representative, ...]:
    representatives = []
    for entry in chart.bundle.entries:
        if entry.type == "RelatedPerson" and chart.stands(entry):
            with chart.apart(entry):
                person = read_representative(entry, chart)
                check_length(entry.name, person.source_system, person.source_id)
                representatives.append(person)
    return tuple(representatives)


def _distinct(chart: Chart, documents: list[tuple[BundleEntry, MedicalDocument]]) -> tuple[MedicalDocument, ...]:
    """Each document once; two contents of one identity are both quarantined, since their order proves nothing."""
    versions: dict[tuple[str, str], dict[str, MedicalDocument]] = {}
    for _, document in documents:
        versions.setdefault((document.source_system, document.source_id), {})[document.sha256] = document
    for entry, document in documents:
        if len(versions[document.source_system, document.source_id]) > 1:
            reason = "the bundle holds two documents of one identity"
            chart.quarantine(entry, RefusalCode.DOCUMENT_CHANGED, reason)
    return tuple(document for contents in versions.values() for document in contents.values() if len(contents) == 1)


def _documents(chart: Chart) -> list[tuple[BundleEntry, MedicalDocument]]:
    """One document for each resource; the results of a report are part of the report."""
    parts = _report_parts(chart)
    results = {part.place for report_parts in parts.values() for part in report_parts}
    documents = []
    for entry in chart.bundle.entries:
        if entry.type in DATES and entry.place not in results and chart.stands(entry):
            with chart.apart(entry):
                documents.append((entry, _document(entry, chart, parts.get(entry.place, []))))
    return documents


def _report_parts(chart: Chart) -> dict[int, list[BundleEntry]]:
    """The Observations of each DiagnosticReport, by its place; one that two reports cite belongs to the first.

    The results of a quarantined report are documents of their own.
    """
    parts: dict[int, list[BundleEntry]] = {}
    taken: set[int] = set()
    for entry in chart.bundle.entries:
        if entry.type != "DiagnosticReport" or not chart.stands(entry):
            continue
        for item in nodes(entry.resource, "result"):
            result = chart.find(text(item, "reference"))
            if result is not None and result.type == "Observation" and result.place not in taken:
                taken.add(result.place)
                parts.setdefault(entry.place, []).append(result)
    return parts


def _document(entry: BundleEntry, chart: Chart, results: list[BundleEntry]) -> MedicalDocument:
    """The document of one resource; that of a report with results is a collection Bundle of those not quarantined."""
    moments = chart.dates[entry.place]
    top = heading(entry, chart, moments)
    labels = chart.sensitivity.of(entry) | _signature_labels(top, entry, chart)
    assertions = add_labels(_assertions(entry, chart, moments, top), labels)
    for result in results:
        # A result takes the labels of what its report says itself, not those of the report's other results.
        own = chart.sensitivity.of(result) | chart.sensitivity.own(entry) | _signature_labels(top, entry, chart)
        labels |= own  # of a quarantined result too: the report may repeat it in words
        if chart.stands(result):
            with chart.apart(result):
                assertions += add_labels(_assertions(result, chart, chart.dates[result.place], top), own)
    standing = [result for result in results if chart.stands(result)]
    body = {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"resource": item.resource} for item in (entry, *standing)],
    }
    original = canonical(body if standing else entry.resource)
    return _assemble(entry, chart, top, Content(original, assertions, labels, [entry, *results]))


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
            assertions_of_entry = _assertions(entry, chart, moments, own._replace(source_kind=top.source_kind))
            assertions += add_labels(
                assertions_of_entry, chart.sensitivity.of(entry) | _signature_labels(own, entry, chart)
            )
    labels = chart.sensitivity.whole() | _signature_labels(top, composition, chart)
    entries = [entry for entry in bundle.entries if entry.type in DATES]
    original, sha256 = canonical(bundle.body)
    received = bundle.received
    if received is not None:
        sha256, labels = bundle.sha256, labels | received.labels
    document = _assemble(composition, chart, top, Content((original, sha256), assertions, labels, entries))
    if received is not None:
        document = replace(document, received=received.content, received_type=received.media_type)
    return (document,)


class Content(NamedTuple):
    """The content of a document: original and its SHA-256, assertions, labels of its resources, and these resources."""

    original: tuple[str, str]
    assertions: list[Assertion]
    labels: frozenset[str]
    entries: list[BundleEntry]


def _signature_labels(top: Heading, entry: BundleEntry, chart: Chart) -> frozenset[str]:
    """The labels of author and organization, its own or those of its visit: a dispensary's name tells what it treats.

    The first participant of an examination of every child is not its author.
    """
    is_routine = "author" not in entry.resource and chart.sensitivity.is_routine(entry)
    return (frozenset() if is_routine else text_labels(top.author or "")) | text_labels(top.organization or "")


def _assemble(entry: BundleEntry, chart: Chart, top: Heading, content: Content) -> MedicalDocument:
    system, number = identity(entry, chart)
    labels = content.labels.union(*(assertion.labels for assertion in content.assertions))
    # A void document is kept as annulled, without assertions.
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
        encounter_key=key_of_visit(entry, chart),
        labels=tuple(sorted(labels)),
        annulled=annulled,
        replaces=_replaced(entry),
        names=names(content.entries),
        cites=chart.sensitivity.cited(content.entries),
        tells=chart.sensitivity.labelled_visits(content.entries),
        assertions=() if annulled else tuple(content.assertions),
    )


def _replaced(entry: BundleEntry) -> tuple[str, str] | None:
    """The identity of the document that a Composition replaces."""
    if entry.type == "Composition":
        for item in nodes(entry.resource, "relatesTo"):
            target = node(item, "targetIdentifier")
            value = text(target, "value")
            if text(item, "code") == "replaces" and value is not None:
                return text(target, "system") or "urn:passport:bundle", value
    return None


def _assertions(entry: BundleEntry, chart: Chart, moments: list[Moment | None], top: Heading) -> list[Assertion]:
    """The assertions of one resource."""
    if text(entry.resource, "status") in VOID:
        return []
    moment = next((item for item in moments if item is not None), None) or top.moment
    if entry.type == "Observation":
        return _observation(entry, chart, moments, moment, top)
    return _read_by_areas(entry, chart, moments, moment)


def _read_by_areas(entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment) -> list[Assertion]:
    """The assertions that areas read from a resource."""
    return [assertion for read in readers(entry.type) for assertion in read(entry, chart, moments, moment)]


def _observation(
    entry: BundleEntry, chart: Chart, moments: list[Moment | None], moment: Moment, top: Heading
) -> list[Assertion]:
    """Blood, our own codes, and the assertions of areas; only of a signed Observation about the child itself."""
    is_blood = codes_blood(entry.resource)
    assertions: list[Assertion] = []
    if entry.resource.get("focus"):
        if is_blood:
            chart.doubt(
                entry, RefusalCode.NOT_ABOUT_THE_CHILD, "the result is about somebody else than the child (focus)"
            )
        return assertions
    if not is_signed(entry.resource):
        if is_blood:
            chart.doubt(entry, RefusalCode.NOT_FINAL, "the result is not final")
        return assertions
    if is_blood:
        assertions += blood_facts(entry, chart, moment, lab=top.source_kind == "LAB")
    assertions += _read_by_areas(entry, chart, moments, moment)
    assertions += read_own_code(entry, chart, moment)
    return assertions
