"""A document that a kept examination names moves with its child: what is kept lets go of it, and is computed anew when it has moved.

Until now the foreign key of `examination_due` refused every merge of a child who had been examined.
"""

import sqlalchemy as sa
from alembic import op

revision = "0361"
down_revision = "0351"

# Before the rows move, in each of the two functions (0055, 0079).
MOVES = "  SELECT 'WITH ' || string_agg("
LET_GO = "  UPDATE examination_due SET document_id = NULL WHERE child_id = {child} AND document_id IS NOT NULL;\n"
FUNCTIONS = {"child_merge_apply": "merged", "child_merge_undo": "m.survivor_id"}


def _rewrite(function: str, before: str, after: str) -> None:
    connection = op.get_bind()
    text: str = connection.scalar(sa.text("SELECT pg_get_functiondef(to_regproc(:name))"), {"name": function})
    assert before in text
    connection.exec_driver_sql(text.replace(before, after, 1))


def upgrade() -> None:
    for function, child in FUNCTIONS.items():
        _rewrite(function, MOVES, LET_GO.format(child=child) + MOVES)


def downgrade() -> None:
    for function, child in FUNCTIONS.items():
        _rewrite(function, LET_GO.format(child=child), "")
