"""Sources of other systems, what was applied of each, and what of them is in quarantine; the machine account of a source."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated

revision = "0049"
down_revision = "0048"

WRITER = "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
SOURCE, RECORD, QUARANTINE = "feed_source", "feed_record", "feed_quarantine"


def upgrade() -> None:
    op.create_table(
        SOURCE,
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("is_simulated", sa.Boolean(), nullable=False, server_default=sa.text("true")),
        sa.Column("subject", sa.String()),
        sa.Column("cursor", sa.String()),
        sa.Column("record_at", MOMENT),
        sa.Column("synced_at", MOMENT),
        sa.Column("error", sa.String()),
        sa.Column("error_at", MOMENT),
        sa.PrimaryKeyConstraint("name", name=f"pk_{SOURCE}"),
        sa.ForeignKeyConstraint(["subject"], ["account.subject"], name=f"fk_{SOURCE}_subject"),
        sa.UniqueConstraint("subject", name=f"uq_{SOURCE}_subject"),
        *[
            sa.CheckConstraint(f"{name} ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{SOURCE}_{name}")
            for name in ("name", "error")
        ],
    )
    op.execute("INSERT INTO feed_source (name) VALUES ('MES'), ('UMIAS')")
    op.create_table(
        RECORD,
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("stream", sa.String(), nullable=False),
        sa.Column("child_id", sa.Uuid()),
        sa.Column("sequence", sa.BigInteger(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("occurred_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("source", "stream", name=f"pk_{RECORD}"),
        sa.ForeignKeyConstraint(["source"], [f"{SOURCE}.name"], name=f"fk_{RECORD}_source"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{RECORD}_child_id"),
    )
    op.create_table(
        QUARANTINE,
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("field", sa.String()),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("released_at", MOMENT),
        sa.PrimaryKeyConstraint("source", "digest", name=f"pk_{QUARANTINE}"),
        sa.ForeignKeyConstraint(["source"], [f"{SOURCE}.name"], name=f"fk_{QUARANTINE}_source"),
    )
    op.create_index(f"ix_{QUARANTINE}_open", QUARANTINE, ["source"], postgresql_where=sa.text("released_at IS NULL"))
    # Which source a machine speaks for, and whether it is real, is an operator's to say.
    op.execute(f"REVOKE INSERT, UPDATE, DELETE ON {SOURCE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (cursor, record_at, synced_at, error, error_at) ON {SOURCE} TO {WRITER}")
    op.execute(f"REVOKE DELETE ON {RECORD}, {QUARANTINE} FROM {WRITER}")
    for statement in (*gated(RECORD), *gated(QUARANTINE)):
        op.execute(statement)


def downgrade() -> None:
    op.execute("UPDATE account SET roles = array_remove(roles, 'feed') WHERE 'feed' = ANY (roles)")
    for table in (QUARANTINE, RECORD, SOURCE):
        op.drop_table(table)
