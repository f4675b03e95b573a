"""The registry as the files want it: what each noun reads goes into the tables here, and what is left out beside them."""

from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar
from uuid import UUID

from graph.identity import NewId
from graph.ingest.fhir import Json, node, nodes
from graph.registry.fault import Identity, LeftOut, Notice, RegistryFault
from graph.registry.references import References, article
from graph.registry.resources import SHORT, RegistryFiles, Resource
from graph.registry.table import Row, Table, known_by

K = TypeVar("K")
V = TypeVar("V")
POLYCLINIC = "POLYCLINIC"


@dataclass(frozen=True, slots=True)
class Tables:
    """The four tables of the registry."""

    organizations: Table
    districts: Table
    staff: Table
    assignments: Table

    def __iter__(self) -> Iterator[Table]:
        return iter((self.organizations, self.districts, self.staff, self.assignments))


@dataclass(slots=True)
class Draft:
    """State of one import. `named`: rows that the files name; `unnamed`: tables of which something was left out that could
    be any row; `places`: Locations that are no district, by number and identity; `inactive` people work nowhere; `spared` are
    people and organizations of whom a role was left out; `qualified`: the specialties that Practitioners say.
    """

    reading: RegistryFiles
    tables: Tables
    now: datetime
    today: date
    new_id: NewId
    is_full: bool = False
    left_out: list[Notice] = field(default_factory=list)
    doubts: list[Notice] = field(default_factory=list)
    ignored: int = 0
    named: set[UUID] = field(default_factory=set)
    unnamed: set[str] = field(default_factory=set)
    places: set[int | Identity] = field(default_factory=set)
    inactive: set[UUID] = field(default_factory=set)
    spared: set[UUID] = field(default_factory=set)
    qualified: dict[UUID, tuple[str, ...]] = field(default_factory=dict)
    references: References = field(init=False)
    organization_ids: dict[tuple[object, ...], UUID] = field(init=False)
    district_ids: dict[tuple[object, ...], UUID] = field(init=False)
    staff_ids: dict[tuple[object, ...], UUID] = field(init=False)

    def __post_init__(self) -> None:
        self.references = References(self.reading.resources)
        self.organization_ids = known_by(self.tables.organizations.rows.values(), "source_system", "source_id")
        self.district_ids = known_by(self.tables.districts.rows.values(), "code")
        self.staff_ids = known_by(self.tables.staff.rows.values(), "source_system", "source_id")

    @contextmanager
    def apart(self, resource: Resource) -> Iterator[None]:
        """Leave the resource out where what is done with it raises LeftOut; the others go in."""
        try:
            yield
        except LeftOut as left:
            self.left_out.append(Notice(resource.file, resource.name, left.code, left.reason))

    def doubt(self, resource: Resource, code: RegistryFault, reason: str) -> None:
        """Note what is taken all the same."""
        self.doubts.append(Notice(resource.file, resource.name, code, reason))

    def organization(self, reference: Json, source: Resource) -> UUID:
        """The organization that a reference points to. Raises LeftOut."""
        return self._known(
            self.references.find(reference, "Organization", source), "Organization", self.organization_ids
        )

    def person(self, reference: Json, source: Resource) -> UUID:
        """The member of staff that a reference points to. Raises LeftOut."""
        return self._known(self.references.find(reference, "Practitioner", source), "Practitioner", self.staff_ids)

    def district(self, reference: Json, source: Resource) -> UUID | None:
        """The district that a reference points to; None where that is a place and no district. Raises LeftOut."""
        target = self.references.find(reference, "Location", source)
        identity = target.identity if isinstance(target, Resource) else target
        if (target.number if isinstance(target, Resource) else target) in self.places:
            return None
        key = self.district_ids.get((identity.value,)) if identity is not None else None
        if identity is None or key is None or not is_same_system(self.tables.districts.rows[key], identity):
            raise nothing("Location")
        return key

    def spare_places(self, resource: Resource) -> None:
        """Where a reference of what was left out points to nothing, any place could be meant: a full file closes none."""
        body = resource.body
        managers = [node(body, "organization"), node(body, "managingOrganization")]
        if any(self._misses(self.organization, each, resource) for each in managers if each):
            self.unnamed.add(self.tables.organizations.name)
        if any(self._misses(self.district, each, resource) for each in nodes(body, "location")):
            self.unnamed.add(self.tables.districts.name)

    @staticmethod
    def _misses(find: Callable[[Json, Resource], UUID | None], reference: Json, resource: Resource) -> bool:
        try:
            find(reference, resource)
        except LeftOut:
            return True
        return False

    def _known(self, target: Resource | Identity, kind: str, ids: MutableMapping[tuple[object, ...], UUID]) -> UUID:
        identity = target.identity if isinstance(target, Resource) else target
        key = ids.get(identity) if identity is not None else None
        if key is None:
            raise nothing(kind)
        return key


def once(parsed: MutableMapping[K, V], key: K, value: V) -> bool:
    """Whether this is the first time; the same again is not. Raises LeftOut where something else was said before."""
    if key not in parsed:
        parsed[key] = value
        return True
    if parsed[key] != value:
        raise LeftOut(RegistryFault.SAID_TWICE, "the files say something else of it before")
    return False


def identified(resource: Resource, unnamed: set[str], table: Table) -> Identity:
    """The identity of a resource. Raises LeftOut where there is none: then it could be any row of the table."""
    identity = resource.identity
    if identity is None or not identity.system:
        unnamed.add(table.name)
        reason = f"{article(resource.type)} is known by system and value of its first identifier, {SHORT}"
        raise LeftOut(RegistryFault.NO_IDENTIFIER, reason)
    return identity


def is_same_system(row: Row, identity: Identity) -> bool:
    """Whether a row with this code is the one that is meant; who names no system means the one there is."""
    return not identity.system or row["source_system"] in (None, "", identity.system)


def nothing(kind: str) -> LeftOut:
    """What a reference to nothing comes to."""
    return LeftOut(
        RegistryFault.REFERENCE_TO_NOTHING, f"the reference to {article(kind)} points to nothing that is known"
    )
