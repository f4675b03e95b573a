"""Volumes of paper records by the archive's register, requests for them, and the archive as a source of feeds."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0191"
down_revision = "0181"

VOLUME, REQUEST, WRITER = "paper_volume", "archive_request", "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
WORD = "~ '^[A-Z][A-Z0-9_]*$'"
OPEN = "status IN ('REQUESTED', 'SENT', 'DELIVERED')"


def _of_child(table: str) -> tuple[Any, ...]:
    return (
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{table}_child_id"),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name=f"fk_{table}_organization_id"),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), nullable=False, server_default=sa.text("'{}'")),
    )


def upgrade() -> None:
    op.execute("INSERT INTO feed_source (name) VALUES ('ARCHIVE')")
    op.create_table(
        VOLUME,
        *_of_child(VOLUME),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("register_number", "form", "held_at", "source")],
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("shelf", sa.String()),
        sa.Column("pages", sa.Integer()),
        *[sa.Column(name, sa.Date()) for name in ("begins_on", "ends_on", "digitised_on", "destroyed_on")],
        sa.Column("told_at", MOMENT, nullable=False),
        sa.CheckConstraint(f"form {WORD} AND held_at {WORD}", name=f"ck_{VOLUME}_words"),
    )
    op.create_index(f"ix_{VOLUME}_child_id_number_id", VOLUME, ["child_id", "number", "id"])
    op.create_table(
        REQUEST,
        *_of_child(REQUEST),
        sa.Column("volume_id", sa.Uuid(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("status", "purpose")],
        sa.Column("requested_by", sa.Uuid(), nullable=False),
        sa.Column("requested_at", MOMENT, nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        *[sa.Column(name, MOMENT) for name in ("sent_at", "delivered_at", "closed_at")],
        sa.Column("refusal", sa.String()),
        sa.ForeignKeyConstraint(
            ["child_id", "volume_id"], [f"{VOLUME}.child_id", f"{VOLUME}.id"], name=f"fk_{REQUEST}_volume_id"
        ),
        sa.ForeignKeyConstraint(["requested_by"], ["staff.id"], name=f"fk_{REQUEST}_requested_by"),
        sa.CheckConstraint(f"status {WORD} AND purpose {WORD} AND refusal {WORD}", name=f"ck_{REQUEST}_words"),
    )
    op.create_index(f"ix_{REQUEST}_child_id_requested_at_id", REQUEST, ["child_id", "requested_at", "id"])
    op.create_index(
        f"uq_{REQUEST}_open", REQUEST, ["child_id", "volume_id"], unique=True, postgresql_where=sa.text(OPEN)
    )
    for table in (VOLUME, REQUEST):
        op.execute(f"REVOKE DELETE ON {table} FROM {WRITER}")
        for statement in gated(table):
            op.execute(statement)


def downgrade() -> None:
    op.drop_table(REQUEST)
    op.drop_table(VOLUME)
    op.execute("DELETE FROM feed_source WHERE name = 'ARCHIVE'")
