"""The rules by which growth is worth a look, as rows: a statement names them and no longer carries them."""

import sqlalchemy as sa
from alembic import op

from graph.areas.measurement.reference import growth_rules

revision = "0141"
down_revision = "0140"

TABLE = "growth_rule"


def upgrade() -> None:
    table = op.create_table(
        TABLE,
        sa.Column("n", sa.SmallInteger(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("kind", "measure", "test", "rule", "source")],
        sa.Column("from_days", sa.Integer(), nullable=False),
        sa.Column("until_days", sa.Integer()),
        sa.Column("bound", sa.Double(), nullable=False),
        sa.PrimaryKeyConstraint("n", name=f"pk_{TABLE}"),
    )
    op.bulk_insert(table, [{"n": n} | rule._asdict() for n, rule in enumerate(growth_rules())])
    op.execute(f"REVOKE INSERT, UPDATE, DELETE ON {TABLE} FROM passport_writer")


def downgrade() -> None:
    op.drop_table(TABLE)
