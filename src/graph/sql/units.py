"""The units of which numbers are told: a district, a polyclinic, the city (R_AGG).

Who reads no rows is told those of the unit of their widest assignment, and of none inside or around it: who is told numbers of a
polyclinic and of its districts could take them from one another, and what is left out of one would follow from the rest.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.schema.binding import RuledBy
from graph.sql.link import among, assignments
from graph.sql.rows import Rows, row_of
from graph.sql.scope import Asker
from graph.sql.select import Select, select
from graph.sql.value import ONE, TRUE, Bool, Value, both, call, literal, negated
from graph.tables import AssignmentRow, ChildRow, DistrictRow, OrganizationRow

POLYCLINIC = "POLYCLINIC"  # the kind of organization that has districts
CITY = "DEPARTMENT"  # the kind of organization whose staff is assigned to the city


# Every table whose rows tie a child to a district, by its column of the child; areas add theirs.
TIED: dict[Any, str] = {ChildRow: "id"}


@dataclass(frozen=True)
class Unit:
    """A level of the city, as seen from its row.

    `is_one`: that a row of its table is such a unit. `is_told`: that the viewer is assigned to it, and to nothing around it.
    `has`: that the district with this id is one of it. `norm`: how many children it should have. `is_wide`: it has so many that
    their rows are read together and not one by one.
    """

    is_told: Callable[[Asker, Rows], Bool]
    has: Callable[[Value, Rows], Bool]
    norm: Callable[[Rows], Value]
    is_one: Callable[[Rows], Bool] = lambda _: TRUE
    is_wide: bool = True


def _is_polyclinic(organization: Rows) -> Bool:
    return organization.c.kind == literal(POLYCLINIC)


def _is_city(organization: Rows) -> Bool:
    return organization.c.kind == literal(CITY)


def _district_is_told(asker: Asker, district: Rows) -> Bool:
    mine = among(district.c.id, assignments(asker, "district_id"))
    around = among(district.c.organization_id, _wholes(asker))
    return both(mine, negated(around), negated(_works_for_city(asker)))


def _polyclinic_is_told(asker: Asker, polyclinic: Rows) -> Bool:
    mine = among(polyclinic.c.id, _wholes(asker))
    return both(mine, _is_polyclinic(polyclinic), negated(_works_for_city(asker)))


def _city_is_told(asker: Asker, department: Rows) -> Bool:
    return both(among(department.c.id, _wholes(asker)), _is_city(department))


def _works_for_city(asker: Asker) -> Bool:
    row, organization = row_of(AssignmentRow), row_of(OrganizationRow)
    own = row.join(organization, organization.c.id == row.c.organization_id)
    mine = (row.c.staff_id == asker.staff_id, row.c.district_id.is_null(), asker.valid_today(row))
    return select(ONE).select_from(own).where(*mine, _is_city(organization)).exists()


def _wholes(asker: Asker) -> Select:
    row = row_of(AssignmentRow)
    return assignments(asker, "organization_id", row).where(row.c.district_id.is_null())


def _of_polyclinic(district_id: Value, polyclinic: Rows) -> Bool:
    district = row_of(DistrictRow)
    return among(
        district_id,
        select(district.c.id).select_from(district).where(district.c.organization_id == polyclinic.c.id),
    )


def _norm_of_polyclinic(polyclinic: Rows) -> Value:
    district = row_of(DistrictRow)
    return _sum_of_norms(district, district.c.organization_id == polyclinic.c.id)


def _norm_of_city(_: Rows) -> Value:
    return _sum_of_norms(row_of(DistrictRow))


def _sum_of_norms(district: Rows, *conditions: Bool) -> Value:
    norms = select(call("sum", district.c.norm_children)).select_from(district)
    return norms.where(district.c.closed_at.is_null(), *conditions).scalar()


UNITS: Mapping[RuledBy, Unit] = {
    RuledBy.DISTRICT: Unit(
        _district_is_told,
        lambda district_id, row: district_id == row.c.id,
        lambda row: row.c.norm_children,
        is_wide=False,
    ),
    RuledBy.POLYCLINIC: Unit(_polyclinic_is_told, _of_polyclinic, _norm_of_polyclinic, _is_polyclinic),
    RuledBy.CITY: Unit(_city_is_told, lambda district_id, _: district_id.is_not_null(), _norm_of_city, _is_city),
}
