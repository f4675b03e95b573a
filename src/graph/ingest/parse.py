"""Bytes to a checked FHIR R4 Bundle of one child."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

import orjson

from graph.ingest.fhir import Json, node, nodes, text, texts
from graph.ingest.refusal import Doubt, RefusalCode, Refused, Rejection

KINDS = frozenset({"document", "collection", "transaction"})
# A profile of FHIR itself may carry the version of FHIR; another guide's version (|3.1.1 of US Core) is its own.
CORE_PROFILE = re.compile(
    r"https?://hl7\.org/fhir/(?:(\d+\.\d+|R\d\w*|D?STU\d?)/)?StructureDefinition/[A-Za-z]+(?:\|(\d+\.\d+)[\w.\-]*)?$"
)
R4 = re.compile(r"(?:R4|4|4\.0(?:\.\d+)?)$", re.IGNORECASE)
OLD_TYPES = frozenset({"MedicationOrder", "DiagnosticOrder", "ProcedureRequest", "ReferralRequest"})
NEW_FIELDS = {
    "Encounter": ("actualPeriod",),
    "MedicationRequest": ("medication",),
    "Procedure": ("occurrenceDateTime",),
}
# A NUL cannot be stored as text by PostgreSQL; an even run of backslashes before it is an escaped backslash.
NUL = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")


class BundleEntry(NamedTuple):
    """One resource of the bundle; `name`, such as "Observation/12", is safe to show, `place` is unique."""

    place: int
    type: str
    name: str
    url: str | None
    resource: Json


@dataclass(frozen=True, slots=True)
class Received:
    """What a bundle was made from that came in another format: its bytes, their media type and the labels of all that stands in it.

    `lines`: of each entry, the line that it comes from; `doubts`: about what became no entry.
    """

    content: bytes
    media_type: str
    labels: frozenset[str]
    lines: tuple[int, ...]
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a bundle is from: its file, SHA-256 and size of what came, and that itself where it came in another format."""

    file: str
    sha256: str
    size: int
    received: Received | None = None


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle of valid shape: one patient with a birth date, and resources with a type.

    `sha256` and `size` are those of what was received.
    """

    file: str
    kind: str
    identifier: tuple[str, str] | None
    source: str | None
    timestamp: str | None
    entries: tuple[BundleEntry, ...]
    patient: BundleEntry
    birth_date: date
    body: Json
    sha256: str
    size: int
    quarantined: tuple[Doubt, ...] = ()
    received: Received | None = None


def parse(file: str, body: bytes, today: date) -> Bundle | Rejection:
    """The bundle in `body`, or its rejection; `today` is Moscow's day."""
    sha256 = hashlib.sha256(body).hexdigest()
    try:
        return check_bundle(read_json(body), today, Origin(file, sha256, len(body)))
    except Refused as refused:
        return Rejection(file, refused.resource, refused.code, refused.reason, sha256)


def check_bundle(bundle: Json, today: date, origin: Origin) -> Bundle:
    """The bundle, checked for shape. Raises Refused."""
    received = origin.received
    if bundle["resourceType"] != "Bundle":
        raise Refused(None, RefusalCode.NOT_A_BUNDLE, "the resource is not a Bundle")
    _check_version(None, bundle)
    kind = text(bundle, "type")
    if kind not in KINDS:
        raise Refused("Bundle", RefusalCode.BUNDLE_TYPE, "the Bundle is not a document, collection or transaction")
    entries, quarantined = _read_entries(bundle, kind)
    if received is not None:
        entries = tuple(entry._replace(name=f"{entry.type} at line {received.lines[entry.place]}") for entry in entries)
    patients = [entry for entry in entries if entry.type == "Patient"]
    if not patients:
        raise Refused("Bundle", RefusalCode.NO_PATIENT, "the Bundle has no Patient")
    if len(patients) > 1:
        raise Refused(patients[1].name, RefusalCode.TWO_PATIENTS, "the Bundle has more than one Patient")
    if kind == "document" and (entries[0].place, entries[0].type) != (0, "Composition"):
        raise Refused("Bundle", RefusalCode.NO_COMPOSITION, "a document Bundle must begin with its Composition")
    identifier = node(bundle, "identifier")
    system, value = text(identifier, "system"), text(identifier, "value")
    return Bundle(
        file=origin.file,
        kind=kind,
        identifier=(system or "urn:passport:bundle", value) if value else None,
        source=text(node(bundle, "meta"), "source"),
        timestamp=text(bundle, "timestamp"),
        entries=entries,
        patient=patients[0],
        birth_date=_birth_date(patients[0], today),
        body=bundle,
        sha256=origin.sha256,
        size=origin.size,
        quarantined=quarantined,
        received=received,
    )


def read_json(body: bytes) -> Json:
    """One FHIR resource of any type. Raises Refused where the bytes are not one."""
    try:
        value = orjson.loads(body.removeprefix(b"\xef\xbb\xbf"))
    except orjson.JSONDecodeError as problem:
        # The message of orjson names a position and never the text itself.
        reason = f"not JSON: {problem.msg} at line {problem.lineno}, column {problem.colno}"
        raise Refused(None, RefusalCode.NOT_JSON, reason) from None
    if b"\\u0000" in body and NUL.search(body):
        raise Refused(None, RefusalCode.NOT_JSON, "the text holds a NUL character")
    if type(value) is not dict or not isinstance(value.get("resourceType"), str):
        raise Refused(None, RefusalCode.NOT_FHIR, "not a FHIR resource: resourceType is missing")
    return value


def entries_of(bundle: Json) -> list[Json]:
    """The entries of a Bundle, unchecked. Raises Refused where they are not a list of objects."""
    entries = bundle.get("entry")
    if entries is None:
        return []
    if type(entries) is not list or len(nodes(bundle, "entry")) != len(entries):
        raise Refused("Bundle", RefusalCode.NOT_FHIR, "Bundle.entry is not a list of entries")
    return entries


def _read_entries(bundle: Json, kind: str | None) -> tuple[tuple[BundleEntry, ...], tuple[Doubt, ...]]:
    """The readable resources and doubts about the others. Raises Refused for a Patient or Composition that cannot be read."""
    readable, quarantined = [], []
    for index, entry in enumerate(entries_of(bundle)):
        try:
            readable.append(entry_of(entry, index))
        except Refused as refused:
            if node(entry, "resource").get("resourceType") == "Patient" or (kind == "document" and index == 0):
                raise
            name = refused.resource or f"Bundle.entry[{index}]"
            quarantined.append(Doubt(name, refused.code, refused.reason, quarantined=kind != "document"))
    return tuple(readable), tuple(quarantined)


def entry_of(entry: Json, index: int) -> BundleEntry:
    """One entry of a Bundle, checked for shape and version. Raises Refused."""
    resource = entry.get("resource")
    kind = resource.get("resourceType") if type(resource) is dict else None
    if type(resource) is not dict or type(kind) is not str or re.fullmatch(r"[A-Za-z]{1,64}", kind) is None:
        raise Refused(f"Bundle.entry[{index}]", RefusalCode.NOT_FHIR, "an entry holds no FHIR resource")
    _check_version(f"{kind}[{index}]", resource)
    # Only an id of FHIR's own alphabet is shown; anything else might be a name or a number of the child.
    number = text(resource, "id")
    shown = number if number is not None and re.fullmatch(r"[A-Za-z0-9.\-]{1,64}", number) else None
    return BundleEntry(
        index, kind, f"{kind}/{shown}" if shown else f"{kind}[{index}]", text(entry, "fullUrl"), resource
    )


def _check_version(name: str | None, resource: Json) -> None:
    """Raise Refused for a resource that names another version of FHIR, or that only another version allows."""
    meta = node(resource, "meta")
    versions = [resource.get("fhirVersion"), meta.get("fhirVersion"), resource.get("version") if name is None else None]
    for extension in (*nodes(resource, "extension"), *nodes(meta, "extension")):
        if (text(extension, "url") or "").lower().endswith(("fhirversion", "fhir-version")):
            versions += [text(extension, "valueCode") or text(extension, "valueString")]
    for profile in texts(meta, "profile"):
        match = CORE_PROFILE.match(profile)
        versions += match.groups() if match is not None else ()
    is_other = any(version is not None and R4.match(str(version)) is None for version in versions)
    kind = resource.get("resourceType")
    is_other = is_other or kind in OLD_TYPES
    is_other = is_other or (kind in ("Condition", "AllergyIntolerance") and type(resource.get("clinicalStatus")) is str)
    is_other = is_other or (kind == "Encounter" and type(resource.get("class")) in (str, list))
    is_other = is_other or any(field in resource for field in NEW_FIELDS.get(str(kind), ()))
    if is_other:
        raise Refused(name or "Bundle", RefusalCode.UNKNOWN_VERSION, "the resource is not of FHIR version 4.0 (R4)")


def _birth_date(patient: BundleEntry, today: date) -> date:
    written = text(patient.resource, "birthDate") or ""
    try:
        born = date.fromisoformat(written[:10] if re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?", written) else "")
    except ValueError:
        reason = "Patient.birthDate is missing or not a full date"
        raise Refused(patient.name, RefusalCode.NO_BIRTH_DATE, reason) from None
    if born > today:
        raise Refused(patient.name, RefusalCode.BIRTH_DATE_IN_FUTURE, "Patient.birthDate is in the future")
    return born
