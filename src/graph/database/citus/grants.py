"""Rights on single columns, which Citus does not bring to the shards by itself."""

from collections import defaultdict

import asyncpg

Connection = asyncpg.Connection
_COLUMN_RIGHTS = """
SELECT a.attname::text, r.rolname::text, e.privilege_type
FROM pg_attribute a, aclexplode(a.attacl) e JOIN pg_roles r ON r.oid = e.grantee
WHERE a.attrelid = to_regclass($1) AND r.rolname LIKE $2 ORDER BY a.attnum
"""
_RUN = "SELECT nodename, nodeport, success, result FROM run_command_on_placements($1::regclass, $2)"


async def grant_columns(connection: "Connection[asyncpg.Record]", tables: list[str], roles: str) -> None:
    """Grant on the shards of tables what is granted on single columns of them. Raises what the nodes say."""
    for table in tables:
        rights: dict[tuple[str, str], list[str]] = defaultdict(list)
        for column, role, privilege in await connection.fetch(_COLUMN_RIGHTS, table, roles):
            rights[role, privilege].append(f'"{column}"')
        for (role, privilege), columns in rights.items():
            statement = f"GRANT {privilege} ({', '.join(columns)}) ON %s TO {role}"
            for row in await connection.fetch(_RUN, table, statement):
                if not row["success"]:
                    raise asyncpg.InsufficientPrivilegeError(f"{table} on port {row['nodeport']}: {row['result']}")
