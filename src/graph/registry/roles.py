"""PractitionerRole -> where a person works, as what and when, once for each role and district that it names."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from graph.ingest.fhir import Json, codings, node, nodes, text
from graph.ingest.moment import read_moment
from graph.registry.draft import Draft
from graph.registry.fault import LeftOut, RegistryFault
from graph.registry.people import specialties_of
from graph.registry.resources import Resource
from graph.viewer import TOKEN_ROLES, Role

ROLE_SYSTEM = "urn:passport:role"
STAFF_ROLES = frozenset(TOKEN_ROLES) - {Role.PARENT, Role.CHILD, Role.FEED}


class Post(NamedTuple):
    """Who works where as what."""

    staff_id: UUID
    organization_id: UUID
    district_id: UUID | None
    role: str


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when, as far as it is said; `is_active`: whether it goes on, whatever its end says."""

    start: date | None
    end: date | None
    is_active: bool


@dataclass(frozen=True, slots=True)
class ParsedRole:
    """What one resource says."""

    posts: tuple[Post, ...]
    term: Term
    specialties: tuple[str, ...]


def read_role(draft: Draft, resource: Resource) -> ParsedRole:
    """What a PractitionerRole says. Raises LeftOut."""
    person = draft.person(node(resource.body, "practitioner"), resource)
    roles = _roles(resource)
    start, end = _term(node(resource.body, "period"), resource)
    posts = tuple(
        Post(person, organization, district, role)
        for organization, district in _places(draft, resource)
        for role in roles
    )
    is_active = resource.body.get("active") is not False and person not in draft.inactive
    specialties = specialties_of(draft, resource, nodes(resource.body, "specialty"))
    return ParsedRole(posts, Term(start, end, is_active), specialties)


def _roles(resource: Resource) -> list[str]:
    codes = [
        each.code for concept in nodes(resource.body, "code") for each in codings(concept) if each.system == ROLE_SYSTEM
    ]
    if not codes or not STAFF_ROLES.issuperset(codes):
        raise LeftOut(
            RegistryFault.UNKNOWN_ROLE, f"its code of {ROLE_SYSTEM} is none of {', '.join(sorted(STAFF_ROLES))}"
        )
    return sorted(set(codes))


def _places(draft: Draft, resource: Resource) -> Iterator[tuple[UUID, UUID | None]]:
    """Organization and district; where only a district is said, its polyclinic."""
    located = [draft.district(each, resource) for each in nodes(resource.body, "location")]
    districts = sorted({district for district in located if district is not None})
    reference = node(resource.body, "organization")
    if reference or not districts:
        organization = draft.organization(reference, resource)
        homes = {_home(draft, district) for district in districts}
        if homes - {organization}:
            raise LeftOut(RegistryFault.DISTRICT_OF_ANOTHER, "a location is a district of another organization")
        yield from ((organization, district) for district in districts)
        if not districts:
            yield organization, None
    else:
        yield from ((_home(draft, district), district) for district in districts)


def _home(draft: Draft, district: UUID) -> UUID:
    organization: UUID = draft.tables.districts.rows[district]["organization_id"]
    return organization


def _term(period: Json, resource: Resource) -> tuple[date | None, date | None]:
    if not isinstance(resource.body.get("period", {}), dict):
        raise LeftOut(RegistryFault.BAD_DATE, "its period is none")
    start, end = _day(period, "start"), _day(period, "end")
    if end is not None:
        end = _last(end, len(text(period, "end") or ""))
    if start is not None and end is not None and end < start:
        raise LeftOut(RegistryFault.PERIOD_REVERSED, "its period ends before it begins")
    return start, end


def _last(first: date, written: int) -> date:
    """A year or a month ends on its last day (FHIR R4, Period.end); `written` is the length of what was written."""
    month = 12 if written == 4 else first.month
    return first.replace(month=month, day=monthrange(first.year, month)[1]) if written in (4, 7) else first


def _day(period: Json, key: str) -> date | None:
    if key not in period:
        return None
    moment = read_moment(text(period, key) or "")
    if moment is None:
        raise LeftOut(RegistryFault.BAD_DATE, f"the {key} of its period is no date")
    return moment.day
