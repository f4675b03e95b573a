"""The key of an encounter: what its own row and the documents of it have in common, across bundles.

An address that is good everywhere (urn:, http) is the key itself. The number of one source is a key together with that source,
and with the sender where one is proven: "Encounter/12" of two clinics are two encounters.
"""

import hashlib

from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import EMPTY, Json, node, nodes, text
from graph.ingest.parse import BundleEntry

LONGEST = 255  # an index takes some 2,700 bytes
BUNDLE = "urn:passport:bundle"


def encounter_key(entry: BundleEntry, chart: Chart) -> str:
    """The key of an Encounter of this bundle."""
    if entry.url is not None and ":" in entry.url:
        return bounded(entry.url)
    number = text(entry.resource, "id")
    # Nothing cites one without an address and a number; its place keeps it apart from others of its bundle.
    name = f"Encounter/{number}" if number is not None else f"{chart.bundle.sha256} {entry.place}"
    return bounded(f"{chart.bundle.source or BUNDLE} {name}")


def key_of_visit(entry: BundleEntry, chart: Chart) -> str | None:
    """The key of the encounter that a document belongs to: itself, or the one that it names; None where it names none."""
    if entry.type == "Encounter":
        return encounter_key(entry, chart)
    target = text(visit_of(entry.resource), "reference")
    cited = chart.find(target)
    if cited is not None:
        return encounter_key(cited, chart) if cited.type == "Encounter" else None
    if target is None:
        return None
    if target.startswith(("urn:", "http:", "https:")):
        return bounded(target.partition("/_history/")[0])
    return bounded(f"{chart.bundle.source or BUNDLE} {target}") if target.startswith("Encounter/") else None


def of_sender(key: str, sender: str) -> str:
    """The key as a proven sender's: numbers of its own source are its own."""
    return bounded(f"{sender} {key}") if " " in key else key


def visit_of(resource: Json) -> Json:
    """The reference to the encounter: of most resources `encounter`, of a DocumentReference in its context."""
    return node(resource, "encounter") or next(iter(nodes(node(resource, "context"), "encounter")), EMPTY)


def bounded(key: str) -> str:
    """The key, or its hash where it is too long; the space keeps a source's own numbering such."""
    if len(key) <= LONGEST:
        return key
    digest = hashlib.sha256(key.encode()).hexdigest()
    return f"urn:passport:key {digest}" if " " in key else f"urn:passport:key:{digest}"
