"""Corrections of a child's name, birth date, sex and numbers, each with its basis and what stood before."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0053"
down_revision = "0050"

WRITER = "passport_writer"
TABLE = "correction"
MOMENT = sa.TIMESTAMP(timezone=True)
TEXTS = ("family", "given", "patronymic", "sex", "policy_number", "snils")
WORDS = ("what", "basis_kind", "previous_sex", "new_sex")


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        *[sa.Column(f"{when}_{name}", sa.String()) for when in ("previous", "new") for name in TEXTS],
        *[sa.Column(f"{when}_birth_date", sa.Date()) for when in ("previous", "new")],
        sa.Column("basis_kind", sa.String(), nullable=False),
        sa.Column("basis_number", sa.String(), nullable=False),
        sa.Column("basis_issuer", sa.String(), nullable=False),
        sa.Column("basis_issued_on", sa.Date(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("proposed_by", sa.Uuid(), nullable=False),
        sa.Column("proposed_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("decided_by", sa.Uuid()),
        sa.Column("decided_at", MOMENT),
        sa.Column("is_confirmed", sa.Boolean()),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(["proposed_by"], ["staff.id"], name=f"fk_{TABLE}_proposed_by"),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name=f"fk_{TABLE}_decided_by"),
        sa.CheckConstraint(
            "what <> 'BIRTH_DATE' OR decided_by IS NULL OR decided_by <> proposed_by", name=f"ck_{TABLE}_two"
        ),
        sa.CheckConstraint(
            "(decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (is_confirmed IS NULL)",
            name=f"ck_{TABLE}_decided",
        ),
        sa.CheckConstraint(" AND ".join(f"{name} ~ '^[A-Z][A-Z0-9_]*$'" for name in WORDS), name=f"ck_{TABLE}_words"),
    )
    op.create_index(f"ix_{TABLE}_child_id", TABLE, ["child_id", "proposed_at", "id"])
    # What was proposed and what stood is not rewritten; it is decided.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (decided_by, decided_at, is_confirmed) ON {TABLE} TO {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(TABLE)
