"""Practitioner -> a row of `staff`, with the specialty that it or one of its roles says."""

import re
from dataclasses import dataclass

from graph.ingest.extract.patient import name_parts, official_name
from graph.ingest.fhir import Json, codings, node, nodes
from graph.registry.draft import Draft, identified, once
from graph.registry.fault import Identity, RegistryFault
from graph.registry.resources import Resource
from graph.registry.table import Row

COLUMNS = "id family given patronymic specialty source_system source_id"
SPECIALTY_SYSTEM = "urn:passport:specialty"
CODE = re.compile(r"[A-Z][A-Z0-9_]{1,63}")


@dataclass(frozen=True, slots=True)
class ParsedPractitioner:
    """What a resource says of a person."""

    name: tuple[str | None, str | None, str | None]
    specialties: tuple[str, ...]
    is_active: bool


def take_people(draft: Draft) -> None:
    """Bring all Practitioners of the files into the draft."""
    parsed: dict[Identity, ParsedPractitioner] = {}
    for resource in draft.reading.of_type("Practitioner"):
        with draft.apart(resource):
            identity = identified(resource, draft.unnamed, draft.tables.staff)
            qualifications = [node(each, "code") for each in nodes(resource.body, "qualification")]
            specialties = specialties_of(draft, resource, qualifications)
            if len(set(specialties)) > 1:
                draft.doubt(resource, RegistryFault.SPECIALTIES_DIFFER, "the first specialty is kept")
            is_active = resource.body.get("active") is not False
            practitioner = ParsedPractitioner(name_parts(official_name(resource.body)), specialties, is_active)
            if once(parsed, identity, practitioner):
                _take(draft, identity, practitioner)


def specialties_of(draft: Draft, resource: Resource, concepts: list[Json]) -> tuple[str, ...]:
    """Our codes among these, in their order."""
    codes = [each.code for concept in concepts for each in codings(concept) if each.system == SPECIALTY_SYSTEM]
    if any(CODE.fullmatch(code) is None for code in codes):
        draft.doubt(resource, RegistryFault.SPECIALTY_NOT_UNDERSTOOD, "a specialty is a word such as CARDIOLOGY")
    return tuple(code for code in codes if CODE.fullmatch(code) is not None)


def _take(draft: Draft, identity: Identity, practitioner: ParsedPractitioner) -> None:
    key = draft.staff_ids.get(identity)
    if key is None:
        key = draft.new_id()
        new: Row = dict.fromkeys(COLUMNS.split()) | {"id": key}
        draft.tables.staff.rows[key] = new
        draft.staff_ids[identity] = key
    row = draft.tables.staff.rows[key]
    row["source_system"], row["source_id"] = identity
    if any(practitioner.name):
        row["family"], row["given"], row["patronymic"] = practitioner.name
    draft.qualified[key] = practitioner.specialties
    draft.named.add(key)
    if not practitioner.is_active:
        draft.inactive.add(key)
