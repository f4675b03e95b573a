"""Medical commissions: who sits in them, their sessions and opinions, and the norm that says their quorum."""

from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

from graph.areas.commission.norm import commissions
from graph.areas.norm.document import read_norm, shipped
from graph.tables.gate import gated

revision = "0231"
down_revision = "0222"

COMMISSION, MEMBER, SESSION, OPINION = "commission", "commission_member", "commission_session", "commission_opinion"
TABLES = (COMMISSION, MEMBER, SESSION, OPINION)
WRITER = "passport_writer"
MOMENT = sa.TIMESTAMP(timezone=True)
WORD = "~ '^[A-Z][A-Z0-9_]*$'"
COLUMNS = ("id", "kind", "act", "title", "valid_from", "valid_to", "source", "content", "sha256")
# What was asked, said and decided stands as it was; the rest follows the steps (docs/commission.md).
CHANGES = {
    COMMISSION: "status, word_labels, labels, session_id, due_on, expires_on, turns_on, consent_id, ended_at, ended_by, call_off_reason",
    MEMBER: "expires_on, ended_at",
    SESSION: "opinions, votes_for, decided_at, outcome, decision, protocol_id",
    OPINION: "signed_at",
}
ENDED = "(ended_at IS NULL) = (status NOT IN ('CLOSED', 'CALLED_OFF')) AND (ended_at IS NULL) = (ended_by IS NULL)"
CONSENT = "NOT needs_consent OR consent_id IS NOT NULL OR status IN ('CONVENED', 'CALLED_OFF')"
QUORUM = """(decided_at IS NULL) = (outcome IS NULL) AND (decided_at IS NULL) = (decision IS NULL)
 AND (decided_at IS NULL OR coalesce(opinions >= quorum, false))"""


def _create(table: str, *parts: Any) -> None:
    op.create_table(
        table,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{table}_child_id"),
        *parts,
    )


def _staff(table: str, name: str, *, nullable: bool = False) -> tuple[Any, ...]:
    key = sa.ForeignKeyConstraint([name], ["staff.id"], name=f"fk_{table}_{name}")
    return (sa.Column(name, sa.Uuid(), nullable=nullable), key)


def _of(table: str, column: str, parent: str) -> tuple[Any, ...]:
    key = sa.ForeignKeyConstraint(
        ["child_id", column], [f"{parent}.child_id", f"{parent}.id"], name=f"fk_{table}_{column}"
    )
    return (sa.Column(column, sa.Uuid(), nullable=False), key)


def upgrade() -> None:
    none: dict[str, Any] = {"server_default": sa.text("'{}'"), "nullable": False}
    _create(
        COMMISSION,
        *[sa.Column(name, sa.String(), nullable=False) for name in ("kind", "question", "status")],
        *[sa.Column(name, postgresql.ARRAY(sa.Text()), **none) for name in ("word_labels", "labels")],
        *_staff(COMMISSION, "convened_by"),
        sa.Column("convened_at", MOMENT, nullable=False),
        sa.Column("session_id", sa.Uuid()),
        *[sa.Column(name, sa.Date(), nullable=False) for name in ("due_on", "expires_on")],
        sa.Column("turns_on", sa.Date()),
        sa.Column("needs_consent", sa.Boolean(), nullable=False),
        # No foreign keys: a document that a merge brought goes back with it (0055).
        sa.Column("consent_id", sa.Uuid()),
        sa.Column("document_ids", postgresql.ARRAY(sa.Uuid()), **none),
        sa.Column("ended_at", MOMENT),
        *_staff(COMMISSION, "ended_by", nullable=True),
        sa.Column("call_off_reason", sa.String()),
        sa.CheckConstraint(ENDED, name=f"ck_{COMMISSION}_ended"),
        sa.CheckConstraint(CONSENT, name=f"ck_{COMMISSION}_consent"),
        sa.CheckConstraint(f"kind {WORD} AND status {WORD} AND call_off_reason {WORD}", name=f"ck_{COMMISSION}_words"),
    )
    _seats()
    _sessions()
    _indexes()
    for table in TABLES:
        op.execute(f"REVOKE UPDATE, DELETE ON {table} FROM {WRITER}")
        op.execute(f"GRANT UPDATE ({CHANGES[table]}) ON {table} TO {WRITER}")
        for statement in gated(table):
            op.execute(statement)
    _tell_rights()
    norm = sa.table("norm", *[sa.column(name) for name in (*COLUMNS, "checked", "imported_at")])
    of_ours = {"checked": "UNVERIFIED", "imported_at": datetime.now(UTC)}
    norms = [read_norm(text, {"COMMISSIONS": commissions}) for text in shipped("graph.areas.commission")]
    op.bulk_insert(norm, [{name: getattr(each, name) for name in COLUMNS} | of_ours for each in norms])


def _seats() -> None:
    _create(
        MEMBER,
        *_of(MEMBER, "commission_id", COMMISSION),
        *_staff(MEMBER, "staff_id"),
        sa.Column("is_chair", sa.Boolean(), nullable=False),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("ended_at", MOMENT),
        sa.UniqueConstraint("child_id", "commission_id", "staff_id", name=f"uq_{MEMBER}_staff_id"),
    )


def _sessions() -> None:
    _create(
        SESSION,
        *_of(SESSION, "commission_id", COMMISSION),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("held_at", MOMENT, nullable=False),
        sa.Column("opinions_due_on", sa.Date(), nullable=False),
        *[sa.Column(name, sa.Integer(), nullable=False) for name in ("members", "quorum", "approval")],
        sa.Column("norm_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(["norm_id"], ["norm.id"], name=f"fk_{SESSION}_norm_id"),
        *[sa.Column(name, sa.Integer()) for name in ("opinions", "votes_for")],
        sa.Column("decided_at", MOMENT),
        *[sa.Column(name, sa.String()) for name in ("outcome", "decision")],
        sa.Column("protocol_id", sa.Uuid()),
        sa.UniqueConstraint("child_id", "commission_id", "number", name=f"uq_{SESSION}_number"),
        sa.CheckConstraint(QUORUM, name=f"ck_{SESSION}_quorum"),
        sa.CheckConstraint("protocol_id IS NULL OR decided_at IS NOT NULL", name=f"ck_{SESSION}_protocol"),
        sa.CheckConstraint(f"outcome {WORD}", name=f"ck_{SESSION}_words"),
    )
    _create(
        OPINION,
        *_of(OPINION, "commission_id", COMMISSION),
        *_of(OPINION, "session_id", SESSION),
        *_staff(OPINION, "staff_id"),
        *[sa.Column(name, sa.String(), nullable=False) for name in ("vote", "opinion")],
        sa.Column("given_at", MOMENT, nullable=False),
        sa.Column("signed_at", MOMENT),
        sa.UniqueConstraint("child_id", "session_id", "staff_id", name=f"uq_{OPINION}_staff_id"),
        sa.CheckConstraint(f"vote {WORD}", name=f"ck_{OPINION}_words"),
    )


def _indexes() -> None:
    running, told = sa.text("ended_at IS NULL"), sa.text("turns_on IS NOT NULL")
    op.create_index(f"ix_{COMMISSION}_child_id", COMMISSION, ["child_id", "convened_at", "id"])
    op.create_index(f"ix_{COMMISSION}_running", COMMISSION, ["due_on", "id"], postgresql_where=running)
    op.create_index(f"ix_{COMMISSION}_turns_on", COMMISSION, ["turns_on"], postgresql_where=told)
    op.create_index(f"ix_{MEMBER}_staff_id", MEMBER, ["staff_id", "child_id"], postgresql_where=running)


def _tell_rights() -> None:
    """Who sits in a commission reads by it, so what changes there is told as the end of a right (0060)."""
    for event, rows, function in (
        ("UPDATE", "NEW TABLE AS moved OLD TABLE AS before", "tell_moved_rights"),
        ("DELETE", "OLD TABLE AS moved", "tell_rights_of_child"),
    ):
        op.execute(
            f"CREATE TRIGGER {function} AFTER {event} ON {MEMBER} REFERENCING {rows}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION {function}()"
        )


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)
    op.execute("DELETE FROM norm WHERE kind = 'COMMISSIONS'")
