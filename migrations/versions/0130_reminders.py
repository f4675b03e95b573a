"""Reminders of what is due and of appointments, for each person of a family; preferences, and the queue by which they leave.

Those of children of before are raised by `passport rebuild`, or at the next turn that looks at a child.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.tables.gate import gated

revision = "0130"
down_revision = "0121"

READER, WRITER = "passport_reader", "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
TABLES = ("reminder_delivery", "reminder_channel", "reminder_preference", "reminder_pending", "reminder")
QUIET = "(quiet_from IS NULL) = (quiet_to IS NULL) AND concat(quiet_from, quiet_to) ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]){2}$|^$'"
# What is computed stays with its child when two records become one (0055, 0074, 0089).
STAYS = (
    "passport, fact_conflict, outbox, duplicate, account, account_grant, audit_order, identifier, feed_record, vaccination_due,"
    " examination_due"
)
COMPARTMENT = """
CREATE OR REPLACE FUNCTION child_compartment() RETURNS TABLE (kind name) LANGUAGE sql STABLE AS $$
  SELECT c.relname FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'child_id' AND f.conkey = ARRAY[a.attnum]
  WHERE f.contype = 'f' AND f.confrelid = 'child'::regclass AND c.relname <> ALL (string_to_array('{stays}', ', '))
  ORDER BY c.relname
$$
"""
# One that is there is locked, so that who looks at the child leaves it for when this change can be seen.
# Whoever changes who is of a family: the gate is opened for the rows that are written, and left as it was found (0060).
PENDING = """
CREATE FUNCTION reminder_family_{name}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE subject text := coalesce(current_setting('passport.subject', true), '');
BEGIN
  PERFORM set_config('passport.subject', 'rights', true);
  INSERT INTO reminder_pending (child_id, from_on)
  SELECT DISTINCT child_id, (clock_timestamp() AT TIME ZONE 'Europe/Moscow')::date FROM ({children}) AS changed
  WHERE child_id IS NOT NULL ORDER BY child_id ON CONFLICT (child_id, from_on) DO UPDATE SET from_on = excluded.from_on;
  PERFORM set_config('passport.subject', subject, true);
  RETURN NULL;
END $$
"""
CHILDREN = {
    "tied": "SELECT child_id FROM moved",
    "account": """SELECT child_id FROM moved
    UNION ALL SELECT r.child_id FROM moved JOIN representation r ON r.representative_id = moved.representative_id""",
    "born": """SELECT moved.id AS child_id FROM moved JOIN before USING (id)
    WHERE moved.birth_date IS DISTINCT FROM before.birth_date""",
}
# Only an update can change who is told of a birth date; a new child has no family yet.
TRIGGERS = (
    *[
        (table, event, "tied")
        for table in ("representation", "record_access")
        for event in ("INSERT", "UPDATE", "DELETE")
    ],
    *[("account", event, "account") for event in ("INSERT", "UPDATE", "DELETE")],
    ("child", "UPDATE", "born"),
)
ROWS = {"INSERT": "NEW TABLE AS moved", "DELETE": "OLD TABLE AS moved", "UPDATE": "NEW TABLE AS moved"}


def _words(table: str, *names: str) -> list[sa.CheckConstraint]:
    return [sa.CheckConstraint(f"{name} ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{table}_{name}") for name in names]


def _of_child(table: str) -> list[sa.Column[object] | sa.Constraint]:
    return [
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{table}_child_id"),
    ]


def _reminder() -> None:
    op.create_table(
        "reminder",
        *_of_child("reminder"),
        sa.Column("recipient_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("is_full", sa.Boolean(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("labels", postgresql.ARRAY(sa.Text()), server_default=sa.text("'{}'"), nullable=False),
        sa.Column("state", sa.String(), server_default="CURRENT", nullable=False),
        sa.Column("amendment_labels", postgresql.ARRAY(sa.Text())),
        sa.Column("turns_on", sa.Date()),
        sa.Column("raised_at", MOMENT, nullable=False),
        sa.Column("next_at", MOMENT),
        sa.Column("event_id", sa.Uuid()),
        *[sa.Column(name, MOMENT) for name in ("sent_at", "read_at", "snoozed_until", "withdrawn_at")],
        sa.CheckConstraint("amendment_labels IS NULL OR state = 'SUPERSEDED'", name="ck_reminder_amendment_labels"),
        *_words("reminder", "kind"),
        sa.UniqueConstraint("child_id", "recipient_id", "kind", "item", "is_full", name="uq_reminder_item"),
    )
    is_open, is_next = sa.text("withdrawn_at IS NULL"), sa.text("next_at IS NOT NULL")
    op.create_index("ix_reminder_child_id_day", "reminder", ["child_id", "day", "id"])
    op.create_index("ix_reminder_recipient_id", "reminder", ["recipient_id", "day", "id"], postgresql_where=is_open)
    op.create_index("ix_reminder_next_at", "reminder", ["next_at"], postgresql_where=is_next)
    op.create_index("ix_reminder_turns_on", "reminder", ["turns_on"], postgresql_where=is_open)


def _delivery() -> None:
    op.create_table(
        "reminder_delivery",
        *_of_child("reminder_delivery"),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("recipient_id", sa.Uuid(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("next_at", MOMENT, nullable=False),
        sa.Column("ended_at", MOMENT),
        *_words("reminder_delivery", "channel", "state"),
        sa.UniqueConstraint("event_id", "channel", "subject", name="uq_reminder_delivery_event_id"),
    )
    is_open = sa.text("ended_at IS NULL")
    op.create_index("ix_reminder_delivery_next_at", "reminder_delivery", ["next_at"], postgresql_where=is_open)
    op.create_index("ix_reminder_delivery_child_id", "reminder_delivery", ["child_id"])


def _beside() -> None:
    op.create_table(
        "reminder_pending",
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("from_on", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "from_on", name="pk_reminder_pending"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name="fk_reminder_pending_child_id"),
    )
    op.create_index("ix_reminder_pending_from_on", "reminder_pending", ["from_on", "child_id"])
    op.create_table(
        "reminder_preference",
        sa.Column("recipient_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("quiet_from", sa.String()),
        sa.Column("quiet_to", sa.String()),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("changed_at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("recipient_id", name="pk_reminder_preference"),
        sa.CheckConstraint(QUIET, name="ck_reminder_preference_quiet"),
        *_words("reminder_preference", "channel", "language"),
    )
    op.create_table(
        "reminder_channel",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("channel", name="pk_reminder_channel"),
        *_words("reminder_channel", "delivery"),
    )
    op.execute(
        "INSERT INTO reminder_channel (channel, delivery)"
        " VALUES ('SUBSCRIPTION', 'CONNECTED'), ('PUSH', 'SIMULATED'), ('EMAIL', 'SIMULATED')"
    )


# For whom a child has an account, and for nothing else (tables/account.py).
PEOPLE = {name: sa.text(f"{name} IS NOT NULL AND subject <> ''") for name in ("representative_id", "child_id")}


def upgrade() -> None:
    for name, people in PEOPLE.items():
        op.create_index(f"ix_account_{name}", "account", [name], postgresql_where=people)
    _reminder()
    _delivery()
    _beside()
    for table in ("reminder", "reminder_delivery", "reminder_pending", "reminder_preference"):
        for statement in gated(table):
            op.execute(statement)
    op.execute(f"REVOKE ALL ON reminder_delivery, reminder_pending FROM {READER}")
    op.execute(f"GRANT DELETE ON reminder_pending TO {WRITER}")
    for name, children in CHILDREN.items():
        op.execute(PENDING.format(name=name, children=children))
    for table, event, name in TRIGGERS:
        rows = ROWS[event] + (" OLD TABLE AS before" if name == "born" else "")
        op.execute(
            f"CREATE TRIGGER reminder_family_{event.lower()} AFTER {event} ON {table} REFERENCING {rows}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION reminder_family_{name}()"
        )
    op.execute(COMPARTMENT.format(stays=f"{STAYS}, reminder, reminder_delivery, reminder_pending"))


def downgrade() -> None:
    op.execute(COMPARTMENT.format(stays=STAYS))
    for name in CHILDREN:
        op.execute(f"DROP FUNCTION reminder_family_{name}() CASCADE")
    for table in TABLES:
        op.drop_table(table)
    for name in PEOPLE:
        op.drop_index(f"ix_account_{name}", "account")
