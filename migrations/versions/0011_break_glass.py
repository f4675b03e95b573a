"""Break-glass grants, and the results of writes by their idempotency keys."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated

revision = "0011"
down_revision = "0010"

READER, WRITER, AUDIT = "passport_reader", "passport_writer", "passport_audit"
MOMENT = sa.TIMESTAMP(timezone=True)


def upgrade() -> None:
    op.create_table(
        "break_glass_grant",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("justification", sa.String(), nullable=False),
        sa.Column("covers_labels", sa.Boolean(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT),
        sa.Column("outcome", sa.String()),
        sa.Column("reviewed_at", MOMENT),
        sa.Column("reviewed_by", sa.Uuid()),
        sa.Column("review_note", sa.String()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_break_glass_grant"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_break_glass_grant_child_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_break_glass_grant_staff_id"),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name="fk_break_glass_grant_organization_id"),
        sa.ForeignKeyConstraint(["reviewed_by"], ["staff.id"], name="fk_break_glass_grant_reviewed_by"),
    )
    op.create_index("ix_break_glass_grant_staff_id_child_id", "break_glass_grant", ["staff_id", "child_id"])
    waiting = sa.text("outcome IS NULL")
    queue = ["organization_id", "child_id"]
    op.create_index("ix_break_glass_grant_review", "break_glass_grant", queue, postgresql_where=waiting)
    # What somebody did and why is not rewritten; it ends and is reviewed.
    op.execute(f"REVOKE UPDATE, DELETE ON break_glass_grant FROM {WRITER}")
    ends = "closed_at, outcome, reviewed_at, reviewed_by, review_note"
    op.execute(f"GRANT UPDATE ({ends}) ON break_glass_grant TO {WRITER}")
    # Accounts are an operator's; what was refused is for operators to read.
    op.execute(f"REVOKE INSERT, UPDATE, DELETE ON account FROM {WRITER}")
    op.execute(f"REVOKE ALL ON quarantine FROM {READER}")
    for statement in gated("break_glass_grant"):
        op.execute(statement)
    op.create_table(
        "idempotency",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("mutation", sa.String(), nullable=False),
        sa.Column("arguments", sa.String(), nullable=False),
        sa.Column("result", sa.String(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("subject", "key", name="pk_idempotency"),
    )
    # Writers alone know who wrote what under which key.
    op.execute(f"REVOKE ALL ON idempotency FROM {READER}, {AUDIT}")


def downgrade() -> None:
    op.execute(f"GRANT INSERT, UPDATE, DELETE ON account TO {WRITER}")
    op.execute(f"GRANT SELECT ON quarantine TO {READER}")
    op.drop_table("idempotency")
    op.drop_table("break_glass_grant")
