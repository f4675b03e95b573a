"""Events get a place in the order of commits, and changes of rights become events, whoever makes them."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0060"
down_revision = "0059"

# Rights of one child; of everybody whose rows these are.
OF_CHILD = (
    "representation",
    "enrolment",
    "break_glass_grant",
    "family_exception",
    "record_access",
    "referral",
    "appointment",
)
OF_ALL = ("account", "assignment", "district", "audit_order")
TELL = "tell_rights_of_child", "tell_rights"

# The gate is opened for the row that is written, and left as it was found: who changes a right need not say in whose name.
BODY = """
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE subject text := coalesce(current_setting('passport.subject', true), '');
BEGIN
  PERFORM set_config('passport.subject', 'rights', true);
  INSERT INTO outbox (child_id, id, topic, fields, created_at{about})
  {selected};
  PERFORM set_config('passport.subject', subject, true);
  NOTIFY outbox;
  RETURN NULL;
END $$
"""
CHILDREN = """SELECT DISTINCT child_id, gen_random_uuid(), 'RIGHTS_CHANGED', '{}'::text[], clock_timestamp()
  FROM moved WHERE child_id IS NOT NULL"""
MOVED = """SELECT DISTINCT child_id, gen_random_uuid(), 'RIGHTS_CHANGED', '{}'::text[], clock_timestamp()
  FROM (SELECT child_id FROM moved UNION SELECT child_id FROM before) AS both_ways WHERE child_id IS NOT NULL"""
EVERYBODY = "SELECT NULL, gen_random_uuid(), 'RIGHTS_CHANGED', '{}'::text[], clock_timestamp()"
CALL = "SELECT NEW.child_id, gen_random_uuid(), 'CALL_CHANGED', '{call}'::text[], clock_timestamp(), NEW.id"
ONE = "SELECT NEW.id, gen_random_uuid(), 'RIGHTS_CHANGED', '{}'::text[], clock_timestamp()"


def upgrade() -> None:
    op.execute("TRUNCATE outbox")  # written and read by nobody until now
    op.drop_constraint("pk_outbox", "outbox")
    op.alter_column("outbox", "child_id", nullable=True)
    op.create_primary_key("pk_outbox", "outbox", ["id"])
    op.add_column("outbox", sa.Column("entered", sa.BigInteger(), sa.Identity(), nullable=False))
    op.add_column("outbox", sa.Column("number", sa.BigInteger()))
    none = sa.text("'{}'")
    op.add_column("outbox", sa.Column("documents", postgresql.ARRAY(sa.Uuid()), server_default=none, nullable=False))
    op.add_column("outbox", sa.Column("about", sa.Uuid()))
    op.create_index("uq_outbox_number", "outbox", ["number"], unique=True)
    op.create_index("ix_outbox_child_id_number", "outbox", ["child_id", "number"])
    op.create_index("ix_outbox_entered", "outbox", ["entered"], postgresql_where=sa.text("number IS NULL"))
    op.create_table(
        "event_clock",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("pruned", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_event_clock"),
        sa.CheckConstraint("id = 1", name="ck_event_clock_one"),
    )
    op.execute("INSERT INTO event_clock VALUES (1, 0, 0)")
    triggers()


def triggers() -> None:
    of_child, of_all = TELL
    op.execute(BODY.format(name=of_child, selected=CHILDREN, about=""))
    op.execute(BODY.format(name="tell_moved_rights", selected=MOVED, about=""))
    op.execute(BODY.format(name=of_all, selected=EVERYBODY, about=""))
    op.execute(BODY.format(name="tell_rights_of_one", selected=ONE, about=""))
    op.execute(BODY.format(name="tell_call", selected=CALL, about=", about"))
    op.execute(
        "CREATE TRIGGER tell_call AFTER INSERT OR UPDATE ON ambulance_call FOR EACH ROW EXECUTE FUNCTION tell_call()"
    )
    for table in OF_CHILD:
        for event, rows, function in (
            ("UPDATE", "NEW TABLE AS moved OLD TABLE AS before", "tell_moved_rights"),
            ("DELETE", "OLD TABLE AS moved", of_child),
        ):
            op.execute(
                f"CREATE TRIGGER {function} AFTER {event} ON {table} REFERENCING {rows}"
                f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
            )
    for table in OF_ALL:
        op.execute(
            f"CREATE TRIGGER {of_all} AFTER UPDATE OR DELETE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION {of_all}()"
        )
    op.execute(
        "CREATE TRIGGER tell_rights_of_one AFTER UPDATE OF district_id, birth_date ON child FOR EACH ROW"
        " WHEN (old.district_id IS DISTINCT FROM new.district_id OR old.birth_date IS DISTINCT FROM new.birth_date)"
        " EXECUTE FUNCTION tell_rights_of_one()"
    )
    op.execute(
        "CREATE TRIGGER tell_rights AFTER UPDATE OF staff_id ON representative FOR EACH ROW"
        " WHEN (old.staff_id IS DISTINCT FROM new.staff_id) EXECUTE FUNCTION tell_rights()"
    )


def downgrade() -> None:
    for name in (*TELL, "tell_moved_rights", "tell_rights_of_one", "tell_call"):
        op.execute(f"DROP FUNCTION {name}() CASCADE")
    op.drop_table("event_clock")
    op.execute("TRUNCATE outbox")
    for index in ("ix_outbox_entered", "ix_outbox_child_id_number", "uq_outbox_number"):
        op.drop_index(index, "outbox")
    for column in ("about", "documents", "number", "entered"):
        op.drop_column("outbox", column)
    op.drop_constraint("pk_outbox", "outbox")
    op.create_primary_key("pk_outbox", "outbox", ["child_id", "id"])
