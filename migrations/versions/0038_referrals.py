"""Referrals to a specialty of an organization, with who referred and why; what is stored is to one person, as before."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0038"
down_revision = "0037"

WRITER = "passport_writer"
TABLE = "referral"
NEW = ("organization_id", "reason", "labels", "referred_by", "closed_by")


def upgrade() -> None:
    op.alter_column(TABLE, "staff_id", nullable=True)
    op.add_column(TABLE, sa.Column("organization_id", sa.Uuid()))
    op.add_column(TABLE, sa.Column("reason", sa.String()))
    labels: sa.Column[list[str]] = sa.Column(
        "labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False
    )
    op.add_column(TABLE, labels)
    op.add_column(TABLE, sa.Column("referred_by", sa.Uuid()))
    op.add_column(TABLE, sa.Column("closed_by", sa.Uuid()))
    for name, target in (("organization_id", "organization"), ("referred_by", "staff"), ("closed_by", "staff")):
        op.create_foreign_key(f"fk_{TABLE}_{name}", TABLE, target, [name], ["id"])
    whom = "staff_id IS NOT NULL OR (organization_id IS NOT NULL AND specialty IS NOT NULL)"
    op.create_check_constraint("ck_referral_to_whom", TABLE, whom)
    op.create_index("ix_referral_organization_id", TABLE, ["organization_id", "specialty", "child_id"])
    # Who referred whom and why is not rewritten; it ends.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (closed_at, closed_by) ON {TABLE} TO {WRITER}")


def downgrade() -> None:
    op.execute(f"GRANT UPDATE, DELETE ON {TABLE} TO {WRITER}")
    op.drop_index("ix_referral_organization_id", TABLE)
    op.drop_constraint("ck_referral_to_whom", TABLE)
    for name in NEW:
        op.drop_column(TABLE, name)
    op.execute("DELETE FROM referral WHERE staff_id IS NULL")
    op.alter_column(TABLE, "staff_id", nullable=False)
