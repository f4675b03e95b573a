"""Order 216n beside 72n: what is asked for of children in care who live in a family (domain.md 3.6, 3.7).

The turn of the next day looks at every child once, since its first day is in no row of `norm_turned`.
"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import insert

from graph.areas.examination.norm import examinations_by_status
from graph.areas.norm.document import BY_STATUS, read_norm, shipped

revision = "0196"
down_revision = "0195"

COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256")


def upgrade() -> None:
    table = sa.table("norm", *[sa.column(name) for name in (*COLUMNS, "checked", "imported_at")])
    norms = [read_norm(text, {BY_STATUS: examinations_by_status}) for text in shipped("graph.areas.examination")]
    of_ours = {"checked": "UNVERIFIED", "imported_at": datetime.now(UTC)}
    rows = [{name: getattr(norm, name) for name in COLUMNS} | of_ours for norm in norms]
    # A database that is made today has both from 0171.
    op.execute(insert(table).values(rows).on_conflict_do_nothing())


def downgrade() -> None:
    op.execute("DELETE FROM norm WHERE kind = 'EXAMINATIONS_BY_STATUS' AND act = '216н'")
