"""Statements, composed once, and whom a viewer reaches: a condition in the statement of each root field.

SQLAlchemy Core, composed beforehand, with few columns, each statement in autocommit: in favour of this peer. A first
version with ORM entities, whole rows and transactions took 15 ms of CPU for Q2 where this one takes 6 (one look each).
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from graph.areas.allergy.tables import AllergyRow
from graph.areas.ambulance_call.tables import AmbulanceCallRow
from graph.areas.condition.tables import ConditionRow
from graph.areas.vaccination.tables import VaccinationRow
from graph.tables import (
    AccountRow,
    AssignmentRow,
    ChildRow,
    DistrictRow,
    MedicalDocumentRow,
    OrganizationRow,
    PassportRow,
    RepresentationRow,
    RepresentativeRow,
)
from graph.viewer import Role

Statement = sa.Select[Any]


def _table(model: Any) -> sa.Table:
    table: sa.Table = model.__table__
    return table


child, account, call = _table(ChildRow), _table(AccountRow), _table(AmbulanceCallRow)
assignment, district, representation = _table(AssignmentRow), _table(DistrictRow), _table(RepresentationRow)
passport, organization, representative = _table(PassportRow), _table(OrganizationRow), _table(RepresentativeRow)

_KEYS: Any = sa.bindparam("keys", type_=postgresql.ARRAY(postgresql.UUID(as_uuid=True)))
_FIRST = sa.bindparam("first", type_=sa.Integer())


def open_engine(dsn: str, size: int) -> AsyncEngine:
    """A pool as large as everybody's."""
    return create_async_engine(
        dsn.replace("postgresql://", "postgresql+asyncpg://", 1),
        pool_size=size,
        max_overflow=0,
        isolation_level="AUTOCOMMIT",
        pool_reset_on_return=None,
    )


def by_key(table: sa.Table, key: str) -> Statement:
    """One row for each key."""
    return sa.select(table).where(table.c[key] == sa.any_(_KEYS))


def of_children(model: Any, names: str, order: Sequence[sa.ColumnElement[Any]], *conditions: Any) -> Statement:
    """Rows of the children; those with a label are for nobody here."""
    row = _table(model)
    chosen = [row.c[name] for name in ("child_id", *names.split())]
    in_force = (row.c.child_id == sa.any_(_KEYS), row.c.state == "CURRENT", row.c.labels == [])
    return sa.select(*chosen).where(*in_force, *conditions).order_by(*order)


def page_of_children(model: Any, names: str, order: Sequence[sa.ColumnElement[Any]], *conditions: Any) -> Statement:
    """The first rows of each child, numbered by a window."""
    row = _table(model)
    chosen = [row.c[name] for name in ("child_id", *names.split())]
    place = sa.func.row_number().over(partition_by=row.c.child_id, order_by=order).label("place")
    numbered = sa.select(*chosen, place).where(row.c.child_id == sa.any_(_KEYS), *conditions).subquery()
    return sa.select(numbered).where(numbered.c.place <= _FIRST).order_by(numbered.c.child_id, numbered.c.place)


def _newest(model: Any) -> tuple[sa.ColumnElement[Any], ...]:
    row = _table(model)
    return row.c.date.desc(), row.c.id.desc()


_allergy, _condition, _vaccination, _document = map(
    _table, (AllergyRow, ConditionRow, VaccinationRow, MedicalDocumentRow)
)
ALLERGIES = of_children(
    AllergyRow, "substance category criticality", (_allergy.c.effective_at.desc().nulls_last(), _allergy.c.id)
)
CONDITIONS = of_children(
    ConditionRow,
    "icd10 display clinical_status",
    (_condition.c.since.desc().nulls_last(), _condition.c.id),
    _condition.c.chronic,
)
DOCUMENTS = page_of_children(
    MedicalDocumentRow, "kind title date status author", _newest(MedicalDocumentRow), _document.c.labels == []
)
VACCINATIONS = page_of_children(
    VaccinationRow,
    "vaccine date status dose_number",
    _newest(VaccinationRow),
    _vaccination.c.state == "CURRENT",
    _vaccination.c.labels == [],
)
REPRESENTATIONS = page_of_children(
    RepresentationRow, "kind status is_primary_contact representative_id", (representation.c.id,)
)
PASSPORTS, DISTRICTS = by_key(passport, "child_id"), by_key(district, "id")
ORGANIZATIONS, REPRESENTATIVES = by_key(organization, "id"), by_key(representative, "id")

_TODAY = sa.func.current_date()
_OWN = (
    sa.select(account).where(account.c.subject == sa.bindparam("subject"), account.c.disabled_at.is_(None)).cte("own")
)
_STAFF = sa.select(_OWN.c.staff_id).scalar_subquery()


def _valid_today(row: sa.Table) -> sa.ColumnElement[bool]:
    return sa.and_(row.c.valid_from <= _TODAY, sa.or_(row.c.valid_to.is_(None), row.c.valid_to >= _TODAY))


def _reaches(role: Role) -> sa.ColumnElement[bool]:
    """That the viewer, who acts in this role, reaches the row of `child`."""
    if role is Role.DISPATCHER:
        called = sa.select(call.c.id).where(call.c.child_id == child.c.id, call.c.dispatcher_id == _STAFF)
        return sa.exists(called.where(call.c.closed_at.is_(None)))
    if role is Role.PARENT:
        own = sa.select(_OWN.c.representative_id).scalar_subquery()
        active = (representation.c.status == "ACTIVE", representation.c.court_restricted.is_(False))
        links = sa.select(representation.c.child_id).where(representation.c.representative_id == own, *active)
        return child.c.id.in_(links.where(_valid_today(representation)))
    mine = (assignment.c.staff_id == _STAFF, _valid_today(assignment))
    if role is Role.DISTRICT_DOCTOR:
        return child.c.district_id.in_(sa.select(assignment.c.district_id).where(*mine))
    homes = sa.select(assignment.c.organization_id).where(*mine)
    return child.c.district_id.in_(sa.select(district.c.id).where(district.c.organization_id.in_(homes)))


_CHILD = sa.select(child)
_PAGE = _CHILD.order_by(child.c.id).limit(_FIRST)
_ROLES = (Role.DISPATCHER, Role.PARENT, Role.DISTRICT_DOCTOR, Role.NURSE)
CHILD_BY_ID = {role: _CHILD.where(child.c.id == sa.bindparam("key"), _reaches(role)) for role in _ROLES}
CHILD_BY_POLICY = {role: _CHILD.where(child.c.policy_number == sa.bindparam("key"), _reaches(role)) for role in _ROLES}
CHILDREN_OF_DISTRICT = {
    role: _PAGE.where(child.c.district_id == sa.bindparam("key"), _reaches(role)) for role in _ROLES
}
MY_CHILDREN = _PAGE.where(_reaches(Role.PARENT))
