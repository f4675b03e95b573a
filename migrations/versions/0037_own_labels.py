"""Labels of a row's own, apart from those that it has from what its document cites: these end where that document is annulled
(domain.md 5 A 7). And of an allergy those that its resource itself calls for (5 A 5). What is stored keeps all of its labels.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0037"
down_revision = "0036"

TABLES = (
    "medical_document fact allergy condition medication measurement vaccination observation privilege social_status anamnesis"
).split()


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("own_labels", postgresql.ARRAY(sa.Text())))
    op.execute("SELECT set_config('passport.subject', 'migration', true)")
    vital: sa.Column[list[str]] = sa.Column(
        "vital_labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False
    )
    op.add_column("allergy", vital)
    op.execute("UPDATE allergy SET vital_labels = labels WHERE labels <> '{}'")


def downgrade() -> None:
    op.drop_column("allergy", "vital_labels")
    for table in TABLES:
        op.drop_column(table, "own_labels")
