"""Rights from their request to their end: requests, documents, days of a court's order, steps and disputes.

What is in force today was proven by the register that it came from.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op

from graph.tables.gate import gated
from graph.viewer import SETTING

revision = "0043"
down_revision = "0041"

WRITER = "passport_writer"
TABLE, REQUEST, EVENT, DISPUTE = (
    "representation",
    "representation_request",
    "representation_event",
    "representation_dispute",
)
MOMENT = sa.TIMESTAMP(timezone=True)
PROVEN = "ck_representation_proven"
WORD = "basis_kind ~ '^[A-Z][A-Z0-9_]*$'"
CHANGED = (
    "status valid_to is_primary_contact court_restricted restricted_from restricted_to lift_agreed_by suspended_by revoked_at"
    " revoked_reason kind valid_from basis_kind basis_number basis_issuer basis_issued_on basis_annulled_at"
).split()
COLUMNS: dict[str, Any] = {
    "restricted_from": sa.Date(),
    "restricted_to": sa.Date(),
    "lift_agreed_by": sa.Uuid(),
    "suspended_by": sa.Uuid(),
    "granted_by": sa.Uuid(),
    "basis_kind": sa.String(),
    "basis_number": sa.String(),
    "basis_issuer": sa.String(),
    "basis_issued_on": sa.Date(),
    "basis_annulled_at": MOMENT,
}
CHECKS = {
    "words": "kind ~ '^[A-Z][A-Z0-9_]*$' AND status ~ '^[A-Z][A-Z0-9_]*$' AND basis_kind ~ '^[A-Z][A-Z0-9_]*$'",
    "proof": "kind = 'DELEGATED' OR (kind = 'PARENT' AND coalesce(basis_kind, '') IN ('BIRTH_CERTIFICATE',"
    " 'PATERNITY_CERTIFICATE', 'COURT_DECISION') OR kind = 'GUARDIAN' AND coalesce(basis_kind, '') IN ('GUARDIANSHIP_ACT',"
    " 'COURT_DECISION') OR kind = 'TRUSTEE' AND coalesce(basis_kind, '') IN ('GUARDIANSHIP_ACT', 'COURT_DECISION') OR"
    " kind = 'FOSTER' AND coalesce(basis_kind, '') IN ('FOSTER_AGREEMENT') OR kind = 'INSTITUTION' AND"
    " coalesce(basis_kind, '') IN ('PLACEMENT_ACT'))",
    "document": "kind = 'DELEGATED' OR (basis_number IS NOT NULL AND basis_issuer IS NOT NULL AND basis_issued_on IS NOT NULL)",
    "another_decides": "status <> 'ACTIVE' OR NOT (kind IN ('GUARDIAN', 'TRUSTEE', 'FOSTER', 'INSTITUTION') OR"
    " coalesce(basis_kind, '') = 'COURT_DECISION') OR (verified_by IS NOT NULL AND verified_by <> decided_by)",
}


def upgrade() -> None:
    op.add_column("representative", sa.Column("died_on", sa.Date()))
    _representation()
    _requests()
    _steps()
    _disputes()
    for table in (REQUEST, EVENT, DISPUTE):
        for statement in gated(table):
            op.execute(statement)


def _representation() -> None:
    for name, kind in COLUMNS.items():
        op.add_column(TABLE, sa.Column(name, kind))
    # The owner is behind the gate, too.
    op.execute(f"SELECT set_config('{SETTING}', 'migration', true)")
    op.execute(f"UPDATE {TABLE} SET basis_kind = 'REGISTER' WHERE status NOT IN ('REQUESTED', 'VERIFIED')")  # noqa: S608 - ours
    op.create_check_constraint(
        PROVEN, TABLE, "status <> 'ACTIVE' OR (basis_kind IS NOT NULL AND basis_annulled_at IS NULL)"
    )
    op.create_check_constraint("ck_representation_basis_words", TABLE, WORD)
    for name in ("lift_agreed_by", "suspended_by"):
        op.create_foreign_key(f"fk_{TABLE}_{name}", TABLE, "staff", [name], ["id"])
    op.create_foreign_key(f"fk_{TABLE}_granted_by", TABLE, TABLE, ["child_id", "granted_by"], ["child_id", "id"])
    # Whose right over whom it is, is not rewritten; what it is proven by is, where a register proves what was requested.
    op.execute(f"REVOKE UPDATE, DELETE ON {TABLE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE ({', '.join(CHANGED)}) ON {TABLE} TO {WRITER}")


def _requests() -> None:
    op.create_table(
        REQUEST,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("child_id", sa.Uuid()),
        sa.Column("representative_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("basis_kind", sa.String()),
        sa.Column("basis_number", sa.String()),
        sa.Column("basis_issuer", sa.String()),
        sa.Column("basis_issued_on", sa.Date()),
        sa.Column("valid_to", sa.Date()),
        sa.Column("requested_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("verified_by", sa.Uuid()),
        sa.Column("verified_at", MOMENT),
        sa.Column("decided_by", sa.Uuid()),
        sa.Column("decided_at", MOMENT),
        sa.Column("representation_id", sa.Uuid()),
        sa.PrimaryKeyConstraint("id", name=f"pk_{REQUEST}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{REQUEST}_child_id"),
        sa.ForeignKeyConstraint(["representative_id"], ["representative.id"], name=f"fk_{REQUEST}_representative_id"),
        sa.ForeignKeyConstraint(["verified_by"], ["staff.id"], name=f"fk_{REQUEST}_verified_by"),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name=f"fk_{REQUEST}_decided_by"),
        *[sa.CheckConstraint(text, name=f"ck_{REQUEST}_{name}") for name, text in CHECKS.items()],
    )
    op.create_index(f"ix_{REQUEST}_child_id", REQUEST, ["child_id", "requested_at", "id"])
    op.create_index(f"ix_{REQUEST}_representative_id", REQUEST, ["representative_id"])
    # Who asked for what by which document is not rewritten; it is decided.
    op.execute(f"REVOKE UPDATE, DELETE ON {REQUEST} FROM {WRITER}")
    changed = "status, verified_by, verified_at, decided_by, decided_at, representation_id"
    op.execute(f"GRANT UPDATE ({changed}) ON {REQUEST} TO {WRITER}")


def _steps() -> None:
    op.create_table(
        EVENT,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("representation_id", sa.Uuid(), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("document_number", sa.String()),
        sa.Column("document_issuer", sa.String()),
        sa.Column("document_issued_on", sa.Date()),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{EVENT}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{EVENT}_child_id"),
        sa.CheckConstraint("act ~ '^[A-Z][A-Z0-9_]*$'", name=f"ck_{EVENT}_words"),
    )
    op.execute(f"REVOKE UPDATE, DELETE ON {EVENT} FROM {WRITER}")


def _disputes() -> None:
    op.create_table(
        DISPUTE,
        sa.Column("child_id", sa.Uuid(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("representation_id", sa.Uuid(), nullable=False),
        sa.Column("raised_by", sa.Uuid()),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("opened_at", MOMENT, nullable=False),
        sa.Column("closed_at", MOMENT),
        sa.Column("closed_by", sa.Uuid()),
        sa.PrimaryKeyConstraint("child_id", "id", name=f"pk_{DISPUTE}"),
        sa.ForeignKeyConstraint(["child_id"], ["child.id"], name=f"fk_{DISPUTE}_child_id"),
        sa.ForeignKeyConstraint(["raised_by"], ["representative.id"], name=f"fk_{DISPUTE}_raised_by"),
        sa.ForeignKeyConstraint(["closed_by"], ["staff.id"], name=f"fk_{DISPUTE}_closed_by"),
    )
    op.create_index(f"ix_{DISPUTE}_child_id", DISPUTE, ["child_id", "representation_id"])
    op.execute(f"REVOKE UPDATE, DELETE ON {DISPUTE} FROM {WRITER}")
    op.execute(f"GRANT UPDATE (closed_at, closed_by) ON {DISPUTE} TO {WRITER}")


def downgrade() -> None:
    for table in (DISPUTE, EVENT, REQUEST):
        op.drop_table(table)
    op.execute(f"GRANT UPDATE, DELETE ON {TABLE} TO {WRITER}")
    for name in COLUMNS:
        op.drop_column(TABLE, name)
    op.drop_column("representative", "died_on")
