"""The three database roles: one reads, one writes, one appends to the audit trail.

Roles belong to the whole server, so each may be there already; grants belong to this database.
"""

import sqlalchemy as sa
from alembic import op

from graph.errors import StartupProblem

revision = "0005"
down_revision = "0004"

READER, WRITER, AUDIT = ROLES = ("passport_reader", "passport_writer", "passport_audit")
TRAIL = "audit_plan, audit_entry"


def upgrade() -> None:
    connection = op.get_bind()
    schema = connection.scalar(sa.text("SELECT quote_ident(current_schema())"))
    for role in ROLES:
        create(connection, role)
        op.execute(f"GRANT USAGE ON SCHEMA {schema} TO {role}")
    for role, rights in ((READER, "SELECT"), (WRITER, "SELECT, INSERT, UPDATE, DELETE")):
        op.execute(f"GRANT {rights} ON ALL TABLES IN SCHEMA {schema} TO {role}")
        op.execute(f"ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT {rights} ON TABLES TO {role}")
        op.execute(f"REVOKE ALL ON {TRAIL}, alembic_version FROM {role}")
    op.execute(f"GRANT INSERT ON {TRAIL} TO {AUDIT}")
    # ON CONFLICT (id) DO NOTHING reads the key it compares.
    op.execute(f"GRANT SELECT ON audit_plan TO {AUDIT}")


def downgrade() -> None:
    connection = op.get_bind()
    schema = connection.scalar(sa.text("SELECT quote_ident(current_schema())"))
    for role in ROLES:
        op.execute(f"ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} REVOKE ALL ON TABLES FROM {role}")
        op.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA {schema} FROM {role}")
        op.execute(f"REVOKE ALL ON SCHEMA {schema} FROM {role}")
        # Another database of this server may still grant to it.
        op.execute(attempt(f"DROP ROLE {role}", "dependent_objects_still_exist OR insufficient_privilege"))


def create(connection: sa.Connection, role: str) -> None:
    """Make the role if it is missing and let the current user act in it; name what is missing where that is refused."""
    op.execute(attempt(f"CREATE ROLE {role} NOLOGIN", "duplicate_object OR unique_violation OR insufficient_privilege"))
    op.execute(attempt(f"GRANT {role} TO CURRENT_USER", "insufficient_privilege OR undefined_object"))
    usable = sa.text(
        "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = :role AND pg_has_role(current_user, oid, :right))"
    )
    server = connection.dialect.server_version_info or (0,)
    if not connection.scalar(usable, {"role": role, "right": "SET" if server >= (16,) else "MEMBER"}):
        user = connection.scalar(sa.text("SELECT quote_ident(current_user)"))
        raise StartupProblem(
            f"The database user {user} may not create the role {role}: let an administrator of the server run"
            f' "CREATE ROLE {role} NOLOGIN; GRANT {role} TO {user}" for each of {", ".join(ROLES)}, then repeat.'
        )


def attempt(statement: str, conditions: str) -> str:
    """The statement as a block that passes over the named conditions."""
    return f"DO $$ BEGIN {statement}; EXCEPTION WHEN {conditions} THEN NULL; END $$"
