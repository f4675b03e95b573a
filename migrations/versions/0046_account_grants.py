"""Administrators write accounts, and nobody else does; grants of roles that wait for a second administrator.

That an account is written in the name of an open account of an administrator is checked by the database too: a statement that
found its way to the writer by itself changes no right. One may take roles of one's own away, and give oneself none.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import ARRAY

from graph.tables.gate import gated

revision = "0046"
down_revision = "0045"

WRITER = "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
TABLE = "account_grant"
CHECKS = {
    "one_person": "num_nonnulls(staff_id, representative_id, child_id) = 1",
    "decision": "(decided_by IS NULL) = (decided_at IS NULL) AND (decided_by IS NULL) = (is_confirmed IS NULL)",
    "another_confirms": "NOT is_confirmed OR decided_by <> requested_by",
}

WRITTEN = "roles, level, staff_id, representative_id, child_id, disabled_at"
GUARD = f"""
CREATE FUNCTION account_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := current_setting('passport.subject', true);
BEGIN
  IF current_user <> '{WRITER}' THEN
    RETURN NEW;
  END IF;
  IF NOT EXISTS (
      SELECT FROM account WHERE subject = named AND 'administrator' = ANY (roles) AND disabled_at IS NULL
    ) OR (NEW.subject = named AND (TG_OP = 'INSERT' OR NOT NEW.roles <@ OLD.roles)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'accounts are written by administrators, and not by oneself';
  END IF;
  RETURN NEW;
END $$
"""
TRIGGER = (
    "CREATE TRIGGER account_guard BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION account_guard()"
)


def upgrade() -> None:
    people = {"staff_id": "staff", "representative_id": "representative", "child_id": "child"}
    accounts = ("requested_by", "decided_by")
    op.create_table(
        TABLE,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("roles", ARRAY(sa.Text()), nullable=False, server_default=sa.text("'{}'")),
        sa.Column("level", sa.String()),
        *[sa.Column(name, sa.Uuid()) for name in people],
        sa.Column("requested_by", sa.String(), nullable=False),
        sa.Column("requested_at", MOMENT, nullable=False),
        sa.Column("decided_by", sa.String()),
        sa.Column("decided_at", MOMENT),
        sa.Column("is_confirmed", sa.Boolean()),
        sa.PrimaryKeyConstraint("id", name=f"pk_{TABLE}"),
        *[sa.ForeignKeyConstraint([name], [f"{of}.id"], name=f"fk_{TABLE}_{name}") for name, of in people.items()],
        *[sa.ForeignKeyConstraint([name], ["account.subject"], name=f"fk_{TABLE}_{name}") for name in accounts],
        *[sa.CheckConstraint(text, name=f"ck_{TABLE}_{name}") for name, text in CHECKS.items()],
    )
    op.create_index(f"ix_{TABLE}_open", TABLE, ["id"], postgresql_where=sa.text("decided_at IS NULL"))
    # What was asked for is not rewritten; it is decided.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (decided_by, decided_at, is_confirmed) ON {TABLE} TO {WRITER}")
    for statement in (*gated(TABLE), GUARD, TRIGGER):
        op.execute(statement)
    op.execute(f"GRANT INSERT, UPDATE ({WRITTEN}) ON account TO {WRITER}")
    op.create_index("ix_account_staff_id", "account", ["staff_id"], postgresql_where=sa.text("subject <> ''"))


def downgrade() -> None:
    op.drop_index("ix_account_staff_id", "account")
    op.execute(f"REVOKE INSERT, UPDATE ({WRITTEN}) ON account FROM {WRITER}")
    op.execute("DROP TRIGGER account_guard ON account")
    op.execute("DROP FUNCTION account_guard()")
    op.drop_table(TABLE)
