"""A person from 15 has their own record opened; a record may be kept on paper, too. Whose account read until now goes on."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated
from graph.viewer import SETTING

revision = "0044"
down_revision = "0043"

WRITER = "passport_writer"
TABLE, OPEN = "record_access", "uq_record_access_child_id_subject"
MOMENT = sa.TIMESTAMP(timezone=True)
CHECK = "ck_child_record_medium_words"
READ = f"""
INSERT INTO {TABLE} (child_id, id, subject, opened_at)
SELECT child_id, gen_random_uuid(), subject, now() FROM account WHERE child_id IS NOT NULL AND 'child' = ANY (roles)
"""  # noqa: S608 - ours


def upgrade() -> None:
    medium = sa.Column("record_medium", sa.String(), server_default="ELECTRONIC", nullable=False)
    op.add_column("child", medium)
    op.create_check_constraint(CHECK, "child", "record_medium ~ '^[A-Z][A-Z0-9_]*$'")
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
    )
    op.create_index(OPEN, TABLE, ["child_id", "subject"], unique=True, postgresql_where=sa.text("closed_at IS NULL"))
    # The owner is behind the gate, too.
    op.execute(f"SELECT set_config('{SETTING}', 'migration', true)")
    op.execute(READ)
    # Who had which record opened when is not rewritten; it ends.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (closed_at) ON {TABLE} TO {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(TABLE)
    op.drop_column("child", "record_medium")
