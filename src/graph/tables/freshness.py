"""Marks by which an answer of a replica is compared with the primary (docs/replicas.md)."""

import sqlalchemy as sa
from sqlmodel import Field, SQLModel


class FreshnessRow(SQLModel, table=True):
    """A part of a mark, which is the sum of its parts: of rights, or of the writes of the subject that it is named after.

    Triggers move it (migration 0311), and `move_freshness` where a write has no idempotency key.
    """

    __tablename__ = "freshness"

    name: str = Field(primary_key=True)
    shard: int = Field(primary_key=True, sa_type=sa.BigInteger, sa_column_kwargs={"autoincrement": False})
    moved: int = Field(sa_type=sa.BigInteger)
