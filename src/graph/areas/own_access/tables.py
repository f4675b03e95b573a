"""That a person of 15 or older has their own record open (domain.md row 35)."""

from datetime import datetime

import sqlalchemy as sa

from graph.tables.columns import ChildScoped, instant


class RecordAccessRow(ChildScoped, table=True):
    """The account with this subject reads its own record from `opened_at` on, while `closed_at` is null."""

    __tablename__ = "record_access"
    __table_args__ = (
        # One that is open for an account is enough.
        sa.Index(
            "uq_record_access_child_id_subject",
            "child_id",
            "subject",
            unique=True,
            postgresql_where=sa.text("closed_at IS NULL"),
        ),
    )

    subject: str
    opened_at: datetime = instant()
    closed_at: datetime | None = instant(nullable=True)
