"""Volumes of paper records, and requests to have one brought from the archive."""

from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa

from graph.tables.columns import ChildScoped, instant, text_array, word


class PaperVolumeRow(ChildScoped, table=True):
    """One volume as the archive's register has it; its id comes of `register_number`, so it never changes its child.

    `labels`: what the name of the place that it is from tells. A volume that was destroyed stays on record.
    """

    __tablename__ = "paper_volume"
    __table_args__ = (
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"]),
        sa.Index("ix_paper_volume_child_id_number_id", "child_id", "number", "id"),
    )

    register_number: str
    number: int
    form: str = word()
    held_at: str = word()
    organization_id: UUID
    shelf: str | None = None
    pages: int | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    digitised_on: date | None = None
    destroyed_on: date | None = None
    source: str
    told_at: datetime = instant()
    labels: list[str] = text_array()


class ArchiveRequestRow(ChildScoped, table=True):
    """A request for one volume, in the states of docs/paper.md; at most one of a volume is open.

    `due_on`: the day by which the archive sends it, and once it is here the day by which it goes back.
    """

    __tablename__ = "archive_request"
    __table_args__ = (
        sa.ForeignKeyConstraint(["child_id", "volume_id"], ["paper_volume.child_id", "paper_volume.id"]),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"]),
        sa.ForeignKeyConstraint(["requested_by"], ["staff.id"]),
        sa.Index("ix_archive_request_child_id_requested_at_id", "child_id", "requested_at", "id"),
        sa.Index(
            "uq_archive_request_open",
            "child_id",
            "volume_id",
            unique=True,
            postgresql_where=sa.text("status IN ('REQUESTED', 'SENT', 'DELIVERED')"),
        ),
    )

    volume_id: UUID
    status: str = word()
    purpose: str = word()
    organization_id: UUID
    requested_by: UUID
    requested_at: datetime = instant()
    due_on: date
    sent_at: datetime | None = instant(nullable=True)
    delivered_at: datetime | None = instant(nullable=True)
    closed_at: datetime | None = instant(nullable=True)
    refusal: str | None = word(None)
    labels: list[str] = text_array()
