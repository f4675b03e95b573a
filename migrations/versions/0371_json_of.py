"""The JSON of a value, as statements ask for it: where PostgreSQL has JSON_SCALAR (17 and later), which looks its type up once in a
statement, in place of `to_json`, which does so for each value. PostgreSQL puts the body where it is called.
"""

import sqlalchemy as sa
from alembic import op

revision = "0371"
down_revision = "0361"

JSON_SCALAR = 170_000  # the version that has it
CREATE = """
CREATE FUNCTION json_of(value anyelement) RETURNS json LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT {word}($1) $$
"""


def upgrade() -> None:
    connection = op.get_bind()
    version: int = connection.scalar(sa.text("SELECT current_setting('server_version_num')::int"))
    connection.exec_driver_sql(CREATE.format(word="JSON_SCALAR" if version >= JSON_SCALAR else "to_json"))


def downgrade() -> None:
    op.execute("DROP FUNCTION json_of (anyelement)")
