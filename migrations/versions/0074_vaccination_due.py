"""What is due is kept per child and vaccine group; what documents say of exemptions and refusals in words of ours.

Rows of before are read again from their reasons; what is due of them is computed by `passport rebuild`.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0074"
down_revision = "0073"

TABLE, STATED = "vaccination_due", "vaccination"
READER, WRITER = "passport_reader", "passport_writer"
DATES = ("earliest", "recommended", "past_due", "latest", "due_on", "turns_on")
# As extract.py reads words; letters in both cases, since the locale C knows none of Cyrillic.
EXEMPT = "[Оо][Тт][Вв][Оо][Дд]|[Пп][Рр][Оо][Тт][Ии][Вв][Оо][Пп][Оо][Кк][Аа][Зз]|[Ee]xempt|[Cc]ontraindic"
REFUSED = "[Оо][Тт][Кк][Аа][Зз]|[Rr]efus"
NAMES = f"""
UPDATE {STATED} SET not_done_kind = CASE WHEN not_done_reason ~ '{EXEMPT}' THEN 'EXEMPTION'
  WHEN not_done_reason ~ '{REFUSED}' THEN 'REFUSAL' END WHERE status = 'NOT_DONE'
"""  # noqa: S608 - ours
# What is computed stays with its child when two records become one (0055).
STAYS = "passport, fact_conflict, outbox, duplicate, account, account_grant, audit_order, identifier, feed_record"
COMPARTMENT = """
CREATE OR REPLACE FUNCTION child_compartment() RETURNS TABLE (kind name) LANGUAGE sql STABLE AS $$
  SELECT c.relname FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'child_id' AND f.conkey = ARRAY[a.attnum]
  WHERE f.contype = 'f' AND f.confrelid = 'child'::regclass AND c.relname <> ALL (string_to_array('{stays}', ', '))
  ORDER BY c.relname
$$
"""


def upgrade() -> None:
    for name in ("not_done_kind", "site", "reaction"):
        op.add_column(STATED, sa.Column(name, sa.String()))
    op.add_column(STATED, sa.Column("valid_until", sa.Date()))
    op.create_check_constraint(f"ck_{STATED}_not_done_kind", STATED, "not_done_kind ~ '^[A-Z][A-Z0-9_]*$'")
    op.execute(NAMES)
    op.add_column("passport", sa.Column("vaccination_due_on", sa.Date()))
    op.create_table(
        TABLE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("vaccine_group", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("dose_number", sa.Integer()),
        *[sa.Column(name, sa.Date()) for name in DATES],
        sa.Column("norm_id", sa.Uuid(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("state", sa.String(), server_default="CURRENT", nullable=False),
        sa.Column("amendment_labels", postgresql.ARRAY(sa.Text())),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{TABLE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{TABLE}_child_id"),
        sa.ForeignKeyConstraint(["norm_id"], ["norm.id"], name=f"fk_{TABLE}_norm_id"),
        sa.CheckConstraint("amendment_labels IS NULL OR state = 'SUPERSEDED'", name=f"ck_{TABLE}_amendment_labels"),
        sa.CheckConstraint("status ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{TABLE}_status"),
    )
    op.create_index(f"ix_{TABLE}_turns_on", TABLE, ["turns_on"])
    op.create_index(f"ix_{TABLE}_norm_id", TABLE, ["norm_id"])
    op.execute(f"GRANT DELETE ON {TABLE} TO {WRITER}")
    for statement in gated(TABLE):
        op.execute(statement)
    op.execute(COMPARTMENT.format(stays=f"{STAYS}, {TABLE}"))


def downgrade() -> None:
    op.execute(COMPARTMENT.format(stays=STAYS))
    op.drop_table(TABLE)
    op.drop_column("passport", "vaccination_due_on")
    op.drop_constraint(f"ck_{STATED}_not_done_kind", STATED)
    for name in ("not_done_kind", "valid_until", "site", "reaction"):
        op.drop_column(STATED, name)
