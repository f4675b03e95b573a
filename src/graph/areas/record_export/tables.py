"""Exports of a record, and the bytes of those that are ready (docs/export.md)."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql
from sqlmodel import Field, SQLModel

from graph.tables.columns import ChildScoped, instant, word

OPEN = "status IN ('QUEUED', 'MAKING')"


class RecordExportRow(ChildScoped, table=True):
    """One export, of one viewer: their subject and role. The row stays when its bytes are gone.

    `steps` and `steps_done`: the progress of making it. `taken_until`: until when a process makes it; then another may.
    `relations`, `policy_version` and `document_ids` say by which rights it was made, and which documents are in it; where one of
    them holds no longer, nothing is sent. `event_id`: the event by which its viewer was told of it last.
    """

    __tablename__ = "record_export"
    __table_args__ = (
        sa.Index("ix_record_export_child_id_requested_at", "child_id", "requested_at", "id"),
        sa.Index("uq_record_export_open", "subject", unique=True, postgresql_where=sa.text(OPEN)),
        sa.Index(
            "ix_record_export_taken_until",
            "taken_until",
            postgresql_where=sa.text("status IN ('QUEUED', 'MAKING', 'READY')"),
        ),
    )

    subject: str
    role: str
    format: str = word()
    status: str = word()
    steps: int | None = None
    steps_done: int = Field(default=0, sa_column_kwargs={"server_default": sa.text("0")})
    attempts: int = Field(default=0, sa_column_kwargs={"server_default": sa.text("0")})
    taken_until: datetime = instant()
    requested_at: datetime = instant()
    ready_at: datetime | None = instant(nullable=True)
    expires_at: datetime | None = instant(nullable=True)
    ended_at: datetime | None = instant(nullable=True)
    size: int | None = None
    sha256: str | None = None
    relations: list[str] | None = Field(default=None, sa_type=postgresql.ARRAY(sa.Text()), nullable=True)
    policy_version: str | None = None
    document_ids: list[UUID] | None = Field(default=None, sa_type=postgresql.ARRAY(sa.Uuid()), nullable=True)
    event_id: UUID | None = None


class RecordExportPieceRow(SQLModel, table=True):
    """A piece of an export that is READY; written with that state in one transaction, and deleted with its end."""

    __tablename__ = "record_export_piece"
    __table_args__ = (
        sa.ForeignKeyConstraint(["child_id", "export_id"], ["record_export.child_id", "record_export.id"]),
    )

    child_id: UUID = Field(primary_key=True, foreign_key="child.id")
    export_id: UUID = Field(primary_key=True)
    number: int = Field(primary_key=True)
    subject: str
    content: bytes = Field(sa_type=sa.LargeBinary)
