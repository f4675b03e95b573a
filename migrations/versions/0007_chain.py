"""Rows of the audit trail are chained: each carries a hash over itself and the row before it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

READER, WRITER, AUDIT = "passport_reader", "passport_writer", "passport_audit"
COLUMNS = ("chain", "number", "hash")
COMPLETE = " AND ".join(f"{column} IS NOT NULL" for column in COLUMNS)


def upgrade() -> None:
    op.create_table(
        "audit_chain",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("previous", sa.Uuid()),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
        sa.Column("started_at", sa.TIMESTAMP(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_audit_chain"),
    )
    # Each chain is followed by one other at the most, and one alone is the first.
    first = sa.text("coalesce(previous, '00000000-0000-0000-0000-000000000000'::uuid)")
    op.create_index("ux_audit_chain_previous", "audit_chain", [first], unique=True)
    op.add_column("audit_entry", sa.Column("chain", sa.Uuid()))
    op.add_column("audit_entry", sa.Column("number", sa.BigInteger()))
    op.add_column("audit_entry", sa.Column("hash", sa.LargeBinary()))
    # Rows from before there were chains stay as they are; no new one comes without.
    op.execute(f"ALTER TABLE audit_entry ADD CONSTRAINT ck_audit_entry_chain CHECK ({COMPLETE}) NOT VALID")
    op.execute(f"REVOKE ALL ON audit_chain FROM {READER}, {WRITER}")
    op.execute(f"GRANT SELECT, INSERT, UPDATE (number, hash) ON audit_chain TO {AUDIT}")


def downgrade() -> None:
    op.execute("ALTER TABLE audit_entry DROP CONSTRAINT ck_audit_entry_chain")
    for column in COLUMNS:
        op.drop_column("audit_entry", column)
    op.drop_table("audit_chain")
