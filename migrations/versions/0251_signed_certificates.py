"""The signed paper of a certificate, kept as it was made, with the SHA-256 of that file."""

import sqlalchemy as sa
from alembic import op

revision = "0251"
down_revision = "0241"

TABLE, WRITER, CHECK = "certificate", "passport_writer", "ck_certificate_paper"
COLUMNS = "paper, paper_sha256"
# Whoever may write the columns writes them once: what was signed is not signed anew.
STANDS = """
CREATE FUNCTION certificate_paper_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a signed paper is not changed';
END $$
"""
TRIGGER = f"""
CREATE TRIGGER certificate_paper_stands BEFORE UPDATE OF {COLUMNS} ON {TABLE} FOR EACH ROW
WHEN (OLD.paper IS NOT NULL) EXECUTE FUNCTION certificate_paper_stands()
"""


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("paper", sa.LargeBinary()))
    op.add_column(TABLE, sa.Column("paper_sha256", sa.String()))
    op.create_check_constraint(CHECK, TABLE, "paper_sha256 = encode(sha256(paper), 'hex')")
    op.create_check_constraint(f"{CHECK}_whole", TABLE, "(paper IS NULL) = (paper_sha256 IS NULL)")
    op.execute(STANDS)
    op.execute(TRIGGER)
    op.execute(f"GRANT UPDATE ({COLUMNS}) ON {TABLE} TO {WRITER}")


def downgrade() -> None:
    op.execute(f"DROP TRIGGER certificate_paper_stands ON {TABLE}")
    op.execute("DROP FUNCTION certificate_paper_stands()")
    op.drop_constraint(f"{CHECK}_whole", TABLE)
    op.drop_constraint(CHECK, TABLE)
    op.drop_column(TABLE, "paper_sha256")
    op.drop_column(TABLE, "paper")
