"""Words of enums stand in answers as they are, so the database holds nothing else in their columns."""

import asyncpg
import pytest
from sqlmodel import SQLModel

from graph.tables import stored
from graph.tables.columns import Word
from tests.http.client import rows

WORDS = [column for table in stored() for column in table.c if isinstance(column.type, Word)]
CHECKS = "SELECT pg_get_constraintdef(oid) AS text FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'c'"
NULLABLE = (
    "SELECT is_nullable = 'YES' AS is_so FROM information_schema.columns WHERE table_name = $1 AND column_name = $2"
)


@pytest.mark.parametrize("column", WORDS, ids=str)
async def test_every_column_of_words_is_checked(database: str, column: object) -> None:
    table, name = str(column).split(".")
    checks = " ".join(row["text"] for row in await rows(database, CHECKS, table))
    assert f"(({name})::text ~ '^[A-Z][A-Z0-9_]*$'::text)" in checks
    (nullable,) = await rows(database, NULLABLE, table, name)
    assert nullable["is_so"] == SQLModel.metadata.tables[table].c[name].nullable


@pytest.mark.parametrize("text", ['A"', "A\\", "A\n", "", "a", "A B", "Ж", "1"])
async def test_anything_else_is_refused(database: str, text: str) -> None:
    connection = await asyncpg.connect(database)
    try:
        with pytest.raises(asyncpg.CheckViolationError):
            await connection.execute(
                "INSERT INTO social_status (child_id, id, document_id, recorded_at, state, kind)"
                " VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now(), 'CURRENT', $1)",
                text,
            )
    finally:
        await connection.close()
