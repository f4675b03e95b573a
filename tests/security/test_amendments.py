"""What came after a document is told to each viewer as if what they may not see were not there (domain.md 5 F 44)."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from typing import Any

import pytest
import pytest_asyncio

from graph.database.connection import connect
from graph.ingest.retract import annul, rebuild
from graph.viewer import Role
from tests.http.client import Graph, change, rows, serving
from tests.http.world import BORIS, build_world
from tests.ingest.bundles import Json, blood, condition, patient, stored
from tests.security.sending import about
from tests.security.test_traces import replaces

PAGE = f"""{{ child(by: {{policyNumber: "{BORIS.policy_number}"}}) {{
  passport {{ bloodGroup {{ value }} diagnoses {{ items {{ display document {{ title }} }} }} }}
  documents {{ nodes {{ title status replacedBy {{ title status replacedBy {{ title }} }} }} }}
}} }}"""
TAGS = {"H": "HIV", "M": "MENTAL", "R": "RESTRICTED"}
PARENT, DOCTOR, TEEN = Role.PARENT, Role.DISTRICT_DOCTOR, Role.CHILD  # RESTRICTED is for the doctor alone
# A document each: its number, the letter of its label, and after `<` the number of what it amends.
CHAINS: Sequence[tuple[str, Role, list[str], list[str]]] = [
    ("1 2H<1 3<2", PARENT, ["1 3", "3"], ["3"]),
    ("1 2H<1 3<2", DOCTOR, ["1 2", "2 3", "3"], ["3"]),
    ("1 2H<1 3M<2", PARENT, ["1"], ["1"]),
    ("1 2R<1 3M<2", TEEN, ["1 3", "3"], ["3"]),
    ("1 2H<1 3M<2 4<3", PARENT, ["1 4", "4"], ["4"]),
    ("1 2H<1 3M<2 4<3", DOCTOR, ["1 2", "2 3", "3 4", "4"], ["4"]),
    ("1 2R<1 3H<2 4R<3", TEEN, ["1 3", "3"], ["3"]),
    ("1 2H<1 3H<2", PARENT, ["1"], ["1"]),
    ("1 2H<1 3<1", PARENT, ["1 3", "3"], ["3"]),
    ("1 2H<1 3<1", DOCTOR, ["1 2", "2", "3"], ["2", "3"]),
    ("1 2<1 3H<2", PARENT, ["1 2", "2"], ["2"]),
    ("1 2<1 3H<2 4<3", PARENT, ["1 2", "2 4", "4"], ["4"]),
]


@pytest_asyncio.fixture
async def own(fresh_database: str) -> AsyncIterator[Graph]:
    await asyncio.to_thread(asyncio.run, build_world(fresh_database))
    async with serving(fresh_database) as running:
        yield running


async def register(graph: Graph, number: str, *entries: Json, label: str | None = None, after: str = "") -> None:
    """A document about Boris, whose diagnosis has the words of its number."""
    tag: Json = {"meta": {"security": [{"system": "urn:passport:label", "code": label}]}} if label else {}
    head: Json = {"resourceType": "Composition", "id": number, "status": "final", "date": "2021-01-01", "title": number}
    resource = condition(f"c{number}", f"J{number}", text=number) | {"code": {"text": number}} | tag
    connection = await connect(graph.dsn)
    try:
        people = patient(born=about(BORIS)["birthDate"], identifier=about(BORIS)["identifier"])
        identifier = {"system": "urn:t", "value": number}
        named = replaces(after) if after else {}
        await stored(connection, head | tag | named, people, resource, *entries, kind="document", identifier=identifier)
    finally:
        await connection.close()


async def chain(graph: Graph, documents: str) -> None:
    """Register documents, written as in CHAINS."""
    for document in documents.split():
        name, _, after = document.partition("<")
        await register(graph, name[0], label=TAGS.get(name[1:]), after=after)


async def seen(graph: Graph, role: Role) -> tuple[list[str], list[str]]:
    """Each document with the one that amends it, and the documents whose diagnoses are there."""
    child = (await graph.ask(PAGE, role)).data["child"]
    listed = []
    for node in child["documents"]["nodes"]:
        later = node["replacedBy"]
        assert node["status"] == ("REGISTERED" if later is None else "AMENDED"), node
        listed.append(node["title"] + (f" {later['title']}" if later else ""))
    items = child["passport"]["diagnoses"]["items"]
    assert [item["display"] for item in items] == [item["document"]["title"] for item in items]
    return sorted(listed), sorted(item["display"] for item in items)


@pytest.mark.parametrize(("documents", "role", "listed", "texts"), CHAINS)
async def test_each_viewer_is_told_of_the_nearest_amendment_that_they_may_see(
    own: Graph, documents: str, role: Role, listed: list[str], texts: list[str]
) -> None:
    """`replacedBy` was null beside AMENDED where the first one is hidden, and two versions stood where the second is not."""
    await chain(own, documents)
    assert await seen(own, role) == (listed, texts)


async def test_what_a_viewer_may_not_see_changes_nothing_of_what_they_read(own: Graph) -> None:
    """The answer is that of a record in which the hidden one never was."""
    await chain(own, "1 3<1")
    without = await seen(own, PARENT)
    ours = "(select id from medical_document where source_system = 'urn:t')"
    await change(
        own.dsn, f"delete from condition where document_id in {ours}; delete from medical_document where id in {ours}"
    )
    await chain(own, "1 2H<1 3<2")
    assert await seen(own, PARENT) == without


@pytest.mark.parametrize("role", [PARENT, DOCTOR])
async def test_one_that_is_annulled_in_the_middle_hides_as_it_did(own: Graph, role: Role) -> None:
    """The chain ended at it: the first document stood again beside the last."""
    await chain(own, "1 2H<1 3<2")
    before = await seen(own, PARENT)
    connection = await connect(own.dsn)
    try:
        (row,) = await rows(own.dsn, "select child_id, id from medical_document where title = '2'")
        assert await annul(connection, row["child_id"], row["id"])
    finally:
        await connection.close()
    assert await seen(own, PARENT) == before
    nodes = (await own.ask(PAGE, role)).data["child"]["documents"]["nodes"]
    (first,) = [node for node in nodes if node["title"] == "1"]
    after = {"title": "3", "status": "REGISTERED", "replacedBy": None}
    expected = after if role is PARENT else {"title": "2", "status": "ANNULLED", "replacedBy": {"title": "3"}}
    assert first == {"title": "1", "status": "AMENDED", "replacedBy": expected}


async def test_blood_of_any_later_document_takes_the_place_of_what_stood_before(own: Graph) -> None:
    """Blood has no label; it was looked for in the first amendment alone, and two groups made a conflict."""
    await register(own, "1", blood("b1", "A(II)"))
    await register(own, "2", label="HIV", after="1")
    await register(own, "3", blood("b3", "B(III)"), label="MENTAL", after="2")
    for role in (PARENT, DOCTOR):
        passport = (await own.ask(PAGE, role)).data["child"]["passport"]
        assert passport["bloodGroup"]["value"] == "B"


async def test_two_that_claim_to_amend_each_other_are_both_over(own: Graph) -> None:
    """No end of the chain is sought for ever."""
    await chain(own, "1 2H<1")
    amends = "update medical_document set replaces_id = (select id from medical_document where title = '2') where title = '1'"
    await change(own.dsn, amends)
    await chain(own, "3<2")
    assert await seen(own, PARENT) == (["1 3", "3"], ["3"])


async def test_a_rebuilt_passport_finds_the_chain_again(own: Graph) -> None:
    await chain(own, "1 2R<1 3M<2 4R<3")
    ours = "from medical_document where source_system = 'urn:t' order by title"
    kept = await rows(own.dsn, f"select amendment_labels, amendments {ours}")
    assert [row["amendment_labels"] for row in kept] == [
        ["MENTAL", "RESTRICTED"],
        ["MENTAL", "RESTRICTED"],
        ["RESTRICTED"],
        None,
    ]
    ids = [row["id"] for row in await rows(own.dsn, f"select id {ours}")]
    assert [row["amendments"] for row in kept] == [ids[1:], ids[2:], ids[3:], None]
    before: Any = await seen(own, TEEN)
    await change(own.dsn, "update medical_document set amendment_labels = null, amendments = null")
    connection = await connect(own.dsn)
    try:
        await rebuild(connection)
    finally:
        await connection.close()
    assert await rows(own.dsn, f"select amendment_labels, amendments {ours}") == kept
    assert await seen(own, TEEN) == before
