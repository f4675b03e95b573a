"""Sources of other systems, what was applied of each, and what of them is in quarantine."""

from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, SQLModel

from graph.tables.columns import Word, instant, word
from graph.tables.place import Place, placed


@placed(Place.LOCAL)
class FeedSourceRow(SQLModel, table=True):
    """`subject` is the machine account that may send its records, `cursor` a partner's own mark of how far it was pulled.

    `record_at`: when the newest record occurred; `synced_at`: when the source was at its end; `error` a code, since `error_at`.
    """

    __tablename__ = "feed_source"

    name: str = Field(primary_key=True, sa_type=Word)
    is_simulated: bool = Field(default=True, sa_column_kwargs={"server_default": sa.text("true")})
    subject: str | None = Field(default=None, foreign_key="account.subject", unique=True)
    cursor: str | None = None
    record_at: datetime | None = instant(nullable=True)
    synced_at: datetime | None = instant(nullable=True)
    error: str | None = word(None)
    error_at: datetime | None = instant(nullable=True)


@placed(Place.LOCAL)
class FeedRecordRow(SQLModel, table=True):
    """The newest record that was applied in a stream (docs/feeds.md, rule 2); `digest` is SHA-256 of it."""

    __tablename__ = "feed_record"

    source: str = Field(primary_key=True, foreign_key="feed_source.name")
    stream: str = Field(primary_key=True)
    child_id: UUID | None = Field(default=None, foreign_key="child.id")
    sequence: int = Field(sa_type=sa.BigInteger)
    digest: bytes
    occurred_at: datetime = instant()


@placed(Place.LOCAL)
class FeedQuarantineRow(SQLModel, table=True):
    """A line that could not be right: `place` is such as `enrolments.ndjson:17`; it came again and went in at `released_at`."""

    __tablename__ = "feed_quarantine"
    __table_args__ = (sa.Index("ix_feed_quarantine_open", "source", postgresql_where=sa.text("released_at IS NULL")),)

    source: str = Field(primary_key=True, foreign_key="feed_source.name")
    digest: bytes = Field(primary_key=True)
    place: str
    code: str
    field: str | None = None
    at: datetime = instant()
    released_at: datetime | None = instant(nullable=True)
