"""How much of a passport is known, as of the latest projection (graph/ingest/project.py)."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"

KNOWN = " + ".join(
    [
        *(
            f"(p.{fact}_status in ('CONFIRMED', 'PROVISIONAL'))::int"
            for fact in ("blood_group", "rh_factor", "health_group", "physical_education_group")
        ),
        *(
            f"""(p.no_known_{word}_at is not null or exists (
                select from {table} t where t.child_id = p.child_id and t.state = 'CURRENT' and t.labels = '{{}}'
                and t.clinical_status in ({statuses})))::int"""
            for word, table, statuses in (
                ("allergies", "allergy", "'ACTIVE'"),
                ("conditions", "condition", "'ACTIVE', 'RECURRENCE', 'RELAPSE'"),
            )
        ),
        *(f"(p.{column} is not null)::int" for column in ("height_cm", "weight_kg")),
    ]
)


def upgrade() -> None:
    """Compute it for the passports that are there: a rebuild changes nothing."""
    op.add_column("passport", sa.Column("completeness", sa.Float(), nullable=True))
    op.execute("SELECT set_config('passport.subject', 'migration', true)")
    op.execute(f"UPDATE passport p SET completeness = ({KNOWN}) / 8.0")  # noqa: S608 - text of ours
    op.alter_column("passport", "completeness", nullable=False)


def downgrade() -> None:
    op.drop_column("passport", "completeness")
