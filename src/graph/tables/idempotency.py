"""Results of writes by the key that their sender gave them."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import instant
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class IdempotencyRow(SQLModel, table=True):
    """`arguments` is the SHA-256 of what was asked, `result` the JSON of what came of it: ids and codes, no value of a child."""

    __tablename__ = "idempotency"
    __table_args__ = (sa.Index("ix_idempotency_subject_created_at", "subject", "created_at"),)

    subject: str = Field(primary_key=True)
    key: str = Field(primary_key=True)
    mutation: str
    arguments: str
    result: str
    created_at: datetime = instant()
