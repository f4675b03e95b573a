"""Medical documents, the facts they state, and the passport made of them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0002"
down_revision = "0001"


def medical_document() -> None:
    op.create_table(
        "medical_document",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("organization", sa.String()),
        sa.Column("setting", sa.String()),
        sa.Column("structured", postgresql.JSON(), nullable=False),
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("source_system", sa.String(), nullable=False),
        sa.Column("source_id", sa.String(), nullable=False),
        sa.Column("source_kind", sa.String(), nullable=False),
        sa.Column("source_rank", sa.SmallInteger(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("replaced_by_id", sa.Uuid()),
        sa.Column("registered_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("annulled_at", sa.TIMESTAMP(timezone=True)),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_medical_document"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_medical_document_child_id"),
    )
    op.create_index("ix_medical_document_child_id_date_id", "medical_document", ["child_id", "date", "id"])
    op.create_index("ix_medical_document_source", "medical_document", ["child_id", "source_system", "source_id"])


def passport() -> None:
    op.create_table(
        "passport",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("blood_group_status", sa.String(), nullable=False),
        sa.Column("blood_group_value", sa.String()),
        sa.Column("blood_group_document_id", sa.Uuid()),
        sa.Column("blood_group_effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("blood_group_recorded_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("blood_group_provisional_until", sa.Date()),
        sa.Column("rh_factor_status", sa.String(), nullable=False),
        sa.Column("rh_factor_value", sa.String()),
        sa.Column("rh_factor_document_id", sa.Uuid()),
        sa.Column("rh_factor_effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("rh_factor_recorded_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("rh_factor_provisional_until", sa.Date()),
        sa.Column("health_group_status", sa.String(), nullable=False),
        sa.Column("health_group_value", sa.String()),
        sa.Column("health_group_document_id", sa.Uuid()),
        sa.Column("health_group_effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("health_group_recorded_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("physical_education_group_status", sa.String(), nullable=False),
        sa.Column("physical_education_group_value", sa.String()),
        sa.Column("physical_education_group_document_id", sa.Uuid()),
        sa.Column("physical_education_group_effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("physical_education_group_recorded_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("no_known_allergies_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("no_known_conditions_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("height_cm", sa.Float()),
        sa.Column("height_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("weight_kg", sa.Float()),
        sa.Column("weight_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("updated_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("child_id", name="pk_passport"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_passport_child_id"),
    )


def fact() -> None:
    op.create_table(
        "fact",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("document_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("effective_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("recorded_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("author", sa.String()),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("source_rank", sa.SmallInteger(), nullable=False),
        sa.Column("lab_confirmed", sa.Boolean(), nullable=False),
        sa.Column("provisional_until", sa.Date()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_fact"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_fact_child_id"),
        sa.ForeignKeyConstraint(
            ["child_id", "document_id"],
            ["medical_document.child_id", "medical_document.id"],
            name="fk_fact_child_id_document_id",
        ),
    )
    op.create_index("ix_fact_child_id_document_id", "fact", ["child_id", "document_id"])
    op.create_index("ix_fact_child_id_kind", "fact", ["child_id", "kind"])


def fact_conflict() -> None:
    op.create_table(
        "fact_conflict",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("opened_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("resolved_at", sa.TIMESTAMP(timezone=True)),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_fact_conflict"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_fact_conflict_child_id"),
    )


TABLES = (
    medical_document,
    passport,
    fact,
    fact_conflict,
)


def upgrade() -> None:
    for create in TABLES:
        create()


def downgrade() -> None:
    for create in reversed(TABLES):
        op.drop_table(create.__name__)
