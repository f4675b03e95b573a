"""An encounter of a section, or the one that a whole document belongs to -> Encounter."""

from graph.ingest.cda.section import inner
from graph.ingest.cda.systems import ACT_CODE
from graph.ingest.cda.values import concept, filled, name_of, period, words_of
from graph.ingest.cda.xml import Element
from graph.ingest.fhir import Json

CLASSES = frozenset("AMB IMP ACUTE NONAC EMER FLD HH SS VR OBSENC PRENC".split())


def encounter_of(visit: Element, narrative: dict[str, str] | None = None) -> Json:
    """The Encounter of an `encounter` or `encompassingEncounter`; its class is known where a code of HL7's ActCode says it."""
    kind = concept(visit.first("code"), narrative)
    stated = [item for item in kind.get("coding", ()) if item.get("code") in CLASSES and item.get("system") == ACT_CODE]
    types = [item for item in kind.get("coding", ()) if item not in stated]
    reasons = [concept(item.first("value"), narrative) for item in inner(visit, "observation", "RSON")]
    provider = _provider(visit)
    return filled(
        {
            "resourceType": "Encounter",
            "status": "finished",
            "class": stated[0] if stated else None,
            "type": [filled({"coding": types, "text": kind.get("text")})] if types else [],
            "period": period(visit.first("effectiveTime")),
            "serviceProvider": {"display": provider} if provider else None,
            "participant": [{"individual": {"display": name}} for name in _people(visit)],
            "reasonCode": [item for item in reasons if item],
        }
    )


def _provider(visit: Element) -> str | None:
    """The institution: of the place of care, else of who saw the child, else the name of the place."""
    paths = (
        ("location", "healthCareFacility", "serviceProviderOrganization", "name"),
        ("performer", "assignedEntity", "representedOrganization", "name"),
        ("encounterParticipant", "assignedEntity", "representedOrganization", "name"),
        ("responsibleParty", "assignedEntity", "representedOrganization", "name"),
        ("location", "healthCareFacility", "location", "name"),
        ("participant", "participantRole", "playingEntity", "name"),
    )
    return next((name for path in paths if (name := words_of(visit.first(*path)))), None)


def _people(visit: Element) -> list[str]:
    """The names of those who saw the child."""
    holders = [
        *visit.elements("performer"),
        *visit.elements("encounterParticipant"),
        *visit.elements("responsibleParty"),
    ]
    names = [name_of(holder.first("assignedEntity", "assignedPerson", "name")) for holder in holders]
    return [" ".join([name.get("family", ""), *name.get("given", ())]).strip() for name in names if "family" in name]
