"""Norms by which something is due: acts with days of validity, each version as it was written down (domain.md 5 A 11)."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from graph.areas.examination.norm import examinations
from graph.areas.norm.document import read_norm, shipped
from graph.areas.vaccination.calendar import read_calendar

revision = "0073"
down_revision = "0068"

TABLE = "norm"
MOMENT = sa.TIMESTAMP(timezone=True)
CHECKS = {"VACCINATIONS": read_calendar, "EXAMINATIONS": examinations}
COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256")


def upgrade() -> None:
    table = op.create_table(
        TABLE,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("checked", sa.String(), nullable=False),
        sa.Column("checked_by", sa.String()),
        sa.Column("checked_at", MOMENT),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("imported_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{TABLE}"),
        *[
            sa.CheckConstraint(f"{name} ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{TABLE}_{name}")
            for name in ("kind", "checked")
        ],
    )
    op.create_index(f"uq_{TABLE}_kind_valid_from", TABLE, ["kind", "valid_from"], unique=True)
    norms = [read_norm(text, CHECKS) for text in shipped("graph.areas.vaccination", "graph.areas.norm")]
    of_ours = {"checked": "UNVERIFIED", "imported_at": datetime.now(UTC)}
    op.bulk_insert(table, [{name: getattr(norm, name) for name in COLUMNS} | of_ours for norm in norms])
    op.execute(f"REVOKE INSERT, UPDATE, DELETE ON {TABLE} FROM passport_writer")


def downgrade() -> None:
    op.drop_table(TABLE)
