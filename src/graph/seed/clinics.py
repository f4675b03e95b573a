"""The layout as the registry reads it, and its accounts: what an administrator does for a real clinic, by the same code."""

from collections.abc import Sequence

import orjson

from graph.identity import NewId
from graph.ingest.identity import Connection
from graph.ingest.source import Body
from graph.registry.organizations import KIND_SYSTEM
from graph.registry.people import SPECIALTY_SYSTEM
from graph.registry.resources import RegistryFiles
from graph.registry.roles import ROLE_SYSTEM
from graph.registry.run import ImportOutcome, RegistryImport
from graph.seed.fhir import Json
from graph.seed.frame import Frame
from graph.seed.layout import District, Layout, Member, Organization

SYSTEM = "urn:passport:city:{}"  # of identifiers, by noun
YEARS = 3  # for how long everybody has worked where they work


async def register(connection: Connection, frame: Frame, layout: Layout) -> None:
    """Organizations, districts, staff and assignments by one registry import; its rows get the ids of the layout.

    Raises ValueError where the import leaves a resource out.
    """
    reading = RegistryFiles()
    reading.take(Body("city", orjson.dumps(_bundle(frame, layout))))
    # The import draws an id for each new row in the order of the resources, as the layout has drawn them.
    new_id: NewId = frame.ids("layout")
    outcome = await RegistryImport(connection, _unrecorded, new_id=new_id, now=frame.now).take(reading)
    if notices := [*outcome.left_out, *outcome.doubts]:
        raise ValueError(f"The registry doubts the city: {notices[0].resource}: {notices[0].reason}.")


async def grant(connection: Connection, layout: Layout) -> None:
    """An account for each member of staff in their role, and one for the machine of each source."""
    # Read here: they know tables, which a process that makes bundles of the city holds none of.
    from graph.registry.accounts import AccountHolder, Accounts, HolderKind, Level
    from graph.registry.machines import Machines

    accounts = Accounts(connection, _unwritten)
    for member in layout.staff:
        await accounts.grant(member.subject, AccountHolder(HolderKind.STAFF, member.id), [member.role], Level.FULL)
    machines = Machines(connection, _unwritten)
    for (source,) in await connection.fetch("select name from feed_source order by name"):
        await machines.grant(f"feed-{source.lower()}", source)


# A city begins: nothing of it was there before, and its trail begins with who asks.
async def _unrecorded(outcome: ImportOutcome) -> None: ...


async def _unwritten(operation: str, about: str, children: Sequence[str]) -> None: ...


def _bundle(frame: Frame, layout: Layout) -> Json:
    codes = {organization.id: organization.code for organization in layout.organizations}
    districts = {district.id: district.code for district in layout.districts}
    resources = [_organization(each) for each in layout.organizations]
    resources += [_district(each, codes[each.organization_id]) for each in layout.districts]
    resources += [_practitioner(each) for each in layout.staff]
    resources += [
        _role(frame, each, codes[each.organization_id], districts[each.district_id] if each.district_id else None)
        for each in layout.staff
    ]
    return {"resourceType": "Bundle", "type": "collection", "entry": [{"resource": each} for each in resources]}


def _known(noun: str, value: str) -> Json:
    return {"system": SYSTEM.format(noun), "value": value}


def _by(noun: str, value: str) -> Json:
    return {"identifier": _known(noun, value)}


def _organization(item: Organization) -> Json:
    return {
        "resourceType": "Organization",
        "identifier": [_known("organization", item.code)],
        "type": [{"coding": [{"system": KIND_SYSTEM, "code": item.kind}]}],
        "name": item.name,
        "address": [{"text": item.address}],
    }


def _district(item: District, organization: str) -> Json:
    return {
        "resourceType": "Location",
        "identifier": [_known("district", item.code)],
        "name": item.name,
        "managingOrganization": _by("organization", organization),
    }


def _practitioner(member: Member) -> Json:
    name: Json = {"use": "official", "family": member.name.family}
    qualification = {"code": {"coding": [{"system": SPECIALTY_SYSTEM, "code": member.specialty}]}}
    return {
        "resourceType": "Practitioner",
        "identifier": [_known("staff", member.subject)],
        "name": [name | {"given": [part for part in member.name[1:] if part]}],
        **({"qualification": [qualification]} if member.specialty else {}),
    }


def _role(frame: Frame, member: Member, organization: str, district: str | None) -> Json:
    period: Json = {"start": frame.before(YEARS * 365).isoformat()}
    return {
        "resourceType": "PractitionerRole",
        "practitioner": _by("staff", member.subject),
        "organization": _by("organization", organization),
        "code": [{"coding": [{"system": ROLE_SYSTEM, "code": member.role.value}]}],
        "period": period | ({"end": member.until.isoformat()} if member.until else {}),
        **({"location": [_by("district", district)]} if district else {}),
    }
