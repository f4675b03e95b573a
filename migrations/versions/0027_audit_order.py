"""Orders by which an auditor may inspect the records of a named child or organization."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated

revision = "0027"
down_revision = "0026"

WRITER = "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
TABLE = "audit_order"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("auditor_id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid()),
        sa.Column("organization_id", sa.Uuid()),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date(), nullable=False),
        sa.Column("requested_by", sa.Uuid(), nullable=False),
        sa.Column("requested_at", MOMENT, nullable=False),
        sa.Column("approved_by", sa.Uuid()),
        sa.Column("approved_at", MOMENT),
        sa.Column("revoked_at", MOMENT),
        sa.PrimaryKeyConstraint("id", name="pk_audit_order"),
        sa.ForeignKeyConstraint(["auditor_id"], ["staff.id"], name="fk_audit_order_auditor_id"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_audit_order_child_id"),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name="fk_audit_order_organization_id"),
        sa.ForeignKeyConstraint(["requested_by"], ["staff.id"], name="fk_audit_order_requested_by"),
        sa.ForeignKeyConstraint(["approved_by"], ["staff.id"], name="fk_audit_order_approved_by"),
        sa.CheckConstraint("(child_id IS NULL) <> (organization_id IS NULL)", name="ck_audit_order_one_target"),
        sa.CheckConstraint("valid_to - valid_from BETWEEN 0 AND 89", name="ck_audit_order_days"),
        sa.CheckConstraint("(approved_by IS NULL) = (approved_at IS NULL)", name="ck_audit_order_approval"),
        # Nobody approves what they asked for themselves, or what is for themselves.
        sa.CheckConstraint(
            "approved_by <> auditor_id AND approved_by <> requested_by", name="ck_audit_order_another_approves"
        ),
    )
    op.create_index("ix_audit_order_auditor_id", TABLE, ["auditor_id"])
    op.create_index("ix_audit_order_child_id", TABLE, ["child_id"])
    # Who asked for what and why is not rewritten; it is approved, and it ends.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (approved_by, approved_at, revoked_at) ON {TABLE} TO {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(TABLE)
