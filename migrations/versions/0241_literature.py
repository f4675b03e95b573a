"""The register of professional literature: guidelines by category of ICD-10."""

import sqlalchemy as sa
from alembic import op

revision = "0241"
down_revision = "0231"

TABLE = "literature"
TEXTS = ("category", "title", "publisher", "version", "published", "url")


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("id", sa.Uuid(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in TEXTS],
        sa.Column("imported_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{TABLE}"),
        sa.CheckConstraint("category ~ '^[A-Z][0-9]{2}$'", name=f"ck_{TABLE}_category"),
    )
    op.create_index(f"uq_{TABLE}_category_publisher_title", TABLE, ["category", "publisher", "title"], unique=True)
    op.execute(f"REVOKE INSERT, UPDATE, DELETE ON {TABLE} FROM passport_writer")


def downgrade() -> None:
    op.drop_table(TABLE)
