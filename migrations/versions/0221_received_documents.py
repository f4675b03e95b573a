"""Documents that came in another format than FHIR keep what was received, which their SHA-256 is of."""

import sqlalchemy as sa
from alembic import op

revision = "0221"
down_revision = "0211"

TABLE = "medical_document"


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("received", sa.LargeBinary()))
    op.add_column(TABLE, sa.Column("received_type", sa.String()))
    op.create_check_constraint(f"ck_{TABLE}_received", TABLE, "(received IS NULL) = (received_type IS NULL)")


def downgrade() -> None:
    op.drop_constraint(f"ck_{TABLE}_received", TABLE)
    for name in ("received_type", "received"):
        op.drop_column(TABLE, name)
