"""A child is called in its documents as it was called when they were written (domain 5 C 19)."""

import pytest

from graph.viewer import Role
from tests.areas.correction.correcting import REGISTRAR
from tests.areas.duplicate.comparing import merge
from tests.areas.duplicate.test_merges import proposed
from tests.http.client import Graph, change
from tests.http.world import ANNA, DOCUMENTS, FIRST, VERA, uid

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_the_merged_child_s_name_stays_cut_from_texts(own: Graph) -> None:
    """5 C 19: its documents have come to a child with another name."""
    columns = "(child_id, id, document_id, kind, text, state, recorded_at, effective_at)"
    await change(
        own.dsn,
        f"INSERT INTO anamnesis {columns} VALUES ('{ANNA.id}', '{uid(3501)}', '{DOCUMENTS[0]}', 'LIFE', 'Mother of {ANNA.family} says',"
        f" 'CURRENT', now(), now()); UPDATE child SET district_id = '{FIRST}' WHERE id = '{VERA.id}';"
        " UPDATE representative SET family = 'Mamina'",
    )
    await merge(own, REGISTRAR, await proposed(own), VERA)
    query = "query ($id: ID!) { child(by: {id: $id}) { passport { anamnesis { text } } } }"
    answer = await own.ask(query, Role.DISTRICT_DOCTOR, {"id": VERA.global_id})
    assert [each["text"] for each in answer.data["child"]["passport"]["anamnesis"]] == ["Mother of \u2026 says"]
