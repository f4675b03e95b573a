"""RelatedPerson -> Representative."""

import hashlib

from graph.ingest.check_digits import SNILS
from graph.ingest.extract.chart import Chart
from graph.ingest.extract.patient import URI, name_parts, official_name, read_identifier
from graph.ingest.fhir import Json, has_code, node, nodes, text
from graph.ingest.parse import BundleEntry
from graph.ingest.rows import Representative

# HL7 RoleCode, and the Russian codes 1 (legal representative), 2 (guardian), 3 (trustee) of RuCore.
KINDS = (
    ("GUARDIAN", ("GUARD", "2")),
    ("TRUSTEE", ("3", "POWATT", "DPOWATT", "HPOWATT")),
    ("FOSTER", ("PRNFOST", "FTHFOST", "MTHFOST")),
    (
        "PARENT",
        ("PRN", "PARNT", "MTH", "FTH", "NMTH", "NFTH", "ADOPTP", "ADOPTF", "ADOPTM", "STPPRN", "STPMTH", "STPFTH", "1"),
    ),
)


def read_representative(entry: BundleEntry, chart: Chart) -> Representative:
    """The person and the representation, which is only REQUESTED: a file proves no right (domain.md 5 F 41).

    A relative who is not a legal representative is DELEGATED.
    """
    resource = entry.resource
    kind = next(
        (kind for kind, codes in KINDS for code in codes if has_code(nodes(resource, "relationship"), code)),
        "DELEGATED",
    )
    family, given, patronymic = name_parts(official_name(resource))
    period = node(resource, "period")
    start, end = (chart.any_date(entry, text(period, key)) for key in ("start", "end"))
    system, value = _identity(entry)
    return Representative(
        source_system=system,
        source_id=value,
        family=family,
        given=given,
        patronymic=patronymic,
        phone=_contact(resource, "phone"),
        email=_contact(resource, "email"),
        kind=kind,
        status="REVOKED" if resource.get("active") is False else "REQUESTED",
        valid_from=start.day if start else None,
        valid_to=end.day if end else None,
        is_primary_contact=any(
            text(item, "rank") == "1" or item.get("rank") == 1 for item in nodes(resource, "telecom")
        ),
    )


def _identity(entry: BundleEntry) -> tuple[str, str]:
    """A verified SNILS, else any identifier, else the fullUrl, else a hash of name and phone, so that a second import finds the person."""
    identifiers = [item for item in map(read_identifier, nodes(entry.resource, "identifier")) if item is not None]
    best = next((item for item in identifiers if item.system == SNILS and item.verified), next(iter(identifiers), None))
    if best is not None:
        return best.system, best.value
    if entry.url is not None:
        return URI, entry.url
    name = name_parts(official_name(entry.resource))
    return "urn:passport:content", hashlib.sha256(repr((name, _contact(entry.resource, "phone"))).encode()).hexdigest()


def _contact(resource: Json, system: str) -> str | None:
    points = [
        item for item in nodes(resource, "telecom") if text(item, "system") == system and text(item, "use") != "old"
    ]
    first = min(points, key=lambda item: item["rank"] if type(item.get("rank")) is int else 99, default=None)
    return text(first, "value") if first is not None else None
