"""Chains of amendments in random worlds: every viewer of a child, asked for its documents and what they say (domain.md 5 F 44)."""

from collections import Counter
from random import Random
from uuid import UUID

from graph.viewer import Role
from tests.proof.amendments import after, later, settle
from tests.proof.bench import Bench, readable
from tests.proof.people import global_id
from tests.proof.queries import Query
from tests.proof.reach import Reach
from tests.proof.rows import Cells
from tests.proof.world import MOMENT

WORLDS = range(4_000, 4_010)
SAID = "items { document { id status replacedBy { id } } }"
DOCUMENTS = f"""query ($id: ID!) {{ child(by: {{id: $id}}) {{
  documents(first: 50) {{ nodes {{ id status replacedBy {{ id status replacedBy {{ id }} }} }} }}
  passport {{ allergies {{ {SAID} }} diagnoses {{ {SAID} }} medications {{ {SAID} }} }}
}} }}"""
ROLES = (Role.PARENT, Role.CHILD, Role.DISTRICT_DOCTOR, Role.SPECIALIST, Role.NURSE, Role.EMERGENCY_DOCTOR)


def chains(bench: Bench) -> list[Cells]:
    """Six documents more for each child, most of which amend the one before and have a label."""
    rng = Random(1)
    added: list[Cells] = []
    for child in bench.store.rows["child"]:
        first = bench.store.of_child("medical_document", child.cells["id"])[0].cells
        documents: list[Cells] = []
        for _ in range(6):
            amended = rng.choice((*documents[-1:] * 3, *documents))["id"] if documents else None
            labels = rng.choice(([], ["HIV"], ["GENETIC"], ["RESTRICTED"], ["MENTAL", "STI"]))
            key = UUID(int=rng.getrandbits(128))
            documents.append({**first, "id": key, "replaces_id": amended, "labels": labels, "status": "REGISTERED"})
        settle(documents)
        for document in documents:
            if document["replaced_by_id"] is not None:
                document["status"] = rng.choice(("AMENDED", "AMENDED", "ANNULLED"))
        added += documents
    return added


def test_engine_and_reference_agree_on_what_came_after_a_document(bench: Bench) -> None:
    viewers = [viewer for world in bench.need_all(WORLDS) for viewer in world.viewers if viewer.role in ROLES]
    bench.runner.run(bench.replace_rows({"medical_document": chains(bench)}))
    steps: Counter[int] = Counter()
    answers, number_told = set(), 0
    for viewer in viewers:
        reach = Reach(bench.store, viewer, MOMENT)
        for child in bench.store.rows["child"]:
            if reach.account is None or not reach.to_child(child):
                continue
            query = Query(DOCUMENTS, {"id": global_id("Child", child.cells["id"])})
            text = readable(bench.ask(viewer, query, 0))
            assert text == readable(bench.expect(viewer, query, 0)), viewer
            number_told += text.count('"replacedBy": {')
            answers.add((child.cells["id"], text))
            for row in bench.store.of_child("medical_document", child.cells["id"]):
                hidden = [bool(each.cells["labels"]) for each in later(row, bench.store)]
                steps[hidden.index(False) if False in hidden else -len(hidden)] += 1
    # To the first that all may see by how many with a label; and how many there are where all have one.
    assert min(steps[1], steps[2], steps[-1], steps[-2], steps[-3]) > 3, steps
    assert number_told > 100
    seen_differently = Counter(child for child, _ in answers)
    assert sum(count > 1 for count in seen_differently.values()) > 3, seen_differently


def test_no_end_of_a_chain_is_sought_for_ever() -> None:
    one, two, three, four = (UUID(int=number) for number in (1, 2, 3, 4))
    amends = {one: two, two: one, three: one, four: three}
    assert after(one, amends) == [two, three, four]
    assert after(two, amends) == [one, three, four]
