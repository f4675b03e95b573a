"""The database and the table in the package say the same of every category of ICD-10 (domain.md 3.4)."""

from string import ascii_uppercase

import asyncpg
import pytest

from graph.ingest.icd10_table import blocks, chapters, is_known

CATEGORIES = [f"{letter}{number:02}" for letter in ascii_uppercase for number in range(100)]


@pytest.mark.asyncio
async def test_a_code_lies_in_the_same_chapter_and_block(database: str) -> None:
    connection = await asyncpg.connect(database)
    try:
        sql = "SELECT c, icd10_chapter(c || '.9'), icd10_block(c || '.9') FROM unnest($1::text[]) c"
        groups_by_code = {row[0]: (row[1], row[2]) for row in await connection.fetch(sql, CATEGORIES)}
    finally:
        await connection.close()
    for category in CATEGORIES:
        block = next((each for each in blocks() if each.first <= category <= each.last), None)
        assert is_known(category) is (block is not None)
        assert groups_by_code[category] == ((block.chapter, block.code) if block else (None, None))


def test_every_block_is_named_in_russian_and_lies_in_a_chapter() -> None:
    assert (
        list(chapters()) == "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII".split()
    )
    assert len(blocks()) == 263
    assert {block.chapter for block in blocks()} == set(chapters())
    names = [*chapters().values(), *(block.name for block in blocks())]
    assert all("а" <= name[1] <= "я" for name in names)
    assert all(one.last < other.first for one, other in zip(blocks(), blocks()[1:], strict=False))
