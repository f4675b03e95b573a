"""CDS Hooks: tokens that were taken, and cards that other systems have and may answer."""

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated

revision = "0282"
down_revision = "0281"

TOKEN, CARD = "cds_token", "cds_card"
READER, WRITER = "passport_reader", "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)


def upgrade() -> None:
    op.create_table(
        TOKEN,
        *[sa.Column(name, sa.String(), nullable=False) for name in ("issuer", "jti")],
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("issuer", "jti", name=f"pk_{TOKEN}"),
    )
    op.create_index(f"ix_{TOKEN}_expires_at", TOKEN, ["expires_at"])
    op.create_table(
        CARD,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("issuer", sa.String(), nullable=False),
        sa.Column("card", sa.Uuid(), nullable=False),
        sa.Column("orders", sa.String(), nullable=False),
        sa.Column("issued_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{CARD}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{CARD}_child_id"),
    )
    op.create_index(f"uq_{CARD}_issuer_card", CARD, ["issuer", "card"], unique=True)
    for statement in gated(CARD):
        op.execute(statement)
    # No statement of the graph reads either.
    op.execute(f"REVOKE ALL ON {TOKEN}, {CARD} FROM {READER}")
    op.execute(f"REVOKE UPDATE ON {TOKEN} FROM {WRITER}")
    op.execute(f"REVOKE UPDATE ON {CARD} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (orders, issued_at) ON {CARD} TO {WRITER}")


def downgrade() -> None:
    op.drop_table(CARD)
    op.drop_table(TOKEN)
