"""The register of guidelines: what a file may say, and what becomes of it."""

from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import asyncpg
import pytest

from graph.areas.literature.register import (
    LiteratureProblem,
    import_guidelines,
    list_guidelines,
    read_guidelines,
    remove_guideline,
)
from graph.identity import new_id
from tests.database.test_commands import passport

HEAD = "icd10,title,publisher,version,published,url\n"
LINE = "J45 J46,Asthma,GINA,2024,2024-05,https://example.org/asthma\n"
NOW = datetime(2026, 11, 29, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (HEAD + LINE.replace("J46", "J4"), "Line 2, icd10: 'J4'"),
        (HEAD + LINE.replace("J46", "U99"), "Line 2, icd10: 'U99'"),
        (HEAD + LINE + LINE.replace("2024-05", "May"), "Line 3, published"),
        (HEAD + LINE.replace("2024-05", "2024-13"), "Line 2, published"),
        (HEAD + LINE.replace("https", "http"), "Line 2, url"),
        (HEAD + LINE.replace("example.org", "nurse:secret@example.org"), "Line 2, url"),
        (HEAD + LINE.replace("https://example.org/asthma", "javascript:alert(1)"), "Line 2, url"),
        (HEAD + LINE.replace("Asthma", ""), "Line 2, title"),
        (HEAD + "J45,Asthma,GINA\n", "Line 2, version"),
        (HEAD + LINE.replace("Asthma", "Asth\u202ema"), "Line 2, title"),
        (HEAD + LINE + LINE, "Two lines are of 'Asthma'"),
        ("icd10,title\n", "The first line names"),
        ("", "The first line names"),
        (HEAD + '"J45,Asthma', "is no CSV"),
    ],
)
def test_a_line_that_is_wrong_is_named_with_its_column(content: str, place: str) -> None:
    with pytest.raises(LiteratureProblem) as problem:
        read_guidelines(content.encode())
    assert place in str(problem.value)


def test_what_is_not_utf8_is_refused_at_its_byte() -> None:
    with pytest.raises(LiteratureProblem, match="Byte 3 is not UTF-8"):
        read_guidelines(b"ic\xff")


async def test_another_version_takes_the_place_of_the_one_before(fresh_database: str) -> None:
    connection = await asyncpg.connect(fresh_database)
    try:
        first = read_guidelines((HEAD + LINE).encode())
        assert await import_guidelines(connection, first, new_id, NOW) == 1
        assert await import_guidelines(connection, first, new_id, NOW) == 0
        later = read_guidelines((HEAD + LINE.replace("J45 J46", "J45").replace("2024,", "2025,")).encode())
        assert await import_guidelines(connection, later, new_id, NOW) == 1
        (stored,) = await list_guidelines(connection)
        assert (stored["categories"], stored["version"]) == (["J45"], "2025")
        assert await remove_guideline(connection, "GINA", "Asthma")
        assert not await remove_guideline(connection, "GINA", "Asthma")
        assert await list_guidelines(connection) == []
    finally:
        await connection.close()


def test_the_register_is_kept_by_commands(fresh_database: str, tmp_path: Path) -> None:
    def literature(*words: str) -> tuple[int, str]:
        done = passport("literature", *words, database_url=fresh_database)
        return done.returncode, done.stdout or done.stderr

    file = tmp_path / "guidelines.csv"
    file.write_text(HEAD + LINE, "utf-8")
    assert literature("import", str(file)) == (0, "1 guidelines, 1 new\n")
    assert literature("import", str(file)) == (0, "1 guidelines, 0 new\n")
    assert literature("list")[1] == "J45 J46  GINA  Asthma  2024 of 2024-05  https://example.org/asthma\n"
    file.write_text(HEAD + LINE.replace("J46", "J4"), "utf-8")
    code, output = literature("import", str(file))
    assert (code, "Line 2, icd10" in output) == (2, True)
    assert literature("remove", "GINA", "Asthma") == (0, "Asthma is removed\n")
    assert literature("remove", "GINA", "Asthma")[0] == 1


def test_what_comes_with_the_package_can_be_read() -> None:
    shipped = files("graph.areas.literature").joinpath("data", "guidelines.csv")
    assert {"E10", "J45", "K90"} <= {code for each in read_guidelines(shipped.read_bytes()) for code in each.categories}
