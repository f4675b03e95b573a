"""The functions of merges work on copies of rows where a database is spread over nodes (docs/citus.md): what they name is copied."""

import re

import pytest

from graph.areas.duplicate.merge import MERGING, PARTING
from graph.database.connection import connect
from graph.tables import metadata
from tests.areas.correction.correcting import REGISTRAR
from tests.areas.duplicate.comparing import merge, unmerge
from tests.areas.duplicate.test_merges import proposed
from tests.http.client import Graph, change, rows
from tests.http.world import ANNA, DOCUMENTS, TODAY, VERA, uid

FUNCTIONS = ("child_merge_apply", "child_merge_rights", "child_merge_undo")
SOURCE = "SELECT string_agg(prosrc, ' ') FROM pg_proc WHERE proname = ANY ($1)"


async def test_each_table_that_their_texts_name_is_copied(database: str) -> None:
    connection = await connect(database)
    words = set(re.findall(r"\w+", await connection.fetchval(SOURCE, list(FUNCTIONS))))
    await connection.close()
    named = words & metadata.tables.keys()
    assert named > {"child", "representation_event"}
    for each in (MERGING, PARTING):
        assert named - {"child"} == {*each.of_children, *each.beside}


@pytest.mark.asyncio(loop_scope="module")
async def test_a_document_that_a_kept_examination_names_moves_and_goes_back(own: Graph) -> None:
    """What is kept of a child stays with it, and names documents of it alone."""
    pair = await proposed(own)
    norm = "SELECT id FROM norm WHERE kind = 'EXAMINATIONS' LIMIT 1"
    kept = (
        "INSERT INTO examination_due (child_id, id, months, year, status, starts_on, overdue_after, ends_on, document_id, norm_id)"
        f" SELECT '{ANNA.id}', '{uid(3970)}', 96, 8, 'DONE', '{TODAY}', '{TODAY}', '{TODAY}', '{DOCUMENTS[0]}', ({norm})"
    )
    await change(own.dsn, kept)
    assert (await merge(own, REGISTRAR, pair, VERA))["problems"] == []
    assert {row[0] for row in await rows(own.dsn, "SELECT child_id FROM medical_document")} == {VERA.id}
    await change(own.dsn, kept.replace(str(ANNA.id), str(VERA.id)))
    assert (await unmerge(own, REGISTRAR, pair))["problems"] == []
    assert {row[0] for row in await rows(own.dsn, "SELECT child_id FROM medical_document")} == {ANNA.id}


async def test_what_stays_and_names_what_moves_is_let_go_of(database: str) -> None:
    """By a foreign key; the functions name each such table (migration 0361)."""
    connection = await connect(database)
    moving = {row[0] for row in await connection.fetch("SELECT kind FROM child_compartment()")}
    await connection.close()
    held = {
        table.name
        for table in metadata.tables.values()
        for key in table.foreign_key_constraints
        if table.name not in moving and "child_id" in key.column_keys and key.referred_table.name in moving
    }
    assert held == {"examination_due"}
