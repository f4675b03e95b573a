"""Organization -> a row of `organization`."""

from dataclasses import dataclass

from graph.ingest.fhir import code_in, codings, nodes, text, texts
from graph.registry.draft import Draft, identified, once
from graph.registry.fault import Identity, LeftOut, RegistryFault
from graph.registry.resources import Resource
from graph.registry.table import Row, id_of

COLUMNS = "id kind code name address source_system source_id closed_at"
KIND_SYSTEM = "urn:passport:organization-type"
KINDS = frozenset({"POLYCLINIC", "SCHOOL", "KINDERGARTEN", "HOSPITAL", "AMBULANCE", "LABORATORY", "DEPARTMENT"})
# HL7's own words say too little: a provider may be a hospital, a place of learning a kindergarten.
GUESSED = {"prov": "POLYCLINIC", "edu": "SCHOOL"}
HL7 = frozenset({"http://terminology.hl7.org/CodeSystem/organization-type", "http://hl7.org/fhir/organization-type"})


@dataclass(frozen=True, slots=True)
class ParsedOrganization:
    """What a resource says; None where it says nothing."""

    kind: str | None
    guess: str | None
    name: str | None
    address: str | None
    is_active: bool


def take_organizations(draft: Draft) -> None:
    """Bring all Organizations of the files into the draft."""
    parsed: dict[Identity, ParsedOrganization] = {}
    by_code = {row["code"]: row for row in draft.tables.organizations.rows.values()}
    for resource in draft.reading.of_type("Organization"):
        with draft.apart(resource):
            identity = identified(resource, draft.unnamed, draft.tables.organizations)
            if (known := draft.organization_ids.get(identity)) is not None:
                draft.named.add(known)
            organization = _parsed(resource)
            if once(parsed, identity, organization):
                _take(draft, resource, identity, organization, by_code)


def _parsed(resource: Resource) -> ParsedOrganization:
    kinds = [code_in(concept, KIND_SYSTEM) for concept in nodes(resource.body, "type")]
    kind = next((each for each in kinds if each is not None), None)
    if kind is not None and kind not in KINDS:
        raise LeftOut(RegistryFault.UNKNOWN_KIND, f"its type is none of {', '.join(sorted(KINDS))}")
    spoken = [coding for concept in nodes(resource.body, "type") for coding in codings(concept) if coding.system in HL7]
    guess = next((GUESSED[coding.code] for coding in spoken if coding.code in GUESSED), None)
    is_active = resource.body.get("active") is not False
    return ParsedOrganization(kind, guess, text(resource.body, "name"), _address(resource), is_active)


def _address(resource: Resource) -> str | None:
    for address in nodes(resource.body, "address"):
        parts = [text(address, "postalCode"), text(address, "city"), *texts(address, "line")]
        if line := text(address, "text") or ", ".join(part for part in parts if part):
            return line
    return None


def _take(
    draft: Draft, resource: Resource, identity: Identity, organization: ParsedOrganization, by_code: dict[object, Row]
) -> None:
    row = _row(draft, resource, identity, organization, by_code)
    row["source_system"], row["source_id"] = identity
    row["kind"] = organization.kind or row["kind"]
    row["name"] = organization.name or row["name"]
    row["address"] = organization.address or row["address"]
    row["closed_at"] = None if organization.is_active else row["closed_at"] or draft.now
    draft.organization_ids[identity] = id_of(row)
    draft.named.add(id_of(row))


def _row(
    draft: Draft, resource: Resource, identity: Identity, organization: ParsedOrganization, by_code: dict[object, Row]
) -> Row:
    """The row of an identity; one that an operator wrote by hand under its value is taken over."""
    rows = draft.tables.organizations.rows
    if (known := draft.organization_ids.get(identity)) is not None:
        return rows[known]
    written = by_code.get(identity.value)
    if written is not None and written["source_id"] is None:
        return written
    if organization.kind is None and organization.guess is None:
        raise LeftOut(RegistryFault.UNKNOWN_KIND, f"its kind is not said: a type of {KIND_SYSTEM}")
    if organization.kind is None:
        draft.doubt(
            resource, RegistryFault.KIND_GUESSED, f"taken for a {organization.guess}, since only HL7's type is said"
        )
    code = identity.value if written is None else str(identity)
    row: Row = dict.fromkeys(COLUMNS.split())
    row |= {"id": draft.new_id(), "kind": organization.kind or organization.guess, "code": code, "name": identity.value}
    by_code[code] = row
    rows[id_of(row)] = row
    return row
