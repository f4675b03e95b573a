"""Norms by which something is due."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant, word
from graph.tables.place import Place, placed


@placed(Place.REFERENCE)
class NormRow(SQLModel, table=True):
    """One version of a norm, in force from `valid_from` until the next of its kind, or until the end that it names.

    `kind`: VACCINATIONS EXAMINATIONS EXAMINATIONS_BY_STATUS COMMISSIONS SUPPORT_MEASURES RISKS DISPENSARY, or the code of a
    form, such as FORM_079U.
    `checked`: UNVERIFIED until an operator has compared it with the act, then CHECKED.
    `region`: of which region's additions it is, such as MOSCOW; null where it holds everywhere.
    A version is never rewritten: what was due by it names it (domain.md 5 A 11).
    """

    __tablename__ = "norm"
    __table_args__ = (
        sa.Index(
            "uq_norm_kind_region_valid_from",
            "kind",
            "region",
            "valid_from",
            unique=True,
            postgresql_nulls_not_distinct=True,
        ),
    )

    id: UUID = Field(primary_key=True)
    kind: str = word()
    act: str
    title: str
    valid_from: date
    valid_to: date | None = None
    region: str | None = word(None)
    source: str
    checked: str = word("UNVERIFIED")
    checked_by: str | None = None
    checked_at: datetime | None = instant(nullable=True)
    content: str
    sha256: str
    imported_at: datetime = instant()


@placed(Place.REFERENCE)
class NormRegionRow(SQLModel, table=True):
    """Whose additions count from a day on, until that of the next row; null: of no region."""

    __tablename__ = "norm_region"

    valid_from: date = Field(primary_key=True)
    region: str | None = word(None)


@placed(Place.LOCAL)
class NormTurnedRow(SQLModel, table=True):
    """A day on which additions or a region begin, for which the turn has looked at every child."""

    __tablename__ = "norm_turned"

    day: date = Field(primary_key=True)
