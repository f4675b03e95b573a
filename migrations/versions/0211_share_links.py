"""Share links: the links of a family, and accounts without a person that a family opens and closes with them."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0211"
down_revision = "0201"

TABLE = "share_link"
READER, WRITER = "passport_reader", "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
WORD = "~ '^[A-Z][A-Z0-9_]*$'"
# What the graph may read: not the hashes.
SHOWN = (
    "child_id, id, subject, created_by, relation, parts, created_at, expires_at, views_allowed, views_left, attempts_left,"
    " viewed_at, revoked_at"
)
# As 0046; and an open account of a family opens accounts of links, which are nobody's and have that role alone, and closes them.
# The role goes into no other account.
GUARD = f"""
CREATE OR REPLACE FUNCTION account_guard() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  named text := current_setting('passport.subject', true);
BEGIN
  IF current_user <> '{WRITER}' THEN
    RETURN NEW;
  END IF;
  {{links}}IF NOT EXISTS (
      SELECT FROM account WHERE subject = named AND 'administrator' = ANY (roles) AND disabled_at IS NULL
    ) OR (NEW.subject = named AND (TG_OP = 'INSERT' OR NOT NEW.roles <@ OLD.roles)) THEN
    RAISE insufficient_privilege USING MESSAGE = 'accounts are written by administrators, and not by oneself';
  END IF;
  RETURN NEW;
END $$
"""
LINKS = """IF 'share_link' = ANY (NEW.roles) THEN
    IF NEW.roles <> ARRAY['share_link'] OR num_nonnulls(NEW.staff_id, NEW.representative_id, NEW.child_id) > 0
      OR (TG_OP = 'INSERT') <> (NEW.disabled_at IS NULL)
      OR NOT EXISTS (
        SELECT FROM account WHERE subject = named AND roles && ARRAY['parent', 'child', 'administrator'] AND disabled_at IS NULL) THEN
      RAISE insufficient_privilege USING MESSAGE = 'accounts of share links are opened and closed with them';
    END IF;
    RETURN NEW;
  END IF;
  """
# A link stays with its child in a merge, which ends the right that it hangs on (0130 has the text of the function).
BEFORE, AFTER = "string_to_array('", f"string_to_array('{TABLE}, "


def _rewrite_compartment(before: str, after: str) -> None:
    connection = op.get_bind()
    text: str = connection.scalar(sa.text("SELECT pg_get_functiondef('child_compartment()'::regprocedure)"))
    connection.exec_driver_sql(text.replace(before, after, 1))


def upgrade() -> None:
    words: dict[str, Any] = {"server_default": sa.text("'{}'"), "nullable": False}
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("subject", "created_by", "relation")],
        sa.Column("parts", postgresql.ARRAY(sa.Text()), **words),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("pin_hash", sa.String(), nullable=False),
        *[sa.Column(name, MOMENT, nullable=False) for name in ("created_at", "expires_at")],
        *[sa.Column(name, sa.Integer(), nullable=False) for name in ("views_allowed", "views_left", "attempts_left")],
        *[sa.Column(name, MOMENT) for name in ("viewed_at", "revoked_at")],
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(["subject"], ["account.subject"], name=f"fk_{TABLE}_subject"),
        sa.ForeignKeyConstraint(["created_by"], ["account.subject"], name=f"fk_{TABLE}_created_by"),
        sa.CheckConstraint(f"relation {WORD}", name=f"ck_{TABLE}_words"),
        sa.CheckConstraint("expires_at <= created_at + interval '24 hours'", name=f"ck_{TABLE}_day"),
        sa.CheckConstraint("views_left >= 0 AND attempts_left >= 0", name=f"ck_{TABLE}_left"),
    )
    op.create_index(f"uq_{TABLE}_code_hash", TABLE, ["code_hash"], unique=True)
    op.create_index(f"uq_{TABLE}_subject", TABLE, ["subject"], unique=True)
    op.create_index(f"ix_{TABLE}_child_id_created_at_id", TABLE, ["child_id", "created_at", "id"])
    for statement in gated(TABLE):
        op.execute(statement)
    op.execute(f"REVOKE ALL ON {TABLE} FROM {READER}")
    op.execute(f"GRANT SELECT ({SHOWN}) ON {TABLE} TO {READER}")
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (views_left, attempts_left, viewed_at, revoked_at) ON {TABLE} TO {WRITER}")
    op.execute(GUARD.replace("{links}", LINKS))
    _rewrite_compartment(BEFORE, AFTER)


def downgrade() -> None:
    _rewrite_compartment(AFTER, BEFORE)
    op.execute(GUARD.replace("{links}", ""))
    op.drop_table(TABLE)
    op.execute("DELETE FROM account WHERE roles = ARRAY['share_link']")
