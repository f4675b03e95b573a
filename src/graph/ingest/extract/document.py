"""A resource -> the medical document it is: identity, kind, title, date, author, place, rank of the source, labels."""

import hashlib
from typing import NamedTuple

import orjson

from graph.ingest.extract.chart import Chart, reference
from graph.ingest.extract.kind import (
    AUTHORS,
    CHECK_UPS,
    COMPOSITION_KINDS,
    DATES,
    DOCUMENT_KINDS,
    KIND_SYSTEM,
    KINDS,
    OWN_SETTINGS,
    RANKS,
    SETTING_SYSTEM,
    SETTINGS,
    SIGNERS,
    SOURCE_SYSTEM,
    TITLES,
)
from graph.ingest.extract.patient import URI
from graph.ingest.fhir import EMPTY, SNOMED, Json, code_in, codings, has_code, label_of, node, nodes, text
from graph.ingest.moment import MOSCOW, Moment, read_moment
from graph.ingest.parse import BundleEntry
from graph.ingest.refusal import RefusalCode, Refused
from graph.record import LONGEST_TITLE

LONGEST_KEY = 255


class Heading(NamedTuple):
    """The attributes that documents of all kinds have."""

    kind: str
    title: str
    moment: Moment
    source_kind: str
    author: str | None
    organization: str | None
    setting: str | None


def examine(chart: Chart) -> None:
    """Quarantine resources about somebody else, and those whose dates or identity cannot be right."""
    for entry in chart.bundle.entries:
        if entry.type in DATES or entry.type == "RelatedPerson":
            with chart.apart(entry):
                chart.check_subject(entry)
                chart.dates[entry.place] = _dates(entry, chart)
                if entry.type in DATES and (chart.bundle.kind != "document" or entry.place == 0):
                    check_length(entry.name, *identity(entry, chart))
    chart.settle_early()


def check_length(name: str, *parts: str) -> None:
    """Raise Refused for a key that is too long for an index: PostgreSQL takes some 2,700 bytes an entry."""
    if any(len(part) > LONGEST_KEY for part in parts):
        raise Refused(name, RefusalCode.TOO_LONG, f"a name or identifier is longer than {LONGEST_KEY} characters")


def _dates(entry: BundleEntry, chart: Chart) -> list[Moment | None]:
    """The dates of a resource in the order of DATES, checked."""
    moments = []
    for path in DATES.get(entry.type, ()):
        path_to_holder, _, name = path.rpartition(".")
        holder = entry.resource
        for step in path_to_holder.split(".") if path_to_holder else ():
            holder = node(holder, step)
        moments.append(chart.past(entry, text(holder, name)))
    return moments


def heading(entry: BundleEntry, chart: Chart, moments: list[Moment | None]) -> Heading:
    """Kind, title, date, source, author and place of a document."""
    resource = entry.resource
    encounter = entry if entry.type == "Encounter" else chart.find(reference(resource, "encounter"))
    is_visit = encounter is not None and encounter.type == "Encounter" and chart.stands(encounter)
    visit = encounter.resource if encounter is not None and is_visit else EMPTY
    when = next((item for item in moments if item is not None), None) or fallback_moment(chart, visit)
    author, organization = _signers(entry, chart)
    if author is None and visit:
        people = [node(item, "individual") for item in nodes(visit, "participant")]
        author = next((chart.name_of(text(item, "reference"), text(item, "display")) for item in people), None)
    if organization is None:
        provider = node(visit, "serviceProvider")
        organization = chart.name_of(text(provider, "reference"), text(provider, "display"))
    source_kind = source_of(entry)
    return Heading(
        kind=kind_of(entry, source_kind),
        title=title_of(entry),
        moment=when,
        source_kind=source_kind,
        author=author,
        organization=organization,
        setting="SCHOOL" if source_kind == "SCHOOL" else setting_of(visit),
    )


def setting_of(visit: Json) -> str | None:
    """Where care was given, by the class of an Encounter: a code of ours, else FHIR's."""
    kind = node(visit, "class")
    code = text(kind, "code") or ""
    if text(kind, "system") == SETTING_SYSTEM:
        return code if code in OWN_SETTINGS else None
    return SETTINGS.get(code)


def fallback_moment(chart: Chart, visit: Json) -> Moment:
    """The moment of a resource without a date: that of its visit, else of the bundle, else the server's clock."""
    for written in (text(node(visit, "period"), "start"), chart.bundle.timestamp):
        moment = read_moment(written) if written is not None else None
        if moment is not None and moment.day >= chart.birth_date and moment.at <= chart.latest:
            return moment
    day = chart.now.astimezone(MOSCOW).date()
    return Moment(chart.now, day, day)


def source_of(entry: BundleEntry) -> str:
    """LAB, EMR, PAPER_DIGITISED, SCHOOL or REPRESENTATIVE: by our own tag, else by type, category and informant."""
    resource = entry.resource
    for tag in nodes(node(resource, "meta"), "tag"):
        if text(tag, "system") == SOURCE_SYSTEM and (kind := text(tag, "code")) in RANKS:
            return kind or "EMR"
    informants = [node(resource, "informationSource"), node(resource, "source"), node(resource, "asserter")]
    if any((text(item, "reference") or "").startswith(("RelatedPerson/", "Patient/")) for item in informants):
        return "REPRESENTATIVE"
    if entry.type == "DocumentReference":
        return "PAPER_DIGITISED"
    is_laboratory = entry.type in ("Observation", "DiagnosticReport") and any(
        has_code(nodes(resource, "category"), code) for code in ("laboratory", "LAB")
    )
    return "LAB" if is_laboratory and is_signed(resource) else "EMR"


def is_signed(resource: Json) -> bool:
    """Whether a result is in force; registered, partial and preliminary ones are not."""
    return text(resource, "status") in ("final", "amended", "corrected", "appended")


def kind_of(entry: BundleEntry, source_kind: str) -> str:
    """The kind of domain.md 3.10."""
    resource = entry.resource
    stated_kinds = [
        *codings(node(resource, "type")),
        *(item for entry in nodes(resource, "category") for item in codings(entry)),
    ]
    for coding in stated_kinds:
        if coding.system == KIND_SYSTEM and coding.code in DOCUMENT_KINDS:
            return coding.code
        if entry.type in ("Composition", "DocumentReference") and (coding.system, coding.code) in COMPOSITION_KINDS:
            return COMPOSITION_KINDS[coding.system, coding.code]
    if entry.type == "Encounter":
        return _visit_kind(resource)
    if entry.type == "Observation" and has_code(nodes(resource, "category"), "laboratory"):
        return "LAB_RESULT"
    if entry.type == "DiagnosticReport" and any(
        has_code(nodes(resource, "category"), code) for code in ("RAD", "CUS", "IMG")
    ):
        return "INSTRUMENTAL"
    return KINDS.get(entry.type, "OTHER" if source_kind != "SCHOOL" else "SCHOOL_CARD")


def _visit_kind(resource: Json) -> str:
    code = text(node(resource, "class"), "code")
    if code in ("IMP", "ACUTE", "NONAC") and text(resource, "status") == "finished":
        return "DISCHARGE_SUMMARY"
    if code == "FLD":
        return "AMBULANCE_CALL_CARD"
    return (
        "PREVENTIVE_EXAM"
        if any(code_in(item, SNOMED) in CHECK_UPS for item in nodes(resource, "type"))
        else "CONSULTATION"
    )


def title_of(entry: BundleEntry) -> str:
    """The title in lists, at most LONGEST_TITLE characters; the original has the whole."""
    title = _title(entry)
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"


def _title(entry: BundleEntry) -> str:
    resource = entry.resource
    own = text(resource, "title") or (
        text(resource, "description") if entry.type in ("DocumentReference", "ImagingStudy") else None
    )
    if own is not None:
        return own
    for key in ("code", "vaccineCode", "medicationCodeableConcept", "type"):
        concepts = nodes(resource, key) or [node(resource, key)]
        label = label_of(concepts[0])
        if label is not None:
            return label
    category = next((label_of(item) for item in nodes(resource, "category")), None)
    return category or TITLES.get(entry.type, entry.type)


def identity(entry: BundleEntry, chart: Chart) -> tuple[str, str]:
    """Source system and number of a document: those of the Bundle, Composition or DocumentReference, else the fullUrl, else type
    and id in their source.

    Identifiers of an Observation or report are not used: several results often share that of their order.
    """
    if chart.bundle.kind == "document" and chart.bundle.identifier is not None:
        return chart.bundle.identifier
    if entry.type in ("Composition", "DocumentReference"):
        key = "identifier" if entry.type == "Composition" else "masterIdentifier"
        own = node(entry.resource, key)
        system, value = text(own, "system"), text(own, "value")
        if value is not None:
            return system or "urn:passport:bundle", value
    if entry.url is not None and ":" in entry.url:
        return URI, entry.url
    number = text(entry.resource, "id")
    if number is not None:
        return chart.bundle.source or "urn:passport:bundle", f"{entry.type}/{number}"
    return "urn:passport:content", canonical(entry.resource)[1]


def canonical(resource: Json) -> tuple[str, str]:
    """JSON text with sorted keys and without blanks, and the SHA-256 of its UTF-8 bytes."""
    body = orjson.dumps(resource, option=orjson.OPT_SORT_KEYS)
    return body.decode(), hashlib.sha256(body).hexdigest()


def _signers(entry: BundleEntry, chart: Chart) -> tuple[str | None, str | None]:
    """The first person and the first organization among its signers (SIGNERS, AUTHORS)."""
    author = organization = None
    resource = entry.resource
    for key in SIGNERS.get(entry.type, AUTHORS):
        if key not in resource:
            continue
        for item in nodes(resource, key) or [node(resource, key)]:
            actor = node(item, "actor") or item
            target = text(actor, "reference")
            signer = chart.find(target)
            name = chart.name_of(target, text(actor, "display"))
            if signer is not None and signer.type == "Organization":
                organization = organization or name
            else:
                author = author or name
    custodian = node(resource, "custodian")
    return author, organization or chart.name_of(text(custodian, "reference"), text(custodian, "display"))
