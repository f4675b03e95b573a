"""The same answer about a certificate's code for who is signed in: its days, by the function that anybody asks."""

import sqlalchemy as sa
from alembic import op

revision = "0252"
down_revision = "0251"

READER = "passport_reader"
NAME = "verified_certificate(text, date)"
# A code is read as GET /verify reads it: blanks and small letters do not matter, and what is longer than any code is cut.
FUNCTION = """
CREATE FUNCTION verified_certificate(code text, today date) RETURNS date[] LANGUAGE sql STABLE SET search_path = {schema}, pg_temp AS $$
  SELECT ARRAY[v.valid_from, v.valid_to]
  FROM verify_certificate(sha256(convert_to(upper(replace(left(code, 64), ' ', '')), 'UTF8')), today) v
$$
"""


def upgrade() -> None:
    schema = op.get_bind().scalar(sa.text("SELECT quote_ident(current_schema())"))
    op.execute(FUNCTION.replace("{schema}", schema))
    op.execute(f"REVOKE ALL ON FUNCTION {NAME} FROM PUBLIC")
    op.execute(f"GRANT EXECUTE ON FUNCTION {NAME} TO {READER}")


def downgrade() -> None:
    op.execute(f"DROP FUNCTION {NAME}")
