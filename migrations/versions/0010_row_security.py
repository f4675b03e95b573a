"""The database as second line: rows about children are there for nobody who does not say in whose name they act.

Behind a row policy PostgreSQL looks GREATEST up in an index, but not COALESCE. What opens the gate is one row: an account
with its roles.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0010"
down_revision = "0009"

BY_FAMILY = "ix_child_district_id_family_id"
TABLES = (
    "address allergy ambulance_call child condition enrolment fact fact_conflict identifier measurement "
    "medical_document medication observation outbox passport privilege referral representation representative "
    "social_status vaccination"
).split()


def upgrade() -> None:
    none = sa.text("'{}'")
    op.add_column("account", sa.Column("roles", postgresql.ARRAY(sa.Text()), server_default=none, nullable=False))
    op.execute("""
UPDATE account a SET roles = array(SELECT role FROM account_role r WHERE r.subject = a.subject ORDER BY role)
""")
    op.drop_table("account_role")
    by_family("greatest(family, '')")
    for table in TABLES:
        for statement in gated(table):
            op.execute(statement)


def downgrade() -> None:
    for table in TABLES:
        op.execute(f"DROP POLICY gate ON {table}")
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY")
    by_family("coalesce(family, '')")
    op.create_table(
        "account_role",
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "role", name="pk_account_role"),
        sa.ForeignKeyConstraint(["subject"], ["account.subject"], name="fk_account_role_subject"),
    )
    op.execute("INSERT INTO account_role SELECT subject, unnest(roles) FROM account")
    op.drop_column("account", "roles")


def by_family(expression: str) -> None:
    op.drop_index(BY_FAMILY, "child")
    op.create_index(BY_FAMILY, "child", ["district_id", sa.text(expression), "id"])
