"""Labels of a row's own, apart from those that it has from what its document cites: these end where that document is annulled
(domain.md 5 A 7). What is stored keeps all of its labels as its own.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0037"
down_revision = "0035"

TABLES = (
    "medical_document fact allergy condition medication measurement vaccination observation privilege social_status anamnesis"
).split()


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("own_labels", postgresql.ARRAY(sa.Text())))


def downgrade() -> None:
    for table in TABLES:
        op.drop_column(table, "own_labels")
