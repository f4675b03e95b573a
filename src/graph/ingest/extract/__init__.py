"""A checked Bundle -> an Extraction: pure, no I/O, one noun a file."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import NamedTuple

from graph.ingest.extract.allergy import read_allergy
from graph.ingest.extract.blood import blood_facts, codes_blood
from graph.ingest.extract.care_plan import read_observation
from graph.ingest.extract.chart import Chart
from graph.ingest.extract.condition import read_condition
from graph.ingest.extract.document import Heading, canonical, dates, heading, identity, is_signed
from graph.ingest.extract.immunization import read_vaccination
from graph.ingest.extract.kind import DATES, RANKS
from graph.ingest.extract.measurement import read_measurement
from graph.ingest.extract.medication import read_medication
from graph.ingest.extract.own_code import read_own_code
from graph.ingest.extract.patient import read_child
from graph.ingest.extract.representative import read_representative
from graph.ingest.fhir import has_code, node, nodes, text
from graph.ingest.labels import said
from graph.ingest.moment import Moment
from graph.ingest.parse import Bundle, Entry
from graph.ingest.refusal import RefusalCode, Refused, Rejection
from graph.ingest.rows import Child, Document, Extraction, Fact, Representative, Statement

__all__ = ["extract"]

# Read for names and references, so neither documents nor ignored.
SUPPORTING = frozenset(
    {"Patient", "RelatedPerson", "Organization", "Practitioner", "PractitionerRole", "Location", "Medication"}
)
LONGEST_KEY = 255
VOID = frozenset({"entered-in-error", "cancelled"})


def extract(bundle: Bundle, now: datetime | None = None) -> Extraction | Rejection:
    """Everything the bundle says about its child, or why the whole of it is refused; `now` is the server's clock."""
    chart = Chart(bundle, now or datetime.now(UTC))
    try:
        child = read_child(chart)
        documents = _distinct(_one_document(chart) if bundle.kind == "document" else _documents(chart))
        representatives = tuple(
            read_representative(item, chart) for item in bundle.entries if item.type == "RelatedPerson"
        )
        for entry in bundle.entries:
            if entry.type == "RelatedPerson":
                chart.check_subject(entry)
        chart.settle_early()
        _check_lengths(child, documents, representatives)
    except Refused as refused:
        return Rejection(bundle.file, refused.resource, refused.code, refused.reason, bundle.sha256)
    return Extraction(
        file=bundle.file,
        child=child,
        documents=documents,
        representatives=representatives,
        doubts=tuple(chart.doubts),
        sha256=bundle.sha256,
        resources=len(bundle.entries),
        ignored=sum(entry.type not in SUPPORTING and entry.type not in DATES for entry in bundle.entries),
    )


def _check_lengths(child: Child, documents: tuple[Document, ...], representatives: tuple[Representative, ...]) -> None:
    """Refuse what no index can hold: PostgreSQL's are limited to some 2,700 bytes an entry."""
    people = [(item.source_system, item.source_id) for item in representatives]
    identifiers = [(item.system, item.value) for item in child.identifiers]
    for name, found in (("Patient", [(child.family or "", ""), *identifiers]), ("RelatedPerson", people)):
        if any(len(part) > LONGEST_KEY for pair in found for part in pair):
            raise Refused(name, RefusalCode.TOO_LONG, f"a name or identifier is longer than {LONGEST_KEY} characters")
    for document in documents:
        if max(len(document.source_system), len(document.source_id)) > LONGEST_KEY:
            reason = f"the identity of the document is longer than {LONGEST_KEY} characters"
            raise Refused(document.resource, RefusalCode.TOO_LONG, reason)


def _distinct(documents: tuple[Document, ...]) -> tuple[Document, ...]:
    """Each document once; one identity with two contents refuses the bundle."""
    found: dict[tuple[str, str], Document] = {}
    for document in documents:
        first = found.setdefault((document.source_system, document.source_id), document)
        if first.sha256 != document.sha256:
            reason = "the bundle holds two documents of one identity"
            raise Refused(document.resource, RefusalCode.DOCUMENT_CHANGED, reason)
    return tuple(found.values())


def _documents(chart: Chart) -> tuple[Document, ...]:
    """One document for each resource; results of a report are part of the report."""
    parts = _report_parts(chart)
    results = {part.place for found in parts.values() for part in found}
    return tuple(
        _document(entry, chart, parts.get(entry.place, []))
        for entry in chart.bundle.entries
        if entry.type in DATES and entry.place not in results
    )


def _report_parts(chart: Chart) -> dict[int, list[Entry]]:
    """The Observations of each DiagnosticReport; one that two reports cite belongs to the first."""
    parts: dict[int, list[Entry]] = {}
    taken: set[int] = set()
    for entry in chart.bundle.entries:
        if entry.type != "DiagnosticReport":
            continue
        for item in nodes(entry.resource, "result"):
            found = chart.find(text(item, "reference"))
            if found is not None and found.type == "Observation" and found.place not in taken:
                taken.add(found.place)
                parts.setdefault(entry.place, []).append(found)
    return parts


def _document(entry: Entry, chart: Chart, parts: list[Entry]) -> Document:
    """The document of one resource with its statements; with results, a collection Bundle of all of them."""
    chart.check_subject(entry)
    moments = dates(entry, chart)
    top = heading(entry, chart, moments)
    labels = chart.sensitivity.of(entry) | _heading_labels(top)
    statements = _labelled(_statements(entry, chart, moments, top), labels)
    for part in parts:
        chart.check_subject(part)
        # A result of a labelled report is labelled by what the report says of itself; what its other results say is theirs.
        own = chart.sensitivity.of(part) | chart.sensitivity.own(entry) | _heading_labels(top)
        statements += _labelled(_statements(part, chart, dates(part, chart), top), own)
        labels |= own
    body = {
        "resourceType": "Bundle",
        "type": "collection",
        "entry": [{"resource": item.resource} for item in (entry, *parts)],
    }
    original = canonical(body if parts else entry.resource)
    return _assembled(entry, chart, top, Content(original, statements, labels))


def _one_document(chart: Chart) -> tuple[Document, ...]:
    """A document Bundle: the Composition is the document, its entries are what it states."""
    bundle = chart.bundle
    composition = bundle.entries[0]
    statements: list[Statement] = []
    top: Heading | None = None
    for entry in bundle.entries:
        if entry.type not in DATES:
            continue
        chart.check_subject(entry)
        moments = dates(entry, chart)
        own = heading(entry, chart, moments)
        top = top or own
        stated = _statements(entry, chart, moments, own._replace(source_kind=top.source_kind))
        statements += _labelled(stated, chart.sensitivity.of(entry) | _heading_labels(own))
    assert top is not None, "parse() saw the Composition"
    labels = chart.sensitivity.whole() | _heading_labels(top)
    return (_assembled(composition, chart, top, Content(canonical(bundle.body), statements, labels)),)


class Content(NamedTuple):
    """What a document holds: its original with the hash of it, what it states, what it must be labelled with."""

    original: tuple[str, str]
    statements: list[Statement]
    labels: frozenset[str]


def _heading_labels(top: Heading) -> frozenset[str]:
    """What the names above a document say, which may be its visit's: a dispensary tells what it treats."""
    return said(top.author or "") | said(top.organization or "")


def _assembled(entry: Entry, chart: Chart, top: Heading, content: Content) -> Document:
    system, number = identity(entry, chart)
    if chart.bundle.kind == "document" and chart.bundle.identifier is not None:
        system, number = chart.bundle.identifier
    labels = content.labels.union(*(statement.labels for statement in content.statements))
    # Void documents are kept as annulled; what they said is not said.
    annulled = text(entry.resource, "status") in VOID or has_code(
        [node(entry.resource, "verificationStatus")], "entered-in-error"
    )
    return Document(
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
        statements=() if annulled else tuple(content.statements),
    )


def _labelled(statements: list[Statement], labels: frozenset[str]) -> list[Statement]:
    """What a labelled resource states carries its labels: a hidden prescription must not show as a medication."""
    if not labels:
        return statements
    return [
        # Blood is vital for everyone who may read it: half of a conflict would look like none. Its document stays hidden.
        item if _is_blood(item) else replace(item, labels=tuple(sorted(labels.union(item.labels))))
        for item in statements
    ]


def _is_blood(statement: Statement) -> bool:
    return isinstance(statement, Fact) and statement.kind in ("BLOOD_GROUP", "RH_FACTOR")


def _replaced(entry: Entry) -> tuple[str, str] | None:
    """The identity of the document that this Composition replaces."""
    if entry.type == "Composition":
        for item in nodes(entry.resource, "relatesTo"):
            target = node(item, "targetIdentifier")
            value = text(target, "value")
            if text(item, "code") == "replaces" and value is not None:
                return text(target, "system") or "urn:passport:bundle", value
    return None


def _statements(entry: Entry, chart: Chart, moments: list[Moment | None], top: Heading) -> list[Statement]:
    """What one resource states."""
    if text(entry.resource, "status") in VOID:
        return []
    moment = next((item for item in moments if item is not None), None) or top.moment
    match entry.type:
        case "Observation":
            return _observation(entry, chart, moment, top)
        case "Immunization":
            return read_vaccination(entry, chart, moments, moment)
        case "Condition":
            return read_condition(entry, chart, moments, moment)
        case "AllergyIntolerance":
            return read_allergy(entry, chart, moments, moment)
        case "MedicationRequest" | "MedicationStatement":
            return read_medication(entry, chart, moments, moment)
        case "CarePlan":
            return read_observation(entry, chart, moments, moment)
    return []


def _observation(entry: Entry, chart: Chart, moment: Moment, top: Heading) -> list[Statement]:
    """Blood, growth or our own codes; only of the child itself and only once signed."""
    blood = codes_blood(entry.resource)
    found: list[Statement] = []
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
    found += read_measurement(entry, chart, moment)
    found += read_own_code(entry, chart, moment)
    return found
