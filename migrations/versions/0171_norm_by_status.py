"""The norm of children with a social status; what is due by it is kept from the next change of a child on (domain.md 3.7)."""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from graph.areas.examination.norm import examinations_by_status
from graph.areas.norm.document import BY_STATUS, read_norm, shipped

revision = "0171"
down_revision = "0162"

COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256")


def upgrade() -> None:
    table = sa.table("norm", *[sa.column(name) for name in (*COLUMNS, "checked", "imported_at")])
    norms = [read_norm(text, {BY_STATUS: examinations_by_status}) for text in shipped("graph.areas.examination")]
    of_ours = {"checked": "UNVERIFIED", "imported_at": datetime.now(UTC)}
    op.bulk_insert(table, [{name: getattr(norm, name) for name in COLUMNS} | of_ours for norm in norms])


def downgrade() -> None:
    op.execute("DELETE FROM norm WHERE kind = 'EXAMINATIONS_BY_STATUS'")
