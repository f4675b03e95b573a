"""Location of a polyclinic -> a row of `district`; any other Location is a place and no row."""

from dataclasses import dataclass
from uuid import UUID

from graph.ingest.fhir import node, text
from graph.registry.draft import POLYCLINIC, Draft, is_same_system, once
from graph.registry.fault import Identity, LeftOut, RegistryFault
from graph.registry.resources import SHORT, Resource
from graph.registry.table import Row

COLUMNS = "id organization_id code name norm_children source_system closed_at"
NORM = 800  # domain.md 3.13


@dataclass(frozen=True, slots=True)
class ParsedLocation:
    """What a resource says of a district."""

    organization_id: UUID
    system: str
    name: str | None
    is_active: bool


def take_districts(draft: Draft) -> None:
    """Bring all Locations of the files into the draft; the organizations are there already."""
    parsed: dict[str, ParsedLocation] = {}
    for resource in draft.reading.of_type("Location"):
        before = len(draft.left_out)
        with draft.apart(resource):
            identity = resource.identity
            if identity is not None and (known := draft.district_ids.get((identity.value,))) is not None:
                draft.named.add(known)
            organization = _polyclinic(draft, resource)
            if organization is None:
                draft.ignored += 1
                draft.places |= {resource.number} if identity is None else {resource.number, identity}
                continue
            if identity is None:
                draft.unnamed.add(draft.tables.districts.name)
                raise LeftOut(
                    RegistryFault.NO_IDENTIFIER, f"a district is known by the value of its first identifier, {SHORT}"
                )
            is_active = text(resource.body, "status") != "inactive"
            location = ParsedLocation(organization, identity.system, text(resource.body, "name"), is_active)
            if once(parsed, identity.value, location):
                _take(draft, identity, location)
        if len(draft.left_out) > before:
            draft.spare_places(resource)


def _polyclinic(draft: Draft, resource: Resource) -> UUID | None:
    """The polyclinic that manages it; None where somebody else or nobody is said to."""
    reference = node(resource.body, "managingOrganization")
    if not reference:
        return None
    organization = draft.organization(reference, resource)
    return organization if draft.tables.organizations.rows[organization]["kind"] == POLYCLINIC else None


def _take(draft: Draft, identity: Identity, location: ParsedLocation) -> None:
    rows = draft.tables.districts.rows
    key = draft.district_ids.get((identity.value,))
    if key is None:
        key = draft.new_id()
        new: Row = {"id": key, "code": identity.value, "name": identity.value, "norm_children": NORM, "closed_at": None}
        rows[key] = new
    elif not is_same_system(rows[key], identity):
        raise LeftOut(RegistryFault.CODE_TAKEN, "another register has a district of this code")
    row = rows[key]
    row["organization_id"] = location.organization_id
    row["source_system"] = location.system
    row["name"] = location.name or row["name"]
    row["closed_at"] = None if location.is_active else row["closed_at"] or draft.now
    draft.district_ids[identity.value,] = key
    draft.named.add(key)
