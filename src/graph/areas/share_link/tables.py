"""Links by which a family shows parts of a passport to somebody without an account."""

from datetime import datetime

import sqlalchemy as sa

from graph.tables.columns import ChildScoped, instant, text_array, word


class ShareLinkRow(ChildScoped, table=True):
    """One link; `subject` is its own account, which has the role share_link and no person.

    `created_by` and `relation`: on whose right it hangs, and which. `code_hash` is SHA-256 of its code, `pin_hash` Argon2id of its PIN;
    no statement of the graph can read either (migration 0211). `attempts_left` at 0 closes it for good.
    """

    __tablename__ = "share_link"
    __table_args__ = (
        sa.ForeignKeyConstraint(["subject"], ["account.subject"]),
        sa.ForeignKeyConstraint(["created_by"], ["account.subject"]),
        sa.Index("uq_share_link_code_hash", "code_hash", unique=True),
        sa.Index("uq_share_link_subject", "subject", unique=True),
        sa.Index("ix_share_link_child_id_created_at_id", "child_id", "created_at", "id"),
    )

    subject: str
    created_by: str
    relation: str = word()
    parts: list[str] = text_array()
    code_hash: bytes
    pin_hash: str
    created_at: datetime = instant()
    expires_at: datetime = instant()
    views_allowed: int
    views_left: int
    attempts_left: int
    viewed_at: datetime | None = instant(nullable=True)
    revoked_at: datetime | None = instant(nullable=True)
