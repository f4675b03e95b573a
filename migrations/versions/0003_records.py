"""The lists of a passport: what documents state that has more than one value."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"


def allergy() -> None:
    op.create_table(
        "allergy",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("code_system", sa.String()),
        sa.Column("code", sa.String()),
        sa.Column("substance", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("criticality", sa.String()),
        sa.Column("clinical_status", sa.String(), nullable=False),
        sa.Column("reaction", sa.String()),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_allergy"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_allergy_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_allergy_child_id_document_id",
        ),
    )
    op.create_index("ix_allergy_child_id_document_id", "allergy", ["child_id", "document_id"])
    op.create_index("ix_allergy_child_id_effective_at", "allergy", ["child_id", "effective_at"])


def condition() -> None:
    op.create_table(
        "condition",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("icd10", sa.String()),
        sa.Column("code_system", sa.String()),
        sa.Column("code", sa.String()),
        sa.Column("display", sa.String(), nullable=False),
        sa.Column("clinical_status", sa.String(), nullable=False),
        sa.Column("chronic", sa.Boolean(), nullable=False),
        sa.Column("since", sa.Date()),
        sa.Column("until", sa.Date()),
        sa.Column("alert_flag", sa.String()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_condition"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_condition_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_condition_child_id_document_id",
        ),
    )
    op.create_index("ix_condition_child_id_document_id", "condition", ["child_id", "document_id"])


def medication() -> None:
    op.create_table(
        "medication",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("code_system", sa.String()),
        sa.Column("code", sa.String()),
        sa.Column("display", sa.String(), nullable=False),
        sa.Column("dose", sa.String()),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("since", sa.Date()),
        sa.Column("until", sa.Date()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_medication"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_medication_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_medication_child_id_document_id",
        ),
    )
    op.create_index("ix_medication_child_id_document_id", "medication", ["child_id", "document_id"])


def vaccination() -> None:
    op.create_table(
        "vaccination",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("code_system", sa.String()),
        sa.Column("code", sa.String()),
        sa.Column("vaccine", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("not_done_reason", sa.String()),
        sa.Column("lot_number", sa.String()),
        sa.Column("dose_number", sa.Integer()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_vaccination"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_vaccination_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_vaccination_child_id_document_id",
        ),
    )
    op.create_index("ix_vaccination_child_id_date_id", "vaccination", ["child_id", "date", "id"])
    op.create_index("ix_vaccination_child_id_document_id", "vaccination", ["child_id", "document_id"])


def observation() -> None:
    op.create_table(
        "observation",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("icd10", sa.String()),
        sa.Column("display", sa.String(), nullable=False),
        sa.Column("specialty", sa.String()),
        sa.Column("staff_id", sa.Uuid()),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("since", sa.Date()),
        sa.Column("until", sa.Date()),
        sa.Column("visits_per_year", sa.Integer()),
        sa.Column("last_visit", sa.Date()),
        sa.Column("next_visit", sa.Date()),
        sa.Column("removal_reason", sa.String()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_observation"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_observation_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_observation_child_id_document_id",
        ),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_observation_staff_id"),
    )
    op.create_index("ix_observation_child_id_document_id", "observation", ["child_id", "document_id"])
    op.create_index("ix_observation_staff_id_child_id", "observation", ["staff_id", "child_id"])


def measurement() -> None:
    op.create_table(
        "measurement",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.Float(), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_measurement"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_measurement_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_measurement_child_id_document_id",
        ),
    )
    op.create_index("ix_measurement_child_id_document_id", "measurement", ["child_id", "document_id"])
    op.create_index("ix_measurement_child_id_effective_at_id", "measurement", ["child_id", "effective_at", "id"])


def privilege() -> None:
    op.create_table(
        "privilege",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("basis", sa.String()),
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_to", sa.Date()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_privilege"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_privilege_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_privilege_child_id_document_id",
        ),
    )
    op.create_index("ix_privilege_child_id_document_id", "privilege", ["child_id", "document_id"])


def social_status() -> None:
    op.create_table(
        "social_status",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("valid_from", sa.Date()),
        sa.Column("valid_to", sa.Date()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_social_status"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_social_status_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_social_status_child_id_document_id",
        ),
    )
    op.create_index("ix_social_status_child_id_document_id", "social_status", ["child_id", "document_id"])


TABLES = (
    allergy,
    condition,
    medication,
    vaccination,
    observation,
    measurement,
    privilege,
    social_status,
)


def upgrade() -> None:
    for create in TABLES:
        create()


def downgrade() -> None:
    for create in reversed(TABLES):
        op.drop_table(create.__name__)
