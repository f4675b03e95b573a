"""Marks by which an answer of a replica is compared with the primary: of rights, and of the writes of each subject."""

import sqlalchemy as sa
from alembic import op

from graph.tables.freshness import moving

revision = "0311"
down_revision = "0301"

TABLE = "freshness"
READER, WRITER, AUDIT = "passport_reader", "passport_writer", "passport_audit"

# Tables of which any change may change what somebody reads by right.
RIGHTS = (
    "account",
    "account_grant",
    "ambulance_call",
    "appointment",
    "assignment",
    "attachment",
    "audit_order",
    "break_glass_grant",
    "calendar_link",
    "child",
    "child_merge",
    "child_merge_row",
    "commission",
    "commission_member",
    "commission_session",
    "district",
    "emancipation",
    "enrolment",
    "family_exception",
    "organization",
    "record_access",
    "referral",
    "representation",
    "representation_dispute",
    "representation_event",
    "representation_request",
    "representative",
    "share_link",
    "social_case",
    "social_case_worker",
    "staff",
)
# Data under labels: a row that comes takes nothing away, one that gets a label does.
OWN = ("labels", "own_labels", "amendment_labels")
LABELLED = {
    "allergy": (*OWN, "vital_labels"),
    "anamnesis": OWN,
    "archive_request": ("labels",),
    "certificate": ("labels",),
    "condition": OWN,
    "correction": ("labels",),
    "decision_card_answer": ("word_labels", "labels"),
    "encounter": OWN,
    "examination": OWN,
    "examination_due": ("labels", "amendment_labels"),
    "fact": OWN,
    "measurement": OWN,
    "medical_document": OWN,
    "medication": OWN,
    "observation": OWN,
    "paper_volume": ("labels",),
    "pe_exemption": OWN,
    "privilege": OWN,
    "reminder": ("labels", "amendment_labels"),
    "risk_flag": ("labels", "amendment_labels"),
    "social_status": OWN,
    "vaccination": OWN,
    "vaccination_due": ("labels", "amendment_labels"),
}
# The mark is a sum over rows, of which a transaction takes one that no other holds, or a new one: nobody waits. The step is random, so
# that two histories that parted do not come to the same sum. Once a transaction is enough for rights.
MOVE = f"""
CREATE FUNCTION move_freshness(mark text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE step bigint := 1 + floor(random() * 16777216)::bigint;
BEGIN
  UPDATE {TABLE} SET moved = moved + step WHERE name = mark AND shard = (
    SELECT f.shard FROM {TABLE} f WHERE f.name = mark ORDER BY f.shard LIMIT 1 FOR UPDATE SKIP LOCKED);
  IF NOT FOUND THEN
    INSERT INTO {TABLE} (name, shard, moved) VALUES (mark, floor(random() * 9007199254740992)::bigint, step);
  END IF;
END $$
"""  # noqa: S608 - text of ours
RIGHTS_MOVED = """
CREATE FUNCTION rights_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('passport.rights_moved', true), '') = '' THEN
    PERFORM move_freshness('');
    PERFORM set_config('passport.rights_moved', 'yes', true);
  END IF;
  RETURN NULL;
END $$
"""
SUBJECT_WROTE = """
CREATE FUNCTION subject_wrote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM move_freshness(NEW.subject);
  RETURN NULL;
END $$
"""


def upgrade() -> None:
    op.create_table(
        TABLE,
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("shard", sa.BigInteger(), nullable=False),
        sa.Column("moved", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", "shard", name=f"pk_{TABLE}"),
    )
    # Rows are changed in place: half of each page is free for that.
    op.execute(f"ALTER TABLE {TABLE} SET (fillfactor = 50)")
    op.execute(f"REVOKE DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT SELECT ON {TABLE} TO {AUDIT}")
    for function in (MOVE, RIGHTS_MOVED, SUBJECT_WROTE):
        op.execute(function)
    for statement in (
        *[each for table in RIGHTS for each in moving(table)],
        *[each for table, labels in LABELLED.items() for each in moving(table, *labels)],
    ):
        op.execute(statement)
    op.execute("CREATE TRIGGER subject_wrote AFTER INSERT ON idempotency FOR EACH ROW EXECUTE FUNCTION subject_wrote()")


def downgrade() -> None:
    op.execute("DROP TRIGGER subject_wrote ON idempotency")
    for table in (*RIGHTS, *LABELLED):
        op.execute(f"DROP TRIGGER rights_moved ON {table}")
        op.execute(f"DROP TRIGGER IF EXISTS rights_removed ON {table}")
    for function in ("subject_wrote()", "rights_moved()", "move_freshness(text)"):
        op.execute(f"DROP FUNCTION {function}")
    op.drop_table(TABLE)
