"""Who has agreed that a representative is taken for a member of staff by mistake."""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"

KEY = "fk_representative_staff_end_agreed_by"
CHECK = "ck_representative_staff_end"


def upgrade() -> None:
    op.add_column("representative", sa.Column("staff_end_agreed_by", sa.Uuid()))
    op.create_foreign_key(KEY, "representative", "staff", ["staff_end_agreed_by"], ["id"])
    op.create_check_constraint(
        CHECK, "representative", "staff_end_agreed_by IS NULL OR staff_end_agreed_by <> staff_id"
    )


def downgrade() -> None:
    op.drop_constraint(CHECK, "representative")
    op.drop_constraint(KEY, "representative")
    op.drop_column("representative", "staff_end_agreed_by")
