"""Patient -> Child: names, identifiers by system, addresses."""

from graph.ingest.check_digits import OMS, OMS_SYSTEMS, SNILS, SNILS_SYSTEMS, plain, policy_number_holds, snils_holds
from graph.ingest.extract.chart import Chart
from graph.ingest.fhir import Json, node, nodes, text, texts
from graph.ingest.moment import read_moment
from graph.ingest.parse import BundleEntry
from graph.ingest.refusal import RefusalCode, Refused
from graph.ingest.rows import Address, Child, Identifier

SEX = {"male": "MALE", "female": "FEMALE"}
# The system of a fullUrl (RFC 3986) that identifies a resource without identifiers.
URI = "urn:ietf:rfc:3986"
TEST_DATA = "HTEST"


def read_child(chart: Chart) -> Child:
    """The child of the bundle. Raises Refused for a patient without any identifier to recognise it by."""
    patient = chart.bundle.patient
    identifiers = _identifiers(patient, chart)
    name = official_name(patient.resource)
    family, given, patronymic = name_parts(name)
    return Child(
        birth_date=chart.birth_date,
        identifiers=identifiers,
        family=family,
        given=given,
        patronymic=patronymic,
        sex=SEX.get(text(patient.resource, "gender") or "", "UNKNOWN"),
        policy_number=_verified(identifiers, OMS),
        snils=_verified(identifiers, SNILS),
        synthetic=any(text(tag, "code") == TEST_DATA for tag in nodes(node(patient.resource, "meta"), "security")),
        addresses=tuple(_addresses(patient.resource)),
    )


def official_name(resource: Json) -> Json:
    """The official name, or the usual one, or the first that is not old."""
    names = [name for name in nodes(resource, "name") if text(name, "use") not in ("old", "nickname", "maiden")]
    order = {"official": 0, "usual": 1}
    return min(names, key=lambda name: order.get(text(name, "use") or "", 2), default={})


def name_parts(name: Json) -> tuple[str | None, str | None, str | None]:
    """Family, given and patronymic: in RuCore the second given name is the patronymic."""
    given = texts(name, "given")
    return text(name, "family"), given[0] if given else None, " ".join(given[1:]) or None


def read_identifier(identifier: Json) -> Identifier | None:
    """One identifier; OMS and SNILS get RuCore's name of their system, lose spaces, and are verified by their check digits."""
    system, value = text(identifier, "system"), text(identifier, "value")
    if value is None or text(identifier, "use") == "old":
        return None
    lower = (system or "").lower()
    if lower in OMS_SYSTEMS:
        return Identifier(OMS, plain(value), policy_number_holds(plain(value)))
    if lower in SNILS_SYSTEMS:
        return Identifier(SNILS, plain(value), snils_holds(plain(value)))
    return Identifier(system, value) if system is not None else None


def _identifiers(patient: BundleEntry, chart: Chart) -> tuple[Identifier, ...]:
    identifiers: dict[tuple[str, str], Identifier] = {}
    for item in nodes(patient.resource, "identifier"):
        identifier = read_identifier(item)
        if identifier is None:
            continue
        identifiers.setdefault((identifier.system, identifier.value), identifier)
        if identifier.system in (OMS, SNILS) and not identifier.verified:
            name = "OMS policy number" if identifier.system == OMS else "SNILS"
            chart.doubt(
                patient, RefusalCode.IDENTIFIER_CHECK, f"the check digits of the {name} do not hold: kept unverified"
            )
    if (
        not identifiers
        and patient.url is not None
        and patient.url.startswith(("urn:uuid:", "urn:oid:", "http://", "https://"))
    ):
        identifiers[URI, patient.url] = Identifier(URI, patient.url)
    if not identifiers:
        raise Refused(
            patient.name, RefusalCode.NO_IDENTIFIER, "the Patient has no identifier to recognise the child by"
        )
    return tuple(identifiers.values())


def _verified(identifiers: tuple[Identifier, ...], system: str) -> str | None:
    """The only verified value of a system; None where there are two or none."""
    values = {item.value for item in identifiers if item.system == system and item.verified}
    return values.pop() if len(values) == 1 else None


def _addresses(patient: Json) -> list[Address]:
    addresses = []
    for address in nodes(patient, "address"):
        if text(address, "use") == "old":
            continue
        line = text(address, "text") or ", ".join(
            filter(
                None,
                (text(address, "postalCode"), text(address, "state"), text(address, "city"), *texts(address, "line")),
            )
        )
        start, end = (read_moment(text(node(address, "period"), key) or "") for key in ("start", "end"))
        if line:
            addresses.append(
                Address(
                    text=line,
                    # FHIR has no address of registration; the legal one comes as "billing".
                    kind="REGISTRATION" if text(address, "use") == "billing" else "RESIDENCE",
                    locality=text(address, "city"),
                    valid_from=start.day if start else None,
                    valid_to=end.day if end else None,
                )
            )
    return addresses
