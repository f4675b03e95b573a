"""Which school or kindergarten a child attends."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field

from graph.tables.columns import ChildScoped, Dated, instant


class EnrolmentRow(ChildScoped, Dated, table=True):
    """`class_name` is the class or group, such as "3B"; `source` is the register, SIMULATED until one is connected, and
    REGISTRAR where a mutation began it. `decided_by`: the registrar who began or ended it last.
    """

    __tablename__ = "enrolment"
    __table_args__ = (sa.Index("ix_enrolment_organization_id_child_id", "organization_id", "child_id"),)

    organization_id: UUID = Field(foreign_key="organization.id")
    class_name: str | None = None
    source: str = "SIMULATED"
    decided_by: UUID | None = Field(default=None, foreign_key="staff.id")
    decided_at: datetime | None = instant(nullable=True)
