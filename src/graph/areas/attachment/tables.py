"""To which district a child is and was attached."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, Dated, instant, word


class AttachmentRow(ChildScoped, Dated, table=True):
    """Open while `valid_to` is null: then `child.district_id` is the same (docs/attachment.md).

    `decided_by` is null where no registrar's mutation wrote it.
    """

    __tablename__ = "attachment"
    __table_args__ = (
        sa.Index("uq_attachment_open", "child_id", unique=True, postgresql_where=sa.text("valid_to IS NULL")),
        sa.Index("ix_attachment_district_id", "district_id", "valid_from"),
    )

    district_id: UUID = Field(foreign_key="district.id")
    basis: str = word("REGISTRATION")
    reason: str | None = None
    decided_by: UUID | None = Field(default=None, foreign_key="staff.id")
    decided_at: datetime = instant()
