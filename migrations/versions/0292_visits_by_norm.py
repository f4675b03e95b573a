"""When the next visit of an observation is due, by a norm where the document says nothing; the first versions of that norm.

Visits by the norm of children of before are computed by `passport rebuild`.
"""

from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from graph.areas.norm.document import read_norm, shipped
from graph.areas.observation.norm import KIND, dispensary

revision = "0292"
down_revision = "0291"

TABLE = "observation"
COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256")


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("visit_due_on", sa.Date()))
    op.add_column(TABLE, sa.Column("visit_specialty", sa.String()))
    op.add_column(TABLE, sa.Column("visit_norm_id", sa.Uuid()))
    op.create_foreign_key(f"fk_{TABLE}_visit_norm_id", TABLE, "norm", ["visit_norm_id"], ["id"])
    op.create_index(f"ix_{TABLE}_visit_norm_id", TABLE, ["visit_norm_id"])
    op.execute(f"UPDATE {TABLE} SET visit_due_on = next_visit, visit_specialty = specialty")  # noqa: S608 - ours
    norm = sa.table("norm", *[sa.column(name) for name in (*COLUMNS, "checked", "imported_at")])
    of_ours = {"checked": "UNVERIFIED", "imported_at": datetime.now(UTC)}
    norms = [read_norm(text, {KIND: dispensary}) for text in shipped("graph.areas.observation")]
    op.bulk_insert(norm, [{name: getattr(each, name) for name in COLUMNS} | of_ours for each in norms])


def downgrade() -> None:
    op.drop_index(f"ix_{TABLE}_visit_norm_id", TABLE)
    for name in ("visit_due_on", "visit_specialty", "visit_norm_id"):
        op.drop_column(TABLE, name)
    op.execute(f"DELETE FROM norm WHERE kind = '{KIND}'")  # noqa: S608 - a word of ours
