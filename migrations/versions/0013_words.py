"""Words of enums are checked by the database, so that they may stand in an answer as they are."""

from alembic import op

revision = "0013"
down_revision = "0012"

FACTS = ("blood_group", "rh_factor", "health_group", "physical_education_group")
WORDS = {
    "allergy": ("category", "criticality", "clinical_status"),
    "break_glass_grant": ("reason", "outcome"),
    "child": ("sex",),
    "condition": ("clinical_status", "alert_flag"),
    "measurement": ("kind",),
    "medical_document": ("kind", "status"),
    "medication": ("status",),
    "observation": ("status",),
    "passport": tuple(f"{fact}_{part}" for fact in FACTS for part in ("status", "value")),
    "privilege": ("kind",),
    "representation": ("kind", "status"),
    "social_status": ("kind",),
    "vaccination": ("status",),
}


def upgrade() -> None:
    """Refuse anything but capital letters, digits and underscores; one constraint a table, checked in one pass."""
    for table, columns in WORDS.items():
        checks = " AND ".join(f"{column} ~ '^[A-Z][A-Z0-9_]*$'" for column in columns)
        op.execute(f"ALTER TABLE {table} ADD CONSTRAINT ck_{table}_words CHECK ({checks})")


def downgrade() -> None:
    """Accept any text."""
    for table in WORDS:
        op.execute(f"ALTER TABLE {table} DROP CONSTRAINT ck_{table}_words")
