"""Column shorthands and the row bases that every table is built from."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING


def instant(*, nullable: bool = False) -> Any:
    """A timestamp with time zone (stored in UTC)."""
    return Field(default=None if nullable else ..., sa_type=sa.TIMESTAMP(timezone=True), nullable=nullable)


class Word(sa.String):
    """A word of an enum: capital letters, digits and underscores, which the database checks (migration 0013).

    So it stands in JSON between quotes as it is, and nobody looks for what to escape.
    """


def word(default: str | None = ...) -> Any:  # type: ignore[assignment]
    """A column of type Word; it may be null where the default is None."""
    return Field(default=default, sa_type=Word, nullable=default is None)


def amendment_labels() -> Any:
    """For each document that came after the row's document its labels, with spaces between them.

    Null where one has none, so that all may see that the row's document is over, and where nothing amends it.
    """
    return Field(default=None, sa_type=postgresql.ARRAY(sa.Text()), nullable=True)


def own_labels() -> Any:
    """The labels without those that the row has from what its document cites; null where it has none from there."""
    return Field(default=None, sa_type=postgresql.ARRAY(sa.Text()), nullable=True)


def text_array() -> Any:
    """A text[] that is empty unless told otherwise."""
    return Field(
        default_factory=list,
        sa_type=postgresql.ARRAY(sa.Text()),
        nullable=False,
        sa_column_kwargs={"server_default": sa.text("'{}'")},
    )


class PersonName(SQLModel):
    """A person's name as the registers keep it; a newborn may have no given name yet."""

    family: str | None = None
    given: str | None = None
    patronymic: str | None = None


class Dated(SQLModel):
    """Valid from a Moscow calendar day up to and including another; an open end is null."""

    valid_from: date
    valid_to: date | None = None


class ChildScoped(SQLModel):
    """A row of one child's compartment: child_id leads its primary key."""

    child_id: UUID = Field(primary_key=True, foreign_key="child.id")
    id: UUID = Field(primary_key=True)


class Documented(ChildScoped):
    """An append-only statement about a child that a medical document makes.

    Only its state and its labels change: the projection marks a row CURRENT, SUPERSEDED or RETRACTED. A row that a labelled
    document supersedes still counts for everyone who may not see that document.
    """

    document_id: UUID
    state: str = "CURRENT"
    labels: list[str] = text_array()
    own_labels: list[str] | None = own_labels()
    effective_at: datetime | None = instant(nullable=True)
    recorded_at: datetime = instant()
    author: str | None = None
    amendment_labels: list[str] | None = amendment_labels()


SUPERSEDED = "amendment_labels IS NULL OR state = 'SUPERSEDED'"


def by_document(table: str) -> tuple[sa.ForeignKeyConstraint, sa.CheckConstraint, sa.Index]:
    """The constraints and the index of a table whose rows come from medical documents."""
    return (
        sa.ForeignKeyConstraint(["child_id", "document_id"], ["medical_document.child_id", "medical_document.id"]),
        sa.CheckConstraint(SUPERSEDED, name=f"ck_{table}_amendment_labels"),
        sa.Index(f"ix_{table}_child_id_document_id", "child_id", "document_id"),
    )
