"""The units of the city, and which of them a viewer is told numbers of, in plain Python."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from graph.policy.vocabulary import counting
from graph.schema.binding import RuledBy
from tests.proof.rows import Row, Store

if TYPE_CHECKING:
    from tests.proof.reach import Reach


def districts_of(store: Store, unit: Row, ruled_by: RuledBy) -> frozenset[UUID]:
    """The districts of a unit: itself, those of the polyclinic, all."""
    here, every = unit.cells["id"], store.rows["district"]
    if ruled_by is RuledBy.DISTRICT:
        return frozenset({here})
    return frozenset(row.cells["id"] for row in every if ruled_by is RuledBy.CITY or row["organization_id"] == here)


def is_told(store: Store, assignments: Iterable[Row], unit: Row, ruled_by: RuledBy) -> bool:
    """Whether these assignments are to this unit, and to none around it: the polyclinic as a whole, the city."""
    today = list(assignments)
    wholes = [row["organization_id"] for row in today if row["district_id"] is None]
    kinds = {org["kind"] for org in store.rows["organization"] if org.cells["id"] in wholes}
    here = unit.cells["id"]
    if ruled_by is RuledBy.CITY:
        return here in wholes and unit["kind"] == "DEPARTMENT"
    if "DEPARTMENT" in kinds:
        return False
    if ruled_by is RuledBy.POLYCLINIC:
        return here in wholes and unit["kind"] == "POLYCLINIC"
    return any(row["district_id"] == here for row in today) and unit["organization_id"] not in wholes


def units_around(store: Store, district_id: UUID | None) -> Iterator[tuple[Row, RuledBy]]:
    """The district, its polyclinic and the city; none where there is no district."""
    district = store.by_id("district", district_id)
    if district is not None:
        yield district, RuledBy.DISTRICT
        for place in store.rows["organization"]:
            if place.cells["id"] == district["organization_id"]:
                yield place, RuledBy.POLYCLINIC
            yield place, RuledBy.CITY


def is_counted(reach: "Reach", child: Row) -> bool:
    """Whether numbers of a unit that this viewer is told count the child: it is no family of theirs."""
    if not counting(reach.viewer.role) or reach.is_family(child):
        return False
    units = units_around(reach.store, child["district_id"])
    return any(is_told(reach.store, reach.assignments(), *unit) for unit in units)
