"""A child from 16 is of age by a document that two registrars have entered."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated

revision = "0045"
down_revision = "0044"

WRITER = "passport_writer"
TABLE = "emancipation"
MOMENT = sa.TIMESTAMP(timezone=True)
ANOTHER = "(confirmed_by IS NULL) = (confirmed_at IS NULL) AND confirmed_by <> entered_by"


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("issued_on", sa.Date(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("entered_by", sa.Uuid(), nullable=False),
        sa.Column("entered_at", MOMENT, nullable=False),
        sa.Column("confirmed_by", sa.Uuid()),
        sa.Column("confirmed_at", MOMENT),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(["entered_by"], ["staff.id"], name=f"fk_{TABLE}_entered_by"),
        sa.ForeignKeyConstraint(["confirmed_by"], ["staff.id"], name=f"fk_{TABLE}_confirmed_by"),
        sa.CheckConstraint(ANOTHER, name=f"ck_{TABLE}_another_confirms"),
    )
    # What a document says is not rewritten; another registrar agrees to it.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (confirmed_by, confirmed_at) ON {TABLE} TO {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)


def downgrade() -> None:
    op.drop_table(TABLE)
