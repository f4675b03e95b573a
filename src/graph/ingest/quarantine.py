"""The quarantine table: each refusal once, however often the same file is imported."""

from collections.abc import Sequence
from datetime import UTC, datetime

from graph.identity import NewId
from graph.ingest.identity import Connection
from graph.ingest.refusal import Rejection

INSERT = """
insert into quarantine (id, file, resource, code, reason, sha256, created_at)
select $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::text, $7::timestamptz
where not exists (
    select from quarantine
    where file = $2 and code = $4 and resource is not distinct from $3 and sha256 is not distinct from $6
)
"""
LONGEST_NAME = 200


async def quarantine(connection: Connection, refusals: Sequence[Rejection], new_id: NewId) -> None:
    """Store refusals with their reasons."""
    if not refusals:
        return
    now = datetime.now(UTC)
    rows = [
        (new_id(), shown(item.file), item.resource, item.code.value, item.reason, item.sha256, now) for item in refusals
    ]
    await connection.executemany(INSERT, rows)


def shown(file: str) -> str:
    """A file's name that any terminal can show and the database can store."""
    plain = file.encode("utf-8", "replace").decode().replace("\x00", "")
    return "".join(character if character.isprintable() else "?" for character in plain)[:LONGEST_NAME]
