"""The registry: organizations, staff, children, their representatives, and who may act."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def organization() -> None:
    op.create_table(
        "organization",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("address", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_organization"),
        sa.UniqueConstraint("code", name="uq_organization_code"),
    )


def district() -> None:
    op.create_table(
        "district",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("norm_children", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_district"),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name="fk_district_organization_id"),
        sa.UniqueConstraint("code", name="uq_district_code"),
    )
    op.create_index("ix_district_organization_id", "district", ["organization_id"])


def staff() -> None:
    op.create_table(
        "staff",
        sa.Column("family", sa.String()),
        sa.Column("given", sa.String()),
        sa.Column("patronymic", sa.String()),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("specialty", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_staff"),
    )


def assignment() -> None:
    op.create_table(
        "assignment",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("district_id", sa.Uuid()),
        sa.PrimaryKeyConstraint("staff_id", "id", name="pk_assignment"),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name="fk_assignment_district_id"),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name="fk_assignment_organization_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_assignment_staff_id"),
    )


def child() -> None:
    op.create_table(
        "child",
        sa.Column("family", sa.String()),
        sa.Column("given", sa.String()),
        sa.Column("patronymic", sa.String()),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("birth_date", sa.Date(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("policy_number", sa.String()),
        sa.Column("snils", sa.String()),
        sa.Column("district_id", sa.Uuid()),
        sa.Column("synthetic", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_child"),
        sa.ForeignKeyConstraint(["district_id"], ["district.id"], name="fk_child_district_id"),
    )
    op.create_index("ix_child_district_id_birth_date_id", "child", ["district_id", "birth_date", "id"])
    op.create_index("ix_child_district_id_family_id", "child", ["district_id", "family", "id"])
    op.create_index("ix_child_district_id_id", "child", ["district_id", "id"])
    op.create_index("ix_child_policy_number", "child", ["policy_number"])
    op.create_index("ix_child_snils", "child", ["snils"])


def identifier() -> None:
    op.create_table(
        "identifier",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("system", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("verified", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "system", "value", name="pk_identifier"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_identifier_child_id"),
    )
    op.create_index("ix_identifier_system_value", "identifier", ["system", "value"])


def address() -> None:
    op.create_table(
        "address",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("locality", sa.String()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_address"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_address_child_id"),
    )


def representative() -> None:
    op.create_table(
        "representative",
        sa.Column("family", sa.String()),
        sa.Column("given", sa.String()),
        sa.Column("patronymic", sa.String()),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("phone", sa.String()),
        sa.Column("email", sa.String()),
        sa.Column("source_system", sa.String()),
        sa.Column("source_id", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_representative"),
    )
    op.create_index("ix_representative_source", "representative", ["source_system", "source_id"])


def representation() -> None:
    op.create_table(
        "representation",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("representative_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("is_primary_contact", sa.Boolean(), nullable=False),
        sa.Column("court_restricted", sa.Boolean(), nullable=False),
        sa.Column("revoked_at", sa.TIMESTAMP(timezone=True)),
        sa.Column("revoked_reason", sa.String()),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_representation"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_representation_child_id"),
        sa.ForeignKeyConstraint(
            ["representative_id"], ["representative.id"], name="fk_representation_representative_id"
        ),
    )
    op.create_index("ix_representation_representative_id_child_id", "representation", ["representative_id", "child_id"])


def enrolment() -> None:
    op.create_table(
        "enrolment",
        sa.Column("valid_from", sa.Date(), nullable=False),
        sa.Column("valid_to", sa.Date()),
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("organization_id", sa.Uuid(), nullable=False),
        sa.Column("class_name", sa.String()),
        sa.Column("source", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_enrolment"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_enrolment_child_id"),
        sa.ForeignKeyConstraint(["organization_id"], ["organization.id"], name="fk_enrolment_organization_id"),
    )
    op.create_index("ix_enrolment_organization_id_child_id", "enrolment", ["organization_id", "child_id"])


def referral() -> None:
    op.create_table(
        "referral",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("staff_id", sa.Uuid(), nullable=False),
        sa.Column("specialty", sa.String()),
        sa.Column("opened_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("closed_at", sa.TIMESTAMP(timezone=True)),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_referral"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_referral_child_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_referral_staff_id"),
    )
    op.create_index("ix_referral_staff_id_child_id", "referral", ["staff_id", "child_id"])


def ambulance_call() -> None:
    op.create_table(
        "ambulance_call",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("dispatcher_id", sa.Uuid(), nullable=False),
        sa.Column("doctor_id", sa.Uuid()),
        sa.Column("opened_at", sa.TIMESTAMP(timezone=True), nullable=False),
        sa.Column("closed_at", sa.TIMESTAMP(timezone=True)),
        sa.PrimaryKeyConstraint("child_id", "id", name="pk_ambulance_call"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_ambulance_call_child_id"),
        sa.ForeignKeyConstraint(["dispatcher_id"], ["staff.id"], name="fk_ambulance_call_dispatcher_id"),
        sa.ForeignKeyConstraint(["doctor_id"], ["staff.id"], name="fk_ambulance_call_doctor_id"),
    )
    op.create_index("ix_ambulance_call_dispatcher_id_child_id", "ambulance_call", ["dispatcher_id", "child_id"])
    op.create_index("ix_ambulance_call_doctor_id_child_id", "ambulance_call", ["doctor_id", "child_id"])


def account() -> None:
    op.create_table(
        "account",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("staff_id", sa.Uuid()),
        sa.Column("representative_id", sa.Uuid()),
        sa.Column("child_id", sa.Uuid()),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("disabled_at", sa.TIMESTAMP(timezone=True)),
        sa.PrimaryKeyConstraint("subject", name="pk_account"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_account_child_id"),
        sa.ForeignKeyConstraint(["representative_id"], ["representative.id"], name="fk_account_representative_id"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_account_staff_id"),
    )


def account_role() -> None:
    op.create_table(
        "account_role",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "role", name="pk_account_role"),
        sa.ForeignKeyConstraint(["subject"], ["account.subject"], name="fk_account_role_subject"),
    )


TABLES = (
    organization,
    district,
    staff,
    assignment,
    child,
    identifier,
    address,
    representative,
    representation,
    enrolment,
    referral,
    ambulance_call,
    account,
    account_role,
)


def upgrade() -> None:
    for create in TABLES:
        create()


def downgrade() -> None:
    for create in reversed(TABLES):
        op.drop_table(create.__name__)
